"""What of a text is the article and what is furniture around it: one mark for each line, with the rule that gave it.

``measure`` looks at each line, ``segment`` cuts the whole document into zones by learnt weights, and RULES, an ordered
list of named functions, turn zones and lines into marks.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsarchive.cleaning.bare import with_sentences
from newsarchive.cleaning.document import Rule, read
from newsarchive.cleaning.features import Line, fold_lines, measure
from newsarchive.cleaning.layout import hints_of, left_out_by_page, rejoined, without_regions
from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.recurrence import with_recurring
from newsarchive.cleaning.rules import RULES, judge
from newsarchive.cleaning.segmentation import cut
from newsarchive.cleaning.weights import load_weights
from newsarchive.cleaning.wording import in_words
from newsarchive.cleaning.zones import Zone
from newsarchive.model import Cleaned, Layout, Mark
from newsarchive.survey import Level
from newsarchive.vocabulary.phrases import Phrases

__all__ = [
    "RULES",
    "CompiledPhrases",
    "Examination",
    "Rule",
    "clean",
    "compile_phrases",
    "examine",
    "in_words",
    "with_sentences",
]

_KEPT = frozenset({"paragraph", "heading", "quote", "list", "verse", "caption"})


def compile_phrases(phrases: Phrases) -> CompiledPhrases:
    """The vocabulary and the learnt weights made ready for ``clean``; once for each process."""
    return CompiledPhrases(phrases, load_weights())


class Examination(NamedTuple):
    """What is known of a text before the rules judge it."""

    folded: list[str]
    """Every line, blank ones too."""
    lines: tuple[Line, ...]
    """The others as they were measured; a hard-wrapped paragraph is one."""
    zones: tuple[Zone, ...]
    """One for each of ``lines``."""
    scores: Sequence[float | None]
    """What speaks for each of ``lines`` being the article's (above 0) or against it; None where nothing was summed."""


def examine(
    lines: Sequence[str], phrases: CompiledPhrases, recurring: Mapping[int, Level], layout: Sequence[Layout] = ()
) -> Examination:
    """Measures the lines of a text rendition and cuts it into zones; ``recurring`` and ``layout`` as in ``clean``."""
    folded = fold_lines(lines)
    measured = with_recurring(measure(without_regions(folded, layout), phrases), recurring)
    zones, scores = cut(measured, phrases.weights, hints_of(measured, layout))
    if layout:
        zones = tuple(rejoined(measured, zones, scores, layout))
    return Examination(folded, measured, zones, scores)


def clean(
    lines: Sequence[str],
    phrases: CompiledPhrases,
    recurring: Mapping[int, Level],
    rules: Sequence[tuple[str, Rule]] = RULES,
    layout: Sequence[Layout] = (),
) -> Cleaned:
    """Judge every line of a text rendition.

    ``recurring`` has the numbers, from 1, of lines that the survey saw in other files, and how often;
    ``layout`` what the structure of a saved page says of each line.
    Every line gets exactly one mark; source lines of one hard-wrapped paragraph share theirs.
    """
    folded, measured, zones, _ = examine(lines, phrases, recurring, layout)
    marks = left_out_by_page(folded, layout)
    for position, mark in judge(read(measured, zones, recurring, phrases, layout), rules).items():
        line = measured[position]
        marks[line.index] = mark
        if line.span > 1:
            further = Mark(mark.kind, mark.rule, mark.reason, joins=mark.kind in _KEPT)
            marks[line.index + 1 : line.index + line.span] = [further] * (line.span - 1)
    return Cleaned(tuple(folded), tuple(marks))
