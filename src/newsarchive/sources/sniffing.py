"""Formats told by a file's first bytes, where its name says another or none: by unmistakable signs alone.

Signs of whole formats are their magic numbers. In texts a sign is what no article begins with; a text that merely
begins with “<” or “{” stays a text. Sources: the formats' specifications, mimesniff.spec.whatwg.org.
"""

import re

import msgspec

HEAD = 1 << 12
"""Bytes that are enough to tell, but of lines of JSON …"""
LONG_HEAD = 1 << 16
"""… whose first line must be whole."""

_MAGIC = (
    (b"SQLite format 3\0", "sqlite"),
    (b"PAR1", "parquet"),
    (b"PK\x03\x04", "zip"),
    (b"\x1f\x8b\x08", "gz"),
    (b"BZh91AY&SY", "bz2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"WARC/1.0\r\n", "warc"),
    (b"WARC/1.1\r\n", "warc"),
)
_BINARY_FOLLOWS = frozenset({"parquet"})
"""Whose magic number is letters that a text might begin with: behind them stands what no text has."""
_PAGE = re.compile(
    rb"(?:<!--[^>]{0,500}-->\s{0,100})?<!doctype\s+html[\s>]|<html(?:\s[^>]{0,1000})?>\s{0,200}<(?:head|body|title|meta)[\s>]"
)
_FEED = re.compile(rb"(?:<\?xml[^>]{0,200}\?>\s{0,100})?(?:<rss\s[^>]{0,1000}version=|<feed\s[^>]{0,1000}xmlns=)")
_LIST = re.compile(rb'\[\s{0,100}\{\s{0,100}"[^"\n]{1,80}"\s{0,10}:')
_MARK = b"\xef\xbb\xbf"


def packed_or_binary(head: bytes) -> str | None:
    """The format whose magic number a file begins with."""
    found = next((format_ for start, format_ in _MAGIC if head.startswith(start)), None)
    return None if found in _BINARY_FOLLOWS and b"\0" not in head else found


def sniff(head: bytes) -> str | None:
    """The format that a file's first bytes can be of alone; None where they may be a text."""
    binary = packed_or_binary(head)
    if binary is not None:
        return binary
    start = head.removeprefix(_MARK).lstrip()
    if start.startswith(b"<"):
        lowered = start[:HEAD].lower()
        return "html" if _PAGE.match(lowered) else "feed" if _FEED.match(lowered) else None
    if _LIST.match(start):
        return "json"
    return "jsonl" if _is_lines_of_json(start) else None


def needs_more(head: bytes) -> bool:
    """Whether only a longer head can tell."""
    return len(head) >= HEAD and head.removeprefix(_MARK).lstrip().startswith(b'{"')


def _is_lines_of_json(start: bytes) -> bool:
    """Whether the first line is a whole object and the next one begins another."""
    first, _, rest = start.partition(b"\n")
    if not (first.startswith(b'{"') and rest.lstrip().startswith(b'{"')):
        return False
    try:
        return isinstance(msgspec.json.decode(first), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
