"""How much speaks for a line as the headline: its place, its shape, its words, its copies.

The points are tuned on pages of many outlets; none knows an outlet.
"""

import re

from msgspec import Struct

from newsarchive.metadata.captions import split_credit
from newsarchive.metadata.page import OPENING, TEXT, Page, is_han, words_of
from newsarchive.metadata.people import is_name
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Reason

LONGEST_TITLE = 250
"""Characters."""

# Lines that were judged to be something a headline never is.
_NEVER: tuple[Reason, ...] = (
    *("byline", "timestamp", "credit", "legal", "cookie-notice", "advertisement", "share", "newsletter"),
    *("comment-prompt", "reader-comment", "paywall", "metadata", "widget-label", "related-label", "author-bio"),
)
_KINDS = {"front": 3.0, "heading": 2.0, "paragraph": 1.5, "quote": 1.5, "list": 1.0, "verse": 1.0}
_OVERLAP = 3.0
_STANDFIRST = 1.5
_LEAD = 1600
"""Characters of the first paragraphs that a headline's words are looked for in."""
_STEM = 6
_QUOTES = frozenset("\"'“”„‘’«»‹›「」『』")
_BAR_BEFORE_NAME = re.compile(r"[|•·–—-]\s(?:By|Von|Par|Por|Door)\s[^\W\d_]")
_CREDIT_MARK = re.compile(r":|by\s")
_LONGER = re.compile(r"\w{4,}")
"""Words that are worth comparing."""
_MOST_STRUCTURE = 2.5
"""What a line's place can add to its points."""
_MOST_BESIDE = 8.0
"""What a line can have beside the points of its kind: of place, overlap, length and one copy."""
_LABEL = 4.5
"""What a line of one or two words lacks of these."""
_FAR = 0.1
"""Points that each line between costs it, up to ``_FARTHEST`` lines."""
_FARTHEST = 24
_SAME = 4.0
"""Points of a line that says what the browser's title says."""


class Ground(Struct, frozen=True):
    """What the candidates of one page are measured against."""

    heading: str | None
    """The browser's title, without the outlet."""
    anchors: frozenset[int]
    """Lines that are a byline or a date: the headline stands above them more often than below."""
    said: str
    """The first paragraphs, in lower case."""
    heading_words: frozenset[str]
    texts: tuple[str, ...]
    """The lines of the head."""


def survey(page: Page, heading: str | None, words: CompiledWords) -> Ground:
    """The ground of a page, looked at once for all candidates."""
    start = page.head[-1] if page.head else 0
    pieces: list[str] = []
    size = 0
    for number in page.body:
        if number > start and page.marks[number - 1].kind in TEXT:
            pieces.append(page.lines[number - 1][:1200])
            size += len(pieces[-1])
            if size >= _LEAD:
                break
    said = " ".join(pieces)[:_LEAD].casefold()
    return Ground(
        heading=heading,
        anchors=_anchors(page, words),
        said=said,
        heading_words=frozenset(words_of(heading or "")),
        texts=tuple([page.lines[number - 1] for number in page.head]),
    )


def is_eligible(page: Page, number: int, words: CompiledWords) -> bool:
    """Whether a line may be a headline at all."""
    mark, text = page.mark(number), page.text(number)
    if mark.kind == "caption" or (mark.kind == "dropped" and mark.reason in _NEVER):
        return False
    if not 4 <= len(text) <= LONGEST_TITLE or not (text[0].isalpha() or any(map(str.isalpha, text))):
        return False
    if text.startswith(("http://", "https://", "www.")) or is_caption(text, words):
        return False
    if text.casefold().strip(" .!") in words.never_titles:
        return False
    if _ends_with_stop(text) and (mark.kind in TEXT or len(words_of(text)) >= 8):
        return False
    if (mark.kind in TEXT or mark.kind == "heading") and not _opens_body(page, number):
        return False
    return not any(len(found.text) * 3 >= len(text) for found in page.dates(number))


def is_caption(text: str, words: CompiledWords) -> bool:
    """Whether the line bears a picture's credit: “… (AFP via Getty Images)”, “… Foto: A. Muster”, “© …”."""
    if "©" in text or ((":" in text or "by " in text) and _names_picture(text, words)):
        return True
    return text.endswith(")") and split_credit(text, words)[1] is not None


def _names_picture(text: str, words: CompiledWords) -> bool:
    """“Foto: ”, “(Photo by ”, even glued to the word before."""
    folded = text.casefold()
    return any(folded[: mark.start()].rstrip().endswith(words.credit_ends) for mark in _CREDIT_MARK.finditer(folded))


def reach(page: Page, number: int, away: int, ground: Ground) -> float:
    """The most points a line can have, told without parting its words; ``away``: lines between it and the lead."""
    points = _KINDS.get(page.marks[number - 1].kind, 0.0) + _MOST_BESIDE - _FAR * min(away, _FARTHEST)
    text = page.lines[number - 1]
    if text.isascii():
        blanks = text.count(" ")
        if blanks < 2:
            return points - _LABEL
        # Far fewer words than the browser's title has: it cannot say the same.
        if 2 + blanks < 0.6 * len(ground.heading_words):
            return points
    return points + _SAME if ground.heading else points


