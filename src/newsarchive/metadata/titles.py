"""The headline: chosen among the lines before the lead, or, where the file has none, cut from the lead."""

import re
from collections.abc import Mapping

from msgspec import Struct

from newsarchive.metadata.dates import find_dates
from newsarchive.metadata.outlets import looks_like_outlet
from newsarchive.metadata.page import OPENING, TEXT, Page, is_han, words_of
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Mark, Reason

LONGEST_SUPPLIED = 90
"""Characters of a title that is cut from the lead."""
ENOUGH = 3.0
"""Points below which no line is taken as a headline."""
LONGEST_TITLE = 250
COPIES_WITHIN = 6
"""Lines above a headline among which its first copy may stand."""

# Lines that were judged to be something a headline never is.
_NEVER: frozenset[Reason] = frozenset(
    {
        "byline",
        "timestamp",
        "credit",
        "legal",
        "cookie-notice",
        "advertisement",
        "share",
        "newsletter",
        "comment-prompt",
        "reader-comment",
        "paywall",
        "metadata",
        "widget-label",
        "related-label",
        "author-bio",
    }
)
_SEPARATOR = re.compile(r"\s(?:[|·•»«–—-]|::|//)\s")
_SENTENCE = re.compile(r".*?[.!?…。！？](?:[\"”’»)]*)(?=\s[^\s\d]|$)|.+", re.DOTALL)
# A caption's or credit's mark inside a line: "Foto: …", "(Photo by …", "Credit: …".
_PICTURE = re.compile(
    r"(?:photo(?:s|graph|graphy|grapher)?|image|credit|picture|illustration|foto|fotos|bild|grafik|crédit|imagen|imagem"
    r"|fotografía|zdjęcie|фото)\s?(?::|by\s)",
    re.IGNORECASE,
)
_NOT_ALONE = 0.6


class Headline(Struct, frozen=True):
    """The title, the line that bears it (both None where the file has none) and what becomes of its copies."""

    fact: Fact | None
    line: int | None
    marks: dict[int, Mark]
    outlet: str | None = None
    """The suffix that was cut off the page's own title: “Some headline | The Outlet”."""
    outlet_line: int | None = None


NO_HEADLINE = Headline(None, None, {})


def find_title(page: Page, words: CompiledWords) -> Headline:
    """The headline that stands in the file, if one does."""
    heading, outlet = _page_title(page, words)
    anchors = _anchors(page, words)
    eligible = [number for number in page.head if _eligible(page, number, words)]
    scored = [(_score(page, number, heading, anchors, words), number) for number in eligible]
    # Of equal lines the first is the headline, the others its copies.
    best = max(scored, key=lambda each: (each[0], -each[1]), default=(0.0, 0))
    if best[0] >= ENOUGH:
        return _stated(page, _first_copy(page, best[1]), heading, outlet)
    if heading is not None and page.first is not None and _overlap(page, heading) >= _NOT_ALONE:
        return _stated(page, page.first, heading, outlet)
    return NO_HEADLINE


def _first_copy(page: Page, number: int) -> int:
    """Of equal front lines close together the first is the headline, the others its copies."""
    near = page.head[max(0, page.head.index(number) - COPIES_WITHIN) :]
    return next(other for other in near if page.text(other) == page.text(number) and page.mark(other).kind != "dropped")


def _stated(page: Page, number: int, heading: str | None, outlet: str | None) -> Headline:
    text = page.text(number)
    value, rule = text, "headline-before-lead"
    if number == page.first and heading is not None:
        value, rule = heading, "page-title"
    marks = {number: Mark("fact", "title")}
    for other in (*page.head, *page.body, *page.after):
        if other != number and page.text(other) in {value, text}:
            marks[other] = Mark("dropped", "repeated-title", "duplicate-title")
    if outlet and page.first is not None and page.first != number and heading is not None and _same(heading, value):
        marks[page.first] = Mark("dropped", "page-title", "duplicate-title")
    fact = Fact(value, "stated", (number,), rule)
    return Headline(fact, number, marks, outlet, page.first if outlet else None)


def supply_title(page: Page, settled: Mapping[int, Mark]) -> Fact:
    """A title for a page without one: the first sentence of the first line of the body that stays there."""
    texts = (n for n in page.body if page.mark(n).kind in TEXT and n not in settled)
    lead = next(texts, page.lead or page.first)
    if lead is None:
        return Fact("Untitled", "supplied", (), "no-text", "the file has no text")
    sentence = _SENTENCE.match(page.text(lead))
    text = sentence[0] if sentence else page.text(lead)
    value = _cut(text, LONGEST_SUPPLIED)
    because = f"no headline stands in the file; cut from the lead, line {lead}"
    return Fact(value, "supplied", (lead,), "title-from-lead", because)


def _cut(text: str, longest: int) -> str:
    """At most ``longest`` characters, at a word's end, with an ellipsis where something is left out."""
    if len(text) <= longest:
        return text
    cut = text[: longest + 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > 0 else text[:longest]).rstrip(" ,;:–—-(„“\"'") + "…"


def _page_title(page: Page, words: CompiledWords) -> tuple[str | None, str | None]:
    """The first line where it reads like a browser's title, “Headline | Outlet”: both parts, else None."""
    if page.first is None or page.first in page.body:
        return None, None
    text = page.text(page.first)
    if len(text) > LONGEST_TITLE:
        return None, None
    cuts = [(match.start(), match.end()) for match in _SEPARATOR.finditer(text)]
    for start, end in cuts[:4]:
        head, tail = text[:start], text[end:]
        if len(words_of(head)) >= 3 and _is_outlet_suffix(page, tail, words):
            return head, tail
    for start, end in reversed(cuts[-2:]):
        head = text[:start]
        if len(words_of(head)) >= 3 and any(page.text(n) == head for n in page.head):
            return head, text[end:]
    return text, None


