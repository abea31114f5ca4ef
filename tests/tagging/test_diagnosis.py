"""Why an example does not hold."""

from pathlib import Path

from newsarchive.tagging import compile_lexicon
from newsarchive.tagging.diagnosis import Diagnosis, diagnose
from newsarchive.tagging.examples import failing
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import load_themes

RAIN = """
themes:
  rain:
    label: Rain
    except: {en: rain man}
    examples:
      LANGUAGE: |
        SENTENCE
    rules:
      en:
        falls:
          any: rain, drizzle
          near: town(s)
          not_sentence: dry
          words: 2
          except: rain check
"""


def diagnosis(folder: Path, sentence: str, language: str = "en") -> Diagnosis:
    """Of the only example, which must fail."""
    path = folder / "themes.yml"
    path.write_text(RAIN.replace("SENTENCE", sentence).replace("LANGUAGE", language), encoding="utf-8")
    themes, mistakes = load_themes([path])
    assert not mistakes
    lexicon = compile_lexicon(themes, Countries())
    (case,) = failing(lexicon)
    return diagnose(case, lexicon)


def test_a_sentence_without_a_phrase_of_any_rule_is_told_so(tmp_path: Path) -> None:
    told = diagnosis(tmp_path, "+ It poured in town.")

    assert told.expected == "found by a rule of rain/en"
    assert told.happened == "no phrase that stands under “any” of its rules stands in the sentence"


def test_a_condition_that_is_not_met_is_named_with_what_it_asks_for(tmp_path: Path) -> None:
    told = diagnosis(tmp_path, "+ Rain fell on the old town.")

    assert (
        told.happened == "rain/en/falls: “Rain” stands there, but “near” asks for one of “town”, “towns” within 2 words"
    )


def test_a_veto_is_named_with_the_words_that_raise_it(tmp_path: Path) -> None:
    told = diagnosis(tmp_path, "+ Drizzle in town after a dry week.")

    assert told.happened == "rain/en/falls: “Drizzle” stands there, but “not_sentence” rules it out: “dry”"


def test_a_longer_phrase_that_takes_the_rules_phrase_out_is_named(tmp_path: Path) -> None:
    assert "“rain” stands only in “rain check”" in diagnosis(tmp_path, "+ A rain check in town.").happened
    assert "“Rain” stands only in “Rain Man”" in diagnosis(tmp_path, "+ Rain Man in town.").happened


def test_a_sentence_found_against_its_will_names_the_rule_and_the_words(tmp_path: Path) -> None:
    told = diagnosis(tmp_path, "- The town has rain gauges.")

    assert told.expected == "not found by any rule of rain/en"
    assert told.happened == "rain/en/falls found it by “rain”"
    assert "except" in told.mend


def test_a_language_without_rules_is_told(tmp_path: Path) -> None:
    told = diagnosis(tmp_path, "+ Es regnet.", "de")

    assert told.happened == "the theme “rain” has no rule in the language “de”"
