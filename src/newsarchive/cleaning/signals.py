"""The signals of a document's lines: what each line, its neighbourhood and its place say, as cells of tables."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.groups import ENDS, FIRST, KINDS, LABELS, LENGTHS, REASONS, SHARES, SIZES

_UPPERS = (0.001, 0.2, 0.4, 0.6, 0.8, 0.99)
_DIGITS = (0.001, 0.05, 0.15, 0.3)
_MASSES = (1, 100, 200, 400, 800, 1600)
_FRACTIONS = (0.0001, 0.02, 0.06, 0.15, 0.4, 0.7, 0.9, 0.97, 0.9999)
_DENSITIES = (0.001, 0.1, 0.25, 0.45, 0.7, 0.9)
_DISTANCES = (1, 2, 4, 8, 16, 40)
_STEPS = (2, 3, 4, 6, 9, 14, 30, 500)
_MASS_LIMIT = 600
"""No single line counts for more prose than this, so that one long notice cannot pose as an article."""
_HIT = 120
"""Letters to which a line with a phrase in it counts as furniture for its neighbours."""
_LABEL_SIZE = 3
"""The first size of lines that are too long for a label."""
_SENTENCE_STARTS = frozenset({"upper", "quote", "other"})


def _table(bounds: Sequence[int], most: int) -> list[int]:
    """Number, up to ``most`` → class between the bounds; quicker than to look for it."""
    return [bisect_right(bounds, number) for number in range(most + 1)]


_LONGEST = LENGTHS[-1]
_OF_LENGTH = _table(LENGTHS, _LONGEST)
_OF_MASS = _table(_MASSES, 3 * _MASS_LIMIT)
_FAR = _DISTANCES[-1]
_OF_DISTANCE = _table(_DISTANCES, _FAR)
_OF_STEPS = _table(_STEPS, _STEPS[-1])
_END = {end: FIRST["form"] + 16 * place for place, end in enumerate(ENDS)}
_KIND = {kind: FIRST["look"] + 5 * place for place, kind in enumerate(KINDS)}
_PHRASE = {reason: FIRST["phrase"] + 10 * place for place, reason in enumerate(REASONS)}
_LABEL = {label: FIRST["label"] + 7 * place for place, label in enumerate(LABELS)}
_NO_PHRASE, _NO_LABEL = _PHRASE["none"], _LABEL["none"]
_COPIES, _NEAR, _PROSES, _PLACE, _CROWD = (FIRST[name] for name in ("copies", "near", "steps", "place", "crowd"))
_MARGIN = 9
"""So many lines a window reaches over either end of the document."""


def signals(lines: Sequence[Line]) -> list[tuple[int, ...]]:
    """For each line its cell in each of TABLES."""
    proses = [line.prose and not line.repeats and not line.recurs for line in lines]
    masses = _sums([min(line.length, _MASS_LIMIT) if prose else 0 for line, prose in zip(lines, proses, strict=True)])
    whole = masses[-1] or 1
    windows = [stop - start for start, stop in zip(masses[_MARGIN - 8 :], masses[_MARGIN + 9 :], strict=False)]
    densest = max(windows[: len(lines)], default=0) or 1
    hits = _sums([line.hit is not None and line.length < _HIT for line in lines])
    comments = _sums([line.kind == "comment" for line in lines])
    before, behind = _steps(proses), _steps(reversed(proses))[::-1]
    label, since = _NO_LABEL, 0
    values: list[tuple[int, ...]] = []
    for index, line in enumerate(lines):
        length, hit, copies = line.length, line.hit, line.copies
        long = _OF_LENGTH[length] if length < _LONGEST else len(LENGTHS)
        size = SIZES[long]
        phrase = _NO_PHRASE
        if hit is not None:
            phrase = _PHRASE[hit.reason] + 5 * (hit.match == "whole") + size
            if size < _LABEL_SIZE and hit.reason in _LABEL:
                label, since = _LABEL[hit.reason], index
        at = index + _MARGIN
        start = masses[at]
        crowd, around, earlier = hits[at + 7] - hits[at - 6], comments[at + 4] - comments[at - 3], comments[at]
        values.append(
            (
                80 * long + _END[line.end] + 8 * (line.start in _SENTENCE_STARTS) + bisect_right(SHARES, line.function),
                125 * bisect_right(_UPPERS, line.upper)
                + (25 * bisect_right(_DIGITS, line.digits) if line.digits else 0)
                + _KIND[line.kind]
                + size,
                phrase,
                _COPIES + 10 * (min(3, copies)) + 5 * line.repeats + size,
                _NEAR + 35 * _OF_MASS[start - masses[at - 3]] + 5 * _OF_MASS[masses[at + 4] - masses[at + 1]] + size,
                _PROSES + 45 * before[index] + 5 * behind[index] + size,
                _PLACE
                + 14 * bisect_right(_FRACTIONS, start / whole)
                + 2 * bisect_right(_DENSITIES, windows[index] / densest)
                + proses[index],
                label + (_OF_DISTANCE[index - since] if index - since < _FAR else 6),
                _CROWD + 18 * (min(6, crowd)) + 6 * (min(2, around)) + 2 * (min(2, earlier)) + (size > 1),
            )
        )
    return values


def _sums(amounts: Sequence[int]) -> list[int]:
    """The running sum, from 0 on, with a margin on both sides that windows may reach into."""
    sums = [*[0] * _MARGIN, *accumulate(amounts, initial=0)]
    return sums + sums[-1:] * _MARGIN


def _steps(flags: Iterable[bool]) -> list[int]:
    """For each place how far behind it the last flagged one lies, as a class; the place itself does not count."""
    found: list[int] = []
    distance = far = _STEPS[-1]
    for flag in flags:
        found.append(_OF_STEPS[distance])
        distance = 1 if flag else distance + 1 if distance < far else far
    return found
