"""What comes out of a printer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.kinds import kinds
from tests.sites import Site

pytestmark = pytest.mark.browser

A4 = 680
"""Pixels of CSS that a sheet of A4 leaves between margins of two centimetres."""


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A window as wide as a sheet that shows pages as they are printed, in whatever scheme the reader likes."""
    context = browser.new_context(viewport={"width": A4, "height": 900}, color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def test_every_kind_of_page_prints(demo_site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    tab = context.new_page()
    for kind in kinds(demo_site.path):
        tab.goto(f"{demo_site.path.resolve().as_uri()}/{kind.fullest}")

        assert tab.pdf(format="A4").startswith(b"%PDF-"), kind.fullest
    context.close()


def test_paper_is_black_on_white_and_leaves_out_what_only_a_screen_can_use(demo_site: Site, paper: Page) -> None:
    for kind in kinds(demo_site.path):
        paper.goto(f"{demo_site.path.resolve().as_uri()}/{kind.fullest}")

        assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", kind.name
        assert paper.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", kind.name
        assert (
            not paper.locator(".skip, .mast nav, .find, .crumbs, .show, .turn, .pages, .foot")
            .locator("visible=true")
            .count()
        )
        assert paper.evaluate("document.documentElement.scrollWidth") <= A4, f"{kind.fullest} is cut off"


def test_a_printed_article_ends_with_how_to_cite_it_and_the_digest_of_its_source(demo_site: Site, paper: Page) -> None:
    record = demo_site.record("000001.txt")
    paper.goto(f"{demo_site.path.resolve().as_uri()}/{record['path']}")
    shown = paper.inner_text("main")

    assert record["title"]["value"] in shown
    assert shown.index("Cite this article") < shown.index(record["source"]["sha256"][:16])
