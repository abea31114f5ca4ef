"""Lists of articles: their order, their two runs, and who stands where."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.addresses import article_id
from newsarchive.archive import PUBLISHER_UNKNOWN, Archive, Card, Listing, gather, publisher_slug
from newsarchive.model import Issue
from tests.makers import a_card

THEMES = [("asylum", "Asylum"), ("desertion", "Desertion")]
NAMES = {"FI": "Finland", "RU": "Russia", "CZ": "Czechia"}


def archive(*cards: Card, issues: tuple[Issue, ...] = ()) -> Archive:
    return gather(cards, themes=THEMES, country_names=NAMES, issues=issues)


def ids(*names: str) -> tuple[str, ...]:
    return tuple(article_id(name) for name in names)


def test_dated_articles_stand_from_the_oldest_and_the_undated_apart_in_the_order_of_their_sources() -> None:
    found = archive(
        a_card("a.txt", published="2022-09-23T19:56:00-04:00"),
        a_card("b.txt"),
        a_card("c.txt", published="2021"),
        a_card("d.txt", published="2022-09-23"),
        a_card("e.txt"),
    )

    assert found.articles == Listing(ids("c.txt", "d.txt", "a.txt"), ids("b.txt", "e.txt"))


def test_the_newest_come_first_and_the_undated_after_them() -> None:
    listing = Listing(("old", "mid", "new"), ("u1", "u2"))

    assert listing.newest(2) == ("new", "mid")
    assert listing.newest(4) == ("new", "mid", "old", "u1")
    assert listing.newest(50) == ("new", "mid", "old", "u1", "u2")


def test_neighbours_are_the_next_older_and_newer_dated_articles() -> None:
    found = archive(a_card("a.txt", published="2020"), a_card("b.txt", published="2021"), a_card("c.txt"))
    a, b, c = ids("a.txt", "b.txt", "c.txt")

    assert found.older == {b: a}
    assert found.newer == {a: b}
    assert c not in found.older


def test_a_theme_lists_its_subjects_apart_from_mere_mentions_and_an_unproved_theme_is_there() -> None:
    found = archive(a_card("a.txt", themes="asylum:subject"), a_card("b.txt", themes="asylum:mention"))

    asylum, desertion = found.themes
    assert (asylum.subject.undated, asylum.mentioned.undated) == (ids("a.txt"), ids("b.txt"))
    assert len(desertion.subject) == len(desertion.mentioned) == 0


def test_a_country_lists_stories_apart_from_mentions_and_countries_come_by_name() -> None:
    found = archive(
        a_card("a.txt", countries="RU:primary FI:mention"), a_card("b.txt", countries="FI:secondary CZ:primary")
    )

    assert [country.name for country in found.countries] == ["Czechia", "Finland", "Russia"]
    finland = found.countries[1]
    assert (finland.story.undated, finland.mentioned.undated) == (ids("b.txt"), ids("a.txt"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("时报", "实报"), ("Правда", "Pravda"), ("C++ News", "C News"), ("A.P.", "AP"), ("Écho", "Echo")],
)
def test_different_names_are_never_one_publisher(one: str, other: str) -> None:
    assert publisher_slug(one) != publisher_slug(other)


def test_plain_names_have_plain_addresses() -> None:
    assert publisher_slug("Example  Post") == publisher_slug("EXAMPLE\u00a0POST") == "example-post"


def test_publishers_that_differ_in_case_only_share_a_page_and_the_unknown_comes_last() -> None:
    found = archive(
        a_card("a.txt", publisher="Example Post"),
        a_card("b.txt", publisher="EXAMPLE POST"),
        a_card("c.txt", publisher="Example Post"),
        a_card("d.txt"),
    )

    post, unknown = found.publishers
    assert (post.name, post.forms, len(post.articles)) == ("Example Post", ("EXAMPLE POST", "Example Post"), 3)
    assert (unknown.slug, unknown.name) == (PUBLISHER_UNKNOWN, None)


def test_no_publisher_can_take_the_address_of_another_page() -> None:
    for name in ("Index", "Not known", "CON", "lpt1", "†", "x" * 300):
        slug = publisher_slug(name)

        assert slug not in {"index", "not-known", "con", "lpt1", ""}
        assert len(slug) <= 70


def test_publishers_with_long_names_that_begin_alike_have_addresses_of_their_own() -> None:
    assert publisher_slug("a" * 80 + "b") != publisher_slug("a" * 80 + "c")


@given(
    st.randoms(use_true_random=False), st.lists(st.sampled_from(["2020", "2021-05", "2021-05-01", None]), max_size=12)
)
def test_the_order_of_dated_articles_does_not_depend_on_the_order_of_files(
    shuffler: random.Random, dates: list[str | None]
) -> None:
    cards = [a_card(f"{number}.txt", published=date) for number, date in enumerate(dates)]
    shuffled = cards[:]
    shuffler.shuffle(shuffled)

    assert archive(*shuffled).articles.dated == archive(*cards).articles.dated


@given(st.lists(st.integers(2000, 2020), max_size=30))
def test_a_newest_article_is_added_at_the_end_and_moves_no_other(years: list[int]) -> None:
    cards = [a_card(f"{number}.txt", published=str(year)) for number, year in enumerate(years)]

    before = archive(*cards).articles.dated
    after = archive(*cards, a_card("new.txt", published="2021")).articles.dated

    assert after == (*before, article_id("new.txt"))


def test_inputs_without_a_record_are_kept_as_they_were_told() -> None:
    issue = Issue("no-article", None, "no article text in this file", "seeds/empty.txt")

    assert archive(issues=(issue,)).issues == (issue,)
