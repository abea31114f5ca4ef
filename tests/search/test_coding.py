"""Codes are short, and tell their end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.search.coding import ALPHABET, Rice, gamma, packed, plain, rice_width, sized, truncated, unary

MANY = st.integers(0, 1 << 30)


def is_prefix_free(codes: list[str]) -> bool:
    ordered = sorted(codes)
    return all(not after.startswith(before) for before, after in pairwise(ordered))


def test_no_code_begins_another() -> None:
    numbers = range(300)
    assert is_prefix_free([gamma(number + 1) for number in numbers])
    assert is_prefix_free([unary(number) for number in numbers])
    assert is_prefix_free([sized(number) for number in numbers])
    assert is_prefix_free([Rice(3)[number] for number in numbers])
    for many in (1, 2, 3, 7, 8, 9, 200):
        assert is_prefix_free([truncated(number, many) for number in range(many)])


@given(MANY, st.integers(0, 20))
def test_a_code_of_a_far_number_does_not_grow_without_end(number: int, width: int) -> None:
    assert len(Rice(width)[number]) < 100


def test_plain_bits_suit_the_numbers() -> None:
    assert rice_width(0, 5) == 0
    assert rice_width(100_000, 1) == 16
    assert rice_width(0, 0) == 0


def test_packed_bits_are_printable_and_need_no_escape() -> None:
    text = packed("".join(plain(number, 13) for number in range(1 << 13)))
    assert set(text) <= set(ALPHABET)
    assert len(ALPHABET) == 91
    assert not set(ALPHABET) & set('"\\<\n ')
    assert len(text) == 2 << 13
