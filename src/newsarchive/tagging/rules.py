"""Theme rules made ready: which phrases open which rule, and what each must or must not have around it.

Every list of phrases that a rule speaks of is one bit; a phrase has the bits of all lists it is in. The bits of what
stands in a sentence, or in the article, then answer most of a rule's questions at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_

from msgspec import Struct

from newsarchive.tagging.matcher import Hit, Matcher, numbers
from newsarchive.vocabulary.themes import Condition, Rule, Scope, Side, Theme

_FIRST_WORD = re.compile(r"[^\W\d_]+(?![^\W_])")
_LONGEST = 100
"""More letters than any acronym has."""
_CHEAPEST_FIRST: tuple[Scope, ...] = ("article", "sentence", "passage", "near")


class ReadyCondition(Struct, frozen=True):
    """What must, or must not, stand around a rule's phrase."""

    list: int
    """The bit of its phrases."""
    scope: Scope
    side: Side
    negative: bool
    phrases: tuple[str, ...]
    """As the vocabulary has them."""


class ReadyRule(Struct, frozen=True):
    """A rule with its phrases as numbers and its lists as bits."""

    theme: int
    id: str
    weight: float
    words: int
    needs: int
    """Lists of which the article must have a phrase somewhere, whatever else holds …"""
    article_bans: int
    """… and of which it must have none."""
    sentence_needs: int
    sentence_bans: int
    conditions: tuple[ReadyCondition, ...]
    """All of them, which the bits say in short."""
    closer: tuple[ReadyCondition, ...]
    """What the bits of the sentence cannot settle: near and in the same passage."""
    exceptions: frozenset[int]
    exceptions_list: int
    """The bit of the exceptions; 0 if there are none."""
    asks: int
    """All lists that matter around its phrase, in its sentence …"""
    wide: bool
    """… and whether it looks beyond it. Where none of them stands there, nothing needs be looked at."""


class Opened(Struct, frozen=True):
    """The rules that one phrase opens."""

    needs: int
    """Lists of which the article must have a phrase if any of them is to hold."""
    rules: tuple[tuple[int, ReadyRule], ...]
    """Each behind its ``sentence_needs``."""


class RuleBook(Struct, frozen=True):
    """The rules of one language."""

    opened_by: dict[int, Opened]
    lists: tuple[int, ...]
    """For each phrase of the matcher the bits of all lists it is in."""
    acronyms: Mapping[int, int]
    """Phrases that begin with an acronym → its letters, which must be capitals in the text: IS is not is."""

    def written(self, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
        """The hits without acronyms that ``text`` does not have as such."""
        acronyms = self.acronyms
        return [hit for hit in hits if hit[0] not in acronyms or text[hit[1] : hit[1] + acronyms[hit[0]]].isupper()]


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
    acronyms: dict[int, int] = {}
    for phrase in phrases_of(themes, language):
        number = matcher.number(phrase)
        acronyms[number] = min(acronyms.get(number, _LONGEST), _acronym(phrase))
    bits: dict[frozenset[int], int] = {}
    for index, theme in enumerate(themes):
        for rule in theme.rules:
            if rule.language == language:
                ready = _ready(index, theme, rule, matcher, bits)
                for number in sorted(numbers(matcher, rule.phrases)):
                    opened_by.setdefault(number, []).append(ready)
    return RuleBook(
        {number: _opened(rules) for number, rules in opened_by.items()},
        _lists(bits, len(matcher)),
        {number: length for number, length in acronyms.items() if length},
    )


def _acronym(phrase: str) -> int:
    """Letters of the acronym with which a phrase begins, its plural's s aside; 0 where it begins with none."""
    first = _FIRST_WORD.match(phrase)
    letters = first.group().removesuffix("s") if first else ""
    return len(letters) if len(letters) > 1 and letters.isupper() else 0


def _opened(rules: Sequence[ReadyRule]) -> Opened:
    return Opened(reduce(and_, [rule.needs for rule in rules]), tuple([(rule.sentence_needs, rule) for rule in rules]))


def _lists(bits: Mapping[frozenset[int], int], size: int) -> tuple[int, ...]:
    lists = [0] * size
    for phrases, bit in bits.items():
        for phrase in phrases:
            lists[phrase] |= bit
    return tuple(lists)


def _ready(index: int, theme: Theme, rule: Rule, matcher: Matcher, bits: dict[frozenset[int], int]) -> ReadyRule:
    def bit(phrases: frozenset[int]) -> int:
        return bits.setdefault(phrases, 1 << len(bits)) if phrases else 0

    def ready(condition: Condition) -> ReadyCondition:
        phrases = numbers(matcher, condition.phrases)
        return ReadyCondition(bit(phrases), condition.scope, condition.side, condition.negative, condition.phrases)

    conditions = sorted(map(ready, rule.conditions), key=lambda condition: _CHEAPEST_FIRST.index(condition.scope))
    within = [condition for condition in conditions if condition.scope in {"sentence", "near"}]
    exceptions = numbers(matcher, (*rule.exceptions, *theme.exceptions.get(rule.language, ())))
    return ReadyRule(
        theme=index,
        id=rule.id,
        weight=rule.weight,
        words=rule.words,
        needs=_any_of(condition for condition in conditions if not condition.negative),
        article_bans=_any_of(c for c in conditions if c.negative and c.scope == "article"),
        sentence_needs=_any_of(condition for condition in within if not condition.negative),
        sentence_bans=_any_of(c for c in within if c.negative and c.scope == "sentence"),
        conditions=tuple(conditions),
        closer=tuple(condition for condition in conditions if condition.scope in {"passage", "near"}),
        exceptions=exceptions,
        exceptions_list=bit(exceptions),
        asks=_any_of(within) | bit(exceptions),
        wide=any(condition.scope in {"passage", "article"} for condition in conditions),
    )


def _any_of(conditions: Iterable[ReadyCondition]) -> int:
    bits = 0
    for condition in conditions:
        bits |= condition.list
    return bits
