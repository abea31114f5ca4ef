"""Tags with proof: themes and countries out of an article's kept text."""

from newsarchive.tagging.lexicon import FAMILIES, Family, Lexicon, tag
from newsarchive.tagging.misses import CountryMiss, Misses, ThemeMiss, Veto, misses
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Themes

__all__ = [
    "FAMILIES",
    "CountryMiss",
    "Family",
    "Lexicon",
    "Misses",
    "ThemeMiss",
    "Veto",
    "compile_lexicon",
    "misses",
    "tag",
]


def compile_lexicon(themes: Themes, countries: Countries) -> Lexicon:
    """The vocabulary made ready to use; once in each process."""
    return Lexicon(themes, countries)
