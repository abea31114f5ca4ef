"""From findings to themes: the score, the role, the sentences that prove it."""

from collections.abc import Iterable

from newsarchive.model import Evidence, ThemeTag
from newsarchive.tagging.document import Document
from newsarchive.tagging.findings import Finding
from newsarchive.vocabulary.themes import Themes

MOST_EVIDENCE = 6
"""Proof sentences kept for a theme."""
REPEATS = (1.0, 0.75, 0.5, 0.25)
"""What the first, second … sentence counts that one rule finds; later ones count as the last."""


def theme_tags(document: Document, found: Iterable[Finding], themes: Themes) -> tuple[ThemeTag, ...]:
    """The themes of an article: subjects before mentions, then by score.

    A sentence counts once for each theme, with its strongest rule, however often it is repeated; what one rule finds
    again and again counts less each time.
    """
    by_theme: dict[int, dict[tuple[int, int], Finding]] = {}
    for finding in found:
        best = by_theme.setdefault(finding.theme, {})
        known = best.get(finding.sentence)
        if known is None or finding.weight > known.weight:
            best[finding.sentence] = finding
    tags = [_tag(document, themes, index, best) for index, best in sorted(by_theme.items())]
    tags.sort(key=lambda tag: (tag.role != "subject", -tag.score))  # of equals the first in themes.yml stays first
    return tuple(tags)


def _tag(document: Document, themes: Themes, index: int, best: dict[tuple[int, int], Finding]) -> ThemeTag:
    theme = themes.themes[index]
    times: dict[str, int] = {}
    seen: set[str] = set()
    score = 0.0
    proofs: list[tuple[float, int, Evidence]] = []
    for sentence, finding in sorted(best.items()):
        line, text = document.shown(sentence)
        if text in seen:
            continue
        seen.add(text)
        worth = finding.weight * themes.zones.get(document.zone(finding.start), 1.0)
        proofs.append((-worth, finding.start, Evidence(line, text, finding.rule)))
        time = times[finding.rule] = times.get(finding.rule, -1) + 1
        score += worth * REPEATS[min(time, len(REPEATS) - 1)]
    score = round(score, 2)
    proofs.sort()
    return ThemeTag(
        id=theme.id,
        label=theme.label,
        role="subject" if score >= theme.threshold else "mention",
        score=score,
        evidence=tuple([evidence for _, _, evidence in proofs[:MOST_EVIDENCE]]),
    )
