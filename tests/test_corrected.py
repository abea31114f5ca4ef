from pathlib import Path

import pytest

from tests.corrected import build_corrected, overrides
from tests.site.pages import Html
from tests.sites import Site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return build_corrected(Path(tmp_path_factory.mktemp("corrected")))


def test_thirty_overrides_of_every_part_of_an_entry_hold(site: Site) -> None:
    entries = overrides()

    assert len(entries) == 30
    assert {key for entry in entries for key in entry} >= {"set", "clear", "lines", "themes", "countries", "names"}
    assert site.report.stale == ()


def test_the_page_of_corrections_has_every_kind_of_change(site: Site) -> None:
    words = Html(site.read("corrections.html")).text

    for what in ("Title", "Standfirst", "Published", "Publisher", "Language", "Text", "Themes", "Countries", "Names"):
        assert f" {what} " in words, what
