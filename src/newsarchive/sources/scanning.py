"""Walking source folders: every file in one fixed order, and one issue for each thing that is not read.

The order is that of the files' names (NFC, relative to their source folder, POSIX), compared character by character,
whatever order the file system gives. Files are looked at while the caller reads them: of a million files no more is in
memory than the names in the folders between the source and the present file.
"""

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from msgspec import Struct

from newsarchive.addresses import SITE_MARK, SITE_MARKER
from newsarchive.errors import SourceError, is_lack
from newsarchive.model import Issue
from newsarchive.sources.files import OPEN_FLAGS, SourceFile, look_of, reason

FormatOf = Callable[[str], str | None]
"""The format that a file's name calls for, None where no reader understands it."""

SidecarsOf = Callable[[str], Sequence[str]]
"""What a file's sidecar may be called, the best first."""

_Named = tuple[str, int, bytes]
"""Key by which an entry is sorted (a folder's ends in ``/``), index of its folder among those walked as one, name."""

_KINDS = (
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a block device"),
    (stat.S_ISCHR, "a character device"),
)


class _Folder(Struct, frozen=True):
    """A folder to walk: as shown to the user, where it really is, and the source folder it belongs to."""

    shown: bytes
    location: bytes
    source: bytes
    only: bytes | None = None
    """The one file in it that the user named."""


class _File(Struct, frozen=True):
    """An entry that is no folder, not yet looked at."""

    folder: _Folder
    file: bytes
    sidecar: bytes | None = None


class _Group(Struct, frozen=True):
    """What stands under one relative name: nearly always one entry."""

    name: str
    entries: tuple[_Folder, ...] | tuple[_File, ...]


def walk(
    paths: Sequence[Path],
    format_of: FormatOf,
    base: Path | None = None,
    apart: Sequence[Path] = (),
    sidecars_of: SidecarsOf = lambda _name: (),
) -> Iterator[SourceFile | Issue]:
    """All files of the named files and folders in order of name, and an issue for each that cannot be read.

    ``base``: what relative paths are relative to, the working folder by default; it is not shown. ``apart``: folders
    never entered (the output). Hidden files and folders (``.git``) are left out without a word unless named
    themselves. A file that another's ``sidecars_of`` names belongs to that one. A path inside another named folder
    adds nothing. Links are not followed, except named ones: what lies inside the folder is read under its own name,
    what lies outside is none of it.
    Raises SourceError, at once, where a named path is not there or cannot be looked at.
    """
    sources = _sources(paths, base)
    closed = frozenset(os.fsencode(os.path.realpath(path)) for path in apart)
    return _walk(_Group("", sources), format_of, closed, sidecars_of)


def _sources(paths: Sequence[Path], base: Path | None) -> tuple[_Folder, ...]:
    """The named paths, each real place once; those inside another named folder are left to it."""
    found: dict[bytes, _Folder] = {}
    for path in paths:
        shown = b"" if path == Path() else os.fsencode(path)
        named = os.fsencode(os.path.abspath(base / path if base else path))
        try:
            is_folder = stat.S_ISDIR(os.stat(named).st_mode)
            if is_folder:
                os.scandir(named).close()
        except OSError as error:
            problem = "is not there" if isinstance(error, FileNotFoundError) else f"cannot be read: {reason(error)}"
            raise SourceError(f"The source {path} {problem}.") from error
        if is_folder:
            real = os.path.realpath(named)
            found.setdefault(real, _Folder(shown, real, real))
        else:
            # A named link keeps the name and the folder it was called by.
            above, only = os.path.split(named)
            real = os.path.realpath(above)
            found.setdefault(os.path.join(real, only), _Folder(os.path.dirname(shown), real, real, only))
    folders = [folder.location for folder in found.values() if folder.only is None]
    return tuple(
        folder
        for place, folder in found.items()
        if not any(place != other and _comes_by(other, place) for other in folders)
    )


def _walk(
    top: _Group, format_of: FormatOf, closed: frozenset[bytes], sidecars_of: SidecarsOf
) -> Iterator[SourceFile | Issue]:
    # Folders of one relative name (from several sources, or told apart by their Unicode form only) are walked as one:
    # so the order holds over all of them, and files of one name meet. A stack, as folders may be nested very deep.
    stack = [_listing(top, closed, sidecars_of)]
    while stack:
        group = next(stack[-1], None)
        if group is None:
            stack.pop()
        elif isinstance(group, Issue):
            yield group
        elif group.name.endswith("/"):
            stack.append(_listing(group, closed, sidecars_of))
        else:
            yield from _files(group, format_of)


def _listing(group: _Group, closed: frozenset[bytes], sidecars_of: SidecarsOf) -> Iterator[_Group | Issue]:
    """What stands in a group of folders, by name, in order; first an issue for each folder that cannot be listed."""
    folders = [entry for entry in group.entries if isinstance(entry, _Folder)]
    # Plain tuples, and no status yet: a folder may hold a million files.
    named: list[_Named] = []
    for index, folder in enumerate(folders):
        if folder.only is not None:
            named.append((_text(folder.only), index, folder.only))
            continue
        try:
            if _is_site(folder.location):
                yield Issue(
                    "built-site",
                    None,
                    "This is a site that newsarchive made: no text of it is read.",
                    _show(folder.shown),
                )
                continue
            with os.scandir(folder.location) as entries:
                for entry in entries:
                    if not entry.name.startswith(b"."):
                        slash = "/" if entry.is_dir(follow_symlinks=False) else ""
                        named.append((_text(entry.name) + slash, index, entry.name))
        except OSError as error:
            if is_lack(error):
                raise
            yield Issue("unreadable-folder", None, f"The folder cannot be read: {reason(error)}.", _show(folder.shown))
    named.sort()
    owned = _sidecars(folders, named, sidecars_of)
    taken = {(index, sidecar) for (index, _), sidecar in owned.items()}
    for key, members in groupby(named, key=itemgetter(0)):
        if not key.endswith("/"):
            files = tuple(
                _File(folders[index], name, owned.get((index, name)))
                for _, index, name in members
                if (index, name) not in taken
            )
            if files:
                yield _Group(group.name + key, files)
            continue
        inside = tuple(
            _Folder(_join(folders[index].shown, name), location, folders[index].source)
            for _, index, name in members
            if (location := _join(folders[index].location, name)) not in closed
        )
        if inside:
            yield _Group(group.name + key, inside)


