"""Markdown of a source as its page shows it: which characters of a text are shown, and how.

A record keeps a text with its marks, so that it can be compared with its file, and quotations, names and proof are
stretches of it. So nothing is rewritten here: each character stays where it is and is shown, shown differently or
passed over. Only marks inside a line are read (emphasis, code, links, words of pictures, escapes, entities) and those
at its head; HTML is text, no picture is fetched, and links lead to the web or to a mailbox only.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from markupsafe import escape
from msgspec import Struct

from newsarchive.model import BlockKind
from newsarchive.site.text import plain_escaped, visible

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FORMATS = frozenset({"md"})
"""Formats of sources whose marks are Markdown; a star in any other text is a star."""

References = Mapping[str, str]
"""Normalised label → address, from lines such as ``[1]: https://…``."""

_MOST_WORK = 2_000_000
"""Brackets times characters of a text in which links are still looked for: the parser may look at all for each."""
_MOST_SIGNS = 1_000
"""Stars and underscores of a text that are paired; pairing takes the square of their number where they are nested."""
_MOST_REFERENCES = 500
_MOST_SWELLING = 2_000_000
"""Characters that the addresses of references may add to a page."""
_LONGEST_HREF = 2_000
_DEEPEST = 6
"""Emphasis inside emphasis inside …; what lies deeper is shown without more of it."""
_SCHEMES = frozenset({"http", "https", "mailto"})
_DEFINITION = re.compile(r"\[(?P<label>[^\[\]]{1,200})\]: ?<?(?P<href>[^\s<>]{1,2000})>?(?: .*)?")
_HEADS: Mapping[str, re.Pattern[str]] = {
    "quote": re.compile(r"(?:> ?)+"),
    "heading": re.compile(r"#{1,6} "),
    "list": re.compile(r"[-*+] (?:\[[ xX]\] )?"),
}


class Run(Struct, frozen=True):
    """Characters of a text that are shown alike; what lies between two runs is a mark and is passed over."""

    start: int
    end: int
    tags: tuple[str, ...] = ()
    """Opening tags around it, the outermost first."""
    shown: str | None = None
    """What stands for them, where it is not they themselves: ``&`` for ``&amp;``."""


def find_references(lines: Sequence[str]) -> References:
    """The addresses that lines of a text define for its links; the first definition of a label holds.

    None where the lines could swell their page: a few bytes name an address as long as it likes.
    """
    found: dict[str, str] = {}
    for line in lines:
        match = _DEFINITION.fullmatch(line) if line[:1] == "[" else None
        if match is not None and len(found) < _MOST_REFERENCES:
            found.setdefault(_label(match["label"]), match["href"])
    longest = max(map(len, found.values()), default=0)
    return found if longest * sum(line.count("[") for line in lines) <= _MOST_SWELLING else {}


def read_marks(text: str, kind: BlockKind | None, references: References) -> tuple[Run, ...]:
    """What is shown of ``text`` (already visible), in order."""
    head = _HEADS.get(kind or "")
    opening = head.match(text) if head else None
    start = opening.end() if opening else 0
    runs = _inline(text[start:], references)
    if start:
        runs = [Run(run.start + start, run.end + start, run.tags, run.shown) for run in runs]
    return tuple(runs)


def writer(text: str, runs: tuple[Run, ...]) -> Callable[[int, int], str]:
    """A function that gives the HTML of ``text[start:end]``, each element of it closed again."""
    ends = [run.end for run in runs]

    def write(start: int, end: int) -> str:
        pieces: list[str] = []
        around: tuple[str, ...] = ()
        for index in range(bisect_right(ends, start), len(runs)):
            run = runs[index]
            if run.start >= end:
                break
            if run.shown is None:
                shown = text[max(run.start, start) : min(run.end, end)]
            else:
                # What stands for several characters stands where the first of them does.
                shown = run.shown if run.start >= start else ""
            if not shown:
                continue
            _change(around, run.tags, pieces)
            around = run.tags
            pieces.append(plain_escaped(shown))
        _change(around, (), pieces)
        return "".join(pieces)

    return write


def _change(old: tuple[str, ...], new: tuple[str, ...], pieces: list[str]) -> None:
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    pieces.extend(f"</{re.split('[ >]', tag[1:], maxsplit=1)[0]}>" for tag in reversed(old[same:]))
    pieces.extend(new[same:])


@cache
def _parser(*, links: bool) -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False})
    # Joined pieces of text would no longer tell where they stood.
    parser.inline.ruler2.disable("fragments_join", True)
    return parser if links else parser.disable(["link", "image"])


def _inline(text: str, references: References) -> list[Run]:
    plain = not any(sign in text for sign in "*_`[<&\\")
    if plain or text.count("*") + text.count("_") > _MOST_SIGNS:
        return [Run(0, len(text))]
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    class Placed(StateInline):
        """Notes for each token where in the text it stands."""

        def pushPending(self) -> Token:  # noqa: N802 - the library's name
            token = super().pushPending()
            # A link is pushed from behind its bracket, all else from where it begins.
            end = self.pos
            if not self.src.endswith(token.content, 0, end):
                end -= 1
            token.meta["at"] = end - len(token.content)
            return token

        def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
            token = super().push(ttype, tag, nesting)
            before = self.tokens[-2] if len(self.tokens) > 1 else None
            at = self.pos
            if ttype == "text" and before is not None and before.type == "text" and before.meta.get("run") == at:
                at = before.meta["at"] + 1  # each of a run of stars is pushed from where the first stands
            token.meta["at"] = at
            token.meta["run"] = self.pos
            return token

    parser = _parser(links=text.count("[") * len(text) <= _MOST_WORK)
    env = {"references": {label: {"href": href, "title": ""} for label, href in references.items()}}
    state = Placed(text, parser, env, [])
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return list(_runs(text, state.tokens)) or [Run(0, len(text))]


def _runs(text: str, tokens: "list[Token]") -> Iterable[Run]:
    tags: list[str] = []
    done = 0
    auto = False
    for token in tokens:
        at = int(token.meta.get("at", 0))
        if token.nesting > 0:
            auto = token.markup == "autolink"
            tags.append(_opening(token.tag, str(token.attrs.get("href", ""))))
        elif token.nesting < 0:
            tags.pop()
            auto = False
        else:
            shown = None
            own: tuple[str, ...] = ()
            size = len(token.content)
            if token.type == "code_inline":
                at, own = text.index(token.content, at + len(token.markup)), ("<code>",)
            elif token.type == "image":
                at, own = at + 2, ('<span class="alt">',)
            elif token.type == "text_special":
                size = len(token.markup)
                shown = visible(token.content)
            elif auto:
                at += 1
                size = text.index(">", at) - at
            if size and at >= done:
                yield Run(at, at + size, (*_outer(tags), *own), shown)
                done = at + size


def _outer(tags: list[str]) -> tuple[str, ...]:
    return tuple(tag for tag in tags if tag)[:_DEEPEST]


def _opening(tag: str, href: str) -> str:
    """An element's opening tag; empty for a link that leads nowhere good."""
    if tag != "a":
        return f"<{tag}>"
    try:
        scheme = urlsplit(href).scheme
    except ValueError:
        return ""
    if scheme not in _SCHEMES or len(href) > _LONGEST_HREF:
        return ""
    return f'<a rel="noopener nofollow noreferrer" href="{escape(visible(href))}">'


def _label(label: str) -> str:
    from markdown_it.common.utils import normalizeReference

    return normalizeReference(label)
