from typing import cast

from newsarchive.site.contexts import ArticleListPage
from newsarchive.site.dated import dated_pages, undated_pages
from newsarchive.site.view import Page, View
from tests.site.samples import a_date, a_view, full_article, many, short_article


def dated(view: View) -> dict[str, Page]:
    return {page.path: page for page in dated_pages(view)}


def context(page: Page) -> ArticleListPage:
    return cast("ArticleListPage", page.context())


def test_few_articles_stand_on_one_page_by_month_the_undated_last() -> None:
    articles = [
        full_article(),
        short_article("a.txt", published=a_date("2021-03-09")),
        short_article("b.txt", published=a_date("2021-03-30")),
        short_article("c.txt", published=a_date("2020")),
    ]

    pages = dated(a_view(*articles))
    front = context(pages["articles/index.html"])

    assert list(pages) == ["articles/index.html"]
    assert [(group.anchor, group.label, len(group.cards)) for group in front.groups] == [
        ("m2021-03", "March 2021", 2),
        ("m2020", "2020", 1),
        ("undated", "Undated", 1),
    ]
    assert [card.title for card in front.groups[0].cards] == ["Report b.txt", "Report a.txt"]
    assert [(row.label, row.href, row.count) for row in front.years] == [
        ("March 2021", "#m2021-03", 2),
        ("2020", "#m2020", 1),
    ]


def test_a_long_list_leads_to_the_page_of_each_year() -> None:
    view = a_view(*many(400))

    front = context(dated(view)["articles/index.html"])

    assert [(row.label, row.count, row.href) for row in front.years] == [
        ("2002", 35, "articles/2002.html"),
        ("2001", 365, "articles/2001.html"),
    ]
    assert front.pager is not None


def test_numbered_pages_hold_all_dated_articles_and_no_count() -> None:
    pages = dated(a_view(*many(120)))

    numbered = [context(page) for path, page in pages.items() if path != "articles/index.html"]
    assert [page.path for page in numbered] == [f"articles/page-{n}.html" for n in (1, 2, 3)]
    assert all(page.total is None and page.undated_count == 0 and page.years == () for page in numbered)
    assert sum(len(group.cards) for page in numbered for group in page.groups) == 120


def test_titles_and_descriptions_of_numbered_pages_differ() -> None:
    pages = [context(page) for page in dated(a_view(*many(120))).values()]

    assert len({page.title for page in pages}) == len({page.description for page in pages}) == 4


def test_the_undated_always_have_a_place() -> None:
    (page,) = undated_pages(a_view(*many(2)))

    assert (page.path, context(page).total) == ("articles/undated.html", 0)


def test_many_undated_articles_are_numbered_on_pages_of_their_own() -> None:
    view = a_view(*(full_article(name=f"{n:03}.txt") for n in range(60)))

    pages = list(undated_pages(view))

    assert [page.path for page in pages] == [
        "articles/undated.html",
        "articles/undated-page-1.html",
        "articles/undated-page-2.html",
    ]
    front = context(pages[0])
    assert front.pager is not None
    assert front.pager.older == "articles/undated-page-2.html"
    assert [link.href for link in front.pager.pages] == ["articles/undated-page-1.html"]
    assert context(pages[2]).crumbs[-1].href == "articles/undated.html"
