"""Reader of Markdown: plain text whose marks stay in it, with facts in YAML front matter above it."""

from collections.abc import Iterator

from msgspec.structs import replace

from newsarchive.model import Issue, RawDocument, split_lines
from newsarchive.sources.files import SourceFile
from newsarchive.sources.handwritten import front_matter, read_written, with_written
from newsarchive.sources.markdown_blocks import markdown_layout
from newsarchive.sources.records import Options
from newsarchive.sources.text import read_text


def read_markdown(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one record, its rendition the whole file; or the one issue that stands in its place."""
    for document in read_text(file, options):
        if isinstance(document, Issue):
            yield document
            continue
        found = front_matter(document.text)
        document = replace(document, format="md")
        if found is not None:
            inside, lines = found
            written = read_written(inside, "the front matter", 2, options.roles)
            document = replace(with_written(document, written), head=lines)
        lines_below = split_lines(document.text)[document.head :]
        layout = markdown_layout(lines_below)
        yield replace(document, layout=("blank",) * document.head + layout) if layout else document
