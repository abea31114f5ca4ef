"""Where the article is: one score for each line, then the best way to cut the whole document.

A document is read as ``front`` … ``body`` … ``after``, with ``island`` for furniture inside the body. What comes before
and after may be empty. The weights (weights.json) are learnt; what a line is scored by is ``signals``.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.groups import LABELS
from newsarchive.cleaning.resuming import is_sentence, may_hold_text, resumed, with_list
from newsarchive.cleaning.signals import signals
from newsarchive.cleaning.weights import Weights
from newsarchive.cleaning.zones import ZONES, Zone

_LIVE_ENTRIES = 3
_ITEM_LINES = 25
_ITEM_SHARE = 0.75
_ITEM_WORDS = 3
_FAR = -1e9
_TEASER = 170
"""Letters to which a label and its teaser stand in one line."""
RECURS = 1.5
"""What a line that recurs over the folder loses. It is not learnt, for the pages that weights are learnt from are of
many outlets; it outweighs what a short line looks like, never a paragraph among paragraphs."""
_BELOW_TIME = 1.5
"""What a line gains right below the time of a live blog's entry: it is the entry's text or its headline."""
_LABEL = 120
"""Letters to which a line may be a label behind which something else begins."""
_LEAST = -3.0
"""A line that speaks more clearly against the article is not taken back into it."""


def score(places: Sequence[Sequence[int]], weights: Sequence[float]) -> list[float]:
    """For each line how much speaks for the article (above 0) or against it (below)."""
    weight = weights.__getitem__
    return [sum(map(weight, line)) for line in places]


def segment(scores: Sequence[float], openers: Sequence[bool], transitions: Mapping[str, float]) -> list[Zone]:
    """The best zones for lines with these scores.

    ``openers`` marks the labels ("also read") at which an article may end or be interrupted at less cost.
    """
    if not scores:
        return []
    enter, interrupt, resume, close = (transitions[key] for key in ("enter", "interrupt", "resume", "close"))
    interrupt_label, close_label = transitions["interrupt-label"], transitions["close-label"]
    at_once, open_end = transitions["at-once"], transitions["open-end"]
    island_bias = transitions["island"]
    front, body, island, after = 0.0, at_once + scores[0], _FAR, _FAR
    steps: list[tuple[int, int, int]] = []
    for value, opener in zip(scores[1:], openers[1:], strict=True):
        to_island = body + (interrupt_label if opener else interrupt)
        to_after = body + (close_label if opener else close)
        from_front, from_island = front + enter, island + resume
        best, before = (body, 1)
        if from_front > best:
            best, before = from_front, 0
        if from_island > best:
            best, before = from_island, 2
        into_island, into_after = to_island > island, to_after > after
        island = (to_island if into_island else island) + island_bias
        # Neither before nor behind the article does a line count by being there: else the longer a page's menus, the
        # more would speak for an article above or below them.
        after = to_after if into_after else after
        body = best + value
        steps.append((before, 1 if into_island else 2, 1 if into_after else 3))
    ends = (front + transitions["nothing"], body + open_end, _FAR, after)
    state = max(range(4), key=ends.__getitem__)
    path = [state]
    for step in reversed(steps):
        state = 0 if state == 0 else step[state - 1]
        path.append(state)
    path.reverse()
    return [ZONES[state] for state in path]


class Cut(NamedTuple):
    """A document cut into zones."""

    zones: tuple[Zone, ...]
    scores: Sequence[float | None]
    """What speaks for each line; None where the line was passed over, or the document has another reason."""


def cut(lines: Sequence[Line], weights: Weights, hints: Sequence[float] = ()) -> Cut:
    """The zones of a document's lines.

    The clock times of a live blog, and labels with their teaser in one line, are passed over and share the zone of the
    line below. Where there is any running text that no phrase gives away, some of the document is body; where there is
    no sentence at all, it holds no article. ``hints``: what else speaks for or against each line.
    """
    over = _passed_over(lines)
    seen = [line for line, passed in zip(lines, over, strict=True) if not passed] if any(over) else lines
    scores: Sequence[float | None] = [None] * len(seen)
    has_prose = any(line.prose and line.hit is None for line in seen)
    if not has_prose and _is_item(seen):
        found = _whole_item(seen)
    elif not has_prose and not any(map(may_hold_text, seen)):
        found = ["front"] * len(seen)
    else:
        costs = weights.transitions | ({"nothing": _FAR} if has_prose else {})
        sums = score(signals(seen), weights.cells)
        if len(seen) < len(lines):
            sums = _with_times(lines, over, sums)
        if hints:
            said = (hint for hint, passed in zip(hints, over, strict=True) if not passed)
            sums = [value + hint for value, hint in zip(sums, said, strict=True)]
        scores = sums = [value - RECURS if line.recurs else value for line, value in zip(seen, sums, strict=True)]
        found = segment(sums, [line.hit is not None and is_opener(line) for line in seen], costs)
        found = with_list(seen, resumed(seen, found, sums, _LEAST))
    if len(seen) == len(lines):
        return Cut(tuple(found), scores)
    left = iter(scores)
    zones: list[Zone] = []
    following: Zone = found[-1] if found else "front"
    for passed in reversed(over):
        if not passed:
            following = found.pop()
        zones.append(following)
    zones.reverse()
    for index in range(len(zones) - 2):
        if over[index] and lines[index].is_clock and zones[index] == "front" and zones[index + 2] == "body":
            zones[index : index + 2] = ["body", "body"]
    return Cut(tuple(zones), [None if passed else next(left) for passed in over])


def _with_times(lines: Sequence[Line], over: Sequence[bool], sums: Sequence[float]) -> list[float]:
    """The sums of the lines that were not passed over, with what a line gains below an entry's time."""
    below = [False, *(passed and line.is_clock for line, passed in zip(lines, over, strict=True))]
    gains = (_BELOW_TIME if timed else 0.0 for timed, passed in zip(below, over, strict=False) if not passed)
    return [value + gain for value, gain in zip(sums, gains, strict=True)]


