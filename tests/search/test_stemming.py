"""Stems and keys, here and in the browser."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import newsarchive
from newsarchive.search.stemming import ALGORITHMS, Terms, Vocabulary, parts, respelt, stemmer_of
from tests.search.engine import Engine

STEMMERS = Path(newsarchive.__file__).parent / "search" / "stemmers"


def key_and_form(language: str, word: str) -> tuple[str, str]:
    return parts(*Terms(language, Vocabulary()).terms([word]))


@pytest.mark.parametrize(
    "one,other",
    [
        ("mobilisation", "mobilization"),
        ("mobilised", "mobilize"),
        ("colours", "color"),
        ("centres", "center"),
        ("defence", "defense"),
        ("soldiers", "soldier"),
        ("programmes", "program"),
    ],
)
def test_forms_and_spellings_of_an_english_word_have_one_key(one: str, other: str) -> None:
    assert key_and_form("en", one)[0] == key_and_form("en", other)[0]
    assert key_and_form("en", one)[1] == one


def test_a_short_word_is_not_respelt() -> None:
    assert [respelt(word) for word in ("four", "hour", "wise", "tour")] == ["four", "hour", "wise", "tour"]


def test_each_language_has_its_own_stems() -> None:
    assert key_and_form("de", "häuser") == ("haus", "hauser")
    assert key_and_form("ru", "солдатами")[0] == key_and_form("ru", "солдат")[0]
    assert key_and_form("ar", "الحدود")[0] == key_and_form("ar", "حدود")[0]


def test_a_language_without_a_stemmer_keeps_its_words() -> None:
    assert key_and_form("und", "guards") == ("guards", "guards")
    assert key_and_form("uk", "кордони") == ("кордони", "кордони")
    assert stemmer_of("nb") == "no"
    assert stemmer_of("en-GB") == "en"


def test_every_algorithm_has_its_file_for_the_browser() -> None:
    assert {path.stem for path in STEMMERS.glob("*.js")} == set(ALGORITHMS)


def word_list(language: str) -> Iterator[str]:
    """Invented words of the letters and endings that the algorithm itself speaks of, and words of other languages."""
    text = (STEMMERS / f"{language}.js").read_text(encoding="utf-8")
    letters = sorted(set(re.findall(r"[^\W\d_]", "".join(re.findall(r'"([^"]*)"', text)))))
    endings = re.findall(r'[\[,]"([^"]+)"', text) or [""]
    dice = random.Random(language)
    for _ in range(2000):
        stem = "".join(dice.choices(letters, k=dice.randint(1, 8)))
        yield stem + "".join(dice.choices(endings, k=dice.randint(0, 2)))
    yield from endings
    yield from ("", "a", "mobilisation", "солдатами", "الأوامر", "häuser", "2021", "don", "nationalités", "東京")


@pytest.mark.browser
@pytest.mark.parametrize("language", sorted(ALGORITHMS))
def test_the_browser_has_the_same_stems(language: str, browser: Browser) -> None:
    import Stemmer

    engine = Engine(browser, {})
    engine.page.add_script_tag(content=(STEMMERS / f"{language}.js").read_text(encoding="utf-8"))
    words = list(word_list(language))

    there = engine.run(f"(words) => words.map((word) => newsarchive.stemmers['{language}'](word))", words)
    engine.page.close()

    assert there == Stemmer.Stemmer(ALGORITHMS[language]).stemWords(words)
