"""Counts are exact, whatever the order, and memory is bounded."""

import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.survey import counting
from newsarchive.survey.counting import Sheet, Tally, count
from newsarchive.survey.fingerprints import fingerprints, unpack
from tests.properties import examples


def a_sheet(number: int, *lines: str, folder: str = "d") -> Sheet:
    name = f"{number}.txt"
    return Sheet(f"{folder}/{name}", name, None, fingerprints("\n".join(lines)))


def mark(line: str) -> int:
    return unpack(fingerprints(line))[0]


def tally(sheets: list[Sheet], most: int = counting.MOST_LINES) -> Tally:
    return count(sheets, io.BytesIO(), len(sheets), most)[0]


def test_lines_that_reach_the_first_threshold_are_counted_exactly() -> None:
    sheets = [a_sheet(n, "Slogan", f"Own {n}", *(["Rare"] if n < 5 else [])) for n in range(20)]

    assert tally(sheets).counts == {"d": {mark("Slogan"): 20}}
    assert tally(sheets).documents == {"d": 20}


def test_each_folder_counts_for_itself() -> None:
    sheets = [a_sheet(n, "Here", folder="d" if n % 2 else "e") for n in range(40)]

    assert tally(sheets).counts == {"d": {mark("Here"): 20}, "e": {mark("Here"): 20}}


def test_a_folder_of_few_documents_teaches_nothing() -> None:
    assert tally([a_sheet(n, "Slogan") for n in range(11)]) == Tally({}, {})


@examples(30)
@given(st.randoms(use_true_random=False), st.sampled_from([3, 20, 1_000]))
def test_the_order_of_documents_makes_no_difference_even_where_memory_is_short(dice: random.Random, most: int) -> None:
    sheets = [a_sheet(n, *(f"line {k}" for k in range(30) if n % (k + 1) == 0)) for n in range(60)]
    expected = tally(sheets, most)
    dice.shuffle(sheets)

    assert tally(sheets, most) == expected


def test_where_too_many_lines_are_left_the_most_frequent_stay() -> None:
    sheets = [a_sheet(n, "Always", *(f"often {k}" for k in range(50) if (n + k) % 4 == 0)) for n in range(100)]

    assert tally(sheets, most=10).counts == {"d": {mark("Always"): 100}}


def test_a_folder_in_which_too_much_recurs_teaches_nothing_and_harms_no_other() -> None:
    flood = [a_sheet(n, *(f"often {k}" for k in range(50)), folder="flood") for n in range(300)]
    calm = [a_sheet(n, "Slogan") for n in range(20)]

    assert tally(flood + calm, most=10).counts == {"flood": {}, "d": {mark("Slogan"): 20}}


def test_cells_that_several_lines_share_let_no_line_pass_that_does_not_recur(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "SMALLEST_TABLE", 4)
    monkeypatch.setattr(counting, "LARGEST_TABLE", 4)
    sheets = [a_sheet(n, "Slogan", *(f"own {n} {k}" for k in range(40))) for n in range(30)]

    assert tally(sheets).counts == {"d": {mark("Slogan"): 30}}


def test_documents_can_be_gone_through_once_more() -> None:
    sheets = [a_sheet(n, f"Own {n}") for n in range(15)]
    _, again = count(sheets, io.BytesIO())

    assert list(again()) == list(again()) == sheets
