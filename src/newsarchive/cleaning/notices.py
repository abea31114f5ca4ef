"""Words that make a line a notice only where they stand together: “cookies” and “you agree”.

No single phrase tells all the ways in which a page asks for consent, money, an address or a follower. The first group
of a notice's words is searched for in all lines at once; the others only in the lines where one of it stands.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsarchive.model import Reason
from newsarchive.vocabulary.phrases import Phrase, groups_of

_STEM = "*"
"""Behind a word: all words that begin so."""
_EDGE = "^"
"""Before a word: it opens the line."""
_NOT = "!"
"""Before a group: none of its words may stand in the line."""


class Group(NamedTuple):
    """Words of which one must stand in a line, or none."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def is_in(self, key: str) -> bool:
        """Whether one stands there. To look for the letters first is many times cheaper than the expression."""
        return any(map(key.__contains__, self.words)) and self.pattern.search(key) is not None


class Notice(NamedTuple):
    """What else must stand in a line with one of its words."""

    reason: Reason
    phrase: str
    others: tuple[Group, ...]
    barred: tuple[Group, ...]

    def is_in(self, key: str) -> bool:
        """Whether a line, as ``compared``, has a word of each group, and none of those that are barred."""
        return all(group.is_in(key) for group in self.others) and not any(group.is_in(key) for group in self.barred)


def notices_of(phrases: Iterable[Phrase]) -> dict[str, list[Notice]]:
    """The first words by which notices are looked for, a star behind those that may go on → their notices."""
    found: dict[str, list[Notice]] = {}
    for phrase in phrases:
        first, *others = groups_of(phrase.text)
        barred = tuple([_group(group) for group in others if group[0].startswith(_NOT)])
        needed = tuple([_group(group) for group in others if not group[0].startswith(_NOT)])
        notice = Notice(phrase.reason, phrase.text, needed, barred)
        for word in first:
            found.setdefault(word, []).append(notice)
    return found


def bare(word: str) -> str:
    """A word as it stands in a line."""
    return word.lstrip(_EDGE + _NOT).rstrip(_STEM)


def is_stem(word: str) -> bool:
    """Whether the word may go on."""
    return word.endswith(_STEM)


def _group(words: Sequence[str]) -> Group:
    return Group(tuple(map(bare, words)), re.compile("|".join(map(_word, words))))


def _word(word: str) -> str:
    start = r"\A" if word.startswith(_EDGE) else r"(?<!\w)"
    return start + re.escape(bare(word)) + ("" if is_stem(word) else r"(?!\w)")
