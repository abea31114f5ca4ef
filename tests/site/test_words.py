import ast
from gettext import NullTranslations
from pathlib import Path
from typing import get_args

import pytest

import newsarchive
from newsarchive.given import GivenField
from newsarchive.model import Reason, Status
from newsarchive.site.words import load_words
from tests.site.samples import WORDS


def test_every_reason_for_leaving_a_line_out_has_words() -> None:
    assert set(WORDS.reasons) == set(get_args(Reason))


def test_every_status_has_a_mark_and_the_unknown_too() -> None:
    assert set(WORDS.marks) == {*get_args(Status), "unknown"}
    assert all(mark.code == code and mark.word for code, mark in WORDS.marks.items())


@pytest.mark.parametrize("value,shown", [(0, "0"), (999, "999"), (2610, "2,610"), (1234567, "1,234,567")])
def test_numbers_are_grouped(value: int, shown: str) -> None:
    assert WORDS.number(value) == shown


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert load_words("de").number(2610) == "2.610"


@pytest.mark.parametrize(
    "tag,name",
    [("en", "English"), ("uk", "Ukrainian"), ("pt-BR", "Brazilian Portuguese"), ("en-XX", "English"), ("xx-q", "xx-q")],
)
def test_languages_are_named_and_unknown_tags_say_themselves(tag: str, name: str) -> None:
    assert WORDS.language_name(tag) == name


def test_an_unknown_kind_of_issue_says_itself() -> None:
    assert WORDS.issue("date-missing") == "No date recognised"
    assert WORDS.issue("some-new-kind") == "some new kind"


def test_an_unknown_fact_says_itself() -> None:
    assert WORDS.fact("dek") == "Standfirst"
    assert WORDS.fact("colour") == "colour"


def test_right_to_left_languages_say_so() -> None:
    assert load_words("ar").direction == "rtl"
    assert WORDS.direction == "ltr"


def test_every_word_passes_the_catalogue() -> None:
    class Shout(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.upper()

    words = load_words("en", Shout())

    shown = [*words.reasons.values(), *words.facts.values(), *words.issues.values(), *words.blocks.values()]
    assert all(word == word.upper() for word in shown)
    assert words.marks["stated"].word == "STATED"


def test_every_kind_of_issue_that_the_program_can_raise_has_words() -> None:
    source = Path(newsarchive.__file__).parent
    calls = (node for path in source.rglob("*.py") for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    codes = {
        call.args[0].value
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Issue"
        if call.args and isinstance(call.args[0], ast.Constant)
    }

    assert "no-article" in codes
    assert codes <= load_words().issues.keys()
    assert {f"{field}-differs" for field in get_args(GivenField)} <= load_words().issues.keys()
