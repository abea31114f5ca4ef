"""Pages as a real browser saves them: as it has them in memory, and all in one file."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from newsarchive.export import export
from newsarchive.project import load_project
from tests.sites import ROOT

pytestmark = pytest.mark.browser

PAGE = """<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Fähre bleibt liegen – Hafenbote</title>
<meta property="og:title" content="Fähre bleibt liegen"><meta name="author" content="Ada Brekke">
<meta property="article:published_time" content="2021-03-02T08:30:00+01:00"></head><body>
<nav><a href="/">Startseite</a> <a href="/sport">Sport</a></nav>
<article><h1>Fähre bleibt liegen</h1><div id="text"></div></article>
<aside><h2>Mehr zum Thema</h2><a href="/markt">Der Markt schließt früher als sonst</a></aside>
<footer>© 2021 Hafenbote</footer>
<script>
document.getElementById("text").innerHTML = [
  "Der Hafenrat hat die Abstimmung über die neue Fähre am Dienstag noch einmal um zwei Wochen verschoben.",
  "„Niemand hat die Leute gefragt, die hier wohnen“, sagte eine Lehrerin nach der Sitzung vor dem Rathaus.",
  "Bis dahin fährt das alte Schiff weiter, wie der Hafenmeister den Reportern am Abend mitteilte."
].map(words => "<p>" + words + "</p>").join("");
</script></body></html>"""
BODY = [
    "Der Hafenrat hat die Abstimmung über die neue Fähre am Dienstag noch einmal um zwei Wochen verschoben.",
    "„Niemand hat die Leute gefragt, die hier wohnen“, sagte eine Lehrerin nach der Sitzung vor dem Rathaus.",
    "Bis dahin fährt das alte Schiff weiter, wie der Hafenmeister den Reportern am Abend mitteilte.",
]


@pytest.mark.parametrize("name", ["saved.html", "saved.mhtml"])
def test_a_page_that_a_browser_saved_is_the_article_that_a_reader_saw(
    tmp_path: Path, browser: Browser, name: str
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    saved = tmp_path / "dump" / name
    saved.parent.mkdir()
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    if name.endswith(".mhtml"):
        snapshot = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
        saved.write_bytes(snapshot["data"].encode())
    else:
        saved.write_text(page.content(), encoding="utf-8")
    page.close()

    out = BytesIO()
    issues = export(load_project(ROOT), [saved.parent], out).issues
    record = json.loads(out.getvalue())

    assert issues == ()
    assert record["body"].split("\n\n") == BODY
    assert record["title"]["value"] == "Fähre bleibt liegen"
    assert record["published"]["value"] == "2021-03-02T08:30:00+01:00"
    assert [author["value"] for author in record["authors"]] == ["Ada Brekke"]
    assert record["language"] == "de"
