import pytest

from tests.tagging.quotations.said import quotes, said, speakers


def test_a_speaker_carries_over_to_a_paragraph_without_a_tag() -> None:
    text = """
    “The harbour is closed to us,” said Ada Brekke.
    “It will not be opened before the winter.”
    """

    assert said(text, "Ada Brekke")[1] == (
        "direct",
        "carried",
        "Ada Brekke",
        "It will not be opened before the winter.",
    )


def test_nothing_is_carried_past_somebody_else() -> None:
    text = """
    “The harbour is closed to us,” said Ada Brekke.
    Olav Lind then came to the meeting.
    “It will not be opened before the winter.”
    """

    assert said(text, "Ada Brekke", "Olav Lind")[1][1:3] == ("none", "")


def test_he_is_the_one_who_spoke_last() -> None:
    text = """
    “The gates are shut,” said Olav Lind.
    “I have the only key,” he added.
    """

    assert said(text, "Olav Lind")[1][1:3] == ("pronoun", "Olav Lind")


def test_she_is_the_one_with_whom_the_sentence_before_opens() -> None:
    text = "Minister Ada Brekke met the captains on Monday. “We listened to all of them,” she said."

    assert speakers(text, "Ada Brekke") == ["Ada Brekke"]


def test_where_two_fit_he_is_nobody() -> None:
    text = "Olav Lind met Per Dahl and Jon Moe near the gate, and Per Dahl left. “We listened to them,” he said."

    (quote,) = quotes("Per Dahl came. Jon Moe went. “We listened to all of them,” he said.", "Per Dahl", "Jon Moe")

    assert (quote.speaker, quote.attribution) == (None, "none")
    assert len(quotes(text, "Olav Lind", "Per Dahl", "Jon Moe")) == 1


def test_she_is_no_man() -> None:
    text = """
    Ada Brekke lost her boat in the storm. Olav Lind found his.
    “The boats are gone for good,” she said.
    """

    assert speakers(text, "Ada Brekke", "Olav Lind") in (["Ada Brekke"], [None])


def test_he_is_no_company() -> None:
    text = """
    “The line is closed for repairs,” the company said.
    “I have never seen that before,” he said.
    """

    assert speakers(text) == ["the company", None]


def test_he_is_not_the_one_whom_he_names_himself() -> None:
    text = "Olav Lind spoke in court. He said that Lind had been “master of the quay” for years."

    assert quotes(text, "Olav Lind", "Lind")[0].attribution != "pronoun"
    (quote,) = quotes("Olav Lind kept silent. He said that Olav Lind was “master of the quay”.", "Olav Lind")
    assert quote.speaker is None


def test_who_asks_her_is_not_she() -> None:
    text = "Ada Brekke asked her about the boat. She answered, “It sank in May.”"

    assert speakers(text, "Ada Brekke") == [None]


def test_who_is_spoken_to_by_a_noun_leaves_the_speaker_she() -> None:
    text = "“The boat sank,” Ada Brekke told the captain. “It was old,” she said."

    assert speakers(text, "Ada Brekke")[-1] == "Ada Brekke"


def test_a_word_in_capitals_that_speaks_and_is_no_known_name_may_be_he() -> None:
    text = "“The boat sank,” said Olav Lind. As the storm grew, Torvik says the quay was lost. “It broke,” he says."

    assert speakers(text, "Olav Lind")[-1] is None


def test_a_newspaper_by_its_name_alone_is_no_she() -> None:
    text = "The boats “never left the harbour that winter”, reported Havneposten. “Nobody was on board,” she added."

    assert speakers(text)[-1] is None


def test_who_asks_the_questions_is_not_he_who_answers_them() -> None:
    text = "In his own account, and in answer to questions by Per Dahl, he said there was “nothing at all to report”."

    assert speakers(text, "Per Dahl") == [None]


def test_a_name_that_is_not_known_may_stand_behind_its_verb_too() -> None:
    text = "“The boat sank,” said Ada Brekke. The quay was lost as well, says Torvik. “It broke,” she continues."

    assert speakers(text, "Ada Brekke")[-1] is None


