"""Reader of saved web pages: a file is one page, and the blocks of its visible text are the record's lines."""

import hashlib
from collections.abc import Iterator

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile, read_bytes
from newsarchive.sources.records import Options
from newsarchive.sources.web.page import Page, page_document


def read_html(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one record, or the one issue that stands in its place."""
    data = read_bytes(file, options.limit)
    if isinstance(data, Issue):
        yield data
        return
    page = page_document(data)
    if page is None:
        yield Issue("not-text", None, "The file is no text, in no encoding.", file.path)
        return
    yield as_document(file, "html", data, page)


def as_document(file: SourceFile, format_: str, data: bytes, page: Page) -> RawDocument | Issue:
    """The document of a page that is a file's only record; the issue where nothing of it can be seen."""
    if not page.text:
        why = f" {page.issues[0].message}" if page.issues else ""
        return Issue("no-text", None, f"The page has no visible text.{why}", file.path)
    return RawDocument(
        path=file.path,
        name=file.name,
        format=format_,
        record=None,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        encoding=page.encoding,
        text=page.text,
        issues=page.issues,
        given=page.given,
        layout=page.layout,
    )
