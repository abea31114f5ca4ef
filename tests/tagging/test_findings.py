"""The rule language at work, on small vocabularies of its own."""

from pathlib import Path

import pytest

from newsarchive.tagging import compile_lexicon
from newsarchive.tagging.findings import MOST_AROUND, findings
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Themes, load_themes
from tests.tagging.articles import document


def load(folder: Path, rule: str, language: str = "en") -> Themes:
    """One theme with one rule of these lines."""
    lines = "\n".join(f"          {line.strip()}" for line in rule.strip().split("\n"))
    path = folder / "themes.yml"
    path.write_text(
        f"lists: {{{language}: {{soldier: 'soldier(s), conscript(s)'}}}}\n"
        f"themes:\n  t:\n    label: T\n    except: {{{language}: deserted street}}\n"
        f"    rules:\n      {language}:\n        r:\n{lines}\n",
        encoding="utf-8",
    )
    themes, mistakes = load_themes([path])
    assert mistakes == ()
    return themes


def found(folder: Path, rule: str, text: str, language: str = "en") -> list[str]:
    """The words that open a rule with these lines, where its conditions hold."""
    ready = compile_lexicon(load(folder, rule, language), Countries()).instruments(language)
    doc = document(text)
    return [
        doc.text[finding.start :].split()[0].strip(".,")
        for finding in findings(doc, ready.matcher.find(doc.plain), ready.rules, every=True)
    ]


def test_a_phrase_alone_opens_its_rule(tmp_path: Path) -> None:
    assert found(tmp_path, "any: deserter(s)", "Two deserters. One Deserter.") == ["deserters", "Deserter"]


def test_a_rule_is_found_once_in_a_sentence(tmp_path: Path) -> None:
    assert found(tmp_path, "any: deserter(s)", "Deserters hide deserters.") == ["Deserters"]


@pytest.mark.parametrize(
    "text,holds",
    [
        ("The soldier fled.", True),
        ("They fled with a soldier.", True),
        ("They fled over the long, high and stony hills with a soldier.", False),
        ("They fled. A soldier stayed.", False),
        ("They fled.", False),
    ],
)
def test_near_counts_words_on_either_side_within_the_sentence(tmp_path: Path, text: str, holds: bool) -> None:
    assert bool(found(tmp_path, "any: fled\nnear: <soldier>", text)) is holds


def test_words_sets_how_far_near_reaches(tmp_path: Path) -> None:
    text = "They fled with a soldier."

    assert found(tmp_path, "any: fled\nnear: soldier\nwords: 2", text)
    assert not found(tmp_path, "any: fled\nnear: soldier\nwords: 1", text)


@pytest.mark.parametrize("rule,holds", [("before: soldier", True), ("after: soldier", False)])
def test_before_and_after_look_one_way(tmp_path: Path, rule: str, holds: bool) -> None:
    assert bool(found(tmp_path, f"any: fled\n{rule}", "The soldier fled home.")) is holds


@pytest.mark.parametrize(
    "scope,holds",
    [("sentence", (True, False, False)), ("passage", (True, True, False)), ("article", (True, True, True))],
)
def test_a_condition_reaches_as_far_as_it_says(tmp_path: Path, scope: str, holds: tuple[bool, ...]) -> None:
    texts = ("They fled from the long column of the army.", "They fled. An army came.", "They fled.\nAn army came.")

    assert tuple(bool(found(tmp_path, f"any: fled\n{scope}: army", text)) for text in texts) == holds


@pytest.mark.parametrize("scope", ["near", "before", "after", "sentence", "passage", "article"])
def test_each_condition_has_its_opposite(tmp_path: Path, scope: str) -> None:
    rule = f"any: fled\nnot_{scope}: police"

    assert found(tmp_path, rule, "They fled at night.")
    assert not found(tmp_path, rule, "From police they fled to police.")


def test_of_several_conditions_all_must_hold(tmp_path: Path) -> None:
    rule = "any: fled\nsentence: [army, border]\nnot_sentence: police"

    assert found(tmp_path, rule, "From the army he fled over the border.")
    assert not found(tmp_path, rule, "From the army he fled home.")
    assert not found(tmp_path, rule, "From the army he fled over the border to the police.")


