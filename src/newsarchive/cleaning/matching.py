"""Looking for the vocabulary's phrases in all lines of a document at once."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation

from newsarchive.cleaning.notices import bare, is_stem, notices_of
from newsarchive.cleaning.weights import Weights
from newsarchive.model import Reason
from newsarchive.vocabulary.phrases import EDGES, Match, Phrases, compared

_RANK: dict[Match, int] = {"whole": 4, "together": 3, "starts": 2, "ends": 1, "contains": 0}
_CREDIT_REACH = 160
"""A credit stands among so many last characters of a line."""
_LABEL_REACH = 60
"""A label before a colon stands among so many first characters of a line."""
_PICTURE_REACH = 180
"""As far from a line's end stands what makes a credit, marks at the edge counted."""
_NOTICE = 320
"""Characters to which a line may be a notice."""
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
        "_notices",
        "_open",
        "_whole",
        "about",
        "byline_words",
        "function_words",
        "weights",
    )

    def __init__(self, phrases: Phrases, weights: Weights) -> None:
        self.weights = weights
        hits = [Hit(phrase.reason, phrase.match, phrase.text) for phrase in phrases.phrases]
        self._whole = {hit.phrase: hit for hit in hits if hit.match == "whole"}
        self._inner = tuple(hit for hit in hits if hit.match not in {"whole", "together"})
        notices = notices_of(phrase for phrase in phrases.phrases if phrase.match == "together")
        self._notices = tuple(map(tuple, notices.values()))
        # A line feed stands for the line's edge, so that one search serves all three ways to match; the words of
        # notices and of pictures' credits come along.
        patterns = ["\n" * (hit.match == "starts") + hit.phrase + "\n" * (hit.match == "ends") for hit in self._inner]
        self._open = frozenset(len(patterns) + place for place, word in enumerate(notices) if is_stem(word))
        words = (*map(bare, notices), *phrases.picture_labels, *phrases.picture_sources)
        self._automaton = AhoCorasick([*patterns, *words], implementation=Implementation.ContiguousNFA)
        self._credit = _credit_pattern(phrases)
        self.about = tuple(f"{word} " for word in phrases.about_words)
        self.byline_words = frozenset(key for key, hit in self._whole.items() if hit.reason == "byline")
        self.function_words = frozenset(word for words in phrases.function_words.values() for word in words)

    def credit_start(self, key: str) -> int | None:
        """Where the credit of a picture begins that ends this line (as ``compared``), if there is one."""
        offset = max(0, len(key) - _CREDIT_REACH)
        match = self._credit.search(key, offset)
        return None if match is None else match.start()

    def ends_in_credit(self, text: str) -> bool:
        """Whether a line ends with the credit of a picture."""
        return self.credit_start(compared(text)) is not None

    def search(self, keys: Sequence[str]) -> tuple[dict[int, Hit], set[int]]:
        """Index of a line → the phrase that says most about it; and the lines with any word of a picture's credit.

        ``keys`` are lines as ``compared``, bare edges. Of several phrases in a line the whole line wins, then words
        that stand together, then the line's beginning, then its end; then the first, then the longest.
        """
        found = self._labels(keys)
        pictured: set[int] = set()
        ranks = {index: (_RANK[hit.match], 1, 0) for index, hit in found.items()}
        text = "\n\n" + "\n\n".join(keys) + "\n"
        ends: list[int] = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if _inside_word(text, start, end, goes_on=pattern in self._open):
                continue
            ends = ends or list(accumulate([len(key) + 2 for key in keys], initial=1))[1:]
            index = bisect_right(ends, start + 1)
            if pattern < len(self._inner):
                hit = self._inner[pattern]
            elif pattern < len(self._inner) + len(self._notices):
                notice = self._notice(pattern, keys[index])
                if notice is None:
                    continue
                hit = notice
            else:
                if end > ends[index] - _PICTURE_REACH:
                    pictured.add(index)
                continue
            rank = (_RANK[hit.match], -start, end - start)
            if index not in ranks or rank > ranks[index]:
                found[index], ranks[index] = hit, rank
        return found, pictured

    def _notice(self, pattern: int, key: str) -> Hit | None:
        """The first notice that a line is in which one of its words stands."""
        if len(key) > _NOTICE:
            return None
        found = (notice for notice in self._notices[pattern - len(self._inner)] if notice.is_in(key))
        notice = next(found, None)
        return None if notice is None else Hit(notice.reason, "together", notice.phrase)

    def _labels(self, keys: Sequence[str]) -> dict[int, Hit]:
        """The lines that are a phrase as a whole, with a number at its side or with its teaser behind it."""
        whole = self._whole
        found: dict[int, Hit] = {}
        for index, key in enumerate(keys):
            hit = whole.get(key)
            if hit is None and ":" in key:
                hit = self._with_colon(key)
            if hit is None and len(key) <= _LABEL_REACH and (key[:1].isdigit() or key[-1:].isdigit()):
                hit = self._counted(key)
            if hit is not None:
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
        hit = self._whole.get(key.strip(_EDGES_OR_DIGITS))
        return hit if hit is not None and hit.reason in {"comment-prompt", "share"} else None


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


def _inside_word(text: str, start: int, end: int, *, goes_on: bool) -> bool:
    """Whether what was found there is a piece of a longer word, and not the beginning of one that may go on."""
    return _runs_on(text[start - 1], text[start]) or (not goes_on and _runs_on(text[end - 1], text[end : end + 1]))


def _runs_on(left: str, right: str) -> bool:
    """Whether the two characters stand inside one word."""
    return left.isalnum() and right.isalnum() and ord(left) < _FIRST_CJK and ord(right) < _FIRST_CJK
