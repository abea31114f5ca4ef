"""The news agency whose text it is, and the dateline: “KYIV (Reuters) - …”. A photo's credit makes no agency."""

import re
from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from newsarchive.metadata.page import TEXT, Page
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact

REACH = 110
"""Characters of a paragraph in which its dateline ends."""
TOLD_TWICE = 2
VERB = 40
"""Characters before an agency's name in which the verb stands."""
MOST_LINES = 12
"""Lines that a fact is shown to rest on."""

# A place, perhaps a date and an agency in brackets, then a dash.
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()–—:.!?;]{1,44}(?:\.[^\n()–—:.!?;]{1,12})?)?"
    r"(?:\((?P<agency>[^()\n]{2,40})\)\s?(?:[–—-]|\.|:|$)|\s?(?:–|—|--|\s-|\.[–—-])\s)"
)
_SIGNS = ("(", "–", "—", "--", "- ")
"""Without one of them there is no dateline."""
# What follows the place: “, Nov 22”, “, 5. Januar 2019”.
_DATED = re.compile(r",?\s(?:[^\W\d_]{3,9}\.?\s)?\d|,\s\d")
_CLOSING = re.compile(r"[(\[](?P<names>[^()\[\]]{2,40})[)\]]\s?$")
_SPLIT = re.compile(r"\s?[/,;+]\s?|\s(?:and|und|et|y|e|i)\s")


def find_dateline(page: Page, words: CompiledWords) -> tuple[Fact | None, Fact | None]:
    """The dateline of the lead and the agency named in it."""
    lead = page.lead
    if lead is None:
        return None, None
    opening = page.text(lead)[:REACH]
    match = _DATELINE.match(opening) if any(sign in opening for sign in _SIGNS) else None
    if match is None:
        return None, None
    place = _DATED.split(match["place"] or "", maxsplit=1)[0].strip(" ,-")
    agency = _agency(match["agency"] or "", words)
    if not agency:
        for name in re.split(r"\s?[,/]\s?", place):
            agency = agency or words.agencies.get(name)
    fact = _fact(agency, page, lead, "agency-in-dateline") if agency else None
    if place and (agency or _is_place(place)):
        return Fact(place, "stated", (lead,), "dateline"), fact
    return None, fact


def find_agency(page: Page, in_dateline: Fact | None, title: int | None, words: CompiledWords) -> Fact | None:
    """The agency: by dateline, by a line of its own above the lead, by its mark at the end, or by whom people told."""
    if in_dateline is not None:
        return in_dateline
    head = "\n".join([page.lines[number - 1] for number in page.head])
    for number in page.head if words.agency_forms.find_matches_as_indexes(head) else ():
        if title is not None and number < title - 2:
            continue
        mark, text = page.marks[number - 1], page.lines[number - 1]
        if len(text) > 60 or mark.kind == "caption" or mark.reason == "credit":
            continue
        agency = _agency(_after_byline(text, words), words)
        if agency:
            return _fact(agency, page, number, "agency-in-byline")
    if page.body:
        last = page.body[-1]
        end = page.text(last)[-60:]
        closing = _CLOSING.search(end) if ")" in end or "]" in end else None
        agency = _agency(closing["names"], words) if closing else None
        if agency:
            return _fact(agency, page, last, "agency-at-the-end")
    return _told(page, words)


def _fact(agency: str, page: Page, line: int, rule: str) -> Fact:
    """Stated where its name stands in the line as it is shown, inferred where another form of it does."""
    if agency in page.text(line):
        return Fact(agency, "stated", (line,), rule)
    return Fact(agency, "inferred", (line,), rule, "the line has another form of the agency's name")


def _after_byline(text: str, words: CompiledWords) -> str:
    match = words.byline.match(text)
    return text[match.end() :] if match else text


def _agency(text: str, words: CompiledWords) -> str | None:
    """The first agency of a list that holds nothing else: “dpa/AFP” → dpa."""
    text = text.strip(" .()|–—-/,;+")
    if text[:2] not in words.agency_starts:
        return None
    parts = [part for part in _SPLIT.split(text) if part]
    names = [words.agencies.get(part) for part in parts]
    return names[0] if names and all(names) else None


def _told(page: Page, words: CompiledWords) -> Fact | None:
    """People who speak to one agency and to no other, twice or more, spoke to whoever wrote the text."""
    lines, marks = page.lines, page.marks
    numbers = [number for number in page.body if marks[number - 1].kind in TEXT]
    body = "\n".join([lines[number - 1] for number in numbers]) + "\n"
    matches = words.agency_forms.find_matches_as_indexes(body)
    if len(matches) < TOLD_TWICE:
        return None
    told: dict[str, list[int]] = {}
    tellings: Counter[str] = Counter()
    bounds: list[int] = []
    for _, start, end in matches:
        if body[end].isalnum() or not words.told.search(body[max(0, start - VERB) : start]):
            continue
        if not bounds:
            bounds = list(accumulate([len(page.text(number)) + 1 for number in numbers]))
        name = words.agencies[body[start:end]]
        tellings[name] += 1
        told.setdefault(name, []).append(numbers[bisect_right(bounds, start)])
    if len(tellings) != 1:
        return None
    name, times = tellings.popitem()
    if times < TOLD_TWICE:
        return None
    where = tuple(dict.fromkeys(told[name]))[:MOST_LINES]
    return Fact(name, "inferred", where, "spoke-to-agency", f"people in the text speak to {name}, {times} times")


def _is_place(text: str) -> bool:
    """Capitals say place: “PUTRAJAYA, Nov 22”."""
    first = text.split(",", maxsplit=1)[0].strip()
    return len(first) >= 3 and first.isupper()
