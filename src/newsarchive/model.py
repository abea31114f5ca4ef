"""The frozen values that travel through the house; of the package only ``corrected`` and ``given`` are imported.

``RawDocument`` (what a reader yields) → ``Cleaned`` (each line judged) → ``Metadata`` and ``Tags`` → ``Draft`` (what
one file says, keyed by its content) → ``Article`` (a draft with its identity and what the archive knows).
``Article`` is the record of the export contract: its fields, in their order, are the keys that
``newsarchive export`` prints.

Lines are counted from 1 and split on LF, CRLF and CR only. *Folded* text is in Unicode NFC with each run of blanks
(no-break spaces included) as one space and none at the ends.
"""

import re
import unicodedata
from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from newsarchive.corrected import Correction, Stale
from newsarchive.given import Given

Status = Literal["stated", "inferred", "estimated", "supplied"]
Precision = Literal["second", "minute", "day", "month", "year"]
BlockKind = Literal["paragraph", "heading", "quote", "list", "verse"]
Reason = Literal[
    "navigation", "widget-label", "related-label", "related-teaser", "related-category", "duplicate",
    "duplicate-title", "duplicate-standfirst", "share", "newsletter", "comment-prompt", "reader-comment",
    "advertisement", "cookie-notice", "paywall", "legal", "metadata", "byline", "timestamp", "credit", "author-bio",
    "recurring", "footer", "not-published", "other",
]  # fmt: skip
MarkKind = Literal["blank", "paragraph", "heading", "quote", "list", "verse", "caption", "front", "fact", "dropped"]
Zone = Literal["title", "dek", "heading", "lead", "body"]
Layout = Literal[
    "blank", "text", "heading", "quote", "list", "caption", "table", "left-out", "navigation", "banner", "footer",
    "aside", "form", "comments", "markup",
]  # fmt: skip
"""What a page's or Markdown's structure says of a line; ``left-out``: hardly the article's; ``markup``: no text."""
Attribution = Literal["explicit", "pronoun", "preceding", "carried", "none"]

_MARKS_HARMLESS = 500
# Neither letter, digit, blank nor ASCII: rows of dashes match too, which does no harm.
_MARKS_WITHOUT_END = re.compile(r"[^\w\s\x00-\x7f]{64}")
_NOT_ASCII = bytes(128) + b"\x01" * 128
_TWO_BYTES_EACH = b"\x01" * 128
_LINE_END = re.compile(r"\r\n|\r|\n")


def split_lines(text: str) -> tuple[str, ...]:
    """The lines of a text rendition, without their ends; a final line end opens no further line."""
    if "\r" not in text:
        pieces = text.split("\n")
    else:
        pieces = _LINE_END.split(text)
    if pieces and not pieces[-1]:
        pieces.pop()
    return tuple(pieces)


def compose(text: str) -> str:
    """``text`` in NFC. Endless combining marks stay as they came: to order them takes the square of their number."""
    return text if text.isascii() or has_endless_marks(text) else nfc(text)


