"""One source file as bytes, from a folder that may be hostile: bounded, never through a link, never a device."""

import os
import stat
import struct
from pathlib import Path
from typing import Any

from msgspec import Struct

from newsarchive.errors import is_lack
from newsarchive.model import Issue
from newsarchive.sources.unfolding import Damaged

MAX_BYTES = 50_000_000
"""The largest file that is read as one text, in bytes."""

_LOOK = struct.Struct("<qqqQQ")
_TRIES = 3
# Between scan and read a name may have been given to a link (refused: ELOOP) or to a FIFO (not waited for).
OPEN_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class SourceFile(Struct, frozen=True):
    """A file that a scan found and a reader understands."""

    path: str
    """As reached from the caller, POSIX; bytes of the name that are no UTF-8 are shown as U+FFFD."""
    location: Path
    """Absolute."""
    name: str
    """Relative to its source folder, POSIX, NFC: what the permanent id is made from. Bytes that are no UTF-8 stand
    in it as lone surrogates (``surrogateescape``)."""
    format: str
    """Of the reader that its suffix calls for."""
    size: int
    """Bytes, when it was scanned."""
    sidecar: Path | None = None
    """The file beside it that gives facts about it; absolute, in an archive the name of the member."""
    stream: Any = None
    """Of a member of a packed file: its bytes, to be read once and at once (a BinaryIO)."""
    data: bytes | None = None
    """Of a member that is one text: all its bytes, so that it can be read elsewhere."""
    facts: bytes | None = None
    """Of a member: the bytes of its sidecar."""
    looks: bytes = b""
    """How it looked when it was scanned, and its sidecar behind it: see ``look_of``; b"" where that was not told."""


def look_of(status: os.stat_result) -> bytes:
    """What tells by looking alone that a file is as it was: times, size, inode and device, in 40 bytes."""
    last = max(status.st_mtime_ns, status.st_ctime_ns)
    return _LOOK.pack(last, status.st_mtime_ns, status.st_size, status.st_ino, status.st_dev)


def last_changes(looks: bytes) -> list[int]:
    """When the files that looked so were changed last, as one or the other of their times tells (ns)."""
    return [numbers[0] for numbers in _LOOK.iter_unpack(looks)]


def read_bytes(file: SourceFile, limit: int = MAX_BYTES) -> bytes | Issue:
    """All bytes of the file, or the one issue that says why not.

    A file that changes while it is read is read again, so that no torn text gets in. Raises OSError where not the file
    but the machine is at fault (``is_lack``).
    """
    if file.data is not None or file.stream is not None:
        return _read_member(file, limit)
    try:
        for _ in range(_TRIES):
            data = _read_once(file, limit)
            if data is not None:
                return data
    except OSError as error:
        if is_lack(error):
            raise
        return Issue("unreadable", None, f"The file cannot be read: {reason(error)}.", file.path)
    return Issue("changing", None, "The file kept changing while it was read; build again when it is whole.", file.path)


def reason(error: OSError) -> str:
    """The system's word for what went wrong, without numbers and paths."""
    return (error.strerror or str(error)).lower()


def _read_member(file: SourceFile, limit: int) -> bytes | Issue:
    try:
        data: bytes = file.stream.read(limit + 1) if file.data is None else file.data
    except Damaged as error:
        return Issue("broken-record", None, str(error), file.path)
    return data if len(data) <= limit else _too_large(file, max(file.size, len(data)), limit)


def _read_once(file: SourceFile, limit: int) -> bytes | Issue | None:
    """The bytes; an issue; None when the file changed meanwhile."""
    descriptor = os.open(file.location, OPEN_FLAGS)
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            return Issue("not-a-file", None, "This is no regular file.", file.path)
        if before.st_size > limit:
            return _too_large(file, before.st_size, limit)
        pieces = []
        room = limit + 1
        while room > 0 and (piece := os.read(descriptor, min(room, before.st_size + 1))):
            pieces.append(piece)
            room -= len(piece)
        if room <= 0:
            return _too_large(file, limit + 1, limit)
        after = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    data = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        return None
    return data


def _too_large(file: SourceFile, size: int, limit: int) -> Issue:
    message = f"The file has {size:,} bytes; the limit for one text is {limit:,}. Split it, or raise the limit."
    return Issue("too-large", None, message, file.path)


def read_head(file: SourceFile, size: int = 4096) -> bytes:
    """The first bytes, by which a format can be told; none where the file cannot be read. Raises as ``read_bytes``."""
    if file.data is not None:
        return file.data[:size]
    try:
        if file.stream is not None:
            return bytes(file.stream.peek(size)[:size])
        descriptor = os.open(file.location, OPEN_FLAGS)
    except (OSError, Damaged) as error:
        if is_lack(error):
            raise
        return b""
    try:
        return os.read(descriptor, size) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    except OSError:
        return b""
    finally:
        os.close(descriptor)
