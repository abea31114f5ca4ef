"""Numbers as bits, and bits as printable characters. ``Bits`` of static/search-engine.js reads what is written here.

Bits are strings of 0 and 1: joining them and looking them up in tables is what Python does fastest. The codes are
Elias's gamma, Rice's, and truncated binary (Salomon, D.: Variable-length Codes for Data Compression, 2007). Thirteen
bits go into two of 91 printable ASCII characters, so that a shard is a string that every server, editor and version
control leaves as it is.
"""

import re
import zlib

ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\<')
_GROUP = 13
_FAR = 24
"""Quotient from which on a Rice code gives way to a gamma code."""
_PAIRS = {
    f"{value:013b}": ALPHABET[value // len(ALPHABET)] + ALPHABET[value % len(ALPHABET)] for value in range(1 << _GROUP)
}
_THIRTEEN = re.compile("." * _GROUP)


def unary(number: int) -> str:
    """So many zeros and a one."""
    return "0" * number + "1"


def gamma(number: int) -> str:
    """A number from 1 on; small ones are short."""
    bits = f"{number:b}"
    return "0" * (len(bits) - 1) + bits


def plain(number: int, width: int) -> str:
    """A number from 0 on in so many bits."""
    return f"{number:0{width}b}" if width else ""


def sized(number: int) -> str:
    """A number from 0 on, of any size: how many bits it has (5 bits), and these without the first."""
    width = number.bit_length()
    return plain(width, 5) + bin(number)[3:] if width else "00000"


def truncated(number: int, many: int) -> str:
    """One of ``many`` equally likely numbers."""
    width = many.bit_length() - 1
    short = (1 << (width + 1)) - many
    return plain(number, width) if number < short else plain(number + short, width + 1)


class Rice(dict[int, str]):
    """Number from 0 on → its Rice code with so many plain bits, worked out when it is asked for first."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.width = width

    def __missing__(self, number: int) -> str:
        above = number >> self.width
        if above < _FAR:
            code = unary(above) + plain(number & ((1 << self.width) - 1), self.width)
        else:
            code = "0" * _FAR + "1" + gamma(number + 1)
        if len(self) < 1 << 16:
            self[number] = code
        return code


def rice_width(whole: int, count: int) -> int:
    """The best number of plain bits for ``count`` numbers whose sum is ``whole``."""
    return max(0, (whole * 69 // (100 * count)).bit_length() - 1) if count else 0


def packed(bits: str) -> str:
    """Bits as printable characters; zeros fill up the last pair."""
    bits += "0" * (-len(bits) % _GROUP)
    return "".join(map(_PAIRS.__getitem__, _THIRTEEN.findall(bits)))


def squeezed(text: str) -> str:
    """Text, deflated, as printable characters behind its compressed length in bytes (32 bits)."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    data = engine.compress(text.encode("utf-8", "replace")) + engine.flush()
    return packed(plain(len(data), 32) + f"{int.from_bytes(data, 'big'):0{8 * len(data)}b}")
