from newsarchive.model import Passage
from newsarchive.tagging.document import Document
from tests.tagging.articles import document


def test_an_offset_leads_back_to_its_passage_and_line() -> None:
    doc = document("title: One\nlead: Two three.\nFour.")

    assert [doc.passage_index(doc.text.index(word)) for word in ("One", "Two", "three", "Four")] == [0, 1, 1, 2]
    assert [doc.line(doc.text.index(word)) for word in ("One", "three", "Four")] == [1, 3, 5]


def test_a_passage_of_several_lines_tells_the_line_of_each_word() -> None:
    doc = Document((Passage("body", "first line second line", (4, 5), (0, 11)),))

    assert doc.line(doc.text.index("first")) == 4
    assert doc.line(doc.text.index("second")) == 5


def test_a_sentence_is_a_piece_of_its_passage() -> None:
    doc = document("He left. She stayed.\nThey met.")

    start, end = doc.sentence(doc.text.index("stayed"))

    assert doc.text[start:end] == "She stayed."


def test_no_sentence_reaches_into_the_next_passage() -> None:
    doc = document("title: No mark here\nNor here")

    start, end = doc.sentence(doc.text.index("mark"))

    assert doc.text[start:end] == "No mark here"


def test_passage_bounds_are_the_passage() -> None:
    doc = document("title: One\nTwo three.")

    start, end = doc.passage_bounds(doc.text.index("three"))

    assert doc.text[start:end] == "Two three."
    assert doc.start(1) == start


def test_text_and_plain_form_begin_and_end_with_a_blank_of_equal_length() -> None:
    doc = document("“Ja”, sagt İlker")

    assert len(doc.plain) == len(doc.text)
    assert doc.plain.startswith(" ")
    assert doc.plain.endswith(" ")


def test_an_article_without_passages_is_empty() -> None:
    assert Document(()).text == "\n"


def test_a_proof_shows_a_sentence_with_the_line_where_it_starts() -> None:
    doc = Document((Passage("body", "He left. She stayed on. They met.", (4, 5), (0, 9)),))

    sentence = doc.sentence(doc.text.index("stayed"))

    assert doc.shown(sentence) == (5, "She stayed on.")
    assert doc.shown(sentence) == (5, "She stayed on.")


def test_sentences_can_be_asked_for_in_any_order() -> None:
    doc = document("lead: One. Two.\nThree. Four.")
    words = ("Four", "One", "Two", "Three", "One")

    assert [doc.text[slice(*doc.sentence(doc.text.index(word)))] for word in words] == [f"{word}." for word in words]


def test_an_offset_leads_to_its_zone() -> None:
    doc = document("title: One\nlead: Two\nThree")

    assert [doc.zone(doc.text.index(word)) for word in ("One", "Two", "Three")] == ["title", "lead", "body"]
