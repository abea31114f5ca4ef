"""Authors that a byline names: “By Jane Doe and John Roe”, “Von …”, “Author: …”. A photo's credit names none."""

import re
from collections.abc import Iterator

from msgspec import Struct

from newsarchive.metadata.outlets import looks_like_outlet
from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.people import is_name, knows, names_in
from newsarchive.metadata.signatures import LABELS, find_agency_signature, find_signature
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Issue, Mark

LONGEST_BYLINE = 200
"""Characters of a line that may be a byline."""
ABOVE = 8
"""Lines above the headline that may be its byline."""
MOST_LINES = 12
"""Lines over which a byline may go on."""
SKIPPED = 2
"""Lines between two of its names: a handle, a job."""

_NOT_HERE = frozenset({"credit", "legal", "cookie-notice", "related-teaser", "reader-comment"})
_GLUED = re.compile(r"[Bb]y(?=[A-ZÀ-Þ])")
_INSIDE_WORDS = frozenset({"by", "By", "von", "par", "por", "di", "door", "av", "af"})
_INSIDE = re.compile(rf"(?:^|\s)(?:{'|'.join(sorted(_INSIDE_WORDS))})\s(?=[^\W\d_a-zß-ÿ])")
_BY_AGAIN = frozenset({"By ", "by "})
"""A byline's word that a form put before one that was written: “By By Jane Doe”."""
# “来源：海港日报 作者：王小明”, “海港日报记者 王小明”: in this script nothing parts the label from what is before it.
_HAN_LABEL = re.compile(
    r"作者\s?[:：]\s?(?=[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff]))"
    r"|[记記]者\s?[:：\s]\s?(?=(?:[\u4e00-\u9fff]{2,4}(?:[\s、]|$))+$)"
)
# “A comment by”, the name in the line below.
_HANGING = re.compile(rf"(?:[^\W\d_]+\s){{1,3}}(?:{'|'.join(sorted(_INSIDE_WORDS))}):?")
# What leads one name on to the next over a line's end.
_GOES_ON = re.compile(r"(?:[,&]|\s(?:and|und|et|y|e|en|och|og|i))\s?$")
_WENT_ON = re.compile(r"(?:[,&]|(?:and|und|et|y|en|och|og)\s)\s?(?=[^\W\d_])")
_ONE_WORD = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]{1,20}(?=$|[\s,|·•–—-])")


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
    agency: Fact | None = None
    issues: list[Issue] = []
    for line in _bylines(page, title, settled, words):
        if not line.rest[:1].isalnum():
            if not issues:
                issues.append(Issue("empty-byline", line.number, "The byline names nobody."))
            continue
        names = names_in(line.rest, words, trusted=True) if _opens_name(line) else ()
        facts = _facts(names, line.at, line.rule)
        if not facts and (alias := _alias(page, line, words)):
            facts = (Fact(alias, "stated", (line.at,), "byline-beside-date"),)
        if facts:
            facts += _further(page, line, facts, words)
            return Credits(facts, outlet, _marks(page, (line.number, *(n for fact in facts for n in fact.lines))), ())
        agency = agency or _agency(line, words)
        outlet = outlet or _outlet(line.rest, line.number, words)
    signature = () if agency else find_signature(page, title, settled, words)
    if signature:
        return Credits(signature, outlet, _marks(page, [n for fact in signature for n in fact.lines]), ())
    agency = agency or find_agency_signature(page, title, words)
    if agency is not None:
        return Credits((agency,), outlet, _marks(page, agency.lines), ())
    return Credits((), outlet, {}, tuple(issues))


def _facts(names: tuple[str, ...], line: int, rule: str) -> tuple[Fact, ...]:
    return tuple(Fact(name, "stated", (line,), rule) for name in names)


def _marks(page: Page, numbers: tuple[int, ...] | list[int]) -> dict[int, Mark]:
    return {n: Mark("fact", "authors") for n in numbers if page.is_front(n) or n in page.stray}


def _bylines(page: Page, title: int | None, settled: dict[int, Mark], words: CompiledWords) -> Iterator[_Line]:
    head = [n for n in page.head if n not in settled and may_name(page, n)]
    below = [n for n in head if title is None or n > title]
    above = [n for n in head if title is not None and n < title]
    for number in (*below, *reversed(above[-ABOVE:])):
        line = _byline(page, number, words)
        if line is not None:
            yield line
    for number in page.stray:
        line = _stray(page, number, words)
        if line is not None:
            yield line
    for number in (*page.beside, *page.tail):
        beside = number in page.beside
        if (beside or _is_labelled(page, number, words)) and may_name(page, number):
            line = _byline(page, number, words)
            if line is not None and line.rest[:1].isalpha():
                yield line


def may_name(page: Page, number: int) -> bool:
    """Whether cleaning's judgement lets the line name an author."""
    mark = page.marks[number - 1]
    if mark.kind == "caption" or len(page.lines[number - 1]) > LONGEST_BYLINE:
        return False
    if mark.reason == "advertisement" and not page.dates(number):
        return False
    return not (mark.kind == "dropped" and mark.reason in _NOT_HERE)


