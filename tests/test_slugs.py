"""The words of addresses: a table that may never change, for every page's address rests on it."""

import sys
import types

import pytest

from newsarchive.slugs import slug

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