def test_a_pronoun_behind_an_object_tells_nothing_of_its_sex() -> None:
    text = """
    The captain withdrew what she had claimed of Per Dahl, for she had seen nothing.
    She said it was “a very dark night”.
    """

    assert speakers(text, "Per Dahl") == [None]


def test_who_asks_does_not_answer() -> None:
    text = """
    “The harbour was closed in May,” said Ada Brekke.
    “Who will open it for us again?”
    “Nobody knows, and nobody asks.”
    """

    assert speakers(text, "Ada Brekke") == ["Ada Brekke", "Ada Brekke", None]


def test_a_question_in_a_quotation_that_is_not_closed_is_answered_by_who_asks() -> None:
    text = """
    Ada Brekke said: “Who will open the harbour for us?
    “Nobody knows, and nobody asks.”
    """

    assert speakers(text, "Ada Brekke") == ["Ada Brekke", "Ada Brekke"]


@pytest.mark.parametrize(
    "between",
    [
        "“It was cold there,” someone else said.",
        "“It was cold there,” said another.",
        "Someone else said that it was cold.",
        "Another said that it was cold.",
    ],
)
def test_they_are_nobody_who_spoke_before_somebody_unnamed(between: str) -> None:
    text = f"“We closed the gates,” the company said. {between} “We saw it all,” they said."

    assert speakers(text)[-1] is None


def test_nothing_is_carried_past_somebody_unnamed() -> None:
    text = """
    “We closed the gates,” said Ada Brekke. “It was cold there,” someone else said.
    “We were there all night long.”
    """

    assert speakers(text, "Ada Brekke") == ["Ada Brekke", None, None]


def test_who_comes_to_the_fore_after_somebody_unnamed_is_she() -> None:
    text = """
    “We closed the gates,” said Olav Lind. “It was cold there,” someone else said.
    Ada Brekke came in late. “We saw it all,” she said.
    """

    assert speakers(text, "Ada Brekke", "Olav Lind")[-1] == "Ada Brekke"


def test_whose_things_somebody_speaks_of_does_not_speak() -> None:
    text = """
    “The plan is sound,” said Per Dahl.
    In the hall Olav Lind also clarified Per Dahl’s part in it.
    “I have seen all the letters,” he said.
    """

    assert said(text, "Per Dahl", "Olav Lind")[1][1:3] == ("pronoun", "Olav Lind")


def test_who_wrote_what_somebody_read_does_not_speak() -> None:
    text = "He looked at me when I asked whether he had read Olav Lind’s letters. “I have no time for it,” he said."

    assert said(text, "Olav Lind")[0][1:3] == ("none", "")


def test_she_is_nobody_with_the_given_name_of_a_man() -> None:
    text = "Olav Lind wrote a book about the port. “The boats are gone for good,” she said."
    assert speakers(text, "Olav Lind") == [None]

    met = "Ada Brekke met Olav Lind near the gate. “The boats are gone for good,” he said."
    assert speakers(met, "Ada Brekke", "Olav Lind") in (["Olav Lind"], [None])


def test_what_the_article_says_of_a_person_goes_before_the_given_name() -> None:
    text = "Olav Lind, the writer, left; she loved her boat. Lind swam; she was cold. “The boats are gone,” she said."

    assert speakers(text, "Olav Lind") == ["Olav Lind"]


def test_the_noun_of_somebody_unnamed_who_spoke_last_is_no_bearer_of_the_title() -> None:
    text = """
    Spokesman Olav Lind was silent. “The gates are shut,” a spokesman for the harbour told the captains.
    “We have the only key,” the spokesman added.
    """

    assert speakers(text, "Olav Lind") == ["a spokesman for the harbour", "the spokesman"]


def test_a_noun_of_the_passage_before_is_not_meant_behind_another_story() -> None:
    text = """
    « Le port est fermé », a dit le pêcheur.
    Dahlin pliait ses filets. « Je ne reviendrai pas », a-t-il ajouté.
    """

    assert speakers(text, language="fr") == ["le pêcheur", None]


def test_a_noun_of_the_passage_before_goes_on_where_the_passage_opens_with_the_quotation() -> None:
    text = """
    « Le port est fermé », a dit le pêcheur.
    « Je ne reviendrai pas », a-t-il ajouté.
    """

    assert speakers(text, language="fr") == ["le pêcheur", "le pêcheur"]
