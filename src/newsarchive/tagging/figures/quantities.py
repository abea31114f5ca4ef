"""A quantity at a place of the text: its number, its unit and the noun that it counts."""

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.figures.amounts import CURRENCIES, NEXT_WORD, Amount, Amounts, Value
from newsarchive.tagging.figures.book import FigureBook

AGE = "year of age"
_LOOK_BACK = 40
_MOST_WORDS = 4
_TIMES = frozenset(("year", "month", "week", "day", "hour", "minute"))
_DAY = range(25)
_LARGE = 1_000_000
_YEARS = range(1500, 2101)
_NOT_BEFORE = frozenset("/:#@+*_=&§")
_BEFORE_PIECES = frozenset(".,-–−—'’")
"""Between a letter or digit and a number these make it a piece of something else."""


class Quantity(Struct, frozen=True):
    """What stands at ``text[start:end]``."""

    start: int
    end: int
    value: Value
    unit: str | None
    what: str | None
    approximate: bool


class Quantities:
    """Reads quantities of one article."""

    def __init__(self, document: Document, book: FigureBook) -> None:
        self.text = document.text
        self.plain = document.plain
        self.book = book
        self._amounts = Amounts(document, book)

    def at(self, start: int) -> Quantity | None:
        """The quantity whose number begins there; None where it is a date, a name, a score or counts nothing."""
        if not self._stands_free(start):
            return None
        amount = self._amounts.at(start)
        if amount is None:
            return None
        first, unit = start, amount.unit
        if self.text[start - 1] in CURRENCIES:
            first, unit = self._amounts.currency(start)
        elif self.text[start - 1] == " " and self.text[start - 2] in CURRENCIES and unit is None:
            first, unit = self._amounts.currency(start - 1)  # R$ 950
        return self._counted(first, amount, unit)

    def _stands_free(self, start: int) -> bool:
        """Whether the number is no piece of something else."""
        before = self.text[start - 1]
        if before == " " and self.text[start - 2].isdigit() and self._multiplies(start):
            return False  # the "million" of a number that counts nothing
        if before.isalnum() or before in _NOT_BEFORE or self.text[start - 2 : start] == "§ ":
            return False
        return before not in _BEFORE_PIECES or start < 2 or not self.text[start - 2].isalnum()

    def _multiplies(self, start: int) -> bool:
        word = NEXT_WORD.match(self.text, start - 1)
        return word is not None and self.plain[word.start(1) : word.end()] in self.book.multipliers

    def _counted(self, first: int, amount: Amount, unit: str | None) -> Quantity | None:
        """The quantity with its unit or noun; None where there is neither."""
        before = self._before(first)
        last = before.split()[-1:] or [""]
        words = self._behind(amount)
        keys = [self.plain[start:end].strip() for start, end in words]
        if self._is_date(amount, last[0], keys):
            return None
        if last[0] in self.book.ones and amount.multiplied and not amount.digits and self.text[first - 1] == " ":
            first -= 1 + len(last[0])  # "a million"
            before = before.rstrip()[: -len(last[0])].rstrip()
            half = before.split()[-1:]
            if half and half[0] in self.book.halves:
                first -= 1 + len(half[0])
                before = before[: -len(half[0])]
                amount = amount.half()
        used = 0
        if unit is None:
            unit, used = self._unit(amount, keys)
        hedged = self._approximate(before, unit)
        begins = first - 1 - hedged if hedged and self.text[first - 1] in " '’" else first
        end, what = amount.end, None
        if used:
            end = words[used - 1][1]
        if unit is None:
            if (self._is_named(first, last[0], amount) or self._is_year(amount)) and not hedged:
                return None
            bare = self.book.noun == "first" and self.book.of and amount.multiplied and not self._is_of(keys, 0)
            noun = self._noun(words, keys, 0) if amount.value != 1 and not (bare and self._is_large(amount)) else None
            if noun is None:
                return None
            what, end = self.text[noun[0] : noun[1]], noun[1]
        elif (unit == "year" and self._is_year(amount)) or (unit == "hour" and self._is_hour(amount, before)):
            return None
        elif unit == "year" and self._is_age(first, amount, end):
            unit = AGE
        elif unit != AGE:
            what, end = self._complement(words, keys, used, end)
        vague = amount.approximate or (isinstance(amount.value, tuple) and not amount.digits)
        return Quantity(begins, end, amount.value, unit, what, hedged > 0 or vague)

    def _behind(self, amount: Amount) -> list[tuple[int, int]]:
        """Start and end of the words behind a number, without an elided article and with compounds of a unit cut."""
        words = self._amounts.words(amount.end, _MOST_WORDS)
        words = [(start + 2, end) if self.plain.startswith("d ", start) else (start, end) for start, end in words]
        if (
            words
            and self.book.noun == "capital"
            and (head := self._amounts.head(*words[0]))
            and self.plain[words[0][0] : head] in self.book.units
        ):
            words[0] = (words[0][0], head)  # "1.000 Euro-Schaden"
        return words

    def _is_named(self, first: int, before: str, amount: Amount) -> bool:
        """Whether the word before makes it part of a name ("Article 5", "Boeing 737")."""
        if before in self.book.names:
            return True
        if not amount.digits or self.book.noun == "capital" or self.text[first - 1] != " ":
            return False
        start = first - 1 - len(before)
        opens = self.text[start - 2 : start].strip() in {"", ".", "!", "?"}
        return start > 1 and self.text[start].isupper() and not opens

    def _before(self, first: int) -> str:
        """The words before, in plain form, as far as they stand in the same passage."""
        start = max(0, first - _LOOK_BACK)
        line = self.text.rfind("\n", start, first)
        return self.plain[line + 1 if line >= 0 else start : first]

    def _is_date(self, amount: Amount, before: str, keys: list[str]) -> bool:
        """Whether a month stands beside it, or what makes it a time of day or an ordinal."""
        book = self.book
        clock = book.clock if amount.digits else frozenset[str]()
        if keys and (keys[0] in book.months or keys[0] in clock or " ".join(keys[:2]) in clock):
            return True
        return before in book.months and amount.digits

    def _is_year(self, amount: Amount) -> bool:
        """Whether it is written as years are, four digits in a row."""
        digits = self.text[amount.end - 4 : amount.end]
        return amount.digits and not amount.multiplied and digits.isdigit() and amount.value in _YEARS

    def _is_hour(self, amount: Amount, before: str) -> bool:
        """Whether a number of hours is a time of day: "à 14 heures"."""
        if not amount.digits or isinstance(amount.value, tuple) or amount.value not in _DAY:
            return False
        return f" {before.rstrip()}".endswith(self.book.at)

    def _is_age(self, first: int, amount: Amount, end: int) -> bool:
        """Whether a number of years stands beside a name as an age does: "Runa Dahl, 65 anos, …"."""
        text = self.text
        if not amount.digits or text[first - 2 : first] != ", " or text[end] not in ",;.)":
            return False
        before = text[max(0, first - _LOOK_BACK) : first - 2].split()
        return bool(before) and before[-1][0].isupper() and self.book.noun != "capital"

    def _approximate(self, before: str, unit: str | None) -> int:
        """How many letters at the end of the text before say that the number is not exact."""
        words = before.split()
        if not words or words[-1] not in self.book.ends_approximate:
            return 0
        end = f" {before.rstrip()}"
        phrase = next((phrase for phrase in self.book.approximate if end.endswith(phrase)), "")
        lasts = phrase[1:] in self.book.during and unit in _TIMES  # "£5m over two years"
        return 0 if lasts or not phrase else len(phrase) - 1

    def _unit(self, amount: Amount, keys: list[str]) -> tuple[str | None, int]:
        """The unit and the number of words that name it."""
        book = self.book
        if not keys:
            return None, 0
        joined = " ".join(keys)
        if self.text[amount.end] == "-" or keys[0] in book.opens_ages:
            for age in book.ages:
                if joined == age or joined.startswith(f"{age} "):
                    used = next(
                        (count for count in range(1, len(keys) + 1) if len(" ".join(keys[:count])) >= len(age)), 1
                    )
                    return AGE, used
        for count in (2, 1):
            phrase = " ".join(keys[:count])
            if len(keys) >= count and phrase in book.units:
                return book.units[phrase], count
            if count == 1 and phrase.endswith(" s") and phrase[:-2] in book.units:
                return book.units[phrase[:-2]], 1
        if amount.multiplied and len(keys) > 1 and keys[0] in book.of and keys[1] in book.units:
            return book.units[keys[1]], 2  # millions of dollars
        return None, 0

    def _noun(self, words: list[tuple[int, int]], keys: list[str], used: int) -> tuple[int, int] | None:
        """Start and end of the noun behind the number, its adjectives before it."""
        text, book = self.text, self.book
        used += self._is_of(keys, used)
        start = used
        for index in range(used, min(len(words), used + 3)):
            key, (first, last) = keys[index], words[index]
            if key.strip() in book.stops or key in book.multipliers or len(key) < 2 or book.noun == "none":
                return None
            if book.noun == "plural":
                bare = key.strip()
                if bare in book.plurals or (
                    bare.endswith(("s", "x")) and not bare.endswith(("ss", " s")) and not text[first:last].isupper()
                ):
                    if bare in book.adjectives and self._is_plural(keys[index + 1 : index + 2]):
                        continue  # deux vieilles dames
                    return words[start][0], last
            elif book.noun == "capital":
                if text[first].isupper():
                    return words[start][0], last
            elif not (book.adjectives and key.endswith(book.adjectives) and index + 1 < len(words)):
                return words[start][0], last
        return None

    def _is_of(self, keys: list[str], used: int) -> int:
        """How many words "of" has that stand there; 0 if none does."""
        if used >= len(keys) or keys[used] not in self.book.opens_of:
            return 0
        return next((count for count in (2, 1) if " ".join(keys[used : used + count]) in self.book.of), 0)

    def _is_large(self, amount: Amount) -> bool:
        """Whether it is of the size of millions, which in languages like Italian "of" follows."""
        return not isinstance(amount.value, tuple) and amount.value >= _LARGE

    def _is_plural(self, following: list[str]) -> bool:
        return bool(following) and following[0].endswith(("s", "x")) and following[0] not in self.book.stops

    def _complement(self, words: list[tuple[int, int]], keys: list[str], used: int, end: int) -> tuple[str | None, int]:
        """What a quantity with a unit is of ("two weeks' training", "5% of voters", "10 years in prison")."""
        text, book = self.text, self.book
        rest = keys[used:]
        for count in (3, 2, 1):
            if " ".join(rest[:count]) in book.penalties and len(rest) >= count:
                first, last = words[used + count - 1]
                return text[first:last], last
        if not rest:
            return None, end
        owned = (used > 0 and text[words[used - 1][1] - 1] in "'’") or (used > 0 and text[words[used - 1][1]] in "'’")
        if text[end : end + 2] in {"' ", "’ "}:
            match = NEXT_WORD.match(text, end + 1)
            return (match.group(1), match.end()) if match is not None else (None, end)
        if owned and rest[0] not in book.stops:
            first, last = words[used]
            return text[first:last], last
        if rest[0] in book.of and len(rest) > 1:
            noun = self._noun(words, keys, used)
            if noun is not None:
                return text[noun[0] : noun[1]], noun[1]
        return None, end
