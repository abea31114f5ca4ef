"""From the words of many texts to the numbers of their terms, with an object for few of them.

Most words of a text are ones that were met before. Cut out of the text and looked up one by one they are the largest
part of an index's cost; here their bytes are compared as whole numbers, all at once, with those of a table of the words
met. Only what is not found there is asked of the dictionary that knows all.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from newsarchive.search.stemming import Terms

_BITS = 17
"""The table has two to the power of this many places, 20 bytes each; the words of a language have a few times less."""
_EIGHT = 8
"""Bytes of a number."""
_LONGEST = 2 * _EIGHT
"""Bytes of a word that the table can hold: sixteen English letters, eight Cyrillic ones."""
_FIRST_BYTES = np.array([(1 << 8 * count) - 1 for count in range(_EIGHT + 1)], np.uint64)
"""How many of the bytes of a number count → what is kept of it."""
_SPREADS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
_TURN = np.uint64(0x165667B19E3779F9)
"""Odd numbers without a pattern (multiplicative hashing; Knuth, The Art of Computer Programming, vol. 3, 6.4)."""
_Wide: TypeAlias = npt.NDArray[np.uint64]
_BLANK = ord(" ")


class _Table:
    """Words that were met, each of up to two numbers, and what is known of them. Words are exactly told apart: where
    several lead to one place of the table, the first has it.
    """

    def __init__(self, spread: np.uint64) -> None:
        self._spread = spread
        # An empty place is like one that the end of a line has, whose only byte is 0, as is its number.
        self._heads = np.zeros(1 << _BITS, np.uint64)
        self._tails = np.zeros(1 << _BITS, np.uint64)
        self._numbers = np.zeros(1 << _BITS, np.uint32)

    def look_up(self, heads: _Wide, tails: _Wide) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.bool_]]:
        """The number of each word, and whether it is here."""
        places = self._places(heads, tails)
        return self._numbers[places], (self._heads[places] == heads) & (self._tails[places] == tails)

    def add(self, heads: _Wide, tails: _Wide, numbers: npt.NDArray[np.uint32]) -> None:
        """Further words, where their places are empty."""
        # Of several words for one place the first has it.
        places, first = np.unique(self._places(heads, tails), return_index=True)
        is_free = self._heads[places] == 0
        places, first = places[is_free], first[is_free]
        self._heads[places] = heads[first]
        self._tails[places] = tails[first]
        self._numbers[places] = numbers[first]

    def _places(self, heads: _Wide, tails: _Wide) -> npt.NDArray[np.intp]:
        return (((tails * _TURN ^ heads) * self._spread) >> np.uint64(64 - _BITS)).astype(np.intp)


class Numbers:
    """The numbers of the words of one language."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._first, self._second = map(_Table, _SPREADS)

    def of(self, spaced: str) -> npt.NDArray[np.uint32]:
        """The number of each word of a text that has blanks between words."""
        text = f" {spaced} ".encode()
        starts, lengths = _words(text)
        # Eight bytes from each byte of the text on.
        windows = np.ndarray((len(text) + _EIGHT,), "<u8", text + bytes(_LONGEST), strides=(1,))
        heads = windows[starts] & _FIRST_BYTES[np.minimum(lengths, _EIGHT)]
        # What follows a word that is shorter may be the end of the text.
        tails = windows[starts + np.minimum(lengths, _EIGHT)] & _FIRST_BYTES[np.clip(lengths - _EIGHT, 0, _EIGHT)]
        fits = lengths <= _LONGEST
        found, is_known = self._first.look_up(heads, tails)
        rest = np.flatnonzero(~is_known | ~fits)
        found[rest], is_known = self._second.look_up(heads[rest], tails[rest])
        unknown = rest[~is_known | ~fits[rest]]
        spans = zip(starts[unknown].tolist(), (starts + lengths)[unknown].tolist(), strict=True)
        words = [text[start:end].decode() for start, end in spans]
        self._terms.learn(words)
        found[unknown] = list(map(self._terms.__getitem__, words))
        new = unknown[fits[unknown]]
        self._first.add(heads[new], tails[new], found[new])
        crowded_out = new[~self._first.look_up(heads[new], tails[new])[1]]
        self._second.add(heads[crowded_out], tails[crowded_out], found[crowded_out])
        return found


def _words(text: bytes) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Where each word starts, and how many bytes it has; the text begins and ends with a blank."""
    is_word = np.frombuffer(text, np.uint8) != _BLANK
    edges = np.flatnonzero(is_word[1:] != is_word[:-1]) + 1
    starts = edges[::2]
    return starts, edges[1::2] - starts
