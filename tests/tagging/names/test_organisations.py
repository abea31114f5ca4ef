"""Where an organisation's name begins and ends."""

import pytest

from tests.tagging.names.articles import names, organisations, people


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The Department of Fisheries and Rural Development shut.",
            "en",
            "Department of Fisheries and Rural Development",
        ),
        ("The Harbour Health and Human Services Agency shut.", "en", "Harbour Health and Human Services Agency"),
        ("Energy and Water Systems Laboratory staff left.", "en", "Energy and Water Systems Laboratory"),
        ("The Institute of Strategic and Maritime Studies shut.", "en", "Institute of Strategic and Maritime Studies"),
        ("Das Amt für Wirtschaft und Klimaschutz schwieg.", "de", "Amt für Wirtschaft und Klimaschutz"),
    ],
)
def test_fields_that_and_joins_are_one_name(text: str, language: str, expected: str) -> None:
    assert organisations(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Fisheries and Interior Ministry shut.", ["Ministry of Fisheries", "Interior Ministry"]),
        ("The Ministry of Fisheries and President Ada Brekke met.", ["Ministry of Fisheries"]),
        ("The Quay Institute of Housing and Ada Brekke met.", ["Quay Institute of Housing"]),
        ("The Harbour Bank of Norway and Sweden Radio met.", ["Harbour Bank of Norway", "Sweden Radio"]),
    ],
)
def test_and_joins_nothing_else(text: str, expected: list[str]) -> None:
    assert organisations(text) == expected


@pytest.mark.parametrize("firm", ["Brekke & Lind Ltd", "Brekke Lind and Co", "T.K. Brekke and Co Ltd", "Brekke & Co"])
def test_a_firm_with_two_owners_is_one(firm: str) -> None:
    assert organisations(f"The boats were sold by {firm} <BRK> in May.") == [firm]


def test_a_legal_form_alone_is_no_firm_and_a_person_with_friends_neither() -> None:
    assert organisations("The boats were sold by Co Ltd in May.") == []
    assert people("Ada Brekke and Co, said Olav Lind, are late.") == ["Ada Brekke", "Olav Lind"]
    assert people("Gestern kamen Ada Brekke und Co. an.", "de") == ["Ada Brekke"]


def test_a_place_called_new_is_what_an_organisation_is_of() -> None:
    assert organisations("The Bank of New Hampshire Corp and the University of New Mexico shut.") == [
        "Bank of New Hampshire Corp",
        "University of New Mexico",
    ]


def test_an_office_may_be_of_a_role() -> None:
    assert organisations("The Office of the Inspector General asked the Quay Council of Ministers.") == [
        "Office of the Inspector General",
        "Quay Council of Ministers",
    ]


def test_who_follows_an_organisation_is_no_part_of_it() -> None:
    found = names("University of Norway President Ada Brekke met the Ministry of Health Olav Lind.").names

    assert [(name.name, name.description) for name in found] == [
        ("University of Norway", None),
        ("Ada Brekke", "President"),
        ("Ministry of Health", None),
        ("Olav Lind", None),
    ]


def test_a_word_with_a_hyphen_may_go_on_in_small_letters() -> None:
    text = "The National Anti-corruption Bureau asked the Harbour Co-ordinating Council."

    assert organisations(text) == ["National Anti-corruption Bureau", "Harbour Co-ordinating Council"]


def test_an_adjective_with_a_capital_inside_a_sentence_opens_a_name() -> None:
    assert organisations("He left the New Quay Coalition for Big Lantern Watch Foundation.") == [
        "New Quay Coalition",
        "Big Lantern Watch Foundation",
    ]
    assert organisations("New Harbour Ministry rules came. In The Quay Times it stood.") == [
        "Harbour Ministry",
        "Quay Times",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He read the Quay Services Act.",
        "The Status of Forces Agreement ended.",
        "Two House Democrats left Union Street.",
    ],
)
def test_what_is_called_after_a_body_is_none(text: str) -> None:
    assert organisations(text) == []


def test_a_place_behind_the_head_is_part_of_a_name_unless_a_noun_follows() -> None:
    assert organisations("She left Quay College London, and Quay College Oslo is shut.") == [
        "Quay College London",
        "Quay College Oslo",
    ]
    assert organisations("The Harbour Bank Norway director left.") == ["Harbour Bank"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was sold to rival Brekke Co in May.", "Brekke Co"),
        ("The Quay Black Caucus, the 34-member Harbour Caucus and others left.", "Quay Black Caucus"),
        ("The Swedish mining group Brekke AB rose.", "Brekke AB"),
    ],
)
def test_a_body_that_a_role_stands_beside_is_no_person(text: str, expected: str) -> None:
    assert people(text) == []
    assert organisations(text)[0] == expected


def test_a_spanish_article_is_no_part_of_a_name() -> None:
    assert organisations("La Universidad Marejada abrió.", "es") == ["Universidad Marejada"]


def test_on_joins_what_a_body_is_about_and_no_place() -> None:
    assert organisations("The Quay Committee on Foreign Relations met in the West Division on Norway.") == [
        "Quay Committee on Foreign Relations",
        "West Division",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er ist bei der Stiftung Wissenschaft und Politik in Berlin.", "Stiftung Wissenschaft und Politik"),
        ("Die Kommunistische Partei Kenia (KPK) schwieg.", "Kommunistische Partei Kenia"),
        ("Es gehört der Firma Brekke Marine Enterprises in Oslo.", "Brekke Marine Enterprises"),
    ],
)
def test_german_bodies_begin_with_their_head_or_end_with_a_place_or_an_english_word(text: str, expected: str) -> None:
    assert organisations(text, "de") == [expected]


def test_a_land_called_like_a_body_is_none() -> None:
    assert organisations("They left the Soviet Union for the West Bank and the Harbour Union.") == ["Harbour Union"]


def test_a_firm_of_two_trades_is_one() -> None:
    assert organisations("They sold Quay Tire and Rubber Co to Brekke Cable and Wireless Plc.") == [
        "Quay Tire and Rubber Co",
        "Brekke Cable and Wireless Plc",
    ]


def test_a_body_of_the_authority_is_not_the_beginning_of_another() -> None:
    assert organisations("He asked the Quay State Department of Health.") == ["Quay State Department of Health"]
    assert organisations("The State Department of the United States was silent.") == ["U.S. State Department"]
