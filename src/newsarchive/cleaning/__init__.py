"""What of a text is the article and what is furniture around it: one mark for each line, with the rule that gave it.

``measure`` looks at each line, ``segment`` cuts the whole document into zones by learnt weights, and RULES, an ordered
list of named functions, turn zones and lines into marks.
"""

from collections.abc import Mapping, Sequence

from newsarchive.cleaning.document import Rule, read
from newsarchive.cleaning.features import fold_lines, measure
from newsarchive.cleaning.matching import CompiledPhrases
from newsarchive.cleaning.recurrence import with_recurring
from newsarchive.cleaning.rules import RULES, judge
from newsarchive.cleaning.segmentation import zones_of
from newsarchive.cleaning.weights import load_weights
from newsarchive.model import Cleaned, Mark
from newsarchive.survey import Level
from newsarchive.vocabulary.phrases import Phrases

__all__ = ["RULES", "CompiledPhrases", "Rule", "clean", "compile_phrases"]

_KEPT = frozenset({"paragraph", "heading", "quote", "list", "verse", "caption"})


def compile_phrases(phrases: Phrases) -> CompiledPhrases:
    """The vocabulary and the learnt weights made ready for ``clean``; once for each process."""
    return CompiledPhrases(phrases, load_weights())


def clean(
    lines: Sequence[str],
    phrases: CompiledPhrases,
    recurring: Mapping[int, Level],
    rules: Sequence[tuple[str, Rule]] = RULES,
) -> Cleaned:
    """Judge every line of a text rendition.

    ``recurring`` has the numbers, from 1, of lines that the survey saw in other files, and how often. Every line gets
    exactly one mark; source lines of one hard-wrapped paragraph share theirs.
    """
    folded = fold_lines(lines)
    measured = with_recurring(measure(folded, phrases), recurring)
    document = read(measured, zones_of(measured, phrases.weights), recurring, phrases)
    marks = [Mark("blank", "blank")] * len(folded)
    for position, mark in judge(document, rules).items():
        line = measured[position]
        marks[line.index] = mark
        if line.span > 1:
            further = Mark(mark.kind, mark.rule, mark.reason, joins=mark.kind in _KEPT)
            marks[line.index + 1 : line.index + line.span] = [further] * (line.span - 1)
    return Cleaned(tuple(folded), tuple(marks))
