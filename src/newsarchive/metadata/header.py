"""A header of a scraper's own: labelled lines at the very top of a file, “Title: …”, “Date: …”, above the text."""

import re
from collections.abc import Mapping

from msgspec import Struct

from newsarchive.metadata.page import Page
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact

LINES = 30
"""Lines that are looked at."""
FEWEST = 2
"""Labels that must be known: one alone may be a headline's own (“Title: a word that divides the town”)."""
_LABELLED = re.compile(r"([^\W\d_][^:：]{0,23}?)\s?[:：]\s?(\S.*)")


class Labelled(Struct, frozen=True):
    """What stands behind a label, and its line."""

    value: str
    line: int

    @property
    def fact(self) -> Fact:
        """As a fact that is printed."""
        return Fact(self.value, "stated", (self.line,), "header-line")


Header = Mapping[str, Labelled]
"""Name of a field → the first line that gives it."""


def read_header(page: Page, words: CompiledWords) -> Header:
    """The header's fields, by the names that ``header_labels`` in metadata.yml has for them; none without a header."""
    if page.first is None:
        return {}
    found: dict[str, Labelled] = {}
    for number in range(page.first, min(page.first + LINES, len(page.lines) + 1)):
        text = page.text(number)
        match = _LABELLED.match(text)
        if match is None and text:
            break
        field = words.header_labels.get(match[1].casefold()) if match is not None else None
        if match is not None and field is not None:
            found.setdefault(field, Labelled(match[2], number))
    return found if len(found) >= FEWEST else {}
