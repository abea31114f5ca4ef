import pytest

from newsarchive.archive import Listing
from newsarchive.site.listing import NumberedPage, front_pager, numbered_pages, page_of, shelf
from newsarchive.site.view import PER_PAGE
from tests.site.samples import WORDS


def ids(count: int, prefix: str = "d") -> tuple[str, ...]:
    return tuple(f"{prefix}{number}" for number in range(count))


def pages(dated: int, undated: int = 0) -> list[NumberedPage]:
    return list(numbered_pages(shelf(Listing(ids(dated), ids(undated, "u")), "themes/x"), WORDS))


def test_what_fits_on_the_front_page_has_no_numbered_pages() -> None:
    assert pages(PER_PAGE) == []
    assert pages(30, 20) == []
    assert front_pager(shelf(Listing(ids(PER_PAGE)), "themes/x"), WORDS) is None


def test_numbers_count_from_the_oldest() -> None:
    first, second, third = pages(101)

    assert (first.path, first.ids[0], first.ids[-1]) == ("themes/x/page-1.html", "d49", "d0")
    assert (second.ids[0], second.ids[-1]) == ("d99", "d50")
    assert third.ids == ("d100",)


@pytest.mark.parametrize("count", [60, 100, 149, 151, 320])
def test_a_newer_article_changes_the_last_page_only(count: int) -> None:
    before = {page.path: page for page in pages(count)}
    after = {page.path: page for page in pages(count + 1)}

    changed = [path for path, page in after.items() if before.get(path) != page]
    # Where the last page was full, a page begins and the one before it gets a way on.
    assert len(changed) == (2 if count % PER_PAGE == 0 else 1)
    assert changed[-1] == list(after)[-1]


def test_an_undated_article_touches_no_dated_page() -> None:
    before, after = pages(60, 60), pages(60, 61)

    assert [page for page in after if page not in before] == [after[-1]]


def test_every_article_stands_on_exactly_one_numbered_page() -> None:
    listed = [id_ for page in pages(137, 58) for id_ in page.ids]

    assert sorted(listed) == sorted(ids(137) + ids(58, "u"))


def test_undated_pages_keep_the_order_of_the_sources() -> None:
    first, second = pages(0, 51)

    assert (first.path, first.ids[0], first.undated) == ("themes/x/undated-1.html", "u0", True)
    assert second.ids == ("u50",)


def test_the_way_on_leads_from_page_to_page_and_to_the_front() -> None:
    first, second, third = pages(101)

    assert (first.pager.older, first.pager.newer) == (None, "themes/x/page-2.html")
    assert (second.pager.older, second.pager.newer) == ("themes/x/page-1.html", "themes/x/page-3.html")
    assert (third.pager.older, third.pager.newer) == ("themes/x/page-2.html", "themes/x.html")


def test_neighbours_are_few_however_long_the_list() -> None:
    middle = pages(1000)[9]

    assert [link.label for link in middle.pager.pages] == ["1", "8", "9", "10", "11"]
    assert [link.label for link in middle.pager.pages if link.href is None] == ["10"]


@pytest.mark.parametrize(
    "dated,undated,older",
    [(120, 0, "page-2"), (51, 0, "page-1"), (100, 0, "page-1"), (30, 40, "undated-1"), (0, 120, "undated-2")],
)
def test_from_the_front_one_goes_on_where_it_ends(dated: int, undated: int, older: str) -> None:
    rows = shelf(Listing(ids(dated), ids(undated, "u")), "themes/x")
    pager = front_pager(rows, WORDS)

    assert pager is not None
    assert pager.older == f"themes/x/{older}.html"
    target = next(page for page in numbered_pages(rows, WORDS) if page.path == pager.older)
    everything = [*reversed(rows.listing.dated), *rows.listing.undated]
    assert everything[PER_PAGE] in target.ids


def test_a_prefix_keeps_two_lists_of_one_page_apart() -> None:
    rows = shelf(Listing(ids(60)), "countries/no", "mentioned-")

    assert [page.path for page in numbered_pages(rows, WORDS)] == [
        "countries/no/mentioned-page-1.html",
        "countries/no/mentioned-page-2.html",
    ]


def test_pages_are_counted_from_one() -> None:
    assert [page_of(index) for index in (0, 49, 50)] == [1, 1, 2]
