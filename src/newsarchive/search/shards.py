"""Terms in order → shards: pieces of about 32 kB, each a classic script that the browser loads when it needs it.

A shard is called by its head, the beginning of its first key: as much of it as tells it from the key before. Where a
shard ends depends on its keys: once it is large enough, at the next key whose checksum says so. So a change of one
article moves no other boundaries, and only shards that hold its words are written anew.
"""

import zlib
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import sub

from msgspec import Struct

from newsarchive.search.coding import Rice, gamma, packed, plain, rice_width, sized, squeezed, unary
from newsarchive.search.merging import Entry
from newsarchive.search.stemming import parts

LEAST = 20_000
"""Characters of a shard before which it does not end …"""
MOST = 48_000
"""… and after which it does, whatever the next key."""
_ONE_IN = 256
_LONGEST_HEAD = 16
COMMON = 8
"""A word of more than this part of all articles has no places: in a phrase it only has to be in the article …"""
RARE = 200
"""… unless so few articles have it."""

_SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DROPPED = "0123456789abcdefghijklmnopqrstuvwxyz"


class Shard(Struct, frozen=True):
    """A run of keys with the articles that have them, and where."""

    head: str
    terms: str
    """Script with keys, forms, articles and weights."""
    places: str
    """Script with the places, which only a phrase needs."""


class _Group(Struct):
    """A key with all its forms, coded."""

    key: str
    forms: list[str]
    terms: str
    places: str


class Coder:
    """Codes entries; it remembers codes."""

    def __init__(self, articles: int) -> None:
        """``articles``: how many there are in all."""
        self._limit = max(RARE, articles // COMMON)
        self._rice = [Rice(width) for width in range(40)]
        self._unary = [unary(number) for number in range(16)]

    def code(self, entry: Entry) -> tuple[str, str]:
        """The bits of its articles, and those of its places."""
        numbers = entry.numbers
        count = len(numbers)
        has_places = bool(entry.places) and count <= self._limit
        first = numbers[0]
        start = sized(2 * first if first >= 0 else -2 * first - 1)
        if count == 1:
            return f"1{has_places:d}{start}{self._unary[entry.levels[0]]}", entry.places if has_places else ""
        bits = [gamma(count), "1" if has_places else "0", start]
        width = rice_width(numbers[-1] - first - count + 1, count - 1)
        rice = self._rice[width]
        bits.append(plain(width, 5))
        bits += [rice[gap - 1] for gap in map(sub, numbers[1:], numbers)]
        bits += map(self._unary.__getitem__, entry.levels)
        return "".join(bits), entry.places if has_places else ""


def cut(entries: Iterable[Entry], articles: int) -> Iterator[Shard]:
    """The shards of all entries, which come in order."""
    coder = Coder(articles)
    some: list[_Group] = []
    size = 0
    before = head = ""
    for key, same in groupby(entries, key=lambda entry: parts(entry.term)[0]):
        start = _head(before, key)
        if some and ((size >= LEAST and _ends(key)) or size >= MOST) and len(start) <= _LONGEST_HEAD:
            yield _shard(head, some)
            some, size, head = [], 0, start
        group = _group(key, same, coder)
        some.append(group)
        size += len(group.terms) * 2 // 13 + len(key) + 2 * len(group.forms)
        before = key
    if some:
        yield _shard(head, some)


def file_name(kind: str, head: str) -> str:
    """Name of a shard's file, without its ending: the head in hexadecimal, as no file system takes it for another."""
    return f"{kind}-{head.encode('utf-8', 'replace').hex() or '0'}"


def script(name: str, *texts: str) -> str:
    """A classic script that hands texts without quotes and backslashes to the engine."""
    quoted = ",".join(f'"{text}"' for text in texts)
    return f'newsarchive.shard("{name}",{quoted});\n'


def _group(key: str, same: Iterable[Entry], coder: Coder) -> _Group:
    forms = []
    terms = []
    places = []
    for entry in same:
        forms.append(parts(entry.term)[1])
        articles, where = coder.code(entry)
        terms.append(articles)
        places.append(where)
    return _Group(key, forms, "".join(terms), "".join(places))


def _shard(head: str, groups: list[_Group]) -> Shard:
    terms, places = file_name("t", head), file_name("p", head)
    bits = "".join(group.terms for group in groups)
    return Shard(
        head,
        script(terms, squeezed(_dictionary(groups)), packed(bits)),
        script(places, packed("".join(group.places for group in groups))),
    )


def _dictionary(groups: list[_Group]) -> str:
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
