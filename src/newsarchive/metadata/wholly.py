"""Lines that are wholly a fact: “Published: 3 March 2021”, “By Ada Brekke”, with nothing in them but a label."""

import re
from collections.abc import Iterator, Sequence

from newsarchive.metadata.clock import LEAD_IN
from newsarchive.metadata.dates import FoundDate
from newsarchive.metadata.page import Page
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import DateFact, Fact, Mark

LONGEST = 120
"""Characters of such a line."""
_REASONS = frozenset({"timestamp", "byline"})
"""Why cleaning drops lines that may be one."""
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_LEADS_IN = re.compile(rf"(?<!\w){LEAD_IN}(?!\w)")
_BETWEEN = frozenset({"t", "z", "h"})
"""Letters of 2021-03-03T09:15Z and 9:15h."""


def whole_facts(
    page: Page, times: Sequence[tuple[str, DateFact | None]], authors: Sequence[Fact], words: CompiledWords
) -> dict[int, Mark]:
    """Number → mark of each dropped line in which nothing is left when its facts and their labels are taken out.

    A line that says more, if only another time or a name that became no fact, stays dropped with its reason.
    """
    said = [(name, fact) for name, fact in times if fact is not None and fact.status == "stated"]
    numbers = {number for fact in authors for number in fact.lines}.union(*(fact.lines for _, fact in said))
    found: dict[int, Mark] = {}
    for number in sorted(numbers):
        mark = page.mark(number)
        if mark.kind != "dropped" or mark.reason not in _REASONS or len(page.text(number)) > LONGEST:
            continue
        here = [(name, fact) for name, fact in said if number in fact.lines]
        names = [fact.value for fact in authors if number in fact.lines and fact.value]
        dates = page.dates(number)
        covered = all(any(_says(fact, date) for _, fact in here) for date in dates)
        if covered and _nothing_left(page.text(number), dates, names, words):
            found[number] = Mark("fact", here[0][0] if here else "authors")
    return found


def _says(fact: DateFact, date: FoundDate) -> bool:
    """Whether a fact has all of a printed date, its time included."""
    value, clock = fact.value or "", date.clock
    same_day = any(value.startswith(day.isoformat()) for day in date.days)
    return same_day and (clock is None or f"T{clock.hour:02}:{clock.minute:02}" in value)


def _nothing_left(text: str, dates: Sequence[FoundDate], names: Sequence[str], words: CompiledWords) -> bool:
    for date in reversed(dates):
        text = f"{text[: date.start]} {text[date.end :]}"
    for name in names:
        text = text.replace(name, " ", 1)
    if dates:
        text = words.printed_page.sub(" ", text)
    for label in (words.published, words.updated, _LEADS_IN):
        text = label.sub(" ", text)
    text = text.strip()
    if (opening := words.byline.match(text)) is not None:
        text = text[opening.end() :]
    numbers = {number for date in dates for number in _of_clock(date)}
    zones = {zone.casefold() for zone in words.calendar.zones}
    return all(
        int(token) in numbers
        if token.isdecimal()
        else any(
            token in known for known in (words.beside_names, words.joiners, words.calendar.weekdays, zones, _BETWEEN)
        )
        for token in _TOKEN.findall(text.casefold())
    )


def _of_clock(date: FoundDate) -> Iterator[int]:
    """The numbers in which a date's time may be printed."""
    clock = date.clock
    if clock is not None:
        yield from (clock.hour, (clock.hour - 1) % 12 + 1, clock.minute, clock.second or 0)
        yield from map(int, re.findall(r"\d+", clock.offset or ""))
