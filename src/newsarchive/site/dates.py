"""Dates as readers see them: never more exact than what is known."""

import re

from newsarchive.model import DateFact, Precision, Status
from newsarchive.site.parts import DateView
from newsarchive.site.words import Words

_ISO = re.compile(
    r"(?P<y>\d{4})(?:-(?P<m>\d\d)(?:-(?P<d>\d\d)(?:T(?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)
_OFFSET = re.compile(r"([+-])0?(\d{1,2}):(\d\d)")


def date_view(
    value: str | None, precision: Precision | None, edtf: str | None, status: Status | None, words: Words
) -> DateView:
    """What a list or a page shows of a date; where there is none, that it is not known."""
    if (value is None and edtf is None) or status is None:
        return DateView(words.gettext("Undated"), None, None)
    text = say_date(value, precision, words) if value is not None else say_edtf(edtf or "", words)
    return DateView(text, value, words.marks[status])


def fact_date(fact: DateFact | None, words: Words) -> DateView:
    """The same of a fact."""
    if fact is None:
        return date_view(None, None, None, None, words)
    return date_view(fact.value, fact.precision, fact.edtf, fact.status, words)


def say_date(value: str, precision: Precision | None, words: Words) -> str:
    """``23 September 2022, 19:56 (UTC−4)``, ``September 2022`` or ``2022``; what is no ISO 8601 is given as it is."""
    match = _ISO.fullmatch(value)
    if match is None:
        return value
    year = str(int(match["y"]))
    if not match["m"] or precision == "year":
        return year
    month = int(match["m"])
    if month not in words.months:
        return value
    if not match["d"] or precision == "month":
        return words.month_pattern % {"MMMM": words.months[month], "LLLL": words.month_names[month], "y": year}
    text = words.day_pattern % {"d": str(int(match["d"])), "MMMM": words.months[month], "y": year}
    if not match["time"] or precision == "day":
        return text
    zone = _zone(match["zone"])
    return f"{text}{words.gettext(', ')}{match['time']}{f' ({zone})' if zone else ''}"


def say_edtf(edtf: str, words: Words) -> str:
    """An interval ``a/b`` as ``a – b``; an open or unknown end is left open."""
    start, slash, end = edtf.partition("/")
    said = [say_date(part.rstrip("?~%"), None, words) if part not in ("", "..") else "" for part in (start, end)]
    return f"{said[0]} – {said[1]}".strip() if slash else said[0]


def say_month(value: str, words: Words) -> str:
    """The month of an ISO date, or its year where no more is known."""
    return say_date(value[:7], None, words)


def _zone(offset: str | None) -> str:
    if offset is None:
        return ""
    match = _OFFSET.fullmatch(offset)
    if match is None or offset[1:] == "00:00":
        return "UTC"
    sign, hours, minutes = match.groups()
    return f"UTC{'−' if sign == '-' else '+'}{hours}{'' if minutes == '00' else ':' + minutes}"
