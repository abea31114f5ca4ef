"""The vocabulary of one language made ready, and the tag families that use it."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from newsarchive.model import Passage, Tags
from newsarchive.tagging import countries as counting
from newsarchive.tagging import names as naming
from newsarchive.tagging import rules
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import findings
from newsarchive.tagging.gazetteer import FALLBACK
from newsarchive.tagging.matcher import Hit, Matcher
from newsarchive.tagging.names import NameBook, Names, name_tags
from newsarchive.tagging.roles import country_tags
from newsarchive.tagging.themes import theme_tags
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.names import NO_NAMES, Authority
from newsarchive.vocabulary.people import NO_WORDS, People
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
    names: NameBook


class Lexicon:
    """The vocabulary for every language; each language is compiled when the first article in it comes."""

    def __init__(
        self,
        themes: Themes,
        countries: Countries,
        names: Authority = NO_NAMES,
        people: People = NO_WORDS,
        given_names: Sequence[str] = (),
    ) -> None:
        self.themes = themes
        self.countries = countries
        self.names = names
        self.people = people
        self.given_names = tuple(given_names)
        self._ready: dict[str, Instruments] = {}

    def instruments(self, language: str) -> Instruments:
        """For a BCP 47 tag; only its language counts. Where it is unknown, English words are looked for."""
        primary = language.replace("_", "-").split("-", 1)[0].lower()
        if primary in {"", "und"}:
            primary = FALLBACK
        ready = self._ready.get(primary)
        if ready is None:
            ready = self._ready[primary] = self._compile(primary)
        return ready

    def _compile(self, language: str) -> Instruments:
        themes, countries = self.themes, self.countries
        matcher = Matcher(
            (
                *rules.phrases_of(themes.themes, language),
                *counting.phrases_of(countries, language),
                *naming.phrases_of(self.names, self.people, language),
            ),
            spaced=language not in NO_SPACES,
        )
        return Instruments(
            language,
            themes,
            matcher,
            rules.make_rule_book(themes.themes, language, matcher),
            counting.make_country_book(countries, language, matcher),
            naming.make_name_book(self.names, self.people, self.given_names, language, matcher),
        )


class Scan(Struct, frozen=True):
    """What is known of an article before any tag is given: all that a family may look at."""

    document: Document
    hits: Sequence[Hit]
    """Every phrase of the language's vocabulary in it."""
    names: Names
    """Every person and organisation in it."""
    ready: Instruments


def _themes(scan: Scan) -> Any:
    return theme_tags(scan.document, findings(scan.document, scan.hits, scan.ready.rules), scan.ready.themes)


def _countries(scan: Scan) -> Any:
    words = scan.ready.words
    return country_tags(scan.document, counting.mentions(scan.document, scan.hits, words), words.names)


def _people(scan: Scan) -> Any:
    return name_tags(scan.document, scan.names, "person")


def _organisations(scan: Scan) -> Any:
    return name_tags(scan.document, scan.names, "organisation")


Family = Callable[[Scan], Any]
FAMILIES: tuple[tuple[str, Family], ...] = (
    ("themes", _themes),
    ("countries", _countries),
    ("people", _people),
    ("organisations", _organisations),
)
"""Plug point: field of Tags → the function that fills it from what is known of the article."""


def tag(
    passages: Sequence[Passage], language: str, lexicon: Lexicon, families: Sequence[tuple[str, Family]] = FAMILIES
) -> Tags:
    """The tags of an article's kept text. ``language``: BCP 47, ``und`` if unknown."""
    ready = lexicon.instruments(language)
    document = Document(passages)
    hits = ready.matcher.find(document.plain)
    words = ready.words.words
    places = {hit.start: hit.end for hit in reversed(hits) if hit.phrase in words}
    scan = Scan(document, hits, naming.find_names(document, hits, ready.names, places), ready)
    return Tags(**{name: family(scan) for name, family in families})
