from pathlib import Path

import pytest

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.themes import Condition, Themes, load_themes

BUILT = BUILT_IN / "themes.yml"
IDS = (
    "desertion asylum foreign-enlistment draft-evasion mobilisation surrender-and-prisoners-of-war"
    " border-and-visa-policy mercenaries recruitment prosecution-and-punishment refugees-and-exile protest-and-dissent"
    " human-rights peace-talks consular-assistance deportation-and-extradition amnesty veterans"
).split()
SMALL = """
lists:
  en: {soldier: "soldier(s)"}
themes:
  flight:
    label: Flight
    threshold: 3
    rules:
      en:
        fled:
          any: fled
          before: <soldier>
"""


def load(folder: Path, *texts: str) -> tuple[Themes, list[str]]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    themes, mistakes = load_themes(paths)
    return themes, [f"{Path(mistake.file).name}:{mistake.line}: {mistake.message}" for mistake in mistakes]


def test_all_built_in_themes_are_there_without_a_mistake() -> None:
    themes, mistakes = load_themes([BUILT])

    assert mistakes == ()
    assert sorted(theme.id for theme in themes.themes) == sorted(IDS)
    assert all(theme.label and theme.description and theme.rules for theme in themes.themes)


def test_the_languages_of_each_theme_are_known() -> None:
    themes, _ = load_themes([BUILT])
    languages = {theme.id: theme.languages for theme in themes.themes}

    assert all("en" in known for known in languages.values())
    assert {"de", "en", "es", "fr", "ru", "uk"} <= set(languages["desertion"])
    assert set(themes.languages) == {language for known in languages.values() for language in known}


def test_a_rule_has_its_phrases_and_conditions_expanded(tmp_path: Path) -> None:
    themes, mistakes = load(tmp_path, SMALL)
    (rule,) = themes.themes[0].rules

    assert mistakes == []
    assert (rule.id, rule.language, rule.weight, rule.words) == ("flight/en/fled", "en", 2.0, 6)
    assert rule.phrases == ("fled",)
    assert rule.conditions == (Condition(("soldier", "soldiers"), "near", "before", negative=False),)


def test_a_condition_may_be_a_list_of_which_all_must_hold(tmp_path: Path) -> None:
    themes, _ = load(
        tmp_path, "themes: {t: {label: T, rules: {en: {r: {any: a, sentence: [b, c], not_article: d, words: 3}}}}}\n"
    )
    (rule,) = themes.themes[0].rules

    assert [(condition.phrases, condition.scope, condition.negative) for condition in rule.conditions] == [
        (("b",), "sentence", False),
        (("c",), "sentence", False),
        (("d",), "article", True),
    ]


def test_examples_are_read_by_their_sign(tmp_path: Path) -> None:
    themes, mistakes = load(
        tmp_path,
        "themes:\n  t:\n    label: T\n    examples:\n      en: |\n        + Yes.\n\n        - No: never.\n",
    )

    assert mistakes == []
    assert [(told.text, told.expected, told.line) for told in themes.themes[0].examples["en"]] == [
        ("Yes.", True, 6),
        ("No: never.", False, 8),
    ]


def test_a_projects_file_adds_changes_and_takes_out(tmp_path: Path) -> None:
    own = """
themes:
  flight:
    label: Fleeing
    rules:
      en:
        fled: {any: ran, weight: 5}
        more: {any: "<soldier> ran"}
      de: {floh: {any: floh}}
  rain: {label: Rain, related: flight}
"""
    themes, mistakes = load(tmp_path, SMALL, own)
    flight, rain = themes.themes

    assert mistakes == []
    assert (flight.label, flight.threshold) == ("Fleeing", 3.0)
    assert [(rule.id, rule.phrases) for rule in flight.rules] == [
        ("flight/en/fled", ("ran",)),
        ("flight/en/more", ("soldier ran", "soldiers ran")),
        ("flight/de/floh", ("floh",)),
    ]
    assert rain.related == ("flight",)
    assert [theme.id for theme in load(tmp_path, SMALL, "themes: {flight: {remove: true}}")[0].themes] == []


def test_replace_clears_the_themes_and_keeps_the_lists(tmp_path: Path) -> None:
    own = "replace: true\nthemes: {t: {label: T, rules: {en: {r: {any: <soldier>}}}}}\n"

    themes, mistakes = load(tmp_path, SMALL, own)

    assert mistakes == []
    assert [theme.id for theme in themes.themes] == ["t"]
    assert themes.themes[0].rules[0].phrases == ("soldier", "soldiers")


