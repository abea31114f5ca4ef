"""All phrases of a language in one automaton: one pass over a text finds every one of them.

Texts and phrases are compared in a *plain* form of the same length as the original, so that an offset in one is an
offset in the other: lower case, each mark of punctuation and each line end as one space. A phrase's words stand one
space apart; where the text has more between them ("call. Up"), it is not the phrase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

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


class Hit(Struct, frozen=True, gc=False):
    """A phrase found: ``text[start:end]``, whole words."""

    start: int
    end: int
    phrase: int
    """Its number, as ``Matcher.number`` gives it."""


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
        self._automaton = AhoCorasick(heads) if heads else None

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
        # Ends are negative until all is sorted, so that of equal starts the longest comes first.
        found = [(start + edge, edge - end, number) for number, start, end in matches if number not in unfinished]
        if len(found) < len(matches):
            found += self._finished(matches, plain_text)
        found.sort()
        return [Hit(start, -end, number) for start, end, number in found]

    def _finished(self, matches: Iterable[tuple[int, int, int]], plain_text: str) -> Iterator[tuple[int, int, int]]:
        """Phrases with a * up to where they end; those whose further words do not follow are left out."""
        for number, start, end in matches:
            if number not in self._open:
                continue
            tail = self._open[number]
            if tail is None:
                yield start + self._edge, -plain_text.find(" ", end), number
            elif (match := tail.match(plain_text, end)) is not None:
                yield start + self._edge, -match.end(), number


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
