"""The words of a language by which countries are known: from the vocabulary, and from the CLDR for other languages."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Literal

from msgspec import Struct

from newsarchive.vocabulary.countries import Countries, Language, Words
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

    A language without own words for a country gets the CLDR's name of it and English places; one that is neither in the
    vocabulary nor in the CLDR gets English words.
    """
    found: dict[str, Word] = {}
    cldr = _cldr_names(language) if language != FALLBACK else {}
    if not cldr and language not in countries.languages:
        language = FALLBACK
    settings = countries.languages.get(language, Language())
    for phrase in settings.nothing:
        found.setdefault(phrase, _word(phrase, "", "nothing"))
    for part, kind in _PARTS:
        for country in countries.countries:
            words = country.words.get(language)
            if words is not None:
                for phrase in getattr(words, part):
                    found.setdefault(phrase, _word(phrase, country.code, kind))
            if part == "names" and country.code in cldr and not (words and words.names):
                for phrase in _inflected(cldr[country.code], settings):
                    found.setdefault(phrase, _word(phrase, country.code, kind))
            if language != FALLBACK and kind in {"seat", "capital", "place"} and not (words and getattr(words, part)):
                for phrase in getattr(country.words.get(FALLBACK, Words()), part):
                    found.setdefault(phrase, _word(phrase, country.code, kind))
    return found


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
