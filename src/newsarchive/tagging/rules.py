"""Theme rules made ready: which hits open which rule, and what must stand around them."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.matcher import Hit, Matcher, numbers
from newsarchive.vocabulary.themes import Condition, Rule, Scope, Side, Theme

MOST_AROUND = 200
"""Hits looked at on either side of a sentence's first, or of one in a paragraph; bounds the work on a text of nothing
but phrases."""
_CHEAPEST_FIRST: tuple[Scope, ...] = ("article", "sentence", "passage", "near")


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
    """Each rule that a hit opens and whose conditions hold, in the order of the text; once for each sentence."""
    opened_by = book.opened_by
    openers = [index for index, hit in enumerate(hits) if hit.phrase in opened_by]
    if not openers:
        return
    surroundings = _Surroundings(document, hits)
    for index in openers:
        hit = hits[index]
        for rule in opened_by[hit.phrase]:
            question = surroundings.question(rule)
            if question is not None and surroundings.answer(question, index, hit):
                yield Finding(rule.theme, rule.id, rule.weight, hit.start, surroundings.sentence)


class _Question(Struct, frozen=True, gc=False):
    """What is left to ask of a rule at each place, once it is known which phrases the article has."""

    rule: str
    words: int
    conditions: tuple[ReadyCondition, ...]
    exceptions: frozenset[int]


class _Surroundings:
    """What stands around one hit after the other.

    What holds or fails in the whole article is asked once for each rule; a sentence's hits are looked up once, and only
    when a rule asks.
    """

    def __init__(self, document: Document, hits: Sequence[Hit]) -> None:
        self._document = document
        self._hits = hits
        self._present = frozenset([hit.phrase for hit in hits])
        self._questions: dict[str, _Question | None] = {}
        self.sentence = (0, 0)
        """Start and end of the sentence looked at last."""
        self._around: list[Hit] = []
        """Its hits."""
        self._found: set[str] = set()
        """Rules that hold in it."""

    def question(self, rule: ReadyRule) -> _Question | None:
        """What is left to ask at a hit of the rule; None if it can hold nowhere in the article."""
        try:
            return self._questions[rule.id]
        except KeyError:
            question = self._questions[rule.id] = self._ask(rule)
            return question

    def _ask(self, rule: ReadyRule) -> _Question | None:
        left = []
        for condition in rule.conditions:
            absent = self._present.isdisjoint(condition.phrases)
            if not absent and condition.scope != "article":
                left.append(condition)
            elif absent != condition.negative:
                return None
        return _Question(rule.id, rule.words, tuple(left), rule.exceptions & self._present)

    def answer(self, question: _Question, index: int, hit: Hit) -> bool:
        """Whether a rule holds at the hit of that index and was not found in its sentence yet."""
        if hit.start >= self.sentence[1]:
            self.sentence = self._document.sentence(hit.start)
            self._around = self._between(index, *self.sentence)
            self._found = set()
        if question.rule in self._found:
            return False
        around = self._around
        if question.exceptions:
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [other for other in around if other.phrase in question.exceptions]
            if masks:
                if _covered(hit, masks):
                    return False
                around = [other for other in around if not _covered(other, masks)]
        for condition in question.conditions:
            if condition.scope == "near":
                met = self._stands_near(condition, question.words, hit, around)
            else:
                where = around
                if condition.scope == "passage":
                    where = self._between(index, *self._document.passage_bounds(hit.start))
                met = not condition.phrases.isdisjoint([other.phrase for other in where])
            if met == condition.negative:
                return False
        self._found.add(question.rule)
        return True

    def _stands_near(self, condition: ReadyCondition, words: int, hit: Hit, around: Sequence[Hit]) -> bool:
        """Whether one of the condition's phrases stands apart from the hit, on the right side and near enough."""
        phrases, side = condition.phrases, condition.side
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

    def _between(self, index: int, start: int, end: int) -> list[Hit]:
        """The hits from ``start`` to ``end`` around the one of that index."""
        hits, first, last = self._hits, index, index + 1
        least, most = max(0, index - MOST_AROUND), min(len(hits), index + MOST_AROUND + 1)
        while first > least and hits[first - 1].start >= start:
            first -= 1
        while last < most and hits[last].start < end:
            last += 1
        return list(hits[first:last])


def _covered(hit: Hit, masks: Iterable[Hit]) -> bool:
    start, end = hit.start, hit.end
    return any([mask.start <= start and mask.end >= end for mask in masks])


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
