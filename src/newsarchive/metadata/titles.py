"""The headline: chosen among the lines before the lead, or, where the file has none, cut from the lead."""

import re
from collections.abc import Mapping

from msgspec import Struct

from newsarchive.metadata.ground import Ground, overlap, survey
from newsarchive.metadata.header import Header
from newsarchive.metadata.headlines import (
    BULLETS,
    DATELINE_ALONE,
    LONGEST_TITLE,
    is_caption,
    is_eligible,
    reach,
    says_same,
    score,
)
from newsarchive.metadata.outlets import SEPARATOR, is_section, looks_like_outlet, separator_of
from newsarchive.metadata.page import TEXT, Page, is_han, words_of
from newsarchive.metadata.people import is_name, knows
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Mark
from newsarchive.vocabulary.phrases import EDGES
from newsarchive.vocabulary.phrases import compared as in_one_case

LONGEST_SUPPLIED = 90
"""Characters of a title that is cut from the lead."""
FEWEST_BLANKS = 3
"""Blanks in a sentence that is a title."""
LEAD = 600
"""Characters of the lead that are looked at for a title."""
ENOUGH = 3.0
"""Points below which no line is taken as a headline."""
COPIES_WITHIN = 6
"""Lines above a headline among which its first copy may stand."""

LONGEST_NOTICE = 160
"""Characters of a notice of rights that may name the outlet."""

_MOST_NAMED = 2
"""Blanks in an author's name that opens a page in the place of its title."""
_SHORTEST_HAN = 5
"""Letters of a headline in a script without blanks."""
_SAID_AGAIN = 3
"""How often the page says the name behind its title that stands above a long menu."""
_HASHES = re.compile(r"^#{1,6} (?=\S)")
"""Markdown's sign of a heading, at the line's head."""
_SENTENCE = re.compile(r".*?[.!?…。！？](?:[\"”’»)]*)(?=\s[^\s\d]|$)|.+", re.DOTALL)
_SAID = 0.6
"""Least overlap of a browser's title that cleaning took for something else; an outlet behind it speaks for it."""
_SAID_WITH_OUTLET = 0.3


class Headline(Struct, frozen=True):
    """The title, the line that bears it (both None where the file has none) and what becomes of its copies."""

    fact: Fact | None
    line: int | None
    marks: dict[int, Mark]
    ground: Ground
    outlet: str | None = None
    """The suffix that was cut off the page's own title: “Some headline | The Outlet”."""
    outlet_line: int | None = None


def find_title(page: Page, header: Header, words: CompiledWords) -> Headline:
    """The headline that stands in the file, if one does."""
    labelled = header.get("title")
    heading, outlet = (labelled.value, None) if labelled else _page_title(page, words)
    ground = survey(page, heading, words)
    if labelled:
        return _stated(page, labelled.line, ground, None, labelled.fact)
    # A slogan recurs all over the folder; so may the headline of a series, which is taken where there is no other.
    best = _best(page, ground, words, recurring=False) or _best(page, ground, words, recurring=True)
    if best:
        return _stated(page, _first_copy(page, best), ground, outlet)
    enough = _SAID_WITH_OUTLET if outlet else _SAID
    told = heading and not heading.endswith(".") and not _is_no_headline(heading, words)
    if heading and told and page.first is not None and overlap(heading, ground) >= enough:
        return _stated(page, page.first, ground, outlet)
    return Headline(None, None, {}, ground)


def _is_no_headline(text: str, words: CompiledWords) -> bool:
    """Whether a first line is an item of a list, a dateline alone or a caption, whatever it says."""
    return text.startswith(BULLETS) or DATELINE_ALONE.search(text) is not None or is_caption(text, words)


def _best(page: Page, ground: Ground, words: CompiledWords, *, recurring: bool) -> int:
    """The best candidate among the lines that recur over the folder, or among all others; 0 if none is good enough."""
    # From the lead upwards, where the headline mostly is: what cannot reach the best so far is soon put aside.
    # Of equal lines the first is the headline, the others its copies.
    best, points = 0, ENOUGH
    for away, number in enumerate(reversed(page.head)):
        if (page.mark(number).reason == "recurring") is not recurring:
            continue
        if reach(page, number, away, ground) < points or not is_eligible(page, number, ground, words):
            continue
        reached = score(page, number, ground, words, points)
        if reached >= points:
            best, points = number, reached
    return best


def _first_copy(page: Page, number: int) -> int:
    """Of front lines close together that say the same the first is the headline, the others its copies."""
    index = page.head.index(number)
    near = page.head[max(0, index - COPIES_WITHIN) : index]
    said = compared(page.text(number))
    same = (n for n in near if compared(page.text(n)) == said and page.mark(n).kind != "dropped")
    return next(same, number)


