"""The bytes of a WARC file as they unfold, a window of them at a time; behind a damaged place they go on.

A ``.warc.gz`` is a chain of gzip members, by rule one a record (ISO 28500, annex D). Where one is damaged, the next
that unfolds to a record is looked for in the compressed bytes: no library of the field does that.
"""

import re
import zlib
from collections.abc import Callable

from newsarchive.sources.unfolding import Budget, Damaged, Readable

PIECE = 1 << 15
_GZIP = b"\x1f\x8b\x08"
_TRIED = 1 << 10
"""Compressed bytes by which the start of a record is told."""
_START = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n[A-Za-z][A-Za-z-]{1,40}:")
_LONGEST_START = 54


class Source:
    """A window on the bytes of a WARC file."""

    def __init__(self, stream: Readable, budget: Budget) -> None:
        # All that stands before a damaged place is given, where a stream can give less than it was asked for.
        self._fetch: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._budget = budget
        self._packed = b""
        while len(self._packed) < len(_GZIP) and self._fill():
            pass
        self._offset = 0  # in the file, of the first byte of _packed
        self._member = 0
        self._inflating: zlib._Decompress | None = None
        self._is_gzip = self._packed.startswith(_GZIP)
        self._window = bytearray()

    @property
    def offset(self) -> int:
        """Where in the file the next byte stands; in gzip, where its member begins."""
        if not self._is_gzip:
            return self._offset - len(self._window)
        return self._member if self._window or self._inflating is not None else self._offset

    def look(self, size: int) -> bytes:
        """The next bytes, so many or as many as there are before the end."""
        while len(self._window) < size and (piece := self._more()):
            self._window += piece
        return bytes(self._window[:size])

    def take(self, size: int) -> bytes:
        """As ``look``, and goes on behind them."""
        taken = self.look(size)
        del self._window[:size]
        return taken

    def line(self, limit: int) -> bytes:
        """The next line with its end; without one where it is longer than ``limit``, or the file ends."""
        looked = 0
        while True:
            end = self._window.find(b"\n", looked, limit)
            looked = len(self._window)
            if end >= 0 or looked >= limit:
                return self.take(end + 1 if end >= 0 else limit)
            piece = self._more()
            if not piece:
                return self.take(looked)
            self._window += piece

    def pass_over(self, size: int) -> int:
        """Goes on behind so many bytes; how many there were."""
        passed = 0
        while passed < size:
            piece = self.take(min(PIECE, size - passed))
            if not piece:
                break
            passed += len(piece)
        return passed

    def check_member(self) -> None:
        """Reads on to the check sum of a gzip member that ends here; raises Damaged where it is wrong."""
        if not self._window and self._inflating is not None:
            self._window += self._inflated()

    def put_back(self, data: bytes) -> None:
        """These bytes come next."""
        self._window[:0] = data

    def seek_record(self) -> bool:
        """Goes on to the next record's start, as the bytes unfold."""
        while True:
            match = _START.search(self._window)
            found = -1 if match is None else match.start()
            match = None  # it holds the window fast
            if found >= 0:
                del self._window[:found]
                return True
            del self._window[: -_LONGEST_START - 1]
            piece = self._more()
            if not piece:
                return False
            self._window += piece

    def seek_member(self) -> bool:
        """Goes on, behind damaged gzip, to the next member that unfolds to a record's start."""
        self._window.clear()
        self._inflating = None
        at = 1 if self._offset == self._member else 0
        while self._is_gzip:
            found = self._packed.find(_GZIP, at)
            if found < 0:
                self._advance(max(0, len(self._packed) - len(_GZIP) + 1))
                at = 0
                if not self._fill():
                    return False
            elif len(self._packed) - found < _TRIED and self._fill():
                self._advance(found)
                at = 0
            elif _begins_record(self._packed[found : found + _TRIED]):
                self._advance(found)
                self._member = self._offset
                return True
            else:
                at = found + 1
        return False

    def _more(self) -> bytes:
        """The next piece; nothing at the end. Raises Damaged."""
        if not self._is_gzip:
            piece, self._packed = self._packed or self._fetch(PIECE), b""
            self._offset += len(piece)
            return piece
        while True:
            if self._inflating is None:
                while len(self._packed) < len(_GZIP) and self._fill():
                    pass
                if not self._packed:
                    return b""
                self._member = self._offset
                if not self._packed.startswith(_GZIP):
                    raise Damaged("no gzip member begins here")
                self._inflating = zlib.decompressobj(31)
            if piece := self._inflated():
                return piece

    def _inflated(self) -> bytes:
        """What the next compressed bytes unfold to, which may be nothing."""
        if self._inflating is None or (not self._packed and not self._fill()):
            raise Damaged("the file ends inside a gzip member")
        try:
            piece = self._inflating.decompress(self._packed, PIECE)
        except zlib.error as error:
            raise Damaged(f"the gzip member is damaged ({error})") from error
        is_whole = self._inflating.eof
        rest = self._inflating.unused_data if is_whole else self._inflating.unconsumed_tail
        self._offset += len(self._packed) - len(rest)
        self._packed = rest
        if is_whole:
            self._inflating = None
        self._budget.take(len(piece))
        return piece

    def _advance(self, size: int) -> None:
        self._packed = self._packed[size:]
        self._offset += size

    def _fill(self) -> bool:
        piece = self._fetch(PIECE)
        self._packed += piece
        return bool(piece)


def _begins_record(packed: bytes) -> bool:
    try:
        return _START.match(zlib.decompressobj(31).decompress(packed, _LONGEST_START + 4)) is not None
    except zlib.error:
        return False
