"""What a person needs to see when the gate falls: the worst pages, with each line and fact that is wrong."""

from collections.abc import Iterator, Mapping, Sequence

from newsarchive.model import fold, split_lines
from tests.gate.scoring import Judged, Score, facts

WIDTH = 90
"""Characters shown of a line."""


def worst_pages(judged: Sequence[Judged], limit: int | None = None) -> str:
    """The pages with anything wrong, those with the worst body first."""
    told = [(one.f1, one.page.name, list(wrongs(one))) for one in judged]
    bad = sorted((f1, name, lines) for f1, name, lines in told if lines)
    shown = bad[:limit]
    pages = [f"{name} (body F1 {float(f1):.3f})\n" + "\n".join(f"    {line}" for line in w) for f1, name, w in shown]
    if len(bad) > len(shown):
        pages.append(f"and {len(bad) - len(shown)} pages more with something wrong")
    return "\n".join(pages)


def wrongs(one: Judged) -> Iterator[str]:
    """Each wrong line and fact of a page, one sentence each."""
    lines = [fold(line) for line in split_lines(one.page.text)]
    reasons = {drop.line: f"{drop.reason}, {drop.rule}" for drop in one.article.dropped} if one.article else {}
    for number in sorted(one.kept - one.gold):
        yield f"{number} kept: {lines[number - 1][:WIDTH]}"
    if one.gold and one.article is None:
        yield "no article found"
        return
    for number in sorted(one.gold - one.kept):
        yield f"{number} left out ({reasons.get(number, 'taken as a fact')}): {lines[number - 1][:WIDTH]}"
    for number in sorted((one.headings ^ one.gold_headings) & one.kept & one.gold):
        mistaken = "text taken for a heading" if number in one.headings else "heading taken for text"
        yield f"{number} {mistaken}: {lines[number - 1][:WIDTH]}"
    if one.page.expected.article:
        for answer in facts(one):
            if not answer.right and answer.expected != answer.given:
                yield f"{answer.name}: {answer.given!r} instead of {answer.expected!r}"


def figures(scores: Mapping[str, Score]) -> str:
    """Every measure on a line of its own."""
    return "\n".join(f"{name:24} {float(score.value):.4f}  of {score.count}" for name, score in scores.items())
