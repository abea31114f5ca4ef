"""The pages and stylesheets before the checker of the W3C."""

from pathlib import Path

import pytest

from newsarchive.render import static_files
from newsarchive.theme import find_theme
from tests.checkers.tools import nu, summed_up
from tests.kinds import samples
from tests.serving import serve
from tests.sites import Site

pytestmark = pytest.mark.browser


def test_the_html_of_every_page_of_the_seeds_and_of_every_kind_is_valid(
    seeds_site: Site, demo_site: Site, tmp_path: Path
) -> None:
    pages = [path for path in seeds_site.files() if path.endswith(".html")]
    wrong = tmp_path / "wrong.html"
    wrong.write_text(demo_site.read("404.html").replace("<main", "<main align=left"), encoding="utf-8")

    # Served, for "self" in the content security policy means nothing on a disk.
    with (
        serve(seeds_site.path, tmp_path / "one", "archive") as seeds,
        serve(demo_site.path, tmp_path / "two", "archive") as demo,
    ):
        found = nu([*(seeds + page for page in pages), *(demo + page for page in samples(demo_site.path)), str(wrong)])
    others = [line for line in found if "/wrong.html:" not in line]

    assert len(pages) > 90
    assert any("align" in line for line in found), "what is wrong is not found"
    assert others == [], summed_up(others)


def test_the_stylesheets_are_valid(tmp_path: Path) -> None:
    sheets = [str(file) for path, file in static_files(find_theme(None)) if path.endswith(".css")]
    wrong = tmp_path / "wrong.css"
    wrong.write_text("p { colour: red }", encoding="utf-8")

    found = nu([*sheets, str(wrong)], css=True)
    others = [line for line in found if "/wrong.css:" not in line]

    assert len(sheets) >= 2
    assert any("colour" in line for line in found), "what is wrong is not found"
    assert others == [], summed_up(others)
