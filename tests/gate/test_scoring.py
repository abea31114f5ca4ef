"""How the gate counts."""

from fractions import Fraction

import msgspec
import pytest

from tests.gate.gold import Expectation, Page, numbers
from tests.gate.report import worst_pages
from tests.gate.scoring import Answer, Judged, facts, judge, totals
from tests.makers import an_article, make_fact

NONE, ONE = Fraction(0), Fraction(1)
TEXT = """\
Ferry crews walk out over winter rota
By Ragna Holt
12 October 2021
The crews of three island ferries walked out on Tuesday after talks about the winter rota broke down.
Their union said the new timetable would leave some families without a shared day off until the spring.
The company said it would run a reduced service and hoped to return to the table before the weekend.
"""


def page(text: str = TEXT, **fields: object) -> Page:
    defaults = {
        "title": "Ferry crews walk out over winter rota",
        "date": "2021-10-12",
        "authors": ("Ragna Holt",),
        "publisher": None,
        "language": "en",
        "body": "4-6",
    }
    return Page("page", text, Expectation(**(defaults | fields)))  # type: ignore[arg-type]


def answer(one: Judged, name: str) -> Answer:
    return next(answer for answer in facts(one) if answer.name == name)


def test_reads_ranges_of_lines() -> None:
    assert numbers("3 5-7 9") == {3, 5, 6, 7, 9}
    assert numbers("") == frozenset()


def test_a_page_that_is_read_as_expected_has_full_marks_and_nothing_to_tell() -> None:
    one = judge(page())

    assert {score.value for score in totals([one]).values()} == {1}
    assert worst_pages([one]) == ""


def test_a_line_kept_against_the_gold_costs_precision_and_a_missing_one_recall() -> None:
    kept_too_much, kept_too_little = judge(page(body="4-5")), judge(page(body="3-6"))

    assert (kept_too_much.precision, kept_too_much.recall, kept_too_much.f1) == (Fraction(2, 3), ONE, Fraction(4, 5))
    assert (kept_too_little.precision, kept_too_little.recall) == (ONE, Fraction(3, 4))


def test_lines_that_count_neither_way_change_nothing() -> None:
    assert judge(page(body="4-5", either="6")).f1 == 1


def test_an_article_where_there_is_none_counts_against_precision() -> None:
    one = judge(page(article=False, body=""))
    scores = totals([one])

    assert scores["all.no_article"].value == 0
    assert scores["all.body_precision"].value == 0


def test_no_article_where_there_is_one_loses_its_lines_and_facts() -> None:
    one = judge(page("Home\nMenu\nPrivacy policy\n", body="1-2"))

    assert one.article is None
    assert totals([one])["en.body_recall"].value == 0
    assert not any(answer.right for answer in facts(one))
    assert "no article found" in worst_pages([one])


def test_a_title_is_compared_without_case_and_punctuation() -> None:
    assert answer(judge(page(title="Ferry crews walk out – over winter rota!")), "title").right
    assert not answer(judge(page(title="Ferry crews walk out")), "title").right


def test_a_page_without_a_headline_must_not_be_given_a_stated_one() -> None:
    assert not answer(judge(page(title=None)), "title").right


@pytest.mark.parametrize(
    ("expected", "date", "moment"),
    [("2021-10-12", True, True), ("2021-10-12T09:00", True, False), ("2021-10-13", False, False), (None, False, False)],
)
def test_a_date_is_right_by_the_day_and_a_moment_to_the_minute(expected: str | None, date: bool, moment: bool) -> None:
    one = judge(page(date=expected))

    assert (answer(one, "date").right, answer(one, "moment").right) == (date, moment)


def test_a_date_where_none_is_expected_costs_precision_alone() -> None:
    scores = totals([judge(page(date=None))])

    assert (scores["all.date"].count, scores["all.date_precision"].value) == (0, NONE)


def test_missing_and_surplus_authors_are_told_apart() -> None:
    scores = totals([judge(page(authors=("Ida Brandt",)))])

    assert (scores["all.author_recall"].value, scores["all.author_precision"].value) == (NONE, NONE)
    assert totals([judge(page(authors=("Ragna Holt", "Ida Brandt")))])["all.author_recall"].value == Fraction(1, 2)


@pytest.mark.parametrize(
    ("given", "right"),
    [("Harrow Ledger", True), ("harrowledger.example", True), ("Dunmore Echo", False), (None, False)],
)
def test_a_publisher_may_be_named_longer_or_shorter(given: str | None, right: bool) -> None:
    article = an_article("A body.", publisher=make_fact(given) if given else None)
    one = msgspec.structs.replace(judge(page(publisher="Harrow Ledger")), article=article)

    assert answer(one, "publisher") == Answer("publisher", "Harrow Ledger", given, right)


def test_a_publisher_where_the_page_names_none_costs_precision_alone() -> None:
    article = an_article("A body.", publisher=make_fact("Harrow Ledger"))
    scores = totals([msgspec.structs.replace(judge(page()), article=article)])

    assert (scores["all.publisher_recall"].count, scores["all.publisher_precision"].value) == (0, NONE)


def test_english_pages_are_counted_apart() -> None:
    scores = totals([judge(page()), judge(page(language="de"))])

    assert (scores["en.language"].value, scores["all.language"].value) == (ONE, Fraction(1, 2))
