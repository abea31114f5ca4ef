"""Many articles' postings, by term: runs that are put in order in workers, and one stream of all runs.

A run holds the postings of some hundred neighbouring articles and lies on disk in blocks; of each run one block is in
memory at a time. So an archive of any size needs little more memory than one run. Numbers travel in arrays: an archive
of ten thousand articles has two million postings, and an object for each would be most of the work.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from newsarchive.search.coding import Ints, ints
from newsarchive.search.postings import LEVELS, MORE, TITLE, Postings

BLOCK = 1_000_000
"""Numbers in all blocks that are in memory at once, about."""
_PLACED = 2
"""Parts of an article's words that have places: title and the rest."""
_PARTS = _PLACED + len(MORE)
_WEIGHTS = np.array((0.0,) * _PLACED + MORE)

Floats: TypeAlias = npt.NDArray[np.float64]


class Entries(Struct, frozen=True):
    """Terms in order; of each the articles that have it, in order of their numbers; of each the places."""

    terms: Sequence[str]
    counts: Ints
    """Articles of each term."""
    numbers: Ints
    """Articles, term by term."""
    levels: Ints
    """Of weight, of each article of each term."""
    times: Ints
    """Places of each article of each term; none of a filter."""
    places: Ints

    def part(self, start: int, end: int) -> "Entries":
        """From one term to before another."""
        first = int(self.counts[:start].sum())
        last = first + int(self.counts[start:end].sum())
        place = int(self.times[:first].sum())
        till = place + int(self.times[first:last].sum())
        return Entries(
            self.terms[start:end],
            self.counts[start:end],
            self.numbers[first:last],
            self.levels[first:last],
            self.times[first:last],
            self.places[place:till],
        )


