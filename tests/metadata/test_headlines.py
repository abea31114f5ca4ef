import pytest
from msgspec.structs import replace

from newsarchive.metadata.ground import survey
from newsarchive.metadata.headlines import is_eligible, reach, score
from newsarchive.metadata.page import look_at
from newsarchive.model import Mark
from tests.metadata.pages import built_in_words, cases, cleaned

WORDS = built_in_words()
ALL = -100.0


@pytest.mark.parametrize(
    "page", [pytest.param(page, id=name) for name, page, _ in cases("titles", "fronts", "bylines")]
)
@pytest.mark.parametrize("heading", [None, "Ferry crews walk out over pay", "Old tram gets a new bell"])
def test_no_line_has_more_points_than_were_thought_in_its_reach(page: str, heading: str | None) -> None:
    seen = look_at(cleaned(page), WORDS.calendar)
    ground = survey(seen, heading, WORDS)

    for away, number in enumerate(reversed(seen.head)):
        if not is_eligible(seen, number, ground, WORDS):
            continue
        assert score(seen, number, ground, WORDS, ALL) <= reach(seen, number, away, ground) + 1e-9


@pytest.mark.parametrize("page", [pytest.param(page, id=name) for name, page, _ in cases("titles", "fronts")])
@pytest.mark.parametrize("least", [3.0, 6.0, 9.0])
def test_a_line_put_aside_early_would_not_have_reached_enough(page: str, least: float) -> None:
    seen = look_at(cleaned(page), WORDS.calendar)
    ground = survey(seen, None, WORDS)

    for number in seen.head:
        whole, hasty = score(seen, number, ground, WORDS, ALL), score(seen, number, ground, WORDS, least)
        assert hasty == whole if whole >= least else hasty < least


@pytest.mark.parametrize(("rule", "eligible"), [("phrase-starts", False), ("menu", True)])
def test_a_button_that_is_known_by_its_words_is_no_headline_but_a_line_of_a_menu_may_be(
    rule: str, eligible: bool
) -> None:
    page = cleaned(
        "d/navigation Sign in to access the Valley Courier\nd/navigation Home\np The ferries stayed in port."
    )
    marks = (Mark("dropped", rule, "navigation"), *page.marks[1:])
    seen = look_at(replace(page, marks=marks), WORDS.calendar)

    assert is_eligible(seen, 1, survey(seen, None, WORDS), WORDS) is eligible


@pytest.mark.parametrize(
    ("text", "eligible"),
    [("Harbour will be closed to all boats for years, council says", True), ("Old Tom says", False)],
)
def test_a_long_line_that_ends_like_a_readers_name_may_be_a_headline(text: str, eligible: bool) -> None:
    page = cleaned(f"d/reader-comment {text}\np The ferries stayed in port.")
    marks = (Mark("dropped", "comment-head", "reader-comment"), *page.marks[1:])
    seen = look_at(replace(page, marks=marks), WORDS.calendar)

    assert is_eligible(seen, 1, survey(seen, None, WORDS), WORDS) is eligible


def test_a_message_of_a_form_that_is_known_by_its_words_is_no_headline() -> None:
    page = cleaned("d/footer Something went wrong\np The ferries stayed in port.")
    marks = (Mark("dropped", "phrase-whole", "footer"), *page.marks[1:])
    seen = look_at(replace(page, marks=marks), WORDS.calendar)

    assert not is_eligible(seen, 1, survey(seen, None, WORDS), WORDS)
