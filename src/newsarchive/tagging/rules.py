"""Theme rules made ready: which hits open which rule, and what must stand around them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit, Matcher, numbers
from newsarchive.vocabulary.themes import Condition, Rule, Scope, Side, Theme

MOST_AROUND = 200
"""Hits looked at on either side of one; bounds the work on a text that consists of phrases."""
_CHEAPEST_FIRST: tuple[Scope, ...] = ("article", "sentence", "passage", "near")


class Finding(Struct, frozen=True):
    """A rule that a sentence fulfils."""

    theme: int
    """Index of the theme."""
    rule: str
    weight: float
    start: int
    """Of the rule's phrase, in the document's text."""


class ReadyCondition(Struct, frozen=True):
    """A condition with its phrases as numbers."""

    phrases: frozenset[int]
    scope: Scope
    side: Side
    negative: bool


class ReadyRule(Struct, frozen=True):
    """A rule with its phrases as numbers."""

    theme: int
    id: str
    weight: float
    words: int
    conditions: tuple[ReadyCondition, ...]
    exceptions: frozenset[int]


class RuleBook(Struct, frozen=True):
    """The rules of one language by the phrases that open them."""

    opened_by: dict[int, tuple[ReadyRule, ...]]


def phrases_of(themes: Sequence[Theme], language: str) -> Iterator[str]:
    """Every phrase that the rules of a language speak of."""
    for theme in themes:
        yield from theme.exceptions.get(language, ())
        for rule in theme.rules:
            if rule.language == language:
                yield from rule.phrases
                yield from rule.exceptions
                for condition in rule.conditions:
                    yield from condition.phrases


def make_rule_book(themes: Sequence[Theme], language: str, matcher: Matcher) -> RuleBook:
    """The rules of one language over the matcher's numbers."""
    opened_by: dict[int, list[ReadyRule]] = {}
    for index, theme in enumerate(themes):
        for rule in theme.rules:
            if rule.language == language:
                ready = _ready(index, theme, rule, matcher)
                for number in sorted(numbers(matcher, rule.phrases)):
                    opened_by.setdefault(number, []).append(ready)
    return RuleBook({number: tuple(rules) for number, rules in opened_by.items()})


def findings(document: Document, hits: Sequence[Hit], book: RuleBook) -> Iterator[Finding]:
    """Each rule that a hit opens and whose conditions hold, in the order of the text."""
    present: frozenset[int] = frozenset()
    for index, hit in enumerate(hits):
        rules = book.opened_by.get(hit.phrase)
        if rules is None:
            continue
        present = present or frozenset(other.phrase for other in hits)
        place = _Place(document, hits, index, present)
        for rule in rules:
            if rule.exceptions.isdisjoint(present) or not place.covered_by(rule.exceptions):
                if all(place.fulfils(condition, rule.words) for condition in rule.conditions):
                    yield Finding(rule.theme, rule.id, rule.weight, hit.start)


class _Place:
    """A hit with what stands around it; looked up once for all rules that the hit opens."""

    def __init__(self, document: Document, hits: Sequence[Hit], index: int, present: frozenset[int]) -> None:
        self.document = document
        self.hits = hits
        self.index = index
        self.hit = hits[index]
        self.present = present

    @cached_property
    def sentence(self) -> list[Hit]:
        """The hits of the sentence."""
        return self._between(*self.document.sentence(self.hit.start))

    @cached_property
    def passage(self) -> list[Hit]:
        """The hits of the paragraph."""
        return self._between(*self.document.passage_bounds(self.hit.start))

    def covered_by(self, phrases: frozenset[int]) -> bool:
        """Whether one of the phrases contains the hit and is longer."""
        start, end = self.hit.start, self.hit.end
        return any(
            other.phrase in phrases and other.start <= start and other.end >= end and other.end - other.start > end - start
            for other in self.sentence
        )

    def fulfils(self, condition: ReadyCondition, words: int) -> bool:
        """Whether the condition holds here."""
        if condition.phrases.isdisjoint(self.present):
            return condition.negative
        if condition.scope == "article":
            return not condition.negative
        around = self.passage if condition.scope == "passage" else self.sentence
        met = any(other.phrase in condition.phrases and self._stands_right(other, condition, words) for other in around)
        return met != condition.negative

    def _stands_right(self, other: Hit, condition: ReadyCondition, words: int) -> bool:
        """Whether another hit stands apart from this one, on the right side and near enough."""
        if other.end <= self.hit.start:
            start, end, side = other.end, self.hit.start, "before"
        elif other.start >= self.hit.end:
            start, end, side = self.hit.end, other.start, "after"
        else:
            return False
        if condition.scope != "near":
            return True
        return condition.side in {"either", side} and len(self.document.plain[start:end].split()) <= words

    def _between(self, start: int, end: int) -> list[Hit]:
        hits, first, last = self.hits, self.index, self.index + 1
        while first > 0 and hits[first - 1].start >= start and self.index - first < MOST_AROUND:
            first -= 1
        while last < len(hits) and hits[last].start < end and last - self.index <= MOST_AROUND:
            last += 1
        return list(hits[first:last])


def _ready(index: int, theme: Theme, rule: Rule, matcher: Matcher) -> ReadyRule:
    return ReadyRule(
        theme=index,
        id=rule.id,
        weight=rule.weight,
        words=rule.words,
        conditions=tuple(_ready_condition(condition, matcher) for condition in _sorted(rule.conditions)),
        exceptions=numbers(matcher, (*rule.exceptions, *theme.exceptions.get(rule.language, ()))),
    )


def _sorted(conditions: Iterable[Condition]) -> list[Condition]:
    return sorted(conditions, key=lambda condition: _CHEAPEST_FIRST.index(condition.scope))


def _ready_condition(condition: Condition, matcher: Matcher) -> ReadyCondition:
    return ReadyCondition(numbers(matcher, condition.phrases), condition.scope, condition.side, condition.negative)
