"""themes.yml: the themes, and the rules by which an article is about one.

The head of the built-in file tells how to write them.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader, is_language
from newsarchive.yaml_files import Key, YamlFile, read_yaml

Side = Literal["before", "after", "either"]
Scope = Literal["near", "sentence", "passage", "article"]

NEAR_WORDS = 6
"""Words that may stand between a rule's phrase and one that must be near it, unless the rule says otherwise."""
DEFAULT_WEIGHT = 2.0
DEFAULT_THRESHOLD = 4.0

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST_ID = 60
_ZONES = ("title", "dek", "heading", "lead", "body")
_CONDITIONS: dict[str, tuple[Scope, Side]] = {
    "near": ("near", "either"),
    "before": ("near", "before"),
    "after": ("near", "after"),
    "sentence": ("sentence", "either"),
    "passage": ("passage", "either"),
    "article": ("article", "either"),
}
_RULE_KEYS = (
    *("any", "weight", "words", *_CONDITIONS),
    *(f"not_{name}" for name in _CONDITIONS),
    *("except", "examples"),
)
_WORD_LISTS = ("broader", "related")
_CODES = {
    "medtop": (re.compile(r"[0-9]{8}"), "code of the IPTC Media Topics", 'eight digits in quotation marks: "16000000"'),
    "wikidata": (re.compile(r"Q[1-9][0-9]*"), "item of Wikidata", "Q and digits, such as Q178197"),
}
"""Key of a theme → the form of its code, what it is, and an example."""
_TEXTS = ("label", "description", "medtop", "wikidata")
_THEME_KEYS = (*_TEXTS, "threshold", *_WORD_LISTS, "except", "rules", "examples", "remove")


class Condition(Struct, frozen=True):
    """What must, or must not, stand beside a rule's phrase."""

    phrases: tuple[str, ...]
    scope: Scope
    side: Side
    """Where it stands, seen from the rule's phrase; for ``near`` only."""
    negative: bool


class Example(Struct, frozen=True):
    """A sentence that a rule or a theme must find, or must not."""

    text: str
    expected: bool
    file: str
    """As messages should name it."""
    line: int | None


class Rule(Struct, frozen=True):
    """One way in which a sentence can show a theme."""

    id: str
    """``<theme>/<language>/<name>``: what a proof names."""
    language: str
    phrases: tuple[str, ...]
    """One of them must stand in the sentence."""
    weight: float
    words: int
    """How far ``near`` reaches: words that may stand between."""
    conditions: tuple[Condition, ...] = ()
    exceptions: tuple[str, ...] = ()
    """Phrases that contain the rule's phrase and mean something else."""
    examples: tuple[Example, ...] = ()
    """What it must find, and what not."""


class Theme(Struct, frozen=True):
    """A theme with its rules."""

    id: str
    label: str
    description: str = ""
    """Markdown: what counts and what does not."""
    threshold: float = DEFAULT_THRESHOLD
    """The score from which an article is about it."""
    rules: tuple[Rule, ...] = ()
    exceptions: dict[str, tuple[str, ...]] = {}
    """Language → phrases that mean something else in all its rules."""
    examples: dict[str, tuple[Example, ...]] = {}
    """Language → what one of its rules must find, and what none of them may."""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    medtop: str = ""
    """Code in the IPTC Media Topics."""
    wikidata: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have rules for it, sorted."""
        return tuple(sorted({rule.language for rule in self.rules}))


class Themes(Struct, frozen=True):
    """All themes, in the order of the files."""

    themes: tuple[Theme, ...] = ()
    zones: dict[str, float] = {}
    """Part of the article → factor on a rule's weight; 1 where none is given."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which at least one theme can be found, sorted."""
        return tuple(sorted({language for theme in self.themes for language in theme.languages}))


def load_themes(paths: Sequence[Path]) -> tuple[Themes, tuple[Mistake, ...]]:
    """The themes of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds themes, and rules to known ones; a rule of the same language and name, a label, a threshold
    replace the earlier; ``remove: true`` takes a theme out; with ``replace: true`` at the top of a file the themes of
    the earlier files are gone, while their lists may still be used.
    """
    mistakes: list[Mistake] = []
    themes: dict[str, Theme] = {}
    lists: dict[str, dict[str, tuple[str, ...]]] = {}
    zones: dict[str, float] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None:
            continue
        reader = _ThemeReader(file, mistakes, lists)
        top = reader.mapping((), file.data, ("replace", "zones", "lists", "themes"))
        if reader.flag(("replace",), top.get("replace")):
            themes = {}
        for zone, factor in reader.mapping(("zones",), top.get("zones"), _ZONES).items():
            zones[zone] = reader.number(("zones", zone), factor, 1.0)
        reader.read_lists(top.get("lists"))
        for id_, body in reader.mapping(("themes",), top.get("themes")).items():
            theme = reader.theme(id_, body, themes.get(id_))
            if theme is None:
                themes.pop(id_, None)
            else:
                themes[id_] = theme
        if path == paths[-1]:
            reader.check_links(themes)
    return Themes(tuple(themes.values()), zones), tuple(mistakes)


