import pytest

from newsarchive.metadata.people import is_name, names_in
from tests.metadata.pages import built_in_words

WORDS = built_in_words()


@pytest.mark.parametrize(
    "text,names",
    [
        ("Anna Kessler", ("Anna Kessler",)),
        ("Mwangi Otieno and Li Wenrou", ("Mwangi Otieno", "Li Wenrou")),
        ("Mwangi Otieno, Li Wenrou & Ana Muster", ("Mwangi Otieno", "Li Wenrou", "Ana Muster")),
        ("Nadja Roth und Uwe Brandt", ("Nadja Roth", "Uwe Brandt")),
        ("Мария Белова и Олег Чернов", ("Мария Белова", "Олег Чернов")),
        ("Jean-Luc d'Exemple", ()),
        ("Jean-Luc D'Exemple", ("Jean-Luc D'Exemple",)),
        ("Ludwig van der Muster", ("Ludwig van der Muster",)),
        ("J. R. Muster", ("J. R. Muster",)),
        ("Anna Kessler, Political Correspondent", ("Anna Kessler",)),
        ("Mwangi Otieno, Nairobi", ("Mwangi Otieno",)),
        ("Mwangi Otieno in New Harbour", ("Mwangi Otieno",)),
        ("Mwangi Otieno for Harbour News", ("Mwangi Otieno",)),
        ("Mwangi Otieno / Harbour News Staff Writer", ("Mwangi Otieno",)),
        ("Mwangi Otieno • 4:45pm", ("Mwangi Otieno",)),
        ("Mwangi Otieno 30 August 2023", ("Mwangi Otieno",)),
        ("Mwangi OtienoStaff Writer", ("Mwangi Otieno",)),
        ("Mwangi OtienoTwitter", ("Mwangi Otieno",)),
        ("Mwangi McAllister", ("Mwangi McAllister",)),
        ("Mwangi Otieno Politics editor", ("Mwangi Otieno",)),
        ("Anna Kessler, Anna Kessler", ("Anna Kessler",)),
        ("山田花子", ("山田花子",)),
        ("何兰", ("何兰",)),
        ("MWANGI OTIENO FOR THE HARBOUR NEWS", ("MWANGI OTIENO",)),
        ("harbour news", ()),
        ("Harbour News", ()),
        ("Associated Press", ()),
        ("AFP", ()),
        ("Staff Reporter", ()),
        ("the time he came", ()),
        ("", ()),
        ("12 May 2020", ()),
    ],
)
def test_reads_the_names_behind_a_byline(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text, WORDS, trusted=True) == names


@pytest.mark.parametrize(
    "text,names", [("Anna Kessler", ("Anna Kessler",)), ("Mwangi Otieno", ()), ("Grand Canal", ())]
)
def test_without_a_byline_only_a_known_given_name_opens_a_name(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text, WORDS, trusted=False) == names


def test_a_place_at_the_end_of_a_list_of_commas_is_no_author() -> None:
    assert names_in("Anna Kessler, New Harbour", WORDS, trusted=True) == ("Anna Kessler",)


@pytest.mark.parametrize(
    "text", ["Anna", "anna kessler", "Anna kessler", "Anna 2", "A" * 60, "Anna Kessler said he", "--"]
)
def test_refuses_what_has_not_the_form_of_a_name(text: str) -> None:
    assert not is_name(text, WORDS)


def test_gives_up_on_a_line_that_is_too_long_for_a_byline() -> None:
    assert names_in("Anna Kessler, " * 40, WORDS, trusted=True) == ()


@pytest.mark.parametrize(
    "text,names",
    [
        ("Anna Kessler November 3, 2020", ("Anna Kessler",)),
        ("Anna Kessler On 11/3/2020", ("Anna Kessler",)),
        ("Mwangi Otieno Sept. 3", ("Mwangi Otieno",)),
        ("Anna May", ("Anna May",)),  # no figure behind it: a family's name
        ("Anna KesslerHARBOUR Post", ("Anna Kessler",)),
        ("Anna Kessler Anna Kessler", ("Anna Kessler",)),
        ("Anna Kessler Hugo Paolo Marin Ana Muster", ("Anna Kessler", "Hugo Paolo Marin", "Ana Muster")),
        ("Anna Maria van der Muster", ("Anna Maria van der Muster",)),
        ("The Quiet Harbour", ()),
        ("Anna Kessler's Stories", ()),
    ],
)
def test_parts_a_name_from_what_has_run_into_it(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text, WORDS, trusted=True) == names
