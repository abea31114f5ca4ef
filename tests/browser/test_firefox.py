"""Every kind of page in Firefox, with scripts switched off and the network cut."""

from pathlib import Path
from typing import Any

import pytest

from tests.checkers.tools import firefox
from tests.kinds import kinds, samples
from tests.properties import is_slow, one_in
from tests.serving import serve
from tests.sites import Site

pytestmark = pytest.mark.browser


def check(told: dict[str, Any], pages: list[str]) -> None:
    """What must hold of every page, whatever way it was opened."""
    assert told["trouble"] == []
    assert list(told["pages"]) == pages
    for path, page in told["pages"].items():
        assert page["heading"] == 1, path
        assert page["reach"] <= 320, f"{path} scrolls sideways"
        assert page["text"] > 20, path
        assert page["first"]["outline"] == "solid", f"{path} does not show the focus"
        if not page["navigated"]:  # a document to print, which has no navigation to skip
            continue
        assert page["styled"] == "absolute", f"{path}: the stylesheet is not used"
        assert (page["first"]["text"], page["first"]["outline"]) == ("Skip to content", "solid"), path
        assert page["first"]["top"] >= 0, f"{path}: the skip link stays out of sight"


def test_every_kind_of_page_opens_from_disk_and_is_printed(demo_site: Site, tmp_path: Path) -> None:
    pages = samples(demo_site.path) if is_slow() else [kind.fullest for kind in kinds(demo_site.path)]
    sheets = {kind.fullest: tmp_path / f"{kind.name}.pdf" for kind in one_in(4, kinds(demo_site.path))}

    told = firefox(
        {
            "base": f"{demo_site.path.resolve().as_uri()}/",
            "pages": pages,
            "width": 320,
            "print": {page: str(sheet) for page, sheet in sheets.items()},
        }
    )

    check(told, pages)
    # Once in the navigation, and once where a search would be.
    assert [link.endswith("/themes/index.html") for link in told["pages"]["search.html"]["links"]].count(True) == 2
    assert [page for page, sheet in sheets.items() if not sheet.read_bytes().startswith(b"%PDF-")] == []


def test_every_kind_of_page_opens_below_a_path_of_a_host(demo_site: Site, tmp_path: Path) -> None:
    pages = [kind.fullest for kind in one_in(4, kinds(demo_site.path))]

    with serve(demo_site.path, tmp_path, "archive") as address:
        told = firefox({"base": address, "pages": pages, "width": 320})

    check(told, pages)


def test_firefox_tells_of_what_is_wrong_and_runs_no_script(tmp_path: Path) -> None:
    head = '<!doctype html><title>quiet</title><link rel="stylesheet" href="http://example.org/a.css">'
    rest = '<a class="skip" href="#main">x</a><main id="main">words</main><script>document.title = "loud"</script>'
    (tmp_path / "page.html").write_text(head + rest, encoding="utf-8")

    told = firefox({"base": f"{tmp_path.as_uri()}/", "pages": ["page.html"]})

    assert told["pages"]["page.html"]["title"] == "quiet"
    assert any("outside: http://example.org/a.css" in line for line in told["trouble"])
