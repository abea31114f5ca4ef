"""What a result shows of its article, and how long the articles are, by number.

The dated articles have the numbers 0, 1, 2 … from the oldest to the newest; the undated −1, −2 … in the order of their
sources. So an article that is newer than all others, or comes after them, changes no other's number.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec
import numpy as np

from newsarchive.archive import Card, Listing, cut
from newsarchive.model import Block
from newsarchive.search.coding import ints, packed, squeezed, unary
from newsarchive.search.shards import script

A_SHARD = 5
"""Articles in a shard of what results show."""
A_COLUMN = 1 << 15
"""Articles in a file of lengths."""
USUAL = 3
"""Class of length of news: 384 words."""
SNIPPET = 180
"""Characters of an article's beginning that a result shows, at most."""
WHOLE = 2_000
"""Articles up to which the index holds their whole texts, so that a result shows the words where they stand. Of more
articles they would be more than all the rest of the index."""
A_TEXT = 4
"""Articles in a shard of whole texts."""


def numbered(articles: Listing) -> list[tuple[int, str]]:
    """Number and id of every article, in order of the numbers."""
    undated = [(-1 - place, id_) for place, id_ in enumerate(articles.undated)]
    return undated[::-1] + list(enumerate(articles.dated))


def chunks(numbers: Sequence[int], size: int) -> Iterator[tuple[int, range]]:
    """Number of a chunk, and the places of its articles in ``numbers``."""
    start = 0
    while start < len(numbers):
        chunk = numbers[start] // size
        end = start
        while end < len(numbers) and numbers[end] // size == chunk:
            end += 1
        yield chunk, range(start, end)
        start = end


def chunk_name(kind: str, chunk: int) -> str:
    """Name of a chunk's file, without its ending."""
    return f"{kind}-{chunk}" if chunk >= 0 else f"{kind}-u{-1 - chunk}"


def document_scripts(
    articles: Sequence[tuple[int, str]], cards: Mapping[str, Card], date: Callable[[Card], str]
) -> Iterator[tuple[str, str]]:
    """Name and script of each shard of what results show. ``date``: how a card's date is shown."""
    for chunk, places in chunks([number for number, _ in articles], A_SHARD):
        name = chunk_name("d", chunk)
        rows = [_row(cards[articles[place][1]], date) for place in places]
        yield name, script(name, squeezed(msgspec.json.encode(rows).decode()))


def text_script(chunk: int, bodies: Sequence[Sequence[Block]]) -> tuple[str, str]:
    """Name and script of a shard of whole texts: of each article its paragraphs, each with number and line."""
    name = chunk_name("x", chunk)
    return name, script(name, squeezed(msgspec.json.encode([_paragraphs(body) for body in bodies]).decode()))


def _paragraphs(blocks: Sequence[Block]) -> list[tuple[int, int, str]]:
    """Numbers count as on the article's page: headings, which have none there, get 0."""
    found = []
    number = 0
    for block in blocks:
        is_heading = block.kind == "heading"
        number += not is_heading
        found.append((0 if is_heading else number, block.lines[0], block.text))
    return found


def length_scripts(numbers: Sequence[int], lengths: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Name and script of each file of the classes of length: by how much, and to which side, each is off the usual."""
    for chunk, places in chunks(numbers, A_COLUMN):
        name = chunk_name("l", chunk)
        off = ints(lengths[place] for place in places) - USUAL
        yield name, script(name, packed(unary(np.where(off < 0, -2 * off - 1, 2 * off))))


def _row(card: Card, date: Callable[[Card], str]) -> list[str]:
    """Title (in brackets where it is none of the file's), dates, publisher, language, address and beginning."""
    return [
        card.title if card.printed else f"[{card.title}]",
        card.published or "",
        date(card),
        card.publisher or "",
        "" if card.language == "und" else card.language,
        card.path.removeprefix("articles/").removesuffix(".html"),
        cut(card.gist, SNIPPET),
    ]
