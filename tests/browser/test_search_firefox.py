"""The search in Firefox, from disk and below a path of a host, in one session: to start one takes seconds."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.browser.searched import ARTICLES, QUERIES
from tests.checkers.tools import search_in_firefox
from tests.serving import serve
from tests.sites import Folder

pytestmark = pytest.mark.browser

BORDER = "Guards close the border at night"


def step(what: str, *how: str, **see: object) -> dict[str, Any]:
    return {"do": [what, *how], "see": see}


def ask(query: str, **see: object) -> dict[str, Any]:
    return step("ask", query, asked=query, **see)


STEPS = [
    step("go", "search.html", asked="", found="6 articles", first="=1+1 is the title of a play that nobody understood"),
    *(ask(query, titles=sorted(titles)) for query, titles in QUERIES),
    ask("asilum", said="No article has “asilum”. These have “asylum”."),
    ask("guard", marked=["guards"]),
    # The whole view stands in the address.
    ask('"border guards" lang:en', found="1 article", address='#q="border+guards"+lang:en'),
    step("again", box='"border guards" lang:en', found="1 article", first=BORDER),
    # The way back.
    ask("asylum", found="1 article"),
    ask("border", found="2 articles"),
    step("back", box="asylum", found="1 article"),
    # Facets narrow, and leave out.
    ask("", found="6 articles"),
    step("click", "#f-lang-en", found="3 articles"),
    step("click", "#f-year-2021", found="1 article"),
    step("click", "#f-year-2021", found="3 articles"),
    step("click", "#x-year-2021", found="2 articles", address="#q=lang:en+-year:2021"),
    # With keys alone.
    ask("border", found="2 articles"),
    step("press", "ArrowDown", focus=BORDER),
    step("press", "ArrowUp", focus="q"),
    step("take", "#jsonl", "articles.jsonl"),
    ask("play", found="1 article"),
    step("take", "#csv", "articles.csv"),
    # While one types, and from the box of another page.
    step("go", "about.html"),
    step("ask", "asylum", address="#q=asylum", found="1 article"),
    step("go", "index.html"),
    step("go", "search.html", found="6 articles"),
    step("type", "harb", titles=["Harbour"]),
]


def test_the_search_does_all_it_can_in_firefox(folder: Folder, tmp_path: Path) -> None:
    folder.write(ARTICLES)
    site = folder.build()
    downloads = tmp_path / "downloads"
    downloads.mkdir()

    with serve(site.path, tmp_path / "root", "below/archive") as address:
        bases = [f"{site.path.resolve().as_uri()}/", address]
        told = search_in_firefox({"bases": bases, "downloads": str(downloads), "steps": STEPS})

    assert told["trouble"] == [], "\n".join(told["trouble"])
    about_border = {record["path"] for record in site.records() if "border" in record["body"]}
    for base, lines, table in zip(bases, told["files"][::2], told["files"][1::2], strict=True):
        found = [json.loads(line)["address"] for line in lines[1].splitlines()]
        assert {path.removeprefix(base) for path in found} == about_border
        (row,) = csv.DictReader(io.StringIO(table[1].removeprefix("\ufeff")))
        assert row["title"].startswith("'=1+1")
