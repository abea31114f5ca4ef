"""The kept text of one article as one string, with the way back from an offset to passage, sentence and line."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from newsarchive.model import Passage, Zone
from newsarchive.tagging.matcher import plain
from newsarchive.tagging.sentences import sentences


class Document:
    """Passages joined by line ends, so that one search covers all and no phrase runs from one into the next.

    Lives while one article is tagged; sentences are split only in passages where something was found.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = tuple(passages)
        self.text = "\n".join(["", *[passage.text for passage in passages], ""])
        self.plain = plain(self.text)
        """Comparison form of ``text``, as long as it."""
        self._starts = list(accumulate([len(passage.text) + 1 for passage in self.passages], initial=1))
        """Where each passage begins; last, where one more would."""
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._latest = (0, 0)
        """The sentence asked for last: mostly the next question is for it again."""
        self._shown: dict[tuple[int, int], tuple[int, str]] = {}

    def passage_index(self, offset: int) -> int:
        """Which passage an offset of ``text`` stands in."""
        return bisect_right(self._starts, offset) - 1

    def start(self, index: int) -> int:
        """Offset in ``text`` at which a passage begins."""
        return self._starts[index]

    def bounds(self) -> list[tuple[int, int]]:
        """Start and end in ``text`` of each passage."""
        return [(start, after - 1) for start, after in pairwise(self._starts)]

    def zone(self, offset: int) -> Zone:
        """The part of the article in which an offset of ``text`` stands."""
        return self.passages[bisect_right(self._starts, offset) - 1].zone

    def passage_bounds(self, offset: int) -> tuple[int, int]:
        """Start and end in ``text`` of the passage at an offset."""
        index = self.passage_index(offset)
        return self._starts[index], self._starts[index] + len(self.passages[index].text)

    def sentence(self, offset: int) -> tuple[int, int]:
        """Start and end in ``text`` of the sentence at an offset."""
        if self._latest[0] <= offset < self._latest[1]:
            return self._latest
        index = bisect_right(self._starts, offset) - 1
        found = self._sentences.get(index)
        if found is None:
            found = self._sentences[index] = sentences(self.passages[index].text, self._starts[index])
        self._latest = found[bisect_right(found, (offset, len(self.text))) - 1]
        return self._latest

    def shown(self, sentence: tuple[int, int]) -> tuple[int, str]:
        """What a proof shows of a sentence: the number of the source line where it starts, and its text."""
        known = self._shown.get(sentence)
        if known is None:
            start, end = sentence
            known = self._shown[sentence] = (self.line(start), self.text[start:end])
        return known

    def line(self, offset: int) -> int:
        """Number of the source line in which an offset of ``text`` stands."""
        index = self.passage_index(offset)
        passage = self.passages[index]
        return passage.lines[bisect_right(passage.starts, offset - self._starts[index]) - 1]
