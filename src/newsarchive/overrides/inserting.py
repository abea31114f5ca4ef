"""Entries put into a file of overrides as text: what stood there stays byte for byte, comments and order with it.

The file is never written anew from its data, as no YAML library gives back every blank and every quotation mark. Only
the place is looked for: behind the last entry and all that is said below it.
"""

import re
from typing import Any

import yaml

from newsarchive.errors import Mistake

_BYTE_ORDER_MARK = "\ufeff"
_KEEPS_ITS_END = re.compile(r"[|>][0-9]?\+")
"""The sign of a text whose last blank lines belong to it: one more would change it."""
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HINT = "begin each entry on a line of its own with “- ”, then try again"


class CannotInsert(Exception):
    """There is no place for entries in this file; ``mistake`` says why."""

    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake
        super().__init__(str(mistake))


def insert(text: str, entries: str, name: str) -> tuple[str, int]:
    """``text`` with ``entries`` behind its last one, in the file's own indent and line ends, and the line of the first.

    ``entries``: of one or more, as ``- key: …`` lines without indent, each with its line end. Raises CannotInsert where
    the list is written in brackets, or the file is no list.
    """
    column, end = _place(text, name)
    newline = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    before, behind = text[:end], text[end:]
    if before and not before.endswith(("\n", "\r")) and before != _BYTE_ORDER_MARK:
        before += newline
    apart = not before.strip(_BYTE_ORDER_MARK) or before.endswith(newline * 2) or _KEEPS_ITS_END.search(text)
    gap = "" if apart else newline
    block = "".join(f"{' ' * column}{line}{newline}" if line else newline for line in entries.split("\n")[:-1])
    first = len((before + gap).splitlines()) + 1
    return f"{before}{gap}{block}{behind}", first


def _place(text: str, name: str) -> tuple[int, int]:
    """The column of the entries, and the offset where more of them may stand."""
    column, end, depth = 0, len(text), 0
    shift = len(text) - len(text.lstrip(_BYTE_ORDER_MARK))  # which the parser does not count
    try:
        for event in yaml.parse(text[shift:], Loader=_Loader):
            start = event.start_mark
            if start is None:
                continue
            if isinstance(event, yaml.DocumentEndEvent) and event.explicit:
                end = start.index + shift
            if depth == 0 and isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
                continue  # nothing stands there but comments
            if depth == 0 and isinstance(event, yaml.SequenceStartEvent):
                if event.flow_style:
                    line = start.line + 1
                    raise CannotInsert(Mistake(name, line, "the list of entries is written in brackets", _HINT))
                column = start.column
            elif depth == 0 and isinstance(event, yaml.ScalarEvent | yaml.MappingStartEvent | yaml.AliasEvent):
                raise CannotInsert(Mistake(name, start.line + 1, "expected a list of entries", _HINT))
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise CannotInsert(Mistake(name, mark.line + 1 if mark else None, f"not valid YAML: {error.problem}")) from None
    except yaml.YAMLError as error:
        raise CannotInsert(Mistake(name, None, f"not valid YAML: {error}")) from None
    return column, end
