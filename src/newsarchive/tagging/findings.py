"""Where theme rules hold in an article: the hits that open a rule, and what stands around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_

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
    end: int
    sentence: tuple[int, int]
    """Start and end of the sentence."""


def findings(document: Document, hits: Sequence[Hit], book: RuleBook, every: bool = False) -> Iterator[Finding]:
    """Each rule that a hit opens and whose conditions hold, in the order of the text; once for each sentence.

    A repeated sentence counts once, and of the rules of one theme in one sentence only those that are stronger than all
    before; with ``every`` each rule in each sentence.
    """
    opened_by = book.opened_by
    hits = book.written(document.text, hits)
    openers = [index for index, hit in enumerate(hits) if hit[0] in opened_by]
    if not openers:
        return
    surroundings = Surroundings(document, hits, book)
    present = surroundings.present
    last = 0
    seen: set[str] = set()
    known: dict[int | str, float] = {}
    for index in openers:
        number, start, end = hits[index]
        opened = opened_by[number]
        if present & opened.needs != opened.needs:
            continue  # no rule of these can hold in this article
        if start >= last:
            sentence = document.sentence(start)
            last = sentence[1]
            text = document.text[sentence[0] : last]
            repeated = text in seen and not every
            if not repeated:
                seen.add(text)
                known = {}
                lists = surroundings.enter(sentence, index)
        if repeated:
            continue
        for needs, rule in opened.rules:
            if lists & needs != needs:
                continue  # most end here
            key = rule.id if every else rule.theme
            if key in known and known[key] >= rule.weight:
                continue
            if not (lists & rule.asks or rule.wide) or surroundings.hold(rule, index):
                known[key] = rule.weight
                yield Finding(rule.theme, rule.id, rule.weight, start, end, sentence)


class Surroundings:
    """What stands around one hit after the other; looked up once for all hits of a sentence."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        self._document = document
        self._hits = hits
        self._starts = [start for _, start, _ in hits]
        lists = book.lists
        self._lists = [lists[number] for number, _, _ in hits]
        """Of each hit, the bits of all lists that its phrase is in."""
        self.present = reduce(or_, self._lists, 0)
        """The bits of all lists of which the article has a phrase."""
        self._lists_around = 0
        """The bits of all lists of what stands in it."""
        self._around = range(0)

    def enter(self, sentence: tuple[int, int], index: int) -> int:
        """Looks around a sentence, from its hit of that index; gives the bits of all lists of what stands in it."""
        self._around = around = self._between(sentence, index)
        self._lists_around = lists = reduce(or_, self._lists[around.start : around.stop])
        return lists

    def hold(self, rule: ReadyRule, index: int) -> bool:
        """Whether all around the hit of that index, in the sentence entered, is as the rule wants it.

        The sentence has what the rule needs in it.
        """
        present = self.present
        if present & rule.article_bans or present & rule.needs != rule.needs:
            return False
        lists = self._lists_around
        around: Sequence[int] = self._around
        if lists & rule.exceptions_list:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = self._masks(rule)
            if self._covered(index, masks):
                return False
            around = [other for other in around if not self._covered(other, masks)]
            lists = reduce(or_, [self._lists[other] for other in around], 0)
            if lists & rule.sentence_needs != rule.sentence_needs:
                return False
        if lists & rule.sentence_bans:
            return False
        for condition in rule.closer:
            if condition.scope == "passage":
                met = self._first(condition, self._passage(index)) is not None
            else:
                met = bool(lists & condition.list) and self._near(condition, rule.words, index, around) is not None
            if met == condition.negative:
                return False
        return True

    def _first(self, condition: ReadyCondition, among: Iterable[int]) -> int | None:
        """The first of these hits that is one of the condition's phrases."""
        lists, wanted = self._lists, condition.list
        for index in among:
            if lists[index] & wanted:
                return index
        return None

    def _near(self, condition: ReadyCondition, words: int, index: int, around: Iterable[int]) -> int | None:
        """The first of the condition's phrases that stands apart from the hit, on the right side and near enough."""
        hits, lists = self._hits, self._lists
        _, start, end = hits[index]
        side, wanted = condition.side, condition.list
        for other in around:
            if lists[other] & wanted:
                _, first, last = hits[other]
                if last <= start:
                    if side != "after" and self._is_gap(last, start, words):
                        return other
                elif first >= end and side != "before" and self._is_gap(end, first, words):
                    return other
        return None

    def _is_gap(self, start: int, end: int, words: int) -> bool:
        """Whether no more than so many words stand between two offsets; blanks stand at both ends."""
        return end - start <= 2 * words or len(self._document.plain[start:end].split()) <= words

    def _masks(self, rule: ReadyRule) -> list[int]:
        """The hits of the sentence entered that are exceptions of the rule."""
        return [index for index in self._around if self._hits[index][0] in rule.exceptions]

    def _covered(self, index: int, masks: Iterable[int]) -> bool:
        """Whether one of the masks lies over all of a hit."""
        _, start, end = self._hits[index]
        return any(self._hits[mask][1] <= start and self._hits[mask][2] >= end for mask in masks)

    def _passage(self, index: int) -> range:
        return self._between(self._document.passage_bounds(self._starts[index]), index)

    def _between(self, bounds: tuple[int, int], index: int) -> range:
        """The hits within bounds of the text, as far as they are not too far from the one at ``index``."""
        starts = self._starts
        first = bisect_left(starts, bounds[0], max(0, index - MOST_AROUND), index)
        return range(first, bisect_left(starts, bounds[1], index + 1, min(len(starts), index + MOST_AROUND + 1)))
