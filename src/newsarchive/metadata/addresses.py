"""The page's own address, where a line above or right behind the text is nothing but one."""

import re

from newsarchive.metadata.page import Page
from newsarchive.model import Fact

LONGEST = 500
"""Characters of an address."""

_ADDRESS = re.compile(r"https?://[^\s/]+/\S+")


def find_url(page: Page) -> Fact | None:
    """The first line that is an address with a path."""
    for number in (*page.head, *page.after[:4]):
        text = page.text(number)
        if len(text) <= LONGEST and _ADDRESS.fullmatch(text):
            return Fact(text, "stated", (number,), "address-line")
    return None