def run_of(numbered: Iterable[tuple[int, Postings]], terms: Sequence[str]) -> Entries:
    """The run of these articles, which come in order of their numbers; ``terms``: their vocabulary."""
    articles: list[int] = []
    lengths: list[tuple[int, ...]] = []
    streams: list[bytes] = []
    for number, postings in numbered:
        articles.append(number)
        lengths.append(postings.parts)
        streams.append(postings.words)
    many = np.array(lengths, np.int64).reshape(-1, _PARTS)
    words = np.frombuffer(b"".join(streams), np.uint32)
    used = np.flatnonzero(np.bincount(words, minlength=1)[1:]) + 1
    order = sorted(used.tolist(), key=terms.__getitem__)
    rank = np.zeros(len(terms), np.int64)
    rank[order] = np.arange(len(order))
    # Of each word a number that puts it in order of terms, and within a term in that of articles.
    keys = rank[words] * len(articles) + np.repeat(np.arange(len(articles)), many.sum(axis=1))
    part = np.repeat(np.tile(np.arange(_PARTS), len(articles)), many.ravel())
    starts = np.cumsum(many).reshape(many.shape) - many
    places = np.arange(len(words)) - np.repeat(starts[:, 0], many.sum(axis=1))
    places += np.where(part == 1, np.repeat(TITLE - many[:, 0], many.sum(axis=1)), 0)
    is_word = words > 0
    is_placed = is_word & (part < _PLACED)
    together = np.sort((keys[is_placed] << 32) | places[is_placed])
    found = together >> 32
    firsts = np.flatnonzero(np.diff(found, prepend=-1))
    times = np.diff(firsts, append=len(found))
    distinct = found[firsts]
    more = is_word & ~is_placed
    weights = times + _more(distinct, keys[more], _WEIGHTS[part[more]])
    return Entries(
        list(map(terms.__getitem__, order)),
        np.bincount(distinct // max(1, len(articles)), minlength=len(order)),
        ints(articles)[distinct % max(1, len(articles))],
        np.searchsorted(np.array(LEVELS), weights, side="right"),
        times,
        together & 0xFFFFFFFF,
    )


def _more(distinct: Ints, keys: Ints, weights: Floats) -> Floats:
    """What each key weighs more, where it is one of the ``distinct`` ones."""
    where = np.searchsorted(distinct, keys)
    is_there = np.append(distinct, -1)[where] == keys
    return np.bincount(where[is_there], weights[is_there], minlength=len(distinct)).astype(np.float64)


def filters_of(found: Iterable[tuple[str, Sequence[int]]]) -> Entries:
    """Filters in order, each with its articles, as a run."""
    terms: list[str] = []
    counts: list[int] = []
    numbers: list[int] = []
    for term, having in found:
        terms.append(term)
        counts.append(len(having))
        numbers += having
    none = np.zeros(len(numbers), np.int64)
    return Entries(terms, ints(counts), ints(numbers), none, none, ints(()))


def blocks(run: Entries, runs: int) -> Iterator[bytes]:
    """A run, encoded some terms at a time. ``runs``: how many there are in all."""
    size = max(1, BLOCK // runs)
    costs = np.concatenate(([0], np.cumsum(1 + run.times)))
    sums = costs[np.cumsum(run.counts)] // size if len(run.terms) else costs
    starts = [0, *(np.flatnonzero(np.diff(sums)) + 1).tolist()]
    for start, end in zip(starts, [*starts[1:], len(run.terms)], strict=True):
        if start < end:
            yield _encoded(run.part(start, end))


_Row = tuple[list[str], bytes, bytes, bytes, bytes, bytes]
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Row).decode


def _encoded(some: Entries) -> bytes:
    return _encode((
        some.terms,
        some.counts.astype(np.int32).tobytes(),
        some.numbers.astype(np.int32).tobytes(),
        some.levels.astype(np.uint8).tobytes(),
        some.times.astype(np.uint32).tobytes(),
        some.places.astype(np.uint32).tobytes(),
    ))  # fmt: skip


def _decoded(block: bytes) -> Entries:
    terms, counts, numbers, levels, times, places = _decode(block)
    return Entries(
        terms,
        np.frombuffer(counts, np.int32).astype(np.int64),
        np.frombuffer(numbers, np.int32).astype(np.int64),
        np.frombuffer(levels, np.uint8).astype(np.int64),
        np.frombuffer(times, np.uint32).astype(np.int64),
        np.frombuffer(places, np.uint32).astype(np.int64),
    )


def merged(runs: Iterable[Iterable[bytes]]) -> Iterator[Entries]:
    """All terms in order, each once, some at a time; ``runs`` come in order of their articles' numbers."""
    streams = [iter(run) for run in runs]
    heads = [_decoded(block) if (block := next(stream, None)) else None for stream in streams]
    while any(head is not None for head in heads):
        # What every run has in memory up to here is all there is.
        bound = min(head.terms[-1] for head in heads if head is not None)
        parts: list[Entries] = []
        for place, head in enumerate(heads):
            if head is None:
                continue
            end = bisect_right(head.terms, bound)
            if end == len(head.terms):
                parts.append(head)
                block = next(streams[place], None)
                heads[place] = _decoded(block) if block else None
            elif end:
                parts.append(head.part(0, end))
                heads[place] = head.part(end, len(head.terms))
        yield parts[0] if len(parts) == 1 else _joined(parts)


def _joined(parts: Sequence[Entries]) -> Entries:
    terms = sorted({term for part in parts for term in part.terms})
    rank = dict(zip(terms, range(len(terms)), strict=True))
    ranks = ints(rank[term] for part in parts for term in part.terms)
    counts = np.concatenate([part.counts for part in parts])
    ranks = np.repeat(ranks, counts)
    order = np.argsort(ranks, kind="stable")
    times = np.concatenate([part.times for part in parts])
    firsts = (np.cumsum(times) - times)[order]
    times = times[order]
    where = np.repeat(firsts - (np.cumsum(times) - times), times) + np.arange(int(times.sum()))
    return Entries(
        terms,
        np.bincount(ranks, minlength=len(terms)),
        np.concatenate([part.numbers for part in parts])[order],
        np.concatenate([part.levels for part in parts])[order],
        times,
        np.concatenate([part.places for part in parts])[where],
    )
