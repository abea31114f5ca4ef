"""Lines as people write them: ``12``, ``14-16``, ``12, 14-16``."""

import re

MOST = 100_000
"""Lines in one range."""

_RANGE = re.compile(r"([0-9]{1,9})(?:\s*[-–]\s*([0-9]{1,9}))?", re.ASCII)


class LinesError(ValueError):
    """What is wrong with the lines, in words."""


def read_lines(text: str) -> tuple[int, ...]:
    """The numbers in their order, each once. Raises LinesError."""
    numbers: dict[int, None] = {}
    for piece in text.split(","):
        match = _RANGE.fullmatch(piece.strip())
        if match is None:
            raise LinesError(f"expected lines such as 12 or 14-16, found “{piece.strip()[:60]}”")
        first, last = int(match[1]), int(match[2] or match[1])
        if first < 1:
            raise LinesError("lines are counted from 1")
        if last < first:
            raise LinesError(f"the range {first}-{last} ends before it begins")
        if last - first >= MOST:
            raise LinesError(f"the range {first}-{last} has more than {MOST:,} lines")
        numbers.update(dict.fromkeys(range(first, last + 1)))
    return tuple(numbers)
