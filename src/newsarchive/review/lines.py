"""Lines that were kept or left out by a hair: the best cut of the text with the other verdict is hardly worse.

The doubt is the logistic function of that margin. Measured on pages with known text it is about the share of lines that
were judged wrongly (docs/review.md).
"""

import math
from collections.abc import Iterator

from msgspec import Struct

from newsarchive.cleaning import CompiledPhrases, examine
from newsarchive.cleaning.features import Line
from newsarchive.cleaning.margins import margins
from newsarchive.review.desk import Paper
from newsarchive.review.values import Kind, Suggestion

LEAST_DOUBT = 0.2
SHORTEST = 25
"""Characters of a line below which its fate hardly matters."""
MOST_LINES = 40
"""Of one suggestion."""
_BY_PLACE = frozenset({"behind-body", "inside-body", "recurs-in-folder", "unclaimed-front", "under-label"})
"""Rules that leave a line out for where it stands, not for what it says."""


class _Case(Struct, frozen=True):
    """Lines next to each other with one verdict that is in doubt."""

    kind: Kind
    lines: tuple[int, ...]
    margin: float
    now: str
    """``kept``, or the reason for which they are left out."""
    rule: str | None


def line_doubts(paper: Paper, phrases: CompiledPhrases) -> Iterator[Suggestion]:
    """Lines on which cleaning was in two minds, neighbours together; none of a text that may not be shown whole."""
    if not paper.is_whole:
        return
    texts = [block for block in paper.article.blocks if block.kind != "heading"]
    for case in _together(_cases(paper, phrases)):
        if case.kind == "line-kept" and all(set(block.lines) <= set(case.lines) for block in texts):
            continue  # nothing would be left
        yield _suggestion(paper, case)


def _cases(paper: Paper, phrases: CompiledPhrases) -> Iterator[_Case]:
    article = paper.article
    read = [*([""] * paper.head), *paper.lines[paper.head :]]
    examined = examine(read, phrases, paper.recurring, paper.layout)
    found = margins(examined.lines, examined.scores, phrases.weights.transitions)
    kept = {line for block in article.blocks if block.kind != "heading" for line in block.lines}
    out = {drop.line: drop for drop in article.dropped if drop.rule in _BY_PLACE}
    for line, margin in zip(examined.lines, found, strict=True):
        if margin is None or line.length < SHORTEST or _doubt(abs(margin)) < LEAST_DOUBT:
            continue
        numbers = _numbers(line)
        if any(f"line {number}" in paper.settled for number in numbers):
            continue
        if kept.issuperset(numbers):
            yield _Case("line-kept", numbers, margin, "kept", None)
        elif out.keys() >= set(numbers):
            drop = out[numbers[0]]
            yield _Case("line-dropped", numbers, -margin, drop.reason, drop.rule)


def _numbers(line: Line) -> tuple[int, ...]:
    return tuple(range(line.index + 1, line.index + line.span + 1))


def _together(cases: Iterator[_Case]) -> Iterator[_Case]:
    """Neighbours with the same verdict as one case; blank lines between them do not part them."""
    before: _Case | None = None
    for case in cases:
        if before is not None and _goes_on(before, case):
            lines = (*before.lines, *case.lines)
            before = _Case(case.kind, lines, min(before.margin, case.margin), case.now, case.rule)
            continue
        if before is not None:
            yield before
        before = case
    if before is not None:
        yield before


def _goes_on(before: _Case, case: _Case) -> bool:
    near = case.lines[0] - before.lines[-1] <= 2
    return (
        near
        and (before.kind, before.now, before.rule) == (case.kind, case.now, case.rule)
        and len(before.lines) < MOST_LINES
    )


def _suggestion(paper: Paper, case: _Case) -> Suggestion:
    first, last = case.lines[0], case.lines[-1]
    was, sha256 = paper.guard(sorted({first, last}))
    named = f"Line {first}" if first == last else f"Lines {first} to {last}"
    verb = "is" if first == last else "are"
    other = "with" if case.kind == "line-dropped" else "without"
    how = f"by the rule “{case.rule}” " if case.rule else ""
    done = "left out" if case.kind == "line-dropped" else "kept"
    return paper.suggest(
        case.kind,
        _doubt(case.margin),
        what="line",
        why=f"{named}: {done} {how}by a margin of {case.margin:.1f}; the best cut of the text {other} "
        f"{'it' if first == last else 'them'} is hardly worse.",
        lines=case.lines,
        now=case.now,
        rule=case.rule,
        evidence=paper.witnesses(case.lines[:6]),
        value="paragraph" if case.kind == "line-dropped" else "other",
        because=f"{named} {verb} {'part' if case.kind == 'line-dropped' else 'no part'} of the article.",
        was=was,
        sha256=sha256,
    )


def _doubt(margin: float) -> float:
    return 1 / (1 + math.exp(min(max(margin, -30.0), 30.0)))
