"""The vocabulary of one language made ready, and the tag families that use it."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from newsarchive.model import CountryTag, Issue, Passage, Tags
from newsarchive.tagging import countries as counting
from newsarchive.tagging import figures, rules
from newsarchive.tagging import names as naming
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import findings
from newsarchive.tagging.gazetteer import FALLBACK
from newsarchive.tagging.matcher import Hit, Matcher
from newsarchive.tagging.names import NameBook, Names, Recogniser, name_tags, variant_issues
from newsarchive.tagging.quotations import Quotation, SpeechBook, make_speech_book, quotations
from newsarchive.tagging.roles import country_tags
from newsarchive.tagging.themes import theme_tags
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.figures import FigureVocabulary, FigureWords
from newsarchive.vocabulary.names import NO_NAMES, Authority
from newsarchive.vocabulary.people import NO_WORDS, People
from newsarchive.vocabulary.speech import Speech, SpeechWords
from newsarchive.vocabulary.themes import Themes

NO_SPACES = frozenset(("zh", "ja", "th", "lo", "km", "my", "yue"))
"""Languages that do not part words by spaces: there a phrase counts wherever it stands."""


NO_SPEECH = Speech()
NO_FIGURES = FigureVocabulary()
NO_RECOGNISERS: Mapping[str, Recogniser] = MappingProxyType({})


class Instruments(Struct, frozen=True):
    """All that one language needs."""

    language: str
    themes: Themes
    matcher: Matcher
    rules: rules.RuleBook
    words: counting.CountryBook
    names: NameBook
    speech: SpeechBook
    figures: figures.FigureBook
    recogniser: Recogniser | None = None


class Lexicon:
    """The vocabulary for every language; each language is compiled when the first article in it comes."""

    def __init__(
        self,
        themes: Themes,
        countries: Countries,
        *,
        names: Authority = NO_NAMES,
        people: People = NO_WORDS,
        given_names: Sequence[str] = (),
        speech: Speech = NO_SPEECH,
        figures: FigureVocabulary = NO_FIGURES,
        recognisers: Mapping[str, Recogniser] = NO_RECOGNISERS,
    ) -> None:
        self.themes = themes
        self.countries = countries
        self.names = names
        self.people = people
        self.given_names = tuple(given_names)
        self.speech = speech
        self.figures = figures
        self.recognisers = recognisers
        self._ready: dict[str, Instruments] = {}

    def instruments(self, language: str) -> Instruments:
        """For a BCP 47 tag; only its language counts. Where it is unknown, English words are looked for."""
        primary = language.replace("_", "-").split("-", 1)[0].lower()
        if primary in {"", "und"}:
            primary = FALLBACK
        ready = self._ready.get(primary)
        if ready is None:
            ready = self._ready[primary] = _compile(self, primary)
        return ready


def _compile(lexicon: Lexicon, language: str) -> Instruments:
    themes, countries = lexicon.themes, lexicon.countries
    quantities = lexicon.figures.languages.get(language, FigureWords())
    matcher = Matcher(
        (
            *rules.phrases_of(themes.themes, language),
            *counting.phrases_of(countries, language),
            *naming.phrases_of(lexicon.names, lexicon.people, language),
            *figures.phrases_of(quantities),
        ),
        spaced=language not in NO_SPACES,
    )
    return Instruments(
        language,
        themes,
        matcher,
        rules.make_rule_book(themes.themes, language, matcher),
        counting.make_country_book(countries, language, matcher, lexicon.given_names),
        naming.make_name_book(lexicon.names, lexicon.people, lexicon.given_names, language, matcher),
        make_speech_book(
            lexicon.speech.languages.get(language, SpeechWords()),
            lexicon.people.everywhere.names_of_men,
            lexicon.people.everywhere.names_of_women,
        ),
        figures.make_figure_book(quantities, matcher),
        lexicon.recognisers.get(language),
    )


class Scan:
    """What is known of an article before any tag is given: all that a family may look at.

    Lives while one article is tagged; names and quotations are looked for when the first family asks.
    """

    def __init__(self, document: Document, ready: Instruments) -> None:
        self.document = document
        self.ready = ready
        self.hits: Sequence[Hit] = ready.matcher.find(document.plain)
        """Every phrase of the language's vocabulary in it."""

    @cached_property
    def names(self) -> Names:
        """Every person and organisation in it."""
        places = counting.places(self.document.text, self.hits, self.ready.words)
        return naming.find_names(self.document, self.hits, self.ready.names, places, self.ready.recogniser)

    @cached_property
    def countries(self) -> tuple[CountryTag, ...]:
        """Every country in it."""
        words = self.ready.words
        return country_tags(self.document, counting.mentions(self.document, self.hits, words), words.names)

    @cached_property
    def quotations(self) -> Sequence[Quotation]:
        """Every quotation in it."""
        return quotations(self.document, self.names, self.ready.speech)


def _themes(scan: Scan) -> Any:
    return theme_tags(scan.document, findings(scan.document, scan.hits, scan.ready.rules), scan.ready.themes)


def _countries(scan: Scan) -> Any:
    return scan.countries


def _people(scan: Scan) -> Any:
    return name_tags(scan.document, scan.names, "person")


def _organisations(scan: Scan) -> Any:
    return name_tags(scan.document, scan.names, "organisation")


def _quotes(scan: Scan) -> Any:
    return tuple(quotation.quote for quotation in scan.quotations)


def _figures(scan: Scan) -> Any:
    ready = scan.ready
    return figures.figure_tags(
        scan.document,
        scan.hits,
        scan.names,
        scan.quotations,
        ready.figures,
        ready.speech,
        countries=lambda: scan.countries,
    )


Family = Callable[[Scan], Any]
FAMILIES: tuple[tuple[str, Family], ...] = (
    ("themes", _themes),
    ("countries", _countries),
    ("people", _people),
    ("organisations", _organisations),
    ("quotes", _quotes),
    ("figures", _figures),
)
"""Plug point: field of Tags → the function that fills it from what is known of the article."""


def tag(
    passages: Sequence[Passage], language: str, lexicon: Lexicon, families: Sequence[tuple[str, Family]] = FAMILIES
) -> Tags:
    """The tags of an article's kept text. ``language``: BCP 47, ``und`` if unknown."""
    return tag_with_doubts(passages, language, lexicon, families)[0]


def tag_with_doubts(
    passages: Sequence[Passage], language: str, lexicon: Lexicon, families: Sequence[tuple[str, Family]] = FAMILIES
) -> tuple[Tags, tuple[Issue, ...]]:
    """The tags, and what a reader must know of how they were found."""
    ready = lexicon.instruments(language)
    scan = Scan(Document(passages), ready)
    tags = Tags(**{name: family(scan) for name, family in families})
    return tags, variant_issues(scan.document, scan.names) if tags.people else ()
