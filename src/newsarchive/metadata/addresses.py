"""The page's own address, where a header gives it or a line above or right behind the text is nothing but one."""

import re

from newsarchive.metadata.header import Header
from newsarchive.metadata.page import Page
from newsarchive.model import Fact

LONGEST = 500
"""Characters of an address."""

NEAR = 4
"""Lines behind the text in which it may stand."""

_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"https?://[^\s/]+/\S+")


def find_url(page: Page, title: str, header: Header) -> Fact | None:
    """The address in the file's header, or the first line that is one with a path; behind the text it must speak of the
    headline.
    """
    labelled = header.get("url")
    if labelled is not None and len(labelled.value) <= LONGEST and _ADDRESS.fullmatch(labelled.value):
        return labelled.fact
    for number in (*page.head, *page.after[:NEAR]):
        text = page.lines[number - 1]
        if (
            text[:4] == "http"
            and len(text) <= LONGEST
            and _ADDRESS.fullmatch(text)
            and (number in page.head or _speaks_of(text, title))
        ):
            return Fact(text, "stated", (number,), "address-line")
    return None


def _speaks_of(address: str, title: str) -> bool:
    slug = set(_WORD.findall(address.casefold()))
    return sum(word in slug for word in set(_WORD.findall(title.casefold())) if len(word) > 3) >= 2
