"""Bytes that unfold from fewer: counted against limits, given as a stream that says where it is damaged."""

import io
from collections.abc import Callable
from typing import BinaryIO, Protocol

from newsarchive.model import Unpacking

ALWAYS = 10_000_000
"""So many bytes may unfold from any file, however small it is."""

_KEPT = 1 << 21


class Readable(Protocol):
    """All that a parser needs of a stream."""

    def read(self, size: int = -1, /) -> bytes:
        """So many bytes, or fewer at the end."""
        ...


class Damaged(Exception):
    """What is packed cannot be read on; its text says what and where, in a sentence."""


class Budget:
    """What one packed file may still unfold to, all its members together."""

    def __init__(self, packed: int, limits: Unpacking) -> None:
        self._by_ratio = max(ALWAYS, packed * limits.ratio)
        self._limits = limits
        self._total = limits.total_mb * 1_000_000
        self._taken = 0
        self.spent = False
        """Whether a limit was reached: then nothing more of the file is read."""

    def take(self, size: int) -> None:
        """Count so many bytes; raises Damaged where they are too many."""
        self._taken += size
        if self._taken > self._total:
            self._refuse(f"It unfolds to more than {self._limits.total_mb:,} MB", "total_mb")
        if self._taken > self._by_ratio:
            self._refuse(f"It unfolds to more than {self._limits.ratio:,} times its size", "ratio")

    def _refuse(self, what: str, key: str) -> None:
        self.spent = True
        raise Damaged(
            f"{what}; what stands behind is not read. “unpack: {{{key}: …}}” in newsarchive.yml sets the limit."
        )


class _Unfolding(io.RawIOBase):
    """Steps back only into its first 2 MB, which it keeps: readers look at the beginning before they begin."""

    def __init__(self, stream: Readable, budget: Budget, where: Callable[[], str]) -> None:
        self._stream = stream
        self._budget = budget
        self._where = where
        self._head: bytearray | None = bytearray()
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence != io.SEEK_SET or (offset != self._at and (self._head is None or offset > len(self._head))):
            raise io.UnsupportedOperation("a packed file is read from front to back")
        self._at = offset
        return offset

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader hands over
        if self._head is not None and self._at < len(self._head):
            piece = bytes(self._head[self._at : self._at + len(buffer)])
        else:
            piece = self._fetch(len(buffer))
            if self._head is not None:
                self._head += piece
                if len(self._head) > _KEPT:
                    self._head = None
        self._at += len(piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def _fetch(self, size: int) -> bytes:
        try:
            piece = self._stream.read(size)
        except Damaged:
            raise
        except Exception as error:  # each format raises errors of its own, and all of them mean the same
            words = str(error).strip().rstrip(".") or type(error).__name__
            raise Damaged(f"Damaged or cut short {self._where()}: {words}.") from error
        self._budget.take(len(piece))
        return piece


def unfolding(stream: Readable, budget: Budget, where: Callable[[], str]) -> BinaryIO:
    """The stream, counted. ``where``: how far it came, in words, for the message of Damaged."""
    return io.BufferedReader(_Unfolding(stream, budget, where), 1 << 16)
