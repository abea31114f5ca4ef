from typing import cast

import pytest

from newsarchive.site import plain
from newsarchive.site.contexts import AboutPage, SitemapPage
from newsarchive.site.plain import about_page, not_found_pages, sitemap_pages
from tests.site.samples import a_view, full_article, many, short_article


def test_the_about_page_takes_its_title_from_the_text() -> None:
    page: AboutPage = about_page(a_view(about="# Our rivers\n\nWe keep *papers*."))

    assert (page.title, page.html) == ("Our rivers", "<p>We keep <em>papers</em>.</p>")


def test_an_about_text_without_a_heading_gets_one() -> None:
    assert about_page(a_view(about="We keep papers.")).title == "About this archive"


def test_the_about_page_names_the_languages_of_the_archive_in_which_a_theme_is_not_looked_for() -> None:
    articles = [
        short_article("a.txt", language="en"),
        short_article("b.txt", language="de-AT"),
        short_article("c.txt", language="fi"),
        short_article("d.txt", language="und"),
    ]

    view = a_view(
        *articles, themes=(("harvest", "Harvest"), ("floods", "Floods")), theme_rules={"harvest": ("de", "en")}
    )
    harvest, floods = about_page(view).theme_languages

    assert (harvest.label, harvest.looked_for, harvest.missing) == ("Harvest", ("English", "German"), ("Finnish",))
    assert (floods.looked_for, floods.missing) == ((), ("English", "Finnish", "German"))


def test_a_wrong_address_has_a_page_of_its_own() -> None:
    (page,) = not_found_pages(a_view())

    assert (page.path, page.template) == ("404.html", "404.html")


class TestSitemap:
    def test_without_an_address_there_is_none(self) -> None:
        assert list(sitemap_pages(a_view(full_article()))) == []

    def test_it_lists_full_addresses_of_what_does_not_move(self) -> None:
        article = full_article()

        (page,) = sitemap_pages(a_view(article, url="https://example.org/a/"))
        sitemap = cast("SitemapPage", page.context())

        assert page.path == "sitemap.xml"
        assert f"https://example.org/a/{article.path}" in sitemap.urls
        assert "https://example.org/a/" in sitemap.urls
        assert "https://example.org/a/themes/floods.html" in sitemap.urls
        assert "https://example.org/a/themes/strikes.html" not in sitemap.urls

    def test_a_long_one_is_cut_and_gets_a_list_of_its_parts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(plain, "SITEMAP_URLS", 10)

        pages = list(sitemap_pages(a_view(*many(15), url="https://example.org/")))
        parts = [cast("SitemapPage", page.context()) for page in pages]

        assert [page.path for page in pages] == [*(f"sitemap-{n}.xml" for n in (1, 2, 3, 4)), "sitemap.xml"]
        assert [part.of_sitemaps for part in parts] == [False, False, False, False, True]
        assert parts[-1].urls == tuple(f"https://example.org/sitemap-{n}.xml" for n in (1, 2, 3, 4))
        assert max(len(part.urls) for part in parts) == 10
