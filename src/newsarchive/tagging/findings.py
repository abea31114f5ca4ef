"""Where theme rules hold in an article: the hits that open a rule, and what stands around them."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import repeat
from operator import or_

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.rules import ReadyCondition, ReadyRule, RuleBook

MOST_AROUND = 200
"""Hits looked at on either side of a sentence's first, or of one in a paragraph; bounds the work on a text of nothing
but phrases."""

Neighbour = tuple[int, int, int, int]
"""A hit beside another: start, end, the bits of the lists that its phrase is in, its number."""


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
    openers = [index for index, hit in enumerate(hits) if hit[0] in opened_by]
    if not openers:
        return
    surroundings = Surroundings(document, hits, book)
    possible = _possible({hits[index][0] for index in openers}, surroundings.present, book)
    last = 0
    seen: set[str] = set()
    known: dict[int | str, float] = {}
    for index in openers:
        number, start, end = hits[index]
        if number not in possible:
            continue
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
        for rule in possible[number]:
            needs = rule.sentence_needs
            if lists & needs != needs:
                continue  # most end here
            key = rule.id if every else rule.theme
            if key in known and known[key] >= rule.weight:
                continue
            if not (lists & rule.asks or rule.wide) or surroundings.hold(rule, index):
                known[key] = rule.weight
                yield Finding(rule.theme, rule.id, rule.weight, start, end, sentence)


def _possible(numbers: Iterable[int], present: int, book: RuleBook) -> dict[int, list[ReadyRule]]:
    """Phrase → the rules it opens that what stands in the article at large does not rule out."""
    possible = {}
    for number in numbers:
        rules = [
            rule
            for rule in book.opened_by[number]
            if present & rule.needs == rule.needs and not present & rule.article_bans
        ]
        if rules:
            possible[number] = rules
    return possible


class Surroundings:
    """What stands around one hit after the other; looked up once for all hits of a sentence."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        self._document = document
        self._hits = hits
        self._starts = [start for _, start, _ in hits]
        self._lists = list(map(book.lists.get, [number for number, _, _ in hits], repeat(0)))
        """Of each hit, the bits of all lists that its phrase is in."""
        self.present = reduce(or_, self._lists, 0)
        """The bits of all lists of which the article has a phrase."""
        self._bounds = (0, 0)
        """The hits of the sentence entered, by index: the first, and one behind the last."""
        self._lists_around = 0
        """The bits of all lists of what stands in it."""
        self._around: list[Neighbour] | None = None

    def enter(self, sentence: tuple[int, int], index: int) -> int:
        """Looks around a sentence, from its hit of that index; gives the bits of all lists of what stands in it."""
        self._bounds = first, last = self._between(sentence, index)
        self._around = None
        self._lists_around = reduce(or_, self._lists[first:last])
        return self._lists_around

    def hold(self, rule: ReadyRule, index: int) -> bool:
        """Whether all around the hit of that index, in the sentence entered, is as the rule wants it.

        The sentence has what the rule needs in it, and the article at large is as the rule wants it.
        """
        lists = self._lists_around
        excepted = lists & rule.exceptions_list
        if not excepted:
            if lists & rule.sentence_bans:
                return False
            if not rule.closer:
                return True
        around = self.around
        _, start, end = self._hits[index]
        if excepted:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [(first, last) for first, last, _, number in around if number in rule.exceptions]
            if covered(start, end, masks):
                return False
            around = [other for other in around if not covered(other[0], other[1], masks)]
            lists = reduce(or_, [lists for _, _, lists, _ in around], 0)
            if lists & rule.sentence_needs != rule.sentence_needs or lists & rule.sentence_bans:
                return False
        for condition in rule.closer:
            if condition.scope == "passage":
                met = bool(reduce(or_, self._lists[self._passage(index)]) & condition.list)
            else:
                met = bool(lists & condition.list) and self.near(condition, rule.words, index, around) is not None
            if met == condition.negative:
                return False
        return True

    @property
    def around(self) -> list[Neighbour]:
        """What stands in the sentence entered."""
        if self._around is None:
            self._around = self._neighbours(slice(*self._bounds))
        return self._around

    def in_passage(self, index: int) -> list[Neighbour]:
        """What stands in the passage of the hit of that index."""
        return self._neighbours(self._passage(index))

    def in_article(self) -> list[Neighbour]:
        """What stands anywhere."""
        return self._neighbours(slice(None))

    def near(
        self, condition: ReadyCondition, words: int, index: int, around: Sequence[Neighbour]
    ) -> Neighbour | None:
        """The first of the condition's phrases that stands apart from the hit, on the right side and near enough."""
        _, start, end = self._hits[index]
        side, wanted = condition.side, condition.list
        for other in around:
            first, last, lists, _ = other
            if lists & wanted:
                if last <= start:
                    if side != "after" and self._is_gap(last, start, words):
                        return other
                elif first >= end and side != "before" and self._is_gap(end, first, words):
                    return other
        return None

    def _is_gap(self, start: int, end: int, words: int) -> bool:
        """Whether no more than so many words stand between two offsets; blanks stand at both ends."""
        return end - start <= 2 * words or len(self._document.plain[start:end].split()) <= words

    def _passage(self, index: int) -> slice:
        return slice(*self._between(self._document.passage_bounds(self._starts[index]), index))

    def _between(self, bounds: tuple[int, int], index: int) -> tuple[int, int]:
        """The hits within bounds of the text, as far as they are not too far from the one at ``index``."""
        starts = self._starts
        first = bisect_left(starts, bounds[0], max(0, index - MOST_AROUND), index)
        return first, bisect_left(starts, bounds[1], index + 1, min(len(starts), index + MOST_AROUND + 1))

    def _neighbours(self, which: slice) -> list[Neighbour]:
        return [
            (start, end, lists, number)
            for (number, start, end), lists in zip(self._hits[which], self._lists[which], strict=True)
            if lists
        ]


def covered(start: int, end: int, masks: Iterable[tuple[int, int]]) -> bool:
    """Whether one of the masks, each a start and an end, lies over all of a stretch."""
    return any(first <= start and last >= end for first, last in masks)
