import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarchive.model import Passage
from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations import quotations
from tests.tagging.quotations.said import book, quotes, said, speakers


def test_one_utterance_broken_by_its_tag_is_two_pieces_that_go_on() -> None:
    first, second = quotes("“We will stay here,” Ada Brekke said. “Nobody leaves.”", "Ada Brekke")

    assert (first.text, first.continues, first.attribution) == ("We will stay here,", None, "explicit")
    assert (second.text, second.continues, second.attribution) == ("Nobody leaves.", 0, "carried")
    assert first.speaker == second.speaker == "Ada Brekke"
    assert second.speaker_id == "ada-brekke"


def test_a_paragraph_that_is_not_closed_goes_on_in_the_next() -> None:
    first, second = quotes(
        """
        “They came at night and took the boats away.
        “We saw nothing of them again,” Ada Brekke explained.
        """,
        "Ada Brekke",
    )

    assert (first.line, first.continues, first.speaker, first.attribution) == (1, None, "Ada Brekke", "carried")
    assert (second.line, second.continues, second.attribution) == (3, 0, "explicit")


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


def test_the_line_before_announces_a_quotation() -> None:
    text = """
    The harbour master Ada Brekke issued a short statement:
    “The gates stay shut for everyone until further notice.”
    """

    assert said(text, "Ada Brekke") == [
        ("direct", "preceding", "Ada Brekke", "The gates stay shut for everyone until further notice.")
    ]


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


@pytest.mark.parametrize(
    "text",
    [
        "He was known as “the captain of the north”.",
        "They watched the film “The Long Winter” twice.",
        "“Rafa” (not his real name) served in the north.",
        "He moved his family to escape “modern life”.",
        "The so-called “silent war” went on.",
        "He works with a network called “harbour friends”, helping people leave.",
        "She read “Crime and Punishment” in one night.",
        "The President announced a “partial closing” of the port.",
        "In the room “blue” they slept.",
    ],
)
def test_names_titles_and_terms_are_no_quotations(text: str) -> None:
    assert said(text) == []


def test_titles_and_headings_are_not_read() -> None:
    text = """
    title: Minister: “We will never close the port”
    heading: “The Port Is Closed”
    “The port stays open to everyone,” the minister said.
    """

    assert [quote.line for quote in quotes(text)] == [5]


def test_a_fragment_is_partial() -> None:
    text = "Ada Brekke said that the port “will be closed for good” and that nobody “should wait for it.”"

    assert said(text, "Ada Brekke") == [
        ("partial", "explicit", "Ada Brekke", "will be closed for good"),
        ("partial", "explicit", "Ada Brekke", "should wait for it."),
    ]


def test_an_open_quotation_at_the_end_of_the_text_stays_open() -> None:
    (quote,) = quotes("“The port is closed, and nobody knows…")

    assert quote.text == "The port is closed, and nobody knows…"


def test_hard_wrapped_text_is_one_piece_that_begins_in_its_first_line() -> None:
    passage = Passage("body", "“The port is closed,” she said.", (4, 5), (0, 10))

    (found,) = quotations(Document([passage]), Names(), book())

    assert (found.quote.text, found.quote.line) == ("The port is closed,", 4)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from('“ ” " ‘ ’ « » „ — Ada said he that who : , . … ! We stay 5" boys\' “No,” said'.split()),
            max_size=16,
        ),
        max_size=5,
    ),
    st.sampled_from(["en", "de", "fr", "ru", "es", "zh", "ja"]),
)
def test_every_quotation_is_a_piece_of_its_passage(words: list[list[str]], language: str) -> None:
    texts = [" ".join(line) for line in words]
    document = Document([Passage("body", text, (number,), (0,)) for number, text in enumerate(texts, 1)])

    found = quotations(document, Names(), book(language))

    for index, quotation in enumerate(found):
        quote = quotation.quote
        assert quote.text
        assert quote.text in texts[quote.line - 1]
        assert (quote.speaker is None) == (quote.attribution == "none")
        assert quote.continues is None or 0 <= quote.continues < index


@pytest.mark.parametrize(
    "text", ['"We go," he said. ' * 3000, "“" * 100_000, "'a' " * 30_000, "said " * 60_000 + "“We go,” he said."]
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    quotes(text)
