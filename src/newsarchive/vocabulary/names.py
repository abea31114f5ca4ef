"""names.yml: the authority of people and organisations, who is who and who is not."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader
from newsarchive.yaml_files import Key, read_yaml

NameKind = Literal["person", "organisation"]

_PARTS: tuple[tuple[str, NameKind], ...] = (("people", "person"), ("organisations", "organisation"))
_KEYS = ("name", "forms", "alone", "wikidata", "not_same_as")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")


class Known(Struct, frozen=True):
    """A person or an organisation of the authority."""

    id: str
    """A slug; part of an address, so it is for ever."""
    kind: NameKind
    name: str
    """What readers see."""
    forms: tuple[str, ...]
    """Every full form in print, ``name`` first."""
    alone: tuple[str, ...] = ()
    """Forms that mean this one wherever they stand, though others may share them: a surname such as Putin."""
    wikidata: str | None = None
    not_same_as: tuple[str, ...] = ()
    """Ids of others that may never be taken for it."""


class Authority(Struct, frozen=True):
    """All of them, sorted by id."""

    names: tuple[Known, ...] = ()


NO_NAMES = Authority()


def load_names(paths: Sequence[Path]) -> tuple[Authority, tuple[Mistake, ...]]:
    """The authority of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds names and forms; ``name`` and ``wikidata`` of a later file count. With ``replace: true`` at its
    top nothing of the earlier files remains. ``not_same_as`` may name an id that only the archive knows.
    """
    mistakes: list[Mistake] = []
    names: dict[str, Known] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = _NameReader(file, mistakes)
        top = reader.mapping((), file.data, ("replace", *(part for part, _ in _PARTS)))
        if reader.flag(("replace",), top.get("replace")):
            names = {}
        for part, kind in _PARTS:
            for id_, body in reader.mapping((part,), top.get(part)).items():
                reader.known((part, id_), id_, kind, body, names)
        reader.one_owner(names)
    return Authority(tuple(names[id_] for id_ in sorted(names))), tuple(mistakes)


class _NameReader(Reader):
    """Reads one file of the authority."""

    def known(self, key: Key, id_: str, kind: NameKind, data: Any, names: dict[str, Known]) -> None:
        if not _SLUG.fullmatch(id_):
            self.wrong(key, f"“{id_}” cannot be part of an address", "small letters a to z, digits and single hyphens")
            return
        earlier = names.get(id_)
        if earlier is not None and earlier.kind != kind:
            self.wrong(key, f"“{id_}” is a {earlier.kind} already")
            return
        body = self.mapping(key, data, _KEYS)
        name = self.text((*key, "name"), body.get("name")) or (earlier.name if earlier else "")
        if not name:
            self.wrong(key, f"“{id_}” has no name", "name: what readers see")
            return
        wikidata = self.text((*key, "wikidata"), body.get("wikidata")) or (earlier.wikidata if earlier else None)
        if wikidata is not None and not _WIKIDATA.fullmatch(wikidata):
            self.wrong((*key, "wikidata"), f"“{wikidata}” is no item of Wikidata", "wikidata: Q42")
            wikidata = None
        lists = {
            part: (*(getattr(earlier, part) if earlier else ()), *self.phrases((*key, part), body.get(part)))
            for part in ("forms", "alone", "not_same_as")
        }
        names[id_] = Known(
            id=id_,
            kind=kind,
            name=name,
            forms=_once((name, *lists["forms"])),
            alone=_once(lists["alone"]),
            wikidata=wikidata,
            not_same_as=_once(lists["not_same_as"]),
        )

    def one_owner(self, names: Mapping[str, Known]) -> None:
        """Notes a form that two names claim: it would be one of them by chance."""
        owners: dict[str, Known] = {}
        for known in names.values():
            for form in (*known.forms, *known.alone):
                owner = owners.setdefault(form.casefold(), known)
                if owner is not known:
                    part = "people" if known.kind == "person" else "organisations"
                    self.wrong((part, known.id), f"“{form}” belongs to “{owner.id}” too", "a form has one owner")


def _once(items: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))
