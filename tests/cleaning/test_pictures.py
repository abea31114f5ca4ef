import pytest

from newsarchive.cleaning.pictures import captions, counters
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
