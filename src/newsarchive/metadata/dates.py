"""Dates as they are printed, in many languages: found, checked against the calendar, never guessed.

``find_dates`` reads one line. What it returns says how sure it is: a numeric date such as 03/04/2022 comes back with
both readings, an impossible one such as 2022-56-23 with none.
"""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from newsarchive.metadata.clock import Clock, read_clock
from newsarchive.metadata.words import Calendar
from newsarchive.model import Precision

LONGEST = 400
"""Characters of a line that are read; dates of facts stand early in short lines."""

_WORD = r"[^\W\d_]{3,12}"
# A time may be glued to the year: “Nov 20 20194:29 AM”.
_YEAR = r"(?P<y>(?:1[6-9]|20)\d\d)(?!\d(?!\d?\.|\d?:\d\d)|\d{3})"
_ORDINAL = r"(?:st|nd|rd|th|er|re|ro|[.ºª°])?"

# The month by its eastern name, before its western one: “4 آب/أغسطس 2013”, “5 تشرين الثاني/نوفمبر 2013”.
_ARABIC_TWIN = r"(?:[\u0621-\u064a]{2,6}(?:\s[\u0621-\u064a]{4,6})?\s?/\s?)?"

_DIGITS = re.compile(r"\d+")
_OLDER = re.compile(r"1[678]\d\d")
# Each of these is tried where a run of figures begins and nowhere else: at the day, or at the year.
# 23 September 2022 · 3. Mai 2024 · 1er mars 2023 · 5 de junio de 2021 · 14-Mar-2023 · 14-Mar-23
_DAY_MONTH = re.compile(
    rf"(?P<d>\d{{1,2}}){_ORDINAL}[\s/-]{{0,3}}(?:(?:de|of|di|da|den)\s{{1,2}})?{_ARABIC_TWIN}(?P<m>{_WORD})[.,،]?"
    rf"[\s,/-]{{0,3}}(?:(?:de|del|of|do)\s{{1,2}})?(?:{_YEAR}|(?<=-)(?P<yy>\d\d)(?![\d:]))"
)
# September 23, 2022 · Sept. 23rd 2022: what stands before the day, and the rest.
_MONTH = re.compile(rf"(?P<m>{_WORD})\.?[\s-]{{0,2}}$")
_BEHIND_MONTH = re.compile(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[.,]?[\s,-]{{1,3}}{_YEAR}")
_GLUED = re.compile(r"(?<=[^\W\d_A-ZÀ-Þ])[A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]+$")
_LONGEST_MONTH = 16
_PIVOT = 69
"""Two figures from here on are a year of the last century, as POSIX reads them."""
_NEXT_WORD = re.compile(r"[\s,|(·]{1,3}([^\W\d_][^\W\d_-]{1,12})\.?")
# 2022. szeptember 23. · 2022 September 23
_YEAR_MONTH = re.compile(r"(?P<y>(?:1[6-9]|20)\d\d)\.?[\s-]{1,2}(?P<m>" + _WORD + r")\.?[\s-]{1,2}(?P<d>\d{1,2})(?!\d)")
_NUMBERED = (
    # 2022-09-23 · 2022/9/23
    re.compile(r"(?<!\.)(?P<y>(?:1[6-9]|20)\d\d)(?P<s>[./-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)"),
    # 2022年9月23日 · 2022년 9월 23일
    re.compile(r"(?P<y>(?:1[6-9]|20)\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]"),
)
# 23.09.2022 · 23. 9. 2022 · 03/04/2022 · 23/09/22
_EITHER_WAY = re.compile(
    rf"(?<![.,/-])(?P<a>\d{{1,2}})(?P<s>[./-])\s?(?P<b>\d{{1,2}})(?P=s)\s?(?:{_YEAR}|(?P<yy>\d\d)(?![\d/:-]|[.,]\d))"
)
# 二〇二二年九月二十三日
_SEPARATORS = frozenset("./-")
_HAN = re.compile(
    r"(?P<y>[〇零一二三四五六七八九]{4})年(?P<m>[一二三四五六七八九十]{1,3})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_HAN_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_MONTH_ALONE = re.compile(rf"(?P<m>{_WORD})\.?,?\s(?:(?:de|of)\s)?(?P<y>(?:1[6-9]|20)\d\d)")


class FoundDate(Struct, frozen=True):
    """One date of a line: where it stands and what it may mean."""

    start: int
    end: int
    days: tuple[date, ...]
    """One day; two where day and month may be exchanged; none where the calendar has no such day."""
    text: str
    clock: Clock | None = None
    weekday: bool = False
    """A weekday stands beside it."""
    numeric: str = ""
    """The separator of a date in figures whose order had to be told, else empty."""
    month_only: bool = False


def may_hold_date(text: str) -> bool:
    """A cheap look: without a whole year there is no date, unless its parts are joined as in 23/09/22."""
    if "20" in text or "19" in text or "年" in text:
        return True
    if "1" in text and _OLDER.search(text) is not None:
        return True
    return ("/" in text or "." in text or "-" in text) and _DIGITS.search(text) is not None


def find_dates(text: str, calendar: Calendar) -> tuple[FoundDate, ...]:
    """The dates of a folded line, in order, without overlaps."""
    if len(text) > LONGEST:
        text = text[:LONGEST]
    found: list[FoundDate] = []
    for one in sorted(_all(text, calendar), key=lambda each: (each.start, -each.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    if not found:
        found.extend(_month_alone(text, calendar))
    since = 0
    for place, one in enumerate(found):
        found[place], since = _with_clock(text, one, calendar, since)
    return tuple(found)


def written(day: date, clock: Clock | None, *, month_only: bool = False) -> tuple[str, Precision]:
    """ISO 8601 and its precision: a day, or day and time with the offset where one is stated."""
    if month_only:
        return f"{day:%Y-%m}", "month"
    if clock is None:
        return day.isoformat(), "day"
    precision: Precision = "minute" if clock.second is None else "second"
    return f"{day.isoformat()}T{clock.hour:02}:{clock.minute:02}:{clock.second or 0:02}{clock.offset or ''}", precision


def _all(text: str, calendar: Calendar) -> Iterator[FoundDate]:
    for run in _DIGITS.finditer(text):
        start, end = run.span()
        if end - start <= 2:
            yield from _at_day(text, start, end, calendar)
        elif end - start == 4:
            yield from _at_year(text, start, calendar)
    if "年" in text:
        yield from _han(text)


def _at_day(text: str, start: int, end: int, calendar: Calendar) -> Iterator[FoundDate]:
    match = _DAY_MONTH.match(text, start) if text[start - 1 : start] != "." else None
    if match and (month := calendar.months.get(match["m"].casefold())):
        yield _found(match, [_day(_year(match), month, int(match["d"]))], "")
    match = _BEHIND_MONTH.match(text, start)
    named = _MONTH.search(text[max(0, start - _LONGEST_MONTH) : start]) if match else None
    word = named["m"] if named else ""
    if word.casefold() not in calendar.months and (glued := _GLUED.search(word)):
        word = glued[0]  # “Jane DoeNovember 6, 2023”
    if match and named and (month := calendar.months.get(word.casefold())):
        first = start - len(named[0]) + len(named["m"]) - len(word)
        days = [_day(int(match["y"]), month, int(match["d"]))]
        yield FoundDate(first, match.end(), _real(days), text[first : match.end()])
    match = _EITHER_WAY.match(text, start) if text[end : end + 1] in _SEPARATORS else None
    if match and match["yy"] and match["s"] == "-":
        yield from _hyphened(match)
    elif match:
        year, a, b = _year(match), int(match["a"]), int(match["b"])
        days = [_day(year, b, a), _day(year, a, b)]
        if match["s"] == "." and days[0]:  # with full stops the month stands first only where it cannot stand second
            days.pop()
        yield _found(match, days, match["s"])


def _hyphened(match: re.Match[str]) -> Iterator[FoundDate]:
    """Three pairs of figures with hyphens may be read in three ways: a date only where the calendar leaves one."""
    a, b, c = int(match["a"]), int(match["b"]), int(match["yy"])
    days = _real([_day(_century(c), b, a), _day(_century(c), a, b), _day(_century(a), b, c)])
    if len(days) == 1:
        yield FoundDate(match.start(), match.end(), days, match[0])


def _at_year(text: str, start: int, calendar: Calendar) -> Iterator[FoundDate]:
    match = _YEAR_MONTH.match(text, start)
    if match and (month := calendar.months.get(match["m"].casefold())):
        yield _found(match, [_day(int(match["y"]), month, int(match["d"]))], "")
    for pattern in _NUMBERED:
        match = pattern.match(text, start)
        if match:
            yield _found(match, [_day(int(match["y"]), int(match["m"]), int(match["d"]))], "")


def _month_alone(text: str, calendar: Calendar) -> Iterator[FoundDate]:
    """“December 2019” in a line of its own."""
    match = _MONTH_ALONE.fullmatch(text)
    if match and (month := calendar.months.get(match["m"].casefold())):
        yield FoundDate(0, len(text), (date(int(match["y"]), month, 1),), text, month_only=True)


def _han(text: str) -> Iterator[FoundDate]:
    for match in _HAN.finditer(text):
        year = int(match["y"].translate(_HAN_DIGITS))
        yield _found(match, [_day(year, _han_number(match["m"]), _han_number(match["d"]))], "")


def _han_number(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return int(text.translate(_HAN_DIGITS)) if len(text) == 1 else 99
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 99
    return 10 * int((tens or "一").translate(_HAN_DIGITS)) + int((ones or "〇").translate(_HAN_DIGITS))


def _year(match: re.Match[str]) -> int:
    if match["y"]:
        return int(match["y"])
    return _century(int(match["yy"]))


def _century(short: int) -> int:
    return 2000 + short if short < _PIVOT else 1900 + short


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _found(match: re.Match[str], days: list[date | None], numeric: str) -> FoundDate:
    return FoundDate(match.start(), match.end(), _real(days), match[0], numeric=numeric)


def _real(days: list[date | None]) -> tuple[date, ...]:
    return tuple(dict.fromkeys([day for day in days if day]))


def _with_clock(text: str, found: FoundDate, calendar: Calendar, since: int) -> tuple[FoundDate, int]:
    """The date with its time, and where what belongs to it ends. ``since``: the same of the date before."""
    # “3 Şubat 2022 Perşembe 09:14”: the weekday may stand between the date and its time.
    named = _NEXT_WORD.match(text, found.end)
    end = named.end() if named and named[1].casefold() in calendar.weekdays else found.end
    clock = None
    last = end
    if not found.month_only:
        clock, last = read_clock(text, found.start, end, calendar.zones, since)
    near = text[max(0, found.start - 24) : found.start].casefold().replace(",", " ").replace(".", " ").split()
    weekday = end > found.end or any(word in calendar.weekdays for word in near[-2:])
    dated = FoundDate(
        found.start, found.end, found.days, found.text, clock, weekday, found.numeric, month_only=found.month_only
    )
    return dated, last
