"""What readers say below an article, and what is said there about who wrote it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsarchive.cleaning.document import Document, Verdicts, dropped
from newsarchive.cleaning.features import Line
from newsarchive.model import Mark
from newsarchive.vocabulary.phrases import EDGES, compared

_LABEL = 60
"""Letters to which a line may be the label above the comments."""
_REACH = 6
"""A reader's name stands among so many lines below the label: house rules may come first."""
_PARAGRAPHS = 3
"""So many paragraphs of the article stand above its comments, at least: no label in its head is taken for theirs."""
_LABELS = 2
"""So many further labels for comments below one make the head of what readers say."""
_COUNT = 40
"""Characters before the headline in “12 thoughts on “Some headline””."""
_OPENING, _CLOSING = frozenset('“„«"'), frozenset('”“»"')
_NEAR = 2
"""Lines between what a reader says and its date, and between date and name, at most."""
_NAME = 40
"""Letters to which a line may be a reader's name."""
_BUTTON_WORDS = 4
"""Words of a line with a figure that may be a number of votes."""
_NOTE = 300
"""Letters to which a line may be a note on the author."""
_HEADING = 60
"""Letters to which a line may be the heading of such a note."""
_MOST_NOTES = 4
"""Lines that are told of the author, at most."""
_HEAD = 8
"""Lines above the article among which its author is named."""
_SIGNED = 120
"""Letters to which such a line names its author, with a date and a section beside."""
_BYLINE_WORDS = 6
"""Words to which a line of the head may be a byline."""


