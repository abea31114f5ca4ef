"""What a reader on a thin line has to fetch."""

import gzip
from fnmatch import fnmatch
from posixpath import dirname, join, normpath

from tests.kinds import kinds
from tests.site.pages import Html
from tests.sites import Site

KILOBYTE = 1000


def packed(data: bytes) -> int:
    """As a web server packs it on the way."""
    return len(gzip.compress(data, 6))


def test_an_article_weighs_at_most_twelve_kilobytes(seeds_site: Site, demo_site: Site) -> None:
    heavy = {
        path: packed(data)
        for site in (seeds_site, demo_site)
        for path, data in site.files().items()
        if fnmatch(path, "articles/??/*.html") and packed(data) > 12 * KILOBYTE
    }

    assert heavy == {}


def test_the_stylesheets_of_every_page_weigh_at_most_eight_kilobytes_together(demo_site: Site) -> None:
    # Only the search has more: it is a program, and what it needs nobody else fetches.
    for kind in kinds(demo_site.path):
        sheets = [
            normpath(join(dirname(kind.fullest), attributes["href"] or ""))
            for tag, attributes in Html(demo_site.read(kind.fullest)).tags
            if tag == "link" and attributes.get("rel") == "stylesheet"
        ]

        weight = sum(packed(demo_site.files()[sheet]) for sheet in sheets)
        assert kind.name == "search" or weight <= 8 * KILOBYTE, sheets


def test_the_front_page_weighs_at_most_thirty_kilobytes(seeds_site: Site, demo_site: Site) -> None:
    assert max(packed(site.files()["index.html"]) for site in (seeds_site, demo_site)) <= 30 * KILOBYTE


def test_a_page_takes_at_most_four_requests_and_no_script_unless_it_searches(demo_site: Site) -> None:
    files = demo_site.files()
    for kind in kinds(demo_site.path):
        page = Html(demo_site.read(kind.fullest))
        scripts = [attributes for tag, attributes in page.tags if tag == "script" and attributes.get("src")]
        fetched = {
            normpath(join(dirname(kind.fullest), address))
            for tag, attributes in page.tags
            if (tag == "link" and attributes.get("rel") in {"stylesheet", "icon"}) or tag in {"img", "iframe"}
            if (address := attributes.get("href") or attributes.get("src")) and not address.startswith("data:")
        }

        assert fetched <= files.keys()
        assert kind.name == "search" or len(fetched) + 1 <= 4, f"{kind.fullest} asks for {sorted(fetched)}"
        assert scripts == [] or kind.name == "search", f"{kind.fullest} has scripts"
