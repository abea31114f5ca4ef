"""The dates of a page that may be its own, each with what speaks for it."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.metadata.clock import clock_alone
from newsarchive.metadata.dates import FoundDate, find_dates, may_hold_date
from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.words import CompiledWords

ENOUGH = 30
"""Points below which a date is left alone."""

DATELINE = 120
"""Characters of the lead in which its dateline's date stands."""
_DAYS = re.compile(r"(?<!\S)\d\d?(?!\S)")
_FEWEST_DAYS = 5
_MOST_STAMPS = 2
"""Different dates with a time right behind the end: more are the readers' comments."""
_FEWEST_TOLD = 5
"""Words before a date from which they may be a sentence."""
LONGEST_STAMP = 60
"""Characters of a line among the first of the text that holds a date, its time and perhaps a name."""

_FOREIGN = frozenset(
    {"related-teaser", "related-label", "advertisement", "reader-comment", "legal", "cookie-notice", "credit"}
)
_STAMPED = frozenset({"timestamp", "byline"})
_OWN = frozenset({"timestamp", "metadata", "byline"})
_DATELINE_END = (" –", " —", " -", "–", "—", ":", ")", ",", ".-", ".–", ".—")


class Candidate(Struct, frozen=True):
    """A date, its line, and what speaks for it."""

    points: int
    line: int
    found: FoundDate
    label: str
    """``published``, ``updated``, ``other`` or nothing."""
    rule: str


def dated_lines(page: Page, title: int | None, words: CompiledWords) -> Iterator[Candidate]:
    """Above the lead, in its dateline, among its first lines, behind the end: in this order."""
    yield from _above(page, title, words)
    lead = page.lead
    if lead is not None:
        text = page.text(lead)
        for found in find_dates(text[:DATELINE], words.calendar) if may_hold_date(text[:DATELINE]) else ():
            if text[found.end :].startswith(_DATELINE_END) and _place_ahead(text[: found.start]):
                yield Candidate(60, lead, found, "", "date-in-dateline")
    for number, found, label in _dates_of(page, page.beside, words):
        points = 0 if label == "other" else 70 if label else 50 if _is_little_else(page, number, found) else 0
        yield Candidate(points, number, found, label, "labelled-date" if label else "date-beside-the-lead")
    # What was kept is a line of the text, unless a label says whose date it is and nothing else stands in it.
    for number, found, label in _dates_of(page, page.stray, words):
        if label in {"published", "updated"} and _is_labelled_alone(page.text(number), found):
            yield Candidate(70, number, found, label, "labelled-date")
    yield from _behind(page, words)


def _dates_of(page: Page, numbers: tuple[int, ...], words: CompiledWords) -> Iterator[tuple[int, FoundDate, str]]:
    for index, number in enumerate(numbers):
        if number not in page.found_dates or _is_foreign(page, number):
            continue
        before = page.text(numbers[index - 1]) if index else ""
        for found in _with_next_line(page, number, words):
            yield number, found, _label(page.text(number), found, before if len(before) <= 40 else "", words)


def _with_next_line(page: Page, number: int, words: CompiledWords) -> tuple[FoundDate, ...]:
    """The dates of a line; a time alone in the line below belongs to a date that ends its own."""
    dates = page.found_dates[number]
    last, below = dates[-1], page.next_filled(number)
    if last.clock is not None or last.month_only or last.end < len(page.text(number).rstrip()) or below is None:
        return dates
    clock = clock_alone(page.text(below), words.calendar.zones)
    return (*dates[:-1], replace(last, clock=clock)) if clock is not None else dates


def _is_little_else(page: Page, number: int, found: FoundDate) -> bool:
    """Whether a line is its date, with a time and a name beside it at most."""
    size = len(page.text(number))
    if 2 * len(found.text) >= size:
        return True
    return found.clock is not None and page.mark(number).reason in _STAMPED and size <= LONGEST_STAMP


def _is_labelled_alone(text: str, found: FoundDate) -> bool:
    """“Published 18 November 2019”: two words at most before the date, behind it no more than its time.

    In brackets it is the date of a picture or a film.
    """
    ahead, behind = text[: found.start], text[found.end :]
    return (
        text[0] != "("
        and len(ahead.split()) <= 2
        and not any(len(word) > 3 and word.isalpha() for word in behind.split())
    )


def _is_stamp(text: str, found: FoundDate) -> bool:
    """Whether the line is little else than its date: a caption's “(Lima, 6.12.2010)” is not."""
    return len(text) <= 90 or found.start <= 12 or found.clock is not None


def _is_told(page: Page, number: int, found: FoundDate, words: CompiledWords) -> bool:
    """Whether a sentence leads to the date: “The pier was closed to all boats on 14 August 1935”."""
    if found.clock is not None or not page.is_front(number):
        return False
    ahead = words_of(page.text(number)[: found.start])
    return len(ahead) >= _FEWEST_TOLD and sum(word in words.function_words for word in ahead) >= 2