def _is_outlet_suffix(page: Page, tail: str, words: CompiledWords) -> bool:
    parts = _SEPARATOR.split(tail)
    last = parts[-1]
    if len(words_of(last)) > 6:
        return False
    if looks_like_outlet(last, words):
        return True
    bare = last.casefold()
    return any(
        (line := page.text(number))
        and len(line) < 160
        and (line.casefold() == bare or (words.copyright.search(line) and bare in line.casefold()))
        for number in (*page.head[1:], *page.tail)
    )


def _eligible(page: Page, number: int, words: CompiledWords) -> bool:
    mark, text = page.mark(number), page.text(number)
    if mark.kind == "caption" or (mark.kind == "dropped" and mark.reason in _NEVER):
        return False
    if not 4 <= len(text) <= LONGEST_TITLE or not any(char.isalpha() for char in text):
        return False
    if text.startswith(("http://", "https://", "www.")) or "©" in text or _PICTURE.search(text):
        return False
    count = len(words_of(text))
    if text.endswith(".") and not text.endswith("..") and (count >= 8 or mark.kind in TEXT):
        return False
    if mark.kind == "heading" or (mark.kind in TEXT and not _opens_body(page, number)):
        return False
    return not any(len(found.text) * 3 >= len(text) for found in find_dates(text, words.calendar))


def _opens_body(page: Page, number: int) -> bool:
    """A line that cleaning kept as text can be the headline only above all text that stands once."""
    above = [other for other in page.head[-OPENING:] if other < number and page.mark(other).kind in TEXT]
    return number in page.head[-OPENING:] and not any(page.copies(other) for other in above)


def _score(page: Page, number: int, heading: str | None, anchors: frozenset[int], words: CompiledWords) -> float:
    """What speaks for a line as the headline; the weights are tuned on pages of many outlets."""
    text, mark = page.text(number), page.mark(number)
    size = _size(text)
    score = 3.0 if mark.kind == "front" else 1.5 if mark.kind in TEXT else 0.0
    if heading is not None and number != page.first and _same(heading, text):
        score += 4.0
    elif number == page.first and heading is not None and text != heading:
        score += 1.5
    copies = sum(page.text(other) == text for other in page.head)
    if copies == 2:
        score += 1.0
    elif copies > 3:
        score -= 1.0
    score += 2.5 * _overlap(page, text)
    score += _structure(page, number, anchors)
    if find_dates(text, words.calendar):
        score -= 2.5
    score += _length(size)
    if text.endswith((":", ",", ";")) or (text.endswith(".") and not text.endswith("..")):
        score -= 2.0
    if words.byline.match(text) and size <= 6:
        score -= 3.0
    return score


def _structure(page: Page, number: int, anchors: frozenset[int]) -> float:
    """A headline stands near the lead, above byline and date, with the standfirst between; captions stand below."""
    index = page.head.index(number)
    score = -0.1 * min(len(page.head) - 1 - index, 24)
    below = page.head[index + 1 : index + 5]
    if any(other in anchors for other in below):
        score += 1.0
    elif any(other in anchors for other in page.head[max(0, index - 6) : max(0, index - 1)]):
        score -= 1.0
    if below and below[0] not in anchors and _is_standfirst(page, below[0]):
        score += 1.0
    return score


def _is_standfirst(page: Page, number: int) -> bool:
    text = page.text(number)
    return page.is_front(number) and _size(text) >= 7 and not _PICTURE.search(text)


def _anchors(page: Page, words: CompiledWords) -> frozenset[int]:
    """Lines that are a byline or a date: the headline stands above them more often than below."""
    found = []
    for number in page.head[-24:]:
        text = page.text(number)
        mark = page.mark(number)
        if mark.reason in {"byline", "timestamp"}:
            found.append(number)
        elif len(text) <= 120 and mark.kind in {"front", "dropped"}:
            opening = words.byline.match(text)
            if (opening and text[opening.end() :][:1].isupper()) or find_dates(text, words.calendar):
                found.append(number)
    return frozenset(found)


def _size(text: str) -> int:
    """Words; a script without blanks counts two characters a word."""
    return max(len(words_of(text)), len(text) // 2) if is_han(text) else len(words_of(text))


def _length(size: int) -> float:
    if size <= 1:
        return -3.0
    if size == 2:
        return -1.5
    if size == 3:
        return 0.0
    if size <= 22:
        return 1.5
    return 0.0 if size <= 30 else -2.0


def _same(heading: str, text: str) -> bool:
    """Whether the browser's title says what the line says, give or take a word."""
    if heading == text:
        return True
    a, b = set(words_of(heading)), set(words_of(text))
    common = len(a & b)
    return common >= 3 and 2 * common >= 1.5 * (len(a) + len(b)) / 2 and common >= 0.75 * min(len(a), len(b))


def _overlap(page: Page, text: str) -> float:
    """From 0 to 1: how many of the line's longer words the first paragraphs use too; three are enough."""
    start = page.head[-1] if page.head else 0
    said = " ".join(page.text(n)[:1200] for n in page.body if n > start and page.mark(n).kind in TEXT)[:4000].casefold()
    if is_han(text):
        pairs = {text[i : i + 2] for i in range(len(text) - 1)}
        return min(sum(pair in said for pair in pairs) / 6, 1.0)
    longer = {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
    stems = {word[:6] for word in re.findall(r"\w+", said)}
    hits = sum(word[:6] in stems for word in longer)
    return min(hits / 3, 1.0) * (0.7 + 0.3 * hits / max(len(longer), 1))
