"""Why an example does not hold: what is missing, what rules it out, what found it, and how to mend it.

Nothing here decides anything a second time: a rule is tried again with one of its conditions alone, by the same
machinery that reads articles, and what then happens tells whether that condition is met.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.tagging.examples import Case, document, found
from newsarchive.tagging.lexicon import NO_SPACES, Lexicon
from newsarchive.tagging.matcher import Matcher
from newsarchive.vocabulary.countries import Countries
from newsarchive.vocabulary.themes import Condition, Rule, Theme, Themes

_MOST_RULES = 3
"""Rules told of where none of a theme's finds the sentence."""
_MOST_PHRASES = 5
_SIDES = {"before": "before", "after": "after", "either": "near"}


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
        return _unwanted(case, lexicon, rules)
    expected = f"found by {case.rule or f'a rule of {case.subject}'}"
    if not rules:
        happened = f"the theme “{case.theme}” has no rule in the language “{case.language}”"
        return Diagnosis(expected, happened, f"write one under rules: {case.language}:")
    near = [f"{rule.id}: {reason}" for rule in rules if (reason := _missing(rule, theme, case)) is not None]
    if near:
        more = f"; and {len(near) - _MOST_RULES} more" if len(near) > _MOST_RULES else ""
        mend = "loosen what is named here, or write a rule for this way of saying it"
        return Diagnosis(expected, "; ".join(near[:_MOST_RULES]) + more, mend)
    whose = "the rule" if case.rule else "its rules"
    happened = f"no phrase that stands under “any” of {whose} stands in the sentence"
    return Diagnosis(expected, happened, "add a phrase of the sentence there, or write a rule for it")


def _unwanted(case: Case, lexicon: Lexicon, rules: Sequence[Rule]) -> Diagnosis:
    by_id = {rule.id: rule for rule in rules}
    told = []
    for finding in found(case, lexicon):
        phrases = _standing(by_id[finding.rule].phrases, case)
        told.append(f"{finding.rule} found it by {_listed(phrases)}")
    return Diagnosis(
        f"not found by {case.rule or f'any rule of {case.subject}'}",
        "; ".join(told),
        "name what makes it something else under “except” (a longer phrase) or “not_sentence” of that rule; "
        "if the sentence does show the theme, give it a +",
    )


def _missing(rule: Rule, theme: Theme, case: Case) -> str | None:
    """What keeps a rule from finding the sentence; None if not even one of its phrases stands in it."""
    bare = replace(rule, conditions=(), exceptions=())
    phrases = _listed(_standing(rule.phrases, case))
    if not _finds(bare, (), case):
        return None
    exceptions = (*rule.exceptions, *theme.exceptions.get(rule.language, ()))
    if not _finds(bare, exceptions, case):
        return f"{phrases} stands only in {_listed(_standing(exceptions, case))}, which “except” takes out"
    unmet = [
        _told(condition, rule, case)
        for condition in rule.conditions
        if not _finds(replace(bare, conditions=(condition,)), exceptions, case)
    ]
    if not unmet:
        unmet = ["its conditions are met at different places, never together"]
    return f"{phrases} stands there, but {'; '.join(unmet)}"


def _told(condition: Condition, rule: Rule, case: Case) -> str:
    place = _SIDES[condition.side] if condition.scope == "near" else condition.scope
    if condition.negative:
        return f"“not_{place}” rules it out: {_listed(_standing(condition.phrases, case))}"
    reach = f" within {rule.words} words" if condition.scope == "near" else ""
    return f"“{place}” asks for one of {_listed(condition.phrases)}{reach}"


def _finds(rule: Rule, exceptions: Sequence[str], case: Case) -> bool:
    """Whether this rule alone finds the sentence."""
    alone = replace(rule, exceptions=tuple(exceptions))
    lexicon = Lexicon(Themes((Theme(case.theme, case.theme, rules=(alone,)),)), Countries())
    return bool(found(replace(case, rule=rule.id), lexicon))


def _standing(phrases: Sequence[str], case: Case) -> list[str]:
    """Which of these phrases stand in the sentence, as it writes them."""
    read = document(case.example.text)
    hits = Matcher(phrases, spaced=case.language not in NO_SPACES).find(read.plain)
    return list(dict.fromkeys(read.text[start:end] for _, start, end in hits))


def _listed(phrases: Sequence[str]) -> str:
    more = f" … ({len(phrases)} in all)" if len(phrases) > _MOST_PHRASES else ""
    return ", ".join(f"“{phrase}”" for phrase in phrases[:_MOST_PHRASES]) + more
