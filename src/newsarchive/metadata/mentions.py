"""Where the furniture speaks of its own outlet: “emails from The Harbour”, “More from The Harbour”, “… is published by”.

Such lines name topics, places and people just as well, so a name counts only in the form of an outlet's, and only
where other lines say it too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from newsarchive.metadata.outlets import bare_name, looks_like_outlet
from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.words import CompiledWords

LONGEST = 36
"""Characters of a name."""
MOST_WORDS = 4
LABELS = 2
"""Different labels that must name it where no invitation does."""

# Words with capitals, little words between them; what stands before an “’s”, a stop or a bar.
_NAME = re.compile(
    r"(?:[Tt]he\s|THE\s)?[^\W\d_a-zß-ÿ][\w&+-]*(?:\s(?:(?:of|and|de|du|des|der)\s)?[^\W_a-zß-ÿ][\w&+-]*){0,5}"
)
_OWNER = re.compile(r"\s?[,|–—-]?\s?$")


class Mention(Struct, frozen=True):
    """A name in a line that speaks of an outlet: ``label`` is the phrase beside it; ``sure`` the kind of phrase."""

    name: str
    line: int
    label: str
    sure: bool


def find_mentions(page: Page, words: CompiledWords) -> list[Mention]:
    """The names that invitations and owners' lines tell surely, and those that several labels name."""
    every = [each for each in _mentions(page, words) if _is_outlets(each.name, page, words)]
    if not every:
        return []
    labels: dict[str, set[str]] = {}
    for each in every:
        labels.setdefault(each.name.lower(), set()).add(each.label)
    return [each for each in every if each.sure or len(labels[each.name.lower()]) >= LABELS]


def _mentions(page: Page, words: CompiledWords) -> Iterator[Mention]:
    found = words.own_phrases.find_matches_as_indexes(page.furniture)
    if not found:
        return
    starts = [0, *accumulate([len(page.text(number)) + 1 for number in page.furniture_lines])]
    for index, start, end in found:
        at = bisect_right(starts, start) - 1
        number = page.furniture_lines[at]
        line = page.text(number)
        start, end = start - starts[at], end - starts[at]
        if (start and line[start - 1].isalnum()) or end > len(line):
            continue
        kind, label = words.own_labels[index]
        if kind == "owned":
            name = _OWNER.sub("", line[:start])
            match = _NAME.fullmatch(name)
        else:
            match = _NAME.match(line, end)
            if match and kind == "label" and (start or match.end() < len(line)):
                continue
        if match:
            yield Mention(bare_name(match[0], words), number, label, kind != "label")


def _is_outlets(name: str, page: Page, words: CompiledWords) -> bool:
    """Whether the name has an outlet's form, “The Harbour”, “Harbour News”, “HarbourLine”, and is said elsewhere."""
    said = words_of(name)
    if not 3 <= len(name) <= LONGEST or not 1 <= len(said) <= MOST_WORDS or not words.platforms.isdisjoint(said):
        return False
    if name.lower() in words.agencies_lower or words.sections.issuperset(said):
        return False
    article = len(said) > 1 and said[0] == "the"
    stylised = len(said) == 1 and len(name) >= 4 and not name[1:].islower()
    if not (article or stylised or looks_like_outlet(name, words)):
        return False
    return page.furniture.count(name.lower()) >= 2
