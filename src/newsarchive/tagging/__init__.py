"""Tags with proof: themes and countries out of an article's kept text."""

from newsarchive.tagging.lexicon import FAMILIES, Family, Lexicon, tag
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Themes

__all__ = ["FAMILIES", "Family", "Lexicon", "compile_lexicon", "tag"]


def compile_lexicon(themes: Themes, countries: Countries) -> Lexicon:
    """The vocabulary made ready to use; once in each process."""
    return Lexicon(themes, countries)
