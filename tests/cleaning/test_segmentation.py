import pytest

from newsarchive.cleaning.segmentation import cut, is_opener, score, segment
from newsarchive.cleaning.weights import load_weights
from newsarchive.cleaning.zones import Zone
from tests.cleaning.helpers import PROSE, measured

COSTS = {
    "enter": -1.0,
    "interrupt": -2.0,
    "resume": -2.0,
    "close": -1.0,
    "interrupt-label": -1.0,
    "close-label": 0.0,
    "at-once": 0.0,
    "open-end": 0.0,
    "island": 0.0,
    "nothing": -3.0,
}


def zones(*scores: float, openers: tuple[int, ...] = ()) -> list[Zone]:
    return segment(scores, [index in openers for index in range(len(scores))], COSTS)


def test_the_body_is_the_stretch_of_good_lines() -> None:
    assert zones(-3, -3, 4, 4, 4, -3, -3) == ["front", "front", "body", "body", "body", "after", "after"]


def test_a_weak_line_between_good_ones_stays_body_and_a_bad_one_is_an_island() -> None:
    assert zones(4, -1, 4)[1] == "body"
    assert zones(4, 4, -9, 4, 4)[2] == "island"


def test_a_good_line_far_behind_the_end_does_not_bring_the_body_back() -> None:
    assert zones(5, 5, 5, -9, -9, 1, -9)[5] in {"island", "after"}


def test_a_label_makes_the_end_cheaper() -> None:
    scores = (5.0, 5.0, -0.5, -0.2)

    assert zones(*scores)[2:] == ["body", "body"]
    assert zones(*scores, openers=(2,))[2:] == ["after", "after"]


def test_a_body_may_begin_at_once_and_end_with_the_last_line() -> None:
    assert zones(4, 4) == ["body", "body"]


def test_where_no_line_is_good_nothing_is_body() -> None:
    assert zones(-9, -9, -9) == ["front"] * 3


@pytest.mark.parametrize("menu", [10, 300, 3_000])
def test_however_long_the_menus_are_the_article_between_them_is_found(menu: int) -> None:
    bad = (-0.2, *(-1.5,) * (menu - 1))

    assert [place for place, zone in enumerate(zones(*bad, 4.0, *bad)) if zone == "body"] == [menu]


def test_a_page_with_any_running_text_has_a_body_and_a_menu_has_none() -> None:
    weights = load_weights()
    menu = ["Home", "News", "Sport", "Letters"]

    assert "body" in cut(measured(*menu, PROSE, *menu), weights).zones
    assert "body" not in cut(measured(*menu, "Contact us", "Imprint"), weights).zones


def test_the_times_of_a_live_blog_go_with_their_entries() -> None:
    entries = [PROSE.replace("ferry", boat) for boat in ("ferry", "barge", "liner", "tanker")]
    lines = [
        part
        for time, entry in zip(("16:42", "15:10", "13:55", "12:20"), entries, strict=True)
        for part in (time, entry)
    ]

    assert set(cut(measured(*lines), load_weights()).zones) == {"body"}


def test_a_headline_right_below_an_entry_s_time_gains_by_it() -> None:
    entries = [PROSE.replace("ferry", boat) for boat in ("ferry", "barge", "liner")]
    lines = [
        part
        for time, entry in zip(("16:42", "15:10", "13:55"), entries, strict=True)
        for part in (time, "Pier shut", entry)
    ]
    weights = load_weights()

    timed = cut(measured(*lines), weights)
    untimed = cut(measured(*(line for line in lines if ":" not in line)), weights)

    below, alone = (sum(value or 0.0 for value in scores) for scores in (timed.scores[1::3], untimed.scores[::2]))
    assert below > alone + 3


def test_no_lines_have_no_zones() -> None:
    assert zones() == []


def test_a_line_is_scored_by_the_sum_of_its_cells() -> None:
    assert score([(0, 2), (1, 2)], [1.0, -1.0, 0.5]) == [1.5, -0.5]


def test_the_learnt_weights_know_every_step() -> None:
    assert set(load_weights().transitions) == set(COSTS)


@pytest.mark.parametrize(
    "text, opens", [("You may also like", True), ("Leave a comment", True), ("Share", False), (PROSE, False)]
)
def test_labels_behind_which_an_article_may_be_over_are_openers(text: str, opens: bool) -> None:
    assert is_opener(measured(text)[0]) is opens
