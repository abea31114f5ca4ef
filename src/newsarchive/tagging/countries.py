"""Which countries an article names, how often and in what way."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.gazetteer import Word, WordKind, words_of
from newsarchive.tagging.matcher import Hit, Matcher, numbers
from newsarchive.tagging.usage import (
    UsageBook,
    acts_for_government,
    is_person,
    make_usage_book,
    only_names,
    stands_in_place,
)
from newsarchive.vocabulary.countries import Countries, Language


class Mention(Struct, frozen=True, gc=False):
    """A place of the text that means a country."""

    code: str
    kind: WordKind
    start: int
    end: int


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


def make_country_book(countries: Countries, language: str, matcher: Matcher) -> CountryBook:
    """The words of one language, ready to use."""
    settings = countries.languages.get(language, Language())
    words: dict[int, Word] = {}
    for phrase, word in words_of(countries, language).items():
        words.setdefault(matcher.number(phrase), word)
    ambiguous = {}
    for entry in settings.ambiguous:
        cues = tuple((code, numbers(matcher, phrases)) for code, phrases in sorted(entry.readings.items()))
        for phrase in entry.words:
            number = matcher.number(phrase)
            ambiguous[number] = Reading(cues, entry.usually, entry.place_of)
            words.setdefault(number, Word("", "name", capitals=False, dot=False, lower=False))
    names = {country.code: country.name for country in countries.countries}
    return CountryBook(names, words, ambiguous, numbers(matcher, settings.given), make_usage_book(settings.usage))


def mentions(document: Document, hits: Sequence[Hit], book: CountryBook) -> list[Mention]:
    """Every mention, in the order of the text; of overlapping words the first and longest."""
    found: list[Mention] = []
    present: frozenset[int] | None = None
    people: set[int] = set()
    end = 0
    words, text = book.words, document.text
    for hit in hits:
        word = words.get(hit.phrase)
        if word is None or hit.start < end or not _written_right(text, hit, word):
            continue
        end = hit.end
        if word.kind == "nothing":
            continue
        if only_names(document, hit.start, hit.end, word.kind, book.usage):
            continue
        if hit.phrase in book.given and _names_person(document, hit, book.usage, people):
            continue
        code, kind = word.code, word.kind
        reading = book.ambiguous.get(hit.phrase)
        if reading is not None:
            if present is None:
                present = frozenset(other.phrase for other in hits)
            meant = _meant(reading, present)
            if meant == "none":
                continue
            if meant in reading.place_of:
                kind = "place"
            code = meant
        if kind == "capital":
            kind = "seat" if acts_for_government(document, hit.start, hit.end, book.usage) else "place"
        found.append(Mention(code, kind, hit.start, hit.end))
    return found


def _names_person(document: Document, hit: Hit, book: UsageBook, people: set[int]) -> bool:
    """Whether a person is meant, or one named above again by one name. ``people``: phrases of those above; grows."""
    if is_person(document, hit.start, hit.end, book):
        people.add(hit.phrase)
        return True
    return hit.phrase in people and not stands_in_place(document, hit.start, book)


def _written_right(text: str, hit: Hit, word: Word) -> bool:
    """Whether it is written as a name is: capitals where they belong, the dot of an abbreviation."""
    if word.capitals:
        return text[hit.start : hit.end].isupper() and not _shouted(text, hit)
    if word.dot and text[hit.end : hit.end + 1] != ".":
        return False
    return word.lower or not text[hit.start].islower()


def _shouted(text: str, hit: Hit) -> bool:
    """Whether all around is in capitals too, so that "US" may be the pronoun; "U.S." is plain anywhere."""
    if "." in text[hit.start : hit.end]:
        return False
    around = text[max(0, hit.start - 12) : hit.start] + text[hit.end : hit.end + 12]
    return around.isupper() and sum(char.isalpha() for char in around) > 8


def _meant(reading: Reading, present: frozenset[int]) -> str:
    best, most = reading.usually, 0
    for code, cues in reading.cues:
        count = len(cues & present)
        if count > most or (count == most and count and code == reading.usually):
            best, most = code, count
    return best


def by_country(found: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    """The mentions of each country, in the order of first mention."""
    countries: dict[str, list[Mention]] = {}
    for mention in found:
        countries.setdefault(mention.code, []).append(mention)
    return countries
