from typing import cast

from newsarchive.site.time_contexts import MonthPage, YearPage, YearsPage
from newsarchive.site.view import View
from newsarchive.site.years import year_pages
from tests.site.samples import a_date, a_view, full_article, many, short_article


def pages(view: View) -> dict[str, YearsPage | YearPage | MonthPage]:
    return {page.path: cast("YearsPage | YearPage | MonthPage", page.context()) for page in year_pages(view)}


def year(view: View, path: str) -> YearPage:
    return cast("YearPage", pages(view)[path])


def month(view: View, path: str) -> MonthPage:
    return cast("MonthPage", pages(view)[path])


def on(*dates: str) -> View:
    return a_view(full_article(), *(short_article(f"{n}.txt", published=a_date(day)) for n, day in enumerate(dates)))


def test_a_date_that_is_known_to_the_year_is_in_the_year_and_in_no_month() -> None:
    found = pages(on("2021-03-09", "2021", "2021-05"))

    assert list(found) == [
        "articles/years.html",
        "articles/2021.html",
        "articles/2021/03.html",
        "articles/2021/05.html",
    ]
    whole = cast("YearPage", found["articles/2021.html"])
    assert [(group.label, len(group.cards)) for group in whole.groups] == [
        ("May 2021", 1),
        ("March 2021", 1),
        ("2021, no month known", 1),
    ]
    assert [(row.label, row.count, row.href) for row in whole.months] == [
        ("March 2021", 1, "articles/2021/03.html"),
        ("May 2021", 1, "articles/2021/05.html"),
    ]
    assert (whole.total, whole.whole) == (3, True)


def test_a_month_lists_its_days_and_last_what_no_day_is_known_of() -> None:
    page = month(on("2021-03-09", "2021-03", "2021-03-30T10:00", "2021-03-30"), "articles/2021/03.html")

    assert [(group.label, group.anchor, len(group.cards)) for group in page.groups] == [
        ("30 March 2021", "d2021-03-30", 2),
        ("9 March 2021", "d2021-03-09", 1),
        ("March 2021, no day known", "d2021-03", 1),
    ]


def test_the_index_of_years_has_a_number_for_every_month_with_articles_and_none_for_others() -> None:
    index = cast("YearsPage", pages(on("2020", "2021-03-09", "2021-03-10"))["articles/years.html"])

    assert [(row.year.label, row.total) for row in index.years] == [("2021", 2), ("2020", 1)]
    march = index.years[0].cells[2]
    assert march is not None
    assert (march.href, march.label) == ("articles/2021/03.html", "March 2021: 2 articles")
    assert [cell for cell in index.years[0].cells if cell] == [march]
    assert index.years[1].vague is not None
    assert (index.dated, index.undated) == (3, 1)


def test_years_and_months_lead_to_those_before_and_after_them_that_have_articles() -> None:
    view = on("2018-12-01", "2021-03-09", "2021-05-01")

    assert year(view, "articles/2021.html").older is not None
    assert [link and link.label for link in (year(view, "articles/2018.html").newer,)] == ["2021"]
    march = month(view, "articles/2021/03.html")
    assert (march.older, march.newer) != (None, None)
    assert [march.older and march.older.href, march.newer and march.newer.href] == [
        "articles/2018/12.html",
        "articles/2021/05.html",
    ]
    assert year(view, "articles/2018.html").older is None


def test_a_full_year_lists_its_months_and_only_what_stands_in_none() -> None:
    view = a_view(*many(60), *(short_article(f"v{n:03}.txt", published=a_date("2001")) for n in range(60)))

    found = pages(view)

    front = cast("YearPage", found["articles/2001.html"])
    assert not front.whole
    assert sum(len(group.cards) for group in front.groups) == 50
    assert [group.label for group in front.groups] == ["2001, no month known"]
    numbered = [path for path in found if path.startswith("articles/2001/page-")]
    assert numbered == ["articles/2001/page-1.html", "articles/2001/page-2.html"]
    assert cast("YearPage", found[numbered[0]]).total == 0


def test_a_full_month_is_numbered_from_the_oldest() -> None:
    view = a_view(*(short_article(f"{n:03}.txt", published=a_date("2001-04-01")) for n in range(101)))

    found = pages(view)

    numbered = [path for path in found if path.startswith("articles/2001/04/")]
    assert numbered == [f"articles/2001/04/page-{n}.html" for n in (1, 2, 3)]
    first = cast("MonthPage", found[numbered[0]])
    assert (first.total, first.older, first.newer) == (0, None, None)
    assert len({page.description for page in found.values()}) == len(found)


def test_very_many_years_are_parted_into_centuries() -> None:
    view = on(*(f"{1800 + n}" for n in range(130)))

    found = pages(view)

    index = cast("YearsPage", found["articles/years.html"])
    assert index.years == ()
    assert [(row.label, row.count, row.href) for row in index.centuries] == [
        ("1900–1999", 30, "articles/years-1900.html"),
        ("1800–1899", 100, "articles/years-1800.html"),
    ]
    assert len(cast("YearsPage", found["articles/years-1800.html"]).years) == 100


def test_an_archive_without_dates_has_an_index_that_says_so() -> None:
    found = pages(a_view(full_article()))

    assert list(found) == ["articles/years.html"]
    assert (cast("YearsPage", found["articles/years.html"]).years, len(found)) == ((), 1)
