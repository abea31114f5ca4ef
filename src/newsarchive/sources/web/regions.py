"""What the page's own elements say of a block: that it belongs to no article (menus, footers, forms), or is a heading,
a quotation, an item of a list, a caption.
"""

import re
from collections.abc import Sequence
from typing import Any

from newsarchive.model import Layout
from newsarchive.sources.web.blocks import Block

_OUTSIDE: dict[str, Layout] = {
    "nav": "navigation", "footer": "footer", "header": "banner", "aside": "aside", "form": "form", "button": "form",
    "dialog": "form", "menu": "navigation",
}  # fmt: skip
_ROLES: dict[str, Layout] = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "banner": "banner",
    "contentinfo": "footer", "complementary": "aside", "search": "form", "dialog": "form", "alertdialog": "form",
}  # fmt: skip
_ARTICLE = frozenset({"article", "main"})
_KINDS: dict[str, Layout] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "blockquote": "quote", "li": "list", "figcaption": "caption", "tr": "table",
}  # fmt: skip
_COMMENTS = re.compile(r"(?:^|[ _-])(?:user-?)?comments?(?:$|[ _-](?:section|list|area|thread|box|wrap|container))")
_State = tuple[Any, Layout, bool]
"""A region (or None), what it is, and whether an article or the page's main part holds it."""
_LARGE = 0.5
"""A region with more of the page's text than this is the page itself: some systems wrap all of it in one form."""


def outline(blocks: Sequence[Block]) -> list[Layout]:
    """What the structure alone says of each block. Time is linear in blocks and elements."""
    known: dict[Any, _State] = {}
    held: dict[Any, int] = {}
    found = [_region(block.place, known) for block in blocks]
    whole = sum(len(block.text) for block in blocks) or 1
    for block, (region, _, _) in zip(blocks, found, strict=True):
        if region is not None:
            held[region] = held.get(region, 0) + len(block.text)
    return [
        layout if region is not None and held[region] <= whole * _LARGE else _kind(block.place)
        for block, (region, layout, _) in zip(blocks, found, strict=True)
    ]


def _region(element: Any, known: dict[Any, _State]) -> _State:
    """The outermost region outside the article that holds the element, what it is, and whether an article does."""
    path = []
    while element is not None and element not in known:
        path.append(element)
        element = element.getparent()
    state: _State = known[element] if element is not None else (None, "text", False)
    for each in reversed(path):
        state = known[each] = _entered(each, state)
    return state


def _entered(element: Any, state: _State) -> _State:
    region, _, inside = state
    if region is not None:
        return state
    name = element.tag if isinstance(element.tag, str) else ""
    if name in _ARTICLE:
        return (None, "text", True)
    if name in {"body", "html"}:
        return state
    role = element.get("role", "").lower()
    found = _ROLES.get(role) or _OUTSIDE.get(name)
    if found is None and _COMMENTS.search(f"{element.get('id', '')} {element.get('class', '')}"[:500].lower()):
        found = "comments"
    # A header or footer inside an article is the article's: its title, its byline, a note on the author.
    if found is None or (inside and found in {"banner", "footer"}):
        return state
    return (element, found, inside)


def _kind(element: Any) -> Layout:
    for _ in range(4):
        if element is None or not isinstance(element.tag, str):
            break
        if element.tag in _KINDS:
            return _KINDS[element.tag]
        element = element.getparent()
    return "text"
