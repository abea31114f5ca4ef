"""Both forms of a feed, read by those who read feeds."""

import json
import warnings
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import etree

from newsarchive.feeds import Feed, FeedItem, as_atom, as_json_feed, moment, urn

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = 'a & b </title> ]]> <script> "q" \x00\x08 \ufffe é漢'


def item(number: int, **fields: Any) -> FeedItem:
    known: dict[str, Any] = {
        "id": urn("article", str(number)),
        "title": f"Report {number}",
        "href": f"https://example.org/a/articles/{number}.html",
        "summary": "The river left its bed.",
    }
    return FeedItem(**(known | fields))


def feed(*items: FeedItem, **fields: Any) -> Feed:
    known: dict[str, Any] = {
        "id": urn("feed", "test"),
        "title": "River papers",
        "description": "All about rivers",
        "owner": "River papers",
        "language": "en",
        "home": "https://example.org/a/",
        "address": "https://example.org/a/feeds/articles",
        "items": items,
        "nobody": "author not named",
    }
    return Feed(**(known | fields))


FULL = item(
    1,
    title=HOSTILE,
    original="https://post.example/?a=1&b='2'",
    summary=HOSTILE,
    authors=("Ana Lind", HOSTILE),
    publisher="The Tarn Post",
    language="en-GB",
    published="2021-03-09T07:05+01:00",
    precision="minute",
    released=moment("2021-03-09T07:05+01:00"),
    changed=moment("2021-03-10T09:00Z"),
    tags=(("floods", "Floods & <more>"),),
)
DAY = item(2, published="2021-03-08", precision="day", released=moment("2021-03-08"))
UNDATED = item(3)
FEEDS = {
    "empty": feed(),
    "full": feed(FULL, DAY, UNDATED),
    "elsewhere": feed(DAY, address=None, home="../index.html"),
    "hostile": feed(FULL, title=HOSTILE, description=HOSTILE, owner=HOSTILE),
}


def read(data: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return feedparser.parse(data)


@pytest.mark.parametrize("one", FEEDS.values(), ids=FEEDS)
def test_atom_obeys_the_grammar_of_its_standard_and_every_reader_takes_it(one: Feed) -> None:
    data = as_atom(one, 50)

    tree = etree.fromstring(data)
    assert SCHEMA.validate(tree), SCHEMA.error_log
    assert all(entry.find(f"{ATOM}author") is not None for entry in tree.iter(f"{ATOM}entry"))
    assert not read(data).bozo


def test_the_grammar_can_tell_a_bad_feed() -> None:
    for good, bad in ((b"<updated>", b"<updatd>"), (b"T07:05:00", b" 7:05"), (b"<id>", b"<i>")):
        text = as_atom(feed(FULL), 50).replace(good, bad).replace(b"</id>", b"</i>" if bad == b"<i>" else b"</id>")
        text = text.replace(b"</updated>", b"</updatd>" if bad == b"<updatd>" else b"</updated>")

        assert not SCHEMA.validate(etree.fromstring(text)), good


def test_atom_gives_every_field_back() -> None:
    found = read(as_atom(feed(FULL), 50))
    (entry,) = found.entries
    shown = 'a & b </title> ]]> <script> "q" \ufffd\ufffd \ufffd é漢'

    assert (found.feed.id, found.feed.title, found.feed.updated) == (
        urn("feed", "test"),
        "River papers",
        "2021-03-10T09:00:00Z",
    )
    assert entry.id == urn("article", "1")
    assert etree.fromstring(as_atom(feed(FULL), 50)).findtext(f"{ATOM}entry/{ATOM}title") == shown
    assert (entry.published, entry.updated) == ("2021-03-09T07:05:00+01:00", "2021-03-10T09:00:00Z")
    assert [author.name for author in entry.authors] == ["Ana Lind", shown]
    assert {link.rel: link.href for link in entry.links} == {"alternate": FULL.href, "via": FULL.original}
    assert [(tag.term, tag.label) for tag in entry.tags] == [("floods", "Floods & <more>")]


def test_no_moment_is_invented_in_atom() -> None:
    found = read(as_atom(feed(DAY, UNDATED), 50))

    (entry,) = found.entries
    assert entry.id == DAY.id
    assert "published" not in entry
    assert entry.updated == "2021-03-08T00:00:00Z"


def test_an_article_without_an_author_has_not_the_archive_for_one() -> None:
    (entry,) = read(as_atom(feed(DAY), 50)).entries
    (same,) = json.loads(as_json_feed(feed(DAY), 50))["items"]

    assert entry.author == "author not named"
    assert same["authors"] == [{"name": "author not named"}]


def test_both_forms_end_where_they_are_told_to() -> None:
    many = feed(*(item(number, released=moment("2021-03-08")) for number in range(9)))

    assert len(read(as_atom(many, 4)).entries) == 4
    assert len(json.loads(as_json_feed(many, 4))["items"]) == 4


@pytest.mark.parametrize("one", FEEDS.values(), ids=FEEDS)
def test_json_feed_obeys_the_rules_of_its_version(one: Feed) -> None:
    data = json.loads(as_json_feed(one, 50))

    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(data["title"], str)
    assert data.keys() <= {
        "version", "title", "home_page_url", "feed_url", "description", "user_comment", "authors", "language", "items",
        "_newsarchive",
    }  # fmt: skip
    assert ("feed_url" in data) == (one.address is not None)
    assert ("user_comment" in data) == (one.address is None)
    assert len({each["id"] for each in data["items"]}) == len(data["items"])
    for each in data["items"]:
        assert isinstance(each["id"], str)
        assert each["content_text"]
        assert each["url"]
        assert each.keys() <= {
            "id", "url", "external_url", "title", "content_text", "date_published", "date_modified", "authors", "tags",
            "language", "_newsarchive",
        }  # fmt: skip
        for name in ("date_published", "date_modified"):
            assert name not in each or moment(each[name]) is not None


def test_json_feed_has_the_undated_and_says_what_is_known_of_a_day() -> None:
    full, day, undated = json.loads(as_json_feed(feed(FULL, DAY, UNDATED), 50))["items"]

    assert full["date_published"] == "2021-03-09T07:05:00+01:00"
    assert "date_published" not in day
    assert day["_newsarchive"] == {"published": "2021-03-08", "precision": "day"}
    assert "_newsarchive" not in undated
