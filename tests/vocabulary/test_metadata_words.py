from pathlib import Path

import pytest

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.metadata_words import MetadataWords, load_metadata_words

BUILT = BUILT_IN / "metadata.yml"


def load(folder: Path, *texts: str) -> tuple[MetadataWords, list[str]]:
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.yml"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    words, mistakes = load_metadata_words(paths)
    return words, [f"{mistake.line}: {mistake.message}" for mistake in mistakes]


def test_the_built_in_words_have_no_mistake() -> None:
    words, mistakes = load_metadata_words([BUILT])

    assert mistakes == ()
    assert len(words.months) >= 20
    assert all(len(months) == 12 and all(months) for months in words.months.values())
    assert len(words.function_words) >= 20


def test_the_built_in_words_are_in_lower_case_but_for_names() -> None:
    words, _ = load_metadata_words([BUILT])

    assert all(word == word.casefold() for word in words.byline + words.roles + words.given_names + words.sections)
    assert "EDT" in words.zones
    assert "Reuters" in words.agencies


def test_letters_belong_to_a_language_with_words() -> None:
    words, _ = load_metadata_words([BUILT])

    assert words.letters.keys() <= words.function_words.keys()


def test_single_words_are_split_and_phrases_are_not(tmp_path: Path) -> None:
    words, mistakes = load(tmp_path, "roles:\n  - scribe herald\n  - crier\nbyline:\n  - penned by\n")

    assert mistakes == []
    assert words.roles == ("scribe", "herald", "crier")
    assert words.byline == ("penned by",)


def test_a_later_file_adds_to_lists_and_joins_tables(tmp_path: Path) -> None:
    words, mistakes = load(
        tmp_path,
        "roles: scribe\nagencies:\n  Harbour Wire: [HW]\nzones:\n  XST: '+01:00'\n",
        "roles: crier scribe\nagencies:\n  Harbour Wire: [HWire]\n  Hill Wire: [HiW]\nzones:\n  XST: '+02:00'\n",
    )

    assert mistakes == []
    assert words.roles == ("scribe", "crier")
    assert words.agencies == {"Harbour Wire": ("HW", "HWire"), "Hill Wire": ("HiW",)}
    assert words.zones == {"XST": "+02:00"}


def test_the_months_of_a_later_file_take_the_place_of_the_earlier_ones(tmp_path: Path) -> None:
    first = "months:\n  xx: [a1 a, b1, c1, d1, e1, f1, g1, h1, i1, j1, k1, l1]\n"
    second = "months:\n  xx: [a2, b2, c2, d2, e2, f2, g2, h2, i2, j2, k2, l2]\n"

    words, mistakes = load(tmp_path, first, second)

    assert mistakes == []
    assert words.months["xx"][0] == ("a2",)


def test_replace_throws_the_earlier_files_away(tmp_path: Path) -> None:
    words, mistakes = load(tmp_path, "roles: scribe\nbyline: [by]\n", "replace: true\nroles: crier\n")

    assert mistakes == []
    assert words == MetadataWords(roles=("crier",))


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    words, mistakes = load(tmp_path, "roles: scribe\n", "")

    assert mistakes == []
    assert words.roles == ("scribe",)


@pytest.mark.parametrize(
    "text,line,said",
    [
        ("rolls: scribe\n", 1, "no list of this file"),
        ("- scribe\n", 1, "a mapping of word lists was expected"),
        ("roles:\n  - scribe\n  - {a: b}\n", 3, "a mapping stands here"),
        ("roles:\n  - true\n", 2, "true or false stands here"),
        ("roles:\n  -\n", 2, "nothing stands here"),
        ("byline: ''\n", 1, "nothing stands here"),
        ("months:\n  xx: [a, b]\n", 2, "twelve months were expected, 2 stand here"),
        ("zones:\n  EDT: -4\n", 2, "an offset in quotation marks was expected"),
        ("zones: EDT\n", 1, "a table was expected"),
        ("function_words:\n  no: og\n", 1, "a name in quotation marks was expected"),
        ("replace: maybe\n", 1, "neither true nor false"),
    ],
)
def test_names_a_mistake_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    _, mistakes = load(tmp_path, text)

    assert len(mistakes) == 1
    assert mistakes[0].startswith(f"{line}: ")
    assert said in mistakes[0]


def test_collects_the_mistakes_of_all_files(tmp_path: Path) -> None:
    words, mistakes = load(tmp_path, "rolls: a\nroles: scribe\nzones: x\n", "bylines: b\n")

    assert len(mistakes) == 3
    assert words.roles == ("scribe",)


def test_a_file_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    _, mistakes = load_metadata_words([tmp_path / "none.yml"])

    assert len(mistakes) == 1
