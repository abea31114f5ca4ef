"""The facts in a page's head, the best place first."""

import pytest
from lxml import html

from newsarchive.sources.web.facts import page_facts


def given(head: str, body: str = "<p>x</p>") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    facts, _ = page_facts(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))
    for fact in facts:
        found.setdefault(fact.field, []).append(fact.value)
    return found


def doubts(head: str) -> list[str]:
    _, issues = page_facts(html.document_fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>"))
    return [issue.code for issue in issues]


def test_nodes_of_a_graph_are_looked_up_by_their_names() -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#a", "name": "Ann Lee"},
    {"@type": "Organization", "@id": "#o", "name": "The Pier"},
    {"@type": "NewsArticle", "headline": "Vote", "author": [{"@id": "#a"}], "publisher": {"@id": "#o"}}]}</script>"""

    assert given(head) == {"title": ["Vote"], "publisher": ["The Pier"], "authors": ["Ann Lee"]}


def test_microdata_of_the_article_is_read_and_that_of_other_items_in_it_is_not() -> None:
    body = """<div itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Vote</h2>
    <span itemprop="author" itemscope><b itemprop="name">Ann Lee</b></span>
    <div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Troll</i></div></div>"""

    found = given("", body)

    assert (found["title"], found["authors"]) == (["Vote"], ["Ann Lee"])


def test_tags_in_a_value_are_taken_out_even_if_they_are_escaped_twice() -> None:
    assert given('<meta name="author" content="&amp;lt;img src=x onerror=y&amp;gt;Ann Lee">')["authors"] == ["Ann Lee"]


@pytest.mark.parametrize("address", ["https://pier.example/ann", "@annlee", "www.pier.example"])
def test_an_address_is_no_authors_name(address: str) -> None:
    assert "authors" not in given(f'<meta name="author" content="{address}">')


def test_the_outlet_is_no_author_of_its_articles() -> None:
    head = '<meta property="og:site_name" content="The Pier"><meta name="author" content="the pier">'

    assert "authors" not in given(head)


def test_titles_in_different_words_and_dates_of_different_days_are_told() -> None:
    head = """<meta property="og:title" content="Goat found"><meta name="dc.title" content="Choir sings">
    <meta property="article:published_time" content="2021-03-03T10:00"><meta name="date" content="2018-01-01">"""

    assert doubts(head) == ["title-differs", "published-differs"]


def test_a_shortened_title_and_another_time_of_the_day_are_no_doubt() -> None:
    head = """<meta property="og:title" content="Goat found on roof"><meta name="dc.title" content="Goat found">
    <meta property="article:published_time" content="2021-03-03T10:00"><meta name="date" content="2021-03-03">"""

    assert doubts(head) == []


@pytest.mark.parametrize(("times", "found"), [(["2021-03-03"], ["2021-03-03"]), (["2021-03-03", "2020-01-01"], None)])
def test_an_element_time_is_the_date_only_where_the_page_has_no_other(
    times: list[str], found: list[str] | None
) -> None:
    body = "".join(f"<time datetime={time}>x</time>" for time in times)

    assert given("", body).get("published") == found


@pytest.mark.parametrize(("name", "found"), [("pt_BR", ["pt-BR"]), ("english language", None)])
def test_a_language_is_a_tag_or_nothing(name: str, found: list[str] | None) -> None:
    assert given(f'<meta name="dc.language" content="{name}">').get("language") == found
