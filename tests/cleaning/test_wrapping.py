from newsarchive.cleaning.wrapping import spans_of
from tests.cleaning.helpers import PROSE

WRAPPED = [
    "The bridge over the gorge has been closed since the",
    "night, when a guard heard the cables sing and saw the",
    "lamps on the far side swing although there was hardly",
    "any wind.",
    "Engineers from the capital will arrive on Friday and",
    "begin with the northern tower.",
]


def test_lines_broken_for_want_of_room_belong_together() -> None:
    assert spans_of(WRAPPED) == [(0, 4), (4, 6)]


def test_a_blank_line_ends_a_paragraph() -> None:
    lines = [*WRAPPED[:3], "", *WRAPPED[1:4]]

    assert spans_of(lines) == [(0, 3), (3, 4), (4, 7)]


def test_paragraphs_of_one_line_are_left_alone() -> None:
    lines = [PROSE, "and so it went", PROSE]

    assert spans_of(lines) == [(0, 1), (1, 2), (2, 3)]


def test_a_menu_is_no_wrapped_text() -> None:
    lines = ["Home", "News from the islands", "weather and tides", "Sport", "contact"]

    assert spans_of(lines) == [(index, index + 1) for index in range(5)]


def test_no_lines_make_no_spans() -> None:
    assert spans_of([]) == []
