"""Which countries an article names, how often and in what way."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.gazetteer import Word, WordKind, words_of
from newsarchive.tagging.matcher import Hit, Matcher, numbers
from newsarchive.tagging.usage import (
    UsageBook,
    acts_for_government,
    is_person,
    is_style,
    lies_elsewhere,
    make_usage_book,
    only_names,
    stands_in_place,
)
from newsarchive.vocabulary.countries import Countries, Language

_NO_TOWNS = frozenset(("people", "seat", "former"))
"""Kinds of words that no town is called by."""


class Mention(Struct, frozen=True, gc=False):
    """A place of the text that means a country."""

    code: str
    kind: WordKind
    start: int
    end: int
    is_style: bool = False
    """It tells of a kitchen or a language."""


class Reading(Struct, frozen=True):
    """A word with several meanings, its phrases as numbers."""

    cues: tuple[tuple[str, frozenset[int]], ...]
    usually: str
    place_of: tuple[str, ...]


class CountryBook(Struct, frozen=True):
    """The words of one language over the matcher's numbers."""

    names: dict[str, str]
    """Code → name for display."""
    words: dict[int, Word]
    small: dict[int, Word]
    """What words that are names of countries mean in small letters ("la Suisse", "le gouvernement suisse")."""
    ambiguous: dict[int, Reading]
    given: frozenset[int]
    usage: UsageBook


def phrases_of(countries: Countries, language: str) -> Iterator[str]:
    """Every phrase the counter needs found."""
    yield from words_of(countries, language)
    settings = countries.languages.get(language, Language())
    yield from settings.given
    for ambiguous in settings.ambiguous:
        yield from ambiguous.words
        for cues in ambiguous.readings.values():
            yield from cues


def make_country_book(
    countries: Countries, language: str, matcher: Matcher, given_names: Sequence[str] = ()
) -> CountryBook:
    """The words of one language, ready to use. ``given_names``: first names of people."""
    settings = countries.languages.get(language, Language())
    words: dict[int, Word] = {}
    small: dict[int, Word] = {}
    for phrase, word in words_of(countries, language).items():
        number = matcher.number(phrase)
        if words.setdefault(number, word) is not word and word.lower and not words[number].lower:
            small.setdefault(number, word)
    ambiguous = {}
    for entry in settings.ambiguous:
        cues = tuple((code, numbers(matcher, phrases)) for code, phrases in sorted(entry.readings.items()))
        for phrase in entry.words:
            number = matcher.number(phrase)
            ambiguous[number] = Reading(cues, entry.usually, entry.place_of)
            words.setdefault(number, Word("", "name", capitals=False, dot=False, lower=False, plain=True))
    names = {country.code: country.name for country in countries.countries}
    return CountryBook(
        names,
        words,
        small,
        ambiguous,
        numbers(matcher, settings.given),
        make_usage_book(settings.usage, tuple(given_names)),
    )


def places(text: str, hits: Sequence[Hit], book: CountryBook) -> dict[int, int]:
    """Start → end of each word that means a country, a place or their people; of several the longest."""
    words = book.words
    return {
        start: end
        for number, start, end in reversed(hits)
        if number in words and _written_right(text, start, end, _word(book, number, text, start))
    }


def mentions(document: Document, hits: Sequence[Hit], book: CountryBook) -> list[Mention]:
    """Every mention, in the order of the text; of overlapping words the first and longest."""
    found: list[Mention] = []
    present: set[int] | None = None
    people: set[int] = set()
    last = 0
    words, text, ambiguous, given, usage = book.words, document.text, book.ambiguous, book.given, book.usage
    for hit in [hit for hit in hits if hit[0] in words]:
        number, start, end = hit
        if start < last:
            continue
        word = _word(book, number, text, start)
        if not _written_right(text, start, end, word):
            continue
        last = end
        code, kind = word.code, word.kind
        if kind == "nothing":
            continue
        if (text[end] in " ," or kind == "place") and _names_another(document, start, end, kind, usage):
            continue
        if number in given and _names_person(document, hit, usage, people):
            continue
        if number in ambiguous:
            if present is None:
                present = {hit[0] for hit in hits}
            reading = ambiguous[number]
            code = _meant(reading, present)
            if code == "none":
                continue
            if code in reading.place_of:
                kind = "place"
        if kind == "capital":
            kind = "seat" if acts_for_government(document, start, end, usage) else "place"
        found.append(Mention(code, kind, start, end, kind == "people" and is_style(document, start, end, usage)))
    return found


def _names_another(document: Document, start: int, end: int, kind: WordKind, book: UsageBook) -> bool:
    """Whether the word is part of the name of a currency, an agreement, a firm, a town elsewhere."""
    if document.text[end] == "," and kind not in _NO_TOWNS and lies_elsewhere(document, start, end, book):
        return True
    return only_names(document, start, end, kind, book)


def _names_person(document: Document, hit: Hit, book: UsageBook, people: set[int]) -> bool:
    """Whether a person is meant, or one named above again by one name. ``people``: phrases of those above; grows."""
    number, start, end = hit
    if is_person(document, start, end, book):
        people.add(number)
        return True
    return number in people and not stands_in_place(document, start, book)


def _word(book: CountryBook, number: int, text: str, start: int) -> Word:
    if number in book.small and text[start].islower():
        return book.small[number]
    return book.words[number]


def _written_right(text: str, start: int, end: int, word: Word) -> bool:
    """Whether it is written as a name is: capitals where they belong, the dot of an abbreviation."""
    if word.plain and text[start].isupper():
        return True
    if word.capitals:
        return text[start:end].isupper() and not _shouted(text, start, end)
    if word.dot and text[end : end + 1] != ".":
        return False
    return word.lower or not text[start].islower()


def _shouted(text: str, start: int, end: int) -> bool:
    """Whether all around is in capitals too, so that "US" may be the pronoun; "U.S." is plain anywhere."""
    if "." in text[start:end]:
        return False
    around = text[max(0, start - 12) : start] + text[end : end + 12]
    return around.isupper() and sum(char.isalpha() for char in around) > 8


def _meant(reading: Reading, present: set[int]) -> str:
    best, most = reading.usually, 0
    for code, cues in reading.cues:
        count = len(cues & present)
        if count > most or (count == most and count and code == reading.usually):
            best, most = code, count
    return best