def nfc(text: str) -> str:
    """NFC, of a text without endless marks (see ``compose``)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def has_endless_marks(text: str) -> bool:
    """See ``compose``. Without so many bytes outside ASCII on end, which is quickly told, there are none."""
    if len(text) <= _MARKS_HARMLESS:
        return False
    outside = text.encode("utf-8", "surrogatepass").translate(_NOT_ASCII)
    return _TWO_BYTES_EACH in outside and _MARKS_WITHOUT_END.search(text) is not None


def fold(text: str) -> str:
    """NFC (see ``compose``), every run of blanks as one space, none at the ends."""
    return " ".join(compose(text).split())


class Issue(Struct, frozen=True, omit_defaults=True):
    """Something a reader or the maker of the archive must know; data, never a log line."""

    code: str
    """Kebab-case kind: ``title-missing``, ``truncated``, ``encoding-repaired`` …"""
    line: int | None
    message: str
    """One plain sentence."""
    source: str | None = None
    """Path of the input, where the issue does not stand inside a record."""


class Unpacking(Struct, frozen=True):
    """How much may unfold from one packed file."""

    total_mb: int = 20_000
    """Megabytes, all members together."""
    ratio: int = 200
    """Times the size of the file."""
    files: int = 100_000
    """Members of an archive."""


class RawDocument(Struct, frozen=True):
    """One record as a reader yields it: its text rendition and where it came from."""

    path: str
    """As reached, POSIX."""
    name: str
    """Path relative to its source folder, POSIX, NFC: what the permanent id is made from."""
    format: str
    """Key of the reader in READERS: ``txt`` …"""
    record: str | None
    """Key or index inside a container, else None."""
    sha256: str
    """Of the record's own bytes, hexadecimal."""
    size: int
    """Bytes of the record."""
    encoding: str
    text: str
    """The rendition whose lines the record counts."""
    issues: tuple[Issue, ...] = ()
    given: tuple[Given, ...] = ()
    head: int = 0
    """So many first lines hold given facts (front matter) and no text."""
    id: str | None = None
    """The permanent id, where a person gave one."""
    layout: tuple[Layout, ...] = ()
    """One for each line, where the structure of a saved page or of Markdown says something."""


class Mark(Struct, frozen=True):
    """The judgement on one source line.

    ``front`` is cleaning's word for a line before the body that metadata has to settle (title, dek, section …);
    ``fact`` says that the line is wholly taken as the fact named by ``rule``. Neither stays open in a draft.
    """

    kind: MarkKind
    rule: str
    """Id of the rule that decided; for ``fact`` the fact's name."""
    reason: Reason | None = None
    """For ``dropped``, and for a ``front`` line that is to be dropped for it where no fact is read from it."""
    joins: bool = False
    """The line goes on with the block of the line before it (hard-wrapped text)."""


class Cleaned(Struct, frozen=True):
    """A document whose every line has been judged: ``lines`` folded, ``marks`` one for each of them."""

    lines: tuple[str, ...]
    marks: tuple[Mark, ...]


class Fact(Struct, frozen=True):
    """A value with its standing: who says it, where, by which rule."""

    value: str
    status: Status
    lines: tuple[int, ...]
    rule: str
    because: str | None = None


class DateFact(Struct, frozen=True):
    """A date with its precision; an estimated interval has value None and ``edtf`` the interval."""

    value: str | None
    """ISO 8601, with offset where one is stated."""
    status: Status
    lines: tuple[int, ...]
    rule: str
    because: str | None = None
    precision: Precision | None = None
    edtf: str | None = None
    basis: tuple[str, ...] = ()


class Caption(Struct, frozen=True):
    """A picture's caption; the picture itself is not in a text dump."""

    text: str
    lines: tuple[int, ...]
    credit: str | None = None


class Block(Struct, frozen=True):
    """A piece of the body. ``text`` is an exact substring of its folded lines joined by single spaces."""

    kind: BlockKind
    text: str
    lines: tuple[int, ...]


class Dropped(Struct, frozen=True):
    """A source line that was left out, folded, and why."""

    line: int
    text: str
    reason: Reason
    rule: str


class Metadata(Struct, frozen=True, kw_only=True):
    """What one file says about itself."""

    language: str = "und"
    title: Fact
    dek: Fact | None = None
    section: Fact | None = None
    publisher: Fact | None = None
    agency: Fact | None = None
    dateline: Fact | None = None
    url: Fact | None = None
    authors: tuple[Fact, ...] = ()
    published: DateFact | None = None
    updated: DateFact | None = None
    retrieved: DateFact | None = None
    keywords: tuple[str, ...] = ()
    truncated: bool = False
    settled: dict[int, Mark] = {}
    """Line number → the mark that replaces cleaning's: fronts settled, repeated titles dropped, a dek taken."""
    issues: tuple[Issue, ...] = ()


class Passage(Struct, frozen=True):
    """A stretch of kept text for the tagger. ``text`` is folded."""

    zone: Zone
    text: str
    lines: tuple[int, ...]
    starts: tuple[int, ...]
    """Offset in ``text`` at which each of ``lines`` begins."""


