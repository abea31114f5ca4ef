"""``metadata.yml``: the words by which dates, bylines, publishers and languages are read.

A later file adds to an earlier one: its lists are appended, its tables joined key by key (a language's words, an
agency's forms; a zone's offset and a language's months replace what stood there). ``replace: true`` at its top throws
the earlier ones away.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, convert

from newsarchive.errors import Mistake
from newsarchive.yaml_files import Key, YamlFile, read_yaml

Months = tuple[tuple[str, ...], ...]

_OFFSET = re.compile(r"[+-](?:0\d|1[0-4]):[0-5]\d")


class MetadataWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The words of metadata.yml as plain data; all in lower case but ``zones`` and ``agencies``."""

    months: dict[str, Months] = {}
    """Language → twelve tuples of forms, January first."""
    weekdays: dict[str, tuple[str, ...]] = {}
    zones: dict[str, str] = {}
    """Abbreviation as printed → offset, ``-04:00``."""
    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    other_dates: tuple[str, ...] = ()
    page_labels: tuple[str, ...] = ()
    never_titles: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    name_titles: tuple[str, ...] = ()
    beside_names: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    han_surnames: tuple[str, ...] = ()
    not_authors: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    picture_places: tuple[str, ...] = ()
    given_names: tuple[str, ...] = ()
    agencies: dict[str, tuple[str, ...]] = {}
    """Name to show → forms in print."""
    told: tuple[str, ...] = ()
    outlet_words: tuple[str, ...] = ()
    outlet_endings: tuple[str, ...] = ()
    group_words: tuple[str, ...] = ()
    not_outlets: tuple[str, ...] = ()
    everyday_names: tuple[str, ...] = ()
    domain_ends: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    legal_forms: tuple[str, ...] = ()
    copyright: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    notice_links: tuple[str, ...] = ()
    own_labels: tuple[str, ...] = ()
    own_invitations: tuple[str, ...] = ()
    own_owners: tuple[str, ...] = ()
    own_endings: tuple[str, ...] = ()
    keyword_labels: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    goes_on: tuple[str, ...] = ()
    header_labels: dict[str, tuple[str, ...]] = {}
    """Field → labels."""
    function_words: dict[str, tuple[str, ...]] = {}
    word_endings: dict[str, tuple[str, ...]] = {}
    letters: dict[str, str] = {}
    """Language → letters that neighbours of the same script do not have."""


class _Refused(Exception):
    """A value of the wrong shape; the text says what was expected."""

    def __init__(self, key: Key, expected: str) -> None:
        super().__init__(expected)
        self.key = key


def load_metadata_words(paths: Sequence[Path]) -> tuple[MetadataWords, tuple[Mistake, ...]]:
    """The words of all ``paths``, a later file upon the earlier ones, and every mistake found in them."""
    tables: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None or file.data is None:
            continue
        if not isinstance(file.data, dict):
            mistakes.append(file.mistake((), "a mapping of word lists was expected, such as “byline: […]”"))
            continue
        if _replaces(file, mistakes):
            tables = {}
        _add(file, tables, mistakes)
    return convert(tables, MetadataWords), tuple(mistakes)


def _replaces(file: YamlFile, mistakes: list[Mistake]) -> bool:
    value = file.data.get("replace", False)
    if not isinstance(value, bool):
        mistakes.append(file.mistake(("replace",), f"“{value}” is neither true nor false"))
    return value is True


def _add(file: YamlFile, tables: dict[str, Any], mistakes: list[Mistake]) -> None:
    for name, value in file.data.items():
        if name == "replace":
            continue
        shape = _SHAPES.get(name)
        if shape is None:
            known = ", ".join(sorted(_SHAPES))
            mistakes.append(file.mistake((name,), f"“{name}” is no list of this file", f"one of: {known}"))
            continue
        try:
            read = shape((name,), value)
        except _Refused as refused:
            mistakes.append(file.mistake(refused.key, str(refused)))
            continue
        tables[name] = _join(tables.get(name), read)


def _join(old: Any, new: Any) -> Any:
    """Lists one behind the other without repeats; tables key by key; strings and months give way to the later ones."""
    if isinstance(old, dict):
        return old | {key: _join(old.get(key), value) for key, value in new.items()}
    if isinstance(old, tuple) and not (new and isinstance(new[0], tuple)):
        return tuple(dict.fromkeys(old + new))
    return new


def _text(key: Key, value: Any) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise _Refused(key, f"words were expected, {_kind(value)} stands here")
    text = str(value).strip()
    if not text:
        raise _Refused(key, "words were expected, nothing stands here")
    return text


def _items(key: Key, value: Any) -> list[tuple[Key, str]]:
    if isinstance(value, list):
        return [((*key, index), _text((*key, index), item)) for index, item in enumerate(value)]
    return [(key, _text(key, value))]


def _phrases(key: Key, value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.casefold() for _, text in _items(key, value)))


def _words(key: Key, value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for _, text in _items(key, value) for word in text.casefold().split()))


def _exact(key: Key, value: Any) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for _, text in _items(key, value)))


def _months(key: Key, value: Any) -> Months:
    items = _items(key, value)
    if len(items) != 12:
        raise _Refused(key, f"twelve months were expected, {len(items)} stand here")
    return tuple(tuple(text.casefold().split()) for _, text in items)


def _offset(key: Key, value: Any) -> str:
    text = _text(key, value)
    if not _OFFSET.fullmatch(text):
        raise _Refused(key, f'an offset in quotation marks was expected, such as "+05:30"; “{text}” stands here')
    return text


def _letters(key: Key, value: Any) -> str:
    return _text(key, value).casefold()


def _kind(value: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", bool: "true or false", type(None): "nothing"}
    return kinds.get(type(value), "something else")


def _table(shape: Callable[[Key, Any], Any]) -> Callable[[Key, Any], Any]:
    def read(key: Key, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise _Refused(key, f"a table was expected (name: words), {_kind(value)} stands here")
        for name in value:
            if not isinstance(name, str):  # YAML reads a bare `no`, Norwegian, as false
                raise _Refused(key, f"a name in quotation marks was expected, YAML reads one here as {name!r}")
        return {name: shape((*key, name), item) for name, item in value.items()}

    return read


_PHRASES = (
    *("published", "updated", "other_dates", "never_titles", "byline", "told", "legal_forms", "copyright", "rights"),
    *(
        "keyword_labels",
        "goes_on",
        "own_labels",
        "own_invitations",
        "own_owners",
        "own_endings",
        "notice_links",
        "picture_places",
    ),
)
_WORDS = (
    *("joiners", "particles", "roles", "name_titles", "beside_names", "not_authors", "credits", "given_names"),
    *("outlet_words", "outlet_endings", "sections", "page_labels"),
    *("group_words", "not_outlets", "everyday_names", "not_names", "han_surnames", "domain_ends", "platforms"),
)
_SHAPES: dict[str, Callable[[Key, Any], Any]] = {
    "months": _table(_months),
    "weekdays": _table(_words),
    "zones": _table(_offset),
    "agencies": _table(_exact),
    "header_labels": _table(_phrases),
    "function_words": _table(_words),
    "word_endings": _table(_words),
    "letters": _table(_letters),
    **dict.fromkeys(_PHRASES, _phrases),
    **dict.fromkeys(_WORDS, _words),
}
