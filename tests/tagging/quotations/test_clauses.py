import pytest

from newsarchive.tagging.quotations import quotations
from tests.tagging.articles import document
from tests.tagging.names.articles import names
from tests.tagging.quotations.said import book, speakers


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
        "“The port is closed,” Ada Brekke (Harbour Party) said.",
        "“The port is closed,” said Ada Brekke (52).",
        "“The port is closed,” an emotional Ada Brekke of the Harbour Party then said.",
    ],
)
def test_what_stands_in_brackets_or_behind_a_preposition_is_not_the_speaker(text: str) -> None:
    assert speakers(text, "Ada Brekke", organisations=["Harbour Party"]) == ["Ada Brekke"]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking to reporters on the shore, “they will be back” was all that was said.",
        "That is why I said “they will all be back”.",
    ],
)
def test_a_clause_is_no_speaker(text: str) -> None:
    assert speakers(text) in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brekke called it “a bad day for all of us” and expressed the hope that it would end.",
        "Ada Brekke called it “a bad day for all of us”, and expressed the hope that it would end.",
        "Ada Brekke admitted that it was “not my kind of sea” and had never read the rules.",
    ],
)
def test_a_second_verb_of_the_subject_before_a_quotation_has_no_speaker_behind_it(text: str) -> None:
    assert speakers(text, "Ada Brekke") == ["Ada Brekke"]


@pytest.mark.parametrize(
    "text",
    [
        "This emerged, said in a low voice, when “the boats were all taken away at night”.",
        "The French premier took reports that “the boats were all taken away at night” badly.",
        "Most harbour stories begin: “The boats were all taken away at night.”",
        "That kind of talk led Torvik to suggest “the boats were all taken away at night”.",
        "The swaying banner actually reads “taken away at night”.",
        "Beyond Ruritania, say reports, it was “a total loss for all the boats”.",
    ],
)
def test_what_holds_a_verb_or_ends_in_an_adverb_or_opens_with_a_preposition_is_no_noun_that_speaks(text: str) -> None:
    assert speakers(text, organisations=["Ruritania"]) in ([], [None])


def test_an_adverb_before_the_verb_is_no_part_of_the_speaker() -> None:
    assert speakers("“The port is closed,” the minister coldly said.") == ["the minister"]


def test_where_nouns_have_capitals_a_speaker_ends_in_one() -> None:
    assert speakers("„Der Hafen ist zu“, sagte der Minister vermutlich.", language="de") == ["der Minister"]


@pytest.mark.parametrize(
    ("said", "speaker"),
    [
        ("sagte die Sprecherin der Polizei am Montag", "die Sprecherin der Polizei"),
        ("sagte ein Sprecher des Ministeriums", "ein Sprecher des Ministeriums"),
        ("sagte die Leiterin einer Hilfsorganisation", "die Leiterin einer Hilfsorganisation"),
        ("so der Leiter des Hafens in Harburg", "der Leiter des Hafens in Harburg"),
        ("sagte der Minister der Deutschen Presse-Agentur", "der Minister"),
        ("sagte der Minister der „Stimme“-Zeitung", "der Minister"),
    ],
)
def test_a_german_genitive_belongs_to_the_speaker_unless_it_hears(said: str, speaker: str) -> None:
    assert speakers(f"„Der Hafen ist für immer geschlossen“, {said}.", language="de") == [speaker]


def test_what_is_said_in_the_accusative_is_no_speaker() -> None:
    text = "Von der „Hafenwache“, den Namen der Gruppe nennt sie nicht, war keine Rede."

    assert speakers(text, language="de") in ([], [None])


@pytest.mark.parametrize(
    "text",
    [
        "“The port is closed,” Harbour Executive, Ann Moe, said.",
        "“The port is closed,” County Executive, Dr Ann Moe, said.",
        "Chief Executive, Ann Moe, said: “The port is closed.”",
        "County Executive, Ann Moe, said the port is “closed to all of us for now”.",
    ],
)
def test_a_name_between_commas_before_the_verb_is_the_speaker_and_not_the_office(text: str) -> None:
    assert speakers(text, "Ann Moe", organisations=["Harbour Executive"]) == ["Ann Moe"]


@pytest.mark.parametrize(
    "text",
    [
        "The prosecutor left out Olav Lind’s name before hesitating and clarifying: “It was Mr Roe.”",
        "The prosecutor greeted Olav Lind before hesitating and clarifying: “It was Mr Roe who came.”",
        "A letter to Olav Lind was short: “It was Mr Roe who came.”",
        "Olav Lind’s wife was brief: “It was Mr Roe who came.”",
        "The prosecutor left out Olav Lind’s name before saying: “It was Mr Roe.”",
    ],
)
def test_an_owner_or_an_object_before_a_colon_does_not_speak(text: str) -> None:
    assert speakers(text, "Olav Lind") in ([None], ["The prosecutor"])


