"""Speech that dashes mark, as Spanish, French, Russian or Polish print it: — No, — said he. — Never.

In some of these languages it may begin inside a passage, or stand in quotation marks that its tag does not leave:
«Нет, — сказал он. — Никогда».
"""

import re
from collections.abc import Iterator

from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.marks import Span

DASH = "dash"
"""The family of marks of such a span."""
_DASHES = "—–-"
_OPENING = re.compile(r"[—–-] ?(?=[^\W\d_]|[¿¡«“…])")
_LATER = re.compile(r"(?<=[.!?…:]) [—–-] (?=[^\W\d_]|[«“…])")
_INNER = re.compile(r" [—–-] ?| ?(?<=[\w,.!?…])[—–](?=[\s\w.,;:])")
_SENTENCE = re.compile(r"[.!?…] \w")
_LEFT_BEHIND = " .,;:"
"""What belongs to the tag before, where the dash stands at once behind it."""
_TAG = 4
"""Words from the dash in which the verb of a tag stands."""


def dashed_spans(text: str, plain: str, start: int, end: int, book: SpeechBook) -> list[Span]:
    """The speech of a passage that a dash opens and that has a tag behind another; else nothing.

    Without a tag such a line is as often an item of a list, unless it goes on from one that has.
    """
    opening = _OPENING.match(text, start, end) if text[start] in _DASHES else None
    openings = [(start, opening.end())] if opening is not None else []
    if openings or book.dashes:
        openings += [(match.start(), match.end()) for match in _LATER.finditer(text, start, end)]
    spans: list[Span] = []
    goes_on = False
    for index, (_, first) in enumerate(openings):
        stop = openings[index + 1][0] if index + 1 < len(openings) else end
        stretches = list(_stretches(text, plain, first, stop, book))
        if len(stretches) > 1:
            spans += [Span(at, at, last, last, True, DASH) for at, last in stretches[::2] if at < last]
        elif goes_on and text[first].isupper():
            spans.append(Span(first, first, stop, stop, True, DASH))
        goes_on = len(stretches) > 1 and _SENTENCE.search(text, stretches[1][0], stop) is None
    return spans


def has_dashes_inside(text: str, book: SpeechBook) -> bool:
    """Whether speech may begin inside some passage."""
    return book.dashes and _LATER.search(text) is not None


def tagged_inside(text: str, plain: str, span: Span, book: SpeechBook) -> list[Span]:
    """The pieces of a quotation whose tag stands inside its marks; the quotation alone where none does."""
    if _INNER.search(text, span.start, span.end) is None:
        return [span]
    pieces = list(_stretches(text, plain, span.start, span.end, book, strict=True))[::2]
    if len(pieces) == 1 and pieces[0][1] == span.end:
        return [span]
    outer = [[first, last] for first, last in pieces if first < last]
    if not outer:
        return [span]
    outer[0][0] = span.outer_start
    found = [Span(opens, max(opens, span.start), last, last, True, DASH) for opens, last in outer]
    if outer[-1][1] == span.end:
        final = found[-1]
        found[-1] = Span(final.outer_start, final.start, final.end, span.outer_end, span.closed, DASH)
    return found


def _stretches(
    text: str, plain: str, start: int, end: int, book: SpeechBook, *, strict: bool = False
) -> Iterator[tuple[int, int]]:
    """Speech, tag, speech and so on; a dash that no tag follows belongs to the speech.

    ``strict``: the verb opens the tag, save for words like "has".
    """
    edges = [start]
    for match in _INNER.finditer(text, start, end):
        edges += match.span()
    edges.append(end)
    told = False
    begin = start
    for index in range(2, len(edges), 2):
        first, last, before = edges[index], edges[index + 1], edges[index - 1]
        if told:
            yield begin, before
            begin, told = _skipped(text, first, last), False
        elif _is_tag(plain[first:last].split()[:_TAG], book, strict=strict):
            yield begin, before
            begin, told = first, True
    yield begin, end


def _skipped(text: str, first: int, last: int) -> int:
    while first < last and text[first] in _LEFT_BEHIND:
        first += 1
    return first


def _is_tag(words: list[str], book: SpeechBook, *, strict: bool) -> bool:
    if not strict:
        return not book.verbs.isdisjoint(words)
    return next((word in book.verbs for word in words if word not in book.skipped), False)
