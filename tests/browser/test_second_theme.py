"""A second theme, whole and small: what a project overrides is there, and all else is as it came."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from newsarchive.project import load_project
from tests.sites import Folder, Site

HARBOUR = Path(__file__).parent.parent / "themes" / "harbour"
OWN = {"newsarchive.yml", "templates", "static", "locale", "seeds"}


def built(folder: Path, without: str = "") -> Site:
    shutil.copytree(HARBOUR, folder, ignore=lambda _, names: [name for name in names if name == without])
    if without:
        (folder / "newsarchive.yml").write_text("{}\n", encoding="utf-8")
        for name in ("static", "locale"):
            shutil.rmtree(folder / name)
    return Folder(folder).build()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(tmp_path_factory.mktemp("theme") / "harbour")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same articles in the built-in theme."""
    return built(tmp_path_factory.mktemp("plain") / "harbour", without="templates")


def article(site: Site) -> tuple[str, str]:
    (page,) = (path for path in site.files() if re.fullmatch(r"articles/../bridge-\w+\.html", path))
    return page, site.read(page)


def test_the_theme_is_all_that_the_project_holds() -> None:
    assert {path.name for path in HARBOUR.iterdir()} == OWN


def test_one_block_is_overridden_and_the_rest_of_its_page_stays(site: Site, plain: Site) -> None:
    page, text = article(site)
    record = site.record("bridge.txt")

    assert f"<p>Ask for record {record['id']} at the desk.</p>" in text
    assert '<h2 id="source">Source</h2>' in text
    for part in ('<aside class="rail"', '<h2 id="cite">', '<h2 id="countries">', '<div class="para paragraph"'):
        assert text.count(part) == plain.read(page).count(part) > 0


def test_a_whole_template_is_replaced_and_keeps_the_frame(site: Site) -> None:
    text = site.read("publishers/index.html")

    assert '<p class="none">2 articles name nobody.</p>' in text
    assert 'class="bars"' not in text
    assert '<header class="mast">' in text


def test_a_colour_is_changed_by_a_style_file_that_holds_nothing_else(site: Site, plain: Site) -> None:
    _, text = article(site)
    styles = re.findall(r'<link rel="stylesheet" href="([^"]+)">', text)

    assert styles == ["../../static/tokens.css", "../../static/style.css", "../../static/site.css"]
    assert site.read("static/tokens.css") == plain.read("static/tokens.css")
    assert "site.css" not in article(plain)[1]


def test_logo_title_introduction_and_footer_are_the_projects(site: Site) -> None:
    home, (_, text) = site.read("index.html"), article(site)

    assert '<img class="logo" src="static/logo.svg" alt="">' in home
    assert '<img class="logo" src="../../static/logo.svg" alt="">' in text
    assert "<title>The Harbour Archive</title>" in home
    assert "Kept by the <strong>harbour library</strong> since 1998." in home
    assert "Kept by the" not in text
    for page in (home, text):
        assert '<a href="https://library.example/">Write to us</a>' in page
        assert "Every fact on these pages leads to the line" in page


def test_a_word_of_the_interface_is_mended_by_a_catalogue_of_one_entry(site: Site, plain: Site) -> None:
    assert '<a href="themes/index.html">Subjects</a>' in site.read("index.html")
    assert '<a href="themes/index.html">Themes</a>' in plain.read("index.html")


def test_what_is_not_overridden_is_as_in_the_built_in_theme(site: Site, plain: Site) -> None:
    own = {"static/site.css", "static/logo.svg"}

    assert set(site.files()) - own == set(plain.files())
    assert site.read("data/articles.jsonl") == plain.read("data/articles.jsonl")


@pytest.mark.parametrize("language", ["ar", "cs", "ru"])
def test_a_whole_site_is_built_in_another_language(language: str, tmp_path: Path) -> None:
    shutil.copytree(HARBOUR / "seeds", tmp_path / "seeds")
    (tmp_path / "newsarchive.yml").write_text(f"language: {language}\n", encoding="utf-8")
    built = Folder(tmp_path).build()

    assert all(f'<html lang="{language}" ' in built.read(path) for path in built.files() if path.endswith(".html"))


def test_a_dump_of_the_same_folder_obeys_none_of_it(tmp_path: Path) -> None:
    shutil.copytree(HARBOUR, tmp_path / "dump")
    project = load_project(tmp_path / "dump", tmp_path / "site", is_dump=True)

    assert (project.trusted, project.title) == (None, "News archive")


@pytest.mark.browser
@pytest.mark.parametrize(
    "scheme,paper,accent", [("light", "242, 247, 251", "138, 28, 59"), ("dark", "13, 26, 38", "243, 169, 189")]
)
def test_a_browser_shows_its_colours_and_its_logo(
    site: Site, browser: Browser, scheme: str, paper: str, accent: str
) -> None:
    context = browser.new_context(color_scheme=scheme, offline=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((site.path / article(site)[0]).as_uri())

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == f"rgb({paper})"
    assert (
        page.evaluate("getComputedStyle(document.querySelector('[aria-labelledby=source] a')).color")
        == f"rgb({accent})"
    )
    size = page.locator("img.logo").bounding_box()
    assert size is not None
    assert size["height"] > 10
    assert page.evaluate("document.querySelector('img.logo').naturalWidth") > 0
    context.close()
