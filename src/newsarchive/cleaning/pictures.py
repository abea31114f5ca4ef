"""Captions and bare credits of pictures that are not in a text dump."""

import re
from collections.abc import Iterator
from operator import eq

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.model import Mark
from newsarchive.vocabulary.phrases import compared

_LEAST_CAPTION = 25
"""Letters that must stand before the credit; with fewer the line is a credit alone."""
_LONGEST_CAPTION = 450
_LONGEST_TAIL = 60
"""Characters behind a caption that a copy of it lacks: a credit, a button."""
_SAME = 0.6
"""Share of a copy that is the caption's text."""
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


def copied_captions(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Of two lines on end that differ in what stands behind the same text one is the caption: the credited one, else
    the longer. Pictures bring their caption twice, as text for those who do not see them and as text below them.
    """
    lines = document.lines
    heads = [lines[position].text[:_LEAST_CAPTION] for position in document.body]
    for place, alike in enumerate(map(eq, heads, heads[1:])):
        if not alike:
            continue
        pair = position, other = document.body[place], document.body[place + 1]
        if other != position + 1 or not _is_twin(lines[position].text, lines[other].text):
            continue
        credited = [n for n in pair if n in verdicts and verdicts[n].kind == "caption"]
        caption = credited[0] if credited else max(pair, key=lambda n: len(lines[n].text))
        other = position if caption == other else other
        if credited or lines[caption].end == "open":
            yield caption, kept("caption", "caption-with-copy")
            yield other, dropped("duplicate", "copy-of-caption")


def _is_twin(first: str, second: str) -> bool:
    """Whether two lines that begin alike are one text with something short behind it."""
    longer = max(len(first), len(second))
    least = max(_LEAST_CAPTION, longer - _LONGEST_TAIL, int(_SAME * longer))
    return first != second and longer <= _LONGEST_CAPTION and first[:least] == second[:least]


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
