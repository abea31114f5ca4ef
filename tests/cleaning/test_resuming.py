"""The article goes on behind its supposed end while sentences follow."""

import pytest

from newsarchive.cleaning.resuming import may_hold_text, resumed, with_list
from newsarchive.cleaning.zones import Zone
from tests.cleaning.helpers import PROSE, ZONES, measured

SENTENCE = "The harbour master said on Monday that the pier is safe."


def after_resuming(zones: str, *lines: str, score: float = 0.0) -> str:
    found = resumed(measured(*lines), [ZONES[letter] for letter in zones], [score] * len(lines), -1.0)
    return "".join(zone[0] for zone in found)


def after_lists(zones: str, *lines: str) -> str:
    given: list[Zone] = [ZONES[letter] for letter in zones]
    return "".join(zone[0] for zone in with_list(measured(*lines), given))


def test_a_sentence_right_behind_the_end_belongs_to_the_article() -> None:
    assert after_resuming("ba", PROSE, SENTENCE) == "bb"


def test_a_crosshead_between_two_sentences_belongs_to_the_article() -> None:
    assert after_resuming("baa", PROSE, "A safe pier", SENTENCE) == "bbb"


def test_a_label_between_two_sentences_is_an_island() -> None:
    assert after_resuming("baa", PROSE, "Read more", SENTENCE) == "bib"


@pytest.mark.parametrize("notice", ["Leave a comment", "All rights reserved", "12 May 2020, 10:15"])
def test_a_notice_or_a_stamp_closes_the_article_for_good(notice: str) -> None:
    assert after_resuming("baa", PROSE, notice, SENTENCE) == "baa"


def test_a_list_of_headlines_closes_the_article_for_good() -> None:
    assert after_resuming("baaaa", PROSE, "Goat on roof", "Choir sings", "Pier repaired", SENTENCE) == "baaaa"


def test_a_line_that_speaks_against_the_article_is_not_taken_back() -> None:
    assert after_resuming("ba", PROSE, SENTENCE, score=-5.0) == "ba"


def test_a_page_without_an_article_gets_none() -> None:
    assert after_resuming("ff", "Home", SENTENCE) == "ff"


def test_sentences_without_blanks_between_words_are_sentences_too() -> None:
    assert (
        after_resuming("ba", "船员周二停止工作，约四百名乘客滞留码头。", "调解人将于周四听取双方意见，公司这样表示。")
        == "bb"
    )


def test_measures_above_the_body_bring_the_text_above_them_with_them() -> None:
    rows = (PROSE, "Ingredients", "300 g chickpeas", "2 cloves of garlic", "40 ml oil", "Method", PROSE + " Twice.")

    assert after_lists("ffffffb", *rows) == "bbbbbbb"


def test_measures_inside_the_body_belong_to_it() -> None:
    rows = (PROSE, "300 g chickpeas", "2 cloves of garlic", "40 ml oil", PROSE + " Twice.")

    assert after_lists("biiib", *rows) == "bbbbb"


def test_two_figures_are_no_list_of_measures() -> None:
    assert after_lists("biib", PROSE, "300 g chickpeas", "40 ml oil", PROSE + " Twice.") == "biib"


@pytest.mark.parametrize(("line", "may"), [(PROSE, True), (SENTENCE, True), ("Choir sings", False), ("Home", False)])
def test_only_sentences_and_long_lines_may_be_of_an_article(line: str, may: bool) -> None:
    assert may_hold_text(measured(line)[0]) is may


def test_a_table_inside_the_article_belongs_to_it_with_its_head() -> None:
    rows = ["Club Played Points", "Nordby 12 31", "Havn United 12 28", "Ølsted\t11\t19.5"]

    assert after_lists("biiiib", PROSE, *rows, SENTENCE) == "bbbbbb"


@pytest.mark.parametrize(
    "lines",
    [
        ["Goat on roof", "Choir sings", "Nordby 12 31", "Havn 12 28", "Ølsted 11 19", "Pier repaired"],
        ["Nordby 12 31", "Havn 12 28"],
        ["Sheet 2 of 14", "Sheet 3 of 14", "Sheet 4 of 14"],
    ],
)
def test_a_few_figures_among_other_lines_are_no_table(lines: list[str]) -> None:
    zones = f"b{'i' * len(lines)}b"

    assert after_lists(zones, PROSE, *lines, SENTENCE) == zones
