"""Many articles' postings, by term: runs that are put in order in workers, and one stream of all runs.

A run holds the postings of some hundred neighbouring articles and lies on disk in blocks; of each run one block is in
memory at a time. So an archive of any size needs little more memory than one run.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat

import msgspec
from msgspec import Struct

from newsarchive.search.postings import Postings

BLOCK = 1_000
"""Terms in a block of a run."""


class Entry(Struct, frozen=True, array_like=True, gc=False):
    """A term and the articles that have it, in order of their numbers."""

    term: str
    numbers: list[int]
    levels: bytes
    places: str
    """Bits of all places, one article's after the other's; empty for a facet."""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(list[Entry]).decode
Row = tuple[str, int, Entry]


def run_blocks(numbered: Iterable[tuple[int, Postings]]) -> Iterator[bytes]:
    """The run of these articles, which come in order of their numbers."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for number, postings in numbered:
        rows = zip(repeat(number), postings.levels, postings.places, strict=False)
        for term, row in zip(postings.terms, rows, strict=True):
            found[term].append(row)
    yield from blocks(_entry(term, found[term]) for term in sorted(found))


def _entry(term: str, rows: Sequence[tuple[int, int, str]]) -> Entry:
    if len(rows) == 1:
        number, level, places = rows[0]
        return Entry(term, [number], bytes((level,)), places)
    numbers, levels, several = zip(*rows, strict=True)
    return Entry(term, list(numbers), bytes(levels), "".join(several))


def blocks(entries: Iterable[Entry]) -> Iterator[bytes]:
    """Entries in order, encoded some at a time."""
    some: list[Entry] = []
    for entry in entries:
        some.append(entry)
        if len(some) == BLOCK:
            yield _encode(some)
            some = []
    if some:
        yield _encode(some)


def entries(run: Iterable[bytes]) -> Iterator[Entry]:
    """The entries of a run."""
    for block in run:
        yield from _decode(block)


def merged(runs: Sequence[Iterable[bytes]]) -> Iterator[Entry]:
    """All entries in order, each term once; ``runs`` come in order of their articles' numbers."""
    rows: Iterator[Row] = heapq.merge(*(_rows(run, place) for place, run in enumerate(runs)))
    for term, group in groupby(rows, key=lambda row: row[0]):
        same = [row[2] for row in group]
        if len(same) == 1:
            yield same[0]
        else:
            yield Entry(
                term,
                [number for entry in same for number in entry.numbers],
                b"".join(entry.levels for entry in same),
                "".join(entry.places for entry in same),
            )


def _rows(run: Iterable[bytes], place: int) -> Iterator[Row]:
    return ((entry.term, place, entry) for entry in entries(run))
