"""What an article came near to: themes with what speaks for and against them, countries in passing."""

from pathlib import Path

import pytest

from newsarchive.tagging import Misses, Veto, compile_lexicon, misses
from newsarchive.tagging.misses import MOST_VETOES
from newsarchive.vocabulary.countries import Countries
from tests.tagging.articles import lexicon, passages
from tests.tagging.test_findings import load


def near(folder: Path, rule: str, text: str) -> Misses:
    return misses(passages(text), "en", compile_lexicon(load(folder, rule), Countries()))


def veto(folder: Path, rule: str, text: str) -> Veto:
    (theme,) = near(folder, rule, text).themes
    (only,) = theme.vetoes
    return only


@pytest.mark.parametrize(
    "rule,text,kind,condition,phrase",
    [
        ("any: draft\nexcept: draft law", "The draft law passed.", "except", "except", "draft law"),
        ("any: fled\nnot_near: police", "He fled the Police.", "forbidden", "not_near", "Police"),
        ("any: fled\nnot_before: police", "From police he fled.", "forbidden", "not_before", "police"),
        ("any: fled\nnot_after: police", "He fled the police.", "forbidden", "not_after", "police"),
        ("any: fled\nnot_sentence: police", "He fled the police.", "forbidden", "not_sentence", "police"),
        ("any: fled\nnot_passage: police", "He fled. The police slept.", "forbidden", "not_passage", "police"),
        ("any: fled\nnot_article: police", "He fled.\nThe police slept.", "forbidden", "not_article", "police"),
    ],
)
def test_what_rules_a_rule_out_is_told_with_its_words(
    tmp_path: Path, rule: str, text: str, kind: str, condition: str, phrase: str
) -> None:
    found = veto(tmp_path, rule, text)

    assert (found.kind, found.condition, found.phrase) == (kind, condition, phrase)
    assert found.rule == "t/en/r"
    assert found.wanted == ()


@pytest.mark.parametrize("scope", ["near", "before", "after", "sentence", "passage", "article"])
def test_what_a_rule_lacks_is_told_with_what_would_do(tmp_path: Path, scope: str) -> None:
    found = veto(tmp_path, f"any: fled\n{scope}: army, border", "He fled home.")

    assert (found.kind, found.condition, found.phrase) == ("lacking", scope, None)
    assert found.wanted == ("army", "border")


def test_a_veto_knows_its_sentence_its_line_and_the_phrase_in_it(tmp_path: Path) -> None:
    found = veto(tmp_path, "any: fled\nnear: army", "It rained.\nIt was late. He fled home.")

    assert (found.line, found.text) == (3, "He fled home.")
    assert found.text[found.start : found.end] == "fled"


def test_a_rule_that_lacks_several_things_is_not_near(tmp_path: Path) -> None:
    assert near(tmp_path, "any: fled\nsentence: [army, border]", "He fled home.").themes == ()
    assert near(tmp_path, "any: fled\nsentence: [army, border]", "He fled the army.").themes != ()


def test_what_is_ruled_out_is_told_though_it_lacks_nothing_or_little(tmp_path: Path) -> None:
    rule = "any: fled\nnear: army\nnot_near: police\nnot_sentence: court"

    assert veto(tmp_path, rule, "The army, the police and he fled to court.").kind == "forbidden"
    assert near(tmp_path, rule, "He fled the police.").themes == ()


def test_a_rule_that_holds_in_the_sentence_is_not_missed_by_it(tmp_path: Path) -> None:
    rule = "any: fled\nwords: 1\nnear: army"

    (theme,) = near(tmp_path, rule, "He fled the army, and of all who ever fled he was last.").themes

    assert theme.vetoes == ()
    assert [proof.rule for proof in theme.evidence] == ["t/en/r"]
    assert theme.score < theme.threshold


def test_a_subject_is_no_near_miss(tmp_path: Path) -> None:
    assert near(tmp_path, "any: fled\nweight: 9", "He fled.").themes == ()


def test_there_is_an_end_to_vetoes_and_what_is_ruled_out_comes_first(tmp_path: Path) -> None:
    text = "\n".join([*["He fled home."] * 9, "He fled the army and the police."])

    (theme,) = near(tmp_path, "any: fled\nnear: army\nnot_near: police", text).themes

    assert len(theme.vetoes) == MOST_VETOES
    assert [found.kind for found in theme.vetoes] == ["forbidden", *["lacking"] * (MOST_VETOES - 1)]


def test_countries_in_passing_are_told_with_their_weight_and_hints_too() -> None:
    text = "title: Latvia votes\nlead: Latvia votes.\nA bus from Norway passed, and one from Chicago."

    near_by = misses(passages(text), "en", lexicon()).countries

    assert [(country.code, country.line) for country in near_by] == [("NO", 5), ("US", 5)]
    assert all(0 < country.share < 0.1 for country in near_by)


def test_a_text_of_nothing_but_phrases_is_gone_through_once(tmp_path: Path) -> None:
    text = "fled home. " * 20_000 + "army"

    (theme,) = near(tmp_path, "any: fled\nnot_article: army", text).themes

    assert len(theme.vetoes) == MOST_VETOES


def test_nothing_comes_near_to_nothing() -> None:
    assert misses((), "en", lexicon()) == Misses((), ())
