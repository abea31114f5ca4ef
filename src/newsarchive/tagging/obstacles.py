"""Why a rule does not hold where one of its phrases stands: for people who ask; no build does.

``findings`` says it in short, with bits; here everything that is not as the rule wants it is named, by the same looks
around.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import Neighbour, Surroundings, covered
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.rules import ReadyCondition, ReadyRule, RuleBook


class Obstacle(Struct, frozen=True):
    """One thing that keeps a rule from holding."""

    condition: ReadyCondition | None
    """What is not met; None where an exception covers the rule's phrase."""
    by: tuple[int, int] | None
    """Start and end in the text of what rules it out; None where something lacks."""

    @property
    def name(self) -> str:
        """What it is called in themes.yml: ``except``, ``not_near``, ``sentence`` …"""
        condition = self.condition
        if condition is None:
            return "except"
        name = condition.side if condition.scope == "near" and condition.side != "either" else condition.scope
        return f"not_{name}" if condition.negative else name


class Attempt(Struct, frozen=True):
    """A rule that a phrase opens, and what becomes of it."""

    rule: ReadyRule
    start: int
    """Of the phrase, in the document's text."""
    end: int
    sentence: tuple[int, int]
    obstacles: tuple[Obstacle, ...]
    """Everything around that is not as the rule wants it; empty where the rule holds."""


def attempts(document: Document, hits: Sequence[Hit], book: RuleBook) -> Iterator[Attempt]:
    """Each rule at each phrase that opens it, in the order of the text."""
    looks = _Looks(document, hits, book)
    for index, (number, start, end) in enumerate(hits):
        if number in book.opened_by:
            sentence = document.sentence(start)
            looks.enter(sentence, index)
            for rule in book.opened_by[number]:
                yield Attempt(rule, start, end, sentence, tuple(looks.obstacles(rule, index)))


class _Looks(Surroundings):
    """Surroundings that tell what they see."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        super().__init__(document, hits, book)
        self._firsts: dict[int, Neighbour | None] = {}
        """List → the first of its phrases in the article."""

    def obstacles(self, rule: ReadyRule, index: int) -> Iterator[Obstacle]:
        """Everything around the hit of that index, in the sentence entered, that is not as the rule wants it."""
        _, start, end = self._hits[index]
        masks = [(first, last) for first, last, _, number in self.around if number in rule.exceptions]
        for mask in masks:
            if covered(start, end, (mask,)):
                yield Obstacle(None, mask)
                return
        around = [other for other in self.around if not covered(other[0], other[1], masks)]
        for condition in rule.conditions:
            met = self._met(condition, rule.words, index, around)
            if (met is not None) == condition.negative:
                yield Obstacle(condition, met and met[:2])

    def _met(
        self, condition: ReadyCondition, words: int, index: int, around: Sequence[Neighbour]
    ) -> Neighbour | None:
        """What meets the condition first, if anything does."""
        if condition.scope == "near":
            return self.near(condition, words, index, around)
        if condition.scope == "article":
            if condition.list not in self._firsts:
                self._firsts[condition.list] = _first(condition, self.in_article())
            return self._firsts[condition.list]
        return _first(condition, self.in_passage(index) if condition.scope == "passage" else around)


def _first(condition: ReadyCondition, among: Sequence[Neighbour]) -> Neighbour | None:
    return next((other for other in among if other[2] & condition.list), None)
