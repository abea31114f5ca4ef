"""What a reference says, whatever form it is written in."""

import re
import unicodedata

from msgspec import Struct

from newsarchive.model import Article, DateFact, Fact, fold
from newsarchive.overrides.values import is_printed

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_LONE = re.compile(r"[\ud800-\udfff]")


class Holding(Struct, frozen=True):
    """The archive that holds an article."""

    title: str
    url: str | None = None
    """Where it is served, ending in ``/``; None if that is not known."""


class Span(Struct, frozen=True):
    """A date, or the first and the last of an interval, as precise as it is known: year, month, day."""

    first: tuple[int, ...]
    last: tuple[int, ...] | None = None
    circa: bool = False
    """It is an estimate."""


class Reference(Struct, frozen=True, kw_only=True):
    """An article as it is cited: strings are folded and free of control characters."""

    id: str
    title: str
    authors: tuple[str, ...] = ()
    newspaper: str | None = None
    section: str | None = None
    published: Span | None = None
    language: str | None = None
    abstract: str | None = None
    """The standfirst."""
    keywords: tuple[str, ...] = ()
    """The outlet's own tags."""
    url: str | None = None
    """Where it was published."""
    retrieved: Span | None = None
    archive: str
    archived: str | None = None
    """Address of its page in the archive."""

    @property
    def address(self) -> str | None:
        """Where it was published, else its page in the archive."""
        return self.url or self.archived


def make_reference(article: Article, holding: Holding) -> Reference:
    """The reference to an article. Its url is given only where it is one of the web."""
    title = plain(article.title.value)
    url = article.url.value if article.url is not None else ""
    return Reference(
        id=article.id,
        title=title if is_printed(article.title) else f"[{title}]",
        authors=tuple(name for author in article.authors if (name := plain(author.value))),
        newspaper=_value(article.publisher),
        section=_value(article.section),
        published=span(article.published),
        language=None if article.language == "und" else article.language,
        abstract=_value(article.dek),
        keywords=tuple(word for keyword in article.keywords if (word := plain(keyword))),
        url=url if url.startswith(("http://", "https://")) and url.isprintable() and " " not in url else None,
        retrieved=span(article.retrieved),
        archive=plain(holding.title),
        archived=f"{holding.url}{article.path}" if holding.url else None,
    )


def span(fact: DateFact | None) -> Span | None:
    """The day, month or year of a date; an interval where no more is known."""
    if fact is None:
        return None
    first, _, last = (fact.value or fact.edtf or "").partition("/")
    start = _parts(first, fact)
    if not start:
        return None
    return Span(start, _parts(last, fact) or None, fact.status == "estimated")


def _parts(text: str, fact: DateFact) -> tuple[int, ...]:
    match = _DATE.match(text)
    if match is None:
        return ()
    known = {"year": 1, "month": 2}.get(fact.precision or "", 3)
    return tuple(int(part) for part in match.groups() if part is not None)[:known]


def plain(text: str) -> str:
    """Folded, without control characters and halves of characters, which no form can carry."""
    kept = fold(text)
    if not kept.isprintable():
        kept = "".join(char for char in kept if unicodedata.category(char) != "Cc")
        kept = _LONE.sub("\ufffd", kept)
    return fold(kept)


def iso(parts: tuple[int, ...]) -> str:
    """``2022``, ``2022-09`` or ``2022-09-23``."""
    return "-".join(f"{part:0{4 if place == 0 else 2}}" for place, part in enumerate(parts))


def _value(fact: Fact | None) -> str | None:
    return (plain(fact.value) or None) if fact is not None else None
