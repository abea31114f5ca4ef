"""What counts as a mention: one sentence at a time, in fixtures/countries.txt."""

import re
from pathlib import Path

import pytest

from tests.tagging.articles import countries_of

FIXTURE = Path(__file__).with_name("fixtures") / "countries.txt"
_BLOCK = re.compile(r"^(?:([a-z]{2}): )?(.+)$")


def cases() -> list[tuple[str, str, dict[str, tuple[int, ...]]]]:
    found = []
    for block in FIXTURE.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip().split("\n")
        if not lines[0] or lines[0].startswith(("#", "==")):
            continue
        match = _BLOCK.fullmatch(lines[0])
        assert match is not None
        counts = {line.split()[0]: tuple(map(int, line.split()[1:])) for line in lines[1:]}
        found.append((match.group(1) or "en", match.group(2), counts))
    return found


@pytest.mark.parametrize("language,text,expected", cases(), ids=lambda value: str(value)[:50])
def test_a_sentence_names_its_countries(language: str, text: str, expected: dict[str, tuple[int, ...]]) -> None:
    counted = {
        code: (tag.mentions.name, tag.mentions.demonym, tag.mentions.metonym)
        for code, tag in countries_of(f"lead: {text}", language).items()
    }

    assert counted == expected


def test_a_person_called_like_a_country_stays_a_person_in_the_article() -> None:
    text = "Georgia Lane sang. The crowd loved Georgia. The band is from Latvia."

    assert set(countries_of(text)) == {"LV"}


def test_a_country_is_no_person_because_a_person_has_its_name() -> None:
    text = "Georgia Lane sang for refugees in Georgia and Armenia."

    assert set(countries_of(text)) == {"AM", "GE"}


def test_an_ambiguous_word_is_read_by_what_the_whole_article_speaks_of() -> None:
    here = countries_of("He drove through Georgia.\nThe prison is in Atlanta, said the district attorney.")
    there = countries_of("He drove through Georgia.\nHe slept in Tbilisi, far from Armenia.")

    assert set(here) == {"US"}
    assert set(there) == {"AM", "GE"}


def test_mentions_are_counted_in_every_passage() -> None:
    counts = countries_of("title: Latvia votes\ndek: Latvia, again\nheading: Why Latvia\nLatvia.")["LV"].mentions

    assert counts.name == 4
