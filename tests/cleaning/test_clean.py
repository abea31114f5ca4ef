"""cleaning/__init__.py: the promises of ``clean`` that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import fold, split_lines
from newsarchive.survey import Level
from tests.cleaning.helpers import PROSE, cleaned
from tests.properties import examples

LINES = st.lists(
    st.one_of(
        st.text(max_size=80),
        st.sampled_from(
            [PROSE, "You may also like", "Share", "By A. Name", "12:30", "", "* * *", "– ‘It ends’ –", "続きを読む"]
        ),
    ),
    max_size=30,
)


@examples(60)
@given(LINES)
def test_every_line_gets_one_mark_and_keeps_its_folded_text(lines: list[str]) -> None:
    text = "\n".join(lines)

    result = cleaned(text)

    assert result.lines == tuple(fold(line) for line in split_lines(text))
    assert len(result.marks) == len(result.lines)


@examples(60)
@given(LINES)
def test_blank_lines_and_only_they_are_blank_and_only_dropped_lines_have_a_reason(lines: list[str]) -> None:
    result = cleaned("\n".join(lines))

    for line, mark in zip(result.lines, result.marks, strict=True):
        assert (mark.kind == "blank") == (not line)
        assert (mark.kind == "dropped") == (mark.reason is not None)
        assert mark.rule


def test_an_empty_text_has_no_marks() -> None:
    assert cleaned("").marks == ()


def test_a_sentence_that_stands_in_most_of_the_folder_is_dropped_wherever_it_stands() -> None:
    text = "\n".join([PROSE, "Our reporters answer your letters every Friday at noon.", PROSE.replace("ferry", "bus")])

    result = cleaned(text, {2: Level.MOST})

    assert [mark.reason for mark in result.marks] == [None, "recurring", None]


def test_no_break_spaces_and_double_blanks_make_no_difference() -> None:
    plain = "\n".join(["You may also like", PROSE, PROSE.replace("ferry", "bus"), PROSE.replace("ferry", "tram")])

    assert cleaned(plain.replace(" ", "\u00a0 ")).marks == cleaned(plain).marks


@pytest.mark.parametrize(
    "line", ["a" * 300_000, "(" * 100_000, "- " * 100_000, "photo: " * 40_000, "1:1 " * 60_000, " |" * 90_000]
)
def test_a_monstrous_line_is_judged_like_any_other(line: str) -> None:
    result = cleaned(f"{PROSE}\n{line}\n{PROSE}")

    assert len(result.marks) == 3


def test_many_short_lines_are_judged_in_one_pass() -> None:
    result = cleaned("\n".join(["News", "Sport", "", "More"] * 5_000))

    assert len(result.marks) == 20_000
