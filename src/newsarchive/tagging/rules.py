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
    """Each rule that a hit opens and whose conditions hold, in the order of the text; once for each sentence."""
    surroundings: _Surroundings | None = None
    for index, hit in enumerate(hits):
        rules = book.opened_by.get(hit.phrase)
        if rules is None:
            continue
        surroundings = surroundings or _Surroundings(document, hits)
        surroundings.move(index)
        for rule in rules:
            if surroundings.fulfil(rule):
                yield Finding(rule.theme, rule.id, rule.weight, hit.start)


class _Surroundings:
    """What stands around one hit after the other; a sentence's hits are looked up once, and only when a rule asks."""

    def __init__(self, document: Document, hits: Sequence[Hit]) -> None:
        self._document = document
        self._hits = hits
        self._present = frozenset(hit.phrase for hit in hits)
        self._index = 0
        self._hit = hits[0]
        self._end = -1
        """End of the sentence that ``_sentence`` and ``_found`` belong to."""
        self._sentence: list[Hit] = []
        self._found: set[str] = set()

    def move(self, index: int) -> None:
        """Looks at another hit, further on in the text."""
        self._index = index
        self._hit = self._hits[index]

    def fulfil(self, rule: ReadyRule) -> bool:
        """Whether the rule holds at the hit and was not found in its sentence yet."""
        for condition in rule.conditions:
            if condition.scope != "article" and not self._present.isdisjoint(condition.phrases):
                continue  # needs a closer look, below
            if self._present.isdisjoint(condition.phrases) != condition.negative:
                return False
        sentence = self._around()
        if rule.id in self._found:
            return False
        if not rule.exceptions.isdisjoint(self._present):
            # What a longer phrase makes into something else counts neither as the rule's phrase nor beside it.
            masks = [hit for hit in sentence if hit.phrase in rule.exceptions]
            if _covered(self._hit, masks):
                return False
            sentence = [hit for hit in sentence if not _covered(hit, masks)] if masks else sentence
        if not all(self._holds(condition, rule.words, sentence) for condition in rule.conditions):
            return False
        self._found.add(rule.id)
        return True

    def _around(self) -> list[Hit]:
        if self._hit.start >= self._end:
            start, self._end = self._document.sentence(self._hit.start)
            self._sentence = self._between(start, self._end)
            self._found = set()
        return self._sentence

    def _holds(self, condition: ReadyCondition, words: int, sentence: Sequence[Hit]) -> bool:
        if condition.scope == "article" or self._present.isdisjoint(condition.phrases):
            return True  # settled before
        around = sentence
        if condition.scope == "passage":
            around = self._between(*self._document.passage_bounds(self._hit.start))
        met = any(
            other.phrase in condition.phrases
            and (condition.scope != "near" or self._stands_right(other, condition.side, words))
            for other in around
        )
        return met != condition.negative

    def _stands_right(self, other: Hit, side: Side, words: int) -> bool:
        """Whether another hit stands apart from this one, on the right side and near enough."""
        if other.end <= self._hit.start:
            return side != "after" and self._gap(other.end, self._hit.start) <= words
        if other.start >= self._hit.end:
            return side != "before" and self._gap(self._hit.end, other.start) <= words
        return False

    def _gap(self, start: int, end: int) -> int:
        return len(self._document.plain[start:end].split())

    def _between(self, start: int, end: int) -> list[Hit]:
        hits, first, last = self._hits, self._index, self._index + 1
        while first > 0 and hits[first - 1].start >= start and self._index - first < MOST_AROUND:
            first -= 1
        while last < len(hits) and hits[last].start < end and last - self._index <= MOST_AROUND:
            last += 1
        return list(hits[first:last])


def _covered(hit: Hit, masks: Iterable[Hit]) -> bool:
    return any(mask.start <= hit.start and mask.end >= hit.end for mask in masks)


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
