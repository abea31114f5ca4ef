"""Reader of plain text: one file is one record, and its lines are the record's lines.

Front matter as in Markdown is read where it gives a fact: a text may begin with a line of hyphens for any reason.
"""

import hashlib
from collections.abc import Iterator

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.decoding import decode
from newsarchive.sources.files import SourceFile, read_bytes
from newsarchive.sources.handwritten import with_front_matter
from newsarchive.sources.records import Options


def read_text(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one record, or the one issue that stands in its place."""
    for document in read_lines(file, options):
        yield document if isinstance(document, Issue) else with_front_matter(document, options.roles, sure=False)


def read_lines(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one record with nothing but its text, or the one issue that stands in its place.

    An empty file is a record without lines: whether there is an article in it, others decide.
    """
    data = read_bytes(file, options.limit)
    if isinstance(data, Issue):
        yield data
        return
    decoded = decode(data)
    if decoded is None:
        yield Issue("not-text", None, "The file is no text, in no encoding.", file.path)
        return
    yield RawDocument(
        path=file.path,
        name=file.name,
        format="txt",
        record=None,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        encoding=decoded.encoding,
        text=decoded.text,
        issues=decoded.issues,
    )
