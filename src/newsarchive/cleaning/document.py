"""What the rules see: the measured lines, the zones they were cut into, and what other rules have already decided."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.zones import ZONES, Zone
from newsarchive.model import Layout, Mark, MarkKind, Reason
from newsarchive.survey import Level

_BRIEF = 12
"""Letters to which a line holds hardly a word."""


class Document(Struct, frozen=True):
    """A text as the rules see it. Positions count non-blank lines from 0.

    Most rules concern few lines. Which ones is told by the lists of positions, each in order, so that only the rules
    for paragraphs walk through the whole text.
    """

    lines: tuple[Line, ...]
    zones: tuple[Zone, ...]
    """One for each of ``lines``."""
    recurring: Mapping[int, Level]
    """Source lines, from 1, that the survey saw in other files, and how sure it is of them."""
    phrases: CompiledPhrases
    front: list[int]
    body: list[int]
    islands: list[int]
    after: list[int]
    hits: list[int]
    """Lines with a phrase in them."""
    shaped: list[int]
    """Lines whose kind is another than text."""
    copied: list[int]
    """Lines that stand more than once."""
    brief: list[int]
    """Lines that hold hardly a word, or no letter."""
    layout: Sequence[Layout] = ()
    """What the structure of a saved page says of each source line, from 0; empty for other texts."""


def read(
    lines: tuple[Line, ...],
    zones: tuple[Zone, ...],
    recurring: Mapping[int, Level],
    phrases: CompiledPhrases,
    layout: Sequence[Layout] = (),
) -> Document:
    """The document of these lines and zones."""
    places: dict[Zone, list[int]] = {zone: [] for zone in ZONES}
    for position, zone in enumerate(zones):
        places[zone].append(position)
    numbered = list(enumerate(lines))
    return Document(
        lines,
        zones,
        recurring,
        phrases,
        places["front"],
        places["body"],
        places["island"],
        places["after"],
        hits=[position for position, line in numbered if line.hit is not None],
        shaped=[position for position, line in numbered if line.kind != "text"],
        copied=[position for position, line in numbered if line.copies > 1],
        brief=[position for position, line in numbered if line.length <= _BRIEF or not line.key],
        layout=layout,
    )


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
