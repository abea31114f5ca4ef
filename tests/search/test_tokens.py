"""Words, here and in the browser."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from newsarchive.search.tokens import LINE, LONGEST, fold, folded_name, normalise, words
from tests.search.engine import Engine

TEXTS = (
    "Guards close the border, 3 May 2021: “don’t” snake_case ﬁne ½ x² №5",
    "Élève naïve Straße Ærø Łódź İstanbul ışık Đorđe Þór, façade e\u0301te\u0301",
    "Ёлка, её свой за́мок; Київ, їжак, ўсё, ЙОД",
    "Ο Οδυσσέας ΤΈΛΟΣ ήταν εδώ",
    "الْجُنُودُ يرفضـــون الأوامر إلى آخر مدرسة مستشفى",
    "שָׁלוֹם עולם, צה״ל",
    "東京で会議が開かれた。ABC放送局 犬 カタカナ・テスト",
    "서울에서 회의가 열렸다",
    "ประเทศไทย 2564",
    "हिन्दी में समाचार, किताबें",
    "می‌خواهم کتاب‌ها",
    "a\nb\n\nc 𠀀𠀁𠀂",
    "",
    "…—–!?",
    "\u2028line\u00a0sep\u200bzero",
)


def kept(text: str) -> list[str]:
    return [fold(word) for word in words(normalise(text)) if word != LINE]


@pytest.mark.parametrize(
    "text,expected",
    [
        ("The Border's GUARDS", ["the", "border", "s", "guards"]),
        ("Élève naïve Straße", ["eleve", "naive", "strasse"]),
        ("Ёлка и её йод", ["елка", "и", "ее", "йод"]),
        ("ΤΈΛΟΣ τέλος", ["τελοσ", "τελοσ"]),
        ("الْجُنُودُ الأوامر", ["الجنود", "الاوامر"]),
        ("שָׁלוֹם", ["שלום"]),
        ("東京都 犬", ["東京", "京都", "犬"]),
        ("ABC放送局2", ["abc", "放送", "送局", "2"]),
        ("हिन्दी", ["हिन्दी"]),
        ("İstanbul ışık", ["istanbul", "isik"]),
        ("snake_case ﬁne", ["snake", "case", "fine"]),
    ],
)
def test_words_are_folded_as_their_script_has_it(text: str, expected: list[str]) -> None:
    assert kept(text) == expected


def test_the_end_of_a_line_keeps_its_place_among_the_words() -> None:
    assert words("a b\nc") == ["a", "b", LINE, "c"]
    assert words("東京\nб") == ["東京", LINE, "б"]


def test_a_word_without_end_is_cut() -> None:
    assert fold("x" * 1000) == "x" * LONGEST
    assert len(fold("ü" * 1000)) == LONGEST


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    assert len(words(normalise("ab 東京 " * 200_000))) == 400_000


def test_a_name_is_its_words_with_single_blanks() -> None:
    assert folded_name("  Volodymyr   ZELENSKYÏ, Jr. ") == "volodymyr zelenskyi jr"
    assert folded_name("東京新聞") == "東京新聞"


@pytest.mark.browser
def test_the_browser_has_the_same_words(browser: Browser) -> None:
    engine = Engine(browser, {})

    there = engine.run(
        "(texts) => texts.map((t) => newsarchive.words(newsarchive.normalise(t)).map(newsarchive.fold))", TEXTS
    )
    names = engine.run("(texts) => texts.map(newsarchive.foldedName)", TEXTS)

    assert there == [kept(text) for text in TEXTS]
    assert names == [folded_name(text) for text in TEXTS]


@given(st.text("abÀ0_ -’“\n\x1c\u2028…€”ﬁß"))
def test_a_text_of_ascii_and_signs_has_the_words_that_a_regular_expression_finds(text: str) -> None:
    whole = unicodedata.normalize("NFKC", text).lower()
    assert words(normalise(text)) == re.findall(rf"[^\W_]+|{LINE}", whole.replace("\n", LINE))
