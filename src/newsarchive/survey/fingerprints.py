"""Lines as the survey compares them: like cleaning does, and short."""

from array import array
from hashlib import blake2b
from sys import byteorder

from newsarchive.model import compose, split_lines
from newsarchive.vocabulary.phrases import EDGES, compared

BYTES = 8
"""Of a fingerprint."""


def fingerprint_lines(text: str) -> list[tuple[int, int, str]]:
    """Number (from 1), fingerprint and comparison key of each line that has a letter or digit to compare."""
    keys = _keys(text)
    numbers = [number for number, key in enumerate(keys, 1) if key]
    filled = [key for key in keys if key]
    return list(zip(numbers, unpack(_digests(filled)), filled, strict=True))


def fingerprints(text: str) -> bytes:
    """The distinct fingerprints of a text, one behind the other, in no order that means anything."""
    return _digests(list(dict.fromkeys(filter(None, _keys(text)))))


def unpack(packed: bytes) -> "array[int]":
    """The fingerprints as numbers, the same on every machine."""
    numbers = array("Q", packed)
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def _keys(text: str) -> list[str]:
    folded = [" ".join(line.split()) for line in split_lines(compose(text))]
    return [key.strip(EDGES) for key in compared("\n".join(folded)).split("\n")]


def _digests(keys: list[str]) -> bytes:
    # Text that was decoded from UTF-16 or JSON may hold lone surrogates.
    return b"".join([blake2b(key.encode("utf-8", "surrogatepass"), digest_size=BYTES).digest() for key in keys])
