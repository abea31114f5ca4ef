from typing import cast

from newsarchive.model import Dropped, Fact
from newsarchive.site.contexts import PublisherPage, PublishersPage
from newsarchive.site.publishers import publisher_pages
from newsarchive.site.view import View
from tests.site.samples import a_view, full_article, many, short_article


def pages(view: View) -> dict[str, PublisherPage]:
    return {page.path: cast("PublisherPage", page.context()) for page in publisher_pages(view)}


def by(name: str) -> Fact:
    return Fact(name, "stated", (1,), "r")


def test_the_unknown_publisher_is_a_place_of_its_own() -> None:
    found = pages(a_view(full_article(), short_article("a.txt", publisher=by("The Tarn Post"))))

    assert list(found) == ["publishers/index.html", "publishers/the-tarn-post.html", "publishers/not-known.html"]
    unknown = found["publishers/not-known.html"]
    assert (unknown.title, unknown.known, len(unknown.cards)) == ("Publisher not known", False, 1)


def test_the_index_sets_the_unknown_apart() -> None:
    articles = [
        full_article(),
        short_article("a.txt", publisher=by("Post")),
        short_article("b.txt", publisher=by("Echo")),
    ]

    index = cast("PublishersPage", pages(a_view(*articles))["publishers/index.html"])

    assert [row.label for row in index.publishers] == ["Echo", "Post"]
    assert index.unknown is not None
    assert (index.unknown.count, index.unknown.share) == (1, 33.3)


def test_where_all_are_known_there_is_no_unknown() -> None:
    index = cast("PublishersPage", pages(a_view(short_article("a.txt", publisher=by("Post"))))["publishers/index.html"])

    assert index.unknown is None


def test_forms_of_one_name_share_a_page_and_are_told() -> None:
    articles = [short_article(f"{n}.txt", publisher=by(name)) for n, name in enumerate(("Post", "POST", "Post"))]

    page = pages(a_view(*articles))["publishers/post.html"]

    assert (page.title, page.also_written, page.total) == ("Post", ("POST",), 3)


def test_a_long_list_is_numbered() -> None:
    found = pages(a_view(*many(101, publisher=by("Post"))))

    assert [path for path in found if "page-" in path] == [f"publishers/post/page-{n}.html" for n in (1, 2, 3)]
    assert found["publishers/post/page-2.html"].total == 0
    assert len({page.description for page in found.values()}) == len(found)


def test_a_publisher_s_page_tells_when_it_wrote_how_sure_that_is_and_what_was_left_out() -> None:
    articles = [
        *many(3, publisher=by("Post"), dropped=(Dropped(2, "Sign up", "newsletter", "r"),)),
        short_article("u.txt", publisher=by("Post")),
    ]

    page = pages(a_view(*articles))["publishers/post.html"]

    assert page.timeline is not None
    assert page.timeline.drawn
    dates = page.sureness[1]
    assert [(part.mark.code, part.count) for part in dates.counts] == [("stated", 3), ("unknown", 1)]
    assert page.furniture is not None
    assert [(row.label, row.articles) for row in page.furniture.lines] == [("Sign up", 3)]
    assert [row.label for row in page.themes] == ["Harvest"]


def test_the_index_tells_when_each_publisher_wrote_and_of_how_many_articles_that_is_known() -> None:
    articles = [*many(40, publisher=by("Post")), short_article("u.txt", publisher=by("Post"))]

    (row,) = cast("PublishersPage", pages(a_view(*articles))["publishers/index.html"]).publishers

    assert (row.when, row.dated, row.count) == ("Jan 2001 – Feb 2001", 40, 41)


def test_very_many_publishers_are_listed_letter_by_letter() -> None:
    names = [f"{letter}x {n:03}" for letter in "AB" for n in range(160)] + ["Ямал", "9 News"]
    found = pages(a_view(*(short_article(f"{n:03}.txt", publisher=by(name)) for n, name in enumerate(names))))

    index = cast("PublishersPage", found["publishers/index.html"])
    assert len(index.publishers) == 50
    assert [(letter.label, letter.href) for letter in index.letters if letter.href] == [
        ("A", "publishers/by-name/a.html"),
        ("B", "publishers/by-name/b.html"),
        ("I", "publishers/by-name/i.html"),
        ("Other", "publishers/by-name/other.html"),
    ]
    lists = [cast("PublishersPage", page) for path, page in found.items() if "/by-name/" in path]
    assert sorted(row.label for page in lists for row in page.publishers) == sorted(names)
    assert all(page.unknown is None for page in lists)
