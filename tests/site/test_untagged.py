from typing import cast

from newsarchive.site.contexts import UntaggedPage
from newsarchive.site.untagged import untagged_pages
from newsarchive.site.view import View
from tests.site.samples import a_country, a_theme, a_view, many, short_article


def pages(view: View) -> dict[str, UntaggedPage]:
    return {page.path: cast("UntaggedPage", page.context()) for page in untagged_pages(view)}


def test_a_theme_that_is_only_mentioned_leaves_an_article_without_one() -> None:
    articles = [
        short_article("a.txt"),
        short_article("b.txt", themes=(a_theme("floods", (2, "x"), role="mention"),)),
        short_article("c.txt", themes=()),
    ]

    page = pages(a_view(*articles))["articles/without-theme.html"]

    assert [card.title for card in page.cards] == ["Report b.txt", "Report c.txt"]
    assert page.total == 2


def test_a_country_that_is_only_mentioned_is_a_country() -> None:
    articles = [
        short_article("a.txt", countries=(a_country("NO", "Norway", "mention"),)),
        short_article("b.txt", countries=()),
    ]

    page = pages(a_view(*articles))["articles/without-country.html"]

    assert [card.title for card in page.cards] == ["Report b.txt"]


def test_both_lists_are_there_even_where_nothing_lacks_a_tag() -> None:
    found = pages(a_view(short_article("a.txt")))

    assert [(path, page.total) for path, page in found.items()] == [
        ("articles/without-theme.html", 0),
        ("articles/without-country.html", 0),
    ]


def test_a_long_list_is_numbered_from_the_oldest_and_holds_no_count_there() -> None:
    found = pages(a_view(*many(101, themes=())))

    numbered = [page for path, page in found.items() if "/page-" in path]
    assert [page.path for page in numbered] == [f"articles/without-theme/page-{n}.html" for n in (1, 2, 3)]
    assert {page.total for page in numbered} == {0}
    assert len({page.description for page in found.values()}) == len(found)
