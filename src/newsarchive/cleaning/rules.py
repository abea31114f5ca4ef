"""The rules in their order. A rule yields marks for lines; a line keeps the first mark it gets.

To add a rule, write a function of the shape ``Rule`` and give it a place and a name here.
"""

from collections.abc import Sequence

from newsarchive.cleaning import blocks, comments, copies, furniture, layout, pictures, recurrence
from newsarchive.cleaning.document import Document, Rule
from newsarchive.model import Mark

RULES: tuple[tuple[str, Rule], ...] = (
    ("ornaments", furniture.ornaments),
    ("links", furniture.links),
    ("page-captions", layout.captions),
    ("page-tables", layout.tables),
    ("captions", pictures.captions),
    ("copied-captions", pictures.copied_captions),
    ("phrases", furniture.phrases),
    ("counters", pictures.counters),
    ("comments", comments.readers_comments),
    ("repeated-head", copies.repeated_head),
    ("copied-lines", copies.copied_lines),
    ("clocks", furniture.clocks),
    ("recurring", recurrence.recurring),
    ("headline", blocks.headline),
    ("teasers-below", furniture.teasers_below),
    ("tail", furniture.tail),
    ("author-notes", comments.author_notes),
    ("bylines", furniture.bylines),
    ("stamps", furniture.stamps),
    ("teasers-inside", furniture.teasers_inside),
    ("menus", furniture.menus),
    ("recurring-head", recurrence.recurring_head),
    ("page-left-out", layout.left_out),
    ("before", furniture.before),
    ("behind", furniture.behind),
    ("page-blocks", layout.blocks),
    ("lists", blocks.lists),
    ("quotations", blocks.quotations),
    ("verse", blocks.verse),
    ("headings", blocks.headings),
    ("paragraphs", blocks.paragraphs),
)


def judge(document: Document, rules: Sequence[tuple[str, Rule]] = RULES) -> dict[int, Mark]:
    """The mark of every line by its position."""
    verdicts: dict[int, Mark] = {}
    for _, rule in rules:
        for position, mark in list(rule(document, verdicts)):
            verdicts.setdefault(position, mark)
    return verdicts
