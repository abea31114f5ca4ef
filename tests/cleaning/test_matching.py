import pytest

from newsarchive.cleaning.groups import VALUES
from newsarchive.cleaning.matching import CompiledPhrases, Hit
from newsarchive.cleaning.weights import weigh
from newsarchive.vocabulary.phrases import Phrase, Phrases

NO_WEIGHTS = [0.0] * len(VALUES)


def compiled(*phrases: Phrase) -> CompiledPhrases:
    return CompiledPhrases(
        Phrases(phrases, picture_labels=("photo", "фото"), picture_sources=("agency",)), weigh(NO_WEIGHTS, {})
    )


LABEL = Phrase("read on", "whole", "related-label", "en")
OPENING = Phrase("sign up", "starts", "newsletter", "en")
CLOSING = Phrase("rights reserved", "ends", "legal", "en")
INNER = Phrase("in your inbox", "contains", "newsletter", "en")


@pytest.mark.parametrize(
    "key, found",
    [
        ("read on", "whole"),
        ("read on and on", None),
        ("sign up for more", "starts"),
        ("please sign up", None),
        ("sign upside down", None),
        ("all rights reserved", "ends"),
        ("rights reserved by nobody", None),
        ("news in your inbox daily", "contains"),
        ("news in your inboxes", None),
    ],
)
def test_a_phrase_is_found_where_its_kind_of_match_lets_it_be(key: str, found: str | None) -> None:
    hits = compiled(LABEL, OPENING, CLOSING, INNER).search([key])[0]

    assert (hits[0].match if 0 in hits else None) == found


def test_each_line_is_searched_by_itself() -> None:
    hits = compiled(LABEL, OPENING, CLOSING).search(
        ["nothing", "read on", "sign up here", "no rights reserved", "sign", "up"]
    )[0]

    assert {index: hit.match for index, hit in hits.items()} == {1: "whole", 2: "starts", 3: "ends"}


def test_the_whole_line_wins_over_its_parts() -> None:
    both = compiled(OPENING, Phrase("sign up now", "whole", "paywall", "en"), INNER)

    assert both.search(["sign up now"])[0] == {0: Hit("paywall", "whole", "sign up now")}


def test_a_phrase_that_only_looks_like_the_beginning_of_a_longer_word_hides_no_other() -> None:
    hits, _ = compiled(OPENING, Phrase("sign up here", "starts", "paywall", "en")).search(["sign up heretics"])

    assert hits == {0: Hit("newsletter", "starts", "sign up")}


def test_lines_with_a_word_of_a_credit_near_their_end_are_told() -> None:
    _, pictured = compiled().search(["a photo by a. name", "photography", "boats / agency", "photo " + "word " * 100])

    assert pictured == {0, 2}


def test_scripts_without_blanks_need_no_word_boundary() -> None:
    hits = compiled(Phrase("無断転載", "contains", "legal", "ja")).search(["本紙記事の無断転載を禁じます"])[0]

    assert 0 in hits


@pytest.mark.parametrize(
    "line, start",
    [
        ("boats in the bay (photo by a. name)", 17),
        ("boats in the bay (a. name/agency)", 17),
        ("boats in the bay / agency", 17),
        ("boats in the bay. photo: a. name", 18),
        ("лодки в заливе. фото: а. имя", 16),
        ("agency", 0),
        ("the agency said so on friday.", None),
        ("a photo that nobody has seen", None),
        ("he came (by chance) and went", None),
    ],
)
def test_a_credit_is_known_where_it_ends_the_line(line: str, start: int | None) -> None:
    assert compiled().credit_start(line) == start


def test_an_empty_vocabulary_finds_nothing() -> None:
    empty = CompiledPhrases(Phrases(), weigh(NO_WEIGHTS, {}))

    assert empty.search(["read on"]) == ({}, set())
    assert empty.credit_start("(photo)") is None
