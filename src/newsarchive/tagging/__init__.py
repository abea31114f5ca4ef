"""Tags with proof: themes, countries, names, quotations and figures out of an article's kept text."""

from collections.abc import Sequence

from newsarchive.tagging.lexicon import FAMILIES, NO_FIGURES, NO_SPEECH, Family, Lexicon, tag
from newsarchive.tagging.misses import CountryMiss, Misses, ThemeMiss, Veto, misses
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.figures import FigureVocabulary
from newsarchive.vocabulary.names import NO_NAMES, Authority
from newsarchive.vocabulary.people import NO_WORDS, People
from newsarchive.vocabulary.speech import Speech
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


def compile_lexicon(
    themes: Themes,
    countries: Countries,
    *,
    names: Authority = NO_NAMES,
    people: People = NO_WORDS,
    given_names: Sequence[str] = (),
    speech: Speech = NO_SPEECH,
    figures: FigureVocabulary = NO_FIGURES,
) -> Lexicon:
    """The vocabulary made ready to use; once in each process. ``given_names``: those that bylines know."""
    return Lexicon(
        themes, countries, names=names, people=people, given_names=given_names, speech=speech, figures=figures
    )
