"""The part of an entry that sets and clears facts, and what lines and facts read before."""

import re
from typing import Any, get_args

from newsarchive.given import GivenField
from newsarchive.metadata.given import read_iso
from newsarchive.overrides.reading import EntryReader
from newsarchive.overrides.values import Setting, Was
from newsarchive.vocabulary.reading import is_language
from newsarchive.yaml_files import Key

FACTS: tuple[str, ...] = ("dateline", *get_args(GivenField))
MANY = frozenset(("authors", "keywords"))
DATES = frozenset(("published", "updated", "retrieved"))

NEVER_EMPTY = frozenset(("title", "language"))
_ADDRESS = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_NOTHING = frozenset(("~", "null", "none", "None"))


def read_settings(reader: EntryReader, key: Key, data: Any) -> tuple[Setting, ...]:
    """``set:``"""
    found: list[Setting] = []
    for fact, place, value in reader.pairs(key, data, "set: {title: The right title}"):
        if reader.choice(place, fact, FACTS, "fact") is None:
            continue
        values = reader.words(place, value) if fact in MANY else (reader.one_line(place, value),)
        if values and all(values) and _is_right(reader, place, fact, values):
            found.append(Setting(fact, values))
    return tuple(found)


def read_clear(reader: EntryReader, key: Key, data: Any) -> tuple[str, ...]:
    """``clear:``"""
    found = []
    for fact in reader.words(key, data):
        if reader.choice(key, fact, FACTS, "fact") is None:
            continue
        if fact in NEVER_EMPTY:
            reader.wrong(key, f"an article always has a {fact}", f"set: {{{fact}: …}}")
        else:
            found.append(fact)
    return tuple(found)


def read_was(reader: EntryReader, key: Key, data: Any) -> tuple[Was, ...]:
    """``was:``"""
    found: list[Was] = []
    for name, place, value in reader.pairs(key, data, "was: {14: What stood there}"):
        if isinstance(value, list) and name in MANY:
            text: str | None = ", ".join(reader.words(place, value))
        else:
            text = reader.maybe(place, value)
        if text is None:
            continue
        if name[:1].isdecimal():
            numbers = reader.range(place, name)
            if len(numbers) > 1:
                reader.wrong(place, f"was: expected one line, found {name}")
            found += [Was(text, line=line) for line in numbers[:1]]
        elif reader.choice(place, name, FACTS, "fact") is not None:
            found.append(Was(text, fact=name))
    return tuple(found)


def _is_right(reader: EntryReader, key: Key, fact: str, values: tuple[str, ...]) -> bool:
    """Whether the fact may have this value; a mistake is noted."""
    value = values[0]
    if value in _NOTHING:
        reader.wrong(key, f"{fact}: expected a value, found “{value}”", f"clear: [{fact}]")
    elif fact in DATES and read_iso(value) is None:
        reader.wrong(key, f"{fact}: expected a date, found “{value}”", "2022, 2022-09, 2022-09-30 or 2022-09-30T14:05Z")
    elif fact == "url" and not _ADDRESS.fullmatch(value):
        reader.wrong(key, f"url: expected an address, found “{value}”", "https://example.org/page")
    elif fact == "language" and not (_LANGUAGE.fullmatch(value) and is_language(value.split("-")[0])):
        reader.wrong(key, f"language: expected the code of a language, found “{value}”", "en, pt-BR or zh-Hant")
    else:
        return True
    return False
