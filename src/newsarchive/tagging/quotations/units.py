"""Words and names of a clause, and the subject that is found among them."""

from collections.abc import Sequence

from msgspec import Struct


class Unit(Struct, frozen=True, gc=False):
    """A word of a clause, or a whole name."""

    start: int
    end: int
    word: str
    """In plain form; for a name its last word."""
    name: int
    """Index of the name meant; -1 for a word."""
    breaks: bool
    """A comma or a mark like it stands before."""


class Subject(Struct, frozen=True):
    """Who speaks, as far as the clause tells."""

    name: int
    """Index of the name; -1 if it is none."""
    text: str
    """The words as printed."""
    pronoun: str
    """``he``, ``she``, ``other`` (it, they), ``self`` (I, we), ``dropped`` (a verb
    says it alone) or empty."""
    start: int


def owns(text: str, end: int) -> bool:
    """Whether the word that ends there is a genitive: "X’s", "Jones’ "."""
    behind = text[end : end + 2]
    return behind in {"’s", "'s"} or (behind in {"’ ", "' "} and text[end - 1 : end] in {"s", "S"})


def segments_of(units: Sequence[Unit]) -> list[list[Unit]]:
    """The stretches between commas and marks like them."""
    segments: list[list[Unit]] = []
    for unit in units:
        if unit.breaks or not segments:
            segments.append([])
        segments[-1].append(unit)
    return segments


def last_names(units: Sequence[Unit], text: str) -> tuple[int, int] | None:
    """Start and end of the words in capitals at the end of a noun, at least one."""
    first = len(units)
    while first and text[units[first - 1].start].isupper():
        first -= 1
    return (units[first].start, units[-1].end) if first < len(units) else None
