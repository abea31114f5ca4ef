"""Why an example does not hold: what is missing, what rules it out, what found it, and how to mend it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.examples import Case, document, found
from newsarchive.tagging.lexicon import Lexicon
from newsarchive.tagging.obstacles import Attempt, Obstacle, attempts

_MOST_RULES = 3
"""Rules told of where none of a theme's finds the sentence."""
_MOST_PHRASES = 5


class Diagnosis(Struct, frozen=True):
    """What happened with an example that does not hold, and what can be done."""

    expected: str
    happened: str
    mend: str


def diagnose(case: Case, lexicon: Lexicon) -> Diagnosis:
    """Why a case that fails does so."""
    theme = next(theme for theme in lexicon.themes.themes if theme.id == case.theme)
    rules = [
        rule for rule in theme.rules if rule.language == case.language and (case.rule is None or rule.id == case.rule)
    ]
    if not case.example.expected:
        return _unwanted(case, lexicon)
    expected = f"found by {case.rule or f'a rule of {case.subject}'}"
    if not rules:
        happened = f"the theme “{case.theme}” has no rule in the language “{case.language}”"
        return Diagnosis(expected, happened, f"write one under rules: {case.language}:")
    read, tried = _tried(case, lexicon)
    near = [f"{rule.id}: {_missing(tried[rule.id], read)}" for rule in rules if rule.id in tried]
    if near:
        more = f"; and {len(near) - _MOST_RULES} more" if len(near) > _MOST_RULES else ""
        mend = "loosen what is named here, or write a rule for this way of saying it"
        return Diagnosis(expected, "; ".join(near[:_MOST_RULES]) + more, mend)
    whose = "the rule" if case.rule else "its rules"
    happened = f"no phrase that stands under “any” of {whose} stands in the sentence"
    return Diagnosis(expected, happened, "add a phrase of the sentence there, or write a rule for it")


def _tried(case: Case, lexicon: Lexicon) -> tuple[Document, dict[str, list[Attempt]]]:
    """The sentence, and for each rule that one of its phrases opens how it fares there."""
    ready = lexicon.instruments(case.language)
    read = document(case.example.text)
    tried: dict[str, list[Attempt]] = {}
    for attempt in attempts(read, ready.matcher.find(read.plain), ready.rules):
        tried.setdefault(attempt.rule.id, []).append(attempt)
    return read, tried


def _unwanted(case: Case, lexicon: Lexicon) -> Diagnosis:
    read, tried = _tried(case, lexicon)
    told = [f"{finding.rule} found it by {_openers(tried[finding.rule], read)}" for finding in found(case, lexicon)]
    return Diagnosis(
        f"not found by {case.rule or f'any rule of {case.subject}'}",
        "; ".join(told),
        "name what makes it something else under “except” (a longer phrase) or “not_sentence” of that rule; "
        "if the sentence does show the theme, give it a +",
    )


def _missing(tried: Sequence[Attempt], read: Document) -> str:
    """What keeps a rule from finding the sentence, wherever it is tried there."""
    phrases = _openers(tried, read)
    bare = [attempt for attempt in tried if all(obstacle.condition is not None for obstacle in attempt.obstacles)]
    if not bare:
        exceptions = _words((obstacle.by for attempt in tried for obstacle in attempt.obstacles), read)
        return f"{phrases} stands only in {exceptions}, which “except” takes out"
    everywhere = [
        obstacle
        for obstacle in bare[0].obstacles
        if all(any(other.condition == obstacle.condition for other in attempt.obstacles) for attempt in bare)
    ]
    if not everywhere:
        return f"{phrases} stands there, but its conditions are met at different places, never together"
    return f"{phrases} stands there, but {'; '.join(_told(obstacle, bare, read) for obstacle in everywhere)}"


def _told(obstacle: Obstacle, bare: Sequence[Attempt], read: Document) -> str:
    condition = obstacle.condition
    if condition is None or condition.negative:
        same = (other.by for attempt in bare for other in attempt.obstacles if other.condition == condition)
        return f"“{obstacle.name}” rules it out: {_words(same, read)}"
    reach = f" within {bare[0].rule.words} words" if condition.scope == "near" else ""
    return f"“{obstacle.name}” asks for one of {_listed(condition.phrases)}{reach}"


def _openers(tried: Iterable[Attempt], read: Document) -> str:
    return _words(((attempt.start, attempt.end) for attempt in tried), read)


def _words(spans: Iterable[tuple[int, int] | None], read: Document) -> str:
    """What stands at these places, as the sentence writes it."""
    return _listed(list(dict.fromkeys(read.text[span[0] : span[1]] for span in spans if span is not None)))


def _listed(phrases: Sequence[str]) -> str:
    more = f" … ({len(phrases)} in all)" if len(phrases) > _MOST_PHRASES else ""
    return ", ".join(f"“{phrase}”" for phrase in phrases[:_MOST_PHRASES]) + more
