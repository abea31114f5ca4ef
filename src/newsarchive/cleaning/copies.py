"""Lines that stand more than once: the head of the article repeated in it, and copies of its own paragraphs."""

from collections.abc import Iterator

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.model import Mark

_LEAST_COPY = 25
"""Letters from which two equal lines are taken for copies; shorter ones may be a refrain or a list's words."""
_HEAD_LINES = 5
"""Between two copies of a standfirst stand labels and a headline, no more."""
_LEAD_LINES = 2
"""Where the standfirst is printed again as the lead, the lead stays: these are the first lines of the body."""


def repeated_head(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines at the top of the body that come again below are a standfirst or title, not the lead.

    Where the body has nothing else, a paragraph that is printed twice, it is the lead.
    """
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone == "body" and position not in verdicts:
            if line.copies < 2 or line.length < _LEAST_COPY or _is_all(document, line.key):
                return
            if not line.repeats and not _comes_again_soon(document, position):
                return
            yield position, kept("front", "repeated-head")
        elif zone == "island" and line.hit is None and line.copies > 1:
            yield position, kept("front", "repeated-head")


def copied_lines(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Further copies of a line: the first one outside the front stays, or the lead if the front has it too."""
    if all(document.lines[position].length < _LEAST_COPY for position in document.copied):
        return
    front: set[str] = set()
    body: set[str] = set()
    leads = 0
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        mark = verdicts.get(position)
        if zone == "front" or (mark is not None and mark.kind == "front"):
            front.add(line.key)
            continue
        if mark is not None:
            continue
        if line.copies > 1 and line.length >= _LEAST_COPY:
            if line.key in body:
                yield position, dropped("duplicate", "copy-of-body")
                continue
            if line.key in front and (zone != "body" or leads >= _LEAD_LINES):
                yield (
                    position,
                    dropped("duplicate-standfirst" if line.end == "stop" else "duplicate-title", "copy-of-front"),
                )
                continue
        if zone == "body":
            leads += 1
            body.add(line.key)


def _is_all(document: Document, key: str) -> bool:
    """Whether the body is nothing but copies of one line."""
    return all(document.lines[position].key == key for position in document.body)


def _comes_again_soon(document: Document, position: int) -> bool:
    """Whether the same line stands again before the article has properly begun."""
    key = document.lines[position].key
    for other in document.lines[position + 1 : position + 1 + _HEAD_LINES]:
        if other.key == key:
            return True
        if other.prose:
            return False
    return False
