"""The small frozen values that page contexts are made of. Every ``href`` is relative to the site's root."""

from markupsafe import Markup
from msgspec import Struct


class Link(Struct, frozen=True):
    """A name and where it leads."""

    label: str
    href: str | None = None
    """None: the name stands there without a link."""
    language: str | None = None
    """BCP 47 of an article's title, ``""`` where it is not known; None: of the interface, or a name."""


class Said(Struct, frozen=True):
    """A reason, in whose words it is."""

    text: str
    language: str | None
    """BCP 47; ``""`` where a person wrote it, in a language that nobody named; None: of the interface."""


class Mark(Struct, frozen=True):
    """The status of a fact: always a shape and a word."""

    code: str
    """``stated``, ``inferred``, ``estimated``, ``supplied`` or ``unknown``: the class that draws the shape."""
    word: str
    """In the interface's language."""


class DateView(Struct, frozen=True):
    """A date to read."""

    text: str
    """As precise as it is known; "Undated" where it is not."""
    iso: str | None
    """For ``<time datetime>``."""
    mark: Mark | None
    """None for the undated."""


class Count(Struct, frozen=True):
    """A row of a bar chart, which is a table: a name, a number, its share."""

    label: str
    href: str | None
    count: int
    share: float
    """Per cent of the whole that the bars stand for, to one decimal."""
    language: str | None = None
    """As that of a link."""


class FolderRow(Struct, frozen=True):
    """A folder in which lines recur."""

    label: str
    href: str
    documents: int
    """Files, or records of a container, in it and below it."""
    recurring: int
    """Different lines that recur."""


class CardView(Struct, frozen=True):
    """An article in a list."""

    anchor: str
    """Its id in a list: a number on a chart leads to it."""
    href: str
    title: str
    supplied: bool
    """The title is not in the file and stands in square brackets."""
    language: str | None
    """BCP 47, None if unknown."""
    date: DateView
    publisher: str | None
    gist: str
    """Standfirst or beginning, 240 characters at most."""
    themes: tuple[Link, ...]
    """What it is about, best proof first; five at most."""


class Proof(Struct, frozen=True):
    """An article in a list that is about its sentences: those that prove a theme or name a country."""

    card: CardView
    sentence: Markup | None
    """Escaped, the words that prove it marked where they are known; None where no sentence is named, or where it is
    the title and there is no other."""
    place: Link
    """The sentence's place in the article: "Paragraph 4"."""
    times: int | None
    """How often the country is named, 0 where only places in the text imply it; None in lists of themes."""


class Pager(Struct, frozen=True):
    """The way through a numbered list. Numbers count from the oldest page, so addresses keep what they hold."""

    number: int | None
    """Number of this page; None on the front page of the list."""
    older: str | None
    """Address of the next older page."""
    newer: str | None
    """Address of the next newer page."""
    pages: tuple[Link, ...]
    """Numbered neighbours; the present page has no address."""


class LineRef(Struct, frozen=True):
    """A source line and its row in the ledger."""

    number: int
    href: str | None
    """None where the input has no ledger."""


class FactValue(Struct, frozen=True):
    """One value of a fact."""

    text: str
    """The value, or what is said where none is known ("none named")."""
    mark: Mark
    lines: tuple[LineRef, ...]
    because: Said | None
    """The reason of a supplied or estimated value."""
    href: str | None
    """The page of the value in this site (a publisher), if it has one."""
    url: str | None
    """An address outside the site, http or https only, to be followed without telling where from."""
    iso: str | None
    """For dates: the value for ``<time datetime>``."""


class FactRow(Struct, frozen=True):
    """A label and its values, one at least."""

    name: str
    """Field of the record: ``published`` …"""
    label: str
    values: tuple[FactValue, ...]


class BlockView(Struct, frozen=True):
    """A block of the body, or a caption that stands before it."""

    kind: str
    """``paragraph``, ``heading``, ``quote``, ``list``, ``verse`` or ``caption``."""
    anchor: str
    """``l<first source line>``: its address for ever."""
    lines: str
    """The source lines to show: "15" or "15–18"."""
    number: int | None
    """Which paragraph it is, from 1; None for headings and captions."""
    html: Markup
    """The text, escaped, with the proof marked."""
    proves: tuple[Link, ...]
    """Themes whose best proof stands in it."""
    credit: str | None
    """Of a caption."""


