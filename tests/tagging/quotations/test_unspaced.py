import pytest

from tests.tagging.quotations.said import said


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("zh", "昨日，港务局局长表示：“港口已经关闭。”", "港务局局长"),
        ("zh", "“港口已经关闭。”他说。", ""),
        ("ja", "会見で、首相は「港は閉鎖された」と述べた。", "首相"),
        ("ja", "「港は閉鎖された。しばらく開かない」と話した。", ""),
        ("zh", "2024年10月3日他表示：“港口已经关闭。”", ""),
    ],
)
def test_the_noun_at_the_verb_speaks_if_it_is_short_and_no_date(language: str, text: str, speaker: str) -> None:
    assert [found[2] for found in said(text, language=language)] == [speaker]


def test_a_quoted_term_is_no_quotation() -> None:
    assert said("这就是所谓的“新港口”。", language="zh") == []
