import pytest

from tests.tagging.quotations.said import said


def test_lines_of_speech_go_on_behind_their_tag() -> None:
    found = said("— Порт закрыт, — сказала Ада Брекке. — Навсегда.", "Ада Брекке", language="ru")

    assert [(attribution, text) for _, attribution, _, text in found] == [
        ("explicit", "Порт закрыт,"),
        ("carried", "Навсегда."),
    ]


def test_speech_in_marks_ends_where_its_tag_begins_inside_them() -> None:
    found = said("«Порт закрыт, — сказала Ада Брекке. — Навсегда».", "Ада Брекке", language="ru")

    assert [(speaker, text) for *_, speaker, text in found] == [
        ("Ада Брекке", "Порт закрыт,"),
        ("Ада Брекке", "Навсегда"),
    ]


def test_a_dash_without_a_tag_stays_in_the_quotation() -> None:
    assert [text for *_, text in said("«Порт — это жизнь», — сказала Ада Брекке.", "Ада Брекке", language="ru")] == [
        "Порт — это жизнь"
    ]


def test_speech_may_begin_inside_a_passage() -> None:
    text = "Rybacy się skarżą. - Port jest zamknięty - mówi Ada Brekke. - Na zawsze."

    assert [(speaker, words) for *_, speaker, words in said(text, "Ada Brekke", language="pl")] == [
        ("Ada Brekke", "Port jest zamknięty"),
        ("Ada Brekke", "Na zawsze."),
    ]


def test_dashes_inside_a_passage_without_a_tag_are_no_speech() -> None:
    assert said("Rybacy się skarżą. - Port - brama morza - jest zamknięty.", language="pl") == []


def test_a_list_with_dashes_is_no_speech() -> None:
    assert said("— вода и хлеб;", language="ru") == []


@pytest.mark.parametrize("text", ["— " * 30_000, "— да, " * 20_000, "—сказал" * 20_000, "—"])
def test_a_line_of_nothing_but_dashes_is_read(text: str) -> None:
    assert isinstance(said(text, language="ru"), list)
