"""Which lines of a Markdown text are rows of tables, underlined headings, or marks that are no text at all.

Line by line, each looked at once: a file of somebody's that merely looks like Markdown must come to no harm, so only
what is unmistakable counts. A fence that is never closed is none, and a rule below several lines underlines nothing.
"""

import re
from collections.abc import Iterator, Sequence

from newsarchive.model import Layout

_LONGEST = 2_000
"""Letters of a line that is looked at; a longer one is text."""
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_REFERENCE = re.compile(
    r" {0,3}\[[^\]\[^][^\]\[]{0,998}\]:[ \t]+<?[a-z][a-z0-9+.-]*:[^\s<>]+>?[ \t]*(?:[\"'(].*[\"')][ \t]*)?"
)
_NO_HEADING = re.compile(r" {0,3}(?:#|>|[-*+][ \t]|\d{1,9}[.)][ \t]|\[)")


def markdown_layout(lines: Sequence[str]) -> tuple[Layout, ...]:
    """What the marks say of each line; nothing where they say nothing of any. Time is linear in the lines."""
    found: dict[int, Layout] = {}
    closed = _fences(lines)
    number = 0
    while number < len(lines):
        if number in closed:
            found[number] = found[closed[number]] = "markup"
            number = closed[number] + 1
            continue
        found.update(_at(lines, number))
        number += 1
        while found.get(number) is not None:
            number += 1
    if not found:
        return ()
    return tuple(found.get(number, "text" if line.strip() else "blank") for number, line in enumerate(lines))


def _fences(lines: Sequence[str]) -> dict[int, int]:
    """Each opening fence with the one that closes it."""
    found: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for number, line in enumerate(lines):
        fence = _FENCE.fullmatch(line) if len(line) <= _LONGEST else None
        if fence is None:
            continue
        if opened is None:
            opened = number, fence[1]
        elif fence[1].startswith(opened[1]) and not fence[2].strip():
            found[opened[0]] = number
            opened = None
    return found


def _at(lines: Sequence[str], number: int) -> Iterator[tuple[int, Layout]]:
    """What begins at a line: a table, a heading with its underline, a definition of a link; mostly nothing."""
    line = lines[number]
    if not line.strip() or len(line) > _LONGEST:
        return
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if "|" in line and "|" in below and len(below) <= _LONGEST and _DELIMITERS.fullmatch(below):
        yield number, "table"
        yield number + 1, "markup"
        for row in range(number + 2, len(lines)):
            if "|" not in lines[row] or len(lines[row]) > _LONGEST:
                return
            yield row, "table"
    elif _REFERENCE.fullmatch(line):
        yield number, "markup"
    elif (
        (not number or not lines[number - 1].strip())
        and _UNDERLINE.fullmatch(below)
        and len(below.strip()) > 1
        and not _NO_HEADING.match(line)
    ):
        yield number, "heading"
        yield number + 1, "markup"
