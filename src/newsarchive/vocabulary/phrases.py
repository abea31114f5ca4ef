"""phrases.yml: the words by which furniture is known, and the little words by which running text is known."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, get_args

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.model import Reason, fold
from newsarchive.yaml_files import YamlFile, read_yaml

Match = Literal["whole", "starts", "ends", "contains", "together"]

_REASONS = frozenset(get_args(Reason))
_MATCHES = frozenset(get_args(Match))
_KEEP = "keep"
_FUNCTION_WORDS = "function-words"
_ABOUT = "about-words"
_PICTURES = "picture-credits"
_REPLACE = "replace"


class Phrase(Struct, frozen=True):
    """One phrase that gives a line away as furniture."""

    text: str
    """As ``phrase_key`` writes it; ``groups_of`` takes one that matches ``together`` apart."""
    match: Match
    """What of the line it must be."""
    reason: Reason
    language: str
    """BCP 47, for the people who keep the list; a phrase is looked for in every text."""


class Phrases(Struct, frozen=True):
    """All phrases in the order of the files, each with one reason."""

    phrases: tuple[Phrase, ...] = ()
    function_words: dict[str, tuple[str, ...]] = {}
    """Language → articles, prepositions, pronouns, auxiliaries; for scripts without spaces single characters."""
    about_words: tuple[str, ...] = ()
    """What stands before a name in the heading of a note on the author."""
    picture_labels: tuple[str, ...] = ()
    """Words for a picture, as they stand in a credit: photo, image …"""
    picture_sources: tuple[str, ...] = ()
    """Who supplies pictures."""


EDGES = " .:;,!?…*•·‣▶►▸→➔»«›‹|/\\-–—_~+#>\"“”„'‘’[]()（）【】「」：。！？、"
"""What may stand around a label without changing it."""


def compared(text: str) -> str:
    """The form in which lines and phrases are compared: case ignored (that of Turkish too), straight apostrophes."""
    return straightened(text.casefold())


def straightened(key: str) -> str:
    """A text in one case with straight apostrophes and one letter i."""
    return key if key.isascii() else key.replace("’", "'").replace("i\u0307", "i")


def phrase_key(text: str, match: Match) -> str:
    """A phrase as lines are searched for it: bare at the edges where it must meet the line's own edge."""
    key = compared(fold(text))
    if match == "together":
        return " + ".join(" / ".join(group) for group in groups_of(key))
    if match == "whole":
        return key.strip(EDGES)
    return key.lstrip(EDGES) if match == "starts" else key.rstrip(EDGES) if match == "ends" else key


def groups_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of which a line must have one of each group: “cookies + you accept / you agree”."""
    groups = (tuple(filter(None, map(str.strip, group.split("/")))) for group in text.split("+"))
    return tuple(filter(None, groups))


def load_phrases(paths: Sequence[Path]) -> tuple[Phrases, tuple[Mistake, ...]]:
    """The phrases of the built-in file and of the project's own files after it, with every mistake in them.

    A later file adds to the earlier ones and may give a phrase another reason; what it lists under ``keep`` is taken
    out; with ``replace: true`` at its top nothing of the earlier files remains.
    """
    found: dict[tuple[str, Match], Phrase] = {}
    words: dict[str, tuple[str, ...]] = {}
    about: list[str] = []
    pictures: dict[str, list[str]] = {"labels": [], "sources": []}
    mistakes: list[Mistake] = []
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None or file.data is None:
            continue
        if not isinstance(file.data, dict):
            mistakes.append(
                file.mistake((), "expected reasons with their phrases", "see the head of the built-in file")
            )
            continue
        if _replaces(file, mistakes):
            found, words, about, pictures = {}, {}, [], {"labels": [], "sources": []}
        for section, body in file.data.items():
            if section == _FUNCTION_WORDS:
                words |= {
                    key[-1]: tuple(text.casefold().split()) for key, text in _texts(file, (section,), body, mistakes)
                }
            elif section == _ABOUT:
                for _, text in _texts(file, (section,), body, mistakes):
                    about += _each_line(text)
            elif section in _REASONS or section == _KEEP:
                _add(file, section, body, found, mistakes)
            elif section == _PICTURES:
                _add_pictures(file, body, pictures, mistakes)
            elif section != _REPLACE:
                hint = f"one of {', '.join((*sorted(_REASONS), _KEEP, _FUNCTION_WORDS, _ABOUT, _PICTURES, _REPLACE))}"
                mistakes.append(file.mistake((section,), f"“{section}” is no reason to drop a line", hint))
    labels, sources = (tuple(dict.fromkeys(pictures[kind])) for kind in ("labels", "sources"))
    return Phrases(tuple(found.values()), words, tuple(dict.fromkeys(about)), labels, sources), tuple(mistakes)


def _replaces(file: YamlFile, mistakes: list[Mistake]) -> bool:
    value = file.data.get(_REPLACE, False)
    if not isinstance(value, bool):
        mistakes.append(file.mistake((_REPLACE,), f"expected true or false, found “{value}”"))
        return False
    return value


def _add_pictures(file: YamlFile, body: Any, pictures: dict[str, list[str]], mistakes: list[Mistake]) -> None:
    if not isinstance(body, dict):
        mistakes.append(file.mistake((_PICTURES,), "expected labels or sources below it"))
        return
    for kind, languages in body.items():
        if kind not in pictures:
            mistakes.append(file.mistake((_PICTURES, kind), f"“{kind}” is not known here", "labels or sources"))
            continue
        for _, text in _texts(file, (_PICTURES, kind), languages, mistakes):
            pictures[kind] += _each_line(text)


def _each_line(text: str) -> list[str]:
    return [compared(fold(line)) for line in text.splitlines() if line.strip()]


def _add(
    file: YamlFile, section: Any, body: Any, found: dict[tuple[str, Match], Phrase], mistakes: list[Mistake]
) -> None:
    if not isinstance(body, dict):
        mistakes.append(file.mistake((section,), "expected whole, starts, ends, contains or together below it"))
        return
    for match, languages in body.items():
        if match not in _MATCHES:
            hint = "whole, starts, ends, contains or together"
            mistakes.append(file.mistake((section, match), f"“{match}” is no way to match", hint))
            continue
        for key, text in _texts(file, (section, match), languages, mistakes):
            for line in text.splitlines():
                phrase = phrase_key(line, match)
                if not phrase or line.lstrip().startswith("#"):
                    continue
                if match == "together" and len(groups_of(phrase)) < 2:
                    mistakes.append(file.mistake(key, f"expected two groups of words, found “{phrase}”", "a / b + c"))
                elif section == _KEEP:
                    found.pop((phrase, match), None)
                else:
                    found[phrase, match] = Phrase(phrase, match, section, key[-1])


def _texts(
    file: YamlFile, key: tuple[str, ...], languages: Any, mistakes: list[Mistake]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if not isinstance(languages, dict):
        mistakes.append(file.mistake(key, "expected languages (en, de, fr …), each with its text"))
        return
    for language, text in languages.items():
        if isinstance(text, str):
            yield (*key, str(language)), text
        else:
            mistakes.append(file.mistake((*key, language), "expected one phrase a line below a “|”"))
