"""Which blocks of a page are its article, by trafilatura (A. Barbaresi, ACL 2021, doi 10.18653/v1/2021.acl-demo.15).

It gives back a text of its own. So that its verdict can be told block by block, each block is marked with three
cuneiform signs before it, which no page of news holds and which count as letters; the blocks whose marks come back
were kept.
"""

import copy
import re
from collections.abc import Sequence
from typing import Any

from newsarchive.sources.web.blocks import Block

_FIRST, _SIGNS = 0x12000, 900
_MARK = re.compile("[\U00012000-\U00012399]{3}")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What lxml reads in HTML and does not let one write."""
MOST_ELEMENTS = 30_000
MOST_LETTERS = 3_000_000
DEEPEST = 200
"""Pages with more, or elements nested deeper, are not asked about: some of trafilatura's steps take longer than the
page grows."""


def kept_by_trafilatura(root: Any, blocks: Sequence[Block]) -> frozenset[int] | None:
    """The numbers of the blocks that trafilatura takes for the article; None where it finds none, or is not asked."""
    if len(blocks) < 2 or sum(len(block.text) for block in blocks) > MOST_LETTERS:
        return None
    if _is_vast(root):
        return None
    from trafilatura import extract

    undo: list[tuple[Any, bool, str]] = []
    for number, block in enumerate(blocks):
        undo.append((block.first, block.in_tail, _mark(block, number)))
    marked = copy.deepcopy(root)
    for element, in_tail, text in reversed(undo):
        _put(element, text, in_tail=in_tail)  # the blocks have their texts already, with every sign of them
    try:
        text = extract(marked, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return None  # it was written for pages of this world; a hostile one may break it, never us
    if not text:
        return None
    return frozenset(_number(mark) for mark in _MARK.findall(text))


def _is_vast(root: Any) -> bool:
    """Whether the tree has more elements, or is deeper, than trafilatura is asked about."""
    from lxml import etree

    elements = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if elements > MOST_ELEMENTS or depth > DEEPEST:
            return True
    return False


def _mark(block: Block, number: int) -> str:
    """Puts the mark before the block's first letter; the text that stood there."""
    before = (block.first.tail if block.in_tail else block.first.text) or ""
    room = len(before) - len(before.lstrip())
    signs = "".join(chr(_FIRST + number // _SIGNS**power % _SIGNS) for power in (2, 1, 0))
    _put(block.first, before[:room] + signs + before[room:], in_tail=block.in_tail)
    return before


def _put(element: Any, text: str, *, in_tail: bool) -> None:
    written = _NOT_XML.sub(" ", text)
    if in_tail:
        element.tail = written
    else:
        element.text = written


def _number(mark: str) -> int:
    number = 0
    for sign in mark:
        number = number * _SIGNS + ord(sign) - _FIRST
    return number
