import pytest

from newsarchive.tagging.gazetteer import WordKind
from newsarchive.tagging.usage import (
    acts_for_government,
    is_person,
    is_style,
    lies_elsewhere,
    make_usage_book,
    only_names,
    stands_in_place,
)
from newsarchive.vocabulary.countries import Usage
from tests.tagging.articles import document

BOOK = make_usage_book(
    Usage(
        subject_of=("said", "has"),
        skipped=("later",),
        after=("with", "pressure on"),
        between=("between", "and"),
        joined_after=("backed",),
        joined_before=("pro",),
        places_own=("streets", "city hall"),
        in_places=("in", "near"),
        money=("franc", "francs"),
        agreements=("accord",),
        provinces=("texas", "new mexico"),
        titles=("ms",),
        streets=("drive",),
        styles=("pub", "speaking"),
        tongues=("in",),
        dated=("may",),
        never_surnames=("president", "monday"),
    ),
    given_names=("Robert",),
)


def acts(text: str) -> bool:
    doc = document(text)
    start = doc.text.index("Riga")
    return acts_for_government(doc, start, start + 4, BOOK)


def person(text: str) -> bool:
    doc = document(text)
    start = doc.text.index("Georgia")
    return is_person(doc, start, start + 7, BOOK)


@pytest.mark.parametrize(
    "text",
    [
        "Riga said no.",
        "Riga later said no.",
        "Riga has agreed.",
        "Riga’s offer stands.",
        "Talks with Riga go on.",
        "They put pressure on Riga.",
        "A deal between Riga and Oslo.",
        "A deal between Oslo and Riga.",
        "Riga-backed rebels fled.",
        "The pro-Riga party won.",
    ],
)
def test_a_government_acts_owns_and_is_talked_to(text: str) -> None:
    assert acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met in Riga.",
        "A man in Riga said no.",
        "Riga’s streets are wet.",
        "Riga’s city hall burnt.",
        "A Riga-based firm.",
        "Riga lies on the coast.",
        "With Riga Said, a singer, came rain.",
        "He went from Oslo and Riga was far.",
        "Riga",
    ],
)
def test_a_city_is_lived_in_and_travelled_to(text: str) -> None:
    assert not acts(text)


@pytest.mark.parametrize("text", ["Georgia Lane sang.", "Then Georgia May Lane sang.", "They saw Ms Georgia there."])
def test_a_word_before_a_surname_or_behind_a_title_is_a_person(text: str) -> None:
    assert person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Georgia is far.",
        "in Georgia, Lane sang.",
        "Georgia President Orbeli spoke.",
        "In Georgia Monday is free.",
        "In Georgia May 5 is free.",
        "Georgia EU talks",
        "Georgia",
        "title: Georgia Wins Cup After Long Night",
    ],
)
def test_a_word_that_stands_alone_or_before_a_role_is_none(text: str) -> None:
    assert not person(text)


def test_a_headline_in_small_letters_still_tells_a_name() -> None:
    assert person("title: Singer Georgia Lane is back on stage after a year of rest")


def test_places_stand_behind_their_prepositions() -> None:
    doc = document("He slept in Riga. Riga woke.")

    assert stands_in_place(doc, doc.text.index("Riga"), BOOK)
    assert not stands_in_place(doc, doc.text.rindex("Riga"), BOOK)


def names_only(text: str, word: str, kind: WordKind) -> bool:
    doc = document(text)
    start = doc.text.index(word)
    return only_names(doc, start, start + len(word), kind, BOOK)


@pytest.mark.parametrize(
    "text,word,kind",
    [
        ("Ten Swiss francs.", "Swiss", "people"),
        ("A SWISS FRANC bond.", "SWISS", "people"),
        ("A Belgium franc loan.", "Belgium", "name"),
        ("They kept the Riga accord.", "Riga", "capital"),
        ("They kept the Lyon accord.", "Lyon", "place"),
        ("Allied-Lyon said no.", "Lyon", "place"),
    ],
)
def test_a_currency_an_agreement_or_a_double_name_is_no_country(text: str, word: str, kind: WordKind) -> None:
    assert names_only(text, word, kind)


@pytest.mark.parametrize(
    "text,word,kind",
    [
        ("A Swiss bank.", "Swiss", "people"),
        ("The Swiss, francs in hand.", "Swiss", "people"),
        ("He is Swiss", "Swiss", "people"),
        ("A Swiss accord.", "Swiss", "people"),
        ("Lyon francs.", "Lyon", "place"),
        ("Kremlin accord.", "Kremlin", "seat"),
        ("Oslo-Riga talks.", "Riga", "capital"),
        ("He left - Lyon is dull.", "Lyon", "place"),
        ("Lyon", "Lyon", "place"),
    ],
)
def test_other_uses_of_the_word_stay_a_country(text: str, word: str, kind: WordKind) -> None:
    assert not names_only(text, word, kind)


def test_a_language_without_words_for_pairs_knows_none() -> None:
    doc = document("A deal between Riga and Oslo.")
    start = doc.text.index("Riga")

    assert not acts_for_government(doc, start, start + 4, make_usage_book(Usage()))


@pytest.mark.parametrize("text", ["In Riga, Texas, it rained.", "He left Riga, New Mexico."])
def test_a_town_with_a_province_behind_it_lies_there(text: str) -> None:
    doc = document(text)
    start = doc.text.index("Riga")

    assert lies_elsewhere(doc, start, start + 4, BOOK)


@pytest.mark.parametrize("text", ["In Riga, it rained.", "Riga Texas", "Riga, New Orleans", "Riga. Texas", "Riga"])
def test_other_words_behind_a_town_say_nothing(text: str) -> None:
    doc = document(text)
    start = doc.text.index("Riga")

    assert not lies_elsewhere(doc, start, start + 4, BOOK)


def test_provinces_side_by_side_are_a_list() -> None:
    doc = document("Texas, New Mexico")

    assert not lies_elsewhere(doc, 1, 6, BOOK)


@pytest.mark.parametrize("text", ["Georgia Munoz 8 saves, no errors.", "He is known as Robert Georgia to his fans."])
def test_a_number_behind_a_name_and_a_first_name_before_it_leave_it_a_name(text: str) -> None:
    assert person(text)


def test_a_first_name_in_small_letters_is_none() -> None:
    assert not person("They robert Georgia.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in an Irish pub.", True),
        ("The Irish-speaking islands are few.", True),
        ("It was written in Irish.", True),
        ("They met in Irish towns.", False),
        ("The Irish army left.", False),
        ("He was Irish.", False),
    ],
)
def test_a_kitchen_or_a_language_is_a_style(text: str, expected: bool) -> None:
    doc = document(text)
    start = doc.text.index("Irish")

    assert is_style(doc, start, start + 5, BOOK) is expected


@pytest.mark.parametrize(("text", "expected"), [("She lives in Riga Drive.", True), ("A Riga drive ended.", False)])
def test_a_street_is_called_after_a_city(text: str, expected: bool) -> None:
    doc = document(text)
    start = doc.text.index("Riga")

    assert only_names(doc, start, start + 4, "capital", BOOK) is expected
