"""From findings to themes: the score, the role, the sentences that prove it."""

from collections.abc import Collection, Iterable
from operator import itemgetter

from newsarchive.model import Evidence, ThemeTag, Zone
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import Finding
from newsarchive.vocabulary.themes import Themes

MOST_EVIDENCE = 6
"""Proof sentences kept for a theme."""
REPEATS = (1.0, 0.75, 0.5, 0.25)
"""What the first, second … sentence counts that one rule finds; later ones count as the last."""

BRIEF = 2_000
"""Characters of a text up to which one sentence is a good part of what there is …"""
BRIEF_FACTOR = 0.8
"""… so that a subject needs less than the threshold, where the lead or more than one sentence speaks for it."""
LONG = 12_000
"""Characters of a text from which scattered mentions add up to more than they say …"""
LONG_FACTOR = 1.6
"""… so that a subject needs so many times the threshold, unless a headline or crosshead speaks for it."""
_HEADLINES = frozenset(("title", "dek", "heading"))
_FRONT = _HEADLINES | {"lead"}


def theme_tags(document: Document, found: Iterable[Finding], themes: Themes) -> tuple[ThemeTag, ...]:
    """The themes of an article: subjects before mentions, then by score.

    ``found``: of each sentence the stronger after the weaker. A sentence counts once for each theme, with its strongest
    rule; what one rule finds again and again counts less each time.
    """
    by_theme: dict[int, dict[int, Finding]] = {}
    for finding in found:
        best = by_theme.get(finding.theme)
        if best is None:
            best = by_theme[finding.theme] = {}
        best[finding.sentence[0]] = finding  # the stronger rule comes later
    tags = [_tag(document, themes, index, best.values()) for index, best in sorted(by_theme.items())]
    tags.sort(key=lambda tag: (tag.role != "subject", -tag.score))  # of equals the first in themes.yml stays first
    return tuple(tags)


def needed(threshold: float, length: int, proofs: Collection[Zone]) -> float:
    """The score from which a text of so many characters is about a theme.

    ``proofs``: for each sentence that proves the theme the part of the article in which it stands.
    """
    if length <= BRIEF and (len(proofs) > 1 or not _FRONT.isdisjoint(proofs)):
        return threshold * BRIEF_FACTOR
    if length > LONG and _HEADLINES.isdisjoint(proofs):
        return threshold * LONG_FACTOR
    return threshold


def _tag(document: Document, themes: Themes, index: int, best: Iterable[Finding]) -> ThemeTag:
    theme = themes.themes[index]
    zones = themes.zones
    times: dict[str, int] = {}
    score = 0.0
    proofs: list[tuple[float, int, Finding]] = []
    for finding in best:
        start, rule = finding.start, finding.rule
        worth = finding.weight * zones.get(document.zone(start), 1.0)
        proofs.append((-worth, start, finding))
        time = times[rule] = times.get(rule, -1) + 1
        score += worth * REPEATS[min(time, len(REPEATS) - 1)]
    score = round(score, 2)
    threshold = needed(theme.threshold, len(document.text), [document.zone(start) for _, start, _ in proofs])
    proofs.sort(key=itemgetter(0, 1))
    return ThemeTag(
        id=theme.id,
        label=theme.label,
        role="subject" if score >= threshold else "mention",
        score=score,
        evidence=tuple([_evidence(document, finding) for _, _, finding in proofs[:MOST_EVIDENCE]]),
    )


def _evidence(document: Document, finding: Finding) -> Evidence:
    line, text = document.shown(finding.sentence)
    base = finding.sentence[0]
    return Evidence(line, text, finding.rule, finding.start - base, finding.end - base)
