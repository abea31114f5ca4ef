"""Every link of every built page leads to a file and an anchor that are there, and none leaves the site unasked."""

import posixpath
import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from msgspec import Struct

from tests.sites import Folder, Site
from tests.texts import write_articles


class Page(Struct):
    """What a page refers to, and what can be referred to in it."""

    links: list[tuple[str, str]]
    """Tag and address."""
    ids: list[str]
    headings: list[int]
    title: str = ""
    description: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page([], [], [])
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        for name in ("href", "src", "action", "data", "poster", "srcset"):
            if found.get(name) is not None:
                self.page.links.append((tag, found[name] or ""))
        if found.get("id"):
            self.page.ids.append(found["id"] or "")
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.page.headings.append(int(tag[1]))
        if tag == "meta" and found.get("name") == "description":
            self.page.description = found.get("content") or ""
        self._in_title = tag == "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data

    def handle_endtag(self, tag: str) -> None:
        self._in_title = False


def read(text: str) -> Page:
    reader = _Reader()
    reader.feed(text)
    return reader.page


@pytest.fixture(scope="module", params=["seeds", "many"])
def site(request: pytest.FixtureRequest, seeds_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The five seeds, and an archive large enough for numbered pages."""
    if request.param == "seeds":
        return seeds_site
    folder = Folder(tmp_path_factory.mktemp("many"))
    write_articles(folder.path / "seeds", 180)
    return folder.build()


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Page]:
    return {path: read(data.decode()) for path, data in site.files().items() if path.endswith(".html")}


def test_every_link_leads_to_a_file_and_an_anchor_of_the_site(site: Site, pages: dict[str, Page]) -> None:
    files = site.files()
    broken = []
    for path, page in pages.items():
        for tag, address in page.links:
            parts = urlsplit(address)
            if parts.scheme == "data" and (tag == "a" or address == "data:,"):
                continue  # a reference to save, or an icon that is empty: it is all in its address
            if parts.scheme or parts.netloc:
                broken.append((path, tag, address))
                continue
            target = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
            )
            if target not in files or (parts.fragment and unquote(parts.fragment) not in pages[target].ids):
                broken.append((path, tag, address))

    assert broken == []


def test_links_are_relative_and_end_in_a_file_name(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        for _, address in page.links:
            assert not address.startswith("/"), path
            assert not urlsplit(address).path.endswith("/"), path


def test_an_id_stands_once_on_a_page(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert [id_ for id_, count in Counter(page.ids).items() if count > 1] == [], path


def test_every_page_is_reached_from_the_front_page(pages: dict[str, Page]) -> None:
    reached = {"index.html"}
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        for _, address in pages[path].links:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), urlsplit(address).path or "."))
            if target in pages and target not in reached:
                reached.add(target)
                waiting.append(target)

    assert pages.keys() - reached == {"404.html"}


def test_every_page_has_one_h1_and_skips_no_level_of_heading(pages: dict[str, Page]) -> None:
    for path, page in pages.items():
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1, path
        for above, below in zip(page.headings, page.headings[1:], strict=False):
            assert below <= above + 1, path


def test_no_two_pages_have_one_title_or_one_description(pages: dict[str, Page]) -> None:
    descriptions = Counter(page.description for page in pages.values())

    assert "" not in descriptions
    assert [text for text, count in descriptions.items() if count > 1] == []


def test_no_page_carries_inline_scripts_or_styles_and_each_has_the_policy(site: Site) -> None:
    for path, data in site.files().items():
        if path.endswith(".html"):
            text = data.decode().replace('<script type="application/ld+json">', "")  # data, which nobody runs
            if path.startswith("dossiers/"):
                # One file that stands alone: the theme's style sheet is in it, and nothing else may be.
                assert text.count("<style>") == 1, path
                assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'" in text, path
                text = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
            if path == "search.html":  # the one page that runs something, from files of the site
                text = re.sub(r'<script src="static/[a-z-]+\.js" defer></script>', "", text)

            assert "<script" not in text, path
            assert "<style" not in text, path
            assert " style=" not in text, path
            assert 'http-equiv="Content-Security-Policy" content="default-src \'none\'' in text, path


def test_every_theme_and_country_of_an_article_leads_to_its_place(seeds_site: Site) -> None:
    for record in seeds_site.records():
        text = seeds_site.read(record["path"])
        anchors = set(read(text).ids)

        for theme in record["themes"]:
            assert f"themes/{theme['id']}.html" in text
            place = f"proof-{theme['id']}" if theme["role"] == "subject" else f"l{theme['evidence'][0]['line']}"
            assert place in anchors
            assert f'href="#{place}"' in text
        for country in record["countries"]:
            assert f"countries/{country['code'].lower()}.html" in text
        for block in record["blocks"]:
            assert f"l{block['lines'][0]}" in anchors
