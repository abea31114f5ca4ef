"""Runs the examples that stand beside the rules in themes.yml: each is a small test that a domain expert writes."""

from collections.abc import Iterator

from msgspec import Struct

from newsarchive.model import Passage
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import findings
from newsarchive.tagging.lexicon import Lexicon
from newsarchive.vocabulary.themes import Themes


class Example(Struct, frozen=True):
    """A sentence and what it must show."""

    theme: str
    rule: str | None
    """The rule that must, or must not, find it; None: any rule of the theme."""
    language: str
    text: str
    expected: bool

    def __str__(self) -> str:
        sign = "+" if self.expected else "-"
        return f"{self.rule or f'{self.theme}/{self.language}'}: {sign} {self.text}"


def examples(themes: Themes) -> Iterator[Example]:
    """Every example, in the order of the file."""
    for theme in themes.themes:
        for rule in theme.rules:
            for text in rule.positive:
                yield Example(theme.id, rule.id, rule.language, text, expected=True)
            for text in rule.negative:
                yield Example(theme.id, rule.id, rule.language, text, expected=False)
        for expected, by_language in ((True, theme.positive), (False, theme.negative)):
            for language, texts in by_language.items():
                for text in texts:
                    yield Example(theme.id, None, language, text, expected)


def holds(example: Example, lexicon: Lexicon) -> bool:
    """Whether the rules do with an example what it says. The example is read as an article of one paragraph."""
    ready = lexicon.instruments(example.language)
    document = Document((Passage("body", example.text, (1,), (0,)),))
    found = findings(document, ready.matcher.find(document.plain), ready.rules)
    themes = lexicon.themes.themes
    hit = any(
        finding.rule == example.rule if example.rule else themes[finding.theme].id == example.theme for finding in found
    )
    return hit == example.expected


def failing(lexicon: Lexicon) -> tuple[Example, ...]:
    """The examples that do not hold."""
    return tuple(example for example in examples(lexicon.themes) if not holds(example, lexicon))
