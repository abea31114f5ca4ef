"""From a record of a container to a document of its own."""

import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal
from html import unescape
from typing import Any

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from newsarchive.model import Issue, RawDocument, Unpacking, fold
from newsarchive.sources.fields import GUESSES, Content, Roles, field_names, read_fields
from newsarchive.sources.files import MAX_BYTES, SourceFile
from newsarchive.sources.markup import text_of

_BLOCKS = "p|div|article|section|main|h[1-6]|figure|blockquote|ul|ol|html|body"
_OPENS = re.compile(rf"\s*<(?:!doctype|{_BLOCKS})\b[^<>]*>", re.IGNORECASE)
_CLOSES = re.compile(rf"</(?:{_BLOCKS})\s*>", re.IGNORECASE)
_MOST_NAMES = 12
_LONGEST_NAME = 40


class Options(Struct, frozen=True):
    """What a project may set for all readers."""

    limit: int = MAX_BYTES
    """Bytes of one text, at most."""
    roles: Roles = field(default_factory=lambda: GUESSES)
    """Which field of a record is what."""
    tables: Mapping[str, str] = {}
    """Pattern of a database's name → its table, or a query; the first that fits has the word."""
    unpacking: Unpacking = Unpacking()
    """How much may unfold from one packed file."""


def make_document(
    file: SourceFile, format_: str, place: int, record: Mapping[str, Any], raw: bytes, encoding: str, options: Options
) -> RawDocument | Issue:
    """The document of a record, or the issue that says what it lacks.

    ``place``: the record's number, from 1, which is its key where it has no id; ``raw``: its own bytes.
    """
    content = _without_markup(read_fields(record, options.roles))
    if content.text is None:
        return Issue("no-text", None, _without_text(place, record), file.path)
    return RawDocument(
        path=file.path,
        name=file.name,
        format=format_,
        record=content.key or str(place),
        sha256=hashlib.sha256(raw).hexdigest(),
        size=len(raw),
        encoding=encoding,
        text=content.text,
        given=content.given,
    )


def _without_markup(content: Content) -> Content:
    """What a record says whose text is HTML, as a browser would show it: of what a scraper took from a page."""
    text = content.text
    if text is None or _OPENS.match(text) is None or _CLOSES.search(text) is None:
        return content
    given = tuple(replace(one, value=fold(unescape(one.value))) for one in content.given)
    return replace(content, text=text_of(text), given=given)


def encoded(record: Mapping[str, Any]) -> bytes:
    """The bytes that stand for a record without bytes of its own: its JSON, keys as they came, no blanks."""
    return msgspec.json.encode(record, enc_hook=_number)


def broken(file: SourceFile, message: str, line: int | None = None) -> Issue:
    """The issue of a record, or of a whole container, that is not written as its format wants it."""
    return Issue("broken-record", line, message, file.path)


def too_large(file: SourceFile, where: str, limit: int) -> Issue:
    """The issue of a record that was passed over."""
    message = f"{where} has more than {limit:,} bytes, the limit for one text. Raise the limit to read it."
    return Issue("too-large", None, message, file.path)


def _number(value: object) -> str:
    return str(value) if isinstance(value, Decimal) else repr(value)


def _without_text(place: int, record: Mapping[str, Any]) -> str:
    names = field_names(record)
    shown = ", ".join(name[:_LONGEST_NAME] for name in names[:_MOST_NAMES]) + (" …" if len(names) > _MOST_NAMES else "")
    return (
        f"Record {place} has no field with a text (its fields: {shown or 'none'}). "
        "Name the field in newsarchive.yml: “fields: {text: NAME}”."
    )
