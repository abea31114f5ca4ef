"""All phrases of a language in one automaton: one pass over a text finds every one of them.

Texts and phrases are compared in a *plain* form of the same length as the original, so that an offset in one is an
offset in the other: lower case, each mark of punctuation and each line end as one space. A phrase's words stand one
space apart; where the text has more between them ("call. Up"), it is not the phrase.
"""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

_MARKS = "’‘“”–—…«»„‑‚·•¿¡‹›、。，「」『』（）：；！？،؛؟"
_TABLE = bytes(
    code if code >= 128 or chr(code).isalnum() else 0x20  # bytes of longer characters stay as they are
    for code in range(256)
)


def plain(text: str) -> str:
    """The comparison form, character for character as long as ``text``."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
        # The one letter that grows when lowered; and the letter that Russian print seldom bothers to dot.
        text = text.replace("İ", "I").replace("ё", "е").replace("Ё", "Е")
    return text.lower().encode("utf-8", "replace").translate(_TABLE).decode("utf-8")


Hit = tuple[int, int, int]
"""A phrase found: its number, as ``Matcher.number`` gives it, and start and end of its whole words in the text. There
are hundreds in an article and most are looked at once, so they stay the plain tuples that the automaton makes."""
_START = itemgetter(1)


class Matcher:
    """Finds phrases in plain text. Built once in each process and language; knows nothing of what phrases mean."""

    def __init__(self, phrases: Iterable[str], spaced: bool = True) -> None:
        """``phrases``: as written, ``*`` at the end of a word for any ending; ``spaced``: the script parts words."""
        self._numbers: dict[str, int] = {}
        by_key: dict[str, int] = {}
        heads: list[str] = []
        self._open: dict[int, re.Pattern[str] | None] = {}
        """Phrases with a * → what must follow their first word's beginning; None: any ending of that word."""
        edge = " " if spaced else ""
        for phrase in phrases:
            if phrase in self._numbers:
                continue
            key = _key(phrase)
            known = by_key.get(key)
            if known is not None:
                self._numbers[phrase] = known
                continue
            number = self._numbers[phrase] = by_key[key] = len(heads)
            head, star, tail = key.partition("*")
            heads.append(edge + head + ("" if star else edge))
            if star and spaced:
                self._open[number] = _following(tail) if tail else None
        self._edge = len(edge)
        self._size = len(heads)
        self._automaton = AhoCorasick(heads) if heads else None

    def __len__(self) -> int:
        """How many phrases it knows; their numbers are all below."""
        return self._size

    def number(self, phrase: str) -> int:
        """The number by which hits name the phrase."""
        return self._numbers[phrase]

    def find(self, plain_text: str) -> list[Hit]:
        """Every phrase, overlapping ones too, by start and then the longest first.

        ``plain_text`` must begin and end with a space.
        """
        if self._automaton is None:
            return []
        edge, unfinished = self._edge, self._open
        matches = self._automaton.find_matches_as_indexes(plain_text, overlapping=True)
        matches.reverse()  # they come by end; a stable sort by start then leaves the longest first
        matches.sort(key=_START)
        open_ones = [index for index, (number, _, _) in enumerate(matches) if number in unfinished]
        for index in open_ones:
            matches[index] = self._finished(matches[index], plain_text)
        for index in open_ones:
            _mend_order(matches, index)
        return [(number, start + edge, end - edge) for number, start, end in matches if end]

    def _finished(self, match: Hit, plain_text: str) -> Hit:
        """A phrase with a * up to where it ends; the end is 0 where its further words do not follow."""
        number, start, end = match
        tail = self._open[number]
        if tail is None:
            return number, start, plain_text.find(" ", end) + self._edge
        following = tail.match(plain_text, end)
        return number, start, 0 if following is None else following.end() + self._edge


def _mend_order(matches: list[Hit], index: int) -> None:
    """Brings the few that begin where the one at ``index`` does back into order, the longest first."""
    start = matches[index][1]
    first, last = index, index + 1
    while first and matches[first - 1][1] == start:
        first -= 1
    while last < len(matches) and matches[last][1] == start:
        last += 1
    if last - first > 1:
        matches[first:last] = sorted(matches[first:last], key=lambda match: (-match[2], match[0]))


def numbers(matcher: Matcher, phrases: Sequence[str]) -> frozenset[int]:
    """The numbers of several phrases."""
    return frozenset(matcher.number(phrase) for phrase in phrases)


def _key(phrase: str) -> str:
    """The phrase in plain form, its words one space apart, each * where it stood."""
    if "*" not in phrase:
        return " ".join(plain(phrase).split())
    head, *tails = phrase.split("*")
    return "*".join((" ".join(plain(head).split()), *map(_tail, tails)))


def _following(tail: str) -> re.Pattern[str]:
    return re.compile(r"\w*" + r"\w*".join(map(re.escape, tail.split("*"))) + r"(?= )")


def _tail(piece: str) -> str:
    """What follows a *, with the one space that parts it from the word before."""
    words = plain(piece).split()
    return " " + " ".join(words) if words else ""
