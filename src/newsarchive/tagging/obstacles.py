"""Why a rule does not hold where one of its phrases stands: for people who ask; no build does.

``findings`` says it in short, with bits; here everything that is not as the rule wants it is named, by the same looks
around.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import Surroundings
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
    hits = book.written(document.text, hits)
    looks = _Looks(document, hits, book)
    for index, (number, start, end) in enumerate(hits):
        if number in book.opened_by:
            sentence = document.sentence(start)
            looks.enter(sentence, index)
            for _, rule in book.opened_by[number].rules:
                yield Attempt(rule, start, end, sentence, tuple(looks.obstacles(rule, index)))


class _Looks(Surroundings):
    """Surroundings that tell what they see."""

    def __init__(self, document: Document, hits: Sequence[Hit], book: RuleBook) -> None:
        super().__init__(document, hits, book)
        self._firsts: dict[int, int | None] = {}
        """List → the first of its phrases in the article."""

    def obstacles(self, rule: ReadyRule, index: int) -> Iterator[Obstacle]:
        """Everything around the hit of that index, in the sentence entered, that is not as the rule wants it."""
        masks = self._masks(rule)
        for mask in masks:
            if self._covered(index, (mask,)):
                yield Obstacle(None, self._hits[mask][1:])
                return
        around = [other for other in self._around if not self._covered(other, masks)]
        for condition in rule.conditions:
            met = self._met(condition, rule.words, index, around)
            if (met is not None) == condition.negative:
                yield Obstacle(condition, None if met is None else self._hits[met][1:])

    def _met(self, condition: ReadyCondition, words: int, index: int, around: Sequence[int]) -> int | None:
        """The first hit that meets the condition."""
        if condition.scope == "near":
            return self._near(condition, words, index, around)
        if condition.scope == "article":
            if condition.list not in self._firsts:
                self._firsts[condition.list] = self._first(condition, range(len(self._hits)))
            return self._firsts[condition.list]
        return self._first(condition, self._passage(index) if condition.scope == "passage" else around)
