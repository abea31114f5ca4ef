"""What the rules see: the measured lines, the zones they were cut into, and what other rules have already decided."""

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.zones import Zone
from newsarchive.model import Mark, MarkKind, Reason
from newsarchive.survey import Level


class Document(Struct, frozen=True):
    """A text as the rules see it. Positions count non-blank lines from 0."""

    lines: tuple[Line, ...]
    zones: tuple[Zone, ...]
    """One for each of ``lines``."""
    recurring: Mapping[int, Level]
    """Source lines, from 1, that the survey saw in other files, and how sure it is of them."""
    phrases: CompiledPhrases


Verdicts = Mapping[int, Mark]
"""Position → what an earlier rule decided."""

Rule = Callable[[Document, Verdicts], Iterable[tuple[int, Mark]]]
"""Yields marks for positions. It need not look whether a position is decided: the first mark stays."""


def dropped(reason: Reason, rule: str) -> Mark:
    """A line left out."""
    return Mark("dropped", rule, reason)


def kept(kind: MarkKind, rule: str) -> Mark:
    """A line of the article, or one that metadata has to settle."""
    return Mark(kind, rule)
