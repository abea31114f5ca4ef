"""What becomes of each rule that a phrase opens, and what keeps it from holding."""

from pathlib import Path

import pytest

from newsarchive.tagging import compile_lexicon
from newsarchive.tagging.findings import findings
from newsarchive.tagging.obstacles import attempts
from newsarchive.vocabulary.countries import Countries
from tests.tagging.articles import document
from tests.tagging.test_findings import load

RULE = "any: fled\nnear: army\nnot_sentence: police\nnot_article: film\nexcept: fled country"


def tried(folder: Path, rule: str, text: str) -> list[dict[str, str | None]]:
    """For each attempt, in order: the name of each obstacle, and the words that raise it."""
    ready = compile_lexicon(load(folder, rule), Countries()).instruments("en")
    doc = document(text)
    return [
        {
            obstacle.name: None if obstacle.by is None else doc.text[slice(*obstacle.by)]
            for obstacle in attempt.obstacles
        }
        for attempt in attempts(doc, ready.matcher.find(doc.plain), ready.rules)
    ]


def test_a_rule_that_holds_meets_no_obstacle(tmp_path: Path) -> None:
    assert tried(tmp_path, RULE, "He fled the army.") == [{}]


def test_every_obstacle_is_told_with_the_words_that_raise_it(tmp_path: Path) -> None:
    assert tried(tmp_path, RULE, "He fled the Police.\nA film was made.") == [
        {"near": None, "not_sentence": "Police", "not_article": "film"}
    ]


def test_under_an_exception_nothing_else_is_looked_at(tmp_path: Path) -> None:
    assert tried(tmp_path, RULE, "The fled country had police.") == [{"except": "fled country"}]


def test_each_phrase_that_opens_the_rule_is_an_attempt_of_its_own(tmp_path: Path) -> None:
    text = "He fled the army while all others, old and young, rich and poor alike, fled home."

    assert tried(tmp_path, RULE, text) == [{}, {"near": None}]


@pytest.mark.parametrize(
    "text",
    [
        "They fled.",
        "They fled the army.",
        "They fled country and army.",
        "They fled the army and the police.",
        "They fled the army.\nThe film ended.",
        "The army came, late in a long and rainy summer, and then they fled.",
    ],
)
def test_a_rule_is_found_exactly_where_it_meets_no_obstacle(tmp_path: Path, text: str) -> None:
    ready = compile_lexicon(load(tmp_path, RULE), Countries()).instruments("en")
    doc = document(text)
    hits = ready.matcher.find(doc.plain)

    (attempt,) = attempts(doc, hits, ready.rules)

    assert bool(attempt.obstacles) is not bool(list(findings(doc, hits, ready.rules)))
