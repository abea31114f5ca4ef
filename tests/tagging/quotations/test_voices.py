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
