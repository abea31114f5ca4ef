"""The source text of an article as a file beside its page, where the project offers it and its rights allow."""

import hashlib
import struct
import zlib
from collections.abc import Iterator

from newsarchive.archive import Entry
from newsarchive.model import Article
from newsarchive.rights.withheld import MARK
from newsarchive.site.facts import reduced
from newsarchive.site.parts import Link
from newsarchive.site.surroundings import Surroundings
from newsarchive.site.view import SiteFile

_ENDINGS = {"text": ".txt", "gz": ".txt.gz"}
_GZIP_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""RFC 1952: deflated, no name, no time, best compression, no system: nothing that differs from build to build."""


def original_files(entry: Entry, around: Surroundings) -> Iterator[SiteFile]:
    """The one file, if there is one."""
    path = original_path(entry, around)
    if path is not None:
        yield SiteFile(path, lambda: _content(entry, path))


def original_path(entry: Entry, around: Surroundings) -> str | None:
    """Where the source text of an article is offered; None where it is not: only of what is shown in full."""
    ending = _ENDINGS.get(around.settings.originals)
    if ending is None or reduced(entry.article) is not None or MARK in entry.text:
        return None
    return entry.article.path.removesuffix(".html") + ending


def original_link(entry: Entry, around: Surroundings) -> Link | None:
    """The link to it. Only where it is the source byte by byte it is called so: the hash beside it proves it."""
    path = original_path(entry, around)
    if path is None:
        return None
    _ = around.words.gettext
    label = _("Source file") if _is_source(entry.article, entry.text) else _("Text of the source, as it was read")
    return Link(f"{label} (.gz)" if path.endswith(".gz") else label, path)


def gzipped(data: bytes) -> bytes:
    """A gzip file that is the same each time."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    trailer = struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
    return _GZIP_HEADER + deflate.compress(data) + deflate.flush() + trailer


def _content(entry: Entry, path: str) -> bytes:
    data = _encoded(entry.text)
    return gzipped(data) if path.endswith(".gz") else data


def _is_source(article: Article, text: str) -> bool:
    return hashlib.sha256(_encoded(text)).hexdigest() == article.source.sha256


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
