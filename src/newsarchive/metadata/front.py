"""What else stands above the lead: the standfirst, the section's kicker, the rest of the front lines."""

import re
from collections.abc import Mapping

from msgspec import Struct

from newsarchive.metadata.ground import Ground, overlap
from newsarchive.metadata.headlines import is_caption
from newsarchive.metadata.page import Page, ends_sentence, words_of
from newsarchive.metadata.standfirsts import is_no_standfirst, tells_places
from newsarchive.metadata.titles import Headline
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Mark, Reason

SHORTEST_DEK = 6
"""Words."""
SPEAKS_OF_IT = 0.2
"""Least share of words in common with the first paragraphs: a promotion has none."""
LONGEST_DEK = 700
"""Characters."""
LONGEST_SECTION = 40
"""Characters of a kicker."""
ABOVE = 3
"""Filled lines above the headline among which the kicker may stand."""

# Where cleaning may have put the copies of a standfirst.
_MAY_REPEAT: frozenset[Reason | None] = frozenset(
    {"other", "duplicate", "duplicate-standfirst", "duplicate-title", "related-teaser", None}
)
_JOINED = re.compile(r"[|>/&»]")
_LABEL = re.compile(r"^[^\W\d_]{4,14}\s?:\s")


class Front(Struct, frozen=True):
    """The facts of the front lines and what becomes of the lines."""

    dek: Fact | None
    section: Fact | None
    marks: dict[int, Mark]


def read_front(page: Page, headline: Headline, settled: Mapping[int, Mark], words: CompiledWords) -> Front:
    """Dek and section; ``settled`` is what is already spoken for."""
    title = headline.line
    marks: dict[int, Mark] = {}
    free = [number for number in page.head if number not in settled]
    if title is None:
        dek = _repeated_standfirst(page, free, marks, words)
    else:
        below = [n for n in free if n > title and page.is_front(n) and page.mark(n).reason != "recurring"]
        dek = _standfirst_below(page, below, headline.ground, marks, words)
    section = _kicker(page, title, [n for n in free if n not in marks and page.is_front(n)], words)
    if section is not None:
        marks[section.lines[0]] = Mark("fact", "section")
    else:
        section = _described_section(page)
    for number in free:
        if number in marks or not page.is_front(number):
            continue
        if _is_text(page, number, headline, words):
            marks[number] = Mark("paragraph", "sentence-below-title")
        elif title is not None and number > title and tells_places(page.text(number), words):
            marks[number] = Mark("caption", "places-in-picture")
    return Front(dek, section, marks)


def _repeated_standfirst(page: Page, lines: list[int], marks: dict[int, Mark], words: CompiledWords) -> Fact | None:
    """Without a headline: a sentence above the lead that widgets repeat; its last copy above the lead is it."""
    for number in lines:
        mark, text = page.mark(number), page.text(number)
        if mark.kind == "caption" or mark.reason not in _MAY_REPEAT or not ends_sentence(text):
            continue
        copies = page.copies(number) if _is_standfirst(page, number, words) else []
        if not copies or (len(copies) == 1 and page.lead in {number, *copies}):
            continue
        chosen = max(n for n in (number, *copies) if n in page.head)
        for other in (number, *copies):
            marks[other] = Mark("dropped", "repeated-standfirst", "duplicate-standfirst")
        marks[chosen] = Mark("fact", "dek")
        return Fact(text, "stated", (chosen,), "repeated-standfirst")
    return None


def _standfirst_below(
    page: Page, lines: list[int], ground: Ground, marks: dict[int, Mark], words: CompiledWords
) -> Fact | None:
    """The first sentence-like line that speaks of what the text speaks of; a copy of the lead is not it."""
    for number in lines:
        if not _is_standfirst(page, number, words) or overlap(page.text(number), ground) < SPEAKS_OF_IT:
            continue
        if _heads_a_box(page, number):
            continue
        copies = page.copies(number)
        if page.lead in copies:
            marks[number] = Mark("dropped", "repeated-lead", "duplicate-standfirst")
            continue
        for other in copies:
            marks[other] = Mark("dropped", "repeated-standfirst", "duplicate-standfirst")
        marks[number] = Mark("fact", "dek")
        return Fact(page.text(number), "stated", (number,), "line-between-title-and-lead")
    return None


def _heads_a_box(page: Page, number: int) -> bool:
    """Whether the line stands right below a label such as “Related”: another story's headline."""
    above = page.last_filled(number)
    return above is not None and page.mark(above).reason == "related-label"


def _is_standfirst(page: Page, number: int, words: CompiledWords) -> bool:
    text = page.text(number)
    size = len(words_of(text))
    if len(text) > LONGEST_DEK or is_caption(text, words) or _LABEL.match(text) or is_no_standfirst(text, words):
        return False
    return size >= SHORTEST_DEK or (len(text) >= 30 and ends_sentence(text))


def _kicker(page: Page, title: int | None, lines: list[int], words: CompiledWords) -> Fact | None:
    """A front line of a few words right above the headline, one of them a section's word."""
    if title is None:
        return None
    for number in reversed([n for n in page.head if n < title][-ABOVE:]):
        text = page.text(number)
        if number in lines and len(text) <= LONGEST_SECTION:
            said = words_of(text)
            few = 1 <= len(said) <= 3 or (len(said) == 4 and _JOINED.search(text) is not None)
            if few and not words.sections.isdisjoint(said):
                return Fact(text, "stated", (number,), "kicker-above-title")
    return None


def _described_section(page: Page) -> Fact | None:
    """Behind the end some pages print their own record: section, description (the lead again), tags, dates.

    The short line right before the repeated lead is then the section.
    """
    lead = page.lead
    if lead is None:
        return None
    for before, number in zip(page.after, page.after[1:], strict=False):
        if number == before + 1 and page.text(number) == page.text(lead):
            value = page.text(before)
            if len(value) <= LONGEST_SECTION and 1 <= len(words_of(value)) <= 4 and not ends_sentence(value):
                return Fact(value, "stated", (before,), "section-before-description")
    return None


def _is_text(page: Page, number: int, headline: Headline, words: CompiledWords) -> bool:
    """Whole sentences below the headline that are neither standfirst, caption nor promotion go back to the body."""
    text = page.text(number)
    if (headline.line is not None and number < headline.line) or page.mark(number).reason == "recurring":
        return False
    # A teaser breaks off: “… may soon...”.
    sentence = ends_sentence(text) and not text.endswith(("...", "…")) and len(words_of(text)) >= 10
    if is_caption(text, words) or is_no_standfirst(text, words):
        return False
    return sentence and overlap(text, headline.ground) >= SPEAKS_OF_IT
