"""What we wrote into an output folder: the marker, the manifest, and the stamps kept beside the folder."""

import errno
import hashlib
import os
import re
import stat
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from sys import intern
from types import MappingProxyType

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.addresses import SITE_MARK, SITE_MARKER

MARKER = SITE_MARKER
"""File at the site's root that says the folder is ours."""
MARKER_TEXT = (
    f"{SITE_MARK} made by a program. The files listed in manifest.sha256 are replaced at each build, others kept.\n"
)
MANIFEST = "manifest.sha256"
"""File at the site's root that lists all others of ours, as ``sha256sum -c`` reads it."""

_LINE = re.compile(r"([0-9a-f]{64})  ([^\n]+)\n")
_USUAL = re.compile(r"(?:[A-Za-z0-9_~][A-Za-z0-9_~.-]{0,200}/)*[A-Za-z0-9_~][A-Za-z0-9_~.-]{0,200}")
"""A path that has no problem, as nearly all: told many times faster than by its parts."""
_LOOK = struct.Struct("<qQq")
NO_DIGESTS: Mapping[str, str] = MappingProxyType({})
_FORBIDDEN = re.compile("[\x00-\x1f\x7f\\\\\ud800-\udfff]")


class Stamp(Struct, frozen=True, array_like=True, gc=False):
    """How a file of ours looked in the file system when it was published."""

    sha256: str
    look: bytes
    """Time of writing (ns), inode and size, packed: there may be millions."""

    def fits(self, status: os.stat_result) -> bool:
        """Whether a file with this status looks as it did then."""
        return self.look == _look(status)


def path_problem(path: str) -> str | None:
    """What keeps ``path`` from being a page's path, None where nothing does.

    A page's path is relative, POSIX, and stays inside the site on every system.
    """
    if _USUAL.fullmatch(path):
        return None
    if _FORBIDDEN.search(path):
        return "has a control character, a backslash or a broken character in it"
    parts = path.split("/")
    if not path or "" in parts or "." in parts or ".." in parts:
        return "is not a plain relative path"
    if any(len(part.encode()) > 255 for part in parts):
        return "has a part of more than 255 bytes"
    return None


def format_manifest(digests: Mapping[str, str]) -> bytes:
    """The manifest of path → SHA-256, sorted by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def parse_manifest(data: bytes) -> dict[str, str] | None:
    """Path → SHA-256; None where this is no manifest of ours."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    lines = _LINE.findall(text)
    digests = {intern(path): digest for digest, path in lines}
    if sum(len(path) + 67 for _, path in lines) != len(text) or len(digests) != len(lines):
        return None
    return None if any(path_problem(path) for path in digests) else digests


def stamp_of(status: os.stat_result, sha256: str) -> Stamp:
    """The stamp of a file with this status and content."""
    return Stamp(sha256, _look(status))


def _look(status: os.stat_result) -> bytes:
    return _LOOK.pack(status.st_mtime_ns, status.st_ino, status.st_size)


def format_stamps(stamps: Mapping[str, Stamp]) -> bytes:
    """Bytes to keep beside the site."""
    return msgspec.msgpack.encode(stamps)


def parse_stamps(data: bytes, digests: Mapping[str, str] = NO_DIGESTS) -> dict[str, Stamp]:
    """Stamps by path; none where the bytes are damaged: files are then read to know them.

    ``digests``: of the same files, as ``parse_manifest`` gives them; what both hold is in memory once.
    """
    try:
        stamps = msgspec.msgpack.decode(data, type=dict[str, Stamp])
    except (msgspec.DecodeError, ValueError):
        return {}
    if not digests:
        return stamps
    return {
        intern(path): replace(stamp, sha256=digests[path]) if stamp.sha256 == digests.get(path) else stamp
        for path, stamp in stamps.items()
    }


def read_plain(path: Path) -> bytes:
    """The bytes of a plain file; none where there is no such file, a link included. Raises OSError for the rest."""
    with _plain(path) as file:
        return file.read() if file is not None else b""


def digest_of(path: Path) -> str:
    """SHA-256 of a plain file, which may be larger than memory; of no bytes where there is no such file. Raises OSError
    for the rest.
    """
    with _plain(path) as file:
        return (hashlib.file_digest(file, "sha256") if file is not None else hashlib.sha256()).hexdigest()


@contextmanager
def _plain(path: Path) -> Iterator[BufferedReader | None]:
    """A plain file, open for reading; None where there is no such file, or a link, or anything else."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENXIO}:
            yield None
            return
        raise
    with os.fdopen(descriptor, "rb") as file:
        yield file if stat.S_ISREG(os.fstat(descriptor).st_mode) else None


def read_manifest(folder: Path) -> dict[str, str] | None:
    """Path → SHA-256 of a folder's manifest; None where it has none to be trusted."""
    data = read_plain(folder / MANIFEST)
    return parse_manifest(data) if data else None
