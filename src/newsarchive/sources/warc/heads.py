"""The heads of WARC records and of the HTTP responses in them, as far as they tell whether a page is inside."""

from collections.abc import Mapping

from msgspec import Struct

PAGES = frozenset({"text/html", "application/xhtml+xml"})
LONGEST_HEAD = 1 << 16
_DIGITS = 18


class Head(Struct, frozen=True):
    """What stands above a record's block."""

    raw: bytes
    fields: Mapping[str, str]
    """By name in lower case; the first of a name."""

    @property
    def kind(self) -> str:
        """``response``, ``revisit`` …"""
        return self.fields.get("warc-type", "").lower()

    @property
    def length(self) -> int | None:
        """Bytes of the block; None where the head does not say."""
        said = self.fields.get("content-length", "")
        return int(said) if said.isascii() and said.isdigit() and len(said) <= _DIGITS else None

    @property
    def record_id(self) -> str:
        """``urn:uuid:…``, without brackets."""
        return self.fields.get("warc-record-id", "").strip("<> ")


def parse_fields(lines: bytes) -> dict[str, str]:
    """Fields of a head; a line that begins with a blank goes on with the one before."""
    fields: dict[str, str] = {}
    last = ""
    for line in lines.decode("utf-8", "replace").splitlines():
        if line[:1] in {" ", "\t"} and last:
            fields[last] += f" {line.strip()}"
            continue
        name, colon, value = line.partition(":")
        last = name.strip().lower() if colon else ""
        if last in fields:
            last = ""
        elif last:
            fields[last] = value.strip()
    return fields


def media_type(value: str) -> str:
    """``text/html`` of ``text/html; charset=utf-8``."""
    return value.partition(";")[0].strip().lower()


def holds_page(head: Head, beginning: bytes) -> bool:
    """Whether a record is a web page that a server gave as such. ``beginning``: the first bytes of its block."""
    about = media_type(head.fields.get("content-type", ""))
    if head.kind == "resource":
        return about in PAGES
    if head.kind != "response" or about not in {"application/http", ""}:
        return False
    lines, _, _ = beginning.replace(b"\r\n", b"\n").partition(b"\n\n")
    status, _, fields = lines.partition(b"\n")
    words = status.split(None, 2)
    if len(words) < 2 or not words[0].startswith(b"HTTP/") or words[1] != b"200":
        return False
    return media_type(parse_fields(fields).get("content-type", "")) in PAGES
