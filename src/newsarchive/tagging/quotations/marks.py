"""Where quotation marks open and close, whatever the typography.

Which way a mark faces is told by what stands beside it (a blank before, a letter behind: it opens), and only where that
says nothing by the mark itself: „…“ is German, “…” English, ”…” Swedish, »…« German or Danish, «…» French or Russian.
Marks inside a quotation belong to it. One pass over the marks; the work grows with their number.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct


class Span(Struct, frozen=True, gc=False):
    """A quotation of the document's text: ``text[start:end]`` without its marks, ``[outer_start:outer_end]`` with."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool
    """False: the passage ends before it is closed."""
    mark: str
    """Its family of marks."""


_FAMILIES = {
    "double": '“”„‟"″〝〞',
    "guillemet": "«»",
    "single-guillemet": "‹›",
    "corner": "「」",
    "white-corner": "『』",
    "single": "‘’‚‛'",
}
_FAMILY = {mark: family for family, marks in _FAMILIES.items() for mark in marks}
_DOUBLE = "".join(mark for mark, family in _FAMILY.items() if family != "single")
_SINGLE = _FAMILIES["single"]
_OPENS = frozenset("„‟〝「『‚‛")
"""Open whatever stands beside them …"""
_CLOSES = frozenset("」』〞")
"""… and close so."""
_MEANT_TO_OPEN = frozenset("“«‹‘")
_MEANT_TO_CLOSE = frozenset("”»›’")
_BEFORE = frozenset(" ([{/—–-:;\n\t¿¡‘’“”„«‹'\"…")
"""What may stand before a mark that opens."""
_SURE = frozenset('.,!?…;:”"»)')
"""What stands before a single mark that closes for sure."""
_LOW = re.compile(r"(?<![^\s(:—–-]),,(?=[\w¿¡(\[…])")
_ENGLISH = frozenset('"“')
_SENTENCE_ENDS = frozenset(".!?…")
_ELISIONS = frozenset("tis twas em til till cause n bout cos round s t re ll ve d m".split())
"""English words that begin with an apostrophe."""


def spans_of(text: str, passages: Sequence[tuple[int, int]]) -> dict[int, list[Span]]:
    """The outermost quotations of each passage that has some, in order.

    ``passages``: start and end of each in the text; the result's keys are their indexes.
    """
    text = _paired(text)
    double, single = _places(text, _DOUBLE), _loose(text, _places(text, _SINGLE))
    if not double and not single:
        return {}
    found: dict[int, list[Span]] = {}
    starts = [start for start, _ in passages]
    for index in sorted({bisect_right(starts, at) - 1 for at in (*double, *single)}):
        start, end = passages[index]
        pairs = list(_doubles(text, _within(double, start, end), start, end))
        alone = list(_singles(text, _within(single, start, end), start, end)) if single else []
        spans = _outermost(pairs, alone) if alone else pairs
        if spans:
            found[index] = spans
    return found


def _paired(text: str) -> str:
    """With one mark and a blank for each that is typed as two: ,,so'' and ,,zo”."""
    if ",," in text:
        text = _LOW.sub("„ ", text)
    for pair in ("''", "’’"):
        if pair in text:
            text = re.sub(rf"(?<![\s(]){pair}(?!\w)", " ”", text)
            text = re.sub(rf"(?<!\S){pair}(?=\w)", "“ ", text)
    return text


def _places(text: str, marks: str) -> list[int]:
    """Where the marks stand. A search for one at a time is many times faster than one for all of them."""
    found: list[int] = []
    for mark in "\"'" if text.isascii() else marks:
        if mark not in marks:
            continue
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _loose(text: str, places: Iterable[int]) -> list[int]:
    """Without the apostrophes inside words."""
    return [at for at in places if not (text[at - 1].isalnum() and text[at + 1].isalnum())]


def _within(places: Sequence[int], start: int, end: int) -> Sequence[int]:
    return places[bisect_left(places, start) : bisect_left(places, end)] if places else places


