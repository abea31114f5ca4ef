import pytest

from newsarchive.metadata.words import compile_words
from newsarchive.vocabulary.metadata_words import MetadataWords
from tests.metadata.pages import built_in_words

WORDS = built_in_words()


def test_an_empty_vocabulary_matches_nothing() -> None:
    words = compile_words(MetadataWords())

    text = "By AFP © published: tags: told AFP"
    assert not any(pattern.search(text) for pattern in (words.published, words.agency, words.told, words.copyright))
    assert not any(opening.match(text) for opening in (words.byline, words.keyword_label, words.goes_on))
    assert words.agency_forms.find_matches_as_indexes(text) == []


@pytest.mark.parametrize(
    "line,rest",
    [
        ("By Anna Kessler", "Anna Kessler"),
        ("BY ANNA KESSLER", "ANNA KESSLER"),
        ("Von Anna Kessler", "Anna Kessler"),
        ("Author: Anna Kessler", "Anna Kessler"),
        ("Автор: Анна Кесслер", "Анна Кесслер"),
        ("Written by Anna Kessler", "Anna Kessler"),
    ],
)
def test_a_byline_opens_with_its_word(line: str, rest: str) -> None:
    match = WORDS.byline.match(line)

    assert match is not None
    assert line[match.end() :] == rest


@pytest.mark.parametrize("line", ["Byron writes again", "Vonnegut, read anew", "Authority says no"])
def test_a_longer_word_opens_no_byline(line: str) -> None:
    assert WORDS.byline.match(line) is None


def test_an_agency_is_known_by_its_print_and_in_its_case() -> None:
    assert WORDS.agencies["Agence France-Presse"] == "AFP"
    assert WORDS.agency.search("the AP reported")
    assert not WORDS.agency.search("the ap on his phone")
    assert not WORDS.agency.search("an APPEAL")


def test_the_longest_label_wins() -> None:
    match = WORDS.updated.search("Last updated: 2 May")

    assert match is not None
    assert match[0] == "Last updated"


def test_a_month_shared_by_two_languages_is_one_month() -> None:
    assert WORDS.calendar.months["august"] == 8
    assert WORDS.calendar.months["mai"] == 5
    assert set(WORDS.calendar.months.values()) == set(range(1, 13))


@pytest.mark.parametrize("line", ["von Anna Kessler", "VON ANNA KESSLER", "Von: Anna Kessler", "作者 王小明"])
def test_an_opening_is_found_whatever_its_case(line: str) -> None:
    assert WORDS.byline.match(line) is not None


def test_an_opening_of_one_letter_is_tried_too() -> None:
    words = compile_words(MetadataWords(byline=("o", "by")))

    assert words.byline.match("O Anna Kessler") is not None
    assert words.byline.match("Only Anna") is None


@pytest.mark.parametrize("text", ["Text © 2020", "COPYRIGHT Harbour", "(C) Harbour"])
def test_a_phrase_is_found_anywhere_and_where_it_stands(text: str) -> None:
    match = WORDS.copyright.search(text)

    assert match is not None
    assert text[match.start() : match.end()].casefold() in {"©", "copyright", "(c)"}


@pytest.mark.parametrize("text", ["copyrighted", "nothing", ""])
def test_a_phrase_inside_a_longer_word_is_none(text: str) -> None:
    assert WORDS.copyright.search(text) is None
