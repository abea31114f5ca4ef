import pytest

from tests.tagging.quotations.said import said


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


def test_a_fragment_is_partial() -> None:
    text = "Ada Brekke said that the port “will be closed for good” and that nobody “should wait for it.”"

    assert said(text, "Ada Brekke") == [
        ("partial", "explicit", "Ada Brekke", "will be closed for good"),
        ("partial", "explicit", "Ada Brekke", "should wait for it."),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will stay here,” Ada Brekke said.", "direct"),
        ("Ada Brekke said: “We will stay here.”", "direct"),
        ("“No,” Ada Brekke said.", "direct"),
        ("Ada Brekke called it “a shame”.", "partial"),
        ("Ada Brekke said it was “a shame for all of us.”", "partial"),
        ("Ada Brekke said the plan “will fail”.", "partial"),
    ],
)
def test_an_utterance_is_direct_and_a_piece_of_a_sentence_partial(text: str, kind: str) -> None:
    assert [found[0] for found in said(text, "Ada Brekke")] == [kind]


def test_a_word_in_quotation_marks_is_speech_only_where_somebody_says_it() -> None:
    assert said("The “reform” was late and the “new” boats were old.") == []
