"""Speech in lines that open with a dash, as Spanish, French, Russian or Polish print it: — No, — said he. — Never."""

import re

from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.marks import Span

DASH = "dash"
"""The family of marks of such a span."""
_DASHES = "—–-"
_OPENING = re.compile(r"[—–-] ?(?=[^\W\d_]|[¿¡«“…])")
_INNER = re.compile(r" [—–-] ?| ?(?<=[\w,.!?…])[—–](?=[\s\w.,;:])")
_LEFT_BEHIND = " .,;:"
"""What belongs to the tag before, where the dash stands at once behind it."""
_TAG = 4
"""Words from the dash in which the verb of a tag stands."""


def dashed_spans(text: str, plain: str, start: int, end: int, book: SpeechBook) -> list[Span]:
    """The speech of a passage that opens with a dash and has a tag behind another; else nothing.

    Without a tag such a line is as often an item of a list.
    """
    opening = _OPENING.match(text, start, end) if text[start] in _DASHES else None
    if opening is None:
        return []
    edges = [opening.end()]
    for match in _INNER.finditer(text, opening.end(), end):
        edges += match.span()
    edges.append(end)
    stretches = list(zip(edges[::2], edges[1::2], strict=True))
    if len(stretches) < 2 or book.verbs.isdisjoint(plain[stretches[1][0] : stretches[1][1]].split()[:_TAG]):
        return []
    spans = []
    for first, last in stretches[::2]:
        while first < last and text[first] in _LEFT_BEHIND:
            first += 1
        if first < last:
            spans.append(Span(first, first, last, last, True, DASH))
    return spans
