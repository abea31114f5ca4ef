"""Where theme rules hold in an article: the hits that open a rule, and what stands around them."""

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
    present = _lists_of(hits, book)
    for index in openers:
        hit = hits[index]
        for rule in opened_by[hit.phrase]:
            if rule.article_needs & present != rule.article_needs or rule.article_bans & present:
                continue  # holds nowhere in this article
            surroundings.move(index)
            if surroundings.fulfil(rule):
                yield Finding(rule.theme, rule.id, rule.weight, hit.start, surroundings.sentence)


class _Surroundings:
    """What stands around one hit after the other. A sentence and its hits are looked up once for all hits in it."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        self._document = document
        self._hits = hits
        self._book = book
        self._index = -1
        self._hit = hits[0]
        self.sentence = (0, 0)
        """Start and end of the sentence in which the hit stands."""
        self._around: list[Hit] = []
        """Its hits …"""
        self._lists = 0
        """… and the bits of their lists."""
        self._found: set[str] = set()
        """Rules that hold in it."""

    def move(self, index: int) -> None:
        """Looks at a hit, the same or one further on in the text."""
        if index == self._index:
            return
        self._index = index
        self._hit = self._hits[index]
        if self._hit.start >= self.sentence[1]:
            self.sentence = self._document.sentence(self._hit.start)
            self._around = self._between(*self.sentence)
            self._lists = _lists_of(self._around, self._book)
            self._found = set()

    def fulfil(self, rule: ReadyRule) -> bool:
        """Whether the rule holds at the hit and was not found in its sentence yet."""
        around, lists = self._around, self._lists
        if lists & rule.exceptions_list:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [hit for hit in around if hit.phrase in rule.exceptions]
            if _covered(self._hit, masks):
                return False
            around = [hit for hit in around if not _covered(hit, masks)]
            lists = _lists_of(around, self._book)
        if lists & rule.sentence_needs != rule.sentence_needs or lists & rule.sentence_bans or rule.id in self._found:
            return False
        for condition in rule.closer:
            if condition.scope == "passage":
                bounds = self._document.passage_bounds(self._hit.start)
                met = bool(_lists_of(self._between(*bounds), self._book) & condition.list)
            else:
                met = bool(lists & condition.list) and self._stands_near(condition, rule.words, around)
            if met == condition.negative:
                return False
        self._found.add(rule.id)
        return True

    def _stands_near(self, condition: ReadyCondition, words: int, around: Sequence[Hit]) -> bool:
        """Whether one of the condition's phrases stands apart from the hit, on the right side and near enough."""
        hit, phrases, side = self._hit, condition.phrases, condition.side
        for other in around:
            if other.phrase not in phrases:
                continue
            if other.end <= hit.start:
                if side != "after" and self._gap(other.end, hit.start) <= words:
                    return True
            elif other.start >= hit.end and side != "before" and self._gap(hit.end, other.start) <= words:
                return True
        return False

    def _gap(self, start: int, end: int) -> int:
        return len(self._document.plain[start:end].split())

    def _between(self, start: int, end: int) -> list[Hit]:
        """The hits from ``start`` to ``end``, as far as they are not too far from the one looked at."""
        hits, first, last = self._hits, self._index, self._index + 1
        least, most = max(0, first - MOST_AROUND), min(len(hits), last + MOST_AROUND)
        while first > least and hits[first - 1].start >= start:
            first -= 1
        while last < most and hits[last].start < end:
            last += 1
        return list(hits[first:last])


def _lists_of(hits: Iterable[Hit], book: RuleBook) -> int:
    """The bits of all lists that the hits' phrases are in."""
    known, bits = book.lists, 0
    for phrase in {hit.phrase for hit in hits}:
        bits |= known.get(phrase, 0)
    return bits


def _covered(hit: Hit, masks: Iterable[Hit]) -> bool:
    start, end = hit.start, hit.end
    return any([mask.start <= start and mask.end >= end for mask in masks])
