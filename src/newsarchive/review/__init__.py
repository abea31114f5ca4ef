"""What of an archive deserves a human look, the most doubtful first: each doubt with its evidence and an override.

Pure: from records as they may be shown, never from sources, so nothing that is held back can stand here.
"""

from collections.abc import Collection, Mapping, Sequence

from newsarchive.assemble import Instruments
from newsarchive.model import Article, Layout, fold, split_lines
from newsarchive.review.desk import Paper
from newsarchive.review.facts import fact_doubts
from newsarchive.review.lines import line_doubts
from newsarchive.review.tags import theme_doubts, variant_doubts
from newsarchive.review.values import KINDS, Kind, KindList, Review, Suggestion, Witness
from newsarchive.survey import Level

__all__ = ["KINDS", "Kind", "KindList", "Review", "Suggestion", "Witness", "doubts"]

_NONE_RECURS: Mapping[int, Level] = {}


def doubts(
    article: Article,
    text: str,
    tools: Instruments,
    recurring: Mapping[int, Level] = _NONE_RECURS,
    layout: Sequence[Layout] = (),
    head: int = 0,
    settled: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """What is doubtful about an article, the most doubtful first.

    ``text``: what of its source may be shown; ``recurring``, ``layout`` and ``head`` as ``assemble.make_draft`` takes
    them; ``settled``: what people decided about it already, as ``overrides.claims`` names it.
    """
    paper = Paper(article, [fold(line) for line in split_lines(text)], recurring, layout, head, frozenset(settled))
    found = [
        *fact_doubts(paper, tools.words),
        *theme_doubts(paper, tools.book.themes),
        *variant_doubts(paper),
        *line_doubts(paper, tools.phrases),
    ]
    return tuple(sorted(found, key=lambda suggestion: (-suggestion.doubt, KINDS.index(suggestion.kind))))
