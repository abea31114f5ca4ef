"""Where things stand on a page: the body that cleaning kept, the lines before it and the lines behind it."""

import re
from bisect import bisect_left, bisect_right

from msgspec import Struct

from newsarchive.metadata.dates import FoundDate, find_dates, may_hold_date
from newsarchive.metadata.words import Calendar
from newsarchive.model import Cleaned, Mark

HEAD = 48
"""Lines before the lead that may hold facts, the nearest; above them stands the site's navigation."""
AFTER = 14
"""Lines behind the body that may still speak of this article."""
LONG = 100
"""Characters of a first paragraph; shorter lines above it may be head that cleaning took for text."""
OPENING = 6
"""At most so many of them."""
LONGEST_DATED = 220
"""Characters of a line whose dates may be the article's."""
MOST_LEGAL = 40
BESIDE = 12
"""Lines behind the first paragraph among which a stray byline or date may stand."""
LONGEST_STRAY = 60
"""Characters of a line there that cleaning kept and that may be a byline all the same."""
FURNITURE = 20_000
"""Characters of front and dropped lines in which an outlet's name is looked for."""
LONGEST_FURNITURE = 200
"""Characters of a line that counts among them."""
TAIL = 120
"""Lines at the very end that may hold a notice of rights."""

TEXT = frozenset({"paragraph", "quote", "list", "verse"})
_FURNITURE = frozenset({"dropped", "front"})
_KEPT = TEXT | {"heading"}
_HAN = re.compile(r"[\u3040-\u9fff]")
WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "۔")
_CLOSING = ")]\"'”’»“「」』"


class Page(Struct, frozen=True):
    """A cleaned document seen as head, body and tail. All numbers are lines from 1; blank lines are in none of them."""

    lines: tuple[str, ...]
    marks: tuple[Mark, ...]
    first: int | None
    """The first line that is not blank."""
    head: tuple[int, ...]
    """The lines above the first long paragraph; short ones that cleaning kept as text are in it as well as in body."""
    body: tuple[int, ...]
    lead: int | None
    """The first line of running text in the body."""
    beside: tuple[int, ...]
    """Dropped lines among the first of the body."""
    stray: tuple[int, ...]
    """Short lines that were kept among these."""
    after: tuple[int, ...]
    tail: tuple[int, ...]
    """``after`` and the last lines of the page."""
    furniture: str
    """The lines that are not the article, in lower case: where an outlet names itself."""
    furniture_lines: tuple[int, ...]
    """Their numbers."""
    legal: tuple[int, ...]
    """Lines anywhere that cleaning knows as legal, the first of them."""
    found_dates: dict[int, tuple[FoundDate, ...]]
    """Of the lines above that have any."""

    def text(self, number: int) -> str:
        """The folded line."""
        return self.lines[number - 1]

    def mark(self, number: int) -> Mark:
        """Cleaning's judgement on it."""
        return self.marks[number - 1]

    def dates(self, number: int) -> tuple[FoundDate, ...]:
        """The dates of a line outside the body, or of a short one among its first."""
        return self.found_dates.get(number, ())

    def copies(self, number: int) -> list[int]:
        """The other lines of head, body and the first lines behind them that say exactly the same."""
        lines, text = self.lines, self.text(number)
        where = (*self.head, *self.body, *self.beside, *self.after)
        return sorted({other for other in where if lines[other - 1] == text and other != number})

    def next_filled(self, number: int) -> int | None:
        """The next line that is not blank."""
        for other in range(number + 1, min(number + 6, len(self.marks) + 1)):
            if self.mark(other).kind != "blank":
                return other
        return None

    def last_filled(self, number: int) -> int | None:
        """The last line before it that is not blank."""
        for other in range(number - 1, max(number - 6, 0), -1):
            if self.mark(other).kind != "blank":
                return other
        return None

    def is_front(self, number: int) -> bool:
        """Whether cleaning left the line to metadata."""
        return self.mark(number).kind == "front"


def look_at(cleaned: Cleaned, calendar: Calendar) -> Page:
    """The page of a cleaned document."""
    lines, marks = cleaned.lines, cleaned.marks
    kinds = [mark.kind for mark in marks]
    filled = [number for number, kind in enumerate(kinds, 1) if kind != "blank"]
    kept = [number for number in filled if kinds[number - 1] in _KEPT]
    others = [number for number in filled if kinds[number - 1] in _FURNITURE]
    legal = [number for number in others if marks[number - 1].reason == "legal"]
    furniture = [number for number in others if len(lines[number - 1]) <= LONGEST_FURNITURE]
    start = _start(cleaned, kept)
    head = filled if start is None else filled[: bisect_left(filled, start)]
    behind = [] if start is None else filled[bisect_right(filled, kept[-1]) :]
    nearest = head[-HEAD:] if start is not None else head[:HEAD]
    near = [] if start is None else filled[bisect_right(filled, start) :][:BESIDE]
    beside = tuple([number for number in near if kinds[number - 1] == "dropped"])
    stray = tuple([n for n in near if kinds[n - 1] in _KEPT and len(lines[n - 1]) <= LONGEST_STRAY])
    after = tuple(behind[:AFTER])
    tail = (*after, *behind[max(AFTER, len(behind) - TAIL) :])
    dates: dict[int, tuple[FoundDate, ...]] = {}
    for number in {*nearest, *beside, *stray, *tail}:
        line = lines[number - 1]
        if len(line) <= LONGEST_DATED and may_hold_date(line) and (found := find_dates(line, calendar)):
            dates[number] = found
    return Page(
        lines=lines,
        marks=marks,
        first=filled[0] if filled else None,
        head=tuple(nearest),
        body=tuple(kept),
        lead=next((number for number in kept if kinds[number - 1] in TEXT), None),
        beside=beside,
        stray=stray,
        after=after,
        tail=tail,
        furniture=_in_lower_case([lines[number - 1] for number in furniture])[:FURNITURE],
        furniture_lines=tuple(furniture),
        legal=tuple(legal[:MOST_LEGAL]),
        found_dates=dates,
    )


def _start(cleaned: Cleaned, kept: list[int]) -> int | None:
    """The first long paragraph, if it is among the first lines of the body; else the first line of text."""
    texts = [line for line in kept[: 2 * OPENING] if cleaned.marks[line - 1].kind in TEXT]
    for line in texts[: OPENING + 1]:
        text = cleaned.lines[line - 1]
        if len(text) >= 2 * LONG or (ends_sentence(text) and len(text) >= (LONG // 2 if is_han(text) else LONG)):
            return line
    return texts[0] if texts else None


def _in_lower_case(lines: list[str]) -> str:
    """The lines in lower case, each character at its place: where one would become two, its line stays as it is."""
    lower = list(map(str.lower, lines))
    if sum(map(len, lower)) != sum(map(len, lines)):
        lower = [low if len(low) == len(line) else line for low, line in zip(lower, lines, strict=True)]
    return "\n".join(lower)


def is_han(text: str) -> bool:
    """Whether Chinese or Japanese characters stand in it: scripts without blanks between words."""
    return not text.isascii() and _HAN.search(text) is not None


def words_of(text: str) -> list[str]:
    """Lower-case words, the apostrophe and the hyphen inside a word kept."""
    return WORD.findall(text.casefold())


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, quotation marks and brackets allowed behind the stop."""
    return text.rstrip(_CLOSING).endswith(_STOPS)
