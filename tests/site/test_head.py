"""The head of an article's page, read as those read it who take citations and previews from it."""

import json
import re
from typing import Any

import pytest

from newsarchive.model import Article, DateFact, Fact
from tests.site.pages import Html, render_all
from tests.site.samples import a_date, a_view, full_article, short_article

FACTS: dict[str, Any] = {
    "title": Fact('Rivers & </script> rise — "now"', "stated", (2,), "r"),
    "publisher": Fact("The Tarn Post", "stated", (4,), "r"),
    "published": a_date("2021-03-09"),
    "authors": (Fact("Ana Lind", "stated", (4,), "r"), Fact("Per Vik", "stated", (4,), "r")),
    "language": "en-GB",
    "url": Fact("https://post.example/rivers?a=1&b=2", "stated", (4,), "r"),
    "section": Fact("Weather", "stated", (4,), "r"),
    "keywords": ("rivers",),
}
PREFIXES = {"z", "dc", "prism", "og", "article", "bib", "bibo", "dcterms"}
HIGHWIRE = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_public_url": "url",
    "citation_language": "language",
}


def page_of(article: Article, **settings: Any) -> Html:
    return Html(render_all(a_view(article, **settings))[article.path])


def as_zotero_saves(page: Html) -> dict[str, Any]:
    """What its translators “Embedded Metadata” and “RDF” make of the ``<meta>`` elements."""
    statements: dict[str, list[str]] = {}
    highwire: dict[str, list[str]] = {}
    for tag, attributes in page.tags:
        name, value = attributes.get("name") or attributes.get("property"), attributes.get("content")
        if tag != "meta" or not name or not value:
            continue
        prefix, _, rest = name.replace("_", ":").replace(".", ":").partition(":")
        if prefix.lower() in PREFIXES:
            statements.setdefault(f"{prefix.lower()}:{rest[:1].lower()}{rest[1:]}", []).append(value)
        else:
            highwire.setdefault(name, []).append(value)
    guess = "journalArticle" if highwire.keys() & {"citation_title", "citation_journal_title"} else "webpage"

    def first(*names: str) -> str | None:
        return next((statements[name][0] for name in names if name in statements), None)

    item = {
        "itemType": first("z:itemType") or guess,
        "title": first("dc:title", "og:title"),
        "publicationTitle": first("prism:publicationName", "og:site:name"),
        "date": first("prism:publicationDate", "article:published:time"),
        "section": first("prism:section"),
        "url": first("og:url"),
        "language": first("dc:language"),
        "creators": highwire.get("citation_author", []),
    }
    return item | {field: highwire[name][0] for name, field in HIGHWIRE.items() if name in highwire}


def json_ld_of(page_text: str) -> dict[str, Any]:
    (script,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page_text, re.DOTALL)
    return dict(json.loads(script))


def test_zotero_saves_a_newspaper_article_with_the_outlets_name_and_date() -> None:
    assert as_zotero_saves(page_of(full_article(**FACTS), url="https://example.org/a/")) == {
        "itemType": "newspaperArticle",
        "title": 'Rivers & </script> rise — "now"',
        "publicationTitle": "The Tarn Post",
        "date": "2021-03-09",
        "section": "Weather",
        "url": "https://post.example/rivers?a=1&b=2",
        "language": "en-GB",
        "creators": ["Ana Lind", "Per Vik"],
    }


def test_where_nothing_is_known_zotero_gets_nothing_and_not_the_archive_for_a_newspaper() -> None:
    item = as_zotero_saves(page_of(full_article(language="und")))

    assert item["itemType"] == "newspaperArticle"
    assert (item["publicationTitle"], item["date"], item["url"], item["language"], item["creators"]) == (
        None,
        None,
        None,
        None,
        [],
    )


def test_an_estimated_date_is_told_to_no_machine_as_a_fact() -> None:
    article = full_article(published=DateFact(None, "estimated", (), "r", edtf="2022-09-23/2022-09-30~"))
    text = render_all(a_view(article))[article.path]

    assert as_zotero_saves(Html(text))["date"] is None
    assert "datePublished" not in text


def test_every_value_for_search_engines_stands_in_the_record() -> None:
    article = full_article(**FACTS)
    news, way = json_ld_of(render_all(a_view(article, url="https://example.org/a/"))[article.path])["@graph"]

    assert news == {
        "@type": "NewsArticle",
        "identifier": article.id,
        "headline": article.title.value,
        "description": "Towns are being emptied.",
        "author": [{"name": "Ana Lind"}, {"name": "Per Vik"}],
        "publisher": {"@type": "Organization", "name": "The Tarn Post"},
        "datePublished": "2021-03-09",
        "inLanguage": "en-GB",
        "articleSection": "Weather",
        "keywords": ["rivers"],
        "isBasedOn": "https://post.example/rivers?a=1&b=2",
        "archivedAt": f"https://example.org/a/{article.path}",
        "isPartOf": {"@type": "Collection", "name": "River papers", "url": "https://example.org/a/"},
    }
    assert [(item["position"], item["name"]) for item in way["itemListElement"]] == [
        (1, "Articles"),
        (2, "2021"),
        (3, "March 2021"),
        (4, article.title.value),
    ]
    assert way["itemListElement"][3]["item"] == f"https://example.org/a/{article.path}"


def test_what_is_not_known_is_not_told() -> None:
    article = full_article(language="und", dek=None, title=Fact("The river…", "supplied", (6,), "cut-lead"))
    news, way = json_ld_of(render_all(a_view(article))[article.path])["@graph"]

    assert news == {
        "@type": "NewsArticle",
        "identifier": article.id,
        "name": "[The river…]",
        "isPartOf": {"@type": "Collection", "name": "River papers"},
    }
    assert all("item" not in item for item in way["itemListElement"])


@pytest.mark.parametrize("publisher", ["</script><b>", "\u2028 & <!--"])
def test_no_value_can_leave_its_script(publisher: str) -> None:
    article = full_article(publisher=Fact(publisher, "stated", (1,), "r"))
    text = render_all(a_view(article))[article.path]

    assert text.count("<script") == text.count("</script>") == 1
    assert json_ld_of(text)["@graph"][0]["publisher"]["name"] == " ".join(publisher.split())


def test_the_citation_names_the_publisher_first_and_then_the_archive() -> None:
    article = full_article(**FACTS)
    text = page_of(article, url="https://example.org/a/").text

    line = text[text.index("Ana Lind, Per Vik, “") :]
    assert line.index("The Tarn Post") < line.index("https://post.example/") < line.index("River papers, record")
    assert f"https://example.org/a/{article.path}" in line


def test_references_are_files_inside_the_page() -> None:
    article = full_article(**FACTS)
    saved = {
        attributes["download"]: attributes["href"] or ""
        for _, attributes in page_of(article).tags
        if "download" in attributes
    }

    stem = article.path.rsplit("/", 1)[-1].removesuffix(".html")
    assert set(saved) == {f"{stem}.ris", f"{stem}.bib", f"{stem}.csl.json"}
    assert saved[f"{stem}.ris"].startswith("data:application/x-research-info-systems;charset=utf-8,TY%20%20-%20NEWS")


def test_the_pages_of_the_archive_tell_previews_their_title() -> None:
    page = Html(render_all(a_view(short_article("a.txt")))["themes/index.html"])

    found = {attributes.get("property"): attributes.get("content") for _, attributes in page.tags}
    assert (found["og:title"], found["og:site_name"]) == ("Themes", "River papers")
