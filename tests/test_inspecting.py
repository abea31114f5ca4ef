"""What a reader would stumble over in a built site."""

import re
import shutil
from pathlib import Path

import pytest

from newsarchive.inspecting import Flaw, feed_flaws, inspect
from tests.sites import Site

ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title><updated>2026-01-01T00:00:00Z</updated>'
    "<entry><id>urn:b</id><title>B</title><updated>2026-01-01T00:00:00Z</updated></entry></feed>"
)
JSON = '{"version": "https://jsonfeed.org/version/1.1", "title": "A", "items": [{"id": "b"}]}'


@pytest.fixture
def site(demo_site: Site, tmp_path: Path) -> Path:
    """A site of every kind of page that may be spoilt."""
    return Path(shutil.copytree(demo_site.path, tmp_path / "site"))


def paths(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def test_a_site_of_every_kind_of_page_has_no_flaw(site: Path) -> None:
    found = inspect(site, paths(site))

    assert found.flaws == ()
    assert found.pages > 100
    assert found.links > 3_000
    assert found.feeds > 10


def test_a_file_that_is_gone_is_told_by_each_page_that_leads_to_it(site: Path) -> None:
    (site / "about.html").unlink()
    found = inspect(site, paths(site)).flaws

    assert Flaw("index.html", "a link leads to about.html, which is not there") in found
    assert Flaw("themes/index.html", "a link leads to about.html, which is not there") in found


def test_an_anchor_that_is_gone_is_told(site: Path) -> None:
    theme = (site / "themes/asylum.html").read_text(encoding="utf-8")
    match = re.search(r'href="\.\./(articles/[^"#]+)#([^"]+)"', theme)
    assert match is not None
    path, anchor = match.groups()
    page = site / path
    page.write_text(page.read_text(encoding="utf-8").replace(f'id="{anchor}"', 'id="elsewhere"'), encoding="utf-8")

    told = Flaw("themes/asylum.html", f"a link leads to #{anchor} in {path}, which has no such place")
    assert told in inspect(site, paths(site)).flaws


def test_a_page_nobody_leads_to_is_told(site: Path) -> None:
    (site / "lost.html").write_text("<title>Lost</title><a href='index.html'>Home</a><a href='lost.html'>Me</a>")

    assert inspect(site, paths(site)).flaws == (Flaw("lost.html", "no page leads to this one"),)


def test_addresses_outside_and_escaped_ones_are_understood(tmp_path: Path) -> None:
    links = "<a href='a%20b.html#%C3%A9'>1</a><a href='https://example.org/x'>2</a><a href='mailto:a@b'>3</a>"
    (tmp_path / "index.html").write_text(links)
    (tmp_path / "a b.html").write_text("<p id='é'>Here</p>", encoding="utf-8")

    assert inspect(tmp_path, paths(tmp_path)).flaws == ()


def test_feeds_in_order_have_no_flaw() -> None:
    assert list(feed_flaws("a.xml", ATOM.encode())) == []
    assert list(feed_flaws("a.json", JSON.encode())) == []


@pytest.mark.parametrize(
    ("path", "data", "told"),
    [
        ("a.xml", ATOM.replace("<id>urn:a</id>", ""), "it has no id"),
        ("a.xml", ATOM.replace("</feed>", ""), "can't be read"),
        ("a.xml", "<rss/>", "it is no Atom feed"),
        ("a.xml", ATOM.replace("<title>B</title>", ""), "entry 1 has no title"),
        ("a.xml", ATOM.replace("<entry>", "<entry><id>urn:c</id></entry><entry>"), "entry 1 has no title, no date"),
        ("a.json", JSON.replace("1.1", "1.1").replace("jsonfeed", "feed"), "it is no JSON Feed"),
        ("a.json", JSON[:-1], "can't be read"),
        ("a.json", JSON.replace('[{"id": "b"}]', '[{"id": "b"}, {"id": "b"}]'), "entry 2 has the id of another: b"),
        ("a.json", JSON.replace('{"id": "b"}', "{}"), "entry 1 has no id"),
    ],
)
def test_a_feed_that_a_program_cannot_use_is_told(path: str, data: str, told: str) -> None:
    assert any(told in flaw.message for flaw in feed_flaws(path, data.encode()))
