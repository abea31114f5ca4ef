import pytest

from newsarchive.site import SiteSettings, frame
from tests.site.samples import WORDS


@pytest.mark.parametrize(
    "path,root", [("index.html", ""), ("themes/a.html", "../"), ("themes/a/page-1.html", "../../")]
)
def test_every_page_knows_its_way_to_the_root(path: str, root: str) -> None:
    assert frame(SiteSettings("T"), WORDS, path, None).root == root


def test_the_page_for_wrong_addresses_is_shown_at_any_depth_so_it_links_from_the_host() -> None:
    served = SiteSettings("T", url="https://example.org/archive/")

    assert frame(served, WORDS, "404.html", None).root == "/archive/"
    assert frame(SiteSettings("T"), WORDS, "404.html", None).root == ""
    assert frame(served, WORDS, "index.html", None).root == ""


def test_the_current_section_is_marked_in_the_navigation() -> None:
    site = frame(SiteSettings("T"), WORDS, "themes/a.html", "themes")

    assert [item.label for item in site.nav] == (
        "Articles Themes Countries People Organisations Quotations Publishers".split()
    )
    assert [item.label for item in site.nav if item.current] == ["Themes"]


def test_the_front_page_belongs_to_no_section() -> None:
    assert not any(item.current for item in frame(SiteSettings("T"), WORDS, "index.html", None).nav)


def test_the_frame_depends_on_depth_and_section_alone() -> None:
    settings = SiteSettings("T")

    assert frame(settings, WORDS, "articles/aa/b.html", "articles") == frame(
        settings, WORDS, "articles/cc/d.html", "articles"
    )


def test_pages_are_not_indexed_unless_the_project_says_so() -> None:
    assert frame(SiteSettings("T"), WORDS, "index.html", None).robots == "noindex"


def test_a_page_tells_which_kind_it_is_by_its_template() -> None:
    assert frame(SiteSettings("T"), WORDS, "themes/a.html", "themes", "theme.html").kind == "theme"
    assert frame(SiteSettings("T"), WORDS, "sitemap.xml", None, "sitemap.xml").kind == "sitemap.xml"
