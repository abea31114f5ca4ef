"""What the structure of a page says of its lines, joined with what the lines say."""

import pytest

from newsarchive.cleaning.layout import hints_of, left_out_by_page, rejoined, without_regions
from newsarchive.model import Layout
from tests.cleaning.helpers import PROSE, ZONES, measured

SENTENCE = "The harbour master said on Monday that the pier is safe."
LETTERS: dict[str, Layout] = {"x": "text", "o": "left-out", "t": "table", "h": "heading", "c": "caption", "l": "list"}


def after_rejoining(zones: str, layout: str, *lines: str, score: float = 1.0) -> str:
    places = [LETTERS[letter] for letter in layout]
    found = rejoined(measured(*lines), [ZONES[letter] for letter in zones], [score] * len(lines), places)
    return "".join(zone[0] for zone in found)


def test_an_article_goes_on_behind_a_table_of_two_columns() -> None:
    assert after_rejoining("baaa", "xttx", PROSE, "Port Fee", "Arden 16.10", SENTENCE) == "bbbb"


def test_a_table_with_no_sentence_behind_it_is_not_taken_in() -> None:
    assert after_rejoining("baa", "xtt", PROSE, "Port Fee", "Arden 16.10") == "baa"


def test_a_table_above_the_first_line_is_taken_in_with_the_sentences_above_it() -> None:
    assert after_rejoining("fffb", "hxtx", "Fees to rise", SENTENCE, "Arden 16.10", PROSE) == "fbbb"


def test_a_table_with_no_sentence_above_it_stays_before_the_article() -> None:
    assert after_rejoining("ffb", "htx", "Fees to rise", "Arden 16.10", PROSE) == "ffb"


def test_what_the_page_leaves_out_between_two_sentences_is_an_island() -> None:
    assert after_rejoining("baaa", "xoox", PROSE, "Read also", "Goat found on roof", SENTENCE) == "biib"


def test_a_crosshead_behind_what_is_left_out_belongs_to_the_article() -> None:
    assert after_rejoining("baaa", "xohx", PROSE, "Goat found on roof", "A safe pier", SENTENCE) == "bibb"


@pytest.mark.parametrize("end", ["Read also", "Leave a comment", "All rights reserved"])
def test_a_label_or_notice_that_the_page_keeps_closes_the_article(end: str) -> None:
    assert after_rejoining("baaa", "xohx", PROSE, "Goat found on roof", end, SENTENCE) == "baaa"


def test_many_loose_lines_that_the_page_keeps_close_the_article() -> None:
    lines = (PROSE, "Goat on roof", "Choir sings", "Pier repaired", "Bell found", SENTENCE)

    assert after_rejoining("baaaaa", "xoxxxx", *lines) == "baaaaa"


def test_a_sentence_that_the_page_leaves_out_is_not_taken_back() -> None:
    assert after_rejoining("baa", "xto", PROSE, "Arden 16.10", SENTENCE) == "baa"


def test_a_page_that_tells_nothing_apart_changes_no_zone() -> None:
    assert after_rejoining("ba", "xx", PROSE, SENTENCE) == "ba"


def test_a_long_line_without_little_words_goes_on_if_more_speaks_for_it_than_against_it() -> None:
    line = (
        "Carpenters, sailmakers, ropemakers, blacksmiths welcomed yesterday's surprising announcement enthusiastically."
    )

    assert after_rejoining("baa", "xox", PROSE, "Goat on roof", line, score=1.0) == "bib"
    assert after_rejoining("baa", "xox", PROSE, "Goat on roof", line, score=-1.0) == "baa"


def test_regions_that_are_never_an_article_are_blank_to_cleaning_and_named_in_the_ledger() -> None:
    lines = ["Home News", SENTENCE, ""]
    layout: list[Layout] = ["navigation", "text", "blank"]

    assert without_regions(lines, layout) == ["", SENTENCE, ""]
    marks = left_out_by_page(lines, layout)
    assert [(mark.kind, mark.reason, mark.rule) for mark in marks] == [
        ("dropped", "navigation", "page-navigation"), ("blank", None, "blank"), ("blank", None, "blank"),
    ]  # fmt: skip


def test_a_text_that_is_no_page_is_left_as_it_is() -> None:
    assert without_regions(["Home"], ()) == ["Home"]
    assert {mark.kind for mark in left_out_by_page(["Home"], ())} == {"blank"}


def test_hints_speak_against_what_is_left_out_and_for_the_rest() -> None:
    against, for_text, for_table = hints_of(
        measured("Goat on roof", SENTENCE, "Arden 16.10"), ("left-out", "text", "table")
    )

    assert against < 0 < for_text < for_table


def test_a_page_that_leaves_nothing_out_gives_no_hints() -> None:
    assert hints_of(measured(SENTENCE), ("text",)) == []
