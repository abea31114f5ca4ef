import json
import re

from newsarchive.data import TABLES
from tests.site.pages import Html, render_all
from tests.site.samples import a_date, a_view, many, short_article

ALL = frozenset({"tables", "sqlite", "references", "lists"})


def test_every_file_and_every_field_is_explained() -> None:
    page = Html(render_all(a_view(short_article("a.txt"), data=ALL))["data/index.html"])

    assert {
        "../data/articles.jsonl",
        "../data/archive.sqlite",
        "../data/datapackage.json",
        "../data/articles.ris",
    } <= set(page.links())
    for table in TABLES:
        assert f"../data/{table.name}.csv" in page.links()
        for column in table.columns:
            assert column.description in page.text


def test_lists_are_told_with_their_files_and_publishers_on_their_own_pages() -> None:
    view = a_view(*many(3), short_article("u.txt"), data=ALL)
    page = Html(render_all(view)["data/index.html"])

    assert {
        "../data/themes/harvest.csv",
        "../data/countries/no.ris",
        "../data/years/2001.bib",
        "../data/years/undated.jsonl",
    } <= set(page.links())
    assert "../data/publishers/not-known.csv" not in page.links()
    assert "../data/publishers/not-known.csv" in Html(render_all(view)["publishers/not-known.html"]).links()


def test_a_page_links_to_no_file_that_is_not_written() -> None:
    pages = render_all(a_view(short_article("a.txt", published=a_date("2001-01-01"))))

    for path, text in pages.items():
        if path.endswith(".html"):
            taken = [link for link in Html(text).links() if "/data/" in f"/{link}"]
            assert {link.rsplit("/", 1)[-1] for link in taken} <= {"index.html", "articles.jsonl", "inputs.jsonl"}, path


def test_the_data_set_is_told_to_those_who_collect_data() -> None:
    text = render_all(a_view(short_article("a.txt"), url="https://example.org/a/"))["data/index.html"]
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    found = json.loads(script)

    assert (found["@type"], found["name"], found["url"]) == (
        "Dataset",
        "River papers",
        "https://example.org/a/data/index.html",
    )
    assert found["distribution"][0]["contentUrl"] == "https://example.org/a/data/articles.jsonl"
