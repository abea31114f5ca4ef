"""What the page's elements say of its blocks."""

import pytest
from lxml import html

from newsarchive.sources.web.blocks import Walk
from newsarchive.sources.web.regions import cards, outline

LONG = "The council has put off its vote on the ferry, and nobody on the pier was surprised by that this morning. " * 4


def layouts(body: str) -> list[str]:
    return list(outline(list(Walk().blocks(html.document_fromstring(f"<body>{body}</body>")))))


def card_texts(body: str) -> list[str]:
    blocks = list(Walk().blocks(html.document_fromstring(f"<body>{body}</body>")))
    return [blocks[number].text for number in sorted(cards(blocks))]


@pytest.mark.parametrize(
    ("region", "layout"),
    [
        ("<nav>x</nav>", "navigation"), ("<footer>x</footer>", "footer"), ("<header>x</header>", "banner"),
        ("<aside>x</aside>", "aside"), ("<form>x</form>", "form"), ("<div role=search>x</div>", "form"),
        ("<div role=contentinfo>x</div>", "footer"), ("<div class='user-comments'>x</div>", "comments"),
        ("<div id=comments-list>x</div>", "comments"), ("<nav><ul><li>x</ul></nav>", "navigation"),
    ],
)  # fmt: skip
def test_parts_of_a_page_are_known_by_element_role_or_name(region: str, layout: str) -> None:
    assert layouts(f"<p>{LONG}</p>{region}") == ["text", layout]


@pytest.mark.parametrize("name", ["commentary", "no-commentsx", "recommended"])
def test_a_name_that_only_holds_the_word_comment_is_no_part(name: str) -> None:
    assert layouts(f"<p>{LONG}</p><div class='{name}'>x</div>") == ["text", "text"]


def test_the_header_of_an_article_is_the_articles() -> None:
    assert layouts(f"<header>Post</header><article><header><h1>Vote</h1></header><p>{LONG}</p></article>") == [
        "banner", "heading", "text",
    ]  # fmt: skip


def test_a_region_with_most_of_the_text_is_the_page_itself() -> None:
    assert layouts(f"<form><p>{LONG}</p></form><p>x</p>") == ["text", "text"]


def test_kinds_of_blocks_are_known_by_the_elements_that_hold_them() -> None:
    body = f"<p>{LONG}</p><h2>a</h2><ul><li>b</ul><blockquote><p>c</p></blockquote><figcaption>d</figcaption>"

    assert layouts(body) == ["text", "heading", "list", "quote", "caption"]


def test_cards_are_linked_headings_with_what_little_is_below_them() -> None:
    assert card_texts(
        f"<div><p>{LONG}</p></div><div><h3><a href=/1>Goat</a></h3><p>found</p></div>"
        "<div><a href=/2><h4>Choir</h4></a><p>sings</p></div><p>end</p>"
    ) == ["Goat", "found", "Choir", "sings"]


@pytest.mark.parametrize(
    "body",
    [
        "<div><h3><a href=/1>Goat</a></h3><p>found</p></div><p>end</p>",
        "<div><h3><a href=#1>Goat</a></h3><p>a</p></div><div><h3><a href=#2>Choir</a></h3><p>b</p></div>",
        "<div><h3>The <a href=/1>goat</a></h3><p>a</p></div><div><h3>The <a href=/2>choir</a></h3><p>b</p></div>",
        "<div><h3><a href=/1>Goat</a></h3><p>a</p><h3><a href=/2>Choir</a></h3><p>b</p></div>",
        "<main><h3><a href=/1>Goat</a></h3><p>a</p></main><main><h3><a href=/2>Choir</a></h3><p>b</p></main>",
    ],
    ids=["one alone", "anchors of the page itself", "a link in part of it", "crossheads of one text", "the main part"],
)
def test_headings_of_the_article_are_no_cards(body: str) -> None:
    assert card_texts(f"<p>{LONG}</p>{body}") == []
