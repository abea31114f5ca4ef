"""Codes are short, and tell their end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.search.coding import (
    ALPHABET,
    Codes,
    gamma,
    ints,
    packed,
    plain,
    rice,
    rice_widths,
    sized,
    unary,
    words_of,
)

MANY = st.integers(0, 1 << 30)


def texts(codes: Codes) -> list[str]:
    """Each code as a text of zeros and ones."""
    return [bits(Codes(codes.values[at : at + 1], codes.widths[at : at + 1])) for at in range(len(codes.values))]


def bits(codes: Codes) -> str:
    """Codes as a text of zeros and ones."""
    return "".join(f"{word:064b}" for word in words_of(codes).tolist())[: int(codes.widths.sum())]


def is_prefix_free(codes: Codes) -> bool:
    ordered = sorted(texts(codes))
    return all(not after.startswith(before) for before, after in pairwise(ordered))


def test_no_code_begins_another() -> None:
    numbers = ints(range(300))
    assert is_prefix_free(gamma(numbers + 1))
    assert is_prefix_free(unary(numbers))
    assert is_prefix_free(sized(numbers))
    assert is_prefix_free(rice(numbers, numbers * 0 + 3))


def test_codes_are_what_the_browser_reads() -> None:
    assert texts(gamma(ints([1, 2, 5]))) == ["1", "010", "00101"]
    assert texts(unary(ints([0, 3]))) == ["1", "0001"]
    assert texts(sized(ints([0, 1, 6]))) == ["00000", "00001", "0001110"]
    assert texts(rice(ints([0, 9, 48]), ints([1, 2, 1]))) == ["10", "00101", "0" * 24 + "1" + "00000110001"]


@given(MANY, st.integers(0, 20))
def test_a_code_of_a_far_number_does_not_grow_without_end(number: int, width: int) -> None:
    assert len(texts(rice(ints([number]), ints([width])))[0]) < 100


@given(st.lists(st.tuples(MANY, st.integers(0, 20))))
def test_codes_stand_one_after_the_other(pairs: list[tuple[int, int]]) -> None:
    codes = rice(ints(number for number, _ in pairs), ints(width for _, width in pairs))
    assert bits(codes) == "".join(texts(codes))


def test_plain_bits_suit_the_numbers() -> None:
    assert rice_widths(ints([0, 100_000, 0]), ints([5, 1, 0])).tolist() == [0, 16, 0]


def test_packed_bits_are_printable_and_need_no_escape() -> None:
    text = packed(plain(ints(range(1 << 13)), 13))
    assert set(text) <= set(ALPHABET)
    assert len(ALPHABET) == 91
    assert not set(ALPHABET) & set('"\\<\n ')
    assert len(text) == 2 << 13
