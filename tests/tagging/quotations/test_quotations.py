import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.model import Passage
from newsarchive.tagging.document import Document
from newsarchive.tagging.names import Names
from newsarchive.tagging.quotations import quotations
from tests.properties import examples
from tests.tagging.quotations.said import book, quotes, said


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


def test_paragraphs_of_one_speaker_that_were_joined_are_pieces_of_one_quotation() -> None:
    found = quotes('"We stay," Ada Brekke said. "They came at night. "They took the boats," she added.', "Ada Brekke")

    assert [(piece.text, piece.speaker, piece.continues) for piece in found] == [
        ("We stay,", "Ada Brekke", None),
        ("They came at night.", "Ada Brekke", 0),
        ("They took the boats,", "Ada Brekke", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Olav Lind said: “They came at night and took the boats.\nAda Brekke answered: “We never took a boat.”",
        "Olav Lind said: “They came at night and took the boats.\n“We never took a boat,” said Ada Brekke.",
        "Olav Lind said: “They came at night.\nThe Harbour Post reported:\n“We never took a boat,” said Ada Brekke.",
        "“They came at night,” Olav Lind said. “We never took a boat,” said Ada Brekke.",
    ],
)
def test_what_somebody_else_says_goes_on_from_nothing(text: str) -> None:
    first, second = quotes(text, "Ada Brekke", "Olav Lind", organisations=["The Harbour Post"])

    assert (first.speaker, second.speaker, second.continues) == ("Olav Lind", "Ada Brekke", None)


def test_a_speaker_found_late_is_not_carried_back_over_who_is_introduced_between() -> None:
    text = """
    “They came at night and took the boats away.
    The Harbour Post reported on the same day:
    “The boats were gone by then.”
    """

    first, second = quotes(text, organisations=["The Harbour Post"])

    assert (first.speaker, second.speaker, second.continues) == (None, "The Harbour Post", None)


def test_a_passage_without_a_speaker_does_not_end_an_open_quotation() -> None:
    text = """
    Ada Brekke said: “They came at night and took the boats away.
    Boats in the old harbour
    “We saw nothing of them again.”
    """

    assert [(quote.speaker, quote.continues) for quote in quotes(text, "Ada Brekke")] == [
        ("Ada Brekke", None),
        ("Ada Brekke", 0),
    ]


def test_one_noun_printed_at_two_lengths_may_go_on() -> None:
    text = "“We stay here,” said the court in Harbourtown. “We never took a boat,” said the court."

    assert [quote.continues for quote in quotes(text)] == [None, 0]


def test_two_tags_of_which_one_names_nobody_are_no_chain() -> None:
    text = "“We will stay here,” Ada Brekke said. “We never took a boat,” wrote another."

    assert [(quote.speaker, quote.continues) for quote in quotes(text, "Ada Brekke")] == [
        ("Ada Brekke", None),
        (None, None),
    ]


def test_the_line_before_announces_a_quotation() -> None:
    text = """
    The harbour master Ada Brekke issued a short statement:
    “The gates stay shut for everyone until further notice.”
    """

    assert said(text, "Ada Brekke") == [
        ("direct", "preceding", "Ada Brekke", "The gates stay shut for everyone until further notice.")
    ]


def test_titles_and_headings_are_not_read() -> None:
    text = """
    title: Minister: “We will never close the port”
    heading: “The Port Is Closed”
    “The port stays open to everyone,” the minister said.
    """

    assert [quote.line for quote in quotes(text)] == [5]


def test_an_open_quotation_at_the_end_of_the_text_stays_open() -> None:
    (quote,) = quotes("“The port is closed, and nobody knows…")

    assert quote.text == "The port is closed, and nobody knows…"


def test_hard_wrapped_text_is_one_piece_that_begins_in_its_first_line() -> None:
    passage = Passage("body", "“The port is closed,” she said.", (4, 5), (0, 10))

    (found,) = quotations(Document([passage]), Names(), book())

    assert (found.quote.text, found.quote.line) == ("The port is closed,", 4)


@examples(150)
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
    "text",
    [
        '"We go," he said. ' * 3000,
        "“We go\n" + "Nobody came.\n“gone”\n" * 2000,
        "“" * 100_000,
        "'a' " * 30_000,
        "said " * 60_000 + "“We go,” he said.",
    ],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    quotes(text)
