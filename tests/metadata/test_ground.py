import pytest

from newsarchive.metadata.ground import overlap, survey
from newsarchive.metadata.page import look_at
from tests.metadata.pages import built_in_words, cleaned

WORDS = built_in_words()


@pytest.mark.parametrize(
    "line,share",
    [
        ("Ferries stayed harboured until Monday", 1.0),  # three words that begin as words of the lead do
        ("Rain", 0.0),
        ("Ship", 0.0),  # a short word is no beginning of a longer one: “shipyards”
        ("yards", 0.0),
        ("", 0.0),
    ],
)
def test_overlap_counts_words_by_their_beginnings(line: str, share: float) -> None:
    lead = "p The ferries stayed in the harbour until Monday, and the shipyards sent their workers home for the week."
    ground = survey(look_at(cleaned(f"f Title\n{lead}"), WORDS.calendar), None, WORDS)

    assert overlap(line, ground) == pytest.approx(share, abs=0.1)


def test_a_line_that_only_begins_like_a_byline_is_known_for_what_it_is() -> None:
    page = look_at(
        cleaned(
            "d/byline Von Lima bis Leipzig: Im Netz der Händler\nd/byline von Anna Kessler\n"
            "p Die Händler haben ihr Netz über drei Länder gespannt, sagte der Richter in Leipzig am Montag vor Ort."
        ),
        WORDS.calendar,
    )

    assert survey(page, None, WORDS).mistaken == {1}


def test_lines_above_many_dates_head_other_stories() -> None:
    teasers = "\n".join(f"f Some story number {n}\nd/timestamp {n} May 2020" for n in range(1, 5))
    lead = "p The ferries stayed in the harbour until Monday, and the shipyards sent their workers home for the week."

    many = survey(look_at(cleaned(f"{teasers}\n{lead}"), WORDS.calendar), None, WORDS)
    one = survey(
        look_at(cleaned(f"f Ferries stay in port\nd/timestamp 4 May 2020\n{lead}"), WORDS.calendar), None, WORDS
    )

    assert many.direct == frozenset()
    assert one.direct == {1}
