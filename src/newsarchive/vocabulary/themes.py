"""themes.yml: the themes, and the rules by which an article is about one. The head of the built-in file tells how to write them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.vocabulary.files import Key, YamlFile, read_yaml
from newsarchive.vocabulary.wording import WordingError, expand

Side = Literal["before", "after", "either"]
Scope = Literal["near", "sentence", "passage", "article"]

NEAR_WORDS = 6
"""Words that may stand between a rule's phrase and one that must be near it, unless the rule says otherwise."""
DEFAULT_WEIGHT = 2.0
THEME_KEYS = ("label", "description", "threshold", "broader", "related", "medtop", "wikidata", "except", "rules", "examples")
_SIDES: dict[str, tuple[Scope, Side]] = {
    "near": ("near", "either"),
    "before": ("near", "before"),
    "after": ("near", "after"),
    "sentence": ("sentence", "either"),
    "passage": ("passage", "either"),
    "article": ("article", "either"),
}
_CONDITIONS = {
    key: (scope, side, negative)
    for name, (scope, side) in _SIDES.items()
    for key, negative in ((name, False), (f"not_{name}", True))
}
RULE_KEYS = ("any", "weight", "words", *_CONDITIONS, "except", "examples")


class Condition(Struct, frozen=True):
    """What must, or must not, stand beside a rule's phrase."""

    phrases: tuple[str, ...]
    scope: Scope
    side: Side
    """Where it stands, seen from the rule's phrase; for ``near`` only."""
    negative: bool


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
    """Longer phrases that contain the rule's phrase and mean something else."""
    positive: tuple[str, ...] = ()
    """Sentences that must match."""
    negative: tuple[str, ...] = ()
    """Sentences that must not."""


class Theme(Struct, frozen=True):
    """A theme with its rules."""

    id: str
    label: str
    description: str
    """Markdown: what counts and what does not."""
    threshold: float
    """The score from which an article is about it."""
    rules: tuple[Rule, ...]
    exceptions: dict[str, tuple[str, ...]] = {}
    """Language → phrases that mean something else in all its rules."""
    positive: dict[str, tuple[str, ...]] = {}
    """Language → sentences that one of its rules must find."""
    negative: dict[str, tuple[str, ...]] = {}
    """Language → sentences that none of its rules may find."""
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    medtop: str | None = None
    """Code in the IPTC Media Topics."""
    wikidata: str | None = None

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


Lists = dict[str, dict[str, tuple[str, ...]]]


def load_themes(paths: Sequence[Path]) -> tuple[Themes, tuple[Mistake, ...]]:
    """The themes of the built-in file and of a project's own after it, with every mistake in them.

    A later file adds themes, and rules to known ones; a rule of the same language and name, a label, a threshold
    replace the earlier; ``remove: true`` takes a theme out; with ``replace: true`` at the top of a file nothing of
    the earlier files remains but the lists and zones.
    """
    mistakes: list[Mistake] = []
    themes: dict[str, Theme] = {}
    lists: Lists = {}
    zones: dict[str, float] = {}
    for path in paths:
        file, unreadable = read_yaml(path)
        mistakes += unreadable
        if file is None or file.data is None:
            continue
        reader = _Reader(file, lists, mistakes)
        top = reader.mapping((), file.data, ("replace", "zones", "lists", "themes"))
        if top.get("replace") is True:
            themes = {}
        zones |= reader.zones(top.get("zones"))
        reader.add_lists(top.get("lists"))
        for id_, body in reader.mapping(("themes",), top.get("themes") or {}).items():
            if isinstance(body, dict) and body.get("remove") is True:
                themes.pop(id_, None)
                continue
            theme = reader.theme(id_, body, themes.get(id_))
            if theme is not None:
                themes[id_] = theme
    return Themes(tuple(themes.values()), zones), tuple(mistakes)


