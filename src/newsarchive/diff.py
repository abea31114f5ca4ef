"""``newsarchive diff``: what an upload of a site has to carry, told by two lists of digests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

import msgspec
from msgspec import Struct

from newsarchive.errors import OutputError
from newsarchive.publish import MANIFEST
from newsarchive.publish.manifest import parse_manifest, read_plain

Change = Literal["added", "changed", "removed"]
CHANGES: tuple[Change, ...] = get_args(Change)


class Difference(Struct, frozen=True):
    """One file that is not what it was."""

    change: Change
    path: str


def diff(old: Path, new: Path) -> tuple[Difference, ...]:
    """What changed from one site to another, sorted by path; each is a folder of a site, or its ``manifest.sha256``.

    The manifest itself is among them, for a server has it too. Raises OutputError where one is no such list.
    """
    before, after = _digests(old), _digests(new)
    if before == after:
        return ()
    found = [Difference(_change(path, before, after), path) for path in before.keys() | after.keys()]
    changed = [one for one in found if before.get(one.path) != after.get(one.path)]
    return tuple(sorted((*changed, Difference("changed", MANIFEST)), key=lambda one: one.path))


def as_text(differences: tuple[Difference, ...], only: Change | None) -> str:
    """One file a line: its path alone where one kind was asked for, as rsync and object stores read it."""
    shown = [one for one in differences if only is None or one.change == only]
    return "".join(f"{one.path}\n" if only else f"{one.change:8} {one.path}\n" for one in shown)


def as_json(differences: tuple[Difference, ...]) -> str:
    """Change → paths, as one object."""
    paths = {change: [one.path for one in differences if one.change == change] for change in CHANGES}
    return msgspec.json.encode(paths).decode() + "\n"


def _change(path: str, before: Mapping[str, str], after: Mapping[str, str]) -> Change:
    if path not in before:
        return "added"
    return "changed" if path in after else "removed"


def _digests(place: Path) -> dict[str, str]:
    file = place / MANIFEST if place.is_dir() else place
    listed = read_plain(file)
    digests = parse_manifest(listed) if listed else None
    if digests is None:
        raise OutputError(
            f"{file}: there is no such list of digests, or it is damaged\n"
            f"    hint: name the folder of a site that newsarchive built, or the {MANIFEST} of one"
        )
    return digests
