"""Lines, folding and the addresses that are for ever."""

import hashlib
import re

from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import article_id, article_path, fold, ledger_path, split_lines

names = st.text(alphabet=st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=80)


def test_lines_end_at_lf_crlf_and_cr_only() -> None:
    text = "one\ntwo\r\nthree\rfour\u2028still four\u0085still\fstill"

    assert split_lines(text) == ("one", "two", "three", "four\u2028still four\u0085still\fstill")


def test_a_final_line_end_opens_no_further_line() -> None:
    assert split_lines("one\n") == ("one",)
    assert split_lines("one\r\n") == ("one",)
    assert split_lines("one\n\n") == ("one", "")
    assert split_lines("") == ()


@given(st.text(alphabet="ab \u00a0\u2028\n\r", max_size=60))
def test_no_character_but_line_ends_is_lost_by_splitting(text: str) -> None:
    assert "".join(split_lines(text)) == re.sub("[\r\n]", "", text)


def test_folding_composes_letters_and_makes_runs_of_blanks_one_space() -> None:
    assert fold("  Cafe\u0301\u00a0 \tnoir ") == "Café noir"


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_endless_combining_marks_cost_no_more_than_their_length() -> None:
    hostile = "a" + "\u0301\u0323" * 500_000

    assert fold(hostile) == hostile
    assert fold("e\u0301" * 50_000) == "é" * 50_000


def test_the_id_is_the_base32_sha256_of_relative_path_and_record_key() -> None:
    digest = hashlib.sha256(b"2022/a.txt#").hexdigest()

    assert int(digest[:20], 16) == int.from_bytes(_base32(article_id("2022/a.txt")), "big")
    assert article_id("a.jsonl", "7") != article_id("a.jsonl", "8")


def _base32(text: str) -> bytes:
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    number = 0
    for letter in text:
        number = number * 32 + alphabet.index(letter)
    return number.to_bytes(10, "big")


def test_a_name_has_one_id_however_its_accents_are_encoded() -> None:
    assert article_id("Cafe\u0301.txt") == article_id("Café.txt")


def test_the_address_is_made_of_the_id_and_the_stem_of_the_source() -> None:
    id_ = article_id("deep/Ein Überläufer.final.txt")

    assert (
        article_path(id_, "deep/Ein Überläufer.final.txt") == f"articles/{id_[:2]}/ein-uberlaufer-final-{id_[:8]}.html"
    )
    assert ledger_path(id_, "deep/Ein Überläufer.final.txt").startswith(f"ledger/{id_[:2]}/")


@given(names)
def test_every_address_is_safe_on_any_file_system(name: str) -> None:
    path = article_path(article_id(name), name)

    assert re.fullmatch(r"articles/[a-z2-7]{2}/[a-z0-9-]{1,69}\.html", path)


def test_a_stem_without_latin_letters_still_gives_an_address() -> None:
    assert "/article-" in article_path(article_id("†.txt"), "†.txt")