class _ThemeReader(Reader):
    """Reads one file of themes; ``lists`` is shared by all files."""

    def __init__(self, file: YamlFile, mistakes: list[Mistake], lists: dict[str, dict[str, tuple[str, ...]]]) -> None:
        super().__init__(file, mistakes)
        self.lists = lists

    def read_lists(self, data: Any) -> None:
        for language, named in self.languages(("lists",), data).items():
            own = self.lists.setdefault(language, {})
            for name, text in self.mapping(("lists", language), named).items():
                own[name] = self.phrases(("lists", language, name), text, own)

    def theme(self, id_: str, data: Any, earlier: Theme | None) -> Theme | None:
        """The theme, or None if it is taken out or has not even a label."""
        key: Key = ("themes", id_)
        if id_ == "index" or len(id_) > _LONGEST_ID or not _ID.fullmatch(id_):
            message = f"“{id_}” cannot be a theme's id: it is part of an address"
            self.wrong(key, message, "small letters a to z, digits and single hyphens; not “index”")
        body = self.mapping(key, data, _THEME_KEYS)
        if self.flag((*key, "remove"), body.get("remove")):
            return None
        texts = {name: self.text((*key, name), body[name]) for name in _TEXTS if name in body}
        for name, (form, message, hint) in _CODES.items():
            if texts.get(name) and not form.fullmatch(texts[name]):
                self.wrong((*key, name), f"“{texts[name]}” is no {message}", hint)
        theme = replace(earlier or Theme(id_, ""), **texts)
        if not theme.label:
            self.wrong(key, f"the theme “{id_}” has no label", "label: what readers see")
            return None
        rules = {rule.id: rule for rule in theme.rules}
        for language, named in self.languages((*key, "rules"), body.get("rules")).items():
            for name, rule in self.mapping((*key, "rules", language), named).items():
                made = self.rule((*key, "rules", language, name), f"{id_}/{language}/{name}", language, rule)
                if made is not None:
                    rules[made.id] = made
        exceptions, examples = dict(theme.exceptions), dict(theme.examples)
        for language, text in self.languages((*key, "except"), body.get("except")).items():
            exceptions[language] = self.phrases((*key, "except", language), text, self.lists.get(language))
        for language, text in self.languages((*key, "examples"), body.get("examples")).items():
            examples[language] = self.examples((*key, "examples", language), text)
        return replace(
            theme,
            threshold=self.number((*key, "threshold"), body.get("threshold"), theme.threshold),
            rules=tuple(rules.values()),
            exceptions=exceptions,
            examples=examples,
            **{name: self.words((*key, name), body[name]) for name in _WORD_LISTS if name in body},
        )

    def words(self, key: Key, data: Any) -> tuple[str, ...]:
        return tuple(word.strip() for word in self.text(key, data).split(",") if word.strip())

    def rule(self, key: Key, id_: str, language: str, data: Any) -> Rule | None:
        body = self.mapping(key, data, _RULE_KEYS)
        lists = self.lists.get(language)
        phrases = self.phrases((*key, "any"), body.get("any"), lists)
        if not phrases:
            if not body.get("any"):
                self.wrong(key, "the rule has no phrase to look for", "any: its phrases, separated by commas")
            return None
        return Rule(
            id=id_,
            language=language,
            phrases=phrases,
            weight=self.number((*key, "weight"), body.get("weight"), DEFAULT_WEIGHT),
            words=int(self.number((*key, "words"), body.get("words"), NEAR_WORDS)),
            conditions=tuple(self.conditions(key, body, language)),
            exceptions=self.phrases((*key, "except"), body.get("except"), lists),
            examples=self.examples((*key, "examples"), body.get("examples")),
        )

    def conditions(self, key: Key, body: Mapping[str, Any], language: str) -> list[Condition]:
        """One for each text under a condition's key; a list there means that all of them must hold."""
        found = []
        for name, value in body.items():
            meaning = _CONDITIONS.get(name.removeprefix("not_"))
            if meaning is None:
                continue
            texts = [((*key, name), value)]
            if isinstance(value, list):
                texts = [((*key, name, index), text) for index, text in enumerate(value)]
            for place, text in texts:
                phrases = self.phrases(place, text, self.lists.get(language))
                if phrases:
                    found.append(Condition(phrases, *meaning, negative=name.startswith("not_")))
        return found

    def examples(self, key: Key, data: Any) -> tuple[Example, ...]:
        """One a line: a sign and a sentence."""
        found = []
        for index, line in enumerate(data.split("\n") if self.text(key, data) else ()):
            sign, sentence = line.strip()[:1], line.strip()[1:].strip()
            place = self.file.line(key, index)
            if sign in {"+", "-"} and sentence:
                found.append(Example(sentence, sign == "+", self.file.path, place))
            elif line.strip():
                hint = "+ a sentence that must match, or - one that must not"
                self.mistakes.append(Mistake(self.file.path, place, f"“{line.strip()}” is no example", hint))
        return tuple(found)

    def languages(self, key: Key, data: Any) -> dict[str, Any]:
        """A section for each language; an unknown code would be silently without effect."""
        found = self.mapping(key, data)
        for code in found:
            if not is_language(code):
                message = f"“{code}” is no language: what stands under it would never be used"
                self.wrong((*key, code), message, "the code of ISO 639 without a country, such as en, de, uk, ar")
        return found

    def check_links(self, themes: Mapping[str, Theme]) -> None:
        for theme in themes.values():
            for name in _WORD_LISTS:
                for other in getattr(theme, name):
                    if other not in themes:
                        self.wrong(("themes", theme.id, name), f"{name}: there is no theme “{other}”")
