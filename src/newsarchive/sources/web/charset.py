"""In which encoding a page is: what HTTP said, a byte order mark, the page's meta tag, else what the bytes look like.

A name is believed only while the bytes are valid in it; many pages name another than the one they were saved in.
"""

import codecs
import re

from newsarchive.model import Issue
from newsarchive.sources.decoding import Decoded, decode

_HEAD = 4096
"""Bytes in which a page must name its encoding; the HTML standard has 1024, pages have more."""
_NAMED = re.compile(rb"<meta\s[^>]{0,500}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9._:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9._:-]{2,40})[\"']", re.IGNORECASE)
_AS_BROWSERS = {
    "iso8859-1": "windows-1252", "ascii": "windows-1252", "iso8859-9": "windows-1254", "iso8859-11": "windows-874",
    "gb2312": "gb18030", "gbk": "gb18030", "tis-620": "windows-874", "shift_jis": "cp932", "euc_kr": "cp949",
}  # fmt: skip
"""Python's name → what browsers read instead (WHATWG Encoding Standard)."""
_WEB_NAMES = {"cp932": "shift_jis", "cp949": "euc-kr", "big5": "big5", "euc_jp": "euc-jp"}


def decode_page(data: bytes, charset: str | None) -> Decoded | None:
    """The page's text. ``charset``: what came with it (HTTP, MIME). None where this is no text in any encoding."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    head = data[:_HEAD]
    found = [match[1].decode("ascii") for pattern in (_XML, _NAMED) if (match := pattern.search(head))]
    for name in [*([charset] if charset else []), *found]:
        named = _decoded(data, name)
        if named is not None:
            return named
    decoded = decode(data)
    if decoded is None or not (charset or found):
        return decoded
    lying = charset or found[0]
    if _codec(lying) == _codec(decoded.encoding):
        return decoded
    message = f"The page says that it is in {lying}, which its bytes are not; it was read as {decoded.encoding}."
    return Decoded(decoded.text, decoded.encoding, (Issue("encoding-guessed", None, message),))


def _codec(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return None
    # ``rot13`` and ``zip`` are codecs too, but no encodings of text.
    return found.name if found._is_text_encoding else None  # noqa: SLF001 - there is no public way to ask


def _decoded(data: bytes, name: str) -> Decoded | None:
    """The text in a named encoding; None where there is none of that name, or the bytes are not valid in it."""
    codec = _codec(name)
    if codec is None or codec.startswith(("utf-16", "utf-32", "utf-7")) or codec in {"idna", "punycode"}:
        # A meta tag of ASCII letters cannot stand in UTF-16, and UTF-7 is a way to smuggle tags past filters.
        return None
    codec = _AS_BROWSERS.get(codec, codec)
    if codec != "utf-8" and not data.isascii() and _is_utf8(data):
        return None
    try:
        text = data.decode(codec)
    except (UnicodeDecodeError, ValueError, LookupError):
        return None
    web = "utf-8" if codec == "utf-8" or data.isascii() else _WEB_NAMES.get(codec, codec.replace("cp12", "windows-12"))
    return Decoded(text, web)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
