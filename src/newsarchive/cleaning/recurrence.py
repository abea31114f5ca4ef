"""Lines that recur over the folder (see ``survey``): when that is a hint, when it settles a line.

A hint weighs on the line in segmentation, and gives the reason where a line is left out with nothing better to say
for it. Inside the body only much evidence settles a line, and more of it for a sentence than for a label.
"""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from newsarchive.cleaning.document import Document, Verdicts, dropped
from newsarchive.cleaning.features import Line
from newsarchive.cleaning.matching import Hit
from newsarchive.model import Mark
from newsarchive.survey import Level

_SHORT = 80
"""Letters below which an open line is a label."""
_BRIEF = 20
"""“Yes.” is said in many interviews: no shorter line with a full stop is ever furniture for recurring."""
_RULE = "recurs-in-folder"


def with_recurring(lines: tuple[Line, ...], recurring: Mapping[int, Level]) -> tuple[Line, ...]:
    """The lines, those that recur often enough for their kind with a hit that says so.

    A phrase of the vocabulary says more; stamps and credits are known by their shape. A line between two paragraphs
    may be a crosshead that other articles have too. Wrapped lines recur together or not at all.
    """
    if not recurring:
        return lines
    levels = [_level(line, recurring) for line in lines]
    texts = [False, *(line.prose and not _is_wide(level) for line, level in zip(lines, levels, strict=True)), False]
    return tuple(
        replace(line, hit=Hit("recurring", "whole", line.key))
        if _is_hint(line, level, between_text=texts[place] and texts[place + 2])
        else line
        for place, (line, level) in enumerate(zip(lines, levels, strict=True))
    )


def recurring(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """Outside the head whatever recurs, inside the body what recurs too widely to be the article's, and what hangs on
    its end.
    """
    text_above = False
    end = _end_of_text(document, verdicts)
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if line.recurs and zone != "front" and position not in verdicts:
            if zone != "body" or position >= end or _is_certain(line, _level(line, document.recurring)):
                # Above the text it may be the headline of a series, which metadata has to settle.
                if zone == "body" and not text_above:
                    yield position, Mark("front", _RULE, "recurring")
                else:
                    yield position, dropped("recurring", _RULE)
        elif zone == "body" and (line.prose or line.end == "stop"):
            text_above = True


def _end_of_text(document: Document, verdicts: Verdicts) -> int:
    """The position behind the last line of the body that does not recur."""
    for position in range(len(document.lines) - 1, -1, -1):
        if document.zones[position] == "body" and position not in verdicts and not document.lines[position].recurs:
            return position + 1
    return 0


def recurring_head(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """What recurs widely before the article: metadata may still read the section or the publisher from it.

    What recurs less may be the headline of a series, as good as any other.
    """
    for position, (line, zone) in enumerate(zip(document.lines, document.zones, strict=True)):
        if zone == "front" and line.recurs and _is_wide(_level(line, document.recurring)):
            yield position, Mark("front", _RULE, "recurring")


def _level(line: Line, recurring: Mapping[int, Level]) -> Level | None:
    levels = [recurring.get(number) for number in range(line.index + 1, line.index + line.span + 1)]
    return None if None in levels else min(level for level in levels if level is not None)


def _is_hint(line: Line, level: Level | None, *, between_text: bool) -> bool:
    if level is None or line.hit is not None or line.kind in {"stamp", "credit"} or _is_answer(line):
        return False
    return _is_wide(level) or not (between_text or _is_sentence(line))


def _is_wide(level: Level | None) -> bool:
    return level is not None and level >= Level.MANY


def _is_certain(line: Line, level: Level | None) -> bool:
    return level is not None and level >= (Level.MOST if _is_sentence(line) else Level.MANY)


def _is_answer(line: Line) -> bool:
    return line.end == "stop" and line.length < _BRIEF


def _is_sentence(line: Line) -> bool:
    return line.end in {"stop", "ellipsis", "comma"} or line.start in {"quote", "lower"} or line.length >= _SHORT
