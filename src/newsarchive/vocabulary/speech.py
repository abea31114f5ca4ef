"""speech.yml: the words by which a text shows who speaks."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader
from newsarchive.yaml_files import Key, read_yaml

FLAGS = ("dashes", "drops_subject", "capital_nouns", "inverts", "unspaced")


class SpeechWords(Struct, frozen=True):
    """The words of one language, as plain phrases. What each list is for stands at the top of speech.yml."""

    verbs: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    thoughts: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    describes: tuple[str, ...] = ()
    he: tuple[str, ...] = ()
    she: tuple[str, ...] = ()
    his: tuple[str, ...] = ()
    her: tuple[str, ...] = ()
    it: tuple[str, ...] = ()
    they: tuple[str, ...] = ()
    i: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    belongs: tuple[str, ...] = ()
    hearers: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    sayings: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    relative: tuple[str, ...] = ()
    according: tuple[str, ...] = ()
    so_called: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    somebody: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    finite: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    manner: tuple[str, ...] = ()
    no_manner: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    conjunctions: tuple[str, ...] = ()
    that: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    reflexives: tuple[str, ...] = ()
    his_words: tuple[str, ...] = ()
    her_words: tuple[str, ...] = ()
    dashes: bool = False
    drops_subject: bool = False
    capital_nouns: bool = False
    inverts: bool = False
    unspaced: bool = False


class Speech(Struct, frozen=True):
    """The words of every language."""

    languages: dict[str, SpeechWords] = {}


def load_speech(paths: Sequence[Path]) -> tuple[Speech, tuple[Mistake, ...]]:
    """The words of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds to the lists; with ``replace: true`` at its top nothing of the earlier files remains.
    """
    mistakes: list[Mistake] = []
    languages: dict[str, SpeechWords] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = Reader(file, mistakes)
        top = reader.mapping((), file.data, ("replace", "languages"))
        if reader.flag(("replace",), top.get("replace")):
            languages = {}
        for language, body in reader.mapping(("languages",), top.get("languages")).items():
            earlier = languages.get(language, SpeechWords())
            languages[language] = _words(reader, ("languages", language), body, earlier)
    return Speech(languages), tuple(mistakes)


def _words(reader: Reader, key: Key, data: Any, earlier: SpeechWords) -> SpeechWords:
    body = reader.mapping(key, data, SpeechWords.__struct_fields__)
    flags: dict[str, Any] = {
        name: reader.flag((*key, name), body.get(name)) or getattr(earlier, name) for name in FLAGS
    }
    lists: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(earlier, name), *reader.phrases((*key, name), body.get(name)))))
        for name in SpeechWords.__struct_fields__
        if name not in FLAGS
    }
    return SpeechWords(**flags, **lists)
