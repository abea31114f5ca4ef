import pytest

from newsarchive.cleaning.pictures import captions, copied_captions, counters
from tests.cleaning.helpers import PROSE, document


def kinds(zone: str, line: str) -> list[tuple[str, str | None]]:
    return [(mark.kind, mark.reason) for _, mark in captions(document(zone, line), {})]


@pytest.mark.parametrize(
    "line",
    [
        "Tractors stand on the motorway on Monday morning. (Photo by Lena Brok/Reuters)",
        "Tractors stand on the motorway on Monday. (AFP via Getty Images)",
        "Ein Traktor steht auf der Autobahn am Montag. Foto: Tomas Lind",
        "Трактор стоит на шоссе в понедельник утром. Фото: Вера Потапова",
        "Un tracteur bloque la route du port lundi matin / AFP",
    ],
)
@pytest.mark.parametrize("zone", ["f", "b", "i"])
def test_a_description_with_a_credit_is_a_caption(zone: str, line: str) -> None:
    assert kinds(zone, line) == [("caption", None)]


@pytest.mark.parametrize("line", ["Photo: Tomas Lind", "Getty Images", "(Foto: dpa)", "写真：山田"])
def test_a_credit_alone_is_dropped(line: str) -> None:
    assert kinds("f", line) == [("dropped", "credit")]


@pytest.mark.parametrize(
    "line", [PROSE, "HARBOUR (Reuters) - The crews of three ferries walked out on Tuesday, their union said."]
)
def test_a_sentence_that_names_an_agency_is_no_caption(line: str) -> None:
    assert kinds("b", line) == []


def test_behind_the_article_a_caption_is_left_to_other_rules() -> None:
    assert kinds("a", "Tractors stand on the motorway on Monday morning. (Photo by Lena Brok)") == []


def test_the_numbers_of_a_gallerys_pictures_are_furniture() -> None:
    found = dict(counters(document("bbb", "1 / 4", PROSE, "2 / 4"), {}))

    assert {position: mark.reason for position, mark in found.items()} == {0: "widget-label", 2: "widget-label"}


@pytest.mark.parametrize("lines", [("1 / 4", "The end"), ("5/2", "7/2"), ("12", "42")])
def test_odds_years_and_single_fractions_are_no_gallery(lines: tuple[str, str]) -> None:
    assert not list(counters(document("bb", *lines), {}))


SCENE = "A ferry leaves the quay of the outer harbour in the fog of Monday morning."


@pytest.mark.parametrize("lines", [(SCENE, SCENE + " Mika Lind for Harbour Beat"), (SCENE + " Mika Lind", SCENE)])
def test_of_a_caption_and_its_copy_with_a_name_behind_the_longer_is_the_caption(lines: tuple[str, str]) -> None:
    found = dict(copied_captions(document("bbb", PROSE, *lines), {}))

    assert {found[1 + lines.index(max(lines, key=len))].kind, found[1 + lines.index(min(lines, key=len))].reason} == {
        "caption",
        "duplicate",
    }


def test_the_copy_of_a_credited_caption_goes_whatever_stands_behind_it() -> None:
    page = document("bbb", PROSE, SCENE + " (photo) Search", SCENE + " Photo: M. Lind")
    credited = dict(captions(page, {}))

    assert dict(copied_captions(page, credited))[1].reason == "duplicate"


@pytest.mark.parametrize(
    "lines",
    [
        (SCENE, SCENE),
        (SCENE, SCENE + " Nobody saw it go, for all were asleep."),
        ("A ferry leaves the quay", SCENE),
        (SCENE, SCENE + " The town had asked for it, the crews had not, and nobody knows to this day who is right"),
    ],
)
def test_lines_that_begin_alike_are_no_captions_where_a_sentence_goes_on(lines: tuple[str, str]) -> None:
    assert not list(copied_captions(document("bbb", PROSE, *lines), {}))
