"""A number at a place of the text, in digits or words, with what multiplies it; and the other end of its range."""

import re

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.tagging.document import Document
from newsarchive.tagging.figures.book import FigureBook
from newsarchive.tagging.figures.dollars import SIGN
from newsarchive.tagging.figures.numerals import NUMERAL, value_of

Value = float | tuple[float, float]

NEXT_WORD = re.compile(r"[ -]([^\W\d_](?:[\w-]|[’'](?![’']))*)")
_FIRST_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SUFFIX = re.compile(r"[^\W\d_]+")
_JOINT = re.compile(r" ?[–−-] ?(?=[\d$€£])")
CURRENCIES = {"$": SIGN, "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "¥": "JPY", "₹": "INR"}
_DOLLARS = {"US": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "HK": "HKD", "R": "BRL"}
"""Letters before a dollar sign → its currency."""
_MOST = 1e15
_TENS = range(20, 100, 10)


class Amount(Struct, frozen=True):
    """A number without what it counts."""

    end: int
    """Where it ends in the text."""
    value: Value
    digits: bool
    """Written in digits."""
    multiplied: bool
    """By a word such as million."""
    unit: str | None = None
    approximate: bool = False
    """By its word ("une trentaine")."""

    def half(self) -> "Amount":
        """The half of it ("half a million")."""
        value = self.value
        if isinstance(value, tuple):
            return self
        return Amount(self.end, value // 2 if value % 2 == 0 else value / 2, self.digits, self.multiplied, self.unit)


class Amounts:
    """Reads numbers of one article."""

    def __init__(self, document: Document, book: FigureBook) -> None:
        self.text = document.text
        self.plain = document.plain
        self.book = book
        self._latest: tuple[int, re.Match[str] | None] = (-1, None)

    def _next_word(self, end: int) -> re.Match[str] | None:
        """The word that follows at once; mostly the next question is for it again."""
        if self._latest[0] != end:
            self._latest = (end, NEXT_WORD.match(self.text, end))
        return self._latest[1]

    def at(self, start: int) -> Amount | None:
        """The number or range that begins there; None where that cannot be told."""
        number = self._number(start)
        upper = self._range(number, is_money=self.text[start - 1] in CURRENCIES) if number is not None else None
        if number is None or upper is None:
            return number
        if number.unit is not None and upper.unit != number.unit:
            return number  # "fell 3% to 1,205 points"
        low, high = number.value, upper.value
        if isinstance(low, tuple) or isinstance(high, tuple):
            return None
        if upper.multiplied and not number.multiplied and low < high and high >= 1000:
            low *= self._factor(number, upper)
        if low >= high:
            return None
        multiplied = number.multiplied or upper.multiplied
        return Amount(upper.end, (low, high), upper.digits, multiplied, upper.unit or number.unit)

    def _factor(self, number: Amount, upper: Amount) -> float:
        word = self.plain[number.end : upper.end].split()[-1]
        return self.book.multipliers.get(word, 1)

    def _number(self, start: int) -> Amount | None:
        """The number that begins there, in digits or words, with what multiplies it."""
        text, book = self.text, self.book
        if text[start].isdigit():
            match = NUMERAL.match(text, start)
            value = value_of(match.group(), book.decimal) if match is not None else None
            if match is None or value is None:
                return None
            end = match.end()
            following = text[end]
            if following in ":/" or (following in ".,-–" and text[end + 1].isdigit() and following not in "-–"):
                return None
            if following == "%" or following in CURRENCIES:
                return Amount(end + 1, value, True, False, CURRENCIES.get(following, "percent"))
            suffix = _SUFFIX.match(text, end)
            if suffix is not None:
                word = self.plain[suffix.start() : suffix.end()]
                if word in book.multipliers:
                    return self._multiplied(suffix.end(), value * book.multipliers[word], True, True)
                if word in book.units:
                    return Amount(suffix.end(), value, True, False, book.units[word])
                return None
            if text[end : end + 2] == " %":
                return Amount(end + 2, value, True, False, "percent")
            amount = self._multiplied(end, value, True, False)
            return self._with_sign(amount)
        return self._spelt(start)

    def _with_sign(self, amount: Amount) -> Amount:
        """The number with the sign of a currency behind it: "17 €", but not "5 to $10"."""
        text, at = self.text, amount.end + (self.text[amount.end] == " ")
        if text[at] not in CURRENCIES or text[at + 1].isdigit():
            return amount
        return replace(amount, end=at + 1, unit=CURRENCIES[text[at]])

    def _spelt(self, start: int) -> Amount | None:
        """A number in words: two hundred, twenty-five, a million, tens of thousands."""
        text, book = self.text, self.book
        word = _FIRST_WORD.match(text, start)
        if word is None:
            return None
        words = [word.span(), *self.words(word.end(), 3)]
        pieces = self.plain[words[0][0] : words[-1][1]].split()
        if any(piece in book.fractions for piece in pieces[1:2]):
            return None  # two thirds are no two of anything
        opening = self.plain[start : word.end()].split(None, 1)
        found = self._vague(words) if opening and opening[0] in book.opens_vague else None
        for count in (2, 1):
            if found is None and len(words) >= count:
                found = self._known(words, count)
        if found is not None:
            return found
        pieces = self.plain[words[0][0] : words[0][1]].split() if words else []
        if len(pieces) == 2 and all(piece in book.numbers for piece in pieces):  # twenty-five
            return self._multiplied(words[0][1], book.numbers[pieces[0]] + book.numbers[pieces[1]], False, False)
        if pieces and pieces[0] in book.numbers and text[words[0][0] + len(pieces[0])] == "-":
            return Amount(words[0][0] + len(pieces[0]), book.numbers[pieces[0]], False, False)
        return None

    def _vague(self, words: list[tuple[int, int]]) -> Amount | None:
        """Words that are a quantity of their own ("tens of thousands")."""
        for count in range(min(4, len(words)), 0, -1):
            phrase = " ".join([self.plain[first:last].strip() for first, last in words[:count]])
            if phrase in self.book.vague:
                return Amount(words[count - 1][1], self.book.vague[phrase], False, True)
        return None

    def _known(self, words: list[tuple[int, int]], count: int) -> Amount | None:
        """A number of so many words that stands in the lists, with ones behind tens."""
        book = self.book
        phrase = " ".join([self.plain[first:last].replace("-", " ").strip() for first, last in words[:count]])
        end = words[count - 1][1]
        if phrase in book.numbers:
            value = book.numbers[phrase]
            ones, used = self._ones(words) if count == 1 and value in _TENS else (0, count)
            return self._multiplied(words[used - 1][1], value + ones, False, False)
        if phrase in book.rounds:
            return self._about(end, book.rounds[phrase])
        factor = book.multipliers.get(phrase, 0)
        if factor and phrase not in book.behind and (count == 2 or factor >= 100):
            return self._multiplied(end, factor, False, True)
        return None

    def _multiplied(self, end: int, value: float, digits: bool, multiplied: bool) -> Amount:
        """The number with the words behind it that multiply it ("two hundred thousand")."""
        book = self.book
        while value < _MOST:
            word = self._next_word(end)
            if word is None:
                break
            last = self.head(word.start(1), word.end())
            factor = book.multipliers.get(self.plain[word.start(1) : last])
            if factor is None or last - word.start(1) < 2:
                break
            value, end, multiplied = value * factor, last, True
            if self.text[end] == "." and len(word.group(1)) <= 4 and self.text[end + 1 : end + 2] == " ":
                end += 1
        value = round(value, 6)
        return Amount(end, int(value) if value == int(value) else value, digits, multiplied)

    def _ones(self, words: list[tuple[int, int]]) -> tuple[float, int]:
        """What the words behind tens add to them, and how many words that makes ("двадцать три", "treinta y dos")."""
        keys = [self.plain[start:end].strip() for start, end in words]
        at = 2 if keys[1:2] and keys[1] in self.book.between else 1
        ones = self.book.numbers.get(keys[at], 0) if at < len(keys) else 0
        return (ones, at + 1) if 1 < ones < _TENS[0] // 2 else (0, 1)

    def _about(self, end: int, value: float) -> Amount:
        """About so many, or so many thousands or millions ("une vingtaine de millions")."""
        words = self.words(end, 2)
        keys = [self.plain[start:stop] for start, stop in words]
        if len(keys) > 1 and keys[0] in self.book.of and keys[1] in self.book.multipliers:
            value, end = value * self.book.multipliers[keys[1]], words[1][1]
        return Amount(end, value, False, True, approximate=True)

    def head(self, start: int, end: int) -> int:
        """Where the first part of a compound ends: "Millionen-Paket"; elsewhere the end itself."""
        at = self.text.find("-", start, end)
        return at if at > 0 else end

    def _range(self, number: Amount, *, is_money: bool) -> Amount | None:
        """The upper end of a range that goes on from the number; of one of money with its sign too."""
        text, end = self.text, number.end
        joint = _JOINT.match(text, end)
        if joint is not None:
            at = joint.end()
        else:
            word = self._next_word(end)
            if (
                word is None
                or self.plain[word.start(1) : word.end()] not in self.book.connectors
                or text[word.end()] != " "
            ):
                return None
            at = word.end() + 1
        if is_money and text[at] in CURRENCIES:
            at += 1
        if text[at].isdigit() or (text[at].isalpha() and number.digits is False):
            return self._number(at)
        return None

    def currency(self, start: int) -> tuple[int, str]:
        """Where the sign of a currency before a number begins, and which it is."""
        text = self.text
        first, unit = start - 1, CURRENCIES[text[start - 1]]
        letters = first
        while letters > 0 and first - letters < 3 and text[letters - 1].isupper():
            letters -= 1
        if unit == SIGN:
            unit = _DOLLARS.get(text[letters:first], unit)
        return letters, unit

    def words(self, end: int, most: int) -> list[tuple[int, int]]:
        """Start and end of the words that follow at once, one blank or hyphen before each."""
        found: list[tuple[int, int]] = []
        while len(found) < most:
            match = self._next_word(end)
            if match is None:
                break
            found.append((match.start(1), match.end()))
            end = match.end()
        return found
