import pytest

from newsarchive.metadata.page import AFTER, HEAD, Page, ends_sentence, look_at, words_of
from newsarchive.model import Cleaned, Mark
from tests.metadata.pages import built_in_words, cleaned

LONG = "The harbour wall was mended in spring, and the boats that had wintered elsewhere came back one after another."


def page(text: str) -> Page:
    return look_at(cleaned(text), built_in_words().calendar)


def test_divides_a_page_into_head_body_and_what_stands_behind() -> None:
    seen = page(f"d/navigation Home\nf Boats come back\n\np {LONG}\np {LONG}\n\nd/share Share\nd/footer Imprint")

    assert seen.first == 1
    assert seen.head == (1, 2)
    assert seen.body == (4, 5)
    assert seen.lead == 4
    assert seen.after == (7, 8)
    assert seen.tail == (7, 8)


def test_a_short_line_above_the_first_long_paragraph_is_head_and_body() -> None:
    seen = page(f"p Boats come back\np {LONG}")

    assert seen.head == (1,)
    assert seen.body == (1, 2)


def test_a_body_of_short_lines_begins_with_the_first() -> None:
    seen = page("f Title\np One.\np Two.")

    assert seen.head == (1,)
    assert seen.lead == 2


def test_a_heading_is_no_lead() -> None:
    assert page(f"h Crosshead\np {LONG}").lead == 2


def test_dropped_lines_right_below_the_lead_stand_beside_it() -> None:
    assert page(f"p {LONG}\nd/byline By Anna Kessler\np {LONG}").beside == (2,)


def test_a_page_without_text_is_all_head() -> None:
    seen = page("d/navigation Home\nf Title")

    assert seen.head == (1, 2)
    assert seen.body == ()
    assert seen.lead is None
    assert seen.after == ()


def test_an_empty_page_has_nothing() -> None:
    seen = look_at(Cleaned((), ()), built_in_words().calendar)

    assert seen.first is None
    assert seen.head == seen.body == seen.tail == ()


def test_only_the_lines_nearest_to_the_article_are_looked_at() -> None:
    above = "\n".join(f"d/navigation Entry {number}" for number in range(HEAD + 30))
    below = "\n".join(f"d/footer Entry {number}" for number in range(AFTER + 30))
    seen = page(f"{above}\np {LONG}\n{below}")

    assert len(seen.head) == HEAD
    assert seen.head[-1] == HEAD + 30
    assert len(seen.after) == AFTER


def test_finds_the_copies_of_a_line() -> None:
    seen = page(f"f Boats come back\nf Boats come back\np {LONG}\nd/footer Boats come back")

    assert seen.copies(1) == [2, 4]


def test_the_next_line_skips_blank_ones() -> None:
    seen = page(f"f By\n\n\nf Anna Kessler\np {LONG}")

    assert seen.next_filled(1) == 4
    assert seen.next_filled(5) is None


def test_dates_are_read_outside_the_body_only() -> None:
    seen = page(f"f 2 May 2020\np {LONG} It was 3 May 2020.\nd/footer 4 May 2020")

    assert [len(seen.dates(number)) for number in (1, 2, 3)] == [1, 0, 1]


@pytest.mark.parametrize("text", ["Done.", "Done?”", "Done.)", "Done…", "完了。", "完了。」", "„Fertig.“", '"Done!"'])
def test_knows_the_end_of_a_sentence(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Done", "Done,", "Done:", "", "“Done”", "(done)"])
def test_knows_what_is_no_end_of_a_sentence(text: str) -> None:
    assert not ends_sentence(text)


def test_keeps_hyphens_and_apostrophes_inside_words() -> None:
    assert words_of("Ex-Captain’s boat, 2nd") == ["ex-captain’s", "boat", "2nd"]


def test_a_million_marks_take_one_pass() -> None:
    count = 200_000
    seen = look_at(Cleaned(("x",) * count, (Mark("dropped", "test", "other"),) * count), built_in_words().calendar)

    assert len(seen.head) == HEAD
