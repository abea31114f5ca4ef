import pytest

from newsarchive.cleaning.matching import CompiledPhrases, Hit
from newsarchive.cleaning.weights import Weights
from newsarchive.vocabulary.phrases import Phrase, Phrases


def compiled(*phrases: Phrase) -> CompiledPhrases:
    return CompiledPhrases(
        Phrases(phrases, picture_labels=("photo", "фото"), picture_sources=("agency",)), Weights({}, {})
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
    hits = compiled(LABEL, OPENING, CLOSING, INNER).find([key])

    assert (hits[0].match if 0 in hits else None) == found


def test_each_line_is_searched_by_itself() -> None:
    hits = compiled(LABEL, OPENING, CLOSING).find(
        ["nothing", "read on", "sign up here", "no rights reserved", "sign", "up"]
    )

    assert {index: hit.match for index, hit in hits.items()} == {1: "whole", 2: "starts", 3: "ends"}


def test_the_whole_line_wins_over_its_parts() -> None:
    both = compiled(OPENING, Phrase("sign up now", "whole", "paywall", "en"), INNER)

    assert both.find(["sign up now"]) == {0: Hit("paywall", "whole", "sign up now")}


def test_scripts_without_blanks_need_no_word_boundary() -> None:
    hits = compiled(Phrase("無断転載", "contains", "legal", "ja")).find(["本紙記事の無断転載を禁じます"])

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
    empty = CompiledPhrases(Phrases(), Weights({}, {}))

    assert empty.find(["read on"]) == {}
    assert empty.credit_start("(photo)") is None