@pytest.mark.parametrize(
    "text,complaint",
    [
        ("themes:\n  t:\n    rules: {}\n", "0.yml:2: the theme “t” has no label"),
        ("themes:\n  t:\n    label: T\n    colour: red\n", "0.yml:4: the key “colour” is not known here"),
        ("themes:\n  t:\n    label: T\n    threshold: low\n", "0.yml:4: expected a number above 0, found 'low'"),
        (
            "themes:\n  t:\n    label: T\n    rules:\n      en:\n        r: {weight: 2}\n",
            "0.yml:6: the rule has no phrase",
        ),
        ("themes:\n  t:\n    label: T\n    related: u\n", "0.yml:4: related: there is no theme “u”"),
        ("zones: {body: -1}\n", "0.yml:1: expected a number above 0, found -1"),
        ("zones: {footer: 1}\n", "0.yml:1: the key “footer” is not known here"),
        ("lists: {en: {a: <b>}}\n", "0.yml:1: “<b>” is no list of this language"),
        ("- a\n", "0.yml:1: expected keys with values, found a list"),
        ("themes: {t: {label: T, examples: {en: maybe}}}\n", "0.yml:1: “maybe” is no example"),
        (
            "themes:\n  t:\n    label: T\n    examples:\n      en: |\n        + Yes.\n        Or not.\n",
            "0.yml:7: “Or not.” is no example",
        ),
        (
            "themes:\n  t:\n    label: T\n    rules:\n      ger:\n        r: {any: a}\n",
            "0.yml:5: “ger” is no language: what stands under it would never be used",
        ),
        ("lists:\n  en-GB: {a: b}\n", "0.yml:2: “en-GB” is no language"),
        ("themes:\n  t: {label: T, examples: {eng: + A.}}\n", "0.yml:2: “eng” is no language"),
        ("themes:\n  t: {label: T, except: {uA: a}}\n", "0.yml:2: “uA” is no language"),
        ("themes:\n  t:\n    label: T\n    medtop: war\n", "0.yml:4: “war” is no code of the IPTC Media Topics"),
        ("themes:\n  t:\n    label: T\n    wikidata: 131572\n", "0.yml:4: expected text, found a number"),
        ("themes:\n  t:\n    label: T\n    wikidata: refugee\n", "0.yml:4: “refugee” is no item of Wikidata"),
        (
            "themes: {t: {label: T, rules: {en: {r: {any: a, sentense: b}}}}}\n",
            "0.yml:1: the key “sentense” is not known",
        ),
        ("themes: {t: {label: T, rules: {en: {r: {any: a, near: 'b,,'}}}}}\n", "0.yml:1: an empty phrase"),
        ("replace: maybe\n", "0.yml:1: expected true or false, found 'maybe'"),
        ("a: [\n", "0.yml:2: not valid YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    _, mistakes = load(tmp_path, text)

    assert len(mistakes) == 1
    assert mistakes[0].startswith(complaint)


def test_every_mistake_has_a_line_and_those_that_can_be_guessed_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "themes.yml"
    path.write_text(
        "themes:\n  t:\n    label: T\n    exampels: {}\n    rules: {ger: {}, en: {r: {any: a, examples: b}}}\n",
        encoding="utf-8",
    )

    _, mistakes = load_themes([path])

    assert [(mistake.line, mistake.hint) for mistake in mistakes] == [
        (4, "did you mean “examples”?"),
        (5, "the code of ISO 639 without a country, such as en, de, uk, ar"),
        (5, "+ a sentence that must match, or - one that must not"),
    ]


def test_all_mistakes_of_all_files_are_told_together(tmp_path: Path) -> None:
    _, mistakes = load(
        tmp_path, "themes:\n  t: {label: 3}\n  u: {label: U, rules: {en: {r: {any: '(', near: '<x>'}}}}\n", "b: 1\n"
    )

    assert [mistake.split(":")[0] for mistake in mistakes] == ["0.yml", "0.yml", "0.yml", "1.yml"]


@pytest.mark.parametrize("id_", ["index", "../../x", "a b", "Desertion", "é", "a--b", "x" * 61])
def test_an_id_that_makes_no_address_is_told_with_its_line(tmp_path: Path, id_: str) -> None:
    _, mistakes = load(tmp_path, f'themes:\n  "{id_}":\n    label: x\n')

    assert mistakes == [f"0.yml:2: “{id_}” cannot be a theme's id: it is part of an address"]
