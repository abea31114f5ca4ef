from newsarchive.citations import Holding, Span, make_reference
from newsarchive.citations.reference import plain, span
from newsarchive.model import DateFact, Fact
from tests.makers import an_article
from tests.site.samples import a_date, full_article

HOLDING = Holding("River papers", "https://example.org/a/")


def test_what_is_not_known_is_not_there() -> None:
    reference = make_reference(an_article(language="und"), Holding("River papers"))

    assert (reference.newspaper, reference.published, reference.url, reference.archived) == (None, None, None, None)
    assert (reference.authors, reference.language, reference.address) == ((), None, None)


def test_a_full_record_gives_all() -> None:
    article = full_article(
        published=a_date("2021-03-09T10:00+02:00"),
        publisher=Fact("The Tarn Post", "stated", (1,), "r"),
        url=Fact("https://post.example/x", "stated", (1,), "r"),
        language="en",
    )

    reference = make_reference(article, HOLDING)

    assert reference.published == Span((2021, 3, 9))
    assert (reference.newspaper, reference.abstract) == ("The Tarn Post", "Towns are being emptied.")
    assert reference.address == "https://post.example/x"
    assert reference.archived == f"https://example.org/a/{article.path}"


def test_a_title_that_is_not_in_the_file_stands_in_brackets() -> None:
    article = full_article(title=Fact("The river left…", "supplied", (6,), "cut-lead"))

    assert make_reference(article, HOLDING).title == "[The river left…]"


def test_an_address_that_is_none_of_the_web_is_left_away() -> None:
    for address in ("javascript:alert(1)", "file:///etc", "https://a b", "https://a\nER  - "):
        article = full_article(url=Fact(address, "stated", (1,), "r"))

        assert make_reference(article, HOLDING).url is None


def test_an_interval_is_kept_as_one() -> None:
    fact = DateFact(None, "estimated", (), "r", edtf="2022-09-23/2022-09-30~")

    assert span(fact) == Span((2022, 9, 23), (2022, 9, 30), circa=True)


def test_no_date_is_more_exact_than_its_precision() -> None:
    assert span(DateFact("2022-09-01", "stated", (), "r", precision="month")) == Span((2022, 9))
    assert span(DateFact(None, "stated", (), "r", edtf="..")) is None


def test_control_characters_cannot_end_a_line() -> None:
    assert plain("a\nER  - \x00b\x85c\u2028d\ud800") == "a ER - b c d\ufffd"
