"""Where things stand: anchors of an article's page and rows of its ledger, found by source line."""

from collections.abc import Iterable

from msgspec import Struct

from newsarchive.assemble import BESIDE
from newsarchive.metadata import GIVEN
from newsarchive.model import Article
from newsarchive.overrides.values import is_printed
from newsarchive.site.parts import LineRef, Link
from newsarchive.site.words import Words

LEDGER_PART = 2000
"""Lines on a page of a ledger, however long it is: a file that grows moves none of its lines to another page."""


class Places(Struct, frozen=True):
    """The anchors of an article's page."""

    title: str | None
    """``l<line>`` of the title, if it is in the file; ``l0`` if it was given beside the text."""
    dek: str | None
    """The same of the standfirst."""
    numbers: tuple[int | None, ...]
    """For each block its paragraph number."""
    by_line: dict[int, Link]
    """Source line → name and fragment of what it stands in: "Paragraph 4", ``#l15``."""
    ledger: str
    """Path of the ledger."""

    def find(self, line: int, words: Words) -> Link:
        """The place of a line in the article, or its row in the ledger where it is not part of the text."""
        place = self.by_line.get(line)
        if place is not None:
            return place
        return Link(words.gettext("Line %d of the source") % line, ledger_row(self.ledger, line))


def find_places(article: Article, ledger: str, words: Words) -> Places:
    """The anchors of an article; a line that stands in a block belongs to the block."""
    by_line: dict[int, Link] = {}
    numbers: list[int | None] = []
    count = 0
    for block in article.blocks:
        if block.kind == "heading":
            numbers.append(None)
            label = words.blocks["heading"]
        else:
            count += 1
            numbers.append(count)
            label = words.gettext("Paragraph %d") % count
        _claim(by_line, block.lines, label)
    for caption in article.captions:
        _claim(by_line, caption.lines, words.blocks["caption"])
    title = dek = None
    # A title cut from the text stands in no line of its own; a stated one may share its line with a block.
    if is_printed(article.title) or article.title.rule == GIVEN:
        title = _head(by_line, article.title.lines, words.facts["title"])
    if article.dek is not None:
        dek = _head(by_line, article.dek.lines, words.facts["dek"])
    return Places(title, dek, tuple(numbers), by_line, ledger)


def on_page(place: Link, page: str) -> Link:
    """A place of an article as other pages link to it: a bare fragment gets the article's page before it."""
    return Link(place.label, f"{page}{place.href}") if place.href and place.href.startswith("#") else place


def anchor(line: int) -> str:
    """``l15``."""
    return f"l{line}"


def ledger_row(ledger: str, line: int) -> str:
    """Address of a line's row in the ledger."""
    return f"{part_path(ledger, (line - 1) // LEDGER_PART + 1)}#{anchor(line)}"


def line_refs(ledger: str, wanted: Iterable[int]) -> tuple[LineRef, ...]:
    """The rows of these lines."""
    return tuple(LineRef(line, ledger_row(ledger, line)) for line in wanted)


def part_path(ledger: str, part: int) -> str:
    """The address of a part of the ledger: the first has the ledger's own."""
    return ledger if part <= 1 else f"{ledger.removesuffix('.html')}-{part}.html"


def ledger_parts(lines: int) -> tuple[tuple[int, int], ...]:
    """First and last line of each page of a ledger."""
    starts = range(1, max(lines, 1) + 1, LEDGER_PART)
    return tuple((first, min(first + LEDGER_PART - 1, lines)) for first in starts)


def _head(by_line: dict[int, Link], lines: tuple[int, ...], label: str) -> str | None:
    """The anchor of a title or standfirst, unless its line has one already."""
    lines = lines or (BESIDE,)
    if lines[0] in by_line:
        return None
    _claim(by_line, lines, label)
    return anchor(lines[0])


def _claim(by_line: dict[int, Link], lines: tuple[int, ...], label: str) -> None:
    for line in lines:
        by_line.setdefault(line, Link(label, f"#{anchor(lines[0])}"))
