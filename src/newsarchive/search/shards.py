"""Terms in order → shards: pieces of about 7 kB, each a classic script that the browser loads when it needs it.

A shard is called by its head, the beginning of its first key: as much of it as tells it from the key before. Where a
shard ends depends on its keys: once it or its places are large enough, at the next key whose checksum says so, and
before a key that is so large alone. So a change of one
article moves no other boundaries, and only shards that hold its words are written anew.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from newsarchive.search.coding import Codes, ints, joined, packed, squeezed
from newsarchive.search.lists import Placed, articles_of, places_of
from newsarchive.search.runs import Entries
from newsarchive.search.stemming import parts

LEAST = 4_000
"""Characters of a shard before which it does not end …"""
MOST = 10_000
"""… and after which it does, whatever the next key."""
A_PLACE = 1.75
"""Characters of a place, about."""
_ONE_IN = 32
_LONGEST_HEAD = 16
COMMON = 8
"""A word of more than this part of all articles has no places and few weights: in a phrase it only has to be in the
article …"""
RARE = 200
"""… unless so few articles have it."""

_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DROPPED = "0123456789abcdefghijklmnopqrstuvwxyz"


class Shard(Struct, frozen=True):
    """A run of keys with the articles that have them, and where."""

    head: str
    terms: str
    """Script with keys, forms, articles and weights."""
    places: tuple[str, ...]
    """Scripts with the places, piece by piece, which only a phrase needs."""


class _Group(NamedTuple):
    """A key with all its forms."""

    key: str
    forms: list[str]


class Cutter:
    """Cuts entries into shards."""

    def __init__(self, articles: int) -> None:
        """``articles``: how many there are."""
        self._limit = max(RARE, articles // COMMON)
        self._terms: list[Codes] = []
        self._places: list[Placed] = []

    def cut(self, entries: Iterable[Entries]) -> Iterator[Shard]:
        """The shards of all entries, which come in order, each key in one of them."""
        groups: list[_Group] = []
        size = apart = 0
        head = ""
        for some in entries:
            has_places = some.are_words() & (some.counts <= self._limit)
            coded = articles_of(some, has_places)
            placed = Placed.of(some, has_places)
            start = 0
            found = [parts(term) for term in some.terms]
            firsts = [at for at, (key, _) in enumerate(found) if not at or key != found[at - 1][0]]
            # A key's size is that of all its forms: of "harbour" and "harbours" the second may be the common one.
            own = np.add.reduceat(2 * coded.widths() // 13 + 2, ints(firsts)).tolist()
            beside = np.add.reduceat(A_PLACE * placed.many(), ints(firsts)).tolist()
            for place, end, terms, places in zip(firsts, [*firsts[1:], len(found)], own, beside, strict=True):
                key = found[place][0]
                largest = max(size, apart)
                is_full = largest >= LEAST and (largest >= MOST or _ends(key))
                if (is_full or terms >= LEAST or places >= LEAST) and groups:
                    following = _head(groups[-1].key, key)
                    if len(following) <= _LONGEST_HEAD:
                        self._terms.append(coded.between(start, place))
                        self._places.append(placed.between(start, place))
                        yield self._shard(head, groups)
                        groups, size, apart, head, start = [], 0, 0, following, place
                groups.append(_Group(key, [form for _, form in found[place:end]]))
                size += len(key) + terms
                apart += places
            self._terms.append(coded.between(start, len(some.terms)))
            self._places.append(placed.between(start, len(some.terms)))
        if groups:
            yield self._shard(head, groups)

    def _shard(self, head: str, groups: Sequence[_Group]) -> Shard:
        shard = Shard(
            head,
            script(file_name("t", head), squeezed(_dictionary(groups)), packed(joined(self._terms))),
            tuple(
                script(file_name("p", head, piece), packed(codes))
                for piece, codes in enumerate(places_of(self._places))
            ),
        )
        self._terms, self._places = [], []
        return shard


def file_name(kind: str, head: str, piece: int = 0) -> str:
    """Name of a shard's file, without its ending: the head in hexadecimal, as no file system takes it for another, and
    of a further piece its number.
    """
    name = f"{kind}-{head.encode('utf-8', 'replace').hex() or '0'}"
    return f"{name}-{piece}" if piece else name


def script(name: str, *texts: str) -> str:
    """A classic script that hands texts without quotes and backslashes to the engine."""
    quoted = ",".join(f'"{text}"' for text in texts)
    return f'newsarchive.shard("{name}",{quoted});\n'


def _dictionary(groups: Sequence[_Group]) -> str:
    """Keys and forms: a capital tells how many letters a key shares with the one before; of forms see below."""
    pieces = []
    before = ""
    for key, forms in groups:
        pieces.append(_after(before, key))
        if forms != [key]:
            pieces += [_form(form, key) for form in forms]
        before = key
    return "".join(pieces)


def front_coded(texts: Sequence[str]) -> str:
    """Texts in order: a capital tells how many letters one shares with the one before."""
    return "".join(map(_after, ["", *texts], texts))


def _after(before: str, text: str) -> str:
    shared = min(_common(before, text), len(_SHARED) - 1)
    return _SHARED[shared] + text[shared:]


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
