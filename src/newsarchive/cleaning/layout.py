"""What the structure of a saved page, or of Markdown, says of its lines, joined with what the lines themselves say.

Regions that are never an article (menus, footers, forms, readers' comments) are left out before anything is measured,
so that they weigh on nothing. Of all other lines the verdict (kept or left out) is one more signal for segmentation: a
paragraph that reads like the article outweighs it. Inside the body the
page's elements tell headings, lists and quotations.
"""

from collections.abc import Iterator, Sequence

from newsarchive.cleaning.document import Document, Verdicts, dropped, kept
from newsarchive.cleaning.features import Line
from newsarchive.cleaning.groups import LABELS
from newsarchive.cleaning.resuming import closes, is_crosshead, is_sentence, may_hold_text
from newsarchive.cleaning.zones import Zone
from newsarchive.model import Layout, Mark, Reason

_REGIONS: dict[Layout, Reason] = {
    "navigation": "navigation",
    "banner": "navigation",
    "footer": "footer",
    "aside": "other",
    "form": "other",
    "comments": "reader-comment",
    "markup": "other",
}
"""Parts of a page → the reason for which their lines are left out."""
_FOR, _AGAINST = 1.5, -4.0
"""What a line gains where the page's structure has it in the article, and loses where it has not. Not learnt: the
pages that weights are learnt from are plain texts."""
_BUILT = 3.0
"""What it gains where an element of the page's says why it is short: a heading, an item, a table's row."""
_TABLE = 5.0
"""Of words and figures alone, a row reads like nothing of an article."""
_HEADING = 200
_LOOSE = 2
"""So many lines in a row that the page keeps, but that are no sentence, may stand between two sentences."""


def without_regions(folded: list[str], layout: Sequence[Layout]) -> list[str]:
    """The lines, those blank that stand in a region which is never an article."""
    if not layout:
        return folded
    return ["" if place in _REGIONS else line for line, place in zip(folded, layout, strict=True)]


def left_out_by_page(folded: Sequence[str], layout: Sequence[Layout]) -> list[Mark]:
    """A mark for each line: for those in regions the rule that names it, for all others blank."""
    blank = Mark("blank", "blank")
    if not layout:
        return [blank] * len(folded)
    marks = {place: dropped(reason, f"page-{place}") for place, reason in _REGIONS.items()}
    return [marks.get(place, blank) if line else blank for line, place in zip(folded, layout, strict=True)]


def hints_of(lines: Sequence[Line], layout: Sequence[Layout]) -> list[float]:
    """What the verdict adds to each line's score; nothing at all where the page tells nothing apart."""
    if "left-out" not in layout:
        return []
    gains = {"left-out": _AGAINST, "text": _FOR, "table": _TABLE, "caption": 0.0, "heading": _FOR}
    return [gains.get(layout[line.index], _BUILT) for line in lines]


def rejoined(
    lines: Sequence[Line], zones: Sequence[Zone], scores: Sequence[float | None], layout: Sequence[Layout]
) -> list[Zone]:
    """The zones with the article going on where the page's structure has it go on.

    Tables, and whatever the page leaves out, may stand between two sentences of the article. A label that the page
    keeps ("also read"), a notice or readers' comments close the article for good.
    """
    found = list(zones)
    if "body" not in found or not {"left-out", "table"} & set(layout):
        return found
    _join_behind(lines, found, scores, layout)
    _join_above(lines, found, layout)
    for position in range(1, len(found)):
        row = layout[lines[position].index] == "table" and lines[position].hit is None
        if row and found[position] == "island" and found[position - 1] == "body":
            found[position] = "body"  # a table that stands in the body is the article's, all of it
    return found


def _join_behind(
    lines: Sequence[Line], found: list[Zone], scores: Sequence[float | None], layout: Sequence[Layout]
) -> None:
    pending: list[int] = []
    loose, bridged = 0, False
    for position in range(len(found) - found[::-1].index("body"), len(found)):
        line = lines[position]
        place = layout[line.index]
        if place == "left-out":
            bridged = True
        elif place == "table" and line.hit is None:
            bridged, loose = True, 0  # figures of a row may look like a time, which would close the article
        elif closes(line) or (line.hit is not None and line.hit.reason in LABELS):
            return
        elif bridged and place != "caption" and _reads_on(line, scores[position]):
            for between in pending:
                found[between] = _between(lines[between], layout[lines[between].index])
            found[position] = "body"
            pending, loose = [], 0
            continue
        else:
            loose += 1
            if loose > _LOOSE:
                return
        pending.append(position)


def _reads_on(line: Line, score: float | None) -> bool:
    """Whether the line is a sentence of the article: by its words, or because more speaks for it than against it."""
    if is_sentence(line):
        return True
    whole = line.hit is None and line.kind == "text" and line.end == "stop" and line.copies == 1 and not line.links
    return whole and may_hold_text(line) and score is not None and score > 0


def _between(line: Line, place: Layout) -> Zone:
    if place in {"table", "list", "quote"} or (place == "heading" and is_crosshead(line)):
        return "body"
    return "island"


def _join_above(lines: Sequence[Line], found: list[Zone], layout: Sequence[Layout]) -> None:
    """Takes in a table right above the article's first line, if sentences stand above it."""
    first = position = found.index("body")
    while position and layout[lines[position - 1].index] == "table":
        position -= 1
    table = position
    while position and layout[lines[position - 1].index] == "text" and is_sentence(lines[position - 1]):
        position -= 1
    if position < table < first:
        found[position:first] = ["body"] * (first - position)


def captions(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """The text below a picture, wherever the article is."""
    for position, line in _laid_out(document):
        if document.layout[line.index] == "caption" and document.zones[position] != "after" and line.hit is None:
            yield position, kept("caption", "page-caption")


def tables(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Rows of tables inside the body, whose figures look like dates and counters."""
    for position, line in _laid_out(document):
        if document.layout[line.index] == "table" and document.zones[position] == "body" and line.hit is None:
            yield position, kept("list", "page-table")


def left_out(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """What the page's structure leaves out and stands behind the article or between its parts."""
    for position, line in _laid_out(document):
        if document.layout[line.index] == "left-out" and document.zones[position] in {"island", "after"}:
            yield position, dropped("other", "page-left-out")


def blocks(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Headings, items of lists and quotations inside the body, by the elements that hold them."""
    text_above = False
    last = document.body[-1] if document.body else 0
    for position, line in _laid_out(document):
        place = document.layout[line.index]
        if document.zones[position] != "body" or position in verdicts:
            continue
        if place == "heading" and line.length <= _HEADING:
            if text_above and position < last:
                yield position, kept("heading", "page-heading")
        elif place == "list":
            yield position, kept("list", "page-list")
        elif place == "quote":
            yield position, kept("quote", "page-quote")
        text_above = True


def _laid_out(document: Document) -> Iterator[tuple[int, Line]]:
    return enumerate(document.lines) if document.layout else iter(())
