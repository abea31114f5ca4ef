"""A container of records as a stream of bytes: never read as a whole, opened as safely as any source file."""

import codecs
import io
import os
import stat
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, TypeVar

from newsarchive.errors import is_lack
from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import OPEN_FLAGS, SourceFile, reason
from newsarchive.sources.unfolding import Damaged, Readable

Records = Iterator[RawDocument | Issue]
Found = TypeVar("Found", RawDocument, SourceFile)


class TooLarge(Exception):
    """A record has more bytes than one text may have."""


def read_stream(file: SourceFile, parse: Callable[[BinaryIO], Iterator[Found | Issue]]) -> Iterator[Found | Issue]:
    """The records that ``parse`` finds in a file; an issue where it cannot be read, or changed meanwhile.

    A member of a packed file is read from the stream that it brings; where it is damaged, the issue says so.
    """
    if file.stream is not None:
        try:
            yield from parse(file.stream)
        except Damaged as error:
            yield Issue("broken-record", None, str(error), file.path)
        return
    try:
        with open(os.open(file.location, OPEN_FLAGS), "rb") as stream:
            before = os.fstat(stream.fileno())
            if not stat.S_ISREG(before.st_mode):
                yield Issue("not-a-file", None, "This is no regular file.", file.path)
                return
            yield from parse(stream)
            after = os.fstat(stream.fileno())
    except OSError as error:
        if is_lack(error):
            raise
        yield Issue("unreadable", None, f"The file cannot be read: {reason(error)}.", file.path)
        return
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        yield Issue("changing", None, "The file changed while it was read; build again when it is whole.", file.path)


class Measured:
    """A stream that tells how far it was read, and refuses to give one record more bytes than ``limit``."""

    _PIECE = 1 << 16

    def __init__(self, stream: Readable, limit: int) -> None:
        # All that stands before a damaged place is given, where a stream can give less than it was asked for.
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._limit = limit + 2 * self._PIECE  # what a parser reads ahead belongs to the next record
        self._begun = 0
        self.position = 0
        """Bytes read so far."""

    def read(self, size: int = -1, /) -> bytes:
        """As of any stream; raises TooLarge."""
        if size == 0:
            return b""
        if self.position - self._begun > self._limit:
            raise TooLarge
        piece = self._read(min(size, self._PIECE) if size > 0 else self._PIECE)
        self.position += len(piece)
        return piece

    def next_record(self) -> None:
        """What is read from here on belongs to the next record."""
        self._begun = self.position


class Recoded(io.RawIOBase):
    """A stream in another encoding as UTF-8, each CR as LF if lines end in CR alone; for ``io.BufferedReader``."""

    _PIECE = 1 << 16

    def __init__(self, stream: Readable, encoding: str, *, ends_in_cr: bool) -> None:
        super().__init__()
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")
        self._ends_in_cr = ends_in_cr
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        """As of any stream."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """As of any stream."""
        while not self._waiting:
            piece = self._stream.read(self._PIECE)
            text = self._decoder.decode(piece, final=not piece).removeprefix("\ufeff")
            self._waiting = memoryview((text.replace("\r", "\n") if self._ends_in_cr else text).encode("utf-8"))
            if not piece:
                break
        size = min(len(buffer), len(self._waiting))
        buffer[:size] = self._waiting[:size]
        self._waiting = self._waiting[size:]
        return size


def lines_of(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Number, from 1, and bytes of each line with its end; None for one over ``limit`` bytes, which is passed over."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limit)
        yield number, None
