import pytest

from newsarchive.corrected import Correction
from newsarchive.model import DateFact, Fact, Issue
from newsarchive.site.facts import doubts, fact_rows, web_url
from newsarchive.site.parts import FactRow, Said
from tests.site.samples import WORDS, a_date, full_article

LEDGER = "ledger/ab/rivers-12345678.html"


def rows(**fields: object) -> dict[str, FactRow]:
    return {row.name: row for row in fact_rows(full_article(**fields), LEDGER, WORDS)}


def test_date_publisher_and_author_are_named_even_where_they_are_not_known() -> None:
    found = rows()

    assert [found[name].values[0].text for name in ("published", "publisher", "authors")] == [
        "undated",
        "not known",
        "none named",
    ]
    assert all(found[name].values[0].mark.code == "unknown" for name in ("published", "publisher", "authors"))


def test_the_unknown_publisher_leads_to_its_own_place() -> None:
    assert rows()["publisher"].values[0].href == "publishers/not-known.html"


def test_other_unknown_facts_are_left_away() -> None:
    assert set(rows()) == {"published", "publisher", "authors", "title", "language"}


def test_a_language_that_a_person_set_is_supplied_with_the_reason() -> None:
    said = Correction("language", "en", "nb", (), "The speech is in Bokmål.")
    value = rows(language="nb", corrections=(said,))["language"].values[0]

    assert (value.mark.code, value.because) == ("supplied", Said("The speech is in Bokmål.", ""))
    assert rows(language="nb")["language"].values[0].mark.code == "inferred"


def test_each_known_fact_has_its_status_and_its_lines() -> None:
    row = rows(publisher=Fact("The Tarn Post", "inferred", (4, 9), "r"))["publisher"].values[0]

    assert (row.text, row.mark.code) == ("The Tarn Post", "inferred")
    assert [(ref.number, ref.href) for ref in row.lines] == [(4, f"{LEDGER}#l4"), (9, f"{LEDGER}#l9")]
    assert row.href == "publishers/the-tarn-post.html"


def test_a_date_is_said_and_keeps_its_machine_form() -> None:
    value = rows(published=a_date("2021-03-09"))["published"].values[0]

    assert (value.text, value.iso) == ("9 March 2021", "2021-03-09")


def test_several_authors_are_several_values() -> None:
    authors = (Fact("Ana Lind", "stated", (4,), "r"), Fact("Per Vik", "stated", (4,), "r"))

    assert [value.text for value in rows(authors=authors)["authors"].values] == ["Ana Lind", "Per Vik"]


def test_further_facts_come_where_there_are_any() -> None:
    fact = Fact("x", "stated", (4,), "r")
    date = DateFact("2021-03-10", "stated", (4,), "r", None, "day", "2021-03-10")

    found = rows(section=fact, agency=fact, dateline=fact, updated=date, retrieved=date)

    assert {"section", "agency", "dateline", "updated", "retrieved"} <= set(found)


def test_a_supplied_title_says_that_it_is_not_in_the_file() -> None:
    title = rows(title=Fact("The river…", "supplied", (6,), "cut-lead", "cut from the lead"))["title"].values[0]

    assert (title.text, title.mark.code, title.because) == (
        "Not in the file",
        "supplied",
        Said("cut from the lead", None),
    )
    assert rows()["title"].values[0].text == "As printed"


def test_the_language_is_named() -> None:
    assert rows(language="uk")["language"].values[0].text == "Ukrainian"
    assert rows(language="und")["language"].values[0].mark.code == "unknown"


@pytest.mark.parametrize("address", ["https://example.org/a?b=c", "http://example.org"])
def test_web_addresses_can_be_followed(address: str) -> None:
    assert web_url(address) == address
    assert rows(url=Fact(address, "stated", (4,), "r"))["url"].values[0].url == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org",
        "https://",
        "https://[",
        "http://a b",
        "http://a\u202e.b",
        "x",
        "https://a/" + "b" * 3000,
    ],
)
def test_other_addresses_are_shown_but_lead_nowhere(address: str) -> None:
    value = rows(url=Fact(address, "stated", (4,), "r"))["url"].values[0]

    assert (value.text, value.url) == (address, None)


def test_doubts_lead_to_their_line() -> None:
    article = full_article(issues=(Issue("a", 4, "Odd."), Issue("b", None, "Whole.")))

    first, second = doubts(article, LEDGER, WORDS)

    assert (first.message, first.line and first.line.href) == ("Odd.", f"{LEDGER}#l4")
    assert (second.message, second.line) == ("Whole.", None)
