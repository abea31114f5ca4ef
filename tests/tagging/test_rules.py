"""Rules made ready: numbers and bits."""

from pathlib import Path

import pytest

from newsarchive.tagging.findings import findings
from newsarchive.tagging.matcher import Matcher
from newsarchive.tagging.rules import ReadyRule, RuleBook, make_rule_book, phrases_of
from newsarchive.vocabulary.themes import Theme, load_themes
from tests.tagging.articles import document

ACRONYMS = """
themes:
  a:
    label: A
    rules:
      en:
        joined: {any: joined, after: "IS, ISIS"}
        held: {any: "POW(s), pow wow"}
"""

THEMES = """
lists: {en: {soldier: "soldier(s)"}}
themes:
  a:
    label: A
    except: {en: field day}
    rules:
      en:
        plain: {any: "march, marched"}
        asking:
          any: fled
          article: war
          not_article: film
          sentence: <soldier>
          not_sentence: police
          near: army
          not_after: home
          not_passage: theatre
        same: {any: "left", sentence: <soldier>, except: left wing}
      de:
        fremd: {any: geflohen}
"""


def themes(folder: Path) -> tuple[Theme, ...]:
    path = folder / "themes.yml"
    path.write_text(THEMES, encoding="utf-8")
    loaded, mistakes = load_themes([path])
    assert mistakes == ()
    return loaded.themes


def book(folder: Path, language: str = "en") -> tuple[RuleBook, Matcher]:
    matcher = Matcher(phrases_of(themes(folder), language))
    return make_rule_book(themes(folder), language, matcher), matcher


def rule(folder: Path, opener: str) -> tuple[ReadyRule, RuleBook, Matcher]:
    ready, matcher = book(folder)
    ((_, only),) = ready.opened_by[matcher.number(opener)].rules
    return only, ready, matcher


def test_each_phrase_of_a_rule_opens_it(tmp_path: Path) -> None:
    ready, matcher = book(tmp_path)

    assert [plain.id for word in ("march", "marched") for _, plain in ready.opened_by[matcher.number(word)].rules] == [
        "a/en/plain",
        "a/en/plain",
    ]


def test_only_the_rules_of_the_language_are_there(tmp_path: Path) -> None:
    ready, matcher = book(tmp_path, "de")

    assert [only.id for opened in ready.opened_by.values() for _, only in opened.rules] == ["a/de/fremd"]
    assert matcher.number("geflohen") in ready.opened_by
    assert set(phrases_of(themes(tmp_path), "de")) == {"geflohen"}


def test_a_phrase_has_the_bits_of_all_lists_it_is_in(tmp_path: Path) -> None:
    asking, ready, matcher = rule(tmp_path, "fled")
    same, _, _ = rule(tmp_path, "left")

    def bits(word: str) -> int:
        return ready.lists[matcher.number(word)]

    assert bits("soldier") == bits("soldiers") == same.sentence_needs  # the same list in two rules is one bit
    assert asking.sentence_needs == bits("soldier") | bits("army")
    assert asking.sentence_bans == bits("police")
    assert asking.needs == asking.sentence_needs | bits("war")
    assert asking.article_bans == bits("film")
    assert bits("march") == 0


def test_only_what_depends_on_the_place_is_asked_closer(tmp_path: Path) -> None:
    asking, _, _ = rule(tmp_path, "fled")

    assert [(condition.scope, condition.side, condition.negative) for condition in asking.closer] == [
        ("passage", "either", True),
        ("near", "either", False),
        ("near", "after", True),
    ]


def test_exceptions_of_rule_and_theme_are_one_list(tmp_path: Path) -> None:
    same, ready, matcher = rule(tmp_path, "left")

    assert same.exceptions == {matcher.number("left wing"), matcher.number("field day")}
    assert ready.lists[matcher.number("left wing")] == same.exceptions_list


def test_what_matters_around_a_phrase_is_known_beforehand(tmp_path: Path) -> None:
    asking, ready, matcher = rule(tmp_path, "fled")
    article = ready.lists[matcher.number("war")] | ready.lists[matcher.number("film")]

    assert asking.asks & article == 0
    assert asking.asks & asking.sentence_needs == asking.sentence_needs
    assert asking.asks & asking.exceptions_list


def test_what_all_rules_of_a_phrase_need_is_known_beforehand(tmp_path: Path) -> None:
    asking, ready, matcher = rule(tmp_path, "fled")

    assert ready.opened_by[matcher.number("fled")].needs == asking.needs
    assert ready.opened_by[matcher.number("march")].needs == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He joined IS in May.", ["a/en/joined"]),
        ("He joined and is well.", []),
        ("Two POWs came home.", ["a/en/held"]),
        ("Rebecca Pow came home.", []),
        ("They held a pow wow.", ["a/en/held"]),
    ],
)
def test_an_acronym_stands_in_capitals_alone(tmp_path: Path, text: str, expected: list[str]) -> None:
    path = tmp_path / "acronyms.yml"
    path.write_text(ACRONYMS, "utf-8")
    known = load_themes([path])[0].themes
    matcher = Matcher(phrases_of(known, "en"))
    read = document(text)

    found = findings(read, matcher.find(read.plain), make_rule_book(known, "en", matcher))

    assert [finding.rule for finding in found] == expected
