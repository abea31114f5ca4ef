"""Doubtful tags: themes just below or just above their threshold, names joined because they are only alike."""

import re
from collections.abc import Iterator, Mapping

from newsarchive.model import Evidence, NameTag, ThemeTag
from newsarchive.review.desk import Paper
from newsarchive.review.values import Suggestion, Witness, join_names, shorten

NEAR = 0.5
"""Share of the threshold from which on a theme is nearly one."""
WEAK = 1.25
"""Share of the threshold up to which a theme is hardly one."""
_NEAR_DOUBT, _WEAK_DOUBT = 0.35, 0.25
"""A theme's threshold is seldom wrong: of what came near to it few are subjects (docs/review.md)."""
_VARIANT = re.compile(r"“([^”]+)” was taken for “([^”]+)”")


def theme_doubts(paper: Paper, thresholds: Mapping[str, tuple[str, float]]) -> Iterator[Suggestion]:
    """Themes that a sentence more or less would have changed. ``thresholds``: id → label and the score of a subject."""
    for theme in paper.article.themes:
        proof = next((one for one in theme.evidence if one.text and one.line > 0), None)
        if theme.id not in thresholds or f"theme “{theme.id}”" in paper.settled or proof is None:
            continue
        _, threshold = thresholds[theme.id]
        share = theme.score / threshold
        if theme.role == "mention" and NEAR <= share < 1:
            yield _near(paper, theme, proof, threshold)
        elif theme.role == "subject" and share <= WEAK and len({one.rule for one in theme.evidence}) == 1:
            yield _weak(paper, theme, threshold)


def _near(paper: Paper, theme: ThemeTag, proof: Evidence, threshold: float) -> Suggestion:
    was, sha256 = paper.guard((proof.line,))
    return paper.suggest(
        "theme-near",
        min(_NEAR_DOUBT * theme.score / threshold, _NEAR_DOUBT),
        what="themes",
        why=f"“{theme.label}” has a score of {theme.score:g}; from {threshold:g} on it would be a subject.",
        lines=(proof.line,),
        now="mention",
        rule=proof.rule,
        evidence=_witnesses(theme),
        value=theme.id,
        words=_words(paper, proof),
        because=f"The article is about this; line {proof.line} says so.",
        was=was,
        sha256=sha256,
    )


def _weak(paper: Paper, theme: ThemeTag, threshold: float) -> Suggestion:
    lines = tuple(dict.fromkeys(one.line for one in theme.evidence if one.line > 0))[:6]
    was, sha256 = paper.guard(lines[:1])
    margin = f"just above {threshold:g}" if theme.score >= threshold else "enough in a short text only"
    return paper.suggest(
        "theme-weak",
        _WEAK_DOUBT * threshold / theme.score,
        what="themes",
        why=f"“{theme.label}” has a score of {theme.score:g}, {margin}, by one rule alone.",
        lines=lines,
        now="subject",
        rule=theme.evidence[0].rule,
        evidence=_witnesses(theme),
        value=theme.id,
        because="The article is not about this.",
        was=was,
        sha256=sha256,
    )


def variant_doubts(paper: Paper) -> Iterator[Suggestion]:
    """Forms that were taken for another name; to accept is to say which form is right."""
    names = (*paper.article.people, *paper.article.organisations)
    for issue in paper.article.issues:
        match = _VARIANT.search(issue.message) if issue.code == "name-variant" else None
        tag = _of_form(names, match[1]) if match else None
        if match is None or tag is None or tag.name == match[1]:
            continue
        if f"name “{tag.name}”" in paper.settled or f"name “{match[1]}”" in paper.settled:
            continue
        lines = (issue.line,) if issue.line is not None else ()
        yield paper.suggest(
            "name-variant",
            0.4,
            what="names",
            why=issue.message,
            lines=lines,
            now=tag.name,
            evidence=paper.witnesses(lines),
            value=join_names((match[1], tag.name)),
            because="One name; this is its right form.",
        )


def _of_form(names: tuple[NameTag, ...], form: str) -> NameTag | None:
    return next((tag for tag in names if form in {tag.name, *tag.aliases}), None)


def _words(paper: Paper, proof: Evidence) -> str | None:
    """The words that opened the rule, if they stand in the line as they do in the sentence."""
    words = proof.text[proof.start : proof.end]
    if not words or not words.isprintable() or words not in paper.line(proof.line):
        return None
    return words


def _witnesses(theme: ThemeTag) -> tuple[Witness, ...]:
    return tuple(Witness(one.line, shorten(one.text)) for one in theme.evidence[:3] if one.text)
