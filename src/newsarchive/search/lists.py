"""Which articles have a term, how much it weighs there, and at which places it stands, as codes.

``shard`` and ``loadPlaces`` of static/search-engine.js read what is written here. Most terms are coded many at a time;
those that most articles have, one by one, in a form of their own that is a few bits for an article.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from newsarchive.search.coding import Codes, Ints, behind, gamma, ints, joined, plain, rice, rice_widths, sized, unary
from newsarchive.search.runs import Entries, Some

A_PIECE = 4096
"""Articles in a piece of a shard's places: of a word that many have, a phrase with rarer ones needs few of them."""
DENSE = 200
"""Articles of a filter from which on it may be coded by those that lack it."""
TELLING = 16
"""Of a common word, the weights of this part of its articles count at most; all others weigh the same."""


class Pieces(NamedTuple):
    """Codes, some for each term."""

    codes: Codes
    starts: Ints
    """Where the codes of each term begin, and where those of the last end."""

    def widths(self) -> Ints:
        """Bits of each term."""
        found: Ints = np.diff(np.concatenate(([0], np.cumsum(self.codes.widths)))[self.starts])
        return found

    def between(self, start: int, end: int) -> Codes:
        """The codes of some terms."""
        some = slice(self.starts[start], self.starts[end])
        return Codes(self.codes.values[some], self.codes.widths[some])


def articles_of(some: Entries, has_places: NDArray[np.bool_]) -> Pieces:
    """Of each term the articles that have it and its weight in each. ``has_places``: which terms are coded with both
    in full; other words are common ones.
    """
    counts = some.counts
    ends = np.cumsum(counts)
    firsts = ends - counts
    is_word = some.are_words()
    alone = np.flatnonzero((is_word & ~has_places) | (~is_word & (counts > DENSE)))
    apart = {
        place: joined(list(_alone(some.numbers[first:end], some.levels[first:end] if is_word[place] else None)))
        for place, first, end in zip(alone.tolist(), firsts[alone].tolist(), ends[alone].tolist(), strict=True)
    }
    sizes = 1 + 2 * counts
    sizes[alone] = [len(codes.values) for codes in apart.values()]
    starts = np.concatenate(([0], np.cumsum(sizes)))
    values = np.zeros(int(starts[-1]), np.int64)
    bits = np.zeros_like(values)
    for place, codes in apart.items():
        one = slice(starts[place], starts[place + 1])
        values[one], bits[one] = codes
    is_one_of_many = np.ones(len(counts), bool)
    is_one_of_many[alone] = False
    many = np.flatnonzero(is_one_of_many)
    kept = np.repeat(is_one_of_many, counts)
    _fill(values, bits, starts[many], counts[many], some.numbers[kept], some.levels[kept], has_places[many])
    return Pieces(Codes(values, bits), starts)


def _fill(
    values: Ints, bits: Ints, starts: Ints, counts: Ints, numbers: Some, levels: Some, has_places: NDArray[np.bool_]
) -> None:
    """Writes how many articles have each term, the first, by how many others they are apart, and the weights."""
    ends = np.cumsum(counts)
    firsts = ends - counts
    first, last = numbers[firsts], numbers[ends - 1]
    widths = rice_widths(last - first - counts + 1, counts - 1)
    several = counts > 1
    between = np.maximum(_apart(numbers), 0)
    gaps = rice(between, np.repeat(widths, counts))
    # In the place of a first gap stands the number of the first article.
    begin = behind(_first(first), Codes(widths * several, 5 * several))
    gaps.values[firsts] = begin.values
    gaps.widths[firsts] = begin.widths
    # A filter that few have is no common word, and none that is coded by those that lack it: two bits more.
    mark = Codes(has_places.astype(np.int64), np.where(has_places, 1, 3))
    values[starts], bits[starts] = behind(gamma(counts), mark)
    at = np.arange(len(numbers)) + np.repeat(starts + 1 - firsts, counts)
    values[at], bits[at] = gaps
    at += np.repeat(counts, counts)
    weighed = np.repeat(has_places, counts)
    weights = unary(levels.astype(np.int64))
    values[at], bits[at] = weights.values * weighed, weights.widths * weighed


