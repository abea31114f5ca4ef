import pytest

from newsarchive.model import Block, Source
from newsarchive.site.body import mark_text
from newsarchive.site.marked import find_references, read_marks, writer
from newsarchive.site.places import find_places
from newsarchive.site.text import Span, with_proof
from tests.site.pages import Html
from tests.site.samples import WORDS, full_article


def shown(text: str, kind: str | None = None, *definitions: str) -> str:
    html = writer(text, read_marks(text, kind, find_references(definitions)))(0, len(text))  # type: ignore[arg-type]
    Html(html)
    return html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a **b *c* d** e", "a <strong>b <em>c</em> d</strong> e"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("run `a *b*` now", "run <code>a *b*</code> now"),
        ("\\*not so\\* &amp; so", "*not so* &amp; so"),
        ("snake_case_word and 2 * 3", "snake_case_word and 2 * 3"),
        ("see ![the *quay*](http://tracker.example/q.png)", 'see <span class="alt">the *quay*</span>'),
        ("Die **Fähre** fährt nicht", "Die <strong>Fähre</strong> fährt nicht"),
    ],
)
def test_marks_inside_a_line_become_elements(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize(
    ("kind", "text", "html"),
    [
        ("heading", "## What comes", "What comes"),
        ("list", "- one *item*", "one <em>item</em>"),
        ("quote", "> > so", "so"),
    ],
)
def test_the_mark_at_the_head_of_a_block_is_passed_over(kind: str, text: str, html: str) -> None:
    assert shown(text, kind) == html


@pytest.mark.parametrize(
    "text",
    ["[a](https://e.example/x?a=1&b=2 'title')", "[a][1]", "[a][]", "[a]"],
)
def test_a_link_leads_to_the_web_and_tells_nothing_of_the_archive(text: str) -> None:
    html = shown(text, None, "[1]: https://e.example/x?a=1&b=2", "[A]: <https://e.example/x?a=1&b=2> 'title'")

    assert html == '<a rel="noopener nofollow noreferrer" href="https://e.example/x?a=1&amp;b=2">a</a>'


def test_an_address_between_angle_brackets_is_shown_whole() -> None:
    assert shown("<https://e.example/x>").endswith('">https://e.example/x</a>')
    assert 'href="mailto:a@e.example"' in shown("write to <a@e.example>")


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](jav&#x61;script:alert(1))",
        "[a](JAVASCRIPT:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a](file:///etc/passwd)",
        "[a](//evil.example/)",
        "[a](../../x)",
        "<javascript:alert(1)>",
        "[a][1]",
    ],
)
def test_a_link_to_anything_else_is_no_link(text: str) -> None:
    assert "<a" not in shown(text, None, "[1]: javascript:alert(1)")


def test_html_is_shown_as_text() -> None:
    assert shown('<b onclick="x()">a</b> &lt;script&gt;') == (
        "&lt;b onclick=&#34;x()&#34;&gt;a&lt;/b&gt; &lt;script&gt;"
    )


def test_an_entity_cannot_turn_the_text_around() -> None:
    assert shown("a &#x202e;b") == "a ⟨U+202E⟩b"


@pytest.mark.parametrize(
    "text",
    ["[" * 10_000, "![" * 10_000, "*a **" * 10_000 + "b" + "** a*" * 10_000, "[a](b (" * 10_000, "<a " * 50_000,
     "`" * 50_000, "[a" * 700 + "](b)" * 700, "*a" * 400 + "b*" * 400],
)  # fmt: skip
def test_a_hostile_text_is_shown_all_the_same(text: str) -> None:
    assert shown(text)


def test_a_bomb_of_references_stays_small() -> None:
    bomb = f"[a]: https://e.example/{'x' * 1_900}"

    assert find_references([bomb]) != {}
    assert find_references([bomb, *["[a] " * 300] * 10]) == {}


def test_proof_and_quotations_cut_through_emphasis_without_breaking_it() -> None:
    text = "a **b c** d"
    html = with_proof(text, [Span(2, 6, "p")], [([Span(4, 11)], "said")], writer(text, read_marks(text, None, {})))

    Html(html)
    assert html == (
        'a <mark class="proof" id="p"><mark class="said"><strong>b </strong></mark></mark>'
        '<mark class="said"><strong>c</strong> d</mark>'
    )


@pytest.mark.parametrize(("format_", "html"), [("md", "Two <em>boats</em>."), ("txt", "Two *boats*.")])
def test_only_markdown_is_read_as_markdown(format_: str, html: str) -> None:
    source = Source("a/b", format_, None, "ab" * 32, 20, 10, "utf-8")
    article = full_article(source=source, themes=(), blocks=(Block("paragraph", "Two *boats*.", (6,)),), captions=())

    assert mark_text(article, find_places(article, "ledger/a.html", WORDS)).blocks[0].html == html
