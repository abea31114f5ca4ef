"""A saved page → the rendition of its visible text, a word on each line from the page's structure, facts and issues."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from newsarchive.given import Given
from newsarchive.model import Issue, Layout, split_lines
from newsarchive.sources.web.charset import decode_page

_TAGS = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_PROSE = 80
"""Letters from which a block is taken for running text."""
_LEAST = 0.3
"""Share of the running text that trafilatura must keep for its verdict to count."""
_OPENED = re.compile(r"<html[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_HEAD = 4_096
_TAIL = 65_536
"""Characters at the end of a page among which it is closed; comments of servers may stand behind."""
_OUTSIDE: frozenset[Layout] = frozenset({"navigation", "footer", "banner", "aside", "form", "comments"})


class Page(Struct, frozen=True):
    """What a page says."""

    text: str
    """The rendition: its visible blocks in document order, a blank line between them."""
    encoding: str
    given: tuple[Given, ...] = ()
    layout: tuple[Layout, ...] = ()
    """One for each line of ``text``."""
    issues: tuple[Issue, ...] = ()


def looks_like_html(head: bytes) -> bool:
    """Whether a file's first bytes are those of a web page."""
    return _TAGS.search(head.replace(b"\0", b"")[:2048]) is not None


def page_document(data: bytes, charset: str | None = None, url: str | None = None) -> Page | None:
    """The page that these bytes are; None where they are no text.

    ``charset``: what came with it (HTTP, MIME); ``url``: where it was found, if that is known.
    """
    decoded = decode_page(data, charset)
    if decoded is None:
        return None
    from newsarchive.sources.web.blocks import Walk
    from newsarchive.sources.web.facts import page_facts

    issues = [*decoded.issues, *_cut(decoded.text)]
    root = _parsed(decoded.text, issues)
    if root is None:
        return Page("", decoded.encoding, issues=tuple(issues))
    blocks = list(Walk().blocks(root))
    given, doubts = page_facts(root, url)
    issues += doubts
    layouts = _layouts(root, blocks, issues)
    lines: list[str] = []
    layout: list[Layout] = []
    for block, kind in zip(blocks, layouts, strict=True):
        own = block.text.split("\n")
        lines += ([""] if lines else []) + own
        if layout:
            layout.append("blank")
        layout += [kind] * len(own)
    return Page("\n".join(lines) + "\n" * bool(lines), decoded.encoding, given, tuple(layout), tuple(issues))


def _cut(text: str) -> Iterator[Issue]:
    """An issue where the end of the page is missing: it may be left out, but no program that saves pages does so."""
    if _OPENED.search(text, 0, _HEAD) is not None and _CLOSED.search(text, max(0, len(text) - _TAIL)) is None:
        lines = len(split_lines(text))
        yield Issue("page-cut", None, f"The page ends in line {lines} without “</html>”; it may be cut short.")


def _parsed(text: str, issues: list[Issue]) -> Any:
    """The page's tree; None where there is nothing in it."""
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
    for error in parser.error_log:
        if error.type_name == "ERR_RESOURCE_LIMIT":
            message = f"The page's tags are nested too deep at line {error.line}; what follows there is not read."
            issues.append(Issue("page-too-deep", None, message))
            break
    return root


def _layouts(root: Any, blocks: Sequence[Any], issues: list[Issue]) -> list[Layout]:
    """What the page's structure says of each block."""
    from newsarchive.sources.web.extraction import kept_by_trafilatura
    from newsarchive.sources.web.regions import cards, outline

    if len({block.place.getparent() for block in blocks}) < 2:
        return ["text"] * len(blocks)  # all blocks stand side by side: there is no structure that could tell anything
    layouts = outline(blocks)
    prose = {number: len(block.text) for number, block in enumerate(blocks) if len(block.text) >= _PROSE}
    whole = sum(prose.values())
    if sum(size for number, size in prose.items() if layouts[number] in _OUTSIDE) > whole * (1 - _LEAST):
        layouts = ["text" if layout in _OUTSIDE else layout for layout in layouts]
    kept = kept_by_trafilatura(root, blocks)
    inside = sum(size for number, size in prose.items() if layouts[number] not in _OUTSIDE)
    if not kept or sum(prose.get(number, 0) for number in kept) < inside * _LEAST:
        if whole:
            message = "The page's structure does not tell its article from the rest; its text alone was judged."
            issues.append(Issue("page-unclear", None, message))
        return layouts
    without = kept - cards(blocks)
    if without and sum(prose.get(number, 0) for number in without) >= inside * _LEAST:
        kept = without
    first, last = min(kept), max(kept)

    def settled(number: int, layout: Layout) -> Layout:
        # Pictures are none of trafilatura's text; what stands below one inside the article is its caption.
        captioned = layout == "caption" and first < number < last
        return layout if layout in _OUTSIDE or number in kept or captioned else "left-out"

    return [settled(number, layout) for number, layout in enumerate(layouts)]
