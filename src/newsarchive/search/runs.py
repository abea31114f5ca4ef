"""Many articles' postings, by term: runs that are put in order in workers, and one stream of all runs.

A run holds the postings of neighbouring articles, hundreds of them, whose numbers it counts from the first, and is
kept in blocks; of each run a block or some are in memory at a time. So the memory that a large archive needs is that of
a block for each run, and articles that come or go change no other run. Numbers travel in arrays: an archive of ten
thousand articles has two million postings, and an object for each would be most of the work.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress
from typing import TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Struct

from newsarchive.search.coding import Ints, changes, ints
from newsarchive.search.postings import LEVELS, MORE, PARTS, PLACED, TITLE, Postings
from newsarchive.search.stemming import Vocabulary, end_of_key

BLOCK = 5_000
"""Numbers in a block, about."""
AT_HAND = 300_000
"""Numbers in all blocks that are in memory at once, about, where there are not too many runs for it."""
_BITS = 63
"""Of a number that puts words in order."""
_PART_BITS = PARTS.bit_length()
_WEIGHTS = np.array((0.0,) * PLACED + MORE)

Floats: TypeAlias = npt.NDArray[np.float64]
Some: TypeAlias = npt.NDArray[np.integer]
"""Numbers in few bytes each, as there are many of them."""


class Entries(Struct, frozen=True):
    """Terms in order; of each the articles that have it, in order of their numbers; of each the places."""

    terms: Sequence[str]
    counts: Ints
    """Articles of each term."""
    numbers: Some
    """Articles, term by term."""
    levels: Some
    """Of weight, of each article of each term."""
    times: Some
    """Places of each article of each term; none of a filter."""
    places: Some

    def are_words(self) -> npt.NDArray[np.bool_]:
        """Which of the terms are words: these have places, filters have none."""
        firsts = np.cumsum(self.counts) - self.counts
        found: npt.NDArray[np.bool_] = self.times[firsts] > 0
        return found

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


def run_of(articles: Iterable[Postings], vocabulary: Vocabulary) -> Entries:
    """The run of these articles, in order; ``vocabulary``: of their words, complete once the articles have come."""
    lengths: list[tuple[int, ...]] = []
    streams = [np.empty(0, np.uint32)]
    for postings in articles:
        lengths.append(postings.parts)
        streams.append(postings.words)
    count = len(lengths)
    many = np.array(lengths, np.int64).reshape(-1, PARTS)
    terms, ranks = _ranked(np.concatenate(streams), vocabulary)
    wholes = many.sum(axis=1)
    # Of each word a number that puts it in order of terms, within a term in that of articles, then of places.
    room = max(_PART_BITS, int(wholes.max(initial=0) + TITLE).bit_length())
    if (len(terms) * count).bit_length() + room > _BITS:
        raise OverflowError(f"{len(terms)} terms in {count} articles of up to {1 << room} words are no run")
    keys = ranks.astype(np.int64)
    keys *= count
    keys += np.repeat(np.arange(count), wholes)
    part = np.repeat(np.tile(np.arange(PARTS, dtype=np.uint8), count), many.ravel())
    is_placed = (ranks >= 0) & (part < PLACED)
    is_more = (ranks >= 0) & (part >= PLACED)
    more = (keys[is_more] << _PART_BITS) | part[is_more]
    # Places begin anew with each article, and behind its title.
    shifts = np.cumsum(wholes) - wholes
    places = np.arange(len(ranks), dtype=np.int32)
    places -= np.repeat(shifts.astype(np.int32), wholes)
    places += np.where(part == 1, np.repeat((TITLE - many[:, 0]).astype(np.int32), wholes), 0)
    together = keys[is_placed]
    del keys, part, ranks
    together <<= room
    together |= places[is_placed]
    together.sort()
    found = together >> room
    firsts = changes(found)
    times = np.diff(firsts, append=len(found))
    distinct = found[firsts]
    counts = np.bincount(distinct // max(1, count), minlength=len(terms))
    # What stands only where it weighs more has no place: a quotation that ends within a word of the text.
    has_place = counts > 0
    return Entries(
        list(compress(terms, has_place)),
        counts[has_place],
        (distinct % max(1, count)).astype(np.int32),
        _levels(times + _more(distinct, more)),
        times.astype(np.int32),
        (together & ((1 << room) - 1)).astype(np.int32),
    )


def _ranked(words: npt.NDArray[np.uint32], vocabulary: Vocabulary) -> tuple[list[str], Some]:
    """The terms among some words in order, and each word's place among them; -1 where a line ends."""
    is_used = np.bincount(words, minlength=1) > 0
    is_used[0] = False
    order = sorted(np.flatnonzero(is_used).tolist(), key=vocabulary.terms.__getitem__)
    rank = np.full(len(is_used), -1, np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    return list(map(vocabulary.terms.__getitem__, order)), rank[words]


def _more(distinct: Ints, keys: Ints) -> Floats:
    """What each of the ``distinct`` keys weighs more. ``keys``: of words that weigh more, the part in the last bits."""
    keys.sort()  # what is looked for in order is found several times faster
    part = keys & ((1 << _PART_BITS) - 1)
    keys = keys >> _PART_BITS
    where = np.searchsorted(distinct, keys)
    is_there = np.append(distinct, -1)[where] == keys
    weights = _WEIGHTS[part[is_there]]
    return np.bincount(where[is_there], weights, minlength=len(distinct)).astype(np.float64)


def _levels(weights: Floats) -> Some:
    levels = np.zeros(len(weights), np.int32)
    for least in LEVELS:
        levels += weights >= least
    return levels


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


def blocks(run: Entries, size: int = BLOCK) -> Iterator[bytes]:
    """A run, encoded some terms at a time: as many as have about ``size`` numbers."""
    return map(_encoded, pieces(run, size))


def pieces(run: Entries, size: int) -> Iterator[Entries]:
    """A run, some terms at a time."""
    costs = np.concatenate(([0], np.cumsum(1 + run.times)))
    sums = costs[np.cumsum(run.counts)] // size if len(run.terms) else costs
    starts = [0, *(np.flatnonzero(np.diff(sums)) + 1).tolist()]
    for start, end in zip(starts, [*starts[1:], len(run.terms)], strict=True):
        if start < end:
            yield run.part(start, end)


_Row = tuple[list[str], bytes, bytes, bytes, bytes, bytes]
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Row).decode


