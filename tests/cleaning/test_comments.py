"""Readers' comments and notes on the author, below the article."""

import pytest

from newsarchive.cleaning.comments import author_notes, readers_comments
from tests.cleaning.helpers import PROSE, document

OPINION = "I have seen three of these plans come and go, and nobody who made them has ever carried a bin up our lane."


@pytest.mark.parametrize(
    "head", ["Old Tom says:", "MillLane7 4th May 2020, 8:14 pm", "Старая мельница 9 марта 2021, 21:02"]
)
def test_behind_a_label_with_a_readers_name_all_is_the_readers(head: str) -> None:
    found = dict(readers_comments(document("bbbb", PROSE, "Comments", head, OPINION), {}))

    assert {position: mark.reason for position, mark in found.items()} == {
        1: "comment-prompt",
        2: "reader-comment",
        3: "reader-comment",
    }


def test_the_label_may_count_the_comments() -> None:
    assert 1 in dict(readers_comments(document("bbbb", PROSE, "15 comments", "Old Tom says:", OPINION), {}))


def test_a_label_above_the_article_cuts_nothing() -> None:
    assert not list(readers_comments(document("ffb", "Comments", "Old Tom says:", PROSE), {}))


def test_a_label_without_a_readers_name_cuts_nothing() -> None:
    assert not list(readers_comments(document("bbb", PROSE, "Comments", OPINION), {}))


TALK = ("Millie", "2 days ago at 8:14 pm", OPINION, "4 votes", "OldTom", "Reply", "9 March 2021, 21:02", PROSE)
ARTICLE = (PROSE, OPINION, PROSE)


def test_names_and_dates_on_lines_of_their_own_are_readers_too_however_far_below_the_label() -> None:
    page = document("bbbiii" + "iibiiiib", *ARTICLE, "12 comments", "Newest", "Sign in first", *TALK)

    found = dict(readers_comments(page, {}))

    assert found[3].reason == "comment-prompt"
    assert {8, 13} <= {position for position, mark in found.items() if mark.reason == "reader-comment"}


@pytest.mark.parametrize(
    "zones, lines",
    [
        # In the head of a page: one paragraph above it.
        ("bbiiibiiiib", (PROSE, "Comments", "Related", *TALK)),
        # The article goes on below it.
        ("bbbibiiibiiiib", (*ARTICLE, "Comments", PROSE, "Newest", *TALK)),
        # One reader may be the date above an article.
        ("bbbiiibi", (*ARTICLE, "Comments", *TALK[:4])),
        # Sections of the article with a heading and a date each.
        ("bbbi" + "iib" * 3, (*ARTICLE, "Comments", *("Storm arrives", "3 May 2021, 21:14", PROSE) * 3)),
        # A live blog, whose entries have times alone.
        ("bbbi" + "iibi" * 3, (*ARTICLE, "Comments", *("Ina Lorentz", "21:14", PROSE, "Share") * 3)),
        # Nothing to leave out.
        ("bbbiii", (*ARTICLE, "Comments", "Millie", "2 days ago at 8:14 pm")),
    ],
)
def test_other_dates_below_a_label_cut_nothing(zones: str, lines: tuple[str, ...]) -> None:
    assert not list(readers_comments(document(zones, *lines), {}))


def test_a_last_line_that_begins_with_the_bylines_name_is_a_note_on_the_author() -> None:
    page = document(
        "ffbbb", "The bins", "By Ina Lorentz", PROSE, OPINION, "Ina Lorentz is a gardener and lives in Ashby."
    )

    assert [(position, mark.reason) for position, mark in author_notes(page, {})] == [(4, "author-bio")]


def test_a_name_that_is_only_the_headline_makes_no_note() -> None:
    page = document("fbbb", "Ina Lorentz", PROSE, OPINION, "Ina Lorentz leaves two children and a garden.")

    assert not list(author_notes(page, {}))


@pytest.mark.parametrize("head", ["12 thoughts on “%s”", "3 Gedanken zu „%s“", "2 réflexions sur « %s »"])
def test_behind_a_count_with_the_articles_headline_all_is_the_readers(head: str) -> None:
    title = "Why the bins are late"
    page = document("fbbbb", title, PROSE, OPINION, head % title, PROSE)

    assert {n: mark.reason for n, mark in readers_comments(page, {})} == {3: "comment-prompt", 4: "reader-comment"}


@pytest.mark.parametrize("line", ["12 thoughts on “Another book”", "Many wrote to us after “Why the bins are late”"])
def test_a_count_of_something_else_cuts_nothing(line: str) -> None:
    assert not list(readers_comments(document("fbbb", "Why the bins are late", PROSE, line, OPINION), {}))


def test_behind_three_labels_for_comments_on_end_all_is_the_readers() -> None:
    labels = ("Join the conversation", "54", "All comments", "Post a comment", "Newest")
    page = document("bbiiiiib", PROSE, OPINION, *labels, OPINION.upper())

    assert dict(readers_comments(page, {}))[7].reason == "reader-comment"


@pytest.mark.parametrize("labels", [("Comments", "Share", "Print"), ("Comments", PROSE, "Post a comment", "Comments")])
def test_one_label_in_the_middle_of_an_article_cuts_nothing(labels: tuple[str, ...]) -> None:
    zones = "bb" + "i" * len(labels) + "b"

    assert not list(readers_comments(document(zones, PROSE, OPINION, *labels, OPINION.upper()), {}))


NOTE = (
    "As keeper of the lighthouse Ina Lorentz looks after lamps, gulls and visitors, and writes about all three of them."
)


@pytest.mark.parametrize(
    "heading", ["About Ina Lorentz", "Über Ina Lorentz", "Sobre Ina Lorentz", "À propos de Ina Lorentz"]
)
def test_the_note_below_a_heading_with_the_authors_name_is_none_of_the_article(heading: str) -> None:
    page = document("ffbbbbb", "The bins", "Ina Lorentz 23/08/2018", PROSE, OPINION, PROSE.upper(), heading, NOTE)

    assert {n: mark.reason for n, mark in author_notes(page, {})} == {5: "author-bio", 6: "author-bio"}


@pytest.mark.parametrize(
    "lines",
    [
        ("About Ina Lorentz", "Nobody knew anything until the spring tide brought the old boat back to the quay."),
        ("About Old Harbour", "The Old Harbour was built before the town had a name, and nobody has dredged it since."),
        ("About Ina Lorentz, nobody in the town had a bad word to say, and few had a good one", NOTE),
        ("About Ina Lorentz", NOTE, *[PROSE.replace("ferry", boat) for boat in ("bus", "tram", "train", "barge")]),
    ],
)
def test_a_heading_about_somebody_or_something_else_stays(lines: tuple[str, ...]) -> None:
    zones = "ffbbb" + "b" * len(lines)

    assert not list(
        author_notes(document(zones, "The bins", "Ina Lorentz 23/08/2018", PROSE, OPINION, PROSE, *lines), {})
    )
