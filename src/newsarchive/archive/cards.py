"""Cards: the little that stays in memory of every article, and all that a list needs to show it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from sys import intern
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import ledger_path
from newsarchive.assemble import fates
from newsarchive.model import Article, Figure, NameTag, Precision, Quote, Status
from newsarchive.overrides.values import is_printed

GIST_LENGTH = 240
"""Characters of lead or standfirst on a card, at most; cut at a word boundary."""
NAMES = 20
"""People and organisations on a card, at most, half of each: those that the article names in the most places."""
LONGEST_ROLE = 60
"""Characters of what is said of a name, at most."""

AMOUNTS = 6
"""Large numbers on a card, at most."""
LARGE = 1000
"""The least number that is not shared by chance."""

NameKind = Literal["person", "organisation"]
FigureKind = Literal["counts", "money", "shares", "time", "measures"]
FIGURE_KINDS: tuple[FigureKind, ...] = get_args(FigureKind)
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "year of age"})


class ThemeRef(Struct, frozen=True, array_like=True, gc=False):
    """A theme of the article and the line of its best proof."""

    id: str
    role: str
    line: int


class CountryRef(Struct, frozen=True, array_like=True, gc=False):
    """A country of the article."""

    code: str
    role: str


class NameRef(Struct, frozen=True, array_like=True, gc=False):
    """A person or an organisation of the article who may be the same in another one."""

    id: str
    kind: NameKind
    name: str
    line: int
    """Where it is named first."""
    description: str | None
    """What the article says of it: “Interior Minister”."""
    quotes: int
    """Quotations of which it is the speaker."""


class LineCounts(Struct, frozen=True, array_like=True, gc=False):
    """How many source lines met which fate; their sum is the number of lines."""

    kept: int
    facts: int
    dropped: int
    blank: int


class Card(Struct, frozen=True, array_like=True, gc=False):
    """One article as lists know it; at most about 1 kB."""

    id: str
    path: str
    name: str
    """The source's path relative to its source folder: the order of undated articles."""
    source: str
    """The source's path as reached."""
    key: bytes
    """Key of the draft in the store."""
    record: str | None
    sha256: str
    size: int
    encoding: str
    format: str
    title: str
    title_status: Status
    gist: str
    language: str
    published: str | None
    """ISO 8601, as precise as it is known."""
    precision: Precision | None
    edtf: str | None
    date_status: Status | None
    publisher: str | None
    publisher_status: Status | None
    authors: int
    themes: tuple[ThemeRef, ...]
    countries: tuple[CountryRef, ...]
    names: tuple[NameRef, ...]
    """In the order in which they are first named."""
    quotes: int
    """Quotations; pieces that go on from each other are one."""
    counts: LineCounts
    doubts: tuple[tuple[str, int | None], ...]
    """Code and line of the record's issues, each code once."""
    printed: bool = True
    """The title stands in the file as it is shown."""
    letters: int = 0
    """Characters of its text as it is published, which are what much of the work for it takes."""
    corrections: int = 0
    """What people changed in it."""
    figures: tuple[FigureKind, ...] = ()
    """Kinds of its figures, each once."""
    amounts: tuple[str, ...] = ()
    """Large numbers of its figures with their units, six at most: two articles that share one tell of one thing."""
    more_names: bool = False
    """It names more people or organisations who may be the same in another article than ``names`` holds."""

    @property
    def ledger(self) -> str:
        """Path of the ledger page."""
        return ledger_path(self.path)