def _alone(numbers: Some, levels: Some | None) -> Iterator[Codes]:
    """A common word with weights, or a filter without."""
    first, last = int(numbers[0]), int(numbers[-1])
    many = len(numbers)
    lacking = last - first + 1 - many
    is_dense = lacking < many
    yield behind(gamma(ints([many])), plain(ints([0 if levels is None else 1]), 2))
    yield behind(plain(ints([int(is_dense)]), 1), _first(ints([first])))
    if is_dense:
        has = np.zeros(last - first + 1, bool)
        has[numbers - first] = True
        yield gamma(ints([lacking + 1]))
        yield from _ascending(np.flatnonzero(~has))
    else:
        yield from _ascending(numbers[1:] - first)
    if levels is not None:
        # Many articles weigh alike for it. What tells them apart are those that have it much more often than most.
        counted = np.cumsum(np.bincount(levels, minlength=8)[::-1])[::-1]
        floor = next(level for level in range(8) if level == 7 or counted[level + 1] * TELLING <= many)
        telling = np.flatnonzero(levels > floor)
        yield plain(ints([floor]), 3)
        yield gamma(ints([len(telling) + 1]))
        yield from _ascending(telling + 1)
        yield unary(levels[telling].astype(np.int64) - floor - 1)


def _ascending(numbers: Some) -> Iterator[Codes]:
    """Numbers from 1 on in order: by how many others they are apart."""
    if len(numbers):
        width = rice_widths(ints([int(numbers[-1]) - len(numbers)]), ints([len(numbers)]))
        yield plain(ints([int(width[0])]), 5)
        wide = np.concatenate(([0], numbers.astype(np.int64)))
        yield rice(wide[1:] - wide[:-1] - 1, np.repeat(width, len(numbers)))


def _apart(numbers: Some) -> Ints:
    """How many others stand between each number and the one before, the first of which is counted from 0."""
    found = numbers.astype(np.int64) - 1
    found[1:] -= numbers[:-1]
    return found


def _first(numbers: Some) -> Codes:
    """Numbers of articles, of which undated ones are below 0."""
    wide = numbers.astype(np.int64)
    return sized(np.where(wide >= 0, 2 * wide, -2 * wide - 1))


class Placed(NamedTuple):
    """The places of terms, uncoded."""

    times: Some
    """Places of each article of each term that has places."""
    levels: Some
    """What the term weighs in each."""
    places: Some
    starts: Ints
    """Where in ``times`` each term begins, and where the last ends."""
    at: Ints
    """The same in ``places``."""

    @classmethod
    def of(cls, some: Entries, has_places: NDArray[np.bool_]) -> Self:
        """Those of the terms that ``has_places`` tells."""
        kept = np.repeat(has_places, some.counts)
        times = some.times[kept]
        starts = np.concatenate(([0], np.cumsum(some.counts * has_places)))
        at = np.concatenate(([0], np.cumsum(times)))[starts]
        return cls(times, some.levels[kept], some.places[np.repeat(kept, some.times)], starts, at)

    def many(self) -> Ints:
        """Places of each term."""
        found: Ints = np.diff(self.at)
        return found

    def between(self, start: int, end: int) -> "Placed":
        """Those of some terms."""
        articles = slice(self.starts[start], self.starts[end])
        return Placed(
            self.times[articles],
            self.levels[articles],
            self.places[self.at[start] : self.at[end]],
            self.starts[:0],
            self.at[:0],
        )


def places_of(parts: Sequence[Placed]) -> Iterator[Codes]:
    """The places of a shard, in pieces of ``A_PIECE`` articles: of each piece the mean of places that stand alone; for
    each article how many, the first, and by how many other words they are apart. How many is not told where a term has
    the least weight: that is one place.
    """
    times = np.concatenate([part.times for part in parts]).astype(np.int64)
    is_told = np.concatenate([part.levels for part in parts]) > 0
    where = np.concatenate([part.places for part in parts]).astype(np.int64)
    ends = np.cumsum(times)
    for first in range(0, len(times), A_PIECE):
        some = slice(first, first + A_PIECE)
        yield _piece(times[some], is_told[some], where[ends[first] - times[first] : ends[some][-1]])


def _piece(times: Ints, is_told: NDArray[np.bool_], where: Ints) -> Codes:
    firsts = np.cumsum(times) - times
    is_one = times == 1
    one = where[firsts[is_one]]
    mean = int(one.mean()) if len(one) else 0
    starts = np.cumsum(1 + times) - times
    values = np.empty(len(times) + len(where) + 1, np.int64)
    bits = np.empty_like(values)
    begin = sized(ints([mean]))
    values[:1], bits[:1] = begin
    many = gamma(times)
    values[starts], bits[starts] = many.values * is_told, many.widths * is_told
    gaps = _apart(where)
    gaps[firsts] = where[firsts]
    # A text is about twice as long as the mean of its places.
    widths = np.where(is_one, max(0, mean.bit_length() - 1), rice_widths(np.full_like(times, 2 * mean), times))
    at = np.arange(len(where)) + np.repeat(starts + 1 - firsts, times)
    values[at], bits[at] = rice(gaps, np.repeat(widths, times))
    return Codes(values, bits)
