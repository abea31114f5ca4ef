"""The words of quantities of one language, ready to be looked up."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct

from newsarchive.tagging.matcher import Matcher, plain
from newsarchive.vocabulary.figures import FigureWords, Noun

_SHORTEST = 3
"""Letters of a word that multiplies and may stand without a number before it."""
Hedge = Literal["claimed", "reported", "denied", "approximate"]


class FigureBook(Struct, frozen=True):
    """Words in plain form; those that open a figure by the matcher's numbers too."""

    decimal: str
    numbers: dict[str, float]
    multipliers: dict[str, float]
    behind: frozenset[str]
    """Multipliers that stand behind a number only."""
    between: frozenset[str]
    """Stand between tens and ones: "treinta y dos"."""
    rounds: dict[str, float]
    """Words for about so many."""
    vague: dict[str, tuple[float, float]]
    opens_vague: frozenset[str]
    """Their first words."""
    opens: frozenset[int]
    """Phrases that may open a figure."""
    units: dict[str, str]
    ages: frozenset[str]
    opens_ages: frozenset[str]
    """Their first words."""
    penalties: frozenset[str]
    connectors: frozenset[str]
    ones: frozenset[str]
    halves: frozenset[str]
    fractions: frozenset[str]
    approximate: tuple[str, ...]
    """As ends of a text, a space before them, the longest first."""
    during: frozenset[str]
    """Those that before a time say how long something lasts."""
    ends_approximate: frozenset[str]
    """Their last words."""
    hedges: dict[str, Hedge]
    """Word → how firmly a figure beside it stands."""
    opens_hedge: frozenset[str]
    """Their first words."""
    of: frozenset[str]
    opens_of: frozenset[str]
    """Their first words."""
    noun: Noun
    plurals: frozenset[str]
    adjectives: tuple[str, ...]
    stops: frozenset[str]
    names: frozenset[str]
    months: frozenset[str]
    clock: frozenset[str]
    at: tuple[str, ...]
    """Before a number of hours, as ends of a text, a space before them."""
    pesos: bool
    """A bare $ is as often a peso."""


def phrases_of(words: FigureWords) -> Iterator[str]:
    """Every phrase that may open a figure; abbreviations only follow a number."""
    yield from words.numbers
    yield from (word for word in words.multipliers if len(word) >= _SHORTEST and word not in words.behind)
    yield from words.rounds
    yield from words.vague


def make_figure_book(words: FigureWords, matcher: Matcher) -> FigureBook:
    """The words of one language, ready to use."""
    hedges: dict[str, Hedge] = {}
    hedges |= dict.fromkeys(sorted(_set(words.denied)), "denied")
    hedges |= dict.fromkeys(sorted(_set(words.reported)), "reported")
    hedges |= dict.fromkeys(sorted(_set(words.claimed)), "claimed")
    ends = sorted((f" {phrase}" for phrase in _set(words.approximate)), key=lambda phrase: (-len(phrase), phrase))
    return FigureBook(
        decimal=words.decimal,
        numbers={_key(word): number for word, number in words.numbers.items()},
        multipliers={_key(word): factor for word, factor in words.multipliers.items()},
        behind=_set(words.behind),
        between=_set(words.between),
        rounds={_key(word): number for word, number in words.rounds.items()},
        vague={_key(word): bounds for word, bounds in words.vague.items()},
        opens_vague=frozenset(_key(phrase).split()[0] for phrase in words.vague),
        opens=frozenset(matcher.number(phrase) for phrase in phrases_of(words)),
        units={_key(word): unit for word, unit in words.units.items()},
        ages=_set(words.ages),
        opens_ages=frozenset(phrase.split()[0] for phrase in _set(words.ages)),
        penalties=_set(words.penalties),
        connectors=_set(words.connectors),
        ones=_set(words.ones),
        halves=_set(words.halves),
        fractions=_set(words.fractions),
        approximate=tuple(ends),
        during=_set(words.during),
        ends_approximate=frozenset(end.split()[-1] for end in ends),
        hedges=hedges,
        opens_hedge=frozenset(phrase.split()[0] for phrase in hedges),
        of=_set(words.of),
        opens_of=frozenset(phrase.split()[0] for phrase in _set(words.of)),
        noun=words.noun,
        plurals=_set(words.plurals),
        adjectives=words.adjectives,
        stops=_set(words.stops),
        names=_set(words.names),
        months=_set(words.months),
        clock=_set(words.clock),
        at=tuple(sorted(f" {phrase}" for phrase in _set(words.at))),
        pesos=words.pesos,
    )


def _key(phrase: str) -> str:
    return " ".join(plain(phrase).split())


def _set(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_key, phrases))
