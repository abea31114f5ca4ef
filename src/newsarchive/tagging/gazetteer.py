"""The words of a language by which countries are known: from the vocabulary, and from the CLDR for other languages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Literal

from msgspec import Struct

from newsarchive.vocabulary.countries import Countries, Country, Language
from newsarchive.vocabulary.wording import WordingError, expand

WordKind = Literal["name", "people", "seat", "capital", "place", "former", "nothing"]

_PARTS: tuple[tuple[str, WordKind], ...] = (
    # The first meaning of a phrase holds: a word that is both a name and a place elsewhere is the name.
    ("names", "name"),
    ("people", "people"),
    ("seats", "seat"),
    ("capital", "capital"),
    ("places", "place"),
    ("former", "former"),
)
FALLBACK = "en"


class Word(Struct, frozen=True):
    """What a phrase means to the country counter."""

    code: str
    """Country, empty for ``nothing``."""
    kind: WordKind
    capitals: bool
    """It is written in capitals and must be found so (US, UAE)."""
    dot: bool
    """It ends in a dot and must be found with it (Va.)."""
    lower: bool
    """It may stand in small letters ("russische")."""
    plain: bool
    """A capital at its head is enough in any case."""


def words_of(countries: Countries, language: str) -> dict[str, Word]:
    """Phrase → meaning.

    A language without own words for a country gets the CLDR's name of it, and the English places, those that the CLDR
    knows by its name for them; one that is neither in the vocabulary nor in the CLDR gets English words.
    """
    found: dict[str, Word] = {}
    cldr = _cldr_names(language) if language != FALLBACK else {}
    if not cldr and language not in countries.languages:
        language = FALLBACK
    cities = _cldr_cities(language) if language != FALLBACK else {}
    settings = countries.languages.get(language, Language())

    def add(phrase: str, code: str, kind: WordKind) -> None:
        for form in _begun(phrase, settings.beginnings):
            found.setdefault(form, _word(form, code, kind))

    for phrase in settings.nothing:
        add(phrase, "", "nothing")
    for part, kind in _PARTS:
        for country in countries.countries:  # all of the language's own before any that are borrowed
            for phrase in _own(country, language, part):
                add(phrase, country.code, kind)
        if language != FALLBACK:
            for country in countries.countries:
                for phrase in _borrowed(country, language, part, settings, cldr, cities):
                    add(phrase, country.code, kind)
    return found


def _own(country: Country, language: str, part: str) -> Sequence[str]:
    words = country.words.get(language)
    return getattr(words, part) if words is not None else ()


def _borrowed(
    country: Country,
    language: str,
    part: str,
    settings: Language,
    cldr: Mapping[str, str],
    cities: Mapping[tuple[str, str], str],
) -> Iterator[str]:
    """What a language takes from the CLDR and from English, for what it has no words of its own; places in any case."""
    code = country.code
    if part != "places" and _own(country, language, part):
        return
    if part == "names" and code in cldr:
        yield from _inflected(cldr[code], settings)
    elif part in {"seats", "capital", "places"}:
        for phrase in _own(country, FALLBACK, part):
            if not phrase.endswith(".") or phrase.isupper():  # "Mass." is a word of other languages
                yield phrase
            if (code, phrase) in cities:
                yield from _inflected(cities[code, phrase], settings)


def _word(phrase: str, code: str, kind: WordKind) -> Word:
    bare = phrase.replace(".", "")
    capitals = len(bare) <= 4 and bare.isupper()
    dot = phrase.endswith(".") and not capitals
    return Word(code, kind, capitals, dot, phrase[0].islower(), plain=not capitals and not dot)


def _cldr_names(language: str) -> Mapping[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        territories: Mapping[str, str] = Locale.parse(language.replace("-", "_")).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return territories


def _cldr_cities(language: str) -> Mapping[tuple[str, str], str]:
    """Country and English name of a city that has a time zone called after it → its name in the language."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    try:
        zones = Locale.parse(language.replace("-", "_")).time_zones
    except (UnknownLocaleError, ValueError):
        return {}
    english = Locale(FALLBACK).time_zones
    cities = {}
    for zone, code in get_global("zone_territories").items():
        called = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        cities[code, called] = zones.get(zone, {}).get("city") or called
    return cities


def _begun(phrase: str, beginnings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The phrase, with whatever may be written together with its beginning, by the longest that the language has."""
    begin = max(filter(phrase.startswith, beginnings), key=len, default=None)
    if begin is None:
        yield phrase
        return
    yield from (form + phrase.removeprefix(begin) for form in beginnings[begin])


def _inflected(name: str, settings: Language) -> Iterator[str]:
    """The name and its cases, word by word, by the endings that the vocabulary gives for the language."""
    words = [tuple(_cases(word, settings.endings)) for word in name.split(" ")]
    if any(words):
        cases = [forms or (word,) for forms, word in zip(words, name.split(" "), strict=True)]
        yield from map(" ".join, product(*cases))
        return
    try:
        yield from expand(name.replace(",", " "))
    except WordingError:
        return


def _cases(word: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The cases of a word by the longest ending that it has; none where it has none of them."""
    end = max((end for end in endings if word.endswith(end)), key=len, default=None)
    if end is not None:
        yield from (word.removesuffix(end) + ending for ending in endings[end])
