"""What a line is scored by: the groups of signals whose weights are learnt, and the tables in which they are looked up.

A group ("words": the share of little words, for each size of line) is what people read in weights.json and what
bench/train_cleaning.py learns. At run time the groups that share parts stand together in one table, so that a line
costs nine look-ups. All values of all groups stand in one row, all cells of all tables in another; in both the last
part counts fastest.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import product
from math import prod
from typing import NamedTuple, get_args

from newsarchive.model import Reason

LENGTHS = (12, 25, 40, 60, 80, 85, 120, 160, 180, 280, 450, 900)
SHARES = (0.001, 0.08, 0.12, 0.16, 0.24, 0.34, 0.46)
"""Of little words."""
ENDS = ("stop", "colon", "comma", "ellipsis", "open")
KINDS = ("text", "stamp", "comment", "credit", "bullet")
REASONS = ("none", *sorted(get_args(Reason)))
LABELS = ("none", "related-label", "comment-prompt", "legal")
"""What a short line may open: something else than the article."""


def _coarser(fine: Sequence[float], coarse: Sequence[float]) -> tuple[int, ...]:
    """Class between the bounds ``fine`` → class between some of them."""
    return tuple(bisect_right(coarse, bound) for bound in (-1, *fine))


SIZES = _coarser(LENGTHS, (25, 60, 120, 280))
"""Class of a length → size, the part that most groups share."""
_FINE = _coarser(LENGTHS, (12, 25, 40, 60, 85, 120, 180, 280, 450, 900))
_ROUGH = _coarser(LENGTHS, (40, 80, 160))
_WORDY = _coarser(SHARES, (0.001, 0.08, 0.16, 0.24, 0.34, 0.46))
_LITTLE = _coarser(SHARES, (0.12, 0.24))
_ENDING = tuple(end in {"stop", "colon", "ellipsis"} for end in ENDS)


def _classes(count: int) -> tuple[str, ...]:
    return tuple(map(str, range(count)))


_SIZE = _classes(5)
_FLAG = _classes(2)
GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {
    "shape": (_classes(11), ENDS),
    "words": (_classes(7), _SIZE),
    "build": (_classes(4), _classes(3), _FLAG, _FLAG),
    "case": (_classes(7), _SIZE),
    "digits": (_classes(5), _SIZE),
    "kind": (KINDS, _SIZE),
    "phrase": (REASONS, _FLAG, _SIZE),
    "copies": (_classes(4), _FLAG, _SIZE),
    "near-before": (_classes(7), _SIZE),
    "near-behind": (_classes(7), _SIZE),
    "prose-before": (_classes(9), _SIZE),
    "prose-behind": (_classes(9), _SIZE),
    "share": (_classes(10),),
    "dominance": (_classes(7),),
    "prose": (_FLAG,),
    "label": (LABELS, _classes(7)),
    "hits-around": (_classes(7), _FLAG),
    "comments": (_classes(3), _classes(3), _FLAG),
}
"""Group → the names of each part's values."""
VALUES: tuple[tuple[str, str], ...] = tuple(
    (group, " ".join(value)) for group, parts in GROUPS.items() for value in product(*parts)
)
"""Each group and value, as they are written in weights.json."""


def _firsts() -> Iterator[tuple[str, int]]:
    place = 0
    for group, parts in GROUPS.items():
        yield group, place
        place += prod(map(len, parts))


_FIRST = dict(_firsts())


def _value(group: str, *parts: int) -> int:
    """The place in VALUES of a group's value."""
    place = 0
    for part, names in zip(parts, GROUPS[group], strict=True):
        place = place * len(names) + part
    return _FIRST[group] + place


class Table(NamedTuple):
    """Some groups that share parts."""

    radices: tuple[int, ...]
    """How many values each part can take."""
    values: Callable[..., tuple[int, ...]]
    """Parts → the places of its groups' values."""


def _form(length: int, end: int, opens: int, share: int) -> tuple[int, ...]:
    return (
        _value("shape", _FINE[length], end),
        _value("words", _WORDY[share], SIZES[length]),
        _value("build", _ROUGH[length], _LITTLE[share], _ENDING[end], opens),
    )


def _look(upper: int, digits: int, kind: int, size: int) -> tuple[int, ...]:
    return _value("case", upper, size), _value("digits", digits, size), _value("kind", kind, size)


def _phrase(*parts: int) -> tuple[int, ...]:
    return (_value("phrase", *parts),)


def _copies(*parts: int) -> tuple[int, ...]:
    return (_value("copies", *parts),)


def _near(before: int, behind: int, size: int) -> tuple[int, ...]:
    return _value("near-before", before, size), _value("near-behind", behind, size)


def _steps(before: int, behind: int, size: int) -> tuple[int, ...]:
    return _value("prose-before", before, size), _value("prose-behind", behind, size)


def _place(share: int, dominance: int, prose: int) -> tuple[int, ...]:
    return _value("share", share), _value("dominance", dominance), _value("prose", prose)


def _label(*parts: int) -> tuple[int, ...]:
    return (_value("label", *parts),)


def _crowd(hits: int, comments: int, before: int, long: int) -> tuple[int, ...]:
    return _value("hits-around", hits, long), _value("comments", comments, before, long)


TABLES: dict[str, Table] = {
    "form": Table((len(LENGTHS) + 1, len(ENDS), 2, len(SHARES) + 1), _form),
    "look": Table((7, 5, len(KINDS), 5), _look),
    "phrase": Table((len(REASONS), 2, 5), _phrase),
    "copies": Table((4, 2, 5), _copies),
    "near": Table((7, 7, 5), _near),
    "steps": Table((9, 9, 5), _steps),
    "place": Table((10, 7, 2), _place),
    "label": Table((len(LABELS), 7), _label),
    "crowd": Table((7, 3, 3, 2), _crowd),
}
"""The tables in the order in which ``signals`` gives their cells."""
CELLS: tuple[tuple[int, ...], ...] = tuple(
    table.values(*parts) for table in TABLES.values() for parts in product(*map(range, table.radices))
)
"""For each cell of all tables the places in VALUES of what meets in it."""


def _first_cells() -> Iterator[tuple[str, int]]:
    cell = 0
    for name, table in TABLES.items():
        yield name, cell
        cell += prod(table.radices)


FIRST: dict[str, int] = dict(_first_cells())
"""Table → its first cell."""
