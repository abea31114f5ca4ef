from typing import cast

from newsarchive.site.contexts import QuotationsPage
from newsarchive.site.quotations import quotation_pages
from newsarchive.site.view import View
from tests.site.pages import Html, render_all
from tests.site.samples import a_date, a_quote, a_view, named_article, short_article


def pages(view: View) -> dict[str, QuotationsPage]:
    return {page.path: cast("QuotationsPage", page.context()) for page in quotation_pages(view)}


def test_articles_with_quotations_are_listed_by_date_with_who_says_what() -> None:
    new, old = named_article("a.txt", published=a_date("2002")), named_article("b.txt", published=a_date("2001"))

    page = pages(a_view(new, short_article("c.txt"), old))["quotations/index.html"]

    assert [article.card.href for article in page.articles] == [new.path, old.path]
    assert page.total == 4
    lind, nobody = page.articles[0].groups
    assert lind.speaker is not None
    assert (lind.speaker.label, lind.speaker.href) == ("Ana Lind", "people/ana-lind.html")
    assert lind.quotes[0].pieces[0].place.href == f"{new.path}#l2"
    assert nobody.speaker is None


def test_who_has_no_page_is_not_named_in_the_list() -> None:
    view = a_view(named_article("a.txt"))

    (article,) = pages(view)["quotations/index.html"].articles
    text = render_all(view)["quotations/index.html"]

    assert [group.speaker.label if group.speaker else None for group in article.groups] == [
        "Named in the article",
        None,
    ]
    assert "Lind" not in text


def test_speakers_with_a_page_are_counted() -> None:
    page = pages(a_view(named_article("a.txt"), named_article("b.txt")))["quotations/index.html"]

    assert [(row.label, row.href, row.count) for row in page.speakers] == [("Ana Lind", "people/ana-lind.html", 2)]


def test_of_an_article_with_quotations_without_end_a_part_is_shown() -> None:
    article = named_article("a.txt", quotes=tuple(a_quote(f"word {n}", 2) for n in range(40)))

    (shown,) = pages(a_view(article))["quotations/index.html"].articles

    assert (sum(len(group.quotes) for group in shown.groups), shown.more) == (12, 28)


def test_a_long_list_is_numbered_from_the_oldest_the_undated_apart() -> None:
    dated = [named_article(f"{n}.txt", published=a_date(f"2001-02-{n % 28 + 1:02}")) for n in range(26)]

    found = pages(a_view(*dated, *(named_article(f"u{n}.txt") for n in range(26))))

    assert list(found) == [
        "quotations/index.html",
        *(f"quotations/{kind}-{n}.html" for kind in ("page", "undated") for n in (1, 2)),
    ]
    assert len({page.description for page in found.values()}) == len(found)


def test_an_archive_without_quotations_says_so() -> None:
    assert "No quotation so far." in Html(render_all(a_view())["quotations/index.html"]).text
