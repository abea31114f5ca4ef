"""What domain people edit: the YAML files beside this module, and a project's own that add to them or change them.

A project's ``vocabulary/`` folder holds files of the same names. How each kind overlays the built-in one is told at
the top of the built-in file.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from newsarchive.errors import Mistake, VocabularyError
from newsarchive.vocabulary.countries import Countries, load_countries
from newsarchive.vocabulary.figures import FigureVocabulary, load_figures
from newsarchive.vocabulary.metadata_words import MetadataWords, load_metadata_words
from newsarchive.vocabulary.names import Authority, load_names
from newsarchive.vocabulary.people import People, load_people
from newsarchive.vocabulary.phrases import Phrases, load_phrases
from newsarchive.vocabulary.speech import Speech, load_speech
from newsarchive.vocabulary.themes import Themes, load_themes

BUILT_IN = Path(__file__).parent
Kind = TypeVar("Kind")

FILES = (
    "phrases.yml",
    "metadata.yml",
    "themes.yml",
    "countries.yml",
    "names.yml",
    "people.yml",
    "speech.yml",
    "figures.yml",
)


class Vocabulary(Struct, frozen=True):
    """All of it, validated, as plain data."""

    phrases: Phrases
    metadata: MetadataWords
    themes: Themes
    countries: Countries
    names: Authority
    people: People
    speech: Speech
    figures: FigureVocabulary
    digest: str
    """Of the bytes of every file read: part of each draft's key."""


def load(overlay: Path | None = None) -> Vocabulary:
    """The built-in vocabulary and, over it, the files of a project's ``vocabulary/`` folder.

    Raises VocabularyError with every mistake in every file at once; a file whose name is none of FILES is a mistake
    too, for it would be silently without effect.
    """
    mistakes: list[Mistake] = []
    if overlay is not None and os.path.lexists(overlay) and not overlay.is_dir():
        mistakes.append(Mistake(str(overlay), None, "expected a folder of vocabulary files"))
    if overlay is not None and overlay.is_dir():
        mistakes += [
            Mistake(str(path), None, "no vocabulary file has this name", f"expected one of: {', '.join(FILES)}")
            if path.name not in FILES
            else Mistake(str(path), None, "expected a file; this is a folder, a device or a broken link")
            for path in sorted(overlay.glob("*.y*ml"))
            if path.name not in FILES or not path.is_file()
        ]

    def paths(name: str) -> list[Path]:
        own = overlay / name if overlay is not None else None
        return [BUILT_IN / name, *([own] if own is not None and own.is_file() else [])]

    def read(name: str, loader: Callable[[Sequence[Path]], tuple[Kind, tuple[Mistake, ...]]]) -> Kind:
        kind, found = loader(paths(name))
        mistakes.extend(found)
        return kind

    phrases = read("phrases.yml", load_phrases)
    words = read("metadata.yml", load_metadata_words)
    themes = read("themes.yml", load_themes)
    countries = read("countries.yml", load_countries)
    names = read("names.yml", load_names)
    people = read("people.yml", load_people)
    speech = read("speech.yml", load_speech)
    figures = read("figures.yml", load_figures)
    if mistakes:
        raise VocabularyError(mistakes)
    digest = hashlib.sha256()
    for name in FILES:
        for path in paths(name):
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return Vocabulary(phrases, words, themes, countries, names, people, speech, figures, digest=digest.hexdigest())
