from pathlib import Path

import pytest

from newsarchive.metadata.language import SAMPLE, language_of
from tests.metadata.pages import built_in_words

WORDS = built_in_words()
TEXTS = dict(
    line.split(": ", 1) for line in (Path(__file__).parent / "languages.txt").read_text(encoding="utf-8").splitlines()
)
AGAIN = [
    tuple(line.split(": ", 1))
    for line in (Path(__file__).parent / "languages_again.txt").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize("code,text", TEXTS.items(), ids=TEXTS)
def test_tells_the_language_of_one_sentence(code: str, text: str) -> None:
    assert language_of([text], WORDS) == code


@pytest.mark.parametrize("times", [1, 4])
@pytest.mark.parametrize("code,text", AGAIN, ids=[f"{code}-{text[:12]}" for code, text in AGAIN])
def test_tells_the_language_of_a_short_news_item(code: str, text: str, times: int) -> None:
    assert language_of([text] * times, WORDS) == code


@pytest.mark.parametrize(
    "code,text",
    [
        ("tr", "Tramvay raydan çıktı. Yolcular vagonlardan kendi imkânlarıyla indi. Yaralılar hastaneye kaldırıldı."),
        ("fi", "Raitiovaunu suistui kiskoilta. Matkustajat poistuivat vaunuista omin voimin. Liikenne seisoi tunteja."),
    ],
)
def test_tells_a_language_of_endings_where_small_words_are_missing(code: str, text: str) -> None:
    assert language_of([text + " " + text.replace("Tramvay", "Vagon").replace("kiskoilta", "radalta")], WORDS) == code


@pytest.mark.parametrize("text", ["", "12 : 3", "Zurich Lindau Kiruna", "!!!", "Kiruna " * 40])
def test_is_unsure_where_words_tell_nothing(text: str) -> None:
    assert language_of([text], WORDS) == "und"


def test_is_not_led_astray_by_a_quotation() -> None:
    quoted = TEXTS["de"] + " „The people of the ferry“, sagte er. " + TEXTS["de"]

    assert language_of([quoted], WORDS) == "de"


def test_looks_at_the_beginning_only() -> None:
    texts = [TEXTS["en"] + " "] * (SAMPLE // len(TEXTS["en"]) + 1)

    assert language_of([*texts, *[TEXTS["de"]] * 200], WORDS) == "en"
