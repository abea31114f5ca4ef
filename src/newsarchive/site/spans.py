"""The time axis: dates in spans of a day, a month or some years, sixty at most however long the time."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from newsarchive.site.dates import say_date, say_month
from newsarchive.site.words import Words

MOST = 60
"""Spans on an axis."""
_STEPS = (1, 5, 10, 20, 50, 100, 200)
"""Years of a span; the last holds all years of four digits."""


class Spans(Struct, frozen=True):
    """An axis: its spans without a gap, and where a date belongs."""

    unit: str
    """``day``, ``month`` or ``years``."""
    step: int
    """Days, months or years of a span."""
    first: int
    """Number of the first span."""
    count: int

    def place(self, value: str) -> int | None:
        """The span of a date, from 0; None where the date is not known well enough."""
        number = _number(value, self.unit)
        return None if number is None else number // self.step - self.first

    def key(self, span: int) -> str:
        """The first day, month or year of a span: ``2022-09-23``, ``2022-09``, ``2022``."""
        number = (self.first + span) * self.step
        if self.unit == "day":
            return str(date.fromordinal(number))
        if self.unit == "month":
            return f"{number // 12:04}-{number % 12 + 1:02}"
        return f"{number:04}"

    def label(self, span: int, words: Words) -> str:
        """The span in words: "September 2022", "1950–1959"."""
        key = self.key(span)
        if self.unit == "years" and self.step > 1:
            return f"{int(key)}–{int(key) + self.step - 1}"
        return say_date(key, None, words)

    def short(self, span: int, words: Words) -> str:
        """The span as a label of the axis: "23 Sep", "Sep 2022", "1950"."""
        key = self.key(span)
        if self.unit == "years":
            return str(int(key))
        if self.unit == "month" and self.count > MOST // 2:
            return str(int(key[:4]))
        return words.short(key)

    def gap(self) -> int:
        """Per cent of the axis that a label needs in a narrow window."""
        return 14 if self.unit == "years" or (self.unit == "month" and self.count > MOST // 2) else 24

    def ticks(self) -> list[int]:
        """The spans that have a label: none stands on another."""
        if self.unit == "month" and self.count > MOST // 2:
            wanted = [span for span in range(self.count) if (self.first + span) % 12 == 0]
        elif self.unit == "years":
            wanted = [span for span in range(self.count) if (self.first + span) % _round(self.count) == 0]
        else:
            wanted = list(range(self.count))
        kept: list[int] = []
        for span in wanted:
            if not kept or (span - kept[-1]) * 100 >= self.gap() * self.count:
                kept.append(span)
        return kept


def lay_out(dates: Sequence[str]) -> Spans | None:
    """The finest axis that holds all of these dates; None where there are none."""
    if not dates:
        return None
    days = _days(dates)
    if days and max(days) - min(days) < MOST:
        return _axis("day", 1, days)
    months = [month for value in dates if (month := _number(value, "month")) is not None]
    years = [year for value in dates if (year := _number(value, "years")) is not None]
    if not years:
        return None
    # Where hardly a month is known, months would hide what there is.
    if len(months) * 2 > len(dates) and max(months) - min(months) < MOST:
        return _axis("month", 1, months)
    step = next((step for step in _STEPS if max(years) // step - min(years) // step < MOST), _STEPS[-1])
    return _axis("years", step, years)


def _days(dates: Sequence[str]) -> list[int]:
    """The days of all of them; none where of one it is not known."""
    days: list[int] = []
    for value in dates:
        day = _number(value, "day")
        if day is None:
            return []
        days.append(day)
    return days


def say_known(value: str, words: Words) -> str:
    """As much of a date as an axis of days or months cannot place."""
    return say_month(value, words)


def _axis(unit: str, step: int, numbers: Sequence[int]) -> Spans:
    first = min(numbers) // step
    return Spans(unit, step, first, max(numbers) // step - first + 1)


def _number(value: str, unit: str) -> int | None:
    """Days, months or years of a date since the year 0; None where it does not say."""
    try:
        if unit == "years":
            number = int(value[:4])
        elif unit == "month":
            number = int(value[:4]) * 12 + int(value[5:7]) - 1 if len(value) >= len("2022-09") else -1
        else:
            number = date.fromisoformat(value[:10]).toordinal() if len(value) >= len("2022-09-23") else -1
    except ValueError:
        return None
    return number if number >= 0 else None


def _round(count: int) -> int:
    """Every how many spans a label stands."""
    return next((step for step in (1, 2, 5, 10) if count <= step * 6), 10)
