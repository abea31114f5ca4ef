"""Where theme rules hold in an article: the hits that open a rule, and what stands around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.rules import ReadyCondition, ReadyRule, RuleBook

MOST_AROUND = 200
"""Hits looked at on either side of a sentence's first, or of one in a paragraph; bounds the work on a text of nothing
but phrases."""


class Finding(Struct, frozen=True, gc=False):
    """A rule that a sentence fulfils."""

    theme: int
    """Index of the theme."""
    rule: str
    weight: float
    start: int
    """Of the rule's phrase, in the document's text."""
    sentence: tuple[int, int]
    """Start and end of the sentence."""


def findings(document: Document, hits: Sequence[Hit], book: RuleBook) -> Iterator[Finding]:
    """Each rule that a hit opens and whose conditions hold, in the order of the text; once for each sentence."""
    opened_by = book.opened_by
    openers = [index for index, hit in enumerate(hits) if hit.phrase in opened_by]
    if not openers:
        return
    surroundings = _Surroundings(document, hits, book)
    present = surroundings.present
    for index in openers:
        hit = hits[index]
        for rule in opened_by[hit.phrase]:
            if rule.article_needs & present != rule.article_needs or rule.article_bans & present:
                continue  # holds nowhere in this article
            if surroundings.fulfil(rule, index):
                yield Finding(rule.theme, rule.id, rule.weight, hit.start, surroundings.sentence)


class _Surroundings:
    """What stands around one hit after the other.

    A sentence is looked up once for all hits in it; what stands in it, only when the first rule asks.
    """

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        self._document = document
        self._hits = hits
        self._starts = [hit.start for hit in hits]
        lists = book.lists
        self._lists = [lists.get(hit.phrase, 0) for hit in hits]
        """For each hit the bits of the lists that its phrase is in."""
        self.present = _all_of(set(self._lists))
        """The bits of all lists of which the article has a phrase."""
        self._index = -1
        self._hit = hits[0]
        self.sentence = (0, 0)
        """Start and end of the sentence in which the hit stands."""
        self._found: set[str] = set()
        """Rules that hold in it."""
        self._around: range | None = None
        """Its hits, by index; None: not looked up yet."""
        self._lists_around = 0
        """The bits of all their lists."""

    def fulfil(self, rule: ReadyRule, index: int) -> bool:
        """Whether the rule holds at the hit of that index and was not found in its sentence yet.

        ``index``: as in the call before, or greater.
        """
        if index != self._index:
            self._move(index)
        if rule.id in self._found or (rule.asks & self.present and not self._stands_well(rule)):
            return False
        self._found.add(rule.id)
        return True

    def _move(self, index: int) -> None:
        self._index = index
        self._hit = self._hits[index]
        if self._hit.start >= self.sentence[1]:
            self.sentence = self._document.sentence(self._hit.start)
            self._found = set()
            self._around = None

    def _stands_well(self, rule: ReadyRule) -> bool:
        """Whether what stands around the hit is as the rule wants it."""
        if self._around is None:
            self._around = self._between(*self.sentence)
            self._lists_around = _all_of(self._lists[self._around.start : self._around.stop])
        around: Sequence[int] = self._around
        lists = self._lists_around
        if lists & rule.exceptions_list:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [self._hits[other] for other in around if self._hits[other].phrase in rule.exceptions]
            if _covered(self._hit, masks):
                return False
            around = [other for other in around if not _covered(self._hits[other], masks)]
            lists = _all_of([self._lists[other] for other in around])
        if lists & rule.sentence_needs != rule.sentence_needs or lists & rule.sentence_bans:
            return False
        for condition in rule.closer:
            if condition.scope == "passage":
                passage = self._between(*self._document.passage_bounds(self._hit.start))
                met = any(self._lists[other] & condition.list for other in passage)
            else:
                met = bool(lists & condition.list) and self._stands_near(condition, rule.words, around)
            if met == condition.negative:
                return False
        return True

    def _stands_near(self, condition: ReadyCondition, words: int, around: Sequence[int]) -> bool:
        """Whether one of the condition's phrases stands apart from the hit, on the right side and near enough."""
        hit, side = self._hit, condition.side
        for index in around:
            if not self._lists[index] & condition.list:
                continue
            other = self._hits[index]
            if other.end <= hit.start:
                if side != "after" and self._gap(other.end, hit.start) <= words:
                    return True
            elif other.start >= hit.end and side != "before" and self._gap(hit.end, other.start) <= words:
                return True
        return False

    def _gap(self, start: int, end: int) -> int:
        return len(self._document.plain[start:end].split())

    def _between(self, start: int, end: int) -> range:
        """The hits from ``start`` to ``end``, as far as they are not too far from the one looked at."""
        index, starts = self._index, self._starts
        first = bisect_left(starts, start, max(0, index - MOST_AROUND), index)
        last = bisect_left(starts, end, index + 1, min(len(starts), index + MOST_AROUND + 1))
        return range(first, last)


def _all_of(lists: Iterable[int]) -> int:
    bits = 0
    for more in lists:
        bits |= more
    return bits


def _covered(hit: Hit, masks: Iterable[Hit]) -> bool:
    start, end = hit.start, hit.end
    return any(mask.start <= start and mask.end >= end for mask in masks)
