"""Which words are taken for a name that is withheld, and which are not."""

import pytest

from newsarchive.rights.masking import Mask
from newsarchive.rights.withheld import MARK

IDA = Mask([("Ida Berg",)])


def masked(text: str, *names: str) -> str:
    return Mask([(name,) for name in names or ("Ida Berg",)]).text(text).replace(MARK, "█")


@pytest.mark.parametrize(
    "text,left",
    [
        ("Ida Berg spoke. Berg left; so did Ida.", "█ spoke. █ left; so did █."),
        ("IDA BERG: BERG'S LETTER", "█: █'S LETTER"),
        ("the house of Bergs and Idas", "the house of █ and █"),
        ("ida berg wrote, and nobody read", "█ wrote, and nobody read"),
        ("Said I. Berg. And I left.", "Said █. And I left."),
        ("Berg, Ida, a lawyer", "█, █, a lawyer"),
        ("Ida\nBerg came", "█\n█ came"),
        ("Anna Berg-Hansen and Holm-Berg", "Anna █ and █"),
        ("over the berg and the ida", "over the berg and the ida"),
        ("Heidelberg and Idaho stay", "Heidelberg and Idaho stay"),
        ("Ber\u00adg and Be\u0301rg", "█ and █"),
    ],
)
def test_a_name_goes_in_each_of_its_forms(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "text,left",
    [
        ("Write to ida.berg@example.org now", "Write to █ now"),
        ("(see https://example.org/2022/ida-berg-speaks?x=1)", "(see █)"),
        ("https://example.org/b%65rg and www.idaberg.example", "█ and █"),
        ("@realIdaBerg, #BergIda and #harbour", "█ and #harbour"),
        ("idaberg1987 wrote", "█ wrote"),
        ("https://example.org/harbour stays", "https://example.org/harbour stays"),
    ],
)
def test_an_address_with_the_name_in_it_goes_whole(text: str, left: str) -> None:
    assert masked(text) == left


@pytest.mark.parametrize(
    "name,text,left",
    [
        ("Anna Nováková", "Řekla to Anně Novákové a Nováková odešla.", "Řekla to █ a █ odešla."),
        ("Иван Петров", "Слово дали Петрову; с Иваном Петровым ушли.", "Слово дали █; с █ ушли."),
        ("Volodymyr Zelensky", "Zelenskyy met Selenskyj and Zelenskoho.", "█ met █ and █."),
        ("Ida von Berg", "Ida von Berg and von Holm", "█ and von Holm"),
        ("José Peña", "Jose Pena", "█"),
        ("习近平", "记者说，习近平今天到访。", "记者说，█今天到访。"),
        ("محمد علي", "قال محمد علي ومحمد", "قال █ و█"),
        ("Madonna", "Madonna sang", "█ sang"),
        ("bell hooks", "bell hooks wrote of a bell", "█ wrote of a bell"),
    ],
)
def test_languages_with_cases_scripts_and_particles(name: str, text: str, left: str) -> None:
    assert masked(text, name) == left


@pytest.mark.parametrize(
    "path,left",
    [
        ("seeds/ida-berg.txt", "seeds/█.txt"),
        ("seeds/IdaBerg/2022_berg.md", "seeds/█/2022_█.md"),
        ("seeds/heidel.txt", "seeds/heidel.txt"),
        ("all.jsonl", "all.jsonl"),
    ],
)
def test_a_path_keeps_its_folders_and_its_ending(path: str, left: str) -> None:
    assert IDA.path(path).replace(MARK, "█") == left


@pytest.mark.parametrize(
    "text", ["Ida Berg", "berg, ida", "I. Berg", "seeds/ida-berg.txt", "#idaberg", "x@idaberg.example"]
)
def test_a_text_names_somebody_by_two_words_beside_each_other(text: str) -> None:
    assert IDA.names(text)


@pytest.mark.parametrize("text", ["Ida Holm", "Berg", "Ida left, and then came Berg", "the berg of Ida", "#berg"])
def test_one_word_of_a_name_may_be_anybodys(text: str) -> None:
    assert not IDA.names(text)


def test_work_grows_in_step_with_the_text() -> None:
    assert IDA.text("@" * 200_000) == "@" * 200_000
    assert IDA.text("a" * 300_000 + "@b") == "a" * 300_000 + "@b"
    assert MARK in IDA.text("Ida Berg " * 50_000)
