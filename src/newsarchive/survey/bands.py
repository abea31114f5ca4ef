"""How much evidence makes a line furniture: thresholds that move with a folder's size in bands."""

from enum import IntEnum

from msgspec import Struct

FEWEST = 12
"""Documents from which a folder teaches anything: in a smaller one a handful of articles could be confused."""
_LEAST = 6
"""Documents in which a line must stand, however small the folder."""
_LEAST_MANY = 16
_LEAST_MOST = 24


class Level(IntEnum):
    """How sure it is that a line is furniture, from a hint to a certainty."""

    SOME = 1
    """Too often for chance; enough to doubt a label, not a sentence."""
    MANY = 2
    """In about a quarter of the folder."""
    MOST = 3
    """In about half of the folder."""


class Bars(Struct, frozen=True):
    """Documents that must have a line, for each level."""

    some: int
    many: int
    most: int

    def level(self, count: int) -> Level | None:
        """The highest level that ``count`` documents reach."""
        if count < self.some:
            return None
        return Level.MOST if count >= self.most else Level.MANY if count >= self.many else Level.SOME


def bars(documents: int) -> Bars:
    """The thresholds of a folder of so many documents.

    The first grows by two with each doubling, so that an outlet that is a small part of a huge folder is still seen;
    the others are shares of the band's lower edge. A line of nine files may be furniture among a dozen; what stands in
    forty of a million files is a label at most.
    """
    edge = band(documents)
    some = max(_LEAST, 2 * (edge.bit_length() - 1))
    many = max(_LEAST_MANY, some, edge // 4)
    return Bars(some, many, max(_LEAST_MOST, many, edge // 2))


def band(number: int) -> int:
    """The lower edge of the band: the greatest of 1, 2, 3, 4, 6, 8, 12, 16, 24 … that is not above ``number``."""
    power = 1 << (max(number, 1).bit_length() - 1)
    return power + power // 2 if number >= power + power // 2 and power > 1 else power
