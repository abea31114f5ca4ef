"""Themes and names in doubt."""

import pytest

from newsarchive.model import Evidence, Issue, NameTag, ThemeTag
from newsarchive.review.desk import Paper
from newsarchive.review.tags import theme_doubts, variant_doubts
from newsarchive.review.values import Suggestion
from tests.makers import an_article

LINE = "His lawyer said that an amnesty was possible."
THRESHOLDS = {"amnesty": ("Amnesty", 4.0)}


def told(score: float, role: str, line: str = LINE, *rules: str, settled: tuple[str, ...] = ()) -> list[Suggestion]:
    evidence = tuple(Evidence(2, LINE, rule, 24, 31) for rule in rules or ("one",))
    theme = ThemeTag("amnesty", "Amnesty", role, score, evidence)  # type: ignore[arg-type]
    return list(theme_doubts(Paper(an_article(line, themes=(theme,)), ("", line), settled=settled), THRESHOLDS))


def test_a_theme_below_its_threshold_is_near_from_half_of_it_on() -> None:
    (one,) = told(2.0, "mention")

    assert (one.kind, one.value, one.words, one.lines) == ("theme-near", "amnesty", "amnesty", (2,))
    assert one.was == {"2": LINE}
    assert told(1.9, "mention") == []
    assert told(3.5, "mention")[0].doubt > one.doubt


def test_a_theme_just_above_its_threshold_is_weak_where_one_rule_alone_speaks_for_it() -> None:
    assert [one.kind for one in told(4.0, "subject")] == ["theme-weak"]
    assert told(4.0, "subject", LINE, "one", "other") == []
    assert told(5.1, "subject") == []


def test_a_theme_that_is_one_only_in_a_short_text_is_weak_and_told_so() -> None:
    (one,) = told(3.0, "subject")

    assert one.kind == "theme-weak"
    assert "enough in a short text only" in one.why


def test_words_that_stand_in_another_line_of_the_sentence_are_left_out() -> None:
    assert told(3.0, "mention", "His lawyer said that")[0].words is None


def test_a_long_line_is_guarded_by_the_hash_of_the_source() -> None:
    (one,) = told(3.0, "mention", LINE + " " + "Word " * 60)

    assert (one.was, one.sha256) == ({}, "0" * 12)


def test_a_theme_that_a_person_decided_about_is_not_asked_again() -> None:
    assert told(3.0, "mention", settled=("theme “amnesty”",)) == []


@pytest.mark.parametrize(("settled", "number"), [((), 1), (("name “Helena Sandqvist”",), 0)])
def test_a_form_that_is_only_alike_may_be_the_right_one(settled: tuple[str, ...], number: int) -> None:
    message = "“Helena Sandkvist” was taken for “Helena Sandqvist”: the two are only alike."
    name = NameTag("helena-sandqvist", "Helena Sandqvist", ("Helena Sandkvist",), None, (2, 3))
    article = an_article("Text.", people=(name,), issues=(Issue("name-variant", 3, message),))

    found = list(variant_doubts(Paper(article, ("", "One", "Two"), settled=settled)))

    assert [one.value for one in found] == ["Helena Sandkvist; Helena Sandqvist"][:number]
