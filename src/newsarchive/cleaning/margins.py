"""How sure segmentation is of each line: what the best cut of a document loses if the line goes to the other side.

These are the max-marginals of the chain (Viterbi forwards and backwards; as a measure of confidence: Kohli and Torr,
“Measuring uncertainty in graph cut solutions”, 2008). Worked out only for those who ask.
"""

from collections.abc import Mapping, Sequence

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.segmentation import is_opener

_FAR = -1e9
_STATES = 4


def margins(
    lines: Sequence[Line], scores: Sequence[float | None], transitions: Mapping[str, float]
) -> list[float | None]:
    """For each line how much better the best cut with it inside the body is than the best one with it outside.

    Above 0 for the article, below against it, near 0 where either would do. ``scores`` as ``examine`` gives them; None
    where the line was passed over, or the document was not cut by scores.
    """
    seen = [place for place, value in enumerate(scores) if value is not None]
    found: list[float | None] = [None] * len(lines)
    if not seen:
        return found
    values = [value for value in scores if value is not None]
    openers = [lines[place].hit is not None and is_opener(lines[place]) for place in seen]
    forwards = _forwards(values, openers, transitions)
    # A document with running text in it is never cut into nothing, as ``cut`` has it.
    has_prose = any(lines[place].prose and lines[place].hit is None for place in seen)
    nothing = _FAR if has_prose else transitions["nothing"]
    after = [nothing, transitions["open-end"], _FAR, 0.0]
    for index in range(len(seen) - 1, -1, -1):
        ahead = forwards[index]
        sums = [ahead[state] + after[state] for state in range(_STATES)]
        found[seen[index]] = sums[1] - max(sums[0], sums[2], sums[3])
        after = _backwards(after, values[index], transitions, opener=openers[index])
    return found


def _forwards(
    values: Sequence[float], openers: Sequence[bool], transitions: Mapping[str, float]
) -> list[tuple[float, float, float, float]]:
    """For each line the best sum up to it that ends before, in, within or behind the body."""
    enter, resume = transitions["enter"], transitions["resume"]
    island_bias = transitions["island"]
    front = 0.0
    body, island, after = transitions["at-once"] + values[0], _FAR, _FAR
    found = [(front, body, island, after)]
    for value, opener in zip(values[1:], openers[1:], strict=True):
        interrupt, close = _leaving(transitions, opener=opener)
        body, island, after = (
            max(body, front + enter, island + resume) + value,
            max(island, body + interrupt) + island_bias,
            max(after, body + close),
        )
        found.append((front, body, island, after))
    return found


def _backwards(after: Sequence[float], value: float, transitions: Mapping[str, float], *, opener: bool) -> list[float]:
    """The best sum from behind the line before on; ``value`` and ``opener`` are this line's."""
    interrupt, close = _leaving(transitions, opener=opener)
    body = after[1] + value
    island, behind = after[2] + transitions["island"], after[3]
    return [
        max(after[0], transitions["enter"] + body),
        max(body, interrupt + island, close + behind),
        max(island, transitions["resume"] + body),
        behind,
    ]


def _leaving(transitions: Mapping[str, float], *, opener: bool) -> tuple[float, float]:
    """What it costs to interrupt and to end the body at a line."""
    if opener:
        return transitions["interrupt-label"], transitions["close-label"]
    return transitions["interrupt"], transitions["close"]
