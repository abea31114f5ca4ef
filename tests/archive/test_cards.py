"""Cards are small, and say of an article what lists need."""

import msgspec
import pytest

from newsarchive.archive import cut, make_card
from newsarchive.model import DateFact, Dropped, Issue, NameTag
from tests.makers import an_article, make_fact


def test_a_text_is_cut_at_a_word_and_says_that_it_was() -> None:
    assert cut("one two three four", 12) == "one two…"
    assert cut("one two", 12) == "one two"


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    assert cut("x" * 50, 10) == "x" * 9 + "…"


@pytest.mark.parametrize("tail", [" –", ",", ";", " —", "."])
def test_no_stop_dash_or_comma_is_left_hanging_before_the_ellipsis(tail: str) -> None:
    assert cut(f"one two{tail} three", len(f"one two{tail}") + 2) == "one two…"


def test_a_card_counts_the_fates_of_all_lines() -> None:
    article = an_article("First.", "Second.", dropped=(Dropped(4, "Share", "share", "r"),))
    article = msgspec.structs.replace(article, source=msgspec.structs.replace(article.source, lines=5))

    counts = make_card(article, name="a.txt", key=b"k").counts

    assert (counts.kept, counts.facts, counts.dropped, counts.blank) == (2, 1, 1, 1)


def test_the_gist_is_the_standfirst_or_else_the_lead() -> None:
    article = an_article("The lead.")

    assert make_card(article, name="", key=b"").gist == "The lead."
    with_dek = msgspec.structs.replace(article, dek=make_fact("A standfirst."))
    assert make_card(with_dek, name="", key=b"").gist == "A standfirst."


def test_each_doubt_is_told_once_with_its_first_line() -> None:
    article = an_article("x", issues=(Issue("truncated", 3, "a"), Issue("truncated", 9, "b"), Issue("odd", None, "c")))

    assert make_card(article, name="", key=b"").doubts == (("truncated", 3), ("odd", None))


def test_an_estimated_interval_has_no_date_to_file_under() -> None:
    article = an_article("x", published=DateFact(None, "estimated", (), "r", edtf="2022-09-22/2022-09-30"))

    card = make_card(article, name="", key=b"")

    assert (card.published, card.edtf, card.date_status) == (None, "2022-09-22/2022-09-30", "estimated")


def test_a_card_stays_within_a_kilobyte_even_for_long_texts_with_the_usual_number_of_names() -> None:
    people = tuple(NameTag(f"some-body-{n}", f"Some Body {n}", (), "Deputy mayor", (2,)) for n in range(5))
    article = an_article(
        "word " * 5_000, title=make_fact("A headline of quite ordinary length for a newspaper"), people=people
    )

    assert len(msgspec.msgpack.encode(make_card(article, name="", key=b"0" * 32))) < 1_024


def test_a_card_is_bounded_whatever_the_number_and_length_of_names() -> None:
    names = tuple(NameTag(f"n{n}", f"Name {n}", (), "word " * 900, (2,)) for n in range(500))

    card = make_card(an_article("x", people=names, organisations=names), name="", key=b"0" * 32)

    assert len(card.names) == 20
    assert max(len(one.description or "") for one in card.names) <= 60
