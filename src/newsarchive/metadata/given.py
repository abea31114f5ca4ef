"""Facts that a container gives beside the text: joined with what the text says; where they differ both are told.

What a container gives is shown, for it was written for this one article; what the text says instead stands in an
issue. Of a language the text itself is the better witness, unless a person wrote it for this archive.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.given import Given, GivenField
from newsarchive.metadata.dates import find_dates, written
from newsarchive.metadata.people import names_in
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Cleaned, DateFact, Fact, Issue, Mark, Metadata, Precision

GIVEN = "given"
"""The rule of every fact that a container gives."""

_TEXTS: tuple[GivenField, ...] = ("title", "dek", "section", "publisher", "agency", "url")
_DATES: tuple[GivenField, ...] = ("published", "updated", "retrieved")
_ANSWERED = {"title": "title-missing", "published": "date-missing"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_SAYS, _BESIDE = "The text says “", "”, {} “"
"""Before what the text says, and between that and what stands beside it."""
_EARLIEST, _LATEST = 1_500, 2_200
_EPOCH = (10**8, 10**11)
"""Seconds since 1970 that may be a date of publication; a thousand times as many are milliseconds."""


def with_given(facts: Metadata, given: Sequence[Given], cleaned: Cleaned, words: CompiledWords) -> Metadata:
    """The facts of an article with those its container gives."""
    by_field: dict[GivenField, list[Given]] = {}
    for one in given:
        if _shows(one.value):
            by_field.setdefault(one.field, []).append(one)
    join = _Join(facts, {line: number for number, line in enumerate(cleaned.lines, 1) if line})
    for field in _TEXTS:
        if field in by_field:
            join.text(field, by_field[field][0])
    for field in _DATES:
        if field in by_field:
            join.date(field, by_field[field][0], words)
    if "authors" in by_field:
        join.authors(_one_by_one(by_field["authors"], words))
    if "language" in by_field:
        join.language(by_field["language"][0])
    keywords = tuple(dict.fromkeys([*(one.value for one in by_field.get("keywords", ())), *facts.keywords]))
    issues = sorted(join.issues, key=lambda issue: (issue.line or 0, issue.code))
    return replace(facts, **join.changed, keywords=keywords, settled=join.settled, issues=tuple(issues))


def _one_by_one(given: Sequence[Given], words: CompiledWords) -> list[Given]:
    """The authors with a name each: a container may hold a whole byline, “By Jane Doe and John Roe, Staff Writers”."""
    found: list[Given] = []
    for one in given:
        # What a person wrote for this archive is as it should be.
        names = _names(one.value, words) if one.status == "stated" else ()
        found += [replace(one, value=name) for name in names] or [one]
    return found


def _names(value: str, words: CompiledWords) -> list[str]:
    """The names in a byline; none where any part of it is something else."""
    opening = words.byline.match(value)
    found: list[str] = []
    for part in map(str.strip, (value[opening.end() :] if opening is not None else value).split(";")):
        names = names_in(part, words, trusted=True)
        if not names:
            return []
        # In “Maria Silva da Costa” the name goes on behind what would end it in a line of text.
        goes_on = len(names) == 1 and part.removeprefix(names[0]).lstrip()[:1].isalpha()
        found += [part] if goes_on else names
    return found


def _shows(value: str) -> bool:
    """Whether anything of it can be seen: control characters and marks of direction alone are no title and no name."""
    return any(sign.isprintable() and not sign.isspace() for sign in value)


def text_says(message: str, origin: str) -> str | None:
    """What the text says, out of the message of an issue ``…-differs``. ``origin``: of what stands beside the text."""
    place = message.find(_BESIDE.format(origin))
    return message[len(_SAYS) : place] if place >= 0 and message.startswith(_SAYS) else None


class _Join:
    """What changes in the facts, field by field."""

    def __init__(self, facts: Metadata, places: dict[str, int]) -> None:
        self._facts = facts
        self._places = places
        """Line → its number, the last where it stands several times."""
        self.changed: dict[str, object] = {}
        self.settled = dict(facts.settled)
        self.issues = list(facts.issues)

    def text(self, field: GivenField, given: Given) -> None:
        said: Fact | None = getattr(self._facts, field)
        if said is not None and said.status != "supplied":
            if _same(said.value, given.value):
                return
            self._differs(field, said.lines, said.value, given)
        place = self._places.get(given.value)
        own = (place,) if place is not None and self._may_settle(place) else ()
        for line in own:
            self.settled[line] = Mark("fact", field)
        self.changed[field] = Fact(given.value, "stated" if own else given.status, own, GIVEN, given.origin)
        self._answer(field)

    def date(self, field: GivenField, given: Given, words: CompiledWords) -> None:
        said: DateFact | None = getattr(self._facts, field)
        read = read_date(given.value, words)
        if read is None:
            message = (
                f"{given.origin[:1].upper() + given.origin[1:]} is “{given.value}”, which is no date in one reading."
            )
            self.issues.append(Issue("malformed-date", None, message))
            return
        value, precision = read
        if said is not None and said.value is not None:
            days = min(len(said.value), len(value), 10)
            if said.value[:days] == value[:days]:
                if len(said.value) >= len(value):
                    return
            else:
                self._differs(field, said.lines, said.value, given)
        self.changed[field] = DateFact(value, given.status, (), GIVEN, given.origin, precision=precision, edtf=value)
        self._answer(field)

    def authors(self, given: Sequence[Given]) -> None:
        said = {_key(author.value): author for author in self._facts.authors}
        if said and not {_key(one.value) for one in given} & set(said):
            lines = self._facts.authors[0].lines
            self._differs("authors", lines, ", ".join(author.value for author in said.values()), given[0])
        self.changed["authors"] = tuple(
            said.get(_key(one.value)) or Fact(one.value, one.status, (), GIVEN, one.origin) for one in given
        )

    def language(self, given: Given) -> None:
        code = given.value.replace("_", "-")
        said = self._facts.language
        if not _LANGUAGE.fullmatch(code):
            return
        if said == "und" or given.status == "supplied" or said.split("-")[0] == code.split("-")[0].lower():
            self.changed["language"] = code
        else:
            self._differs("language", (), said, given)

    def _may_settle(self, line: int) -> bool:
        """Whether no other fact has the line yet."""
        mark = self.settled.get(line)
        return mark is None or mark.kind != "fact"

    def _differs(self, field: str, lines: tuple[int, ...], said: str, given: Given) -> None:
        for line in lines:
            if self.settled.get(line) == Mark("fact", field):
                self.settled[line] = Mark("dropped", "other-than-given", "metadata")
        message = f"{_SAYS}{said}{_BESIDE.format(given.origin)}{given.value}”."
        self.issues.append(Issue(f"{field}-differs", lines[0] if lines else None, message))

    def _answer(self, field: str) -> None:
        """Nothing is missing any more that a container gives."""
        self.issues = [issue for issue in self.issues if issue.code != _ANSWERED.get(field)]


class _Moment(Struct, frozen=True):
    value: str
    precision: Precision


def read_date(text: str, words: CompiledWords) -> tuple[str, Precision] | None:
    """A date as programs and people write it, as ISO 8601 with its precision; None where it may be read in two ways.

    ISO 8601 and its parts, RFC 5322 (feeds, mail), seconds or milliseconds since 1970, else any form that stands in
    the texts.
    """
    moment = _iso(text) or _since_1970(text) or _mail(text)
    if moment is not None:
        return _likely(moment)
    found = find_dates(text, words.calendar)
    if len(found) != 1 or len(found[0].days) != 1:
        return None
    return written(found[0].days[0], found[0].clock, month_only=found[0].month_only)


def read_iso(text: str) -> tuple[str, Precision] | None:
    """A date in ISO 8601 from the year down, with its precision; None where it is none."""
    moment = _iso(text)
    return None if moment is None else _likely(moment)


def _likely(moment: _Moment) -> tuple[str, Precision] | None:
    return (moment.value, moment.precision) if _EARLIEST <= int(moment.value[:4]) <= _LATEST else None


def _iso(text: str) -> _Moment | None:
    if not text.isascii():
        return None
    if len(text) == 4 and text.isdigit():
        return _Moment(text, "year")
    if len(text) == 7 and text[4] == "-" and (text[:4] + text[5:]).isdigit() and 1 <= int(text[5:]) <= 12:
        return _Moment(text, "month")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) < 16:
        return _Moment(moment.date().isoformat(), "day")
    return _written(moment, "minute" if len(text) == 16 else "second")


def _mail(text: str) -> _Moment | None:
    if not text[:1].isalnum() or ":" not in text:
        return None
    try:
        return _written(parsedate_to_datetime(text), "second")
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _since_1970(text: str) -> _Moment | None:
    try:
        seconds = float(text) if len(text) <= 20 else 0.0
    except ValueError:
        return None
    seconds = seconds / 1000 if seconds >= _EPOCH[1] else seconds
    if not _EPOCH[0] <= seconds < _EPOCH[1]:
        return None
    return _written(datetime.fromtimestamp(int(seconds), UTC), "second")


def _written(moment: datetime, precision: Precision) -> _Moment:
    """Without fractions of a second."""
    return _Moment(moment.replace(microsecond=0).isoformat(), precision)


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _key(text: str) -> str:
    """Letters and digits alone: case, quotation marks and punctuation make no other fact."""
    return "".join(filter(str.isalnum, text.casefold()))