def _is_item(lines: Sequence[Line]) -> bool:
    """Whether a text without running text is a short item in telegraphic words all the same.

    Results, dividends, scores: few lines, figures in them, and hardly a phrase of a page's furniture.
    """
    plain = [line for line in lines if line.hit is None]
    wordy = sum(line.words >= _ITEM_WORDS for line in plain)
    figures = any(line.digits > 0 for line in plain)
    return len(lines) <= _ITEM_LINES and len(plain) > len(lines) * _ITEM_SHARE and wordy > 1 and figures


def _whole_item(lines: Sequence[Line]) -> list[Zone]:
    """All of an item is article but its headline, the first line, and what a phrase gives away."""
    zones: list[Zone] = ["island" if line.hit else "body" for line in lines]
    zones[0] = "front"
    return zones


def _passed_over(lines: Sequence[Line]) -> list[bool]:
    """Which lines say nothing about where the article is: times above the entries of a live blog, whole teasers."""
    clocks = _entry_times(lines)
    return [
        clock or (line.hit is not None and is_whole_teaser(line)) for line, clock in zip(lines, clocks, strict=True)
    ]


def is_whole_teaser(line: Line) -> bool:
    """Whether a label ("Read also: …") has its teaser on its own line, so that no list stands under it."""
    hit = line.hit
    return (
        hit is not None
        and hit.reason == "related-label"
        and hit.match == "starts"
        and line.length < _TEASER
        and line.key[len(hit.phrase.rstrip(" :：")) :].lstrip()[:1] in {":", "：", "»"}
    )


def _entry_times(lines: Sequence[Line]) -> list[bool]:
    """Which lines are times above the entries of a live blog; a page with few of them is none.

    Between the time and the entry's text its headline may stand.
    """
    clocks = [
        line.kind == "stamp" and line.is_clock and any(map(_is_text, lines[index + 1 : index + 3]))
        for index, line in enumerate(lines)
    ]
    return clocks if sum(clocks) >= _LIVE_ENTRIES else [False] * len(lines)


def _is_text(line: Line) -> bool:
    return (line.prose and line.hit is None) or is_sentence(line)


def is_opener(line: Line) -> bool:
    """Whether the line is a label behind which something else than the article begins."""
    return line.hit is not None and line.hit.reason in LABELS and line.length < _LABEL
