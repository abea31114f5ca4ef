"""The bytes of an XML file as UTF-8 that a parser takes: decoded, without characters that XML does not allow."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from newsarchive.sources.decoding import LEGACY, decode

PIECE = 1 << 16
"""Bytes that are read at a time."""

_DECLARED = re.compile(rb"""<\?xml\b[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_AS_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""Python's names of encodings that browsers take for a larger one."""
_BY_WEB_NAME = {web: name for name, web in LEGACY.items()}
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_BLANKS = "\x0b\x0c"


class XmlText:
    """A file's characters in pieces. Every line stays a line, so that places in it are those of the file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._head = stream.read(PIECE)
        name, mark = _encoding_of(self._head)
        self._head = self._head[mark:]
        self._decoder = codecs.getincrementaldecoder(name)("replace")
        self.encoding = LEGACY.get(name, name.replace("-le", "le").replace("-be", "be"))
        """As browsers name it."""
        self.repaired = False
        """Whether bytes or characters had to be replaced by U+FFFD so far."""
        self.skipped_lines = 0
        """Blank lines before the first character, which XML does not allow and many servers send."""

    def pieces(self) -> Iterator[bytes]:
        """The whole text in UTF-8."""
        begun = False
        piece = self._head
        while piece:
            text = self._decoder.decode(piece)
            if not begun:
                stripped = text.lstrip("\ufeff \t\r\n")
                self.skipped_lines += text[: len(text) - len(stripped)].count("\n")
                begun, text = bool(stripped), stripped
            yield self._clean(text, piece)
            piece = self._stream.read(PIECE)
        yield self._clean(self._decoder.decode(b"", final=True), b"")

    def _clean(self, text: str, piece: bytes) -> bytes:
        cleaned = _NOT_XML.sub(lambda match: " " if match[0] in _BLANKS else "\ufffd", text)
        if "\ufffd" in cleaned and b"\xef\xbf\xbd" not in piece:
            self.repaired = True
        return cleaned.encode("utf-8", "replace")


def declared_encoding(head: bytes) -> str | None:
    """Python's name of the encoding that the XML declaration states, if it is an older one than Unicode."""
    found = _DECLARED.match(head.lstrip()[:400])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    name = _AS_BROWSERS.get(name, name).replace("-", "_")
    return name if name in LEGACY else None


def _encoding_of(head: bytes) -> tuple[str, int]:
    """Python's name of the encoding, and the bytes of the mark that told it.

    UTF-8 is what XML is unless it says otherwise; where it says so and the bytes do not agree, they are the witness.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name, 0 if b"<" in mark else len(mark)
    declared = declared_encoding(head)
    if declared is not None:
        return declared, 0
    decoded = decode(head[: head.rfind(b">") + 1] or head)
    return _BY_WEB_NAME.get(decoded.encoding, "utf-8") if decoded else "utf-8", 0
