import json
from typing import Any

from newsarchive.site import SiteFile, View
from newsarchive.site.feeds import ENTRIES, feed_files
from tests.site.pages import Html, render_all
from tests.site.samples import a_date, a_view, full_article, many, short_article


def files(view: View) -> dict[str, SiteFile]:
    return {file.path: file for file in feed_files(view)}


def items(view: View, name: str) -> list[dict[str, Any]]:
    return list(json.loads(files(view)[f"feeds/{name}.json"].data())["items"])


def test_there_are_two_feeds_of_all_of_each_theme_and_of_each_country() -> None:
    found = files(a_view(short_article("a.txt")))

    assert set(found) == {
        f"feeds/{name}.{ending}"
        for name in ("articles", "themes/harvest", "themes/floods", "themes/strikes", "countries/no")
        for ending in ("xml", "json")
    }


def test_a_feed_holds_the_newest_and_no_more_than_its_share() -> None:
    view = a_view(*many(ENTRIES + 3))

    found = items(view, "themes/harvest")
    assert len(found) == ENTRIES
    assert found[0]["title"] == f"Report n/{ENTRIES + 2:05}.txt"
    assert items(view, "themes/floods") == []


def test_addresses_are_absolute_where_the_sites_own_is_known_and_else_lead_there_from_the_feed() -> None:
    article = full_article(published=a_date("2021-03-09"))

    known, unknown = a_view(article, url="https://example.org/a/"), a_view(article)

    assert items(known, "themes/floods")[0]["url"] == f"https://example.org/a/{article.path}"
    assert items(unknown, "themes/floods")[0]["url"] == f"../../{article.path}"
    assert items(unknown, "articles")[0]["url"] == f"../{article.path}"
    text = files(known)["feeds/articles.xml"].data().decode()
    assert 'rel="self" type="application/atom+xml" href="https://example.org/a/feeds/articles.xml"' in text
    assert 'rel="alternate" type="text/html" href="https://example.org/a/"' in text


def test_an_id_stays_when_text_title_and_address_change() -> None:
    before = items(a_view(full_article()), "articles")[0]["id"]
    after = items(a_view(full_article(dek=None, body="x"), url="https://example.org/a/"), "articles")[0]["id"]

    assert before == after


def test_pages_tell_readers_of_their_feeds() -> None:
    pages = render_all(a_view(short_article("a.txt")))

    for path, name in (("index.html", "articles"), ("themes/harvest.html", "themes/harvest")):
        html = Html(pages[path])
        root = "../" * path.count("/")
        told = {
            attributes["type"]: attributes["href"]
            for tag, attributes in html.tags
            if tag == "link" and attributes.get("rel") == "alternate"
        }
        assert told == {
            "application/atom+xml": f"{root}feeds/{name}.xml",
            "application/feed+json": f"{root}feeds/{name}.json",
        }
        assert f"{root}feeds/{name}.xml" in html.links()
