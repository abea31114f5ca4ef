"""Doubtful facts of one record."""

from collections.abc import Iterator
from functools import cache

import pytest

from newsarchive import vocabulary
from newsarchive.metadata import CompiledWords, compile_words
from newsarchive.model import Article, Block, DateFact, Dropped, Fact, Issue
from newsarchive.review.desk import Paper
from newsarchive.review.facts import fact_doubts
from newsarchive.review.values import Suggestion
from tests.makers import an_article

STATED = DateFact("2022-04-03", "stated", (2,), "labelled-date", precision="day", edtf="2022-04-03")


@cache
def words() -> CompiledWords:
    return compile_words(vocabulary.load(None).metadata)


def told(article: Article, *lines: str, settled: tuple[str, ...] = ()) -> list[Suggestion]:
    return list(fact_doubts(Paper(article, lines, settled=frozenset(settled)), words()))


def cut_from_lead() -> Fact:
    return Fact("The ferries will…", "supplied", (3,), "title-from-lead", "no headline stands in the file")


def test_a_record_in_which_everything_is_stated_leaves_no_doubt() -> None:
    assert told(an_article("Some text.", published=STATED)) == []


def test_a_line_left_out_right_above_the_text_is_offered_as_the_title() -> None:
    dropped = (
        Dropped(1, "Home", "navigation", "menu"),
        Dropped(2, "Ferries will run again in spring", "other", "unclaimed-front"),
    )
    blocks = (Block("paragraph", "The ferries will run.", (3,)),)
    article = an_article(blocks=blocks, title=cut_from_lead(), dropped=dropped, published=STATED)

    (one,) = told(article, "Home", "Ferries will run again in spring", "The ferries will run.")

    assert (one.value, one.because, one.lines) == (
        "Ferries will run again in spring",
        "Line 2 is the headline.",
        (2, 3),
    )
    assert one.was == {"title": "The ferries will…"}


def test_a_title_that_only_a_person_can_give_is_left_empty() -> None:
    (one,) = told(an_article("Some text.", title=cut_from_lead(), published=STATED), "", "", "The ferries will run.")

    assert (one.kind, one.value, one.because) == ("title-supplied", "", "")
    assert [(witness.line, witness.text) for witness in one.evidence] == [(3, "The ferries will run.")]


def test_dates_in_lines_left_out_are_offered_for_a_missing_one() -> None:
    article = an_article(
        "Some text.",
        issues=(Issue("date-missing", None, "No date."),),
        dropped=(Dropped(5, "Read on 12 March 2022", "other", "behind-body"),),
    )

    (one,) = told(article, "", "", "", "", "Read on 12 March 2022")

    assert (one.kind, one.value, one.choices, one.lines) == ("date-missing", "", ("2022-03-12",), (5,))
    assert one.doubt > told(an_article("Some text.", issues=article.issues))[0].doubt


def conflicts() -> Iterator[tuple[str, object, str, str | None, str]]:
    origin = "the field “x”"
    yield "title", Fact("Given “so”", "stated", (), "given", origin), "Printed “so”", "Given “so”", "Printed “so”"
    date = DateFact("2022-04-05", "stated", (), "given", origin, precision="day")
    yield "published", date, "2022-04-03", "2022-04-05", "2022-04-03"
    author = (Fact("Ida Berg", "stated", (), "given", origin),)
    yield "authors", author, "Ada Brekke, Eva Dahl", "Ida Berg", "Ada Brekke; Eva Dahl"


@pytest.mark.parametrize(("field", "fact", "said", "now", "value"), list(conflicts()))
def test_what_the_text_says_otherwise_is_offered(field: str, fact: object, said: str, now: str, value: str) -> None:
    issue = Issue(f"{field}-differs", 2, f"The text says “{said}”, the field “x” “whatever was given”.")
    article = an_article("Some text.", **{"published": STATED, "issues": (issue,), field: fact})

    (one,) = told(article, "", "The line")

    assert (one.kind, one.what, one.now, one.value, one.was) == ("conflict", field, now, value, {field: now})


def test_values_without_end_are_not_suggested() -> None:
    given = Fact("x" * 10_000, "stated", (), "given", "the field “x”")
    issue = Issue("title-differs", 2, f"The text says “short”, the field “x” “{given.value}”.")

    assert told(an_article("Some text.", published=STATED, title=given, issues=(issue,))) == []


def test_of_a_language_what_stands_beside_the_text_is_offered() -> None:
    issue = Issue("language-differs", None, "The text says “en”, the field “lang” “fr”.")

    (one,) = told(an_article("Some text.", published=STATED, issues=(issue,)))

    assert (one.now, one.value, one.evidence) == ("en", "fr", ())


def test_a_message_that_may_not_quote_suggests_nothing() -> None:
    issue = Issue("title-differs", 2, "The message quotes what may not be shown here.")
    given = Fact("Given", "stated", (), "given", "the field “x”")

    assert told(an_article("Some text.", published=STATED, title=given, issues=(issue,))) == []


@pytest.mark.parametrize("settled", ["title", "published"])
def test_what_people_have_decided_about_is_not_asked_again(settled: str) -> None:
    article = an_article("Some text.", title=cut_from_lead(), issues=(Issue("date-missing", None, "No date."),))

    assert settled not in {each.what for each in told(article, settled=(settled,))}
    assert settled in {each.what for each in told(article)}
