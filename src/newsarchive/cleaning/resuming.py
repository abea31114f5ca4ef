"""Where segmentation ends an article too early: what still reads on as the article behind its end is taken back."""

from collections.abc import Sequence

from newsarchive.cleaning.features import Line
from newsarchive.cleaning.zones import Zone

_SENTENCE = 30
"""Letters from which a line with a full stop reads as a sentence of the article."""
_LITTLE = 0.08
"""Least share of little words in it."""
_CROSSHEAD = 90
_LOOSE = 2
"""So many lines in a row that are no sentence (crosshead, teaser) may stand between two sentences of the article."""
_NOTICE = 300
"""Longer than any notice is a line that holds more than the phrase in it."""
_PROSE = 80
_FEW_WORDS = 4
_FIGURES = 0.3
_MEASURES = 3
"""So many lines that begin with a figure are a list of measures, so many with columns of figures a table."""
_HEADS = 2
"""So many lines of a table may be its heads."""
_COLUMNS = 2
"""Words with figures in a table's row."""
_SHUT = frozenset({"comment-prompt", "legal", "newsletter", "author-bio", "footer", "cookie-notice", "paywall"})
"""What such phrases open is not the article any more."""


def resumed(lines: Sequence[Line], zones: Sequence[Zone], scores: Sequence[float], least: float) -> list[Zone]:
    """The zones with the article going on behind its supposed end while sentences follow.

    A crosshead, or a label with its teaser, may stand between two sentences; two such lines on end, a notice or
    readers' comments close the article for good. A sentence that scores below ``least`` is not taken back.
    """
    found = list(zones)
    last = max((position for position, zone in enumerate(zones) if zone == "body"), default=None)
    if last is None:
        return found
    pending: list[int] = []
    for position in range(last + 1, len(lines)):
        line = lines[position]
        if closes(line):
            break
        if is_sentence(line) and scores[position] > least:
            for loose in pending:
                found[loose] = "body" if is_crosshead(lines[loose]) else "island"
            found[position] = "body"
            pending = []
        else:
            pending.append(position)
            if sum(not _of_picture(lines[loose]) for loose in pending) > _LOOSE:
                break
    return found


def with_list(lines: Sequence[Line], zones: Sequence[Zone]) -> list[Zone]:
    """The zones with lists taken in: tables and measures (a recipe's) inside the body, measures above it with the text
    above them.
    """
    found = list(zones)
    first = next((position for position, zone in enumerate(zones) if zone == "body"), 0)
    measures, others = 0, 0
    run: list[int] = []
    for position, zone in enumerate(zones if "island" in zones else ()):
        if zone == "island" and lines[position].hit is None:
            run.append(position)
            continue
        if len(run) >= _MEASURES and _is_list([lines[other] for other in run]):
            found[run[0] : run[-1] + 1] = ["body"] * len(run)
        run = []
    for position in range(first - 1, -1, -1):
        line = lines[position]
        if _is_measure(line):
            measures += 1
        elif measures >= _MEASURES and line.prose and is_sentence(line):
            found[position:first] = ["body"] * (first - position)
            return found
        elif others == _LOOSE or line.hit is not None or line.kind != "text":
            break
        else:
            others += 1
    return found


def _is_list(lines: Sequence[Line]) -> bool:
    """Whether among the lines are enough measures, or rows of a table with little else."""
    rows = sum(map(_is_row, lines))
    return sum(map(_is_measure, lines)) >= _MEASURES or (rows >= _MEASURES and rows >= len(lines) - _HEADS)


def _is_row(line: Line) -> bool:
    """A name and figures in columns behind it."""
    if not line.digits or line.length > _CROSSHEAD or line.function >= _LITTLE or line.kind == "comment":
        return False
    figures = [any(map(str.isdecimal, cell)) for cell in line.text.split()]
    return figures[-1] and not all(figures) and sum(figures) >= _COLUMNS


def _is_measure(line: Line) -> bool:
    return line.start == "digit" and line.kind == "text" and line.hit is None and line.words > 1


def may_hold_text(line: Line) -> bool:
    """Whether the line can be of an article at all: long enough for one, or a sentence of some words."""
    if line.hit is not None:
        return line.length > _NOTICE
    return line.length >= _PROSE or line.sentences > 0 or (line.end == "stop" and line.words >= _FEW_WORDS)


def is_sentence(line: Line) -> bool:
    """Whether the line is one or more whole sentences that no phrase gives away."""
    return (
        line.hit is None
        and line.end == "stop"
        and line.length >= _SENTENCE
        and (line.function >= _LITTLE or " " not in line.text)
        and line.kind == "text"
        and line.start in {"upper", "quote", "other", "digit"}
        and line.copies == 1
        and not line.links
    )


def _of_picture(line: Line) -> bool:
    """A caption, or a figure that counts pictures; any number of them may stand between two paragraphs."""
    return line.kind == "credit" or (line.digits >= _FIGURES and line.words <= _FEW_WORDS)


def is_crosshead(line: Line) -> bool:
    """Whether the line can be a heading between two paragraphs."""
    return line.hit is None and line.length <= _CROSSHEAD and line.kind == "text" and line.end == "open"


def closes(line: Line) -> bool:
    """Whether the article cannot go on behind the line: a reader's comment, a time, a notice of the page's."""
    return line.kind in {"comment", "stamp"} or (line.hit is not None and line.hit.reason in _SHUT)
