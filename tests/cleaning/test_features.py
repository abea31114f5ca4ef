import pytest

from newsarchive.cleaning.features import fold_lines
from newsarchive.model import fold
from tests.cleaning.helpers import PROSE, measured


def test_folding_a_document_is_folding_its_lines() -> None:
    lines = ["plain", "  two  blanks ", "no\u00a0break", "tab\tstop", "e\u0301", "\u2028", ""]

    assert fold_lines(lines) == [fold(line) for line in lines]


def test_blank_lines_are_not_measured_but_seen_by_the_next_line() -> None:
    first, second, third = measured("One", "", "Two", "Three")

    assert [first.index, second.index, third.index] == [0, 2, 3]
    assert [second.gap, third.gap] == [True, False]


@pytest.mark.parametrize(
    "text, end",
    [
        ("It ends here.", "stop"),
        ("“It ends here.”", "stop"),
        ("終わりました。」", "stop"),
        ("هل انتهى الأمر؟", "stop"),
        ("It goes on…", "ellipsis"),
        ("It goes on...", "ellipsis"),
        ("As follows:", "colon"),
        ("and then,", "comma"),
        ("No stop at all", "open"),
        ("“No Stop at All”", "open"),
    ],
)
def test_the_end_of_a_line_is_what_stands_before_closing_marks(text: str, end: str) -> None:
    assert measured(text)[0].end == end


@pytest.mark.parametrize(
    "text, kind",
    [
        ("12 March 2021, 09:15", "stamp"),
        ("3 hours ago", "stamp"),
        ("225.86", "text"),
        ("Berta K. says:", "comment"),
        ("Two of the soldiers were held at the border, officials said.", "text"),
        ("Boats in the bay (Photo by A. Name)", "credit"),
        ("Boats in the bay. Foto: A. Name", "credit"),
        ("- one of three", "bullet"),
        ("3. the third of four", "bullet"),
        (PROSE, "text"),
    ],
)
def test_the_kind_of_a_line_is_told_by_its_shape(text: str, kind: str) -> None:
    assert measured(text)[0].kind == kind


def test_running_text_is_known_by_its_little_words_in_any_language() -> None:
    sentences = [
        "Der Zug in die Stadt war am Morgen wieder zu spät, und niemand auf dem Bahnsteig war davon überrascht.",
        "Поезд в город утром снова опоздал, и на платформе это уже никого не удивило, как и на прошлой неделе.",
        "Kasabaya giden tren bu sabah yine geç kaldı ve peronda bekleyenlerin hiçbiri buna şaşırmadı bile, ne de olsa.",
        "町へ向かう列車は今朝もまた遅れたが、ホームで待っていた人たちは誰もそのことに驚かなかったという。",
    ]

    assert all(line.prose for line in measured(*sentences))


def test_a_list_of_names_is_no_running_text() -> None:
    names = "Anna Brandt, Jonas Mo, Petra Lind, Teun Holt, Rosa Sand, Olga Krone, Mira Zych, Karl Teller, Ada Forn."

    assert not measured(names)[0].prose


def test_a_wide_character_counts_for_more_than_one_letter() -> None:
    (line,) = measured("山村小学的新校舍落成")

    assert line.length > 20


def test_copies_are_counted_whatever_stands_at_their_edges() -> None:
    first, _, second = measured("▶ More to come", PROSE, "More to come …")

    assert (first.copies, first.repeats) == (2, False)
    assert (second.copies, second.repeats) == (2, True)


def test_a_hard_wrapped_paragraph_is_one_line_of_several() -> None:
    text = [
        "The last steam ferry on the lake will make its final",
        "crossing on Saturday, eighty-four years after it was",
        "launched, because the boiler can no longer be mended",
        "and nobody makes the parts.",
    ]

    (line,) = measured(*text)

    assert line.span == 4
    assert line.text == " ".join(text)


def test_an_endless_line_leaves_the_folding_of_the_others_as_it_is() -> None:
    endless = "a" + "\u0301\u0323" * 5_000

    assert fold_lines([endless, "Cafe\u0301  noir", ""]) == [endless, "Café noir", ""]


def test_many_lines_of_marks_cost_no_more_than_their_length() -> None:
    lines = ["a" + "\u0301\u0323" * 2_000] * 500

    assert fold_lines(lines) == lines


@pytest.mark.parametrize("text", ["09.50am", "9:15pm", "11.11am:"])
def test_a_time_with_am_or_pm_glued_to_it_is_a_clock(text: str) -> None:
    assert measured(text)[0].is_clock