def _byline(page: Page, number: int, words: CompiledWords) -> _Line | None:
    text = page.text(number)
    match = words.byline.match(text)
    if match is not None:
        rest = text[match.end() :].lstrip("–—- ")
        if rest[:3] in _BY_AGAIN:
            rest = rest[3:]
        if not rest:
            line = _above_name(page, number, words)
            # Only a word that can be nothing else, or the mark of a byline, tells of a missing name.
            return line or (_Line(number, number, "", "byline") if page.mark(number).reason == "byline" else None)
        return _Line(number, number, rest, "byline")
    match = _GLUED.match(text)
    if match is not None:
        return _Line(number, number, text[match.end() :], "byline")
    match = _HAN_LABEL.search(text) if "者" in text and len(text) <= LONGEST_BYLINE else None
    if match is not None:
        # A blank parts two names.
        return _Line(number, number, text[match.end() :].strip().replace(" ", " & "), "byline-inside-line")
    if len(text) > 100 or _INSIDE_WORDS.isdisjoint(text[:80].replace(":", " ").split()):
        return None
    if not words.not_authors.isdisjoint(words_of(text[:40])):
        return None
    if _HANGING.fullmatch(text):
        return _above_name(page, number, words)
    match = _INSIDE.search(text[:80])
    if match is not None:
        rest = text[match.end() :]
        before = text[: match.start()]
        if page.dates(number) or (len(before.split()) <= 3 and is_name(rest, words)):
            return _Line(number, number, rest, "byline-inside-line")
    return None


def _above_name(page: Page, number: int, words: CompiledWords) -> _Line | None:
    """The line of a byline's word alone, where the next one is a name, or the first of several."""
    following = page.next_filled(number)
    if following is None or not may_name(page, following) or page.mark(following).reason in LABELS:
        return None
    text = page.text(following)
    if is_name(text, words) or (text[:1].isupper() and names_in(text, words, trusted=True) and _goes_on(text)):
        return _Line(number, following, text, "byline-above-name")
    return None


def _goes_on(text: str) -> bool:
    return _GOES_ON.search(text) is not None


def _stray(page: Page, number: int, words: CompiledWords) -> _Line | None:
    """A byline among the lines that were kept: only one that holds nothing else."""
    line = _byline(page, number, words)
    if line is None or line.rule == "byline-inside-line" or not line.rest[:1].isalpha():
        return None
    whole = line.rest.rstrip(" .")
    return line if is_name(whole, words) and (line.at != number or knows(whole, words)) else None


def _is_labelled(page: Page, number: int, words: CompiledWords) -> bool:
    """Whether a line behind the end is marked as a byline, has a label's colon, opens with more than one word of a
    byline, or leads on to a name below.
    """
    text = page.lines[number - 1]
    if ":" in text[1:24] or page.marks[number - 1].reason == "byline":
        return True
    match = words.byline.match(text)
    if match is not None and " " in text[: match.end()].strip():
        return True
    return len(text) <= 40 and _HANGING.fullmatch(text) is not None and number in page.after


def _further(page: Page, line: _Line, facts: tuple[Fact, ...], words: CompiledWords) -> tuple[Fact, ...]:
    """The names in the lines below that go on with a byline: “By Jane Doe, / John Roe and / Ann Poe”."""
    found: list[Fact] = []
    seen = {fact.value for fact in facts}
    number, before, skipped = line.at, page.text(line.at), 0
    for _ in range(MOST_LINES):
        following = page.next_filled(number)
        if following is None or not may_name(page, following):
            break
        number, text = following, page.text(following)
        joined = _WENT_ON.match(text)
        names: tuple[str, ...] = ()
        if joined or _goes_on(before):
            names = names_in(text[joined.end() :] if joined else text, words, trusted=True)
        elif line.at != line.number and is_name(text, words) and knows(text, words):
            names = (text,)
        if names:
            before, skipped = text, 0
            found += [Fact(name, "stated", (number,), line.rule) for name in names if name not in seen]
            seen.update(names)
            continue
        skipped += 1
        if skipped > SKIPPED or not (text.startswith("@") or _is_job(text, words)):
            break
    return tuple(found)


def _is_job(text: str, words: CompiledWords) -> bool:
    said = words_of(text)
    return len(said) <= 5 and not words.roles.isdisjoint(said)


def _alias(page: Page, line: _Line, words: CompiledWords) -> str | None:
    """A name of one word, where the date of its line stands right beside it: “3 May 2020 by Kay”."""
    name = _ONE_WORD.match(line.rest)
    dates = page.dates(line.number)
    if name is None or not dates or line.at != line.number:
        return None
    start = page.text(line.number).rfind(line.rest)
    ahead = 0 <= start - max((date.end for date in dates if date.end <= start), default=-99) <= 8
    behind = 0 <= min((date.start for date in dates if date.start > start), default=999) - start - name.end() <= 5
    small = name[0].casefold()
    if small == name[0]:  # a script without capitals
        return None
    known = any(small in those for those in (words.roles, words.outlet_words, words.sections, words.calendar.months))
    if not (ahead or behind) or known or small in words.function_words or small in words.calendar.weekdays:
        return None
    return None if small in words.agencies_lower else name[0]


def _opens_name(line: _Line) -> bool:
    """“by” before a capital opens a byline; “by the time …” does not."""
    first = line.rest[:1]
    return first.isupper() or first.upper() == first.lower()


def _agency(line: _Line, words: CompiledWords) -> Fact | None:
    """An agency in the byline's place is the author, as it is printed."""
    value = line.rest.strip(" .|–—-")
    return Fact(value, "stated", (line.at,), "agency-in-byline") if value in words.agencies else None


def _outlet(rest: str, number: int, words: CompiledWords) -> Fact | None:
    """An outlet in the byline's place: “by example news”."""
    value = rest.strip(" .|–—-")
    if not looks_like_outlet(value, words) or not words.roles.isdisjoint(words_of(value)):
        return None
    return Fact(value, "stated", (number,), "outlet-in-byline")