class _Reader:
    """Reads one file; what is wrong goes to ``mistakes``, what is right comes back."""

    def __init__(self, file: YamlFile, lists: Lists, mistakes: list[Mistake]) -> None:
        self.file = file
        self.lists = lists
        self.mistakes = mistakes

    def wrong(self, key: Key, message: str, hint: str | None = None) -> None:
        self.mistakes.append(self.file.mistake(key, message, hint))

    def mapping(self, key: Key, data: Any, allowed: Sequence[str] | None = None) -> dict[str, Any]:
        if not isinstance(data, dict):
            self.wrong(key, f"expected keys with values, found {_kind(data)}")
            return {}
        for name in data:
            if allowed is not None and name not in allowed:
                self.wrong((*key, name), f"the key “{name}” is not known here", f"one of {', '.join(allowed)}")
        return {str(name): value for name, value in data.items() if allowed is None or name in allowed}

    def text(self, key: Key, data: Any, default: str = "") -> str:
        if data is None:
            return default
        if not isinstance(data, str):
            self.wrong(key, f"expected text, found {_kind(data)}", "put it in quotation marks")
            return default
        return data.strip()

    def number(self, key: Key, data: Any, default: float) -> float:
        if data is None:
            return default
        if isinstance(data, bool) or not isinstance(data, int | float) or data <= 0:
            self.wrong(key, f"expected a number above 0, found {data!r}")
            return default
        return float(data)

    def phrases(self, key: Key, data: Any, language: str) -> tuple[str, ...]:
        text = self.text(key, data)
        if not text:
            return ()
        try:
            return expand(text, self.lists.get(language, {}))
        except WordingError as error:
            self.wrong(key, str(error))
            return ()

    def zones(self, data: Any) -> dict[str, float]:
        known = ("title", "dek", "heading", "lead", "body")
        body = self.mapping(("zones",), data or {}, known)
        return {zone: self.number(("zones", zone), value, 1.0) for zone, value in body.items()}

    def add_lists(self, data: Any) -> None:
        for language, named in self.mapping(("lists",), data or {}).items():
            own = self.lists.setdefault(language, {})
            for name, text in self.mapping(("lists", language), named).items():
                own[name] = self.phrases(("lists", language, name), text, language)

    def theme(self, id_: str, data: Any, earlier: Theme | None) -> Theme | None:
        key: Key = ("themes", id_)
        body = self.mapping(key, data, (*THEME_KEYS, "remove"))
        label = self.text((*key, "label"), body.get("label"), earlier.label if earlier else "")
        if not label:
            self.wrong(key, f"the theme “{id_}” has no label", "label: what readers see")
            return None
        rules = {rule.id: rule for rule in earlier.rules} if earlier else {}
        for language, named in self.mapping((*key, "rules"), body.get("rules") or {}).items():
            for name, rule in self.mapping((*key, "rules", language), named).items():
                made = self.rule((*key, "rules", language, name), f"{id_}/{language}/{name}", language, rule)
                if made is not None:
                    rules[made.id] = made
        exceptions = dict(earlier.exceptions) if earlier else {}
        for language, text in self.mapping((*key, "except"), body.get("except") or {}).items():
            exceptions[language] = self.phrases((*key, "except", language), text, language)
        positive = dict(earlier.positive) if earlier else {}
        negative = dict(earlier.negative) if earlier else {}
        for language, text in self.mapping((*key, "examples"), body.get("examples") or {}).items():
            positive[language], negative[language] = self.examples((*key, "examples", language), text)
        return Theme(
            id=id_,
            label=label,
            description=self.text((*key, "description"), body.get("description"), earlier.description if earlier else ""),
            threshold=self.number((*key, "threshold"), body.get("threshold"), earlier.threshold if earlier else 4.0),
            rules=tuple(rules.values()),
            exceptions=exceptions,
            positive=positive,
            negative=negative,
            broader=self.words((*key, "broader"), body.get("broader"), earlier.broader if earlier else ()),
            related=self.words((*key, "related"), body.get("related"), earlier.related if earlier else ()),
            medtop=self.text((*key, "medtop"), body.get("medtop")) or (earlier.medtop if earlier else None),
            wikidata=self.text((*key, "wikidata"), body.get("wikidata")) or (earlier.wikidata if earlier else None),
        )

    def words(self, key: Key, data: Any, default: tuple[str, ...]) -> tuple[str, ...]:
        text = self.text(key, data)
        return tuple(word.strip() for word in text.split(",") if word.strip()) if text else default

    def rule(self, key: Key, id_: str, language: str, data: Any) -> Rule | None:
        body = self.mapping(key, data, RULE_KEYS)
        phrases = self.phrases((*key, "any"), body.get("any"), language)
        if not phrases:
            if not body.get("any"):
                self.wrong(key, "the rule has no phrase to look for", "any: its phrases, separated by commas")
            return None
        positive, negative = self.examples((*key, "examples"), body.get("examples"))
        return Rule(
            id=id_,
            language=language,
            phrases=phrases,
            weight=self.number((*key, "weight"), body.get("weight"), DEFAULT_WEIGHT),
            words=int(self.number((*key, "words"), body.get("words"), NEAR_WORDS)),
            conditions=tuple(self.conditions(key, body, language)),
            exceptions=self.phrases((*key, "except"), body.get("except"), language),
            positive=positive,
            negative=negative,
        )

    def conditions(self, key: Key, body: Mapping[str, Any], language: str) -> list[Condition]:
        found = []
        for name, (scope, side, negative) in _CONDITIONS.items():
            value = body.get(name)
            if value is None:
                continue
            several = isinstance(value, list)
            for index, text in enumerate(value if several else [value]):
                phrases = self.phrases((*key, name, index) if several else (*key, name), text, language)
                if phrases:
                    found.append(Condition(phrases, scope, side, negative))
        return found

    def examples(self, key: Key, data: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
        signs: dict[str, list[str]] = {"+": [], "-": []}
        for line in self.text(key, data).splitlines():
            sign, sentence = line[:1], line[1:].strip()
            if sign in signs and sentence:
                signs[sign].append(sentence)
            elif line.strip():
                self.wrong(key, f"“{line}” is no example", "+ a sentence that must match, or - one that must not")
        return tuple(signs["+"]), tuple(signs["-"])


def _kind(data: Any) -> str:
    if data is None:
        return "nothing"
    if isinstance(data, bool):
        return "true" if data else "false"
    return {dict: "keys with values", list: "a list", str: "text"}.get(type(data), "a number")
