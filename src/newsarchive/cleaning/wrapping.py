"""Hard-wrapped text: which source lines are pieces of one paragraph."""

from collections.abc import Sequence

_NARROWEST = 40
_WIDEST = 130
"""Widths, in characters, at which people and programs break lines."""
_LEAST_EVIDENCE = 3
"""So many lines must go on in the middle of a sentence before a text counts as wrapped."""
_LEAST_SHARE = 0.3
_LONG_SHARE = 0.3
"""Where so much of the text stands in long lines, it is not wrapped."""


def unwrapped(folded: Sequence[str]) -> list[tuple[int, int, str]]:
    """The text that is not blank, in order, as (first line, number of lines, text).

    One line each, or several, joined by a space, where the text is hard-wrapped.
    """
    width = _width(folded)
    if width is None:
        return [(index, 1, text) for index, text in enumerate(folded) if text]
    spans: list[tuple[int, int]] = []
    for index, text in enumerate(folded):
        if spans and text and _goes_on(folded[index - 1], text, width):
            spans[-1] = (spans[-1][0], index + 1)
        else:
            spans.append((index, index + 1))
    return [(start, stop - start, " ".join(folded[start:stop])) for start, stop in spans if folded[start]]


def _width(folded: Sequence[str]) -> int | None:
    """The width the text was wrapped to, or None."""
    lengths = list(map(len, folded))
    if sum([length for length in lengths if length > _WIDEST]) > _LONG_SHARE * sum(lengths):
        return None
    broken: list[int] = []
    pairs = 0
    for index in range(1, len(folded)):
        length = lengths[index - 1]
        if _NARROWEST <= length <= _WIDEST and lengths[index]:
            pairs += 1
            last = folded[index - 1][-1]
            if (last.isalnum() or last in ",-") and folded[index][0].islower():
                broken.append(length)
    if len(broken) < _LEAST_EVIDENCE or len(broken) < _LEAST_SHARE * pairs:
        return None
    broken.sort()
    return broken[len(broken) * 9 // 10]


def _goes_on(text: str, following: str, width: int) -> bool:
    """Whether a line was broken only because the next word had no room in it."""
    return 0 < len(text) <= _WIDEST and len(text) + 1 + len(following.split(" ", 1)[0]) >= width - 1
