"""The kinds of blocks; positions count the given lines."""

import pytest

from newsarchive.cleaning import blocks
from tests.cleaning.helpers import PROSE, document


def heads(*lines: str) -> list[int]:
    return [position for position, _ in blocks.headings(document("b" * len(lines), *lines), {})]


@pytest.mark.parametrize(
    "line",
    [
        "Trapped Between Two Rivers",
        "“It Was Never About the Money”",
        "– ‘Nobody came’ –",
        "— Кто виноват —",
        "Why did nobody answer?",
        "## A Markdown heading",
        "二つの川の間で",
    ],
)
def test_a_short_line_without_a_stop_above_a_paragraph_is_a_heading(line: str) -> None:
    assert heads(PROSE, line, PROSE) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Nobody had expected that.",
        "“I only took the cat,” she said",
        "and so on and so forth",
        "- one item of a list",
        "It rained. Nobody came",
        "12 March 2021",
        "The whole long line that goes on and on without any stop until nobody can call it a heading any more " * 2,
    ],
)
def test_sentences_items_and_stamps_are_no_headings(line: str) -> None:
    assert heads(PROSE, line, PROSE) == []


def test_the_last_line_heads_nothing() -> None:
    assert heads(PROSE, "Trapped Between Two Rivers") == []


def test_open_lines_one_below_the_other_are_no_headings() -> None:
    assert heads(PROSE, "The First Name", "The Second Name", "The Third Name", "The Fourth Name") == []


def test_an_open_line_at_the_top_belongs_to_the_head_of_the_page() -> None:
    found = dict(blocks.headline(document("bb", "Ferry crews walk out over rota", PROSE), {}))

    assert {position: mark.kind for position, mark in found.items()} == {0: "front"}


def test_an_open_line_right_below_a_standfirst_stays_in_the_body() -> None:
    found = dict(blocks.headline(document("fbb", PROSE, "Trapped Between Two Rivers", PROSE), {}))

    assert found == {}


def test_bullets_are_a_list_where_they_stand_together_or_below_a_colon() -> None:
    together = document("bbb", PROSE, "- one of them", "- and another")
    below = document("bbb", "They ask for three things:", "• more bread", PROSE)
    alone = document("bbb", PROSE, "– That is all I know, he said.", PROSE)

    assert [position for position, _ in blocks.lists(together, {})] == [1, 2]
    assert [position for position, _ in blocks.lists(below, {})] == [1]
    assert list(blocks.lists(alone, {})) == []


def test_lines_of_verse_join_the_first_of_them() -> None:
    lines = [
        "I counted the bricks of the winter,",
        "I counted the crumbs and the crows,",
        "and what was left",
        "was only the snow,",
    ]

    found = list(blocks.verse(document("bbbb", *lines), {}))

    assert [(mark.kind, mark.joins) for _, mark in found] == [("verse", False)] + [("verse", True)] * 3


def test_short_sentences_are_no_verse() -> None:
    lines = ["He came in.", "She went out,", "and then it rained.", "Nobody spoke."]

    assert list(blocks.verse(document("bbbb", *lines), {})) == []


def test_lines_outside_the_body_are_no_blocks() -> None:
    assert list(blocks.paragraphs(document("fia", PROSE, PROSE, PROSE), {})) == []
