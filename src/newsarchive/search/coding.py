"""Numbers as bits, and bits as printable characters. ``Bits`` of static/search-engine.js reads what is written here.

The codes are Elias's gamma and Rice's (Salomon, D.: Variable-length Codes for Data Compression, 2007). An index is tens
of millions of bits, so they are made for whole arrays of numbers at once: a code is a number and how many bits of it
count, leading zeros included. Thirteen bits go into two of 91 printable ASCII characters, so
that a shard is a string that every server, editor and version control leaves as it is.
"""

import zlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Bytes: TypeAlias = npt.NDArray[np.uint8]

ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\<')
_GROUP = 13
_FAR = 24
"""Quotient from which on a Rice code gives way to a gamma code."""
_PAIRS = np.array([divmod(value, len(ALPHABET)) for value in range(1 << _GROUP)], np.uint8)
_PAIRS = np.frombuffer(ALPHABET.encode(), np.uint8)[_PAIRS]


class Codes(NamedTuple):
    """Codes, one after the other."""

    values: Ints
    widths: Ints


def ints(numbers: Iterable[int]) -> Ints:
    """Numbers as an array."""
    return np.array(list(numbers), np.int64)


def lengths_of(numbers: Ints) -> Ints:
    """How many bits each number has."""
    return np.frexp(numbers.astype(np.float64))[1].astype(np.int64)


def unary(numbers: Ints) -> Codes:
    """So many zeros and a one."""
    return Codes(np.ones_like(numbers), numbers + 1)


def gamma(numbers: Ints) -> Codes:
    """Numbers from 1 on; small ones are short."""
    return Codes(numbers, 2 * lengths_of(numbers) - 1)


def plain(numbers: Ints, width: int) -> Codes:
    """Numbers from 0 on in so many bits."""
    return Codes(numbers, np.full_like(numbers, width))


def sized(numbers: Ints) -> Codes:
    """Numbers from 0 on, of any size: how many bits one has (5 bits), and these without the first."""
    lengths = lengths_of(numbers)
    rest = np.maximum(lengths - 1, 0)
    return Codes((lengths << rest) | (numbers & ((1 << rest) - 1)), 5 + rest)


def rice(numbers: Ints, widths: Ints) -> Codes:
    """Rice codes of numbers from 0 on, each with so many plain bits."""
    above = numbers >> widths
    codes = Codes((1 << widths) | (numbers & ((1 << widths) - 1)), above + 1 + widths)
    far = np.flatnonzero(above >= _FAR)
    values, after = gamma(numbers[far] + 1)
    codes.values[far] = (1 << after) | values
    codes.widths[far] = _FAR + 1 + after
    return codes


def rice_widths(wholes: Ints, counts: Ints) -> Ints:
    """The best numbers of plain bits for so many numbers with such a sum."""
    means: Ints = wholes * 69 // (100 * np.maximum(counts, 1))
    return np.maximum(0, lengths_of(means) - 1)


def behind(codes: Codes, others: Codes) -> Codes:
    """Each of the codes with one of the others behind it, as one."""
    return Codes((codes.values << others.widths) | others.values, codes.widths + others.widths)


def joined(some: Sequence[Codes]) -> Codes:
    """Codes, behind one another."""
    return Codes(np.concatenate([each.values for each in some]), np.concatenate([each.widths for each in some]))


def bytes_of(codes: Codes) -> Bytes:
    """All bits of these codes, eight in each byte; zeros fill up the last one, and some bytes more."""
    ends = np.cumsum(codes.widths)
    count = int(ends[-1]) if len(ends) else 0
    words = np.zeros(count // 64 + 2, np.uint64)
    # No value has more than 62 bits; what is before them is zero.
    starts = ends - np.minimum(codes.widths, 62)
    places = starts >> 6
    # How far the end of a code is from that of the word in which it begins; less than 0 where it goes on in the next.
    room = ((places + 1) << 6) - ends
    begun = (codes.values << np.maximum(room, 0)) >> np.maximum(-room, 0)
    firsts = np.flatnonzero(np.diff(places, prepend=-1))
    if len(firsts):
        words[places[firsts]] = np.add.reduceat(begun.view(np.uint64), firsts)
    over = np.flatnonzero(room < 0)
    words[places[over] + 1] |= codes.values[over].view(np.uint64) << (64 + room[over]).view(np.uint64)
    return words.byteswap().view(np.uint8)


def packed(codes: Codes) -> str:
    """Codes as printable characters; zeros fill up the last pair."""
    return _printable(bytes_of(codes), int(codes.widths.sum()))


def _printable(data: Bytes, bits: int) -> str:
    """The first bits of these bytes, behind which two more stand, as printable characters."""
    at = np.arange(-(-bits // _GROUP), dtype=np.uint32) * _GROUP
    first = at >> 3
    window = data.astype(np.uint32)
    groups = window[first] << 16
    groups |= window[first + 1] << 8
    groups |= window[first + 2]
    groups >>= 24 - _GROUP - (at & 7)
    groups &= (1 << _GROUP) - 1
    text: bytes = _PAIRS[groups].tobytes()
    return text.decode("ascii")


def squeezed(text: str) -> str:
    """Text, deflated, as printable characters behind its compressed length in bytes (32 bits)."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    data = engine.compress(text.encode("utf-8", "replace")) + engine.flush()
    whole = np.frombuffer(len(data).to_bytes(4, "big") + data + bytes(2), np.uint8)
    return _printable(whole, 8 * (4 + len(data)))