def _doubles(text: str, places: Sequence[int], start: int, end: int) -> Iterator[Span]:
    """Quotations in all marks but single ones, whose apostrophes need a reading of their own."""
    family = ""
    opened = depth = last = 0
    for index, at in enumerate(places):
        mark = text[at]
        if family and _FAMILY[mark] != family:
            continue
        opens = _faces_right(text, at, start, end)
        after_digit = family and mark == '"' and opens is not True and text[at - 1].isdigit()
        if after_digit and index + 1 < len(places) and _faces_right(text, places[index + 1], start, end) is False:
            continue  # 6" inside a quotation that another mark closes
        if opens is None:
            opens = mark in _MEANT_TO_OPEN if mark in _MEANT_TO_OPEN or mark in _MEANT_TO_CLOSE else not family
        if not family:
            if opens:
                family, opened, depth, last = _FAMILY[mark], at, 1, 0
        elif opens and mark in _ENGLISH and depth == 1 and text[at - 1] == " " and text[at - 2] in _SENTENCE_ENDS:
            first, end_of_it = _trimmed(text, opened + 1, at)
            yield Span(opened, first, end_of_it, end_of_it, False, family)  # paragraphs of one speaker, joined
            opened, last = at, 0
        elif opens:
            depth += 1
        else:
            depth, last = depth - 1, at
            if not depth:
                yield _span(text, opened, at, family)
                family = ""
    if family and last:
        yield _span(text, opened, last, family)  # an inner mark that closes both, as in Russian
    elif family:
        yield _open_span(text, opened, end, family)


def _singles(text: str, places: Iterable[int], start: int, end: int) -> Iterator[Span]:
    """Quotations in single marks. An apostrophe after an s may be a genitive: it closes only if no other mark does."""
    opened = tentative = -1
    for at in places:
        if _opens_single(text, at, start, end):
            if opened >= 0 and tentative >= 0:
                yield _span(text, opened, tentative, "single")
            opened, tentative = at, -1
        elif opened >= 0 and at > opened + 1 and text[at - 1] not in " \n":
            before = text[at - 1]
            if before in _SURE or before not in "sS" or text[at + 1 : at + 2] in ".,;:!?)" or at + 1 == end:
                yield _span(text, opened, at, "single")
                opened = tentative = -1
            elif tentative < 0:
                tentative = at
    if opened >= 0 and tentative >= 0:
        yield _span(text, opened, tentative, "single")
    elif opened == start and text[opened] in "‘‚":
        yield _open_span(text, opened, end, "single")


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    mark, following = text[at], text[at + 1 : at + 2]
    if at + 1 >= end or not (following.isalnum() or following in '…“"[¿¡') or (at > start and text[at - 1].isalnum()):
        return False
    if at > start and text[at - 1] not in _BEFORE:
        return False
    if mark in "‘‚":
        return not (following.isdigit() and text[at + 3 : at + 4] == "s")
    if mark == "’" or following.isdigit():
        return False
    word = text[at + 1 : at + 8].split(" ", 1)[0].rstrip(".,!?'’").lower()
    return word not in _ELISIONS


def _faces_right(text: str, at: int, start: int, end: int) -> bool | None:
    """Whether the mark opens, by what stands around it; None where that does not tell."""
    mark = text[at]
    if mark in _OPENS:
        return True
    if mark in _CLOSES:
        return False
    free_before = at == start or text[at - 1] in _BEFORE
    free_behind = at + 1 >= end or not (text[at + 1].isalnum() or text[at + 1] in "([¿¡$€£#@…")
    if at > start and text[at - 1] == "…" and not free_behind:
        free_before = text[at - 2 : at - 1] == " "
    if free_before and not free_behind:
        return True
    if free_behind and not free_before:
        return False
    if at + 1 >= end:
        return False
    if at == start:
        return True
    return None


def _span(text: str, opened: int, closed: int, family: str) -> Span:
    first, last = _trimmed(text, opened + 1, closed)
    return Span(opened, first, last, closed + 1, True, family)


def _open_span(text: str, opened: int, end: int, family: str) -> Span:
    first, last = _trimmed(text, opened + 1, end)
    return Span(opened, first, last, end, False, family)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return start, end


def _outermost(double: Sequence[Span], single: Iterable[Span]) -> list[Span]:
    """Both kinds in order without those inside others; of two that cross the double one stands."""
    found: list[Span] = []
    waiting = iter(double)
    current = next(waiting, None)
    for span in single:
        while current is not None and current.outer_end <= span.outer_start:
            found.append(current)
            current = next(waiting, None)
        if current is not None and current.outer_start < span.outer_start:
            continue  # inside the double one, or crossing it
        inside = []
        while current is not None and current.outer_end <= span.outer_end and current.closed:
            inside.append(current)
            current = next(waiting, None)
        if current is not None and current.outer_start < span.outer_end:
            found += inside  # they cross
        else:
            found.append(span)
    if current is not None:
        found += [current, *waiting]
    return found
