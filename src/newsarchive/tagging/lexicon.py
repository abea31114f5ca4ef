"""The vocabulary of one language made ready, and the tag families that use it."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from newsarchive.model import Passage, Tags
from newsarchive.tagging import countries as counting
from newsarchive.tagging import rules
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import findings
from newsarchive.tagging.gazetteer import FALLBACK
from newsarchive.tagging.matcher import Hit, Matcher
from newsarchive.tagging.roles import country_tags
from newsarchive.tagging.themes import theme_tags
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Themes

NO_SPACES = frozenset(("zh", "ja", "th", "lo", "km", "my", "yue"))
"""Languages that do not part words by spaces: there a phrase counts wherever it stands."""


class Instruments(Struct, frozen=True):
    """All that one language needs."""

    language: str
    themes: Themes
    matcher: Matcher
    rules: rules.RuleBook
    words: counting.CountryBook


class Lexicon:
    """The vocabulary for every language; each language is compiled when the first article in it comes."""

    def __init__(self, themes: Themes, countries: Countries) -> None:
        self.themes = themes
        self.countries = countries
        self._ready: dict[str, Instruments] = {}

    def instruments(self, language: str) -> Instruments:
        """For a BCP 47 tag; only its language counts. Where it is unknown, English words are looked for."""
        primary = language.replace("_", "-").split("-", 1)[0].lower()
        if primary in {"", "und"}:
            primary = FALLBACK
        ready = self._ready.get(primary)
        if ready is None:
            ready = self._ready[primary] = _compile(self.themes, self.countries, primary)
        return ready


def _compile(themes: Themes, countries: Countries, language: str) -> Instruments:
    matcher = Matcher(
        (*rules.phrases_of(themes.themes, language), *counting.phrases_of(countries, language)),
        spaced=language not in NO_SPACES,
    )
    return Instruments(
        language,
        themes,
        matcher,
        rules.make_rule_book(themes.themes, language, matcher),
        counting.make_country_book(countries, language, matcher),
    )


def _themes(document: Document, hits: Sequence[Hit], ready: Instruments) -> Any:
    return theme_tags(document, findings(document, hits, ready.rules), ready.themes)


def _countries(document: Document, hits: Sequence[Hit], ready: Instruments) -> Any:
    return country_tags(document, counting.mentions(document, hits, ready.words), ready.words.names)


Family = Callable[[Document, Sequence[Hit], Instruments], Any]
FAMILIES: tuple[tuple[str, Family], ...] = (
    ("themes", _themes),
    ("countries", _countries),
)
"""Plug point: field of Tags → the function that fills it from the document and everything found in it."""


def tag(
    passages: Sequence[Passage], language: str, lexicon: Lexicon, families: Sequence[tuple[str, Family]] = FAMILIES
) -> Tags:
    """The tags of an article's kept text. ``language``: BCP 47, ``und`` if unknown."""
    ready = lexicon.instruments(language)
    document = Document(passages)
    hits = ready.matcher.find(document.plain)
    return Tags(**{name: family(document, hits, ready) for name, family in families})