class Evidence(Struct, frozen=True):
    """The sentence that proves a theme; a substring of a block, the title or the dek."""

    line: int
    text: str
    rule: str
    start: int = 0
    """Where in ``text`` the phrase that opened the rule begins, in code points …"""
    end: int = 0
    """… and ends; 0 where it is not known."""


class Sighting(Struct, frozen=True):
    """A sentence that names a country."""

    line: int
    text: str


class Mentions(Struct, frozen=True):
    """How often a country is meant: by its noun, by adjective or people, by a seat that stands for its government."""

    name: int = 0
    demonym: int = 0
    metonym: int = 0


class ThemeTag(Struct, frozen=True):
    """A theme of an article, with its proof, the best first."""

    id: str
    label: str
    role: Literal["subject", "mention"]
    score: float
    evidence: tuple[Evidence, ...]


class CountryTag(Struct, frozen=True):
    """A country of an article; ``code`` is ISO 3166-1 alpha-2."""

    code: str
    name: str
    role: Literal["primary", "secondary", "mention"]
    mentions: Mentions
    evidence: tuple[Sighting, ...]


class NameTag(Struct, frozen=True):
    """A person or an organisation, with every form that occurs."""

    id: str
    name: str
    aliases: tuple[str, ...]
    description: str | None
    lines: tuple[int, ...]
    scope: Literal["article", "archive"] = "archive"
    """``article``: named by so little (one given name) that it can be nobody of another article."""


class Quote(Struct, frozen=True):
    """One unbroken piece of quotation; the speaker is None where the text does not say."""

    text: str
    line: int
    kind: Literal["direct", "partial"]
    speaker: str | None
    speaker_id: str | None
    attribution: Attribution
    continues: int | None


class Figure(Struct, frozen=True):
    """A quantity with what it counts."""

    text: str
    line: int
    value: int | float | tuple[float, float]
    unit: str | None
    what: str | None
    source: str | None
    hedge: Literal["claimed", "reported", "denied", "approximate"] | None


class Tags(Struct, frozen=True):
    """What the tagger found in the kept text."""

    themes: tuple[ThemeTag, ...] = ()
    countries: tuple[CountryTag, ...] = ()
    people: tuple[NameTag, ...] = ()
    organisations: tuple[NameTag, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()


class Draft(Struct, frozen=True):
    """What one file says, judged alone: a pure function of its text, code, vocabulary and the survey's verdicts.

    It knows neither its path nor its id, so a renamed file keeps its draft.
    """

    text: str
    metadata: Metadata
    captions: tuple[Caption, ...]
    blocks: tuple[Block, ...]
    dropped: tuple[Dropped, ...]
    tags: Tags
    issues: tuple[Issue, ...]
    corrections: tuple[Correction, ...] = ()
    stale: tuple[Stale, ...] = ()


class Source(Struct, frozen=True):
    """Where a record came from."""

    path: str
    format: str
    record: str | None
    sha256: str
    bytes: int
    lines: int
    encoding: str


class Duplicates(Struct, frozen=True):
    """Other copies of the same story."""

    group: str
    kind: Literal["exact", "near"]


class Article(Struct, frozen=True):
    """The record: field by field what ``newsarchive export`` prints."""

    id: str
    path: str
    source: Source
    language: str
    title: Fact
    dek: Fact | None
    section: Fact | None
    publisher: Fact | None
    agency: Fact | None
    dateline: Fact | None
    url: Fact | None
    authors: tuple[Fact, ...]
    published: DateFact | None
    updated: DateFact | None
    retrieved: DateFact | None
    keywords: tuple[str, ...]
    captions: tuple[Caption, ...]
    blocks: tuple[Block, ...]
    body: str
    dropped: tuple[Dropped, ...]
    truncated: bool
    themes: tuple[ThemeTag, ...]
    countries: tuple[CountryTag, ...]
    people: tuple[NameTag, ...]
    organisations: tuple[NameTag, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    duplicates: Duplicates | None
    issues: tuple[Issue, ...]
    corrections: tuple[Correction, ...] | UnsetType = UNSET
    """What people changed; a record that nobody touched has no such key."""