def _stated(page: Page, number: int, ground: Ground, outlet: str | None, labelled: Fact | None = None) -> Headline:
    heading = ground.heading
    text = page.text(number)
    value, rule = text, "headline-before-lead"
    if labelled is not None:
        value, rule = labelled.value, labelled.rule
    elif number == page.first and heading is not None:
        value, rule = heading, "page-title"
    marks = {number: Mark("fact", "title")}
    same, lines = (value, text), page.lines
    for other in (*page.head, *page.body, *page.after):
        if lines[other - 1] in same and other != number:
            marks[other] = Mark("dropped", "repeated-title", "duplicate-title")
    said = compared(text)
    for other in page.head:
        if other != number and page.is_front(other) and compared(lines[other - 1]) == said:
            marks[other] = Mark("dropped", "repeated-title", "duplicate-title")
    if outlet and page.first is not None and page.first != number and heading is not None and says_same(heading, value):
        marks[page.first] = Mark("dropped", "page-title", "duplicate-title")
    fact = Fact(_HASHES.sub("", value, count=1), "stated", (number,), rule)
    return Headline(fact, number, marks, ground, outlet, page.first if outlet else None)


def compared(text: str) -> str:
    """A line as its copies are known: in one case, bare of marks at its edges."""
    return in_one_case(text).strip(EDGES)


def supply_title(page: Page, settled: Mapping[int, Mark]) -> Fact:
    """A title for a page without one: the first sentence of the first line of the body that stays there."""
    texts = (n for n in page.body if page.mark(n).kind in TEXT and n not in settled)
    lead = next(texts, page.lead or page.first)
    if lead is None:
        return Fact("Untitled", "supplied", (), "no-text", "the file has no text")
    # “HARBOUR. 24 April. The crews …”: what stands before the lead's first sentence is no title.
    sentences = [match[0].strip() for match in _SENTENCE.finditer(page.text(lead)[:LEAD])]
    text = next((said for said in sentences if said.count(" ") >= FEWEST_BLANKS), page.text(lead))
    value = _cut(text.lstrip("".join(BULLETS)), LONGEST_SUPPLIED)
    because = f"no headline stands in the file; cut from the lead, line {lead}"
    return Fact(value, "supplied", (lead,), "title-from-lead", because)


def _cut(text: str, longest: int) -> str:
    """At most ``longest`` characters, at a word's end, with an ellipsis where something is left out."""
    if len(text) <= longest:
        return text
    cut = text[: longest + 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > 0 else text[:longest]).rstrip(" ,;:–—-(„“\"'") + "…"


def _page_title(page: Page, words: CompiledWords) -> tuple[str | None, str | None]:
    """The first line where it reads like a browser's title, “Headline | Outlet”: both parts, else None."""
    if page.first is None or page.first in page.body:
        return None, None
    text = page.text(page.first)
    if len(text) > LONGEST_TITLE or (text.count(" ") <= _MOST_NAMED and knows(text, words) and is_name(text, words)):
        return None, None
    cuts = [(match.start(), match.end()) for match in separator_of(text).finditer(text)]
    if is_han(text):
        return _han_title(page, text, cuts)
    # A headline with a dash in itself stands on the page as a whole.
    below = {page.text(number) for number in page.head[1:]} if len(cuts) > 1 else ()
    for start, end in sorted(cuts[:4], key=lambda cut: text[: cut[0]] not in below):
        head, tail = text[:start], text[end:]
        if len(words_of(head)) >= 3 and _is_outlet_suffix(page, tail, words):
            return head, tail
    for start, end in reversed(cuts[-2:]):
        head = text[:start]
        if len(words_of(head)) >= 2 and any(page.text(n) == head for n in page.head[1:]):
            return head, text[end:]
    return text, None


def _han_title(page: Page, text: str, cuts: list[tuple[int, int]]) -> tuple[str, str | None]:
    """The same in a script without blanks, where the outlet is cut off only from what stands on the page as well."""
    below = {page.text(number) for number in page.head if number != page.first}
    for start, end in cuts:
        if start >= _SHORTEST_HAN and text[:start] in below:
            return text[:start], text[end:] or None
    return text, None


def _is_outlet_suffix(page: Page, tail: str, words: CompiledWords) -> bool:
    """Whether the last part sounds like an outlet, or the page says it again alone or in a notice of rights."""
    last = SEPARATOR.split(tail)[-1]
    if len(words_of(last)) > 6:
        return False
    if looks_like_outlet(last, words):
        return True
    bare = last.casefold()
    numbers = (*page.head[1:], *page.tail)
    if bare in "\n".join([page.text(number) for number in numbers]).casefold():
        return any(_names_outlet(page, number, bare, words) for number in numbers)
    # Above a long menu stands the masthead: the name alone, which other lines say as well.
    said = page.furniture.count(last.lower())
    return (
        said >= _SAID_AGAIN
        and not is_section(last, words)
        and any(_names_outlet(page, number, bare, words) for number in page.furniture_lines)
    )


def _names_outlet(page: Page, number: int, bare: str, words: CompiledWords) -> bool:
    """Whether a line is the name alone, and no button (“Register”), or a notice of rights that holds it."""
    text = page.text(number)
    if len(text) >= LONGEST_NOTICE:
        return False
    line = text.casefold()
    if line == bare:
        return page.mark(number).rule != "phrase-whole"
    return bare in line and words.copyright.search(text) is not None
