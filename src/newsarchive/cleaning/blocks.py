"""The kinds of blocks inside the article: headings, lists, verse, quotations, paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from newsarchive.cleaning.document import Document, Verdicts, kept
from newsarchive.cleaning.features import Line
from newsarchive.model import Mark

_HEADING = 110
"""Letters to which a line may be a heading."""
_HEADING_WORDS = 16
_QUESTION = 90
_NAME_OF_LIST = 3
"""Words to which a line may head a list of things counted: “Ingredients”, “The score”."""
_FOLLOWING = 60
"""Letters from which the line below can be what a heading heads."""
_VERSE_LINE = 62
_VERSE = 4
"""So many short lines on end, without sentences' ends, can be verse."""
_SENTENCE = 40
_DASHED = re.compile(r"[–—-] ?[^\s–—-].*[^\s–—-] ?[–—-]")
_ATTRIBUTED = re.compile(r"[\"”’»“],? \w+")


def headline(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Open lines at the very top of the body are the head of the page, unless they head what follows a sentence.

    Where all of the body are open lines (results, dividends, scores), the first alone is the head.
    """
    body = _body(document, verdicts)
    tops = list(takewhile(lambda position: _is_open(document.lines[position]), body))
    if tops == body:
        # A headline above the body leaves all of it to the body.
        tops = tops[: len(body) > 1 and "front" not in document.zones]
    for position in tops:
        if not _under_sentence(document, verdicts, position):
            yield position, kept("front", "open-line-at-top")


def _is_open(line: Line) -> bool:
    return line.end == "open" and line.length <= 2 * _HEADING and line.kind != "bullet" and not line.sentences


def headings(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Crossheads: short, without a full stop, above a paragraph; never two sentences, never an item of a list."""
    body = _body(document, verdicts)
    for place, position in enumerate(body):
        line = document.lines[position]
        if line.length > _HEADING and line.text[0] != "#":
            continue
        following = document.lines[body[place + 1]] if place + 1 < len(body) else None
        if _is_heading(line, following, _alone(document, body, place)):
            yield position, kept("heading", "crosshead")


def _is_heading(line: Line, following: Line | None, alone: bool) -> bool:
    if line.text.startswith("#") and line.text.lstrip("#").startswith(" ") and line.length <= 2 * _HEADING:
        return True
    numbered = line.kind == "bullet" and line.start == "digit"
    if following is None or line.length > _HEADING or line.words > _HEADING_WORDS or line.sentences > numbered:
        return False
    if _DASHED.fullmatch(line.text) and line.length <= _HEADING:
        return True
    if numbered:
        return line.end == "open" and following.kind != "bullet" and following.length >= _FOLLOWING
    if line.kind in {"bullet", "stamp"} or line.start in {"lower", "mark"} or following.start == "lower":
        return False
    if line.words <= _NAME_OF_LIST and line.end == "open" and following.start == "digit" and line.start == "upper":
        return alone or following.kind == "bullet"
    if following.length < _FOLLOWING and following.end == "open":
        return False
    if line.end == "open":
        return alone and not _ATTRIBUTED.search(line.text)
    if line.text.partition(":")[0].isupper() and ":" in line.text:
        return False
    return line.text.endswith(("?", "？")) and line.length <= _QUESTION and following.length > line.length and alone


def _alone(document: Document, body: Sequence[int], place: int) -> bool:
    """Whether no other open line stands on its upper side: two of them are a list or verse."""
    if place == 0:
        return True
    above = document.lines[body[place - 1]]
    return above.end != "open" or above.length >= _FOLLOWING or (above.start == "digit" and above.kind == "text")


def lists(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Lines with a bullet or a number before them, next to each other."""
    if not any(document.lines[position].kind == "bullet" for position in document.shaped):
        return
    body = _body(document, verdicts)
    for place, position in enumerate(body):
        line = document.lines[position]
        if line.kind != "bullet":
            continue
        around = [document.lines[other] for other in (*body[max(place - 1, 0) : place], *body[place + 1 : place + 2])]
        if any(other.kind == "bullet" or other.end == "colon" for other in around):
            yield position, kept("list", "bulleted")


def quotations(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Markdown's quotation mark at the line's head."""
    for position in document.body:
        if document.lines[position].text[:2] == "> ":
            yield position, kept("quote", "quoted-line")


def verse(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Runs of short lines without a blank line between them and few full stops, most with a comma or none."""
    run: list[int] = []
    for position in document.body:
        line = document.lines[position]
        if line.length > _VERSE_LINE or position in verdicts or not _verse_line(line):
            continue
        if run and (line.gap or position != run[-1] + 1):
            yield from _verse(document, run)
            run = []
        run.append(position)
    yield from _verse(document, run)


def _verse_line(line: Line) -> bool:
    return line.length >= 10 and line.kind == "text" and line.digits == 0 and line.upper < 0.6


def _verse(document: Document, run: Sequence[int]) -> Iterator[tuple[int, Mark]]:
    lines = [document.lines[position] for position in run]
    stops = sum(line.end == "stop" for line in lines)
    commas = sum(line.end == "comma" for line in lines)
    if len(run) >= _VERSE and commas and stops * 2 <= len(run):
        for place, position in enumerate(run):
            yield position, Mark("verse", "verse-lines", joins=place > 0)


def paragraphs(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Whatever else the body holds."""
    paragraph = kept("paragraph", "body")
    for position in _body(document, verdicts):
        yield position, paragraph


def _body(document: Document, verdicts: Verdicts) -> list[int]:
    return [position for position in document.body if position not in verdicts]


def _under_sentence(document: Document, verdicts: Verdicts, position: int) -> bool:
    """Whether the line stands right below a sentence of the head, or a live blog's time, and heads what follows."""
    line = document.lines[position]
    if position and position - 1 in verdicts and verdicts[position - 1].rule == "clock-alone":
        return True
    if position == 0 or line.gap:
        return False
    above = document.lines[position - 1]
    return above.end == "stop" and above.length >= _SENTENCE
