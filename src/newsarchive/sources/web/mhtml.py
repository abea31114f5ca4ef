"""Reader of pages that a browser saved with all they show in one file (.mhtml, .mht; RFC 2557): the page's part alone.

The file is read line by line as mail is written, and only the part that holds the page is kept: pictures pass by.
"""

import hashlib
from collections.abc import Iterator
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value
from typing import BinaryIO

from msgspec.structs import replace

from newsarchive.given import Given
from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, too_large
from newsarchive.sources.streams import Records, read_stream
from newsarchive.sources.web.page import page_document
from newsarchive.sources.web.reader import as_document

_LONGEST_LINE = 1 << 20
_LONGEST_HEAD = 1 << 16
_MOST_PARTS = 10_000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def read_mhtml(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one page, or the one issue that stands in its place."""
    return read_stream(file, lambda stream: _page(file, stream, options))


class _Lines:
    """The lines of the file, with the digest of all that was read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.digest = hashlib.sha256()
        self.number = 0
        """Of the last line read, from 1; pieces of an endless line are counted as lines."""

    def next(self) -> bytes:
        """The next line with its end, or a piece of one that is too long; nothing at the end."""
        line = self._stream.readline(_LONGEST_LINE)
        self.digest.update(line)
        self.number += bool(line)
        return line


def _page(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    lines = _Lines(stream)
    head = _head(lines)
    if head is None or not ({"MIME-Version", "Content-Type"} & set(head.keys())):
        yield broken(file, "Line 1: no head of a saved page stands here.", 1)
        return
    part, body, closed = head, b"", True
    if head.get_content_maintype() == "multipart":
        boundary = head.get_boundary()
        if not boundary:
            yield broken(file, "The head of the saved page names no boundary between its parts.", 1)
            return
        wanted = _address(head.get_param("start"))
        found = _find(lines, b"--" + boundary.encode("utf-8", "surrogateescape"), wanted, options.limit)
        if isinstance(found, str):
            yield broken(file, f"Line {lines.number}: {found}", lines.number)
            return
        part, body, closed = found
    elif head.get_content_type() in _PAGES:
        body = b"".join(_until(lines, b"", options.limit + 1)[0])
    else:
        yield broken(file, "The file holds no web page.", 1)
        return
    if len(body) > options.limit:
        yield too_large(file, "The saved page", options.limit)
        return
    if not closed:
        yield broken(
            file, f"Line {lines.number}: the file ends inside the page; what stood before is read.", lines.number
        )
    while lines.next():
        pass
    part.set_payload(body.decode("ascii", "surrogateescape"))
    data = part.get_payload(decode=True)
    url = _header(part, "Content-Location") or _header(head, "Snapshot-Content-Location")
    page = page_document(data if isinstance(data, bytes) else b"", _header(part, None), url)
    if page is None:
        yield Issue("not-text", None, "The saved page is no text, in no encoding.", file.path)
        return
    document = as_document(file, "mhtml", data if isinstance(data, bytes) else b"", page)
    saved = _header(head, "Date")
    if isinstance(document, RawDocument):
        given = (
            (*document.given, Given("retrieved", saved, "the head of the saved page, “Date”", "stated"))
            if saved
            else ()
        )
        document = replace(document, given=given or document.given, sha256=lines.digest.hexdigest())
    yield document


def _find(lines: _Lines, fence: bytes, wanted: str, limit: int) -> tuple[Message, bytes, bool] | str:
    """The part that holds the page: that which the head names, else the first page; whether its end was found."""
    _until(lines, fence, 0)
    for _ in range(_MOST_PARTS):
        part = _head(lines)
        if part is None:
            return "the head of a part has no end."
        named = not wanted or _address(part.get("Content-ID")) == wanted
        is_page = part.get_content_type() in _PAGES and named
        pieces, end = _until(lines, fence, limit + 1 if is_page else 0)
        if is_page:
            return part, b"".join(pieces), end is not None
        if end is None or end.rstrip() == fence + b"--":
            break
    return "no part of the file is a web page."


def _head(lines: _Lines) -> Message | None:
    """The head that begins at the next line; None where it has no end."""
    taken: list[bytes] = []
    size = 0
    while line := lines.next():
        if not line.strip():
            return BytesHeaderParser().parsebytes(b"".join(taken))
        size += len(line)
        if size > _LONGEST_HEAD:
            return None
        taken.append(line)
    return None


def _until(lines: _Lines, fence: bytes, room: int) -> tuple[list[bytes], bytes | None]:
    """What stands before the next fence, as much as there is room for, and the fence; None if the file ends first."""
    taken: list[bytes] = []
    while line := lines.next():
        if fence and line.startswith(fence) and line.rstrip() in {fence, fence + b"--"}:
            if taken:
                taken[-1] = taken[-1].removesuffix(b"\n").removesuffix(b"\r")
            return taken, line
        if room > 0:
            taken.append(line)
            room -= len(line)
    return taken, None


def _address(value: object) -> str:
    return collapse_rfc2231_value(value).strip(" <>") if isinstance(value, str) else ""


def _header(part: Message, name: str | None) -> str | None:
    """A head's value as one line; without a name the charset."""
    value = part.get_content_charset() if name is None else part.get(name)
    return " ".join(str(value).split())[:2000] or None if value else None