def _encoded(some: Entries) -> bytes:
    return _encode((some.terms, *map(_packed, (some.counts, some.numbers, some.levels, some.times, some.places))))


def _packed(numbers: Some) -> bytes:
    """Numbers from 0 on, each in as few bytes as the largest needs, behind one that tells how many."""
    kind = np.min_scalar_type(numbers.max(initial=0))
    return bytes((kind.itemsize,)) + numbers.astype(kind).tobytes()


def _unpacked(blocks: Iterable[bytes]) -> npt.NDArray[np.int32]:
    return np.concatenate([np.frombuffer(block, f"u{block[0]}", offset=1) for block in blocks]).astype(np.int32)


def entries(blocks: Iterable[bytes], first: int) -> Entries:
    """Blocks of a run again, one behind the other; the run's first article has this number."""
    terms, counts, articles, levels, times, places = zip(*map(_decode, blocks), strict=True)
    return Entries(
        list(chain.from_iterable(terms)),
        _unpacked(counts).astype(np.int64),
        _unpacked(articles) + np.int32(first),
        _unpacked(levels),
        _unpacked(times),
        _unpacked(places),
    )


def merged(runs: Iterable[Iterable[Entries]]) -> Iterator[Entries]:
    """All terms in order, each once, in parts that hold whole keys; ``runs`` come in order of their articles."""
    streams = [(some for some in run if some.terms) for run in runs]
    heads = [next(stream, None) for stream in streams]
    while any(head is not None for head in heads):
        # Up to the end of every other block: were it that of the first, each step would go through all runs for one.
        ends = sorted(head.terms[-1] for head in heads if head is not None)
        bound = end_of_key(ends[len(ends) // 2])
        parts: list[Entries] = []
        for place, stream in enumerate(streams):
            head = heads[place]
            while head is not None and head.terms[-1] <= bound:
                parts.append(head)
                head = next(stream, None)
            if head is not None and (end := bisect_right(head.terms, bound)):
                parts.append(head.part(0, end))
                head = head.part(end, len(head.terms))
            heads[place] = head
        yield parts[0] if len(parts) == 1 else _joined(parts)


def _joined(parts: Sequence[Entries]) -> Entries:
    terms = sorted(set(chain.from_iterable(part.terms for part in parts)))
    rank = dict(zip(terms, range(len(terms)), strict=True))
    ranks = ints(map(rank.__getitem__, chain.from_iterable(part.terms for part in parts)))
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
