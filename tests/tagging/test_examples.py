"""The examples that stand in themes.yml are tests; here they run."""

from collections import Counter

import pytest

from newsarchive.tagging import compile_lexicon
from newsarchive.tagging.examples import Example, examples, failing, holds
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Rule, Theme, Themes
from tests.tagging.articles import lexicon, themes

EARNEST = (
    "desertion",
    "asylum",
    "foreign-enlistment",
    "mobilisation",
    "draft-evasion",
    "surrender-and-prisoners-of-war",
)


def test_every_built_in_example_holds() -> None:
    assert [str(example) for example in failing(lexicon())] == []


@pytest.mark.parametrize("language", ["de", "fr", "es", "ru", "uk"])
def test_the_main_themes_have_examples_in_each_language(language: str) -> None:
    counts = Counter(
        (example.theme, example.expected) for example in examples(themes()) if example.language == language
    )

    assert all(counts[theme, sign] >= 4 for theme in EARNEST for sign in (True, False))


def test_every_theme_has_examples_of_both_kinds_in_english() -> None:
    counts = Counter((example.theme, example.expected) for example in examples(themes()) if example.language == "en")

    assert all(counts[theme.id, sign] for theme in themes().themes for sign in (True, False))


def test_an_example_that_does_not_hold_is_told_with_its_rule() -> None:
    rule = Rule("t/en/r", "en", ("draft",), 2.0, 6, positive=("The draft.", "The army."), negative=("A draft law.",))
    theme = Theme("t", "T", rules=(rule,), positive={"en": ("Nothing.",)}, negative={"en": ("No draught.",)})

    bad = failing(compile_lexicon(Themes((theme,)), Countries()))

    assert [str(example) for example in bad] == [
        "t/en/r: + The army.",
        "t/en/r: - A draft law.",
        "t/en: + Nothing.",
    ]


def test_an_example_of_a_theme_is_met_by_any_of_its_rules() -> None:
    rules = (Rule("t/en/a", "en", ("alpha",), 2.0, 6), Rule("t/en/b", "en", ("beta",), 2.0, 6))
    ours = compile_lexicon(Themes((Theme("t", "T", rules=rules),)), Countries())

    assert holds(Example("t", None, "en", "Beta.", expected=True), ours)
    assert not holds(Example("t", "t/en/a", "en", "Beta.", expected=True), ours)
    assert holds(Example("t", "t/en/a", "en", "Beta.", expected=False), ours)
