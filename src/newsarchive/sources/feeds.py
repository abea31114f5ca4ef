"""Reader of feeds and of blogs' exports: RSS and Atom in .rss, .atom and .xml, an article an entry."""

import hashlib
import re
from collections import Counter
from typing import BinaryIO

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.feed_entries import SHAPE, left_out, read_entry
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, too_large
from newsarchive.sources.streams import Records, read_stream
from newsarchive.sources.xml_records import Record, XmlBroken, XmlRecords

_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")


def is_feed(head: bytes) -> bool:
    """Whether a file's first bytes are those of a feed."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and _FEED.search(head[:2048]) is not None


def read_feed(file: SourceFile, options: Options) -> Records:
    """A record for each entry. An XML file of another kind is one issue."""
    return read_stream(file, lambda stream: _entries(file, stream, options))


def _entries(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    records = XmlRecords(stream, SHAPE, options.limit)
    passed: Counter[str] = Counter()
    place = 0
    try:
        for place, record in enumerate(records, 1):
            why = left_out(record.element) if record.element is not None else None
            if why is not None:
                passed[why] += 1
            else:
                yield _document(file, records, record, place, options)
    except XmlBroken as error:
        if records.root is None or records.root not in SHAPE.root:
            message = f"This is no feed (line {error.line}: {error}); other XML is not read."
            yield Issue("not-a-feed", error.line, message, file.path)
            return
        reached = f"behind entry {place}" if place else "before its first entry"
        message = f"Line {error.line}: the feed breaks {reached}: {error}. What stands behind is not read."
        yield broken(file, message, error.line)
    if passed:
        told = ", ".join(f"{number} {why}" for why, number in sorted(passed.items()))
        message = f"{sum(passed.values())} entries are no published articles and are left out: {told}."
        yield Issue("left-out", None, message, file.path)


def _document(
    file: SourceFile, records: XmlRecords, record: Record, place: int, options: Options
) -> RawDocument | Issue:
    if record.element is None:
        return too_large(file, f"Entry {place} (line {record.line})", options.limit)
    entry = read_entry(record.element, records.head)
    if not entry.text.strip():
        message = f"Entry {place} (line {record.line}) has neither content nor a description."
        return Issue("no-text", record.line, message, file.path)
    issues = entry.issues
    if records.source.repaired and "\ufffd" in entry.text:
        message = f"Some characters are not valid {records.source.encoding} or not allowed in XML; each is U+FFFD."
        issues = (*issues, Issue("encoding-repaired", None, message))
    return RawDocument(
        path=file.path,
        name=file.name,
        format="feed",
        record=entry.key or str(place),
        sha256=hashlib.sha256(record.raw).hexdigest(),
        size=len(record.raw),
        encoding=records.source.encoding,
        text=entry.text,
        issues=issues,
        given=entry.given,
    )