@pytest.mark.parametrize(
    "text",
    [
        "Olav Lind on the storm: “It was a night like no other.”",
        "The report was backed by Olav Lind, an expert of the harbour: “It was a night like no other.”",
        "The lamp went out after Olav Lind uttered the words: “It was a night like no other.”",
        "Retired captain Olav Lind was brief: “It was a night like no other.”",
        "The mayor, Olav Lind, was brief: “It was a night like no other.”",
    ],
)
def test_a_colon_announces_the_one_with_whom_its_sentence_opens(text: str) -> None:
    assert speakers(text, "Olav Lind") == ["Olav Lind"]


def test_a_letter_speaks_and_nobody_of_whom_it_speaks() -> None:
    text = "A separate letter signed by sixty captains of the north said Olav Lind had “taken all the boats away”."

    assert speakers(text, "Olav Lind") == ["A separate letter"]


def test_an_unread_subject_does_not_make_who_follows_its_verb_the_speaker() -> None:
    text = "What came out that day, it seems, then said Olav Lind had “taken all the boats away”."

    assert speakers(text, "Olav Lind") in ([], [None])


def test_a_noun_behind_a_name_with_an_article_is_no_verb() -> None:
    text = "An aide to the mayor said that the Brekke comments “are the same as ever”, but said they did not matter."

    assert speakers(text, "Ada Brekke") != ["Ada Brekke"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "«Порт закрыт навсегда», — сказал представитель полиции.", "представитель полиции"),
        ("ru", "«Порт закрыт навсегда», — заявил министр обороны в среду.", "министр обороны"),
        ("ru", "«Порт закрыт навсегда», — сообщил представитель журналистам.", "представитель"),
        (
            "ru",
            "Официальный представитель ведомства заявил: «Порт закрыт навсегда».",
            "Официальный представитель ведомства",
        ),
        ("uk", "«Порт закрито назавжди», — сказав речник поліції.", "речник поліції"),
        ("pl", "„Port jest zamknięty na zawsze” – powiedział rzecznik policji.", "rzecznik policji"),
        ("cs", "„Přístav je navždy uzavřen,“ řekla mluvčí policie.", "mluvčí policie"),
        ("ru", "«Порт закрыт навсегда», — сказал дождь над городом.", None),
    ],
)
def test_where_nouns_bear_no_article_those_speak_that_can(language: str, text: str, speaker: str | None) -> None:
    assert speakers(text, language=language) == [speaker]


def _speakers_read(text: str) -> list[str | None]:
    """Of a text whose names, with what they are, the program finds itself."""
    found = quotations(document(text), names(text), book())
    return [quotation.quote.speaker for quotation in found]


def test_whose_adviser_speaks_does_not_speak() -> None:
    text = "Olav Lind left. “We will not leave the harbour,” Lind adviser Ada Brekke said."

    assert _speakers_read(text) == ["Ada Brekke"]


def test_a_title_that_goes_on_behind_of_leads_to_its_bearer() -> None:
    assert _speakers_read("“We will not leave,” the Secretary of Commerce Ada Brekke said.") == ["Ada Brekke"]
    assert _speakers_read("“We will not leave,” said the Minister of Defence Ada Brekke at noon.") == ["Ada Brekke"]


def test_a_person_who_tells_which_noun_speaks_does_not_speak() -> None:
    for noun in ("the Brekke campaign", "a Brekke spokesman"):
        text = f"Ada Brekke left. “We will not leave the harbour,” {noun} said."
        assert speakers(text, "Ada Brekke") == [noun]
    assert speakers("Ada Brekke left. “We will not leave,” Brekke campaign said.", "Ada Brekke") == [None]
    assert speakers("“We will not leave,” Ada Brekke and his team wrote.", "Ada Brekke") == ["Ada Brekke"]


def test_a_noun_like_a_verb_before_the_verb_is_a_noun() -> None:
    assert speakers("“We will not leave the harbour,” the port report said.") == ["the port report"]


def test_where_the_beginning_of_a_sentence_is_far_no_noun_speaks() -> None:
    tour = f"mounted a tour that {'very ' * 16}sad"
    text = (
        f"Ada, a captain who came to her senses after many tried hard for years to overturn the 2020 election, {tour}, "
        "called the old mayor “a one-man storm in a port” of their own."
    )

    assert speakers(text) == [None]


def test_what_somebody_reveals_does_not_speak() -> None:
    text = "Ada Brekke has vowed “not to live in fear” as she revealed a sad update in her fight."

    assert speakers(text, "Ada Brekke") == ["Ada Brekke"]


def test_the_end_of_a_compound_does_not_speak() -> None:
    text = "Wie Brekke vor ihrem „Müll“-Fauxpas sagte: „Wir werden den Hafen nicht verlassen.“"

    assert speakers(text, "Ada Brekke", language="de") in ([None], ["Ada Brekke"])
