"""When it was published and updated: chosen among the dates near the headline, the byline and the end.

Never taken: a date in another story's teaser, a year of copyright, a weekday without a date, the file's own time.
"""

from datetime import date

from msgspec import Struct

from newsarchive.metadata.dated import ENOUGH, Candidate, dated_lines
from newsarchive.metadata.dates import FoundDate, written
from newsarchive.metadata.page import Page
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
    order = _order(every)
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
    published = _fact(first, able, order, custom, issues) if first else None
    updated = _fact(last, able, order, custom, []) if last else None
    if published is None and updated is not None and not first:
        published = _not_later(updated)
    for candidate, name in ((first, "published"), (last, "updated")):
        if candidate and page.is_front(candidate.line) and candidate.line not in settled:
            marks.setdefault(candidate.line, Mark("fact", name))
    if published is None and not any(issue.code == "ambiguous-date" for issue in issues):
        issues.append(Issue("date-missing", None, "No date of publication stands in the file."))
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


def _fact(best: Candidate, able: list[Candidate], order: str, custom: str, issues: list[Issue]) -> DateFact | None:
    day = _settle(best.found, order)
    because = None
    if day is None:
        twin = {c.found.days[0] for c in able if len(c.found.days) == 1}
        agreed = [each for each in best.found.days if each in twin]
        if len(agreed) != 1 and custom:
            agreed = [best.found.days[0]]
            because = f"in a text of this language ({custom}) the day stands before the month"
        if len(agreed) != 1:
            text = best.found.text
            issues.append(
                Issue(
                    "ambiguous-date",
                    best.line,
                    f"“{text}” may be read in two ways, and nothing in the file decides between them.",
                )
            )
            return None
        day = agreed[0]
    value, precision = written(day, best.found.clock, month_only=best.found.month_only)
    again = {best.line}
    for other in able:
        if _settle(other.found, order) == day and (other.found.clock is None or _agree(best.found, other.found)):
            again.add(other.line)
    status: Status = "inferred" if because else "stated"
    return DateFact(value, status, tuple(sorted(again)), best.rule, because, precision=precision, edtf=value)


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


def _order(candidates: list[Candidate]) -> str:
    """Which part of the file's numeric dates is the day: told by those that can be read in one way only."""
    orders = set()
    for c in candidates:
        if c.found.numeric in {"/", "-"} and len(c.found.days) == 1:
            first = int(c.found.text.split(c.found.numeric)[0])
            day = c.found.days[0]
            if day.day != day.month:
                orders.add("day-first" if first == day.day else "month-first")
    return orders.pop() if len(orders) == 1 else ""
