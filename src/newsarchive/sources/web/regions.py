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
_LINKED_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_CARD = 4
"""Blocks that a teaser has at most."""
_NEAR = 5
"""Levels below a teaser's element at which its text stands."""
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


def cards(blocks: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that are teasers of other pages: a heading that is a link, and what little is with it.

    One alone may be a heading of the article's, so a page with fewer than two has none. Time is linear in the blocks.
    """
    found: list[int] = []
    number = count = 0
    while number < len(blocks):
        size = _card(blocks, number)
        found += range(number, number + size)
        count += size > 0
        number += size or 1
    return frozenset(found if count > 1 else ())


def _card(blocks: Sequence[Block], number: int) -> int:
    """How many blocks the card has that begins here; 0 where none does."""
    place = blocks[number].place
    link = _whole_link(place) if place.tag in _LINKED_HEADINGS else None
    if link is None or link.get("href", "#").startswith("#"):
        return 0
    holder = (place if link.getparent() is place else link).getparent()
    if holder is None or holder.tag in {"body", "html", "main"}:
        return 0
    size = 1
    for block in blocks[number + 1 : number + 2 + _CARD]:
        if not _is_within(block.place, holder):
            break
        size += 1
        if size > _CARD or block.place.tag in _LINKED_HEADINGS:
            return 0
    return size


def _whole_link(heading: Any) -> Any:
    """The link that holds all of the heading, from inside or from outside; None where there is none."""
    children = list(heading.iterchildren("a"))
    if len(children) == 1 and len(heading) == 1 and not ((heading.text or "") + (children[0].tail or "")).strip():
        return children[0]
    above = heading.getparent()
    return above if above is not None and above.tag == "a" else None


def _is_within(element: Any, holder: Any) -> bool:
    for _ in range(_NEAR):
        if element is None:
            return False
        if element is holder:
            return True
        element = element.getparent()
    return False


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
