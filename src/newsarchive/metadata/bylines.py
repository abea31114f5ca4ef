"""Authors that a byline names: “By Jane Doe and John Roe”, “Von …”, “Author: …”. A photo's credit names none."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newsarchive.metadata.outlets import looks_like_outlet
from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.people import is_name, names_in
from newsarchive.metadata.signatures import find_signature
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Issue, Mark

LONGEST_BYLINE = 200
"""Characters of a line that may be a byline."""
ABOVE = 8
"""Lines above the headline that may be its byline."""

_NOT_HERE = frozenset({"credit", "legal", "cookie-notice", "advertisement", "related-teaser", "reader-comment"})
_GLUED = re.compile(r"[Bb]y(?=[A-ZÀ-Þ])")
_INSIDE_WORDS = frozenset({"by", "By", "von", "par", "por", "di", "door", "av", "af"})
_INSIDE = re.compile(rf"(?:^|\s)(?:{'|'.join(sorted(_INSIDE_WORDS))})\s(?=[^\W\d_a-zß-ÿ])")


class Credits(Struct, frozen=True):
    """The authors, the outlet that stands in the byline's place, and what was odd."""

    authors: tuple[Fact, ...]
    outlet: Fact | None
    marks: dict[int, Mark]
    issues: tuple[Issue, ...]


class _Line(Struct, frozen=True):
    """A byline's line and what stands behind its opening; ``at`` is where the names stand."""

    number: int
    at: int
    rest: str
    rule: str


def read_bylines(page: Page, title: int | None, settled: dict[int, Mark], words: CompiledWords) -> Credits:
    """Who wrote it, as far as the page says so; the byline nearest below the headline first."""
    outlet: Fact | None = None
    issues: list[Issue] = []
    for line in _bylines(page, title, settled, words):
        if not line.rest[:1].isalnum():
            if not issues:
                issues.append(Issue("empty-byline", line.number, "The byline names nobody."))
            continue
        names = names_in(line.rest, words, trusted=True) if _opens_name(line) else ()
        if names:
            marks = {n: Mark("fact", "authors") for n in (line.number, line.at) if page.is_front(n)}
            return Credits(_facts(names, line.at, line.rule), outlet, marks, ())
        outlet = outlet or _outlet(line.rest, line.number, words)
    signature = find_signature(page, title, settled, words)
    if signature is not None:
        number, names, rule = signature
        marks = {number: Mark("fact", "authors")} if page.is_front(number) else {}
        return Credits(_facts(names, number, rule), outlet, marks, ())
    return Credits((), outlet, {}, tuple(issues))


def _facts(names: tuple[str, ...], line: int, rule: str) -> tuple[Fact, ...]:
    return tuple(Fact(name, "stated", (line,), rule) for name in names)


def _bylines(page: Page, title: int | None, settled: dict[int, Mark], words: CompiledWords) -> Iterator[_Line]:
    head = [n for n in page.head if n not in settled and may_name(page, n)]
    below = [n for n in head if title is None or n > title]
    above = [n for n in head if title is not None and n < title]
    for number in (*below, *reversed(above[-ABOVE:])):
        line = _byline(page, number, words)
        if line is not None:
            yield line
    for number in (*page.beside, *page.tail):
        labelled = ":" in page.lines[number - 1][1:24] or page.marks[number - 1].reason == "byline"
        if (labelled or number in page.beside) and may_name(page, number):
            line = _byline(page, number, words)
            if line is not None and line.rest[:1].isalpha():
                yield line


def may_name(page: Page, number: int) -> bool:
    """Whether cleaning's judgement lets the line name an author."""
    mark = page.marks[number - 1]
    if mark.kind == "caption" or len(page.lines[number - 1]) > LONGEST_BYLINE:
        return False
    return not (mark.kind == "dropped" and mark.reason in _NOT_HERE)


def _byline(page: Page, number: int, words: CompiledWords) -> _Line | None:
    text = page.text(number)
    match = words.byline.match(text)
    if match is not None:
        rest = text[match.end() :]
        if not rest:
            following = page.next_filled(number)
            if following is not None and is_name(page.text(following), words):
                return _Line(number, following, page.text(following), "byline-above-name")
            # Only a word that can be nothing else, or the mark of a byline, tells of a missing name.
            return _Line(number, number, "", "byline") if page.mark(number).reason == "byline" else None
        return _Line(number, number, rest, "byline")
    match = _GLUED.match(text)
    if match is not None:
        return _Line(number, number, text[match.end() :], "byline")
    if len(text) > 100 or _INSIDE_WORDS.isdisjoint(text[:80].split()):
        return None
    match = _INSIDE.search(text[:80])
    if match is not None:
        rest = text[match.end() :]
        before = text[: match.start()]
        if any(char.isdigit() for char in before) or (len(before.split()) <= 3 and is_name(rest, words)):
            return _Line(number, number, rest, "byline-inside-line")
    return None


def _opens_name(line: _Line) -> bool:
    """“by” before a capital opens a byline; “by the time …” does not."""
    first = line.rest[:1]
    return first.isupper() or first.upper() == first.lower()


def _outlet(rest: str, number: int, words: CompiledWords) -> Fact | None:
    """An outlet in the byline's place: “by example news”."""
    value = rest.strip(" .|–—-")
    if not looks_like_outlet(value, words) or not words.roles.isdisjoint(words_of(value)):
        return None
    return Fact(value, "stated", (number,), "outlet-in-byline")
