"""What former builds knew of each article: from the digests that they published, kept by whoever published them.

A build dates nothing, for the same sources make the same site whenever they are built. The dates are those of the kept
files, which are an input like any other.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

Change = Literal["first", "source", "record", "gone", "back"]
"""First there; its source had changed; the archive read it differently; not there; there again."""

HEADER = "id\tsource\trecord\n"
_DIGITS = 16
"""Of a digest that are remembered: 64 bits, to tell two states of one article apart."""


class Row(Struct, frozen=True):
    """What one build says of one article."""

    id: str
    source: str
    """SHA-256 of the source, of a record its own bytes'."""
    record: str
    """SHA-256 of the encoded record, its line end included."""


class Event(Struct, frozen=True):
    """Something that a former build shows."""

    date: str
    """ISO 8601, a day: that of the build."""
    change: Change


class Past(Struct, frozen=True):
    """All that former builds show of one article."""

    events: tuple[Event, ...]
    """By date; the first tells when it was first there."""
    source: str
    """Beginning of the digests when it was last there …"""
    record: str

    def differs(self, row: Row) -> Change | None:
        """How the article differs from what it was in the last build that had it."""
        if row.source[:_DIGITS] != self.source:
            return "source"
        return "record" if row.record[:_DIGITS] != self.record else None

    @property
    def is_gone(self) -> bool:
        """The last build did not have it."""
        return self.events[-1].change == "gone"


class History(Struct, frozen=True):
    """The former builds of an archive."""

    last: str | None = None
    """Day of the last one that was kept; None where there is none."""
    articles: Mapping[str, Past] = MappingProxyType({})
    """By id."""


NO_HISTORY = History()


def recall(builds: Iterable[tuple[str, Iterable[Row]]]) -> History:
    """The history of these builds, each with its day, in order. Takes time and space in step with their rows."""
    articles: dict[str, Past] = {}
    last: str | None = None
    for last, rows in builds:
        here: set[str] = set()
        for row in rows:
            here.add(row.id)
            articles[row.id] = _seen(articles.get(row.id), row, last)
        for id_, past in articles.items():
            if id_ not in here and not past.is_gone:
                articles[id_] = Past((*past.events, Event(last, "gone")), past.source, past.record)
    return History(last, MappingProxyType(articles))


def _seen(past: Past | None, row: Row, date: str) -> Past:
    source, record = row.source[:_DIGITS], row.record[:_DIGITS]
    if past is None:
        return Past((Event(date, "first"),), source, record)
    change: Change | None = "back" if past.is_gone else past.differs(row)
    return past if change is None else Past((*past.events, Event(date, change)), source, record)


def line_of(row: Row) -> str:
    """The row as a line of the published file."""
    return f"{row.id}\t{row.source}\t{row.record}\n"
