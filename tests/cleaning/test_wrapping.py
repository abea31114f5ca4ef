from newsarchive.cleaning.wrapping import unwrapped
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
    assert unwrapped(WRAPPED) == [(0, 4, " ".join(WRAPPED[:4])), (4, 2, " ".join(WRAPPED[4:]))]


def test_a_blank_line_ends_a_paragraph() -> None:
    lines = [*WRAPPED[:3], "", *WRAPPED[1:4]]

    assert [(start, span) for start, span, _ in unwrapped(lines)] == [(0, 3), (4, 3)]


def test_paragraphs_of_one_line_are_left_alone() -> None:
    lines = [PROSE, "and so it went", PROSE]

    assert unwrapped(lines) == [(index, 1, line) for index, line in enumerate(lines)]


def test_a_menu_is_no_wrapped_text() -> None:
    lines = ["Home", "News from the islands", "weather and tides", "Sport", "contact"]

    assert [span for _, span, _ in unwrapped(lines)] == [1] * 5


def test_no_lines_make_no_text() -> None:
    assert unwrapped([]) == []
