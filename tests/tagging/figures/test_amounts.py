import pytest

from newsarchive.tagging.document import Document
from newsarchive.tagging.figures.amounts import Amounts
from newsarchive.tagging.figures.book import make_figure_book, phrases_of
from newsarchive.tagging.matcher import Matcher
from newsarchive.vocabulary import BUILT_IN
from newsarchive.vocabulary.figures import load_figures
from tests.tagging.articles import passages


def amounts(text: str) -> Amounts:
    figures, mistakes = load_figures([BUILT_IN / "figures.yml"])
    assert not mistakes
    words = figures.languages["en"]
    return Amounts(Document(passages(text)), make_figure_book(words, Matcher(phrases_of(words))))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("300 men", 300),
        ("5 million men", 5_000_000),
        ("5m men", 5_000_000),
        ("two hundred thousand men", 200_000),
        ("twenty-five men", 25),
        ("two-thirds of men", None),
        ("two thirds of the men", None),
        ("2.5 billion", 2_500_000_000),
        ("5 to 10 men", (5, 10)),
        ("5–10 million men", (5_000_000, 10_000_000)),
        ("10 to 5 men", None),
        ("12:30 sharp", None),
        ("1/2 full", None),
        ("5th man", None),
        ("tens of thousands of men", (20_000, 99_999)),
        ("billions of men", (2_000_000_000, 9_999_999_999)),
        ("two billion men", 2_000_000_000),
        ("5% to 10% of them", (5, 10)),
        ("5 to 10% of them", (5, 10)),
        ("5% to $10 a share", 5),
        ("5% to 1,205 points", 5),
    ],
)
def test_a_number_is_read_with_what_multiplies_it_and_its_range(text: str, value: object) -> None:
    amount = amounts(text).at(1)

    assert (amount.value if amount is not None else None) == value


@pytest.mark.parametrize(
    ("text", "sign"), [("$5", "$"), ("US$5", "USD"), ("A$5", "AUD"), ("€5", "EUR"), ("R$5", "BRL"), ("NZ$5", "NZD")]
)
def test_a_sign_before_it_names_the_currency(text: str, sign: str) -> None:
    first, unit = amounts(text).currency(1 + text.index("5"))

    assert (first, unit) == (1, sign)
