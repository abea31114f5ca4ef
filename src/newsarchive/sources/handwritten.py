"""Facts that a person wrote for an article: in front matter above its text, or in a sidecar beside its file.

They are ``supplied``. YAML or JSON, a mapping at the top; the keys are those by which fields of records are known, and
``id``, which makes the address. Neither can set anything else: source folders are hostile.
"""

import os
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import is_id
from newsarchive.given import Given
from newsarchive.model import Issue, RawDocument
from newsarchive.sources.fields import Roles, read_fields
from newsarchive.sources.files import SourceFile, read_bytes
from newsarchive.yaml_files import parse_yaml

_SIDECARS = (".yml", ".yaml", ".json")
LARGEST = 100_000
"""Bytes of a sidecar or front matter, at most."""

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSING = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")


class Written(Struct, frozen=True):
    """What a person wrote about one article."""

    given: tuple[Given, ...] = ()
    id: str | None = None
    issues: tuple[Issue, ...] = ()


def sidecar_names(name: str) -> tuple[str, ...]:
    """What the sidecar of a file may be called: of ``a.txt`` first ``a.txt.yml``, then ``a.yml``."""
    folder, slash, file = name.rpartition("/")
    stem = file.rpartition(".")[0]
    return tuple(f"{folder}{slash}{each}{end}" for each in (file, stem) if each for end in _SIDECARS)


def front_matter(text: str) -> tuple[str, int] | None:
    """The YAML between two lines ``---`` at the very top, and how many lines it takes with them; None if none."""
    opened = _FENCE.match(text)
    if opened is None:
        return None
    closed = _CLOSING.search(text, opened.end(), opened.end() + LARGEST)
    if closed is None:
        return None
    inside = text[opened.end() : closed.start()]
    lines = len(re.findall(r"\r\n|\r|\n", text[: closed.start()])) + 1
    return inside, lines


def with_front_matter(document: RawDocument, roles: Roles, *, sure: bool) -> RawDocument:
    """The document with what its front matter gives, if it has any. ``sure``: what stands between two lines ``---`` is
    front matter, even if nothing can be read from it.
    """
    found = front_matter(document.text)
    if found is None:
        return document
    inside, lines = found
    written = read_written(inside, "the front matter", 2, roles)
    if not sure and not written.given:
        return document
    return replace(with_written(document, written), head=lines)


def read_written(text: str, origin: str, first_line: int, roles: Roles) -> Written:
    """The facts in a YAML text. ``origin``: in words, for readers; ``first_line``: of the text in its file."""
    file, mistakes = parse_yaml(text, origin)
    if file is None:
        mistake = mistakes[0]
        line = None if mistake.line is None else mistake.line + first_line - 1
        return Written(issues=(Issue("unread-facts", line, f"{_sentence(origin)}: {mistake.message}."),))
    return _written(file.data, origin, roles)


def read_sidecar(file: SourceFile, roles: Roles) -> Written:
    """The facts in the sidecar of a file."""
    if file.sidecar is None:
        return Written()
    name = os.fsencode(file.sidecar.name).decode("utf-8", "replace")
    beside = replace(file, location=file.sidecar, data=file.facts, stream=None, size=0)
    data = read_bytes(beside, LARGEST)
    if isinstance(data, Issue):
        return Written(issues=(Issue("unread-facts", None, f"{name}: {data.message}"),))
    try:
        text = data.decode("utf-8-sig")
        if name.lower().endswith(".json"):
            return _written(msgspec.json.decode(text), name, roles)
    except (UnicodeDecodeError, msgspec.DecodeError, RecursionError) as error:
        return Written(issues=(Issue("unread-facts", None, f"{name}: {str(error).splitlines()[0]}."),))
    return read_written(text, name, 1, roles)


def with_written(document: RawDocument, written: Written) -> RawDocument:
    """The document with what a person wrote; it goes before what its container gives in the same field."""
    fields = {given.field for given in written.given}
    kept = tuple(given for given in document.given if given.field not in fields)
    return replace(
        document,
        given=written.given + kept,
        id=written.id or document.id,
        issues=document.issues + written.issues,
    )


def _written(data: Any, origin: str, roles: Roles) -> Written:
    if data is None:
        return Written()
    if not isinstance(data, Mapping):
        message = f"{_sentence(origin)}: expected keys and values, such as “title: …”; all of it is passed over."
        return Written(issues=(Issue("unread-facts", None, message),))
    content = read_fields({str(key): _dated(value) for key, value in data.items()}, roles)
    given = tuple(replace(one, origin=origin, status="supplied") for one in content.given)
    if content.key is None or is_id(content.key):
        return Written(given, content.key)
    message = f"{_sentence(origin)}: the id “{content.key}” is not used: 8 to 64 of a–z, 0–9 and - make an address."
    return Written(given, None, (Issue("unread-facts", None, message),))


def _dated(value: Any) -> Any:
    """YAML's dates as they are written."""
    return value.isoformat() if isinstance(value, date) else value


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