def test_a_phrase_does_not_stand_near_itself(tmp_path: Path) -> None:
    assert not found(tmp_path, "any: soldier(s)\nnear: <soldier>", "A soldier slept.")
    assert found(tmp_path, "any: soldier(s)\nnear: <soldier>", "A soldier saw soldiers.")


def test_a_longer_phrase_around_the_rules_own_rules_it_out(tmp_path: Path) -> None:
    rule = "any: draft\nexcept: draft law"

    assert not found(tmp_path, rule, "The draft law passed.")
    assert found(tmp_path, rule, "The draft law passed; the draft goes on.") == ["draft"]


def test_a_themes_exceptions_hold_for_each_of_its_rules(tmp_path: Path) -> None:
    assert not found(tmp_path, "any: deserted", "A deserted street.")
    assert found(tmp_path, "any: deserted", "He deserted.")


def test_rules_hold_in_their_own_language_only(tmp_path: Path) -> None:
    assert found(tmp_path, "any: дезертир*", "Дезертиры бежали.", "ru") == ["Дезертиры"]


def test_hits_beyond_the_window_are_not_looked_at(tmp_path: Path) -> None:
    text = "they fled " + "soldier " * (MOST_AROUND + 9) + "army"

    assert not found(tmp_path, "any: fled\npassage: army\nnear: <soldier>", text)


def test_a_text_of_nothing_but_phrases_takes_no_time(tmp_path: Path) -> None:
    text = "soldier fled army " * 30_000

    assert found(tmp_path, "any: fled\nnear: <soldier>\npassage: army", text)


def test_an_exception_rules_out_what_stands_beside_the_phrase_too(tmp_path: Path) -> None:
    rule = "any: avoid\nafter: draft\nexcept: draft law"

    assert found(tmp_path, rule, "They avoid the draft.")
    assert not found(tmp_path, rule, "They avoid the draft law.")
    assert found(tmp_path, rule, "They avoid the draft law and the draft.")


def test_a_finding_knows_the_sentence_that_proves_it(tmp_path: Path) -> None:
    themes = load(tmp_path, "any: fled")
    ready = compile_lexicon(themes, Countries()).instruments("en")
    doc = document("They came. Then they fled. They slept.")

    (finding,) = findings(doc, ready.matcher.find(doc.plain), ready.rules, every=True)

    assert doc.text[slice(*finding.sentence)] == "Then they fled."


def test_an_article_without_a_phrase_that_opens_a_rule_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, "any: fled\nnear: <soldier>", "A soldier stayed.") == []


def test_several_rules_of_one_sentence_are_all_found(tmp_path: Path) -> None:
    path = tmp_path / "themes.yml"
    path.write_text(
        "themes: {t: {label: T, rules: {en: {a: {any: fled}, b: {any: 'fled, left', sentence: army},"
        " c: {any: left, not_passage: police}}}}}\n",
        encoding="utf-8",
    )
    themes, mistakes = load_themes([path])
    ready = compile_lexicon(themes, Countries()).instruments("en")
    doc = document("He fled and left the army. He left.\nThe police came; he left.")

    rules = [finding.rule for finding in findings(doc, ready.matcher.find(doc.plain), ready.rules, every=True)]

    assert mistakes == ()
    assert rules == ["t/en/a", "t/en/b", "t/en/c", "t/en/c"]


def test_a_passage_is_looked_at_beyond_the_sentence_but_not_beyond_itself(tmp_path: Path) -> None:
    rule = "any: fled\npassage: army\nnot_passage: police"

    assert found(tmp_path, rule, "The army came. They fled.\nThe police slept.") == ["fled"]
    assert found(tmp_path, rule, "The army came. They fled. The police slept.") == []


def test_two_masks_in_one_sentence_leave_the_bare_phrase(tmp_path: Path) -> None:
    rule = "any: draft\nsentence: law\nexcept: draft law, draft bill"

    assert not found(tmp_path, rule, "The draft law and the draft.")
    assert found(tmp_path, rule, "The draft law, the draft bill, and by law the draft.") == ["draft"]
