import pytest

from newsarchive.model import DateFact
from newsarchive.site.dates import date_view, fact_date, say_date, say_edtf, say_month
from newsarchive.site.words import load_words
from tests.site.samples import WORDS


@pytest.mark.parametrize(
    "value,said",
    [
        ("2021", "2021"),
        ("2021-03", "March 2021"),
        ("2021-03-09", "9 March 2021"),
        ("2021-03-09T07:05", "9 March 2021, 07:05"),
        ("2021-03-09T07:05:59", "9 March 2021, 07:05"),
        ("2021-03-09T07:05:59.123Z", "9 March 2021, 07:05 (UTC)"),
        ("2021-03-09T07:05+00:00", "9 March 2021, 07:05 (UTC)"),
        ("2021-03-09T07:05-04:00", "9 March 2021, 07:05 (UTC−4)"),
        ("2021-03-09T07:05+05:30", "9 March 2021, 07:05 (UTC+5:30)"),
        ("2021-13-01", "2021-13-01"),
        ("last spring", "last spring"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(value: str, said: str) -> None:
    assert say_date(value, None, WORDS) == said


@pytest.mark.parametrize(
    "precision,said",
    [("year", "2021"), ("month", "March 2021"), ("day", "9 March 2021"), ("minute", "9 March 2021, 07:05")],
)
def test_and_never_more_exactly_than_its_precision(precision: str, said: str) -> None:
    assert say_date("2021-03-09T07:05", precision, WORDS) == said  # type: ignore[arg-type]


def test_other_languages_have_their_own_names_and_order() -> None:
    assert say_date("2021-03-09", None, load_words("de")) == "9. März 2021"
    assert say_date("2021-03-09", None, load_words("cs")) == "9. března 2021"
    assert say_month("2021-03-09", load_words("cs")) == "březen 2021"
    assert say_date("2021-03-09", None, load_words("ar")).startswith("9 مارس")


@pytest.mark.parametrize(
    "edtf,said",
    [
        ("2021-03-09/2021-03-12", "9 March 2021 – 12 March 2021"),
        ("2021-03/..", "March 2021 –"),
        ("../2021", "– 2021"),
        ("2021-03~", "March 2021"),
    ],
)
def test_an_interval_names_both_ends(edtf: str, said: str) -> None:
    assert say_edtf(edtf, WORDS) == said


def test_where_nothing_tells_a_date_the_view_says_undated_and_has_no_mark() -> None:
    view = fact_date(None, WORDS)

    assert (view.text, view.iso, view.mark) == ("Undated", None, None)


def test_an_estimated_interval_has_no_machine_date() -> None:
    fact = DateFact(None, "estimated", (), "r", None, None, "2021-03-09/2021-03-12", ("x",))

    view = fact_date(fact, WORDS)

    assert view.text == "9 March 2021 – 12 March 2021"
    assert view.iso is None
    assert view.mark is not None
    assert view.mark.code == "estimated"


def test_a_stated_date_keeps_its_iso_form() -> None:
    view = date_view("2021-03-09", "day", "2021-03-09", "stated", WORDS)

    assert (view.text, view.iso) == ("9 March 2021", "2021-03-09")
