"""Ids and addresses: they are for ever, and so are the tables here."""

import hashlib
import re
import sys
import types

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify
from text_unidecode import unidecode

from newsarchive.addresses import article_id, article_path, ledger_path, slug

names = st.text(alphabet=st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=80)

FOR_EVER = {
    "000_0a434a62e65447e2": "000-0a434a62e65447e2",
    "Ein Überläufer": "ein-uberlaufer",
    "Київ щодня": "kiyiv-shchodnia",
    "时报": "shi-bao",
    "الخبر": "lkhbr",
    "a--b__c": "a-b-c",
    "†": "",
}


@pytest.mark.parametrize("text", FOR_EVER)
def test_a_text_always_makes_the_same_words(text: str) -> None:
    assert slug(text) == FOR_EVER[text]


def test_another_transliteration_that_is_installed_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def other(_text: str) -> str:
        return "x"

    monkeypatch.setitem(sys.modules, "unidecode", types.SimpleNamespace(unidecode=other))

    assert slug("Київ щодня") == FOR_EVER["Київ щодня"]


def test_words_are_cut_without_a_hyphen_at_their_end() -> None:
    assert slug("one two three", 8) == "one-two"
    assert slug("onetwothree", 6) == "onetwo"


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
    assert ledger_path(article_path(id_, "deep/Ein Überläufer.final.txt")).startswith(f"ledger/{id_[:2]}/")


@given(names)
def test_every_address_is_safe_on_any_file_system(name: str) -> None:
    path = article_path(article_id(name), name)

    assert re.fullmatch(r"articles/[a-z2-7]{2}/[a-z0-9-]{1,69}\.html", path)


def test_a_stem_without_latin_letters_still_gives_an_address() -> None:
    assert "/article-" in article_path(article_id("†.txt"), "†.txt")


@given(st.text(alphabet="aB3 _-é", max_size=12), st.sampled_from((0, 5, 12)))
def test_the_short_way_to_a_slug_ends_where_the_long_one_does(text: str, length: int) -> None:
    assert slug(text, length) == slugify(unidecode(text), max_length=length)