def score(page: Page, number: int, ground: Ground, words: CompiledWords, least: float) -> float:
    """The points of an eligible line; where they cannot reach ``least``, some number below it."""
    text = page.text(number)
    points, faults = _KINDS.get(page.mark(number).kind, 0.0), 0.0
    said = words_of(text)
    size = _size(text, said)
    length = _length(size)
    if ground.heading is not None:
        if number != page.first and _same_words(ground.heading_words, said, ground.heading == text):
            points += _SAME
        elif number == page.first and text != ground.heading:
            points += 1.5
    copies = ground.texts.count(text)
    if copies == 2:
        points += 1.0
    elif copies > 3:
        points -= 1.0
    if page.dates(number):
        faults += 2.5
    if text.endswith((":", ",", ";")) or _ends_with_stop(text):
        faults += 2.0
    if size <= 6 and words.byline.match(text):
        faults += 3.0
    faults += _unlike(page, number, text, words)
    if text[0] in _QUOTES and text[-1] in _QUOTES and size > 2:
        points += 1.0
    short = least - (points + length - faults)
    if short > _OVERLAP + _MOST_STRUCTURE:
        return least - 1
    structure = _structure(page, number, ground, words)
    if short > _OVERLAP + structure + 0.01:
        return least - 1
    return points + (_OVERLAP * overlap(text, ground) + structure + length) - faults


def _unlike(page: Page, number: int, text: str, words: CompiledWords) -> float:
    """Points against a line that bears a byline behind its bar, is a name above the date, or is a first question."""
    if _BAR_BEFORE_NAME.search(text):
        return 3.0
    index = page.head.index(number)
    above, below = page.head[max(0, index - 1) : index], page.head[index + 1 : index + 2]
    if text.endswith("?") and any(map(page.dates, above)):
        return 1.5
    known = text.partition(" ")[0].casefold() in words.given_names
    if (known or text.count(" ") == 1) and any(map(page.dates, below)) and is_name(text, words):
        return 2.0
    return 0.0


def says_same(heading: str, text: str) -> bool:
    """Whether the browser's title says what the line says, give or take a word."""
    return _same_words(frozenset(words_of(heading)), words_of(text), heading == text)


def _same_words(a: frozenset[str], said: list[str], same: bool) -> bool:
    if same:
        return True
    b = set(said)
    common = len(a & b)
    return common >= 3 and common >= 0.375 * (len(a) + len(b)) and common >= 0.75 * min(len(a), len(b))


def overlap(text: str, ground: Ground) -> float:
    """From 0 to 1: how many of the line's longer words the first paragraphs use too; three are enough."""
    if is_han(text):
        pairs = {text[index : index + 2] for index in range(len(text) - 1)}
        return min(sum(pair in ground.said for pair in pairs) / 6, 1.0)
    longer = set(_LONGER.findall(text.casefold()))
    hits = sum(_begins_word(word[:_STEM], ground.said) for word in longer)
    return min(hits / 3, 1.0) * (0.7 + 0.3 * hits / max(len(longer), 1))


def _begins_word(stem: str, said: str) -> bool:
    """Whether a word of the text begins so; a stem that is a whole short word must be a whole word there too."""
    at = said.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not _is_letter(said[at - 1 : at]) and (len(stem) == _STEM or not _is_letter(said[end : end + 1])):
            return True
        at = said.find(stem, end)
    return False


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _structure(page: Page, number: int, ground: Ground, words: CompiledWords) -> float:
    """A headline stands near the lead, above byline and date, with the standfirst between; captions stand below."""
    index = page.head.index(number)
    points = -_FAR * min(len(page.head) - 1 - index, _FARTHEST)
    below = page.head[index + 1 : index + 5]
    if not ground.anchors.isdisjoint(below):
        points += 1.0
    elif not ground.anchors.isdisjoint(page.head[max(0, index - 6) : max(0, index - 1)]):
        points -= 1.0
    if below and below[0] not in ground.anchors and page.is_front(below[0]):
        text = page.text(below[0])
        if _size(text, words_of(text)) >= 7 and not is_caption(text, words):
            points += _STANDFIRST
    return points


def _anchors(page: Page, words: CompiledWords) -> frozenset[int]:
    found = []
    for number in page.head[-24:]:
        text, mark = page.lines[number - 1], page.marks[number - 1]
        if mark.reason in {"byline", "timestamp"}:
            found.append(number)
        elif len(text) <= 120 and mark.kind in {"front", "dropped"}:
            opening = words.byline.match(text)
            if (opening and text[opening.end() :][:1].isupper()) or page.dates(number):
                found.append(number)
    return frozenset(found)


def _opens_body(page: Page, number: int) -> bool:
    """A line that cleaning kept can be the headline only above all text, and below no standfirst that is repeated."""
    near = page.head[-OPENING:]
    if number not in near:
        return False
    above = [other for other in near if other < number and _size(page.text(other), words_of(page.text(other))) >= 6]
    return not any(page.copies(other) for other in above)


def _ends_with_stop(text: str) -> bool:
    return text.endswith(".") and not text.endswith("..")


def _size(text: str, said: list[str]) -> int:
    """Words; a script without blanks counts two characters a word."""
    return max(len(said), len(text) // 2) if is_han(text) else len(said)


def _length(size: int) -> float:
    """One word is a label, two a kicker; from four on it may be a headline, over thirty it is a paragraph."""
    if size <= 3:
        return (-3.0, -3.0, -1.5, 0.0)[size]
    if size <= 22:
        return 1.5
    return 0.0 if size <= 30 else -2.0
