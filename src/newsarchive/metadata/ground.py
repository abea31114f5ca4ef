"""What the candidates for a headline are measured against: the first paragraphs, the page's own title, byline, date."""

import re

from msgspec import Struct

from newsarchive.metadata.page import TEXT, Page, is_han, words_of
from newsarchive.metadata.people import names_in
from newsarchive.metadata.words import CompiledWords

LEAD = 1600
"""Characters of the first paragraphs that a headline's words are looked for in."""
STEM = 6
ANCHORED = 24
"""Lines above the lead among which byline and date stand."""
_LEAST_MISTAKEN, _MOST_MISTAKEN = 4, 20
"""Blanks in a line."""
_MAY_BE_MISTAKEN = frozenset({"byline", "timestamp"})
_MISTAKEN_STAMP = range(5, 21)
_FIGURES = re.compile(r"\d|:")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST_DIRECT = 2
_LONGER = re.compile(r"\w{4,}")
"""Words that are worth comparing."""


class Ground(Struct, frozen=True):
    """What the candidates of one page are measured against."""

    heading: str | None
    """The browser's title, without the outlet."""
    anchors: frozenset[int]
    """Lines that are a byline or a date: the headline stands above them more often than below."""
    direct: frozenset[int]
    """Lines right above one of these, or with a standfirst between."""
    mistaken: frozenset[int]
    """Lines that cleaning took for a byline and that name nobody: “From Munich to Aachen: …” in German; or for a
    timestamp, and that have no more of one than a year: “Town agrees on the rota for 2013-2014”.
    """
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
            if size >= LEAD:
                break
    said = " ".join(pieces)[:LEAD].casefold()
    mistaken = frozenset([number for number in page.head if _is_mistaken(page, number, words)])
    anchors = _anchors(page, words) - mistaken
    return Ground(
        heading=heading,
        anchors=anchors,
        direct=_direct(page, anchors, words),
        mistaken=mistaken,
        said=said,
        heading_words=frozenset(words_of(heading or "")),
        texts=tuple([page.lines[number - 1] for number in page.head]),
    )


def _is_mistaken(page: Page, number: int, words: CompiledWords) -> bool:
    reason = page.marks[number - 1].reason
    if reason not in _MAY_BE_MISTAKEN:
        return False
    text = page.lines[number - 1]
    if reason == "timestamp":
        return (
            not page.dates(number) and text.count(" ") in _MISTAKEN_STAMP and not _FIGURES.search(_YEAR.sub("", text))
        )
    opening = words.byline.match(text)
    if opening is None or page.dates(number) or not _LEAST_MISTAKEN <= text.count(" ") <= _MOST_MISTAKEN:
        return False
    rest = text[opening.end() :]
    return not names_in(rest, words, trusted=True) and words.roles.isdisjoint(words_of(rest))


def overlap(text: str, ground: Ground) -> float:
    """From 0 to 1: how many of the line's longer words the first paragraphs use too; three are enough."""
    if is_han(text):
        pairs = pairs_of(text)
        return min(sum(pair in ground.said for pair in pairs) / 6, 1.0)
    longer = set(_LONGER.findall(text.casefold()))
    hits = sum(_begins_word(word[:STEM], ground.said) for word in longer)
    return min(hits / 3, 1.0) * (0.7 + 0.3 * hits / max(len(longer), 1))


def _begins_word(stem: str, said: str) -> bool:
    """Whether a word of the text begins so; a stem that is a whole short word must be a whole word there too."""
    at = said.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not _is_letter(said[at - 1 : at]) and (len(stem) == STEM or not _is_letter(said[end : end + 1])):
            return True
        at = said.find(stem, end)
    return False


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _anchors(page: Page, words: CompiledWords) -> frozenset[int]:
    found = []
    for number in page.head[-ANCHORED:]:
        text, mark = page.lines[number - 1], page.marks[number - 1]
        if mark.reason in {"byline", "timestamp"} or (
            len(text) <= 120 and mark.kind in {"front", "dropped"} and _speaks(page, number, words)
        ):
            found.append(number)
    return frozenset(found)


def _speaks(page: Page, number: int, words: CompiledWords) -> bool:
    return number in page.found_dates or _is_signed(page.lines[number - 1], words)


def _direct(page: Page, anchors: frozenset[int], words: CompiledWords) -> frozenset[int]:
    """The lines right above an anchor; of many those above a byline, and where these are many too none: they head
    other stories.
    """
    pairs = zip(page.head, page.head[1:], strict=False)
    beside = [(n, below) for n, below in pairs if below in anchors and n not in anchors]
    if len(beside) > _MOST_DIRECT:
        beside = [(n, below) for n, below in beside if _is_signed(page.text(below), words)]
    if len(beside) > _MOST_DIRECT:
        return frozenset()
    above = [n for n, _ in beside]
    places = [page.head.index(n) for n in above]
    higher = [page.head[place - 1] for place in places if place and _blanks(page, page.head[place]) >= 6]
    return frozenset([*above, *(number for number in higher if _blanks(page, number) >= 2)])


def _is_signed(text: str, words: CompiledWords) -> bool:
    """Whether a byline's word opens the line and a name may follow: “By Jane Doe”."""
    opening = words.byline.match(text)
    return opening is not None and text[opening.end() :][:1].isupper()


def _blanks(page: Page, number: int) -> int:
    """Of a front line; none of any other."""
    return page.text(number).count(" ") if page.is_front(number) else 0


def pairs_of(text: str) -> set[str]:
    """Each two characters that stand together: what stands for words in a script without blanks."""
    return {text[index : index + 2] for index in range(len(text) - 1)}
