"""people.yml: what is read, how files overlay each other, which mistakes are told."""

from pathlib import Path

from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.people import load_people


def test_the_built_in_file_has_no_mistake_and_knows_many_languages() -> None:
    people, mistakes = load_people([BUILT_IN / "people.yml"])

    assert mistakes == ()
    assert {"bg", "cs", "de", "el", "en", "es", "fr", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk"} <= set(
        people.languages
    )
    assert len(people.everywhere.given_names) > 3000


def test_a_later_file_adds_to_the_lists(tmp_path: Path) -> None:
    one, two = tmp_path / "one.yml", tmp_path / "two.yml"
    one.write_text("languages:\n  fo:\n    roles: skip(ari|arar)\n    given_names: Eydna Bárður\n", encoding="utf-8")
    two.write_text('languages:\n  fo:\n    roles: lærari\n    cases: ["ur s i"]\n', encoding="utf-8")

    people, mistakes = load_people([one, two])

    assert mistakes == ()
    words = people.languages["fo"]
    assert words.roles == ("skipari", "skiparar", "lærari")
    assert words.given_names == ("Eydna", "Bárður")
    assert words.cases == (("ur", "s", "i"),)


def test_mistakes_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "people.yml"
    path.write_text("languages:\n  fo:\n    rolls: x\n    cases: ur s\n    capital_nouns: 7\n", encoding="utf-8")

    _, mistakes = load_people([path])

    assert sorted(mistake.line or 0 for mistake in mistakes) == [3, 4, 5]


def test_no_given_name_is_only_a_mans_and_only_a_womans() -> None:
    people, _ = load_people([BUILT_IN / "people.yml"])

    assert not set(people.everywhere.names_of_men) & set(people.everywhere.names_of_women)
    assert len(people.everywhere.names_of_men) > 300
    assert len(people.everywhere.names_of_women) > 300
