"""The outlet's own tags: “Tags: harbour | ferry | strike”."""

import re

from newsarchive.metadata.page import Page
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Mark

LONGEST = 400
"""Characters of a line of tags."""
LONGEST_TAG = 40
MOST = 30

_SEPARATOR = re.compile(r"\s?[|,;•·、，]\s?|\s(?=#)")


def read_keywords(page: Page, words: CompiledWords) -> tuple[tuple[str, ...], dict[int, Mark]]:
    """The tags in their order, and the front lines that are wholly tags."""
    for number in (*page.head, *page.after):
        text = page.lines[number - 1]
        match = words.keyword_label.match(text)
        if match is None or len(text) > LONGEST:
            continue
        tags = _tags(text[match.end() :])
        if tags:
            return tags, {number: Mark("fact", "keywords")} if page.is_front(number) else {}
    return (), {}


def _tags(text: str) -> tuple[str, ...]:
    parts = [part.strip(" #.") for part in _SEPARATOR.split(text)]
    tags = tuple(dict.fromkeys(part for part in parts if part))
    if not tags or len(tags) > MOST or any(len(tag) > LONGEST_TAG for tag in tags):
        return ()
    return tags
