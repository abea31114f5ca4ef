"""Looking for the vocabulary's phrases in all lines of a document at once."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from newsarchive.cleaning.weights import Weights
from newsarchive.model import Reason
from newsarchive.vocabulary.phrases import EDGES, Match, Phrases

_RANK: dict[Match, int] = {"whole": 3, "starts": 2, "ends": 1, "contains": 0}
_CREDIT_REACH = 160
"""A credit stands among so many last characters of a line."""
_LABEL_REACH = 60
"""A label before a colon stands among so many first characters of a line."""
_EDGES_OR_DIGITS = EDGES + "0123456789"
_FIRST_CJK = 0x2E80
"""From here on code points are of scripts that put no blanks between words."""


class Hit(NamedTuple):
    """The phrase that was found in a line."""

    reason: Reason
    match: Match
    phrase: str


class CompiledPhrases:
    """The vocabulary made ready for searching, and the learnt weights.

    Built once in each process, never changed, never pickled.
    """

    __slots__ = (
        "_automaton",
        "_credit",
        "_inner",
        "_pictures",
        "_whole",
        "byline_words",
        "function_words",
        "weights",
    )

    def __init__(self, phrases: Phrases, weights: Weights) -> None:
        self.weights = weights
        self._whole = {p.text: Hit(p.reason, "whole", p.text) for p in phrases.phrases if p.match == "whole"}
        self._inner = tuple(Hit(p.reason, p.match, p.text) for p in phrases.phrases if p.match != "whole")
        # A line feed stands for the line's edge, so that one search serves all three ways to match.
        patterns = [
            "\n" + hit.phrase if hit.match == "starts" else hit.phrase + "\n" if hit.match == "ends" else hit.phrase
            for hit in self._inner
        ]
        self._automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
        self._credit = _credit_pattern(phrases)
        self._pictures = AhoCorasick([*phrases.picture_labels, *phrases.picture_sources])
        self.byline_words = frozenset(key for key, hit in self._whole.items() if hit.reason == "byline")
        self.function_words = frozenset(word for words in phrases.function_words.values() for word in words)

    def credit_start(self, key: str) -> int | None:
        """Where the credit of a picture begins that ends this line (as ``compared``), if there is one."""
        offset = max(0, len(key) - _CREDIT_REACH)
        match = self._credit.search(key, offset)
        return None if match is None else match.start()

    def find(self, keys: Sequence[str]) -> dict[int, Hit]:
        """Index of a line → the phrase that says most about it. ``keys`` are lines as ``compared``, bare edges."""
        whole = self._whole
        found: dict[int, Hit] = {index: whole[key] for index, key in enumerate(keys) if key in whole}
        for index, key in enumerate(keys):
            if index not in found and (labelled := self._with_colon(key) or self._counted(key)) is not None:
                found[index] = labelled
        text = "\n" + "\n\n".join(keys) + "\n"
        ends: list[int] = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            hit = self._inner[pattern]
            if not _whole_words(text, hit, start, end):
                continue
            ends = ends or _ends(keys)
            index = bisect_right(ends, end - 1 if hit.match == "ends" else start + 1)
            known = found.get(index)
            if known is None or _RANK[hit.match] > _RANK[known.match]:
                found[index] = hit
        return found

    def _with_colon(self, key: str) -> Hit | None:
        """A label of several words before a colon ("read also: …") starts the line that goes on with its teaser."""
        label, colon, rest = key[:_LABEL_REACH].partition(":")
        if not colon or not rest or " " not in label:
            return None
        hit = self._whole.get(label.strip(EDGES))
        return Hit(hit.reason, "starts", label) if hit is not None and hit.reason == "related-label" else None

    def _counted(self, key: str) -> Hit | None:
        """A label with a number at its side ("12 comments", "comments (3)")."""
        if len(key) > _LABEL_REACH or not (key[:1].isdigit() or key[-1:].isdigit()):
            return None
        hit = self._whole.get(key.strip(_EDGES_OR_DIGITS))
        return hit if hit is not None and hit.reason in {"comment-prompt", "share"} else None

    def with_pictures(self, keys: Sequence[str]) -> frozenset[int]:
        """Indexes of the lines that have any word of a picture's credit in them."""
        ends = _ends(keys)
        matches = self._pictures.find_matches_as_indexes("\n" + "\n\n".join(keys) + "\n")
        return frozenset(bisect_right(ends, start) for _, start, _ in matches)


def _ends(keys: Sequence[str]) -> list[int]:
    """Where each line ends in all of them joined by two line feeds, one before them."""
    return list(accumulate(len(key) + 2 for key in keys))


def _credit_pattern(phrases: Phrases) -> re.Pattern[str]:
    """“(Photo by A. Name)”, “(AFP via Getty Images)”, “Photo: A. Name”, “/ Reuters” at the end of a line."""
    labels = "|".join(sorted(map(re.escape, phrases.picture_labels), reverse=True)) or "(?!)"
    sources = "|".join(sorted(map(re.escape, phrases.picture_sources), reverse=True)) or "(?!)"
    return re.compile(
        rf"[(\[（](?=[^()\[\]]{{0,90}}\b(?:{labels}|{sources})\b)[^()\[\]]{{2,120}}[)\]）]\.?$"
        rf"|\b(?:{labels})(?: by |[:：/©]| ©)[^.!?]?\S[^!?]{{1,70}}$"
        rf"|(?<=[.!?] )[^\W\d_][\w'-]+(?: [^\W\d_][\w.'-]+){{1,2}}/[^\W\d_][\w'-]+(?: [\w'-]+){{0,3}}$"
        rf"|(?<=[.!?] )\([^\W\d_][\w.'-]+(?: [\w.'-]+){{1,2}}/[^\W\d_][^()/.!?]{{2,40}}\)$"
        rf"|/(?:{labels})$"
        rf"|[/|©–—] ?(?:{sources})\b[^.!?]{{0,40}}$"
        rf"|^(?:{sources})(?:/[\w .-]{{2,40}})?$"
    )


def _whole_words(text: str, hit: Hit, start: int, end: int) -> bool:
    if hit.match != "starts" and _runs_on(text[start - 1 : start], text[start]):
        return False
    return hit.match == "ends" or not _runs_on(text[end - 1], text[end : end + 1])


def _runs_on(left: str, right: str) -> bool:
    """Whether the two characters stand inside one word."""
    return left.isalnum() and right.isalnum() and ord(left) < _FIRST_CJK and ord(right) < _FIRST_CJK
