"""The text of a piece of HTML, as a feed or a database holds it: a line for each block, no tags, nothing left out."""

import html
import re
from collections.abc import Iterator

from newsarchive.sources.elements import KEEPS_LINES, SILENT, VOID

_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9]{0,15})")
_BLOCK = re.compile(
    r"(?:address|article|aside|blockquote|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|"
    r"li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\Z"
)
_UNSEEN = SILENT - VOID
_HUGE_REFERENCE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_BREAK = re.compile(r"<(?:p|div|br|h[1-6]|li|tr|pre|blockquote)[\s/>]", re.IGNORECASE)


def has_blocks(markup: str) -> bool:
    """Whether tags part its lines; in a text without them line ends do."""
    return _BREAK.search(markup) is not None


def text_of(markup: str) -> str:
    """The text that a browser would show; blocks are parted by a blank line. Takes time in step with the length."""
    lines_stay = not has_blocks(markup)
    pieces: list[str] = []
    unseen, kept = "", 0
    for is_tag, piece in _pieces(markup):
        if not is_tag:
            if not unseen:
                text = piece.replace("\r\n", "\n") if lines_stay or kept else _BLANKS.sub(" ", piece)
                pieces.append(html.unescape(_HUGE_REFERENCE.sub("\ufffd", text)))
            continue
        found = _NAME.match(piece)
        name = found[1].lower() if found else ""
        closes = piece.startswith("/")
        if name in _UNSEEN and not piece.endswith("/"):
            unseen = name if not closes and not unseen else "" if closes and name == unseen else unseen
        if name == "br":
            pieces.append("\n")
        elif _BLOCK.match(name):
            pieces.append("\n\n")
        if name in KEEPS_LINES:
            kept = max(kept + (-1 if closes else 1), 0)
    return _tidied("".join(pieces))


def _pieces(markup: str) -> Iterator[tuple[bool, str]]:
    """Text (False) and the insides of tags (True) in turn; comments are passed over."""
    place, end = 0, len(markup)
    comments = closes = True
    while place < end:
        start = markup.find("<", place)
        if start < 0:
            break
        if start > place:
            yield False, markup[place:start]
        if comments and markup.startswith("<!--", start):
            close = markup.find("-->", start + 4)
            if close >= 0:
                place = close + 3
                continue
            comments = False  # none ends any more: looked for once, not at each
        after = markup[start + 1 : start + 2]
        if closes and (after.isalpha() or after in {"/", "!", "?"}):
            close = markup.find(">", start + 1)
            if close >= 0:
                yield True, markup[start + 1 : close]
                place = close + 1
                continue
            closes = False
        yield False, "<"
        place = start + 1
    if place < end:
        yield False, markup[place:]


def _tidied(text: str) -> str:
    lines = "\n".join(line.strip(" \t") for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n")
