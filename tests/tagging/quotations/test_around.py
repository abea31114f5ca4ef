"""Speakers by the sentences around a quotation, by verbs with a pronoun of their own, and two who speak together."""

import pytest

from tests.tagging.quotations.said import said, speakers


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("it", "“Il porto è chiuso da mesi”. Lo ha detto Ada Brekke in serata.", "Ada Brekke"),
        ("es", "«El puerto está cerrado». Así lo confirmó Ada Brekke ayer.", "Ada Brekke"),
        ("ru", "«Порт закрыт на месяц». Об этом сообщила Ада Брекке.", "Ада Брекке"),
    ],
)
def test_the_sentence_behind_may_tell_who_said_it(language: str, text: str, speaker: str) -> None:
    assert speakers(text, speaker, language=language) == [speaker]


def test_what_is_reported_before_tells_who_speaks_alone_behind_it() -> None:
    text = "Ada Brekke said that the port was closed. “We have no boats left.”"

    assert said(text, "Ada Brekke") == [("direct", "preceding", "Ada Brekke", "We have no boats left.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brekke said that Olav Lind closed the port. “We have no boats left.”",
        "Ada Brekke closed the port. “We have no boats left.”",
        "Somebody said that the port was closed. “We have no boats left.”",
    ],
)
def test_a_sentence_about_several_or_without_speech_tells_nobody(text: str) -> None:
    assert speakers(text, "Ada Brekke", "Olav Lind") == [None]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "« Le port est fermé », s'emporte un pêcheur.", "un pêcheur"),
        ("fr", "« Le port est fermé », explique, dépité, un pêcheur.", "un pêcheur"),
        ("fr", "« Le port est fermé », nous raconte une autre femme.", "une autre femme"),
        ("fr", "« Le port est fermé », tonne une pêcheuse.", "une pêcheuse"),
        ("fr", "« Le port est fermé », lorsque le maire arrive.", None),
        ("es", "«El puerto está cerrado», cuando el alcalde llegó.", None),
        ("pt", "“O porto está fechado”, revolta-se um pescador, que partiu.", "um pescador"),
        ("pt", "“O porto está fechado”, disse outra pescadora.", "outra pescadora"),
        ("es", "«El puerto está cerrado», se queja un pescador.", "un pescador"),
        ("es", "«El puerto está cerrado», recordaba Ada Brekke.", "Ada Brekke"),
        ("de", "„Der Hafen ist zu“, sehnt sich der Fischer zurück.", "der Fischer"),
        ("nl", ",,De haven is dicht”, verzucht Ada Brekke.", "Ada Brekke"),
        ("en", "“The port is closed,” said Ada Brekke and Olav Lind.", "Ada Brekke and Olav Lind"),
        ("en", "“The port is closed,” said Ada Brekke and left.", "Ada Brekke"),
        ("en", "“We go,” said Runa Dahl, Ada Brekke and Olav Lind.", "Runa Dahl, Ada Brekke and Olav Lind"),
        ("en", "“We go,” pilots Runa Dahl, Ada Brekke and Olav Lind said.", "Runa Dahl, Ada Brekke and Olav Lind"),
        ("en", "“We go,” Ada Brekke, Deputy Pilot of the harbour said.", "Ada Brekke"),
        ("en", "“We go,” the baker, Early Dawn, said.", "Early Dawn"),
        ("en", "“We go,” said [withheld], the master of the harbour, and went home.", None),
        ("en", "“We go,” the pilot Ada Brekke, 60, from Harbourtown, Far North, said.", "Ada Brekke"),
        ("en", "Fears were echoed by Ada Brekke, who said “we go to the port”.", "Ada Brekke"),
        ("fr", "« Le port est fermé », raconte Brisenne au micro.", "Brisenne"),
        ("nl", "“We gaan”, zegt Wessel Vinter die hier visser is.", "Wessel Vinter"),
        ("de", "Nach der Fahrt sagte der Lotse: „Wir gehen.“", "der Lotse"),
        ("de", "Vor Gericht sagte der alte Lotse nun: „Wir gehen.“", "der alte Lotse"),
    ],
)
def test_tags_of_many_shapes_name_their_speaker(language: str, text: str, speaker: str | None) -> None:
    assert speakers(text, "Ada Brekke", "Olav Lind", "Runa Dahl", language=language) == [speaker]


def test_a_sentence_that_goes_on_has_the_same_speaker() -> None:
    text = "«El puerto está cerrado», agregó Ada Brekke, precisando que «las barcas no vuelven»."

    assert speakers(text, "Ada Brekke", language="es") == ["Ada Brekke", "Ada Brekke"]


def test_who_reports_a_slogan_does_not_say_it() -> None:
    assert speakers("Pilots with signs saying “no more fish”, Ada Brekke reported.", "Ada Brekke") == [None]
    assert speakers("Pilots with signs saying “no more fish” left, Ada Brekke reported.", "Ada Brekke") == [None]


def test_what_goes_on_behind_a_tag_inside_the_marks_is_nobody_elses() -> None:
    text = "“Ecco il porto”, spiega Ada Brekke. “In estate – ha detto chi pesca – verremo in tanti”, ha aggiunto."

    assert speakers(text, "Ada Brekke", language="it")[1:] == [None, None]


def test_a_name_between_comma_and_colon_is_given_as_printed() -> None:
    assert speakers("Gevraagd naar de haven, Vinter: ,,Die is dicht.”", language="nl") == ["Vinter"]


def test_his_words_are_of_the_last_who_spoke() -> None:
    text = "Олав Линд сказал, что порт закрыт. По его словам, лодки «ушли навсегда»."

    assert said(text, "Олав Линд", language="ru")[-1] == ("partial", "pronoun", "Олав Линд", "ушли навсегда")


def test_a_title_between_verb_and_name_makes_a_voice() -> None:
    text = """
    Об этом заявил министр портов Олав Линд.

    «Порт закрыт», — сказал он.
    """

    assert speakers(text, "Олав Линд", language="ru") == ["Олав Линд"]


def test_who_meets_others_is_not_meant_by_who() -> None:
    text = "Ada Brekke has quarrelled with ministers, who have called her “a danger to the port”."

    assert speakers(text, "Ada Brekke") == [None]


@pytest.mark.parametrize(
    "text", ["Who said “we go”?", "Which, who, said “we go”.", "“We go,” who said.", "That said: “We go.”"]
)
def test_a_question_without_a_speaker_is_read(text: str) -> None:
    assert isinstance(said(text), list)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Суд вынес приговор по делу «Седьмой гавани», согласно которому Ада Брекке получила год."),
        ("ru", "Об этом пишет «Гаванская заря»."),
        ("ru", "Министр заявил в программе «Вечер в гавани с друзьями»."),
        ("de", "Er verteidigt alte Wörter, zum Beispiel „die Fischer“."),
    ],
)
def test_names_and_terms_are_no_quotations(language: str, text: str) -> None:
    assert said(text, language=language) == []