def cut(text: str, length: int) -> str:
    """``text`` or its beginning up to a word boundary and an ellipsis, ``length`` characters at most."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    space = head.rfind(" ")
    return head[: space if space > length // 2 else len(head)].rstrip(" .,;:–—-") + "…"


def make_card(article: Article, *, name: str, key: bytes) -> Card:
    """The card of an article."""
    kinds = [fate.kind for fate in fates(article)]
    counts = LineCounts(
        kept=kinds.count("kept") + kinds.count("caption"),
        facts=kinds.count("fact"),
        dropped=kinds.count("dropped"),
        blank=kinds.count("blank"),
    )
    lead = next((block.text for block in article.blocks if block.kind != "heading"), "")
    date = article.published
    names = _names(article)
    doubts: dict[str, int | None] = {}
    for issue in article.issues:
        doubts.setdefault(issue.code, issue.line)
    card = Card(
        id=article.id,
        path=article.path,
        name=name,
        source=article.source.path,
        key=key,
        record=article.source.record,
        sha256=article.source.sha256,
        size=article.source.bytes,
        letters=len(article.body),
        encoding=article.source.encoding,
        format=article.source.format,
        title=article.title.value,
        title_status=article.title.status,
        printed=is_printed(article.title),
        gist=cut(article.dek.value if article.dek else lead, GIST_LENGTH),
        language=article.language,
        published=date.value if date else None,
        precision=date.precision if date else None,
        edtf=(date.value if date.edtf == date.value else date.edtf) if date else None,
        date_status=date.status if date else None,
        publisher=article.publisher.value if article.publisher else None,
        publisher_status=article.publisher.status if article.publisher else None,
        authors=len(article.authors),
        themes=tuple(ThemeRef(t.id, t.role, t.evidence[0].line) for t in article.themes if t.evidence),
        countries=tuple(CountryRef(c.code, c.role) for c in article.countries),
        names=names,
        quotes=sum(1 for _ in opening_quotes(article.quotes)),
        counts=counts,
        doubts=tuple(doubts.items()),
        corrections=len(article.corrections or ()),
        figures=tuple(kind for kind in FIGURE_KINDS if any(figure_kind(one) == kind for one in article.figures)),
        amounts=tuple(dict.fromkeys(amount for one in article.figures if (amount := _amount(one))))[:AMOUNTS],
        more_names=len(names) < sum(tag.scope == "archive" for tag in (*article.people, *article.organisations)),
    )
    return share_words(card)


def share_words(card: Card) -> Card:
    """The card with one object for what many cards say, which then is in memory, and in a pickled batch, once."""
    return replace(
        card,
        encoding=intern(card.encoding),
        format=intern(card.format),
        language=intern(card.language),
        publisher=intern(card.publisher) if card.publisher is not None else None,
        themes=tuple(ThemeRef(intern(theme.id), intern(theme.role), theme.line) for theme in card.themes),
        countries=tuple(CountryRef(intern(country.code), intern(country.role)) for country in card.countries),
        doubts=tuple((intern(code), line) for code, line in card.doubts),
    )


def figure_kind(figure: Figure) -> FigureKind:
    """What a figure measures, by its unit: a currency has the three capitals of ISO 4217."""
    unit = figure.unit
    if unit is None:
        return "counts"
    if len(unit) == len("EUR") and unit.isupper():
        return "money"
    if unit == "percent":
        return "shares"
    return "time" if unit in _TIMES else "measures"


def _amount(figure: Figure) -> str | None:
    value = figure.value
    if isinstance(value, tuple | list) or value < LARGE or value != int(value) or figure_kind(figure) == "time":
        return None
    return f"{int(value)} {figure.unit}" if figure.unit else str(int(value))


def opening_quotes(quotes: Sequence[Quote]) -> Iterator[Quote]:
    """The pieces with which a quotation begins: those that go on from no earlier piece."""
    return (quote for index, quote in enumerate(quotes) if not goes_on(quote, index))


def goes_on(quote: Quote, index: int) -> bool:
    """Whether the piece at ``index`` goes on from one before it."""
    return quote.continues is not None and 0 <= quote.continues < index


def _names(article: Article) -> tuple[NameRef, ...]:
    said = Counter(quote.speaker_id for quote in opening_quotes(article.quotes) if quote.speaker_id)
    kinds: tuple[tuple[NameKind, tuple[NameTag, ...]], ...] = (
        ("person", article.people),
        ("organisation", article.organisations),
    )
    found = [
        NameRef(
            tag.id, kind, tag.name, tag.lines[0], tag.description and cut(tag.description, LONGEST_ROLE), said[tag.id]
        )
        for kind, tags in kinds
        for tag in _most_named(tags)
    ]
    return tuple(sorted(found, key=lambda ref: ref.line))


def _most_named(tags: Sequence[NameTag]) -> list[NameTag]:
    known = [tag for tag in tags if tag.scope == "archive" and tag.lines]
    return sorted(known, key=lambda tag: -len(tag.lines))[: NAMES // 2] if len(known) > NAMES // 2 else known
