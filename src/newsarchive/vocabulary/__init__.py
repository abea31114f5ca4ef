"""What domain people edit: the YAML files beside this module, and a project's own that add to them or change them.

A project's ``vocabulary/`` folder holds files of the same names. How each kind overlays the built-in one is told at
the top of the built-in file.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from newsarchive.errors import Mistake, VocabularyError
from newsarchive.vocabulary.countries import Countries, load_countries
from newsarchive.vocabulary.figures import FigureVocabulary, load_figures
from newsarchive.vocabulary.kept import kept_or_made
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


class Vocabulary(Struct, frozen=True, eq=False):
    """All of it, validated, as plain data. Told by its identity, so that what is made of it can be kept beside it."""

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

    own = overlay if overlay is not None and overlay.is_dir() else None
    files = tuple(
        (BUILT_IN / name, own / name) if own is not None and (own / name).is_file() else (BUILT_IN / name,)
        for name in FILES
    )
    return _read(files, _digest(files), tuple(mistakes))


def _digest(files: Sequence[Sequence[Path]]) -> str:
    digest = hashlib.sha256()
    for path in chain.from_iterable(files):
        data = b""
        with suppress(OSError):  # a mistake, which its loader tells
            data = path.read_bytes()
        digest.update(hashlib.sha256(data).digest())
    return digest.hexdigest()


@lru_cache(maxsize=2)
def _read(files: Sequence[tuple[Path, ...]], digest: str, misnamed: tuple[Mistake, ...]) -> Vocabulary:
    """The files of each name, in the order of FILES; read once in a process for the same bytes."""
    if misnamed or any(len(some) > 1 for some in files):
        return _made(files, digest, misnamed)
    return kept_or_made(Vocabulary, digest, BUILT_IN, lambda: _made(files, digest, ()))


def _made(files: Sequence[tuple[Path, ...]], digest: str, misnamed: tuple[Mistake, ...]) -> Vocabulary:
    mistakes = list(misnamed)

    def read(name: str, loader: Callable[[Sequence[Path]], tuple[Kind, tuple[Mistake, ...]]]) -> Kind:
        kind, found = loader(files[FILES.index(name)])
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
    return Vocabulary(phrases, words, themes, countries, names, people, speech, figures, digest=digest)
