"""Reader of Markdown: plain text whose marks stay in it, with facts in YAML front matter above it."""

from collections.abc import Iterator

from msgspec.structs import replace

from newsarchive.model import Issue, RawDocument, split_lines
from newsarchive.sources.files import SourceFile
from newsarchive.sources.handwritten import with_front_matter
from newsarchive.sources.markdown_blocks import markdown_layout
from newsarchive.sources.records import Options
from newsarchive.sources.text import read_lines


def read_markdown(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
    """The file's one record, its rendition the whole file; or the one issue that stands in its place."""
    for document in read_lines(file, options):
        if isinstance(document, Issue):
            yield document
            continue
        document = with_front_matter(replace(document, format="md"), options.roles, sure=True)
        lines_below = split_lines(document.text)[document.head :]
        layout = markdown_layout(lines_below)
        yield replace(document, layout=("blank",) * document.head + layout) if layout else document
