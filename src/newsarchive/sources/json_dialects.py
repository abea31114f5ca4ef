"""What writers of JSON do beyond its rules or inside its texts: NaN and infinities as numbers, HTML where it is usual.

Sources: json.dumps of Python, whose default writes NaN; JSON Feed 1.1 (jsonfeed.org), WordPress's REST API.
"""

import re
from collections.abc import Mapping
from typing import Any

from newsarchive.sources.markup import text_of
from newsarchive.sources.unfolding import Readable

_TOKEN = re.compile(rb'"|-?Infinity|NaN|[-0-9][-+.0-9eE]*+')
_OF_A_TOKEN = b"-+.0123456789eEINafinty"
_LONGEST_NUMBER = 1_000
_DIGITS = bytes(0x30 if 0x30 <= code <= 0x39 else 0x20 for code in range(256))
_MANY_DIGITS = b"0" * 19
_LARGEST = 1 << 63


class Lenient:
    """JSON with ``null`` for each NaN and infinity, and whole numbers over 64 bits, which are ids, as strings."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._waiting = b""
        self._in_string = False

    def read(self, size: int = -1, /) -> bytes:
        """As of any stream, but that a piece may be longer or shorter than what was asked for. Raises ValueError."""
        if size == 0:
            return b""
        while piece := self._stream.read(size):
            if out := self._mended(self._waiting + piece):
                return out
        rest, self._waiting = self._waiting, b""
        return self._replaced(rest) if rest else b""

    def _mended(self, piece: bytes) -> bytes:
        """The piece but for its last bytes, where a backslash, a number or a word may go on in the next."""
        end = len(piece) - (len(piece) - len(piece.rstrip(b"\\"))) % 2
        bare = piece[:end]
        if b"\\" in bare:
            bare = bare.replace(b"\\\\", b"").replace(b'\\"', b"")
        ends_in_string = self._in_string ^ bool(bare.count(b'"') % 2)
        if not ends_in_string:
            end = len(piece[:end].rstrip(_OF_A_TOKEN))
            if not end and len(piece) > _LONGEST_NUMBER:  # what stands before it was given
                raise ValueError("a number is too long")
        piece, self._waiting = piece[:end], piece[end:]
        if b"NaN" in piece or b"Infinity" in piece or _MANY_DIGITS in piece.translate(_DIGITS):
            return self._replaced(piece)
        self._in_string = ends_in_string
        return piece

    def _replaced(self, piece: bytes) -> bytes:
        out, kept = [], 0
        for found in _TOKEN.finditer(piece):
            token = found[0]
            if token == b'"':
                if not self._in_string or not _is_escaped(piece, found.start()):
                    self._in_string = not self._in_string
            elif not self._in_string and (instead := _instead(token)) != token:
                out += [piece[kept : found.start()], instead]
                kept = found.end()
        return b"".join([*out, piece[kept:]])


def _instead(token: bytes) -> bytes:
    """What stands for a number or a word outside strings."""
    if token.endswith((b"y", b"N")):
        return b"null"
    if len(token) < len(_MANY_DIGITS) or not token.removeprefix(b"-").isdigit():
        return token
    fits = len(token) <= len(_MANY_DIGITS) + 1 and -_LARGEST <= int(token) < _LARGEST
    return token if fits else b'"' + token + b'"'


def _is_escaped(piece: bytes, at: int) -> bool:
    """Whether the quotation mark at a place stands behind an odd number of backslashes."""
    before = at
    while before and piece[before - 1] == 0x5C:
        before -= 1
    return (at - before) % 2 == 1


def without_tags(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record with the text of its HTML, in the fields where two standards keep some."""
    return {name: _without_tags(name, value) for name, value in record.items()}


def _without_tags(name: str, value: Any) -> Any:
    if name == "content_html" and isinstance(value, str):
        return text_of(value)
    if isinstance(value, dict) and isinstance(value.get("rendered"), str):
        return {**value, "rendered": text_of(value["rendered"])}
    return value
