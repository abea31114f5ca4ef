"""The parts of an entry that keep or drop lines, change tags and names, and say what is shown."""

from typing import Any, get_args

from msgspec import Struct

from newsarchive.model import BlockKind, MarkKind, Reason
from newsarchive.overrides.reading import EntryReader
from newsarchive.overrides.values import Added, AddedName, Drop, Keep, Publish, Role, Withhold
from newsarchive.vocabulary.names import NameKind
from newsarchive.yaml_files import Key

KINDS: dict[str, MarkKind] = {**{kind: kind for kind in get_args(BlockKind)}, "caption": "caption"}
REASONS: dict[str, Reason] = {reason: reason for reason in get_args(Reason)}

_ROLES: dict[str, Role] = {role: role for role in get_args(Role)}
_LEVELS: dict[str, Publish] = {level: level for level in get_args(Publish)}
_NAME_KINDS: dict[str, NameKind] = {"people": "person", "organisations": "organisation"}


class Tagging(Struct, frozen=True):
    """What ``themes:`` and ``countries:`` say."""

    add: tuple[Added, ...] = ()
    forbid: tuple[str, ...] = ()
    roles: tuple[tuple[str, Role], ...] = ()


class Naming(Struct, frozen=True):
    """What ``names:`` says."""

    join: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[str, ...] = ()
    add: tuple[AddedName, ...] = ()


def read_line_changes(reader: EntryReader, key: Key, data: Any) -> tuple[tuple[Keep, ...], tuple[Drop, ...]]:
    """``lines:``"""
    body = _parts(reader, key, data, ("keep", "drop"))
    kept: dict[int, Keep] = {}
    for lines, said, place in _judged(reader, (*key, "keep"), body.get("keep")):
        kind = None if said is None else reader.choice(place, said, KINDS, "kind of line")
        kept.update({line: Keep(line, KINDS[kind] if kind else None) for line in lines})
    dropped: dict[int, Drop] = {}
    for lines, said, place in _judged(reader, (*key, "drop"), body.get("drop")):
        reason = None if said is None else reader.choice(place, said, REASONS, "reason")
        dropped.update({line: Drop(line, REASONS[reason] if reason else "other") for line in lines})
    return tuple(kept.values()), tuple(dropped.values())


def read_tagging(
    reader: EntryReader, key: Key, data: Any, known: tuple[str, ...], what: str, *, roles: bool = False
) -> Tagging:
    """``themes:`` or ``countries:``; only these have ``roles``."""
    body = _parts(reader, key, data, ("add", "forbid", "role") if roles else ("add", "forbid"))
    added: list[Added] = []
    if "add" in body:
        for id_, place, value in reader.pairs((*key, "add"), body["add"], f"add: {{{known[0]}: 17}}"):
            proofs = reader.proofs(place, value)
            if reader.choice(place, id_, known, what) is not None and proofs:
                added.append(Added(id_, proofs))
    forbidden = _forbidden(reader, key, body)
    forbid = tuple(id_ for id_ in forbidden if reader.choice((*key, "forbid"), id_, known, what) is not None)
    given: list[tuple[str, Role]] = []
    if "role" in body:
        for id_, place, value in reader.pairs((*key, "role"), body["role"], f"role: {{{known[0]}: primary}}"):
            role = reader.choice(place, reader.one_line(place, value), _ROLES, "role")
            if reader.choice(place, id_, known, what) is not None and role is not None:
                given.append((id_, _ROLES[role]))
    return Tagging(tuple(added), forbid, tuple(given))


def read_naming(reader: EntryReader, key: Key, data: Any, *, everywhere: bool) -> Naming:
    """``names:`` of one article or, ``everywhere``, of the whole archive."""
    keys = ("join", "forbid") if everywhere else ("join", "forbid", "add")
    body = _parts(reader, key, data, keys)
    added: list[AddedName] = []
    if "add" in body:
        for part, place, names in reader.pairs((*key, "add"), body["add"], "add: {people: {Ada Brekke: 9}}"):
            if reader.choice(place, part, _NAME_KINDS, "kind of name") is None:
                continue
            for name, where, value in reader.pairs(place, names, "{Ada Brekke: 9}"):
                lines = reader.numbers(where, value)
                if lines:
                    added.append(AddedName(_NAME_KINDS[part], reader.one_line(where, name), lines))
    return Naming(
        _groups(reader, (*key, "join"), body["join"]) if "join" in body else (),
        _forbidden(reader, key, body),
        tuple(added),
    )


def read_publish(reader: EntryReader, key: Key, data: Any) -> Publish | None:
    """``publish:``"""
    level = reader.choice(key, reader.one_line(key, data), _LEVELS, "level")
    return None if level is None else _LEVELS[level]


def read_withhold(reader: EntryReader, key: Key, data: Any) -> Withhold | None:
    """``withhold:``"""
    if isinstance(data, str):
        whole = reader.choice(key, reader.one_line(key, data), ("article",), "part to withhold")
        return Withhold(article=True) if whole else None
    body = _parts(reader, key, data, ("people", "lines"))
    people = reader.words((*key, "people"), body["people"]) if "people" in body else ()
    lines = reader.numbers((*key, "lines"), body["lines"]) if "lines" in body else ()
    return Withhold(people=people, lines=lines) if people or lines else None


def _parts(reader: EntryReader, key: Key, data: Any, allowed: tuple[str, ...]) -> dict[str, Any]:
    """The parts that stand there; a mistake where there are none."""
    example = f"{key[-1]}: {{{allowed[0]}: …}}"
    return reader.mapping(key, {name: value for name, _, value in reader.pairs(key, data, example)}, allowed)


def _judged(reader: EntryReader, key: Key, data: Any) -> list[tuple[tuple[int, ...], str | None, Key]]:
    """Lines and what is said of them."""
    if data is None:
        return []
    if not isinstance(data, dict):
        return [(reader.numbers(key, data), None, key)]
    return [
        (reader.range(place, text), reader.one_line(place, value), place)
        for text, place, value in reader.pairs(key, data, f"{key[-1]}: {{12: …}}")
    ]


def _forbidden(reader: EntryReader, key: Key, body: dict[str, Any]) -> tuple[str, ...]:
    return reader.words((*key, "forbid"), body["forbid"]) if "forbid" in body else ()


def _groups(reader: EntryReader, key: Key, data: Any) -> tuple[tuple[str, ...], ...]:
    """Groups of two names or more: one group as a list, several as a list of lists."""
    one = isinstance(data, list) and all(isinstance(item, str) for item in data)
    found = []
    for place, item in [(key, data)] if one else reader.items(key, data):
        names = reader.words(place, item)
        if len(names) < 2:
            reader.wrong(place, f"{key[-1]}: expected two names or more", f"{key[-1]}: [Ada Brekke, Ada Breke]")
        else:
            found.append(names)
    return tuple(found)
