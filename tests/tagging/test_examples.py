"""The examples that stand in themes.yml are tests; here they run, and are counted."""

from collections import Counter

import pytest

from newsarchive.tagging import compile_lexicon
from newsarchive.tagging.examples import Case, cases, failing, found
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Example, Rule, Theme, Themes
from tests.tagging.articles import lexicon, themes

EARNEST = (
    "desertion",
    "asylum",
    "foreign-enlistment",
    "mobilisation",
    "draft-evasion",
    "surrender-and-prisoners-of-war",
)
SIGNS = (True, False)


def example(text: str, *, expected: bool = True) -> Example:
    return Example(text, expected, "themes.yml", 1)


def counted(language: str) -> Counter[tuple[str, bool]]:
    return Counter((case.theme, case.example.expected) for case in cases(themes()) if case.language == language)


def test_every_built_in_example_holds() -> None:
    assert [str(case) for case in failing(lexicon())] == []


def test_every_theme_has_twelve_examples_of_both_kinds_in_english_whatever_its_rules_have() -> None:
    counts = Counter(
        (case.theme, case.example.expected) for case in cases(themes()) if case.language == "en" and case.rule is None
    )

    assert {theme.id for theme in themes().themes for sign in SIGNS if counts[theme.id, sign] < 12} == set()


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "uk"])
def test_the_main_themes_have_four_examples_of_both_kinds_in_each_main_language(language: str) -> None:
    counts = counted(language)

    assert {theme for theme in EARNEST for sign in SIGNS if counts[theme, sign] < 4} == set()


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "uk"])
def test_every_theme_has_rules_and_an_example_of_both_kinds_in_each_main_language(language: str) -> None:
    counts = counted(language)

    assert {theme.id for theme in themes().themes for sign in SIGNS if not counts[theme.id, sign]} == set()


@pytest.mark.parametrize("language", ["it", "pl", "cs", "pt", "ar"])
def test_the_main_themes_have_two_examples_of_both_kinds_in_further_languages(language: str) -> None:
    counts = counted(language)

    assert {theme for theme in EARNEST for sign in SIGNS if counts[theme, sign] < 2} == set()


def test_no_sentence_stands_twice_as_an_example_of_one_theme() -> None:
    counts = Counter((case.subject, case.example.text) for case in cases(themes()))

    assert [place for place, count in counts.items() if count > 1] == []


def test_an_example_that_does_not_hold_is_told_with_its_rule() -> None:
    rule = Rule(
        "t/en/r",
        "en",
        ("draft",),
        2.0,
        6,
        examples=(example("The draft."), example("The army."), example("A draft law.", expected=False)),
    )
    theme = Theme(
        "t", "T", rules=(rule,), examples={"en": (example("Nothing."), example("No draught.", expected=False))}
    )

    bad = failing(compile_lexicon(Themes((theme,)), Countries()))

    assert [str(case) for case in bad] == [
        "t/en/r: + The army.",
        "t/en/r: - A draft law.",
        "t/en: + Nothing.",
    ]


def test_an_example_of_a_theme_is_met_by_any_of_its_rules() -> None:
    rules = (Rule("t/en/a", "en", ("alpha",), 2.0, 6), Rule("t/en/b", "en", ("beta",), 2.0, 6))
    ours = compile_lexicon(Themes((Theme("t", "T", rules=rules),)), Countries())

    assert [finding.rule for finding in found(Case("t", None, "en", example("Beta.")), ours)] == ["t/en/b"]
    assert not found(Case("t", "t/en/a", "en", example("Beta.")), ours)
