"""The small frozen values that show people, organisations, quotations, figures, publishers and related articles.

Every ``href`` is relative to the site's root, or a bare fragment on the article's own page.
"""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.site.parts import CardView, Link


class NameRow(Struct, frozen=True):
    """A person or an organisation of an article."""

    label: str
    href: str | None
    """Its page, if it has one."""
    also: tuple[str, ...]
    """Other forms in this article."""
    role: str | None
    """What the article says of it."""
    places: tuple[Link, ...]
    """Where it is named; eight at most."""
    more: int
    """Further places."""


class NameList(Struct, frozen=True):
    """The people or the organisations of an article."""

    rows: tuple[NameRow, ...]
    """In the order in which they are first named, sixty at most."""
    more: int
    """How many further ones stand in the record alone."""


class QuotePiece(Struct, frozen=True):
    """An unbroken piece of a quotation."""

    text: str
    """Without its quotation marks."""
    place: Link
    """Where it stands."""
    again: bool
    """It stands at the same place as the piece before it."""


class QuoteView(Struct, frozen=True):
    """A quotation: its pieces, put together where they go on from each other."""

    pieces: tuple[QuotePiece, ...]
    """One at least, twelve at most."""
    more: int
    """Further pieces."""
    how: str
    """In words, whether it is whole and how its speaker is known."""


class QuoteGroup(Struct, frozen=True):
    """What one speaker says in an article."""

    speaker: Link | None
    """The speaker, with an address if there is a page; None where the text does not say."""
    quotes: tuple[QuoteView, ...]


class QuoteList(Struct, frozen=True):
    """The quotations of an article."""

    total: int
    """How many there are."""
    groups: tuple[QuoteGroup, ...]
    """By speaker, in the order in which they first speak; those without a speaker last. Forty quotations at most."""
    more: int
    """How many further ones stand in the record alone."""


class FigureRow(Struct, frozen=True):
    """A quantity."""

    text: str
    """As printed."""
    value: str | None
    """In figures, where it is printed in words or in another manner."""
    place: Link
    what: str | None
    """What it counts."""
    source: str | None
    """Who says so."""
    how: str
    """How firmly, in words."""


class FigureList(Struct, frozen=True):
    """The figures of an article."""

    rows: tuple[FigureRow, ...]
    """In the order of the text, forty at most."""
    more: int
    """How many further ones stand in the record alone."""


class Mention(Struct, frozen=True):
    """A sentence that names somebody."""

    html: Markup | None
    """The sentence or a part of it, escaped, the name marked; None where the form is not found in the text."""
    place: Link
    """Where it stands in the article."""


class NamedArticle(Struct, frozen=True):
    """An article on the page of somebody whom it names."""

    card: CardView
    role: str | None
    """What this article says of the name, where it is not what most say."""
    mentions: tuple[Mention, ...]
    """Eight at most."""
    more: int
    """Further sentences that name it."""


class SpokenArticle(Struct, frozen=True):
    """An article on the page of somebody whom it quotes."""

    card: CardView
    quotes: tuple[QuoteView, ...]
    """Six at most."""
    more: int
    """Further quotations, which stand on the page of the article."""


class QuotedArticle(Struct, frozen=True):
    """An article in the list of quotations."""

    card: CardView
    groups: tuple[QuoteGroup, ...]
    """Twelve quotations at most. Who has no page of their own is not named here."""
    more: int
    """Further quotations, which stand on the page of the article."""


class Letter(Struct, frozen=True):
    """A letter of an index."""

    label: str
    href: str | None
    """Where its names begin; None where there are none."""


class IndexRow(Struct, frozen=True):
    """A person or an organisation in the index."""

    label: str
    href: str
    role: str | None
    """What most articles say of it."""
    articles: int
    """Articles that name it."""
    quotes: int
    """Quotations of which it is the speaker."""


class NameGroup(Struct, frozen=True):
    """The names of one letter."""

    label: str
    """``A`` to ``Z``, or what stands for all else, or for all names where they are few."""
    anchor: str
    rows: tuple[IndexRow, ...]


class SamePair(Struct, frozen=True):
    """Two names that may be the same, and why it seems so."""

    first: Link
    second: Link
    why: str


class CountedSentence(Struct, frozen=True):
    """A sentence that gives figures."""

    html: Markup | None
    """The sentence or a part of it, escaped, the figures marked; None where they are not found in the text."""
    place: Link
    """Where it stands in the article."""
    figures: tuple[FigureRow, ...]


class CountedArticle(Struct, frozen=True):
    """An article in a list of figures."""

    card: CardView
    sentences: tuple[CountedSentence, ...]
    """Eight at most."""
    more: int
    """Further figures of the kind, which stand on the page of the article."""


class FigureGroup(Struct, frozen=True):
    """Figures of one kind."""

    anchor: str
    label: str
    href: str | None
    """The page of all of them; None on that page."""
    articles: tuple[CountedArticle, ...]
    """Newest first, the undated last."""


class RelatedView(Struct, frozen=True):
    """An article that is related to the one shown, and why."""

    title: str
    href: str
    language: str | None
    supplied: bool
    """The title is not in the file."""
    date: str
    shares: tuple[str, ...]
    """What both have, the rarest first, five at most."""


class PublisherRow(Struct, frozen=True):
    """A publisher in the index."""

    label: str
    href: str
    count: int
    share: float
    """Per cent of all articles."""
    when: str
    """The span of its dates, in words; empty where no date is known."""
    dated: int
    """Articles whose date is known."""


class LeftOut(Struct, frozen=True):
    """A reason for which lines were left out, or such a line."""

    label: str
    lines: int
    """How many."""
    articles: int
    """Of how many articles."""


class Furniture(Struct, frozen=True):
    """What was left out of some articles: the furniture of their pages."""

    articles: int
    """How many articles were looked at: the newest."""
    reasons: tuple[LeftOut, ...]
    """Most lines first."""
    lines: tuple[LeftOut, ...]
    """Lines that were left out of at least two of them, the most frequent first, twelve at most."""
