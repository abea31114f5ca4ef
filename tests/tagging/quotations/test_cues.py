import pytest

from tests.tagging.quotations.said import said, speakers


@pytest.mark.parametrize(
    "text",
    [
        "“The port is closed,” Ada Brekke said.",
        "“The port is closed,” said Ada Brekke.",
        "“The port is closed”, Ada Brekke says.",
        "“Is the port closed?” Ada Brekke asked.",
        "“The port is closed,” said 28-year-old Ada Brekke.",
        "“The port is closed,” said harbour expert Prof Ada Brekke.",
        "“The port is closed,” Ada Brekke, an adviser to President Olav Lind, said on the radio.",
        "“The port is closed,” the head of the northern office of the union, Ada Brekke, said.",
        "“The port is closed,” Ada Brekke, who knows Olav Lind, told reporters.",
        "“The port is closed,” the paper quoted Ada Brekke as saying.",
        "“The port is closed,” the paper reported Minister Ada Brekke saying in an interview.",
        "“The port is closed,” according to Ada Brekke.",
        "According to Ada Brekke, “the port is closed to all of them.”",
        "Ada Brekke said: “The port is closed.”",
        "Ada Brekke, of the Harbour Union, added: “The port is closed.”",
        "Ada Brekke pledged to help the captains, saying that they “will be let in before the winter”.",
        "As Olav Lind listened, Ada Brekke said, “The port is closed.”",
    ],
)
def test_the_speaker_is_the_subject_of_the_verb(text: str) -> None:
    assert speakers(text, "Ada Brekke", "Olav Lind") == ["Ada Brekke"]


def test_a_noun_that_bears_the_title_of_one_person_is_that_person() -> None:
    text = """
    Ruritanian President Olav Lind signed the law. Graustark President Per Dahl did not.
    The Ruritanian president also attacked the “closing of our northern ports”, saying: “We need all of them.”
    """

    assert speakers(text, "Olav Lind", "Per Dahl") == ["Olav Lind", "Olav Lind"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The port is closed,” the IT engineer says.", "the IT engineer"),
        ("“The port is closed,” said a spokesman for the ministry.", "a spokesman for the ministry"),
        ("The ministry says it’s working “in accordance with the law of the sea,” but slowly.", "The ministry"),
        ("Harbourtown announced Friday that it would “close the port to everybody.”", "Harbourtown"),
        ("“The port is closed,” said Jane Roe.", "Jane Roe"),
        ("According to the report, prices “jumped” after the closing.", "the report"),
    ],
)
def test_without_a_name_the_speaker_is_as_printed(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


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


def test_lines_of_speech_go_on_behind_their_tag() -> None:
    found = said("— Порт закрыт, — сказала Ада Брекке. — Навсегда.", "Ада Брекке", language="ru")

    assert [(attribution, text) for _, attribution, _, text in found] == [
        ("explicit", "Порт закрыт,"),
        ("carried", "Навсегда."),
    ]


def test_a_list_with_dashes_is_no_speech() -> None:
    assert said("— вода и хлеб;", language="ru") == []


def test_a_language_that_drops_the_subject_means_who_spoke_last() -> None:
    text = """
    «El puerto está cerrado», dijo Ada Brekke.
    «No se abrirá antes del invierno», añadió.
    """

    assert said(text, "Ada Brekke", language="es")[1][1:3] == ("pronoun", "Ada Brekke")
