"""What an article came near to and did not get: themes below their threshold, rules that something ruled out, countries
named in passing. Worked out only for those who ask; a build never does.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from newsarchive.model import Evidence, Passage
from newsarchive.tagging.countries import mentions
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import findings
from newsarchive.tagging.lexicon import Instruments, Lexicon
from newsarchive.tagging.matcher import Hit
from newsarchive.tagging.obstacles import Attempt, Obstacle, attempts
from newsarchive.tagging.roles import standings
from newsarchive.tagging.themes import needed, theme_tags

MOST_VETOES = 6
"""Of one theme."""


class Veto(Struct, frozen=True):
    """A rule that a phrase opened and that did not hold, and the one thing that kept it from holding."""

    rule: str
    line: int
    text: str
    """The sentence."""
    start: int
    """Where in ``text`` the phrase that opened the rule begins, in code points …"""
    end: int
    """… and ends."""
    kind: Literal["except", "forbidden", "lacking"]
    """A longer phrase means something else; something stands there that must not; something does not that must."""
    condition: str
    """Its name in themes.yml: ``not_near``, ``sentence`` …"""
    phrase: str | None
    """What rules it out, as it stands in the article; None where something lacks."""
    wanted: tuple[str, ...]
    """The phrases of which one would do, where something lacks."""


class ThemeMiss(Struct, frozen=True):
    """A theme that the article is not about."""

    id: str
    label: str
    score: float
    threshold: float
    """What a text of this length needs."""
    evidence: tuple[Evidence, ...]
    """What speaks for it all the same, the best first."""
    vetoes: tuple[Veto, ...]
    """What is ruled out before what lacks something, each in the order of the text."""


class CountryMiss(Struct, frozen=True):
    """A country that is named or hinted at and has no part in the story."""

    code: str
    name: str
    weight: float
    share: float
    """Of the weightiest country's weight."""
    line: int
    text: str
    """The first sentence that speaks for it."""


class Misses(Struct, frozen=True):
    """All that an article came near to, the nearest first."""

    themes: tuple[ThemeMiss, ...]
    countries: tuple[CountryMiss, ...]


def misses(passages: Sequence[Passage], language: str, lexicon: Lexicon) -> Misses:
    """What an article's kept text came near to. ``language``: BCP 47, ``und`` if unknown.

    A rule counts as near that one thing keeps from holding, or that something rules out.
    """
    ready = lexicon.instruments(language)
    document = Document(passages)
    hits = ready.matcher.find(document.plain)
    return Misses(_themes(document, hits, ready), _countries(document, hits, ready))


def _themes(document: Document, hits: Sequence[Hit], ready: Instruments) -> tuple[ThemeMiss, ...]:
    tags = {tag.id: tag for tag in theme_tags(document, findings(document, hits, ready.rules), ready.themes)}
    vetoes: dict[int, list[Veto]] = {}
    for index, veto in _vetoes(document, hits, ready):
        vetoes.setdefault(index, []).append(veto)
    zones = {line: passage.zone for passage in document.passages for line in passage.lines}
    found = []
    for index, theme in enumerate(ready.themes.themes):
        tag = tags.get(theme.id)
        if (tag is not None and tag.role != "subject") or (tag is None and index in vetoes):
            against = sorted(vetoes.get(index, ()), key=lambda veto: veto.kind == "lacking")
            score, evidence = (tag.score, tag.evidence) if tag else (0.0, ())
            kept = tuple(against[:MOST_VETOES])
            threshold = needed(theme.threshold, len(document.text), [zones[proof.line] for proof in evidence])
            found.append(ThemeMiss(theme.id, theme.label, score, threshold, evidence, kept))
    found.sort(key=lambda miss: -miss.score / miss.threshold)
    return tuple(found)


def _vetoes(document: Document, hits: Sequence[Hit], ready: Instruments) -> Iterator[tuple[int, Veto]]:
    """Theme and veto, once for each rule and sentence; none for a rule that another phrase of the sentence fulfils."""
    held = {(found.rule, found.sentence) for found in findings(document, hits, ready.rules, every=True)}
    for attempt in attempts(document, hits, ready.rules):
        key = attempt.rule.id, attempt.sentence
        out = [obstacle for obstacle in attempt.obstacles if obstacle.by is not None]
        if key not in held and (len(attempt.obstacles) == 1 or (out and len(out) == len(attempt.obstacles))):
            held.add(key)
            yield attempt.rule.theme, _veto(document, attempt, attempt.obstacles[0])


def _veto(document: Document, attempt: Attempt, obstacle: Obstacle) -> Veto:
    condition, by = obstacle.condition, obstacle.by
    line, text = document.shown(attempt.sentence)
    return Veto(
        rule=attempt.rule.id,
        line=line,
        text=text,
        start=attempt.start - attempt.sentence[0],
        end=attempt.end - attempt.sentence[0],
        kind="except" if condition is None else "forbidden" if condition.negative else "lacking",
        condition=obstacle.name,
        phrase=None if by is None else document.text[by[0] : by[1]],
        wanted=condition.phrases if condition is not None and by is None else (),
    )


def _countries(document: Document, hits: Sequence[Hit], ready: Instruments) -> tuple[CountryMiss, ...]:
    found = []
    for standing in standings(document, mentions(document, hits, ready.words)):
        if standing.role == "mention":
            first = (standing.told or standing.filed)[0]
            line, text = document.shown(document.sentence(first.start))
            name = ready.words.names[standing.code]
            found.append(CountryMiss(standing.code, name, standing.weight, standing.share, line, text))
    return tuple(found)
