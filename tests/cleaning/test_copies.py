from newsarchive.cleaning import copies
from newsarchive.model import Mark
from tests.cleaning.helpers import PROSE, document

DEK = "Nobody knows why the herons left the lake."
BUS = PROSE.replace("ferry", "bus")


def test_a_standfirst_printed_twice_at_the_top_is_left_to_metadata() -> None:
    page = document("bibb", DEK, "Others read now", DEK, PROSE)

    assert [
        (position, mark.kind) for position, mark in copies.repeated_head(page, {1: Mark("dropped", "x", "other")})
    ] == [
        (0, "front"),
        (2, "front"),
    ]


def test_a_lead_that_comes_again_far_below_is_the_lead() -> None:
    assert list(copies.repeated_head(document("bbb", DEK, PROSE, DEK), {})) == []


def test_the_second_copy_of_a_paragraph_is_dropped() -> None:
    found = dict(copies.copied_lines(document("bbba", PROSE, BUS, PROSE, BUS), {}))

    assert {position: mark.reason for position, mark in found.items()} == {2: "duplicate", 3: "duplicate"}


def test_the_front_printed_again_as_the_lead_leaves_the_lead() -> None:
    assert dict(copies.copied_lines(document("fbb", DEK, DEK, PROSE), {})) == {}


def test_the_front_printed_again_further_down_is_dropped_by_what_it_is() -> None:
    title = "Herons leave the lake in the town park"
    found = dict(copies.copied_lines(document("ffbbba", title, DEK, PROSE, BUS, DEK, title), {}))

    assert {position: mark.reason for position, mark in found.items()} == {
        4: "duplicate-standfirst",
        5: "duplicate-title",
    }


def test_short_lines_may_stand_twice() -> None:
    assert dict(copies.copied_lines(document("bbb", "“Yes.”", PROSE, "“Yes.”"), {})) == {}


def test_a_text_of_one_paragraph_printed_twice_has_a_lead() -> None:
    page = document("bb", PROSE, PROSE)

    assert list(copies.repeated_head(page, {})) == []
    assert {position: mark.reason for position, mark in copies.copied_lines(page, {})} == {1: "duplicate"}
