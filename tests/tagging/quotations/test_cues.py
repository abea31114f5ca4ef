import pytest

from tests.tagging.quotations.said import said, speakers


@pytest.mark.parametrize(
    "text",
    [
        "“The port is closed to everyone.” The captains of the north were silent.",
        "“The port is closed,” I said.",
        "Some claims are “hard to believe”, as the sea is.",
    ],
)
def test_nobody_is_made_a_speaker(text: str) -> None:
    assert speakers(text) in ([], [None])


def test_an_organisation_speaks() -> None:
    text = "The Harbour Times reported Wednesday that captains were “left alone” in the storm."

    assert speakers(text, organisations=["The Harbour Times"]) == ["The Harbour Times"]


def test_a_tag_of_an_unknown_verb_is_read_after_a_comma() -> None:
    assert speakers("“The port is closed,” Ada Brekke chortled.", "Ada Brekke") == ["Ada Brekke"]


def test_an_introduction_of_the_next_quotation_is_no_tag_of_this_one() -> None:
    text = "Olav Lind called it “a bad day for all of us” and Ada Brekke answered: “It was your day.”"

    assert speakers(text, "Olav Lind", "Ada Brekke") == ["Olav Lind", "Ada Brekke"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Der Hafen ist zu“, sagte Ada Brekke am Montag.", "Ada Brekke"),
        ("de", "Der Sprecher sagte: „Der Hafen ist zu.“", "Der Sprecher"),
        ("de", "Nach Angaben von Ada Brekke ist der Hafen „für immer geschlossen“.", "Ada Brekke"),
        ("fr", "« Le port est fermé », a déclaré Ada Brekke.", "Ada Brekke"),
        ("fr", "« Le port est fermé », selon la ministre.", "la ministre"),
        ("es", "«El puerto está cerrado», dijo Ada Brekke.", "Ada Brekke"),
        ("es", "—El puerto está cerrado —dijo Ada Brekke—. Para siempre.", "Ada Brekke"),
        ("it", "«Il porto è chiuso», ha detto Ada Brekke.", "Ada Brekke"),
        ("pt", "“O porto está fechado”, disse Ada Brekke.", "Ada Brekke"),
        ("nl", "“De haven is dicht”, zei Ada Brekke.", "Ada Brekke"),
        ("pl", "„Port jest zamknięty”, powiedziała Ada Brekke.", "Ada Brekke"),
        ("pl", "— Port jest zamknięty — powiedziała Ada Brekke.", "Ada Brekke"),
        ("cs", "„Přístav je zavřený,“ řekla Ada Brekke.", "Ada Brekke"),
        ("ru", "«Порт закрыт навсегда», — сказала Ада Брекке.", "Ада Брекке"),
        ("ru", "— Порт закрыт, — сказала Ада Брекке. — Навсегда.", "Ада Брекке"),
        ("ru", "По словам министра, порт «закрыт для всех судов».", ""),
        ("uk", "«Порт закрито назавжди», — сказала Ада Брекке.", "Ада Брекке"),
        ("sv", "”Hamnen är stängd”, sa Ada Brekke.", "Ada Brekke"),
        ("tr", "“Liman artık kapalı” dedi Ada Brekke.", "Ada Brekke"),
        ("zh", "港务局局长表示：“港口已经关闭。”", "港务局局长"),
        ("ja", "首相は「港は閉鎖された」と述べた。", "首相"),
    ],
)
def test_verbs_of_many_languages_name_the_speaker(language: str, text: str, speaker: str) -> None:
    found = speakers(text, "Ada Brekke", "Ада Брекке", language=language)

    assert found[:1] == [speaker or None] or (not speaker and found == [])


def test_a_language_that_drops_the_subject_means_who_spoke_last() -> None:
    text = """
    «El puerto está cerrado», dijo Ada Brekke.
    «No se abrirá antes del invierno», añadió.
    """

    assert said(text, "Ada Brekke", language="es")[1][1:3] == ("pronoun", "Ada Brekke")


def test_whose_words_a_colon_announces_is_their_owner_and_no_other_owner_is() -> None:
    said = "“The port will stay closed for all of the winter.”"

    assert speakers(f"Ada Brekke’s parting words were clear and plain:\n{said}", "Ada Brekke") == ["Ada Brekke"]
    assert speakers(f"Ada Brekke’s old car was clear and plain:\n{said}", "Ada Brekke") == [None]
