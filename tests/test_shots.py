from pathlib import Path

import pytest

from tests import shots
from tests.sites import Site


def test_every_kind_of_page_has_a_picture(seeds_site: Site) -> None:
    picked = dict(shots.pick(seeds_site.path))

    # In five articles nothing recurs, and a name has a page from its second article on.
    missing = {"crossing", "folders", "folder", "person", "organisation"}
    assert {name for name, _ in shots.KINDS} - set(picked) <= missing
    assert all(page.is_file() for page in picked.values())


def test_the_fullest_page_of_a_kind_is_taken(tmp_path: Path) -> None:
    for name, size in (("aa/one", 10), ("bb/two", 30), ("cc/three", 20)):
        page = tmp_path / f"articles/{name}.html"
        page.parent.mkdir(parents=True)
        page.write_text("x" * size, encoding="utf-8")

    assert dict(shots.pick(tmp_path)) == {"article": tmp_path / "articles/bb/two.html"}


def test_an_index_is_not_taken_for_a_theme(seeds_site: Site) -> None:
    picked = dict(shots.pick(seeds_site.path))

    assert picked["theme"].name != "index.html"
    assert picked["publisher"].name != "index.html"


def test_the_browser_that_was_named_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/opt/own/browser")

    assert shots.find_browser() == "/opt/own/browser"


def test_without_a_browser_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")

    assert shots.main([]) == 1
    assert "install chromium" in capsys.readouterr().err


@pytest.mark.browser
def test_pictures_are_taken_from_disk_in_every_view(seeds_site: Site, tmp_path: Path) -> None:
    small = tmp_path / "site"
    (small / "static").mkdir(parents=True)
    (small / "index.html").write_bytes((seeds_site.path / "index.html").read_bytes())
    browser = shots.find_browser()
    assert browser is not None

    names = list(shots.take(small, tmp_path, browser))

    assert names == ["home-light.png", "home-dark.png", "home-phone.png"]
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in names)
