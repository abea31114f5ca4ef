"""Which field of a record is what."""

import tracemalloc
from typing import Any

import pytest

from newsarchive.sources.fields import GUESSES, read_fields, with_own


def given(record: dict[str, Any], **own: list[str]) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for one in read_fields({"text": "T", **record}, with_own(own)).given:
        values.setdefault(one.field, []).append(one.value)
    return values


@pytest.mark.parametrize("name", ["datePublished", "date_published", "Date Published", "DATE-PUBLISHED"])
def test_names_are_compared_without_case_and_separators(name: str) -> None:
    assert given({name: "2022-09-23"}) == {"published": ["2022-09-23"]}


def test_a_fact_says_in_which_field_it_stood() -> None:
    (one,) = read_fields({"text": "T", "headline": "Rain stops play"}, GUESSES).given

    assert (one.origin, one.status) == ("the field “headline”", "stated")


def test_the_first_name_that_holds_something_wins() -> None:
    assert given({"published": "", "date": "2022", "pub_date": None}) == {"published": ["2022"]}


def test_a_record_inside_a_record_is_reached_and_gives_its_name() -> None:
    record = {"source": {"id": None, "name": "Harbour Post"}, "author": {"@type": "Person", "name": "Ada Brekke"}}

    assert given(record) == {"publisher": ["Harbour Post"], "authors": ["Ada Brekke"]}


def test_authors_and_keywords_may_be_several() -> None:
    record = {"authors": ["Ada Brekke", {"name": "Nino Beridze"}, ""], "tags": "harbour, strike; ferry"}

    assert given(record) == {"authors": ["Ada Brekke", "Nino Beridze"], "keywords": ["harbour", "strike", "ferry"]}


@pytest.mark.parametrize("nothing", ["", " ", None, "None", "null", "NaN", float("nan"), [], {}, True])
def test_what_programs_write_for_nothing_is_nothing(nothing: object) -> None:
    assert given({"title": nothing, "author": nothing}) == {}


def test_the_projects_own_names_replace_the_guesses_of_their_role() -> None:
    record = {"title": "An internal label", "hl": "Rain stops play"}

    assert given(record, title=["hl"]) == {"title": ["Rain stops play"]}
    assert given({"title": "An internal label"}, title=["hl"]) == {}


def test_one_field_has_one_role() -> None:
    assert given({"story": "x"}, title=["story"], section=["story"]) == {"title": ["x"]}


def test_a_list_of_paragraphs_is_a_text_with_blank_lines() -> None:
    assert read_fields({"body": ["One.", "", "Two."]}, GUESSES).text == "One.\n\nTwo."


def test_a_number_is_a_key_as_it_is_printed() -> None:
    assert read_fields({"text": "T", "id": 17}, GUESSES).key == "17"


def test_a_record_without_a_text_says_so() -> None:
    content = read_fields({"id": "a", "title": "T", "text": None}, GUESSES)

    assert content.text is None
    assert content.key == "a"


def test_records_that_hold_themselves_deep_down_end_somewhere() -> None:
    deep: dict[str, Any] = {"text": "T"}
    for _ in range(500):
        deep = {"source": deep}

    assert read_fields(deep, GUESSES).text is None


def test_a_long_name_around_many_fields_is_not_written_out_before_each() -> None:
    record = {"text": "T", "n" * 20_000: dict.fromkeys(map(str, range(2_000)))}
    tracemalloc.start()
    read_fields(record, GUESSES)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 4_000_000


def test_a_field_with_a_name_no_person_writes_is_none() -> None:
    assert given({"title" + "_" * 1_000: "Rain"}) == {}


def test_fields_are_known_by_their_names_in_several_languages() -> None:
    record = {"Titel": "Regen", "Datum": "14.03.2023", "Autor": "Ada Brekke", "Quelle": "Hafenbote", "Text": "T."}

    assert given(record) == {
        "title": ["Regen"],
        "published": ["14.03.2023"],
        "authors": ["Ada Brekke"],
        "publisher": ["Hafenbote"],
    }
    assert read_fields({"titre": "Pluie", "texte": "T."}, GUESSES).text == "T."
