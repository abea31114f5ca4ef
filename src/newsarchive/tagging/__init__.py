"""Tags with proof: themes, countries, names, quotations and figures out of an article's kept text."""

from collections.abc import Mapping, Sequence

from newsarchive.tagging.lexicon import (
    FAMILIES,
    NO_FIGURES,
    NO_RECOGNISERS,
    NO_SPEECH,
    Family,
    Lexicon,
    tag,
    tag_with_doubts,
)
from newsarchive.tagging.misses import CountryMiss, Misses, ThemeMiss, Veto, misses
from newsarchive.tagging.names import Entity, Recogniser
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.figures import FigureVocabulary
from newsarchive.vocabulary.names import NO_NAMES, Authority
from newsarchive.vocabulary.people import NO_WORDS, People
from newsarchive.vocabulary.speech import Speech
from newsarchive.vocabulary.themes import Themes

__all__ = [
    "FAMILIES",
    "NO_RECOGNISERS",
    "CountryMiss",
    "Entity",
    "Family",
    "Lexicon",
    "Misses",
    "Recogniser",
    "ThemeMiss",
    "Veto",
    "compile_lexicon",
    "misses",
    "tag",
    "tag_with_doubts",
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
    recognisers: Mapping[str, Recogniser] = NO_RECOGNISERS,
) -> Lexicon:
    """The vocabulary made ready to use; once in each process.

    ``given_names``: those that bylines know. ``recognisers``: language → model that adds candidates for names.
    """
    return Lexicon(
        themes,
        countries,
        names=names,
        people=people,
        given_names=given_names,
        speech=speech,
        figures=figures,
        recognisers=recognisers,
    )