def readers_comments(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """What readers say reads like an article; behind a label for comments with readers' names below, all is theirs."""
    lines = document.lines
    label = next(_labels(document), None)
    if label is None:
        return
    hit = lines[label].hit
    yield label, dropped("comment-prompt", "title-above-comments" if hit is None else f"phrase-{hit.match}")
    for other in range(label + 1, len(lines)):
        if lines[other].hit is None:
            yield other, dropped("reader-comment", "under-comments")


def _labels(document: Document) -> Iterator[int]:
    """Where readers' comments begin, behind the first line of the article."""
    lines = document.lines
    first = document.body[0] if document.body else len(lines)
    last = [line.text[-1] for line in lines]
    counts = [] if _CLOSING.isdisjoint(last) else [n for n, line in enumerate(lines) if line.start == "digit"]
    for position in sorted([*document.hits, *counts]) if counts else document.hits:
        line = lines[position]
        if position <= first:
            continue
        if line.hit is None:
            if _counts_comments(document, position):
                yield position
        elif line.hit.reason == "comment-prompt" and line.length < _LABEL:
            below = lines[position + 1 : position + 1 + _REACH]
            if any(map(_is_reader, below)) or _is_above_talk(document, position) or _is_head(document, position):
                yield position


def _counts_comments(document: Document, position: int) -> bool:
    """“12 thoughts on “Some headline””, in any language: a number first, the headline in marks at the end."""
    text = document.lines[position].text
    if text[-1] not in _CLOSING:
        return False
    opening = max(map(text[:-1].find, _OPENING))
    said = compared(text[opening + 1 : -1]).strip(EDGES)
    return 0 < opening <= _COUNT and any(other.key == said for other in document.lines[:position])


def _is_head(document: Document, label: int) -> bool:
    """Whether the label is the first of several on end, behind some paragraphs: the head of what readers say."""
    lines = document.lines
    labels = 0
    for line in lines[label + 1 : label + 1 + _REACH]:
        if line.prose:
            break
        labels += line.hit is not None and line.hit.reason == "comment-prompt" and line.length < _LABEL
    return labels >= _LABELS and sum(lines[n].prose for n in document.body[: bisect_right(document.body, label)]) > 1


def _is_reader(line: Line) -> bool:
    """“Old Tom says:”, or a name with a date behind it."""
    dated = line.kind == "stamp" and line.text[0].isalpha() and line.digits < 0.5 and line.words > 2
    return line.kind == "comment" or (dated and line.hit is None)


def _is_above_talk(document: Document, label: int) -> bool:
    """Whether an article stands above the label, and all that reads like one below it is said by readers: the first of
    it under a name with a date, and other parts of it too, each behind a button or a number of votes.
    """
    lines, body = document.lines, document.body
    start = bisect_right(body, label)
    above = sum(lines[position].prose for position in body[:start])
    if above < _PARAGRAPHS or start == len(body) or not _is_said(lines[label + 1 : body[start]]):
        return False
    return any(
        _is_said(lines[before + 1 : position], behind_button=True) for before, position in pairwise(body[start:])
    )


def _is_said(between: Sequence[Line], *, behind_button: bool = False) -> bool:
    """Whether a name and, below it, a date stand near the end of what is between two lines that read like an article.

    A name and a date alone may as well be a heading of the article and its time.
    """
    near = range(len(between) - 1, len(between) - 2 - _NEAR, -1)
    dated = next((at for at in near if at >= 0 and _is_date(between[at])), None)
    if dated is None:
        return False
    named = next((at for at in range(dated - 1, max(dated - 1 - _NEAR, -1), -1) if _is_name(between[at])), None)
    others = (line for at, line in enumerate(between) if at not in {dated, named})
    return named is not None and (not behind_button or any(map(_is_button, others)))


def _is_date(line: Line) -> bool:
    """A date, but no time alone, as entries of a live blog have."""
    return line.kind == "stamp" and line.hit is None and not line.is_clock


def _is_name(line: Line) -> bool:
    return line.kind == "text" and line.hit is None and line.length <= _NAME and line.end == "open"


def _is_button(line: Line) -> bool:
    """“Reply”, or “Score: 27”."""
    return line.hit is not None or (line.kind == "text" and bool(line.digits) and line.words <= _BUTTON_WORDS)


def author_notes(document: Document, verdicts: Verdicts) -> Iterator[tuple[int, Mark]]:
    """The last lines of the article that begin with the name of its byline, “A. Name is a novelist …”, or that stand
    below “About A. Name”.
    """
    body = [position for position in document.body if position not in verdicts]
    headed = next((place for place in range(len(body) // 2, len(body)) if _is_about(document, body, place)), None)
    if headed is not None:
        for position in body[headed:]:
            yield position, dropped("author-bio", "about-author")
        return
    names = _bylines(document)
    if not names:
        return
    for position in body[: max(len(body) // 2, 1) - 1 : -1][:3]:
        line = document.lines[position]
        name = " ".join(line.key.split(" ", 2)[:2])
        if line.length < _NOTE and line.start == "upper" and name in names:
            for other in body[body.index(position) :]:
                yield other, dropped("author-bio", "note-on-author")
            return


def _is_about(document: Document, body: Sequence[int], place: int) -> bool:
    """“About A. Name”, with little behind it that begins with the name too, where the head or the article's first lines
    name nobody but the author so.
    """
    line = document.lines[body[place]]
    if not line.key.startswith(document.phrases.about) or line.length > _HEADING or line.end not in {"open", "colon"}:
        return False
    name = next(line.key[len(word) :] for word in document.phrases.about if line.key.startswith(word))
    note = body[place + 1 : place + 2 + _MOST_NOTES]
    if name.count(" ") not in {1, 2} or not 0 < len(note) <= _MOST_NOTES or line.upper < 0.5:
        return False
    head = (*document.front[-_HEAD:], *body[:1])
    signed = any(name in document.lines[n].key and document.lines[n].length <= _SIGNED for n in head)
    return signed and name.rpartition(" ")[2] in document.lines[note[0]].key


def _bylines(document: Document) -> frozenset[str]:
    """The first two words of each name in the head that stands behind “By” or beside a date."""
    found: set[str] = set()
    for position in document.front:
        line = document.lines[position]
        if line.words > _BYLINE_WORDS or line.end != "open" or line.upper < 0.5:
            continue
        first, _, rest = line.key.partition(" ")
        behind_word = first.rstrip(":") in document.phrases.byline_words
        words = (rest if behind_word else line.key).split(" ")
        beside = (*document.lines[max(position - 1, 0) : position], *document.lines[position + 1 : position + 2])
        if len(words) in {2, 3} and (behind_word or any(other.kind == "stamp" for other in beside)):
            found.add(" ".join(words[:2]))
    return frozenset(found)
