"""Models that add candidates for names: spaCy, where the extra ``newsarchive[ner]`` and a model are installed.

Nothing of it is imported unless newsarchive.yml names a model. A model is loaded once, before the workers are forked,
so that they share its memory.
"""

import hashlib
import importlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from newsarchive.errors import ModelError
from newsarchive.tagging import Entity, Recogniser

NO_MODELS: Mapping[str, str] = MappingProxyType({})
_NEEDLESS = ("tagger", "parser", "senter", "morphologizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer")
"""Parts of spaCy's pipelines on which entities do not rest."""


class Model(Struct, frozen=True):
    """A model, loaded."""

    recogniser: Recogniser
    version: str
    """Of all that its answers rest on: spaCy, the model's name and version, the bytes of its files."""


def load_model(name: str) -> Model:
    """The model of that name: an installed package, or a folder by its path. Raises ModelError."""
    try:
        spacy = importlib.import_module("spacy")
    except ImportError as error:
        raise ModelError(
            f"ner: the model {name} needs spaCy, which is not installed ({error})\n"
            "    hint: pip install 'newsarchive[ner]'"
        ) from error
    try:
        pipeline = spacy.load(name, exclude=_NEEDLESS)
    except OSError as error:
        raise ModelError(
            f"ner: the model {name} is not installed\n    hint: python -m spacy download {name}"
        ) from error
    except (ValueError, ImportError) as error:
        raise ModelError(
            f"ner: the model {name} does not go with spaCy {spacy.__version__}: {str(error).splitlines()[0]}\n"
            f"    hint: python -m spacy download {name}"
        ) from error
    meta = pipeline.meta
    told = [f"spacy {spacy.__version__}", meta.get("name"), meta.get("version"), _digest(pipeline.path)]
    return Model(_recogniser(pipeline), " ".join(map(str, told)))


def _recogniser(pipeline: Any) -> Recogniser:
    def recognise(texts: Sequence[str]) -> Iterator[list[Entity]]:
        for found in pipeline.pipe(texts):
            yield [(entity.start_char, entity.end_char, entity.label_) for entity in found.ents]

    return recognise


def _digest(folder: Path) -> str:
    """SHA-256 over a model's files: a model that somebody trains keeps its version."""
    digest = hashlib.sha256()
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