def _is_site(location: bytes) -> bool:
    """Whether a folder is the root of a site that was built: its pages would be articles about articles."""
    try:
        file = os.open(_join(location, SITE_MARKER.encode()), OPEN_FLAGS)
        try:
            return os.read(file, len(SITE_MARK)) == SITE_MARK.encode()
        finally:
            os.close(file)
    except OSError as error:
        if is_lack(error):
            raise
        return False


def _sidecars(
    folders: Sequence[_Folder], named: Sequence[_Named], sidecars_of: SidecarsOf
) -> dict[tuple[int, bytes], bytes]:
    """Folder and name of each file that has a sidecar → the sidecar's name. One sidecar is of one file only."""
    names = {(index, key): name for key, index, name in named}
    owned: dict[tuple[int, bytes], bytes] = {}
    for key, index, name in named:
        folder = folders[index]
        for sidecar in sidecars_of(key):
            found = names.pop((index, sidecar), None)
            if found is None and folder.only is not None and os.path.lexists(_join(folder.location, _raw(sidecar))):
                found = _raw(sidecar)
            if found is not None:
                owned[index, name] = found
                break
    return owned


def _files(group: _Group, format_of: FormatOf) -> Iterator[SourceFile | Issue]:
    """The file of this name; each further one of the same name would have the same id, and is an issue."""
    first: SourceFile | None = None
    for entry in group.entries:
        found = _judge(entry, group.name, format_of) if isinstance(entry, _File) else None
        if isinstance(found, SourceFile) and first is not None:
            yield Issue("duplicate-id", None, f"Left out: {first.path} has the same name in its folder.", found.path)
        elif found is not None:
            yield found
            first = found if isinstance(found, SourceFile) else first


def _judge(entry: _File, name: str, format_of: FormatOf) -> SourceFile | Issue | None:
    """What to do with one entry that is no folder; None leaves it out without a word."""
    location = _join(entry.folder.location, entry.file)
    shown = _show(_join(entry.folder.shown, entry.file))
    try:
        status = os.lstat(location)
        if stat.S_ISLNK(status.st_mode):
            if entry.folder.only is None:
                return _link(location, entry.folder.source, shown)
            location = os.path.realpath(location)
            status = os.stat(location)
    except OSError as error:
        return Issue("unreadable", None, f"The file cannot be read: {reason(error)}.", shown)
    if not stat.S_ISREG(status.st_mode):
        kind = next((words for is_kind, words in _KINDS if is_kind(status.st_mode)), "no regular file")
        return Issue("not-a-file", None, f"This is {kind}.", shown)
    format_ = format_of(name)
    if format_ is None:
        return Issue("unknown-format", None, "No reader understands a file of this name.", shown)
    sidecar = None if entry.sidecar is None else _join(entry.folder.location, entry.sidecar)
    return SourceFile(
        path=shown,
        location=Path(os.fsdecode(location)),
        name=name,
        format=format_,
        size=status.st_size,
        sidecar=None if sidecar is None else Path(os.fsdecode(sidecar)),
        looks=_looks(status, sidecar),
    )


def _looks(status: os.stat_result, sidecar: bytes | None) -> bytes:
    if sidecar is None:
        return look_of(status)
    with suppress(OSError):
        return look_of(status) + look_of(os.lstat(sidecar))
    return b""


def _link(location: bytes, source: bytes, shown: str) -> Issue | None:
    """A link met on the way; where it points to is not told, as reports are published."""
    try:
        os.stat(location)
    except FileNotFoundError:
        return Issue("broken-link", None, "This link points to nothing.", shown)
    except OSError as error:
        return Issue("broken-link", None, f"This link cannot be followed: {reason(error)}.", shown)
    target = os.path.realpath(location)
    if target == source or _comes_by(source, target):
        return None
    return Issue("link-outside", None, "This link points out of its source folder, or to something hidden.", shown)


def _comes_by(folder: bytes, place: bytes) -> bool:
    """Whether a walk of ``folder`` meets ``place``: it lies inside, and no part of the way is hidden."""
    prefix = _join(folder, b"")
    return place.startswith(prefix) and b"/." not in b"/" + place[len(prefix) :]


def _join(folder: bytes, name: bytes) -> bytes:
    return folder + name if not folder or folder.endswith(b"/") else folder + b"/" + name


def _text(name: bytes) -> str:
    # Names are bytes to the system; taking them as UTF-8 whatever the locale keeps ids the same on every machine.
    return unicodedata.normalize("NFC", name.decode("utf-8", "surrogateescape"))


def _raw(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")


def _show(path: bytes) -> str:
    return path.decode("utf-8", "replace") or "."
