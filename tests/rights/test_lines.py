"""Which lines go with those that are withheld, and what else repeats them."""

import pytest

from newsarchive.given import Given
from newsarchive.rights.lines import WithheldLines, is_beyond
from newsarchive.rights.withheld import MARK

TEXT = "The bridge at Tarn is closed\r\n\nNobody crosses it.\nMenu\nTHE BRIDGE  AT TARN IS CLOSED – Gazette\nMenu\n"


def given(field: str, value: str) -> Given:
    return Given(field, value, "the sidecar", "supplied")  # type: ignore[arg-type]


def test_a_line_goes_with_its_copies_and_with_lines_that_hold_it_and_numbers_stay() -> None:
    lines = WithheldLines(TEXT, [1])

    assert lines.numbers == (1, 5)
    assert lines.text() == f"{MARK}\n\nNobody crosses it.\nMenu\n{MARK}\nMenu\n"


def test_a_short_line_goes_with_its_equals_only() -> None:
    assert WithheldLines(TEXT + "Menu of the day\n", [4]).numbers == (4, 6)


def test_a_blank_line_is_nothing_to_withhold() -> None:
    assert WithheldLines(TEXT, [2]).numbers == ()


@pytest.mark.parametrize("value", ["The bridge at Tarn is closed", "the bridge", "The bridge at Tarn is closed now"])
def test_facts_beside_the_text_go_with_a_line_that_they_repeat(value: str) -> None:
    assert WithheldLines(TEXT, [1]).given((given("title", value), given("section", "News"))) == (
        given("section", "News"),
    )


def test_an_address_made_of_the_words_of_a_line_goes_with_it() -> None:
    lines = WithheldLines(TEXT + "https://example.org/2022/bridge-at-tarn\nhttps://example.org/other\n", [1])

    assert lines.numbers == (1, 5, 7)
    assert lines.given((given("url", "https://example.org/bridge-at-tarn-is"),)) == ()


def test_a_file_named_by_the_words_of_a_line_loses_its_name() -> None:
    lines = WithheldLines(TEXT, [1])

    assert lines.path("seeds/2022-bridge-at-tarn.txt.gz") == f"seeds/{MARK}.txt.gz"
    assert lines.path("seeds/tarn/007.txt") == "seeds/tarn/007.txt"


def test_what_people_wrote_goes_where_it_holds_a_line() -> None:
    lines = WithheldLines(TEXT, [1])

    assert lines.words("It said: the bridge at Tarn is closed.") == MARK
    assert lines.words("It was wrong.") == "It was wrong."


def test_a_number_beyond_the_text_is_told() -> None:
    assert is_beyond(TEXT, (3, 7))
    assert not is_beyond(TEXT, (6,))
    assert not is_beyond(TEXT, ())


HEAD = "---\ntitle: News\nauthors: [Ada Tarn, Bo Lund]\n---\nBy Ada Tarn and Bo Lund, today\nIt was shut.\n"


def test_front_matter_goes_whole_where_a_line_of_it_says_a_part_of_a_withheld_one() -> None:
    assert WithheldLines(HEAD, [5], head=4).numbers == (1, 2, 3, 4, 5)
    assert WithheldLines(HEAD, [6], head=4).numbers == (6,)


def test_front_matter_goes_whole_where_a_fact_read_from_it_says_a_part_of_a_withheld_line() -> None:
    head = HEAD.replace("[Ada Tarn, Bo Lund]", ">-\n  Ada\n  Tarn")

    assert WithheldLines(head, [7], 6, [given("authors", "Ada Tarn")]).numbers == (1, 2, 3, 4, 5, 6, 7)


def test_a_line_of_front_matter_with_escaped_letters_goes_for_it_cannot_be_searched() -> None:
    assert WithheldLines(HEAD.replace("Ada", "Zo\\u00eb"), [], head=4).numbers == (3,)
