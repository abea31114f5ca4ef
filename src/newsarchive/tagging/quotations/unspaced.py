"""Who speaks in languages that do not part their words: 外长说：“…”, 首相は「…」と述べた."""

from newsarchive.tagging.document import Document
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.cues import Cue
from newsarchive.tagging.quotations.marks import Span
from newsarchive.tagging.quotations.units import Subject

_BEFORE = 60
_BEHIND = 14
_LONGEST = 20
"""Characters of a noun that speaks, at most."""
_STOPS = "。，、；：！？!?,;:“”「」『』\n "


def unspaced_cue(document: Document, span: Span, book: SpeechBook) -> Cue | None:
    """The verb before or behind a quotation, with the noun that is its subject."""
    text = document.text
    start = max(document.passage_bounds(span.outer_start)[0], span.outer_start - _BEFORE)
    before = text[start : span.outer_start].rstrip("：:，,、 ")
    for verb in book.endings:
        if before.endswith(verb):
            return Cue("before", _noun(start, before[: -len(verb)]), near=True)
    behind = text[span.outer_end : span.outer_end + _BEHIND].partition("\n")[0]
    if not any(verb in behind for verb in book.endings):
        return None
    for particle in book.particles:
        if before.endswith(particle):
            return Cue("after", _noun(start, before[: -len(particle)]), near=True)
    return Cue("after", None, near=True)


def _noun(start: int, text: str) -> Subject | None:
    """The words after the last mark, if they are few enough to be a name or a title."""
    first = max(text.rfind(mark) for mark in _STOPS) + 1
    noun = text[first:]
    if not 2 <= len(noun) <= _LONGEST or any(char.isdigit() for char in noun):
        return None
    return Subject(-1, noun, "", start + first)
