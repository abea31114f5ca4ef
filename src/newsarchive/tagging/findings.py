"""Where theme rules hold in an article: the hits that open a rule, and what stands around them."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.rules import ReadyCondition, ReadyRule, RuleBook

MOST_AROUND = 200
"""Hits looked at on either side of a sentence's first, or of one in a paragraph; bounds the work on a text of nothing
but phrases."""


_Neighbour = tuple[int, int, int, int]
"""A hit beside another: start, end, the bits of the lists that its phrase is in, its number."""

Reason = tuple[ReadyCondition | None, _Neighbour | None]
"""What keeps a rule from holding: a condition and what breaks it (nothing, where something lacks); without a condition
an exception that covers the rule's phrase."""


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
    openers = [index for index, (number, _, _) in enumerate(hits) if number in opened_by]
    if not openers:
        return
    surroundings = Surroundings(document, hits, book)
    last = 0
    seen: set[str] = set()
    known: dict[int | str, float] = {}
    for index in openers:
        number, start, end = hits[index]
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
        for rule in opened_by[number]:
            needs = rule.sentence_needs
            if lists & needs != needs:
                continue  # most end here
            key = rule.id if every else rule.theme
            if key in known and known[key] >= rule.weight:
                continue
            if not (lists & rule.asks or rule.wide) or not surroundings.obstacle(rule, index):
                known[key] = rule.weight
                yield Finding(rule.theme, rule.id, rule.weight, start, end, sentence)


class Surroundings:
    """What stands around one hit after the other; looked up once for all hits of a sentence."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        self._document = document
        self._hits = hits
        self._lists = book.lists
        self._bounds = (0, 0)
        """The hits of the sentence entered, by index: the first, and one behind the last."""
        self._lists_around = 0
        """The bits of all lists of what stands in it."""
        self._around: list[_Neighbour] | None = None
        self._present: int | None = None
        self._firsts: dict[int, _Neighbour | None] = {}
        """List → the first of its phrases in the article; only for those who ask for reasons."""

    def enter(self, sentence: tuple[int, int], index: int) -> int:
        """Looks around a sentence, from its hit of that index; gives the bits of all lists of what stands in it."""
        self._bounds = first, last = self._between(sentence, index)
        self._around = None
        lists = self._lists
        bits = 0
        for number, _, _ in self._hits[first:last]:
            if number in lists:
                bits |= lists[number]
        self._lists_around = bits
        return bits

    def obstacle(self, rule: ReadyRule, index: int) -> bool:
        """Whether something around the hit of that index, in the sentence entered, is not as the rule wants it."""
        lists = self._lists_around
        if lists & rule.sentence_bans and not lists & rule.exceptions_list:
            return True
        if rule.looks_far and (
            self.present & rule.article_needs != rule.article_needs or self.present & rule.article_bans
        ):
            return True
        if not (lists & rule.exceptions_list or rule.closer):
            return False
        if self._around is None:
            self._around = self._neighbours(self._bounds)
        around = self._around
        _, start, end = self._hits[index]
        if lists & rule.exceptions_list:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [(first, last) for first, last, _, number in around if number in rule.exceptions]
            if _covered(start, end, masks):
                return True
            around = [other for other in around if not _covered(other[0], other[1], masks)]
            lists = _all_of([lists for _, _, lists, _ in around])
            if lists & rule.sentence_needs != rule.sentence_needs or lists & rule.sentence_bans:
                return True
        for condition in rule.closer:
            if condition.scope == "passage":
                passage = self._neighbours(self._between(self._document.passage_bounds(start), index))
                met = any(other[2] & condition.list for other in passage)
            elif lists & condition.list:
                met = self._near(condition, rule.words, start, end, around) is not None
            else:
                met = False
            if met == condition.negative:
                return True
        return False

    def reasons(self, rule: ReadyRule, index: int) -> Iterator[Reason]:
        """Everything around the hit of that index, in the sentence entered, that is not as the rule wants it.

        Says at length what ``obstacle`` says in short: for people who ask why a rule does not hold.
        """
        _, start, end = self._hits[index]
        around = self._neighbours(self._bounds)
        masks = [other for other in around if other[3] in rule.exceptions]
        covering = [mask for mask in masks if mask[0] <= start and mask[1] >= end]
        if covering:
            yield None, covering[0]
            return
        spans = [(first, last) for first, last, _, _ in masks]
        around = [other for other in around if not _covered(other[0], other[1], spans)]
        for condition in rule.conditions:
            met = self._met(condition, rule.words, index, around)
            if (met is not None) == condition.negative:
                yield condition, met

    def _met(
        self, condition: ReadyCondition, words: int, index: int, around: Sequence[_Neighbour]
    ) -> _Neighbour | None:
        _, start, end = self._hits[index]
        if condition.scope == "near":
            return self._near(condition, words, start, end, around)
        if condition.scope == "passage":
            around = self._neighbours(self._between(self._document.passage_bounds(start), index))
        elif condition.scope == "article":
            if condition.list not in self._firsts:
                everywhere = self._neighbours((0, len(self._hits)))
                self._firsts[condition.list] = next((other for other in everywhere if other[2] & condition.list), None)
            return self._firsts[condition.list]
        return next((other for other in around if other[2] & condition.list), None)

    @property
    def present(self) -> int:
        """The bits of all lists of which the article has a phrase."""
        if self._present is None:
            lists = self._lists
            self._present = _all_of([lists.get(number, 0) for number in {number for number, _, _ in self._hits}])
        return self._present

    def _near(
        self, condition: ReadyCondition, words: int, start: int, end: int, around: Sequence[_Neighbour]
    ) -> _Neighbour | None:
        """The first of the condition's phrases that stands apart from the hit, on the right side and near enough."""
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

    def _between(self, bounds: tuple[int, int], index: int) -> tuple[int, int]:
        """The hits within bounds of the text, as far as they are not too far from the one at ``index``."""
        start, end = bounds
        hits = self._hits
        first, last = index, index + 1
        least, most = max(0, index - MOST_AROUND), min(len(hits), index + MOST_AROUND + 1)
        while first > least and hits[first - 1][1] >= start:
            first -= 1
        while last < most and hits[last][1] < end:
            last += 1
        return first, last

    def _neighbours(self, bounds: tuple[int, int]) -> list[_Neighbour]:
        lists = self._lists
        hits = self._hits[bounds[0] : bounds[1]]
        return [(start, end, lists[number], number) for number, start, end in hits if number in lists]


def _all_of(lists: Iterable[int]) -> int:
    bits = 0
    for more in lists:
        bits |= more
    return bits


def _covered(start: int, end: int, masks: Iterable[tuple[int, int]]) -> bool:
    return any(first <= start and last >= end for first, last in masks)
