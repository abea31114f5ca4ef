"""When it was published and updated: chosen among the dates near the headline, the byline and the end.

Never taken: a date in another story's teaser, a year of copyright, a weekday without a date, the file's own time.
"""

from datetime import date

from msgspec import Struct

from newsarchive.metadata.dated import ENOUGH, Candidate, dated_lines
from newsarchive.metadata.dates import FoundDate, find_dates, may_hold_date, written
from newsarchive.metadata.page import LONGEST_DATED, Page
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import DateFact, Issue, Mark, Status

_EITHER_WAY = frozenset({"en", "und"})
"""Languages in which 03/04 may be March or April; in all others the day stands first."""


class Times(Struct, frozen=True):
    """Publication and update, with what was odd about the dates of the page."""

    published: DateFact | None
    updated: DateFact | None
    marks: dict[int, Mark]
    issues: tuple[Issue, ...]


def read_times(page: Page, title: int | None, settled: dict[int, Mark], language: str, words: CompiledWords) -> Times:
    """The stated times of a page; ``language`` decides last whether day or month stands first."""
    every = list(dated_lines(page, title, words))
    order = _order([candidate.found for candidate in every])
    custom = "" if language in _EITHER_WAY else language
    issues = [
        Issue("malformed-date", c.line, f"“{c.found.text}” is no date of the calendar.")
        for c in every
        if not c.found.days and c.label != "other"
    ]
    able = [c for c in every if c.found.days and c.points >= ENOUGH]
    first = _best(able, "published", "")
    last = _best(able, "updated")
    marks: dict[int, Mark] = {}
    published = _fact(first, able, order, custom, page, words) if first else None
    updated = _fact(last, able, order, custom, page, words) if last else None
    if isinstance(published, Issue):
        issues.append(published)
        published = None
    if isinstance(updated, Issue):
        updated = None
    if published is None and updated is not None and not first:
        published = _not_later(updated)
    for candidate, name in ((first, "published"), (last, "updated")):
        free = candidate and (page.is_front(candidate.line) or candidate.line in page.stray)
        if candidate and free and candidate.line not in settled:
            marks.setdefault(candidate.line, Mark("fact", name))
    if published is None and not any(issue.code == "ambiguous-date" for issue in issues):
        issues.append(Issue("date-missing", None, "No date of publication was recognised in the file."))
    return Times(published, updated, marks, tuple(issues))


def _not_later(updated: DateFact) -> DateFact | None:
    """Where only an update is dated, the article is filed under its day: inferred, and said so."""
    if updated.value is None:
        return None
    day = updated.value[:10]
    because = "only the date of an update stands in the file; it may have been published earlier"
    return DateFact(day, "inferred", updated.lines, "date-of-update", because, precision="day", edtf=f"{day}~")


def _best(candidates: list[Candidate], *labels: str) -> Candidate | None:
    fitting = [c for c in candidates if c.label in labels]
    return max(fitting, key=lambda c: (c.points, -c.line, -c.found.start), default=None)


def _fact(
    best: Candidate, able: list[Candidate], order: str, custom: str, page: Page, words: CompiledWords
) -> DateFact | Issue:
    day = _settle(best.found, order)
    because = None
    if day is None:
        day, because = _settle_by(best.found, able, custom, page, words)
    if day is None:
        text = best.found.text
        return Issue(
            "ambiguous-date",
            best.line,
            f"“{text}” may be read in two ways, and nothing in the file decides between them.",
        )
    value, precision = written(day, best.found.clock, month_only=best.found.month_only)
    again = {best.line}
    for other in able:
        if _settle(other.found, order) == day and (other.found.clock is None or _agree(best.found, other.found)):
            again.add(other.line)
    status: Status = "inferred" if because else "stated"
    return DateFact(value, status, tuple(sorted(again)), best.rule, because, precision=precision, edtf=value)


def _settle_by(
    found: FoundDate, able: list[Candidate], custom: str, page: Page, words: CompiledWords
) -> tuple[date | None, str | None]:
    """Of two readings the one that another date of the article repeats, that the language's custom or any other date
    of the page speaks for; with the reason where it is inferred.
    """
    twins = {c.found.days[0] for c in able if len(c.found.days) == 1}
    agreed = [day for day in found.days if day in twins]
    if len(agreed) == 1:
        return agreed[0], None
    if custom:
        return found.days[0], f"in a text of this language ({custom}) the day stands before the month"
    others = _all_dates(page, words)
    order = _order(others)
    if order:
        habit = "the day stands before the month" if order == "day-first" else "the month stands before the day"
        return _settle(found, order), f"in the other dates of the page {habit}"
    said = {other.days[0] for other in others if len(other.days) == 1}
    agreed = [day for day in found.days if day in said]
    return (agreed[0], "another date of the page is the same day") if len(agreed) == 1 else (None, None)


def _all_dates(page: Page, words: CompiledWords) -> list[FoundDate]:
    """Every date in a short line of the page, whosesoever it is: the habit is the site's."""
    lines = (line for line in page.lines if len(line) <= LONGEST_DATED and may_hold_date(line))
    return [found for line in lines for found in find_dates(line, words.calendar)]


def _agree(one: FoundDate, other: FoundDate) -> bool:
    a, b = one.clock, other.clock
    return a is not None and b is not None and (a.hour, a.minute) == (b.hour, b.minute)


def _settle(found: FoundDate, order: str) -> date | None:
    """The day, where there is one reading, or the file's other dates tell which part is the month."""
    if len(found.days) == 1:
        return found.days[0]
    if order and len(found.days) == 2:
        return found.days[0] if order == "day-first" else found.days[1]
    return None


def _order(dates: list[FoundDate]) -> str:
    """Which part of the file's numeric dates is the day: told by those that can be read in one way only."""
    orders = set()
    for found in dates:
        if found.numeric in {"/", "-"} and len(found.days) == 1:
            first = int(found.text.split(found.numeric)[0])
            day = found.days[0]
            if day.day != day.month:
                orders.add("day-first" if first == day.day else "month-first")
    return orders.pop() if len(orders) == 1 else ""
