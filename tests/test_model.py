"""Lines and folding."""

import re

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import fold, split_lines


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    text = "one\ntwo\r\nthree\rfour\u2028still four\u0085still\fstill"

    assert split_lines(text) == ("one", "two", "three", "four\u2028still four\u0085still\fstill")


def test_a_final_line_end_opens_no_further_line() -> None:
    assert split_lines("one\n") == ("one",)
    assert split_lines("one\r\n") == ("one",)
    assert split_lines("one\n\n") == ("one", "")
    assert split_lines("") == ()


@given(st.text(alphabet="ab \u00a0\u2028\n\r", max_size=60))
def test_no_character_but_line_ends_is_lost_by_splitting(text: str) -> None:
    assert "".join(split_lines(text)) == re.sub("[\r\n]", "", text)


def test_folding_composes_letters_and_makes_runs_of_blanks_one_space() -> None:
    assert fold("  Cafe\u0301\u00a0 \tnoir ") == "Café noir"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_endless_combining_marks_cost_no_more_than_their_length() -> None:
    hostile = "a" + "\u0301\u0323" * 500_000

    assert fold(hostile) == hostile
    assert fold("e\u0301" * 50_000) == "é" * 50_000
