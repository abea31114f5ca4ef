"""The visible text of a page as blocks in document order, each with the element that holds it.

The walk is over libxml2's tree, event by event, so that depth costs nothing. What a browser would not show is no text:
scripts, templates, comments, what is hidden by attribute. Style sheets are not read.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from newsarchive.sources.elements import KEEPS_LINES, SILENT

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt rtc rb ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
"""Elements that stand inside a line of text; every other one begins a block, those with invented names too."""
_CELLS = ("td", "th")
_CELL = 120
"""Letters to which a cell is one of a row of figures or names, blanks of the page's source counted."""
_MOST_CELLS = 60
_INVISIBLE = re.compile("[\u00ad\u200b\ufeff]")
"""Soft hyphens and blanks of no width: places where a line may be broken, no characters of the text."""
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_HIDING = re.compile(r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden", re.IGNORECASE)


class Block(NamedTuple):
    """A stretch of visible text."""

    text: str
    """Its lines (more than one where the page breaks them), blanks as single spaces."""
    place: Any
    """The innermost block element that holds it."""
    first: Any
    """The element at which its first letter stands …"""
    in_tail: bool
    """… behind it rather than inside."""


class Walk:
    """The blocks of a tree."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._begun: tuple[Any, bool] | None = None

    def blocks(self, root: Any) -> Iterator[Block]:
        """Every visible block under ``root``, in order. Time is linear in the tree."""
        places: list[Any] = [root]
        rows: dict[Any, bool] = {}
        silent = lines = 0
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in {"comment", "pi"}:
                if not silent:
                    self._add(element.tail, element, in_tail=True, as_is=lines > 0)
                continue
            name = element.tag if isinstance(element.tag, str) else ""
            name = name.rpartition("}")[2].lower()
            if event == "start":
                if silent or name in SILENT or is_hidden(element, name):
                    silent += 1
                    continue
                lines += name in KEEPS_LINES
                if name == "br":
                    self._pieces.append("\n")
                elif name in _CELLS and places[-1].tag == "tr" and _is_row(places[-1], rows):
                    self._pieces.append(" ")
                elif name not in _INLINE:
                    yield from self._flush(places[-1])
                    places.append(element)
                self._add(element.text, element, in_tail=False, as_is=lines > 0)
                continue
            if silent:
                silent -= 1
            else:
                lines -= name in KEEPS_LINES
                if name not in _INLINE and name != "br" and places[-1] is element:
                    yield from self._flush(places.pop())
            if not silent and element is not root:
                self._add(element.tail, element, in_tail=True, as_is=lines > 0)
        yield from self._flush(places[-1])

    def _add(self, text: str | None, element: Any, *, in_tail: bool, as_is: bool) -> None:
        if not text:
            return
        text = _INVISIBLE.sub("", text)
        text = text.replace("\r", "\n") if as_is else _BLANKS.sub(" ", text)
        if self._begun is None and text.strip():
            self._begun = (element, in_tail)
        self._pieces.append(text)

    def _flush(self, place: Any) -> Iterator[Block]:
        if self._begun is not None:
            lines = (_BLANKS.sub(" ", line).strip(" \xa0") for line in "".join(self._pieces).split("\n"))
            first, in_tail = self._begun
            yield Block("\n".join(line for line in lines if line), place, first, in_tail)
        self._pieces, self._begun = [], None


def _is_row(row: Any, known: dict[Any, bool]) -> bool:
    """Whether the cells of a table's row hold nothing but a few words each, and so are one line together.

    Pages from before style sheets are one large table; their cells hold paragraphs.
    """
    if row not in known:
        cells = list(row.iterchildren(*_CELLS))
        known[row] = 1 < len(cells) <= _MOST_CELLS and all(map(_is_brief, cells))
    return known[row]


def _is_brief(cell: Any) -> bool:
    letters = 0
    for element in cell.iter():
        if element is not cell and isinstance(element.tag, str) and element.tag not in _INLINE and element.tag != "br":
            return False
        letters += len(element.text or "") + len(element.tail or "")
        if letters > _CELL:
            return False
    return True


def is_hidden(element: Any, name: str) -> bool:
    """Whether the element's own attributes hide it."""
    attributes = element.attrib
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or (name == "dialog" and "open" not in attributes)
        or ("style" in attributes and _HIDING.search(attributes["style"][:2000]) is not None)
    )
