import pytest

from tests.tagging.quotations.said import said


def test_lines_of_speech_go_on_behind_their_tag() -> None:
    found = said("— Порт закрыт, — сказала Ада Брекке. — Навсегда.", "Ада Брекке", language="ru")

    assert [(attribution, text) for _, attribution, _, text in found] == [
        ("explicit", "Порт закрыт,"),
        ("carried", "Навсегда."),
    ]


def test_a_list_with_dashes_is_no_speech() -> None:
    assert said("— вода и хлеб;", language="ru") == []


@pytest.mark.parametrize("text", ["— " * 30_000, "— да, " * 20_000, "—сказал" * 20_000, "—"])
def test_a_line_of_nothing_but_dashes_is_read(text: str) -> None:
    assert isinstance(said(text, language="ru"), list)
