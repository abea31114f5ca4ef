"""Captions and bare credits of pictures that are not in a text dump."""

import re
from collections.abc import Iterator

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.model import Mark
from newsarchive.vocabulary.phrases import compared

_LEAST_CAPTION = 25
"""Letters that must stand before the credit; with fewer the line is a credit alone."""
_LONGEST_CAPTION = 450
_COUNTER = re.compile(r"(\d{1,3})(?: ?/ ?| (?:of|von|sur|de|di|из|з) )(\d{1,3})")


def captions(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """A line that ends with a picture's credit: a caption near the article, else furniture."""
    for position in document.shaped:
        line, zone = document.lines[position], document.zones[position]
        if line.kind != "credit" or line.length > _LONGEST_CAPTION:
            continue
        start = document.phrases.credit_start(compared(line.text))
        if start is None:
            continue
        if start < _LEAST_CAPTION:
            if zone != "body" or line.length < _LONGEST_CAPTION // 4:
                yield position, dropped("credit", "bare-credit")
        elif zone != "after":
            yield position, kept("caption", "caption-with-credit")


def counters(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """“1 / 4”, “2 / 4”: the numbers of a gallery's pictures, at least two with one sum."""
    found: dict[str, dict[str, int]] = {}
    for position in document.brief:
        match = _COUNTER.fullmatch(document.lines[position].key)
        if match is not None and int(match[1]) <= int(match[2]):
            found.setdefault(match[2], {})[match[1]] = position
    for positions in found.values():
        if len(positions) > 1:
            for position in positions.values():
                yield position, dropped("widget-label", "gallery-counter")