class ThemeProof(Struct, frozen=True):
    """A theme of an article with the sentence that proves it."""

    label: str
    href: str
    """The theme's page."""
    sentence: str
    place: Link
    """Where the sentence stands in this article; the address is a bare fragment."""
    further: tuple[Link, ...]
    """Places of the other sentences that prove it."""


class CountryCount(Struct, frozen=True):
    """A country of an article and how it is named."""

    label: str
    href: str
    total: int
    """Times it is named; 0 where only places in the text imply it."""
    by_name: int
    by_adjective: int
    by_seat: int
    """By a seat that stands for the government."""
    place: Link | None
    """The first sentence that names or implies it."""


class CountryGroup(Struct, frozen=True):
    """The countries of an article that play one role in it."""

    role: str
    """``primary``, ``secondary`` or ``mention``."""
    countries: tuple[CountryCount, ...]


class CorrectionView(Struct, frozen=True):
    """What a person changed in a record."""

    what: str
    """Which fact, or a line, the themes …"""
    before: str | None
    """What the machine had; None where it had nothing."""
    after: str | None
    """None where there is nothing any more."""
    because: str
    """The person's reason."""
    by: str | None
    """Who, if it is said."""
    date: str | None
    """When, in words …"""
    iso: str | None
    """… and as ISO 8601."""
    lines: tuple[LineRef, ...]
    """From which the machine read its value, or which prove the new one."""
    hidden: bool
    """What the machine had is withheld."""


class CorrectedArticle(Struct, frozen=True):
    """An article that people corrected."""

    link: Link
    """Its page."""
    corrections: tuple[CorrectionView, ...]
    """In the order in which they were applied."""


class Doubt(Struct, frozen=True):
    """Something a reader must know about the record."""

    kind: str
    """What kind of doubt, in the interface's language; empty where the message says it in the same language."""
    message: str
    """What the machine said, in English."""
    line: LineRef | None


class SourceView(Struct, frozen=True):
    """The source file of an article, and its ledger."""

    name: str
    """Path inside its source folder."""
    record: str | None
    """Key inside a container."""
    bytes: int
    lines: int
    encoding: str
    sha256: str
    ledger: str
    """Address of the ledger."""


class LedgerRow(Struct, frozen=True):
    """A source line and its one fate."""

    number: int
    text: str
    """As it came."""
    fate: str
    """``kept``, ``caption``, ``fact`` or ``dropped``."""
    became: Link
    """What it became: "Paragraph 4", "Title", "Left out"; the address, if any, leads into the article."""
    reason: str | None
    """Why it was left out."""
    rule: str | None
    """The rule that left it out."""
    facts: tuple[str, ...]
    """Facts that are also read from a kept line."""
    proves: tuple[Link, ...]
    """Themes proved by it."""
    doubts: tuple[Doubt, ...]


class Fates(Struct, frozen=True):
    """How many lines met which fate."""

    total: int
    kept: int
    facts: int
    dropped: int
    blank: int


class MonthGroup(Struct, frozen=True):
    """The articles of a month, or those of a year of which no more is known."""

    anchor: str
    label: str
    cards: tuple[CardView, ...]


class StatusCount(Struct, frozen=True):
    """How many articles have a fact with this status."""

    mark: Mark
    count: int
    share: float
    """Per cent of all articles, to one decimal."""
    start: float
    """Sum of the shares before it: where its part of the bar begins."""


class Sureness(Struct, frozen=True):
    """How a fact stands over all articles."""

    label: str
    counts: tuple[StatusCount, ...]
    """In the order stated, inferred, estimated, supplied, not known; empty ones left away."""


class IssueItem(Struct, frozen=True):
    """An input or an article with something to know about it."""

    label: str
    href: str | None
    """The article."""
    detail: str | None
    """What the reader of the file said, in English; of an article its file."""
    line: LineRef | None
    language: str | None = None
    """As that of a link."""


class IssueGroup(Struct, frozen=True):
    """Inputs with one kind of issue, as many of them as stand on this page."""

    anchor: str
    code: str
    label: str
    count: int
    """How many there are in all."""
    first: int
    """Which of all the first item is, from 1."""
    items: tuple[IssueItem, ...]


class IssueKind(Struct, frozen=True):
    """A kind of issue in the overview of all."""

    label: str
    count: int
    href: str
    """Where its list begins."""
