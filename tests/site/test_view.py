import pytest

from newsarchive.site.parts import Link
from newsarchive.site.view import card_view, country_href, counts, share, title_link
from tests.makers import a_card
from tests.site.samples import a_view, full_article


def test_a_card_names_what_it_is_about_best_first_and_five_at_most() -> None:
    themes = " ".join(f"t{n}:subject" for n in range(7)) + " harvest:mention"
    view = a_view(themes=tuple((f"t{n}", f"Theme {n}") for n in range(7)))

    card = card_view(a_card("a.txt", themes=themes), view)

    assert [link.label for link in card.themes] == [f"Theme {n}" for n in range(5)]
    assert card.themes[0].href == "themes/t0.html"


def test_a_supplied_title_is_known_as_such() -> None:
    assert card_view(a_card("a.txt", title_status="supplied", printed=False), a_view()).supplied
    assert not card_view(a_card("a.txt"), a_view()).supplied


def test_an_undetermined_language_is_none() -> None:
    assert card_view(a_card("a.txt", language="und"), a_view()).language is None
    assert card_view(a_card("a.txt", language="uk"), a_view()).language == "uk"


def test_a_link_to_an_article_shows_a_supplied_title_in_brackets() -> None:
    article = full_article()
    view = a_view(article)

    assert title_link(article.id, view) == Link("Rivers rise in the north", article.path, "en")


@pytest.mark.parametrize(
    "count,whole,expected", [(0, 5, 0.0), (5, 5, 100.0), (1, 3, 33.3), (1, 100_000, 0.1), (1, 0, 0.0)]
)
def test_what_is_there_never_rounds_to_nothing(count: int, whole: int, expected: float) -> None:
    assert share(count, whole) == expected


def test_counts_come_most_frequent_first_and_ties_by_name() -> None:
    rows = counts({"b": 2, "c": 5, "a": 2}, 10, lambda key: Link(key.upper(), key), 2)

    assert [(row.label, row.count, row.share) for row in rows] == [("C", 5, 50.0), ("A", 2, 20.0)]


def test_addresses_of_countries_are_lower_case() -> None:
    assert country_href("GE") == "countries/ge.html"
