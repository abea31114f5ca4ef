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
Words: TypeAlias = npt.NDArray[np.uint64]

ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\<')
_GROUP = 13
_FAR = 24
"""Quotient from which on a Rice code gives way to a gamma code."""
_PAIRS = np.array(
    ["".join(ALPHABET[place] for place in divmod(value, len(ALPHABET))) for value in range(1 << _GROUP)], "S2"
).view(np.uint16)


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


def changes(values: npt.NDArray[np.integer]) -> Ints:
    """Where another value stands than before, the first included."""
    is_other = np.empty(len(values), bool)
    is_other[:1] = True
    np.not_equal(values[1:], values[:-1], out=is_other[1:])
    return np.flatnonzero(is_other)


def words_of(codes: Codes) -> Words:
    """All bits of these codes, 64 in each word; zeros fill up the last one, and one word more at least."""
    ends = np.cumsum(codes.widths)
    words = np.zeros((int(ends[-1]) if len(ends) else 0) // 64 + 2, np.uint64)
    # No value has more than 62 bits; what is before them is zero.
    places = (ends - np.minimum(codes.widths, 62)) >> 6
    # How far the end of a code is from that of the word in which it begins; less than 0 where it goes on in the next.
    room = ((places + 1) << 6) - ends
    over = np.flatnonzero(room < 0)
    begun = codes.values << np.maximum(room, 0)
    begun[over] = codes.values[over] >> -room[over]
    firsts = changes(places)
    if len(firsts):
        words[places[firsts]] = np.add.reduceat(begun.view(np.uint64), firsts)
    words[places[over] + 1] |= codes.values[over].view(np.uint64) << (64 + room[over]).view(np.uint64)
    return words


def packed(codes: Codes) -> str:
    """Codes as printable characters; zeros fill up the last pair."""
    return _printable(words_of(codes), int(codes.widths.sum()))


def _printable(words: Words, bits: int) -> str:
    """The first bits of these words, behind which one more stands, as printable characters."""
    at = np.arange(-(-bits // _GROUP)) * _GROUP
    word = at >> 6
    shift = (at & 63).view(np.uint64)
    groups = words[word] << shift
    # What comes of the next word: nothing where the shift is 0, but a shift by 64 is not defined.
    groups |= (words[word + 1] >> np.uint64(1)) >> (np.uint64(63) - shift)
    groups >>= np.uint64(64 - _GROUP)
    text: bytes = _PAIRS[groups.view(np.int64)].tobytes()
    return text.decode("ascii")


def squeezed(text: str) -> str:
    """Text, deflated, as printable characters behind its compressed length in bytes (32 bits)."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    data = engine.compress(text.encode("utf-8", "replace")) + engine.flush()
    whole = len(data).to_bytes(4, "big") + data
    words = np.frombuffer(whole + bytes(16 - len(whole) % 8), ">u8").astype(np.uint64)
    return _printable(words, 8 * len(whole))
