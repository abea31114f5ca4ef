"""What recurs over the folder: a hint, or on much evidence a verdict."""

import pytest

from newsarchive.cleaning.document import read
from newsarchive.cleaning.features import Line
from newsarchive.cleaning.recurrence import recurring, recurring_head, with_recurring
from newsarchive.model import Mark
from newsarchive.survey import Level
from tests.cleaning.helpers import PROSE, ZONES, cleaned, compiled, measured

OTHER = PROSE.replace("ferry", "bus")
THIRD = PROSE.replace("ferry", "tram")
LABEL = "Story goes on below the picture strip"
NOTICE = "Our boats carry this paper to every island on Tuesdays and Fridays, as they have for a hundred years or so."


def hints(levels: dict[int, Level], *lines: str) -> list[int]:
    return [line.index + 1 for line in with_recurring(measured(*lines), levels) if line.recurs]


def marks(zones: str, levels: dict[int, Level], *lines: str) -> dict[int, Mark]:
    found: tuple[Line, ...] = with_recurring(measured(*lines), levels)
    page = read(found, tuple(ZONES[letter] for letter in zones), levels, compiled())
    verdicts: dict[int, Mark] = {}
    for rule in (recurring, recurring_head):
        for position, mark in rule(page, verdicts):
            verdicts.setdefault(position, mark)
    return verdicts


def test_a_label_is_doubted_soon_and_a_sentence_only_where_a_quarter_of_the_folder_has_it() -> None:
    lines = ("Pier 4, Torvik", "Tide room", NOTICE)

    assert hints(dict.fromkeys((1, 2, 3), Level.SOME), *lines) == [1, 2]
    assert hints(dict.fromkeys((1, 2, 3), Level.MANY), *lines) == [1, 2, 3]


def test_a_crosshead_that_some_articles_share_is_not_doubted() -> None:
    assert hints({2: Level.SOME}, PROSE, "What came of it", OTHER) == []
    assert hints({2: Level.MANY}, PROSE, "What came of it", OTHER) == [2]


def test_what_a_phrase_a_date_or_a_credit_says_of_a_line_says_more() -> None:
    lines = ("Sign up for our newsletter", "3 May 2021", "Pier 4, Torvik")

    assert hints(dict.fromkeys((1, 2, 3), Level.MOST), *lines) == [3]


@pytest.mark.parametrize("answer", ["Yes.", "“Yes.”", "No, never."])
def test_an_answer_that_many_interviews_have_stays_in_them(answer: str) -> None:
    result = cleaned(f"{PROSE}\n{answer}\n{OTHER}", {2: Level.MOST})

    assert [mark.kind for mark in result.marks] == ["paragraph"] * 3


def test_inside_the_body_a_label_goes_at_a_quarter_and_a_sentence_at_half() -> None:
    lines = (PROSE, LABEL, OTHER, NOTICE, THIRD)

    assert set(marks("bbbbb", {2: Level.MANY, 4: Level.MANY}, *lines)) == {1}
    assert set(marks("bbbbb", {2: Level.MANY, 4: Level.MOST}, *lines)) == {1, 3}


def test_a_sentence_that_recurs_widely_goes_where_it_hangs_on_the_end_of_the_text() -> None:
    assert set(marks("bbb", {3: Level.MANY}, PROSE, OTHER, NOTICE)) == {2}
    assert marks("bbb", {3: Level.SOME}, PROSE, OTHER, NOTICE) == {}


def test_behind_the_article_recurring_is_the_reason() -> None:
    assert marks("ba", {2: Level.SOME}, PROSE, "Pier 4, Torvik")[1].reason == "recurring"


def test_before_the_text_metadata_may_still_read_the_line() -> None:
    page = marks("fb", {1: Level.MOST}, "Letters from the ferries", PROSE)
    inside = marks("bb", {1: Level.MOST}, "Letters from the ferries", PROSE)

    assert (page[0].kind, page[0].reason) == ("front", "recurring")
    assert (inside[0].kind, inside[0].reason) == ("front", "recurring")


def test_a_headline_that_some_of_the_folder_share_is_as_good_as_any() -> None:
    assert marks("fb", {1: Level.SOME}, "Letters from the ferries", PROSE) == {}


def test_wrapped_lines_recur_together_or_not_at_all() -> None:
    wrapped = ["The boats carry this paper to every island on Tuesdays and on Fridays, as",
               "they have done for a hundred years or so, and nobody who lives there would",
               "do without it in winter, when the ferry does not come and the wires are",
               "down for days on end and there is nothing to be read but the old ones."]  # fmt: skip

    assert hints(dict.fromkeys((1, 2, 3), Level.MOST), *wrapped) == []
    assert hints(dict.fromkeys((1, 2, 3, 4), Level.MOST), *wrapped) == [1]


def test_without_a_survey_nothing_changes() -> None:
    lines = measured(PROSE, LABEL)

    assert with_recurring(lines, {}) is lines
