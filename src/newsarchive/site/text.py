"""Text that strangers wrote, made fit to stand in a page: the one step between a source file and HTML.

``visible`` is applied to every string that a template prints (``render`` makes it the environment's ``finalize``) and
to every string that is put into Markup here. It shows as marks: control characters and what else HTML forbids, stray
bidirectional controls, tags, which write a second text unseen, separators of lines that browsers pass over, and
zero-width characters inside a word of an alphabet that has no use for them there. All else stays as it is, also what
has no width: soft hyphens, joiners where scripts need them, break marks of scripts without blanks, variation selectors.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

_FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17)
)
"""Control characters, lone surrogates, non-characters."""
_TURNING = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = "\u180e\u2028\u2029\u2061-\u2064\u206a-\u206f\ufff9-\ufffb"
"""Separators of lines, invisible operators, marks of interlinear notes, what Unicode advises against."""
_TAGS = "\U000e0001\U000e0020-\U000e007f"
_NO_WIDTH = "\u200b-\u200f\u2060\ufeff"
_LETTER = "[0-9A-Za-z\u00c0-\u024f\u0370-\u052f]"
"""Of the Latin, Greek and Cyrillic alphabets, which need neither joiners nor breaks inside a word."""

_SUSPECT = re.compile(f"[{_FORBIDDEN}{_TURNING}{_UNSEEN}{_TAGS}{_NO_WIDTH}]")
"""Whether there is anything to look at: one class, which is fast."""
_SHOWN = re.compile(
    f"(?P<flag>\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{{3,6}}\U000e007f)"
    f"|[{_FORBIDDEN}{_TURNING}{_UNSEEN}{_TAGS}]"
    f"|(?<={_LETTER})[{_NO_WIDTH}]++(?={_LETTER})"
)
_BIDI = re.compile(f"[{_TURNING}]")
_OPENS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}
_OVERRIDES = "\u202d\u202e"
_DEEPEST = 16


def visible(text: str) -> str:
    """``text`` with what hides in it as visible marks: ``␀``, ``⟨U+202E⟩``.

    Embeddings and isolates that are closed again in the same text are typography and stay; overrides never do.
    """
    if text.isprintable() or _SUSPECT.search(text) is None:
        return text
    keep_bidi = _is_balanced(text)
    return _SHOWN.sub(lambda match: match[0] if match["flag"] else _marks(match[0], keep_bidi), text)


def safe(text: str) -> Markup:
    """``text`` made visible and escaped."""
    return escape(visible(text))


def _marks(hidden: str, keep_bidi: bool) -> str:
    return "".join(_mark(char, keep_bidi) for char in hidden)


def _mark(char: str, keep_bidi: bool) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if keep_bidi and _BIDI.match(char):
        return char
    return f"⟨U+{code:04X}⟩"


def _is_balanced(text: str) -> bool:
    """Whether each embedding and isolate is closed in its turn and no override stands among them."""
    waiting: list[str] = []
    for match in _BIDI.finditer(text):
        char = match[0]
        if char in _OVERRIDES:
            return False
        if char in _OPENS:
            waiting.append(_OPENS[char])
            if len(waiting) > _DEEPEST:
                return False
        elif not waiting or waiting.pop() != char:
            return False
    return not waiting


class Span(Struct, frozen=True):
    """A stretch of a text that is to be marked."""

    start: int
    end: int
    anchor: str | None = None
    """The id that it is to have, if it is a theme's best proof, to which other pages link; None for all else."""


Layer = tuple[Sequence[Span], str]
"""Stretches in order, none over another, and the class of their marks."""


Write = Callable[[int, int], str]
"""Start and end of a stretch of a text → its HTML, whole elements only."""


def with_proof(text: str, spans: Sequence[Span], layers: Sequence[Layer] = (), write: Write | None = None) -> Markup:
    """``text`` (already visible) with a ``mark`` around each stretch of proof.

    Stretches that overlap become one mark: a sentence that proves two themes is one highlight with two names. Further
    proof shows only when a link has led to its paragraph. ``layers``: what else is to be marked, within the proof and
    outside it. ``write``: how the text itself is shown; escaped, unless told.
    """
    if not spans and not layers and write is None:
        return escape(text)
    write = write or _verbatim(text)
    pieces: list[str] = []
    done = 0
    for start, end, anchors in _merged(spans):
        _paint(write, done, start, layers, pieces)
        if anchors:
            pieces.append(f'<mark class="proof" id="{escape(anchors[0])}">')
            pieces.extend(f'<span id="{escape(anchor)}"></span>' for anchor in anchors[1:])
        else:
            pieces.append('<mark class="more-proof">')
        _paint(write, start, end, layers, pieces)
        pieces.append("</mark>")
        done = end
    _paint(write, done, len(text), layers, pieces)
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped above


def painted(text: str, start: int, end: int, layers: Sequence[Layer]) -> Markup:
    """``text[start:end]`` escaped, with a ``mark`` around each stretch of the first layer, those of the next in it and
    beside it, and so on: a stretch that crosses the end of an outer one is marked in two pieces.
    """
    pieces: list[str] = []
    _paint(_verbatim(text), start, end, layers, pieces)
    return Markup("".join(pieces))  # noqa: S704 - every piece is escaped there


def _paint(write: Write, start: int, end: int, layers: Sequence[Layer], pieces: list[str]) -> None:
    if not layers or start >= end:
        pieces.append(write(start, end))
        return
    spans, name = layers[0]
    inner = layers[1:]
    if not spans:
        _paint(write, start, end, inner, pieces)
        return
    done = start
    for index in range(bisect_right(spans, start, key=_end), len(spans)):
        if spans[index].start >= end:
            break
        first, last = max(spans[index].start, done), min(spans[index].end, end)
        _paint(write, done, first, inner, pieces)
        pieces.append(f'<mark class="{name}">')
        _paint(write, first, last, inner, pieces)
        pieces.append("</mark>")
        done = last
    _paint(write, done, end, inner, pieces)


def _verbatim(text: str) -> Write:
    return lambda start, end: plain_escaped(text[start:end])


def _end(span: Span) -> int:
    return span.end


def plain_escaped(text: str) -> str:
    """The same as markupsafe.escape without making a Markup of each piece, which takes most of the time."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;").replace("'", "&#39;")
    )


def _merged(spans: Sequence[Span]) -> list[tuple[int, int, list[str]]]:
    merged: list[tuple[int, int, list[str]]] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, span.anchor or "")):
        anchors = [span.anchor] if span.anchor else []
        if merged and span.start < merged[-1][1]:
            start, end, known = merged[-1]
            merged[-1] = (start, max(end, span.end), known + anchors)
        else:
            merged.append((span.start, span.end, anchors))
    return merged
