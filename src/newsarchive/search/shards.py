"""Terms in order → shards: pieces of about 7 kB, each a classic script that the browser loads when it needs it.

A shard is called by its head, the beginning of its first key: as much of it as tells it from the key before. Where a
shard ends depends on its keys: once it is large enough, at the next key whose checksum says so. So a change of one
article moves no other boundaries, and only shards that hold its words are written anew.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from newsarchive.search.coding import (
    Bits,
    Codes,
    Ints,
    behind,
    bits_of,
    gamma,
    ints,
    packed,
    rice,
    rice_widths,
    sized,
    squeezed,
    truncated,
    unary,
)
from newsarchive.search.postings import CLASSES, places_of
from newsarchive.search.runs import Entries
from newsarchive.search.stemming import parts

LEAST = 4_000
"""Characters of a shard before which it does not end …"""
MOST = 10_000
"""… and after which it does, whatever the next key."""
_ONE_IN = 32
_LONGEST_HEAD = 16
COMMON = 8
"""A word of more than this part of all articles has no places: in a phrase it only has to be in the article …"""
RARE = 200
"""… unless so few articles have it."""

_ROOMS = ints(map(places_of, range(CLASSES)))
"""Class of length → places that an article of it may have."""
_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DROPPED = "0123456789abcdefghijklmnopqrstuvwxyz"


class Shard(Struct, frozen=True):
    """A run of keys with the articles that have them, and where."""

    head: str
    terms: str
    """Script with keys, forms, articles and weights."""
    places: str
    """Script with the places, which only a phrase needs."""


class _Group(NamedTuple):
    """A key with all its forms."""

    key: str
    forms: list[str]


class Cutter:
    """Cuts entries into shards."""

    def __init__(self, lengths: Sequence[int], first: int) -> None:
        """``lengths``: class of each article's length; ``first``: the number of the first article."""
        self._classes = ints(lengths)
        self._first = first
        self._limit = max(RARE, len(lengths) // COMMON)
        self._terms: list[Bits] = []
        self._where: list[Bits] = []

    def cut(self, entries: Iterable[Entries]) -> Iterator[Shard]:
        """The shards of all entries, which come in order."""
        groups: list[_Group] = []
        size = 0
        before: str | None = None
        head = ""
        for some in entries:
            coded = self._coded(some)
            start = 0
            for place, (term, width) in enumerate(zip(some.terms, coded.widths, strict=True)):
                key, form = parts(term)
                if key != before:
                    if size >= LEAST and (size >= MOST or _ends(key)) and before is not None:
                        following = _head(before, key)
                        if len(following) <= _LONGEST_HEAD:
                            self._take(coded, start, place)
                            yield self._shard(head, groups)
                            groups, size, head, start = [], 0, following, place
                    groups.append(_Group(key, []))
                    size += len(key)
                    before = key
                groups[-1].forms.append(form)
                size += 2 * width // 13 + 2
            self._take(coded, start, len(some.terms))
        if groups:
            yield self._shard(head, groups)

    def _take(self, coded: "_Coded", start: int, end: int) -> None:
        self._terms.append(coded.terms.between(start, end))
        self._where.append(coded.places.between(start, end))

    def _shard(self, head: str, groups: Sequence[_Group]) -> Shard:
        terms, places = file_name("t", head), file_name("p", head)
        shard = Shard(
            head,
            script(terms, squeezed(_dictionary(groups)), packed(np.concatenate(self._terms))),
            script(places, packed(np.concatenate(self._where))),
        )
        self._terms, self._where = [], []
        return shard

    def _coded(self, some: Entries) -> "_Coded":
        ends = np.cumsum(some.counts)
        places = np.concatenate(([0], np.cumsum(some.times)))
        has_places = (places[ends] > places[ends - some.counts]) & (some.counts <= self._limit)
        terms = _articles(some, has_places)
        return _Coded(terms, self._places(some, has_places), terms.widths().tolist())

    def _places(self, some: Entries, has_places: NDArray[np.bool_]) -> "_Pieces":
        """The places of those terms that have any: how many, the first, and by how many other words they are apart."""
        kept = np.repeat(has_places, some.counts)
        times = some.times[kept]
        where = some.places[np.repeat(kept, some.times)]
        classes = self._classes[some.numbers[kept] - self._first]
        firsts = np.cumsum(times) - times
        is_one = times == 1
        codes = np.where(is_one, 1, 1 + times)
        starts = np.concatenate(([0], np.cumsum(codes)))
        values = np.empty(int(starts[-1]), np.int64)
        bits = np.empty_like(values)
        # A word's only place is one of as many as its article may have; in the last class, which has no end, any.
        one = where[firsts[is_one]]
        open_, ended = sized(one), truncated(one, _ROOMS[classes[is_one]])
        is_last = classes[is_one] == CLASSES - 1
        only = Codes(np.where(is_last, open_.values, ended.values), np.where(is_last, open_.widths, ended.widths))
        at_first = starts[:-1]
        values[at_first], bits[at_first] = gamma(times)
        values[at_first[is_one]], bits[at_first[is_one]] = behind(Codes(np.ones_like(one), np.ones_like(one)), only)
        gaps = np.diff(where, prepend=0) - 1
        gaps[firsts] = where[firsts]
        is_several = np.repeat(~is_one, times)
        apart = rice(gaps[is_several], np.repeat(rice_widths(_ROOMS[classes], times), times)[is_several])
        at = (np.arange(len(where)) + np.repeat(at_first + 1 - firsts, times))[is_several]
        values[at], bits[at] = apart
        ends = np.concatenate(([0], np.cumsum(some.counts * has_places)))
        return _Pieces(Codes(values, bits), starts[ends])


class _Pieces(NamedTuple):
    """Codes, some for each term."""

    codes: Codes
    starts: Ints
    """Where the codes of each term begin, and where those of the last end."""

    def widths(self) -> Ints:
        """Bits of each term."""
        return np.diff(np.concatenate(([0], np.cumsum(self.codes.widths)))[self.starts])

    def between(self, start: int, end: int) -> Bits:
        """The bits of some terms."""
        some = slice(self.starts[start], self.starts[end])
        return bits_of(Codes(self.codes.values[some], self.codes.widths[some]))


class _Coded(NamedTuple):
    """Entries as codes."""

    terms: _Pieces
    places: _Pieces
    widths: list[int]
    """Bits of each term, without its places."""


def _articles(some: Entries, has_places: NDArray[np.bool_]) -> _Pieces:
    """Of each term how many articles have it, the first, by how many others they are apart, and their weights."""
    counts = some.counts
    ends = np.cumsum(counts)
    firsts = ends - counts
    starts = np.concatenate(([0], np.cumsum(1 + 2 * counts)))
    first, last = some.numbers[firsts], some.numbers[ends - 1]
    widths = rice_widths(last - first - counts + 1, counts - 1)
    several = counts > 1
    width = Codes(widths * several, 5 * several)
    between = np.maximum(np.diff(some.numbers, prepend=0) - 1, 0)
    gaps = rice(between, np.repeat(widths, counts))
    # In the place of a first gap stands the number of the first article.
    begin = behind(sized(np.where(first >= 0, 2 * first, -2 * first - 1)), width)
    gaps.values[firsts] = begin.values
    gaps.widths[firsts] = begin.widths
    values = np.empty(int(starts[-1]), np.int64)
    bits = np.empty_like(values)
    many = behind(gamma(counts), Codes(has_places.astype(np.int64), np.ones_like(counts)))
    values[starts[:-1]], bits[starts[:-1]] = many
    at = np.arange(len(some.numbers)) + np.repeat(starts[:-1] + 1 - firsts, counts)
    values[at], bits[at] = gaps
    at += np.repeat(counts, counts)
    values[at], bits[at] = unary(some.levels)
    return _Pieces(Codes(values, bits), starts)


def file_name(kind: str, head: str) -> str:
    """Name of a shard's file, without its ending: the head in hexadecimal, as no file system takes it for another."""
    return f"{kind}-{head.encode('utf-8', 'replace').hex() or '0'}"


def script(name: str, *texts: str) -> str:
    """A classic script that hands texts without quotes and backslashes to the engine."""
    quoted = ",".join(f'"{text}"' for text in texts)
    return f'newsarchive.shard("{name}",{quoted});\n'


def _dictionary(groups: Sequence[_Group]) -> str:
    """Keys and forms: a capital tells how many letters a key shares with the one before; of forms see below."""
    pieces = []
    before = ""
    for group in groups:
        key = group.key
        shared = min(_common(before, key), len(_SHARED) - 1)
        pieces.append(_SHARED[shared] + key[shared:])
        if group.forms != [key]:
            pieces += [_form(form, key) for form in group.forms]
        before = key
    return "".join(pieces)


def _form(form: str, key: str) -> str:
    """``.`` is the key itself, ``,`` goes before what is added to it, ``;`` before how much of it goes off first."""
    if form == key:
        return "."
    if form.startswith(key):
        return f",{form[len(key) :]}"
    kept = max(_common(form, key), len(key) - len(_DROPPED) + 1)
    return f";{_DROPPED[len(key) - kept]}{form[kept:]}" if form.startswith(key[:kept]) else f":{form}"


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _head(before: str, key: str) -> str:
    return key[: _common(before, key) + 1]


def _ends(key: str) -> bool:
    return zlib.crc32(key.encode("utf-8", "replace")) % _ONE_IN == 0
