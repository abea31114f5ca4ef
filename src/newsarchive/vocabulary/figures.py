"""figures.yml: how each language writes quantities."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader
from newsarchive.yaml_files import Key, read_yaml

Noun = Literal["plural", "capital", "first", "none"]

LISTS = (
    "ages",
    "penalties",
    "connectors",
    "ones",
    "halves",
    "behind",
    "between",
    "fractions",
    "approximate",
    "during",
    "claimed",
    "reported",
    "denied",
    "of",
    "plurals",
    "adjectives",
    "stops",
    "names",
    "months",
    "clock",
    "at",
)


class FigureWords(Struct, frozen=True):
    """The words of one language, as plain phrases. What each key is for stands at the top of figures.yml."""

    decimal: str = "."
    numbers: dict[str, float] = {}
    multipliers: dict[str, float] = {}
    rounds: dict[str, float] = {}
    vague: dict[str, tuple[float, float]] = {}
    units: dict[str, str] = {}
    """Word → unit."""
    ages: tuple[str, ...] = ()
    penalties: tuple[str, ...] = ()
    connectors: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    halves: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    fractions: tuple[str, ...] = ()
    approximate: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    claimed: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    noun: Noun = "none"
    plurals: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    stops: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    pesos: bool = False


class FigureVocabulary(Struct, frozen=True):
    """The words of every language."""

    languages: dict[str, FigureWords] = {}


def load_figures(paths: Sequence[Path]) -> tuple[FigureVocabulary, tuple[Mistake, ...]]:
    """The words of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds to the lists; with ``replace: true`` at its top nothing of the earlier files remains.
    """
    mistakes: list[Mistake] = []
    languages: dict[str, FigureWords] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = _FigureReader(file, mistakes)
        top = reader.mapping((), file.data, ("replace", "languages"))
        if reader.flag(("replace",), top.get("replace")):
            languages = {}
        for language, body in reader.mapping(("languages",), top.get("languages")).items():
            languages[language] = reader.words(("languages", language), body, languages.get(language, FigureWords()))
    return FigureVocabulary(languages), tuple(mistakes)


class _FigureReader(Reader):
    """Reads one file of figure words."""

    def words(self, key: Key, data: Any, earlier: FigureWords) -> FigureWords:
        body = self.mapping(key, data, FigureWords.__struct_fields__)
        noun = self.text((*key, "noun"), body.get("noun")) or earlier.noun
        if noun not in get_args(Noun):
            self.wrong((*key, "noun"), f"“{noun}” is no way to tell a noun", f"one of {', '.join(get_args(Noun))}")
            noun = earlier.noun
        decimal = self.text((*key, "decimal"), body.get("decimal")) or earlier.decimal
        if decimal not in {".", ","}:
            self.wrong((*key, "decimal"), f"“{decimal}” is no decimal mark", '"." or ","')
        return FigureWords(
            decimal=decimal,
            numbers=earlier.numbers | self._numbers((*key, "numbers"), body.get("numbers")),
            multipliers=earlier.multipliers | self._numbers((*key, "multipliers"), body.get("multipliers")),
            rounds=earlier.rounds | self._numbers((*key, "rounds"), body.get("rounds")),
            vague=earlier.vague | self._vague((*key, "vague"), body.get("vague")),
            units=earlier.units | self._units((*key, "units"), body.get("units")),
            pesos=self.flag((*key, "pesos"), body.get("pesos")) or earlier.pesos,
            noun=noun,  # type: ignore[arg-type]
            **{
                name: tuple(dict.fromkeys((*getattr(earlier, name), *self.phrases((*key, name), body.get(name)))))
                for name in LISTS
            },
        )

    def _numbers(self, key: Key, data: Any) -> dict[str, float]:
        found = {}
        for number, text in self.mapping(key, data).items():
            value = self._number((*key, number), number)
            found.update(dict.fromkeys(self.phrases((*key, number), text), value))
        return found

    def _vague(self, key: Key, data: Any) -> dict[str, tuple[float, float]]:
        found = {}
        for span, text in self.mapping(key, data).items():
            low, _, high = span.partition(" to ")
            bounds = self._number((*key, span), low), self._number((*key, span), high)
            found.update(dict.fromkeys(self.phrases((*key, span), text), bounds))
        return found

    def _units(self, key: Key, data: Any) -> dict[str, str]:
        found = {}
        for unit, text in self.mapping(key, data).items():
            found.update(dict.fromkeys(self.phrases((*key, unit), text), unit))
        return found

    def _number(self, key: Key, text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            self.wrong(key, f"“{text}” is no number", '"1000": thousand')
            return 1.0
        return int(value) if value.is_integer() else value
