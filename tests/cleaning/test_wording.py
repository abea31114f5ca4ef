from newsarchive.cleaning import examine, in_words
from tests.cleaning.helpers import PROSE, compiled, measured


def told(text: str) -> str:
    return in_words(measured(text)[0], "after", -1.25)


def test_a_line_is_told_by_what_was_measured_on_it() -> None:
    assert told("Share") == (
        "scored −1.2, below the article: 5 letters, no mark at its end, 0% little words, is the phrase “share” (share)"
    )


def test_what_is_out_of_the_ordinary_is_told_and_nothing_else() -> None:
    assert "looks like a date or time" in told("12:30")
    assert "digits" in told("12:30")
    assert "begins with a mark" in told("- an item of several words")
    assert "of the words with a capital" in told("The Ferry To Nowhere")
    assert "digits" not in told(PROSE)
    assert told(PROSE).endswith(", no phrase")


def test_a_line_that_was_passed_over_says_so() -> None:
    assert in_words(measured("12:30")[0], "body", None).startswith("not scored, in the article: ")


def test_an_examination_has_a_zone_and_a_score_for_each_line_that_is_not_blank() -> None:
    found = examine(
        ["Home", "", PROSE, "Also read: something else entirely", PROSE.replace("ferry", "bus")], compiled(), {}
    )

    assert len(found.folded) == 5
    assert len(found.lines) == len(found.zones) == len(found.scores) == 4
    assert found.scores[2] is None
    assert found.zones[1] == "body"
