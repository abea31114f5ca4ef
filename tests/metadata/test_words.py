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
