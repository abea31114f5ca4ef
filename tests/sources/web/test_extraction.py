"""Which blocks trafilatura takes for the article, told by number."""

import pytest
from lxml import etree, html

from newsarchive.sources.web import extraction
from newsarchive.sources.web.blocks import Walk
from newsarchive.sources.web.extraction import kept_by_trafilatura

PARAGRAPHS = [
    "The council has put off its vote on the old ferry until the spring, its chair said on Monday evening.",
    "She said that the boats would go on as they had gone for ten years, and that nobody would lose work.",
    "Passengers on the pier had expected as much, and some of them had already bought a ticket for the year.",
]
PAGE = (
    "<html><body><div class=menu><a href=/>Home</a> <a href=/n>News</a></div><article><h1>Ferry vote put off</h1>"
    + "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    + "</article><div class=footer><a href=/p>Privacy</a> <a href=/c>Cookies</a></div></body></html>"
)


def test_the_paragraphs_are_kept_and_the_menu_is_not() -> None:
    root = html.document_fromstring(PAGE)
    blocks = list(Walk().blocks(root))

    kept = kept_by_trafilatura(root, blocks)

    assert kept is not None
    texts = {blocks[number].text for number in kept}
    assert texts >= set(PARAGRAPHS)
    assert not texts & {"Home News", "Privacy Cookies"}


@pytest.mark.parametrize("sign", ["\x02", "\x0c", "\x1b", "\ufffe", "\uffff"])
def test_a_sign_that_xml_does_not_know_changes_no_verdict(sign: str) -> None:
    with_it, root = (
        html.document_fromstring(page) for page in (PAGE.replace("Passengers on", f"Passengers{sign} on"), PAGE)
    )
    blocks = list(Walk().blocks(with_it))

    assert kept_by_trafilatura(with_it, blocks) == kept_by_trafilatura(root, list(Walk().blocks(root)))
    assert any(sign in block.text for block in blocks) or sign.isspace()


def test_the_tree_is_as_it_was_afterwards() -> None:
    root = html.document_fromstring(PAGE)
    before = etree.tostring(root)

    kept_by_trafilatura(root, list(Walk().blocks(root)))

    assert etree.tostring(root) == before


def test_a_page_of_one_block_is_not_asked_about() -> None:
    root = html.document_fromstring(f"<p>{PARAGRAPHS[0]}</p>")

    assert kept_by_trafilatura(root, list(Walk().blocks(root))) is None


def test_a_page_that_is_nested_too_deep_is_not_asked_about() -> None:
    deep = "<div>" * (extraction.DEEPEST + 1)
    root = html.document_fromstring(deep + "".join(f"<p>{each}</p>" for each in PARAGRAPHS))

    assert kept_by_trafilatura(root, list(Walk().blocks(root))) is None
