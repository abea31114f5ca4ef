from pathlib import Path

import pytest

from tests import shots
from tests.sites import Site


def test_every_kind_of_page_has_a_picture_of_its_fullest_page(demo_site: Site) -> None:
    picked = dict(shots.pick(demo_site.path))

    assert {"home", "article", "ledger", "people-name", "crossing", "folder", "404"} <= set(picked)
    assert picked["article"].stat().st_size == max(page.stat().st_size for page in demo_site.path.glob("articles/??/*"))


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

    names = list(shots.take(small, tmp_path, browser, "-test"))

    assert names == ["home-light-test.png", "home-dark-test.png", "home-phone-test.png", "home-print-test.png"]
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in names)