def _above(page: Page, title: int | None, words: CompiledWords) -> Iterator[Candidate]:
    dated = list(_dates_of(page, page.head, words))
    days = {found.days for _, found, label in dated if found.days and label != "other"}
    place = {number: index for index, number in enumerate(page.head)}
    anchor = place[title] if title in place else len(page.head)
    for number, found, label in dated:
        distance = anchor - place[number]
        rule = "labelled-date" if label else "date-beside-title"
        if distance < 0:
            points, rule = 80, rule if label else "date-between-title-and-lead"
            if not label and (not _is_stamp(page.text(number), found) or _is_told(page, number, found, words)):
                points = 0
        elif distance == 0 or label == "other" or (found.month_only and _heads_days(page, number)):
            points = 0
        else:
            points = _rate_above(found, label, distance, len(days), first=number == page.first)
        if page.text(number).startswith(("http://", "https://")):
            points, rule = min(points, 50) or 35, "date-in-address"
        yield Candidate(points + (10 if label == "published" else 0), number, found, label, rule)


def _heads_days(page: Page, number: int) -> bool:
    """Whether a month stands above rows of days: a calendar among the site's boxes."""
    below = page.next_filled(number)
    return below is not None and len(_DAYS.findall(page.text(below))) >= _FEWEST_DAYS


def _rate_above(found: FoundDate, label: str, distance: int, days: int, *, first: bool) -> int:
    """Above the headline stand mastheads (a weekday, no time: the day of the visit) and other stories' dates."""
    if found.weekday and found.clock is None:
        return 40 if distance == 1 and days == 1 and not first else 10
    if label and distance <= 8:
        return 70
    if distance <= 3:
        return 55 if days <= 2 else 20
    return 36 if days == 1 else 10


def _behind(page: Page, words: CompiledWords) -> Iterator[Candidate]:
    """Behind the end only a label, the place right behind it, or being the only date makes a date the article's own."""
    dated = list(_dates_of(page, page.tail, words))
    near = [(n, found) for n, found, _ in dated if n in page.after]
    labelled = {found.days for _, found, label in dated if label == "published"}
    stamps = {(found.days, found.clock) for n, found in near if found.clock is not None}
    box = next((number for number in page.after if page.mark(number).reason == "related-label"), len(page.lines) + 1)
    for number, found, label in dated:
        text = page.text(number)
        own = page.mark(number).reason in _OWN
        points = 0
        if label == "published" and (len(labelled) == 1 or number in page.after[:8]):
            points = 60 if number in page.after[:8] else 45
        elif label == "updated" and number in page.after[:8]:
            points = 60
        elif (
            label == ""
            and number in page.after
            and number < box
            and (found.clock is None or len(stamps) <= _MOST_STAMPS)
        ):
            alone = len(near) == 1 and len(found.text) * 5 >= len(text) * 3
            first = number in page.after[:3] and near[0] == (number, found) and len(found.text) * 4 >= len(text)
            points = 45 if first else 36 if alone else 32 if own and found.clock is not None else 0
        if points or (not found.days and number in page.after):
            yield Candidate(points, number, found, label, "labelled-date" if label else "date-behind-the-end")


def _is_foreign(page: Page, number: int) -> bool:
    mark, above = page.mark(number), page.last_filled(number)
    if above is not None and page.mark(above).reason == "related-label":
        # “By Jane Doe / More from this author / 3 May 2020”: the label belongs to the byline.
        higher = page.last_filled(above)
        return higher is None or page.mark(higher).reason != "byline"
    if above is not None and page.mark(above).reason == "related-teaser" and number not in page.head:
        return page.dates(number)[0].start == 0  # with a label before it the date may be the article's
    return mark.kind == "caption" or (mark.kind == "dropped" and mark.reason in _FOREIGN)


def _label(text: str, found: FoundDate, before: str, words: CompiledWords) -> str:
    """The label in front of the date in its line, the last one counting, or alone in the line before."""
    ahead = text[max(0, found.start - 60) : found.start]
    hits: list[tuple[int, str]] = []
    if ahead:
        for name, pattern in (("published", words.published), ("updated", words.updated), ("other", words.other_dates)):
            hits += [(match.end(), name) for match in pattern.finditer(ahead)]
        if words.copyright.search(ahead):
            return "other"
    if hits:
        return max(hits)[1]
    if found.start <= 6 and before:
        for name, pattern in (("updated", words.updated), ("published", words.published)):
            match = pattern.match(before)
            if match and len(before) - match.end() <= 3:
                return name
    return ""


def _place_ahead(text: str) -> bool:
    """Before a dateline's date stands nothing, or a place in a few capitalised words: “KYIV, ”."""
    bare = text.strip(" ,.(–—-/")
    return not bare or (len(bare.split()) <= 4 and (bare.isupper() or bare.istitle()))
