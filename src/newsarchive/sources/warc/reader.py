"""One record of a WARC file → the page in it, with the address and the time at which it was fetched.

FastWARC (J. Bevendorff et al., OSSYM 2021) takes apart what HTTP put around the page: chunks and compression.
"""

import hashlib
import io
from collections.abc import Iterator
from typing import Any, Literal

from msgspec.structs import replace

from newsarchive.given import Given
from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, too_large
from newsarchive.sources.warc.heads import PAGES, media_type
from newsarchive.sources.web import looks_like_html, page_document
from newsarchive.sources.web.reader import as_document

_BROKEN = (OSError, ValueError, EOFError)
_LONGEST_FACT = 2_000
_LONGEST_KEY = 200


def read_warc(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The article of a record that was cut from its file, or the issue that stands in its place."""
    raw = file.data or b""
    try:
        record = _parsed(raw, "none")
    except _BROKEN as error:
        yield broken(file, f"A record's head cannot be read: {error}.")
        return
    headers = {name.lower(): " ".join(value.split()) for name, value in record.headers.items()}
    digest = hashlib.sha256(raw).hexdigest()
    named = headers.get("warc-record-id", "").strip("<> ")
    key = named.removeprefix("urn:uuid:")[:_LONGEST_KEY] or digest[:32]
    body = _body(raw, record, options.limit)
    if body is None:
        yield broken(file, f"Record {key}: the page in it is packed in a way that cannot be undone, or damaged.")
        return
    if len(body) > options.limit:
        yield too_large(file, f"The page of record {key}", options.limit)
        return
    address = headers.get("warc-target-uri", "").strip("<>")
    page = page_document(body, record.http_charset if record.is_http else _charset(headers), None)
    if page is None:
        yield Issue("not-text", None, f"Record {key}: the page is no text, in no encoding.", file.path)
        return
    document = as_document(file, "warc", body, page)
    if isinstance(document, Issue):
        yield replace(document, message=f"Record {key}: {document.message}")
        return
    yield replace(
        document,
        record=key,
        sha256=digest,
        size=len(raw),
        given=(*_given(document.given, address, headers.get("warc-date", "")),),
    )


def _given(of_page: tuple[Given, ...], address: str, date: str) -> Iterator[Given]:
    """The page's own facts, then the archive's; the page knows its lasting address better than the crawler."""
    yield from of_page
    has_address = any(given.field == "url" for given in of_page)
    if not has_address and address.startswith(("http://", "https://")) and len(address) <= _LONGEST_FACT:
        yield Given("url", address, "WARC-Target-URI", "stated")
    if date:
        yield Given("retrieved", date[:40], "WARC-Date", "stated")


def _parsed(raw: bytes, decode: Literal["none", "all"]) -> Any:
    from fastwarc.warc import ArchiveIterator

    for record in ArchiveIterator(io.BytesIO(raw), parse_http=True, auto_decode=decode):
        return record
    raise EOFError("no record begins in it")


def _body(raw: bytes, record: Any, limit: int) -> bytes | None:
    """The page's bytes, a few more than ``limit`` at most; None where they cannot be had.

    Some crawlers keep pages unpacked below a head that still calls them packed: such a page is taken as it is.
    """
    try:
        body: bytes = _parsed(raw, "all").reader.read(limit + 1)
        if looks_like_html(body[:4096]) or media_type(record.http_content_type or "") in PAGES or not record.is_http:
            return body
    except _BROKEN:
        pass
    plain: bytes = record.reader.read(limit + 1)
    return plain if looks_like_html(plain[:4096]) else None


def _charset(headers: dict[str, str]) -> str | None:
    _, _, named = headers.get("content-type", "").lower().partition("charset=")
    return named.split(";")[0].strip(" \"'") or None
