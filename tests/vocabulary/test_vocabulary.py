"""The vocabulary as a whole: built-in files, a project's own over them, all mistakes together."""

from pathlib import Path

import pytest

from newsarchive import vocabulary
from newsarchive.errors import VocabularyError


def test_the_built_in_files_are_without_mistakes_and_hold_the_built_in_themes() -> None:
    themes = [theme.id for theme in vocabulary.load().themes.themes]

    assert sorted(themes) == sorted(
        "desertion asylum foreign-enlistment draft-evasion mobilisation surrender-and-prisoners-of-war "
        "border-and-visa-policy mercenaries recruitment prosecution-and-punishment refugees-and-exile "
        "protest-and-dissent human-rights peace-talks consular-assistance deportation-and-extradition amnesty "
        "veterans".split()
    )


def test_all_249_countries_of_iso_3166_are_there() -> None:
    codes = {country.code for country in vocabulary.load().countries.countries}

    assert len(codes) >= 249
    assert {"AF", "CZ", "GE", "PS", "TW", "UA", "XK", "ZW"} <= codes


def test_the_digest_is_that_of_what_was_read(tmp_path: Path) -> None:
    plain = vocabulary.load()
    (tmp_path / "themes.yml").write_text("replace: true\n", encoding="utf-8")

    assert vocabulary.load().digest == plain.digest
    assert vocabulary.load(tmp_path).digest != plain.digest
    assert vocabulary.load(tmp_path / "missing").digest == plain.digest


def test_a_project_can_replace_all_themes(tmp_path: Path) -> None:
    (tmp_path / "themes.yml").write_text("replace: true\n", encoding="utf-8")

    assert vocabulary.load(tmp_path).themes.themes == ()


def test_mistakes_in_several_files_are_told_together(tmp_path: Path) -> None:
    (tmp_path / "themes.yml").write_text("themes:\n  asylum: 7\n", encoding="utf-8")
    (tmp_path / "phrases.yml").write_text("nonsense: [1]\n", encoding="utf-8")

    with pytest.raises(VocabularyError) as caught:
        vocabulary.load(tmp_path)

    assert {Path(mistake.file).name for mistake in caught.value.mistakes} == {"themes.yml", "phrases.yml"}
    assert all(mistake.line for mistake in caught.value.mistakes)


def test_a_file_of_another_name_would_be_without_effect_and_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theme.yml").write_text("x: 1\n", encoding="utf-8")

    with pytest.raises(VocabularyError, match="no vocabulary file has this name"):
        vocabulary.load(tmp_path)
