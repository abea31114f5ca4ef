"""The time of day beside a date: “07:56 PM EDT”, “17.47 Uhr”, “14h30”, “T22:05:00+02:00”, before it or behind it."""

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

_REACH = 48
LEAD_IN = r"(?:at|um|à|a\s?las|às|alle|ore|kl|klo|om|godz|o|в|о|kell|saat|ora)"
"""A pattern for what may stand between a date and its time."""
_TIME = (
    r"(?:(?P<early>上午|午前|오전)|(?P<late>下午|午後|오후))?\s?(?P<h>2[0-3]|[01]?\d)"
    r"(?:(?P<sep>[:.hH]|\s?[时時點点시]\s?)(?P<m>[0-5]\d)(?!\d)(?::(?P<s>[0-5]\d)(?!\d)(?:\.\d{1,6})?)?[分분]?)?"
    r"\s?(?P<half>[AaPp]\.?\s?[Mm](?![^\W\d_])\.?)?"
)
_ZONE = (
    r"(?:\s?(?:Uhr|uhr|hrs|h|hs|Std)\b\.?)?"
    r"(?:\s?\(?(?:(?:GMT|UTC)?\s?(?P<sign>[+−-])(?P<zh>[01]?\d):?(?P<zm>[0-5]\d)?(?!\d)|(?P<zone>(?:[A-Z][a-z]{2,11}\s){1,3}Time|[^\W\d_]{3,4}|Z)\b)\)?)?"
)
_BEHIND = re.compile(rf"(?:T|\W{{0,8}}(?:{LEAD_IN}\W{{1,3}}){{0,2}}){_TIME}{_ZONE}")
_BEFORE = re.compile(
    rf"(?<![\w:.,]){_TIME}{_ZONE}[^\w:]{{0,6}}(?:(?:on|am|le|el|den|op|[^\W\d_]{{2,12}})\W{{0,3}}){{0,2}}$"
)
_ALONE = re.compile(rf"{_TIME}{_ZONE}")
_BRACKET = re.compile(r"\s?\(([^\W\d_]{3,4})\)")
_DOTTED = re.compile(r"\s?(?:Uhr|uhr|[ap]\.?m|h\b)", re.IGNORECASE)


class Clock(Struct, frozen=True):
    """A time of day; ``offset`` from UTC as ``-04:00`` where a zone is stated and known."""

    hour: int
    minute: int
    second: int | None
    offset: str | None


def read_clock(text: str, start: int, end: int, zones: Mapping[str, str], since: int = 0) -> tuple[Clock | None, int]:
    """The time that belongs to the date at ``text[start:end]``, or None, and where what belongs to the date ends.

    Behind the date it is looked for first, before it no farther than ``since``, the end of what belongs to the date
    before: “3 May 2021 10:15 | Updated 4 May 2021” has one time.
    """
    behind = text[end : end + _REACH]
    match = _BEHIND.match(behind)
    clock = _clock(match, zones) if match else None
    if match and clock is not None:
        return clock, end + match.end()
    match = _BEFORE.search(text[max(since, start - _REACH) : start])
    clock = _clock(match, zones) if match else None
    zone = _BRACKET.match(behind) if clock is not None and clock.offset is None else None
    if clock is not None and zone:  # “09:30, 14 марта 2023 (МСК)”
        clock = replace(clock, offset=zones.get(zone[1]))
    return clock, end


def clock_alone(text: str, zones: Mapping[str, str]) -> Clock | None:
    """The time in a line that holds nothing else: “1:55 PM UTC”."""
    match = _ALONE.fullmatch(text) if len(text) <= _REACH else None
    return _clock(match, zones) if match else None


def _clock(match: re.Match[str], zones: Mapping[str, str]) -> Clock | None:
    if match["m"] is None and match["half"] is None:
        return None
    if match["sep"] == "." and not _sure_of_dot(match):
        return None
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            if hour > 12:  # “19:30 pm”: the second half of the day said twice
                return Clock(hour, minute, _second(match), _offset(match, zones))
            return None
        hour = hour % 12 + (12 if match["half"][0] in "Pp" else 0)
    elif (match["early"] or match["late"]) and hour <= 12:
        hour = hour % 12 + (12 if match["late"] else 0)
    return Clock(hour, minute, _second(match), _offset(match, zones))


def _sure_of_dot(match: re.Match[str]) -> bool:
    """“17.47” is a time only with a word that says so; else it may be a price or a part of a date."""
    before = match.string[: match.start("h")].strip(" ,|–—·-(").casefold()
    return bool(match["half"] or _DOTTED.match(match.string, match.end("m"))) or before.rstrip(".:").endswith(
        ("kl", "klo", "um", "ore", "alle", "om", "at", "à", "godz", "ora")
    )


def _second(match: re.Match[str]) -> int | None:
    return int(match["s"]) if match["s"] else None


def _offset(match: re.Match[str], zones: Mapping[str, str]) -> str | None:
    if match["zh"]:
        hours = int(match["zh"])
        sign = "+" if match["sign"] == "+" else "-"
        return f"{sign}{hours:02}:{match['zm'] or '00'}" if hours <= 14 else None
    if match["zone"] == "Z":
        return "+00:00"
    return zones.get(match["zone"]) if match["zone"] else None
