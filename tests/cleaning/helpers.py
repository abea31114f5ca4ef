"""What the tests of cleaning share: the built-in vocabulary made ready, and documents out of plain lines."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import newsarchive.vocabulary
from newsarchive.cleaning import CompiledPhrases, clean, compile_phrases
from newsarchive.cleaning.document import Document, read
from newsarchive.cleaning.features import Line, fold_lines, measure
from newsarchive.cleaning.zones import Zone
from newsarchive.model import Cleaned, Mark, split_lines
from newsarchive.survey import Level
from newsarchive.vocabulary.phrases import load_phrases

PHRASES = Path(newsarchive.vocabulary.__file__).with_name("phrases.yml")
ZONES: dict[str, Zone] = {"f": "front", "b": "body", "i": "island", "a": "after"}

NOTHING: Mapping[int, Level] = {}
PROSE = "The ferry to the outer islands was late again this morning, and nobody on the pier was surprised by that."


@cache
def compiled() -> CompiledPhrases:
    phrases, mistakes = load_phrases([PHRASES])
    assert mistakes == ()
    return compile_phrases(phrases)


def measured(*lines: str) -> tuple[Line, ...]:
    return measure(fold_lines(lines), compiled())


def cleaned(text: str, recurring: Mapping[int, Level] = NOTHING) -> Cleaned:
    return clean(split_lines(text), compiled(), recurring)


def document(zones: str, *lines: str, recurring: Mapping[int, Level] = NOTHING) -> Document:
    """``zones``: one letter for each line: f(ront), b(ody), i(sland), a(fter)."""
    return read(measured(*lines), tuple(ZONES[letter] for letter in zones), recurring, compiled())


def fate(mark: Mark) -> str:
    """As the fixtures write it: the reason of a dropped line, else the kind, ``.`` for blank, ``+`` if it joins."""
    return "." if mark.kind == "blank" else (mark.reason or mark.kind) + ("+" if mark.joins else "")
