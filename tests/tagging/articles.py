"""Articles for the tagger, written as one string: a line a passage, its zone before a colon."""

from functools import cache

from newsarchive.model import CountryTag, Passage, Tags, ThemeTag, Zone
from newsarchive.tagging import Lexicon, compile_lexicon, tag
from newsarchive.tagging.document import Document
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.countries import Countries, load_countries
from newsarchive.vocabulary.metadata_words import load_metadata_words
from newsarchive.vocabulary.names import load_names
from newsarchive.vocabulary.people import load_people
from newsarchive.vocabulary.themes import Themes, load_themes

ZONES: tuple[Zone, ...] = ("title", "dek", "heading", "lead", "body")


def passages(text: str) -> tuple[Passage, ...]:
    """``title: …`` and so on; a line without a zone is body. Passages stand on the source lines 1, 3, 5 …"""
    found = []
    for index, line in enumerate(line.strip() for line in text.strip().split("\n")):
        word, _, rest = line.partition(": ")
        zone = next((zone for zone in ZONES if zone == word), None)
        found.append(Passage(zone or "body", rest if zone else line, (2 * index + 1,), (0,)))
    return tuple(found)


def document(text: str) -> Document:
    return Document(passages(text))


@cache
def themes() -> Themes:
    loaded, mistakes = load_themes([BUILT_IN / "themes.yml"])
    assert not mistakes, mistakes
    return loaded


@cache
def countries() -> Countries:
    loaded, mistakes = load_countries([BUILT_IN / "countries.yml"])
    assert not mistakes, mistakes
    return loaded


@cache
def lexicon() -> Lexicon:
    """The built-in one."""
    names, in_names = load_names([BUILT_IN / "names.yml"])
    people, in_people = load_people([BUILT_IN / "people.yml"])
    words, in_words = load_metadata_words([BUILT_IN / "metadata.yml"])
    assert not (*in_names, *in_people, *in_words)
    return compile_lexicon(themes(), countries(), names=names, people=people, given_names=words.given_names)


def tags(text: str, language: str = "en") -> Tags:
    return tag(passages(text), language, lexicon())


def themes_of(text: str, language: str = "en") -> dict[str, ThemeTag]:
    return {theme.id: theme for theme in tags(text, language).themes}


def countries_of(text: str, language: str = "en") -> dict[str, CountryTag]:
    return {country.code: country for country in tags(text, language).countries}
