"""Runs the examples that stand beside the rules in themes.yml: each is a small test that a domain expert writes."""

from collections.abc import Iterator

from msgspec import Struct

from newsarchive.model import Passage
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import Finding, findings
from newsarchive.tagging.lexicon import Lexicon
from newsarchive.vocabulary.themes import Example, Themes


class Case(Struct, frozen=True):
    """An example and whose it is."""

    theme: str
    rule: str | None
    """The rule that must, or must not, find it; None: any rule of the theme."""
    language: str
    example: Example

    @property
    def subject(self) -> str:
        """The rule, or the theme in a language: what the example speaks of."""
        return self.rule or f"{self.theme}/{self.language}"

    def __str__(self) -> str:
        return f"{self.subject}: {'+' if self.example.expected else '-'} {self.example.text}"


def cases(themes: Themes) -> Iterator[Case]:
    """Every example, in the order of the themes: those of their rules, then those of the theme."""
    for theme in themes.themes:
        for rule in theme.rules:
            for example in rule.examples:
                yield Case(theme.id, rule.id, rule.language, example)
        for language, examples in theme.examples.items():
            for example in examples:
                yield Case(theme.id, None, language, example)


def document(text: str) -> Document:
    """An example as the rules see it: an article of one paragraph."""
    return Document((Passage("body", text, (1,), (0,)),))


def found(case: Case, lexicon: Lexicon) -> list[Finding]:
    """What the case's rule finds in the sentence, or any rule of its theme."""
    ready = lexicon.instruments(case.language)
    read = document(case.example.text)
    themes = lexicon.themes.themes
    return [
        finding
        for finding in findings(read, ready.matcher.find(read.plain), ready.rules, every=True)
        if (finding.rule == case.rule if case.rule else themes[finding.theme].id == case.theme)
    ]


def failing(lexicon: Lexicon) -> tuple[Case, ...]:
    """The cases that do not hold."""
    return tuple(case for case in cases(lexicon.themes) if bool(found(case, lexicon)) != case.example.expected)
