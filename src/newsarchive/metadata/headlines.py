"""How much speaks for a line as the headline: its place, its shape, its words, its copies.

The points are tuned on pages of many outlets; none knows an outlet.
"""

import re

from newsarchive.metadata.captions import split_credit
from newsarchive.metadata.ground import Ground, overlap, pairs_of
from newsarchive.metadata.page import OPENING, TEXT, Page, is_han, words_of
from newsarchive.metadata.people import is_name, knows, names_in
from newsarchive.metadata.standfirsts import tells_places
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Reason

LONGEST_TITLE = 250
"""Characters."""
DATELINE_ALONE = re.compile(r"\)\s?[–—-]+$")
"""“HARBOUR, 26 Feb. (COAST PRESS) -”, with the lead in the line below."""
BULLETS = ("• ", "▪ ", "‣ ")
"""With these begin items of lists, key points among them; a dash may open a headline."""

# Lines that were judged to be something a headline never is.
_NEVER: tuple[Reason, ...] = (
    *("byline", "timestamp", "credit", "legal", "cookie-notice", "advertisement", "share", "newsletter"),
    *("comment-prompt", "reader-comment", "paywall", "metadata", "widget-label", "related-label", "author-bio"),
)
_BUTTONS: frozenset[Reason | None] = frozenset({"navigation", "footer"})
"""Known by a phrase, such a line is a button or a message of a form; known by its place it may be a headline."""
_KINDS: dict[str, float] = {"front": 3.0, "heading": 2.0, "paragraph": 1.5, "quote": 1.5, "list": 1.0, "verse": 1.0}
_OVERLAP = 3.0
_STANDFIRST = 1.5
_QUOTES = frozenset("\"'“”„‘’«»‹›「」『』")
_BAR_BEFORE_NAME = re.compile(r"[|•·–—-]\s(?:By|Von|Par|Por|Door)\s[^\W\d_]")
_TWO_SENTENCES = re.compile(r"[^\W\d_A-ZÀ-Þ]{3}[.!?]\s[A-ZÀ-Þ]")
_JOB_BEHIND = re.compile(r"^[^\W\d_]+\s[^\W\d_]+\s[–—|-]\s")
_STEPS = re.compile(r"\s[>›»]\s")
"""Two of these lead to a page: “News > Town > Harbour”."""
_TICKER = re.compile(r"\d{1,2}:\d\d(?:\s?[AP]M)?\s", re.IGNORECASE)
"""A time before the words: one of many brief reports."""
_LONG_LINE = 80
"""Characters from which two sentences are a standfirst."""
_CREDIT_MARK = re.compile(r":|by\s")
_MOST_STRUCTURE = 3.5
"""What a line's place can add to its points."""
_MOST_BESIDE = 12.0
"""What a line can have beside the points of its kind: of place, overlap, length and one copy."""
_IN_A_ROW = 3.0
"""Points of a line that is printed twice in a row: what stands below it is its second line."""
_MOST_DOUBLED = 12
"""Words of such a line: a caption is longer."""
_LABEL = 4.5
"""What a line of one or two words lacks of these."""
_FAR = 0.1
"""Points that each line between costs it, up to ``_FARTHEST`` lines."""
_FARTHEST = 24
_DIRECTLY = 1.0
"""Points of a line right above byline or date."""
_LONGEST_SIGNATURE = 70
_MOST_STAMPED = 13
"""Blanks in a line."""
_LONGEST_SPEAKER = 5
"""Blanks in “Old Tom from the harbour says”."""
_NEAREST = 8
"""Lines, at most, that count between such a line and the lead: pictures and players may stand there."""
_SAME = 4.0
"""Points of a line that says what the browser's title says."""


def is_eligible(page: Page, number: int, ground: Ground, words: CompiledWords) -> bool:
    """Whether a line may be a headline at all."""
    mark, text = page.mark(number), page.text(number)
    never = mark.kind == "dropped" and mark.reason in _NEVER and number not in ground.mistaken
    never = never and not (number != page.first and _is_page_title(text, ground))
    if mark.kind == "caption" or (never and not _is_long_speaker(page, number)):
        return False
    if mark.reason in _BUTTONS and mark.rule.startswith("phrase-") and number not in ground.mistaken:
        return False
    if not 4 <= len(text) <= LONGEST_TITLE or not (text[0].isalpha() or any(map(str.isalpha, text))):
        return False
    if (">" in text or "›" in text or "»" in text) and len(_STEPS.findall(text)) > 1:
        return False
    if text.startswith(("http://", "https://", "www.", *BULLETS)) or is_caption(text, words):
        return False
    if text.casefold().strip(" .!") in words.never_titles or DATELINE_ALONE.search(text):
        return False
    if _ends_with_stop(text) and (mark.kind in TEXT or len(words_of(text)) >= 8) and not _is_stamped(page, number):
        return False
    if (mark.kind in TEXT or mark.kind == "heading") and not _opens_body(page, number):
        return False
    return not any(len(found.text) * 3 >= len(text) for found in page.dates(number))


def _is_page_title(text: str, ground: Ground) -> bool:
    """Whether the line is the browser's title itself: whatever cleaning took it for, it is the headline."""
    heading = ground.heading
    return heading is not None and len(ground.heading_words) >= 3 and heading.casefold() == text.casefold()


def _opens_page_title(text: str, ground: Ground) -> bool:
    """Whether the browser's title begins with the line and goes on: “Boats for all? The town and the crews speak”."""
    heading = ground.heading
    if heading is None or not heading.startswith(text) or text.count(" ") < 2:
        return False
    return not heading[len(text) : len(text) + 1].isalnum()


def _is_long_speaker(page: Page, number: int) -> bool:
    """Whether a line that ends as a reader's name does, “Old Tom says”, is too long for one: “…, council says”."""
    text = page.text(number)
    return page.mark(number).rule == "comment-head" and text.count(" ") > _LONGEST_SPEAKER and not text.endswith(":")


def _is_stamped(page: Page, number: int) -> bool:
    """Whether a short line that ends with a stop stands right above a timestamp: “Shops to close Tues.”."""
    text, below = page.text(number), page.next_filled(number)
    stamped = below is not None and page.mark(below).reason == "timestamp" and bool(page.dates(below))
    return stamped and text.count(" ") <= _MOST_STAMPED and not _TWO_SENTENCES.search(text)


def is_caption(text: str, words: CompiledWords) -> bool:
    """Whether the line bears a picture's credit: “… (AFP via Getty Images)”, “… Foto: A. Muster”, “© …”."""
    if "©" in text or tells_places(text, words) or ((":" in text or "by " in text) and _names_picture(text, words)):
        return True
    return text.endswith(")") and split_credit(text, words)[1] is not None


def _names_picture(text: str, words: CompiledWords) -> bool:
    """“Foto: ”, “(Photo by ”, even glued to the word before."""
    folded = text.casefold()
    return any(folded[: mark.start()].rstrip().endswith(words.credit_ends) for mark in _CREDIT_MARK.finditer(folded))


def _kind(page: Page, number: int, ground: Ground) -> float:
    return _KINDS.get("front" if number in ground.mistaken else page.marks[number - 1].kind, 0.0)


def reach(page: Page, number: int, away: int, ground: Ground) -> float:
    """The most points a line can have, told without parting its words; ``away``: lines between it and the lead."""
    points = _kind(page, number, ground) + _MOST_BESIDE - _FAR * min(away, _FARTHEST)
    text = page.lines[number - 1]
    if text.isascii():
        blanks = text.count(" ")
        if blanks < 2:
            return points - _LABEL
        # Far fewer words than the browser's title has: it cannot say the same.
        if 2 + blanks < 0.6 * len(ground.heading_words) and not _opens_page_title(text, ground):
            return points
    return points + _SAME if ground.heading else points


def score(page: Page, number: int, ground: Ground, words: CompiledWords, least: float) -> float:
    """The points of an eligible line; where they cannot reach ``least``, some number below it."""
    text = page.text(number)
    points, faults = _kind(page, number, ground), 0.0
    said = words_of(text)
    size = _size(text, said)
    length = _length(size)
    if ground.heading is not None:
        same = _same_words(ground.heading_words, said, ground.heading == text) or _same_pairs(ground.heading, text)
        if number != page.first and (same or _opens_page_title(text, ground)):
            points += _SAME
        elif number == page.first and text != ground.heading:
            points += 1.5
    copies = ground.texts.count(text)
    if copies == 2:
        points += 1.0 + _IN_A_ROW * (3 <= size <= _MOST_DOUBLED and _is_doubled(page, number))
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
    structure = _structure(page, number, ground, words, size)
    if short > _OVERLAP + structure + 0.01:
        return least - 1
    return points + (_OVERLAP * overlap(text, ground) + structure + length) - faults


def _is_doubled(page: Page, number: int) -> bool:
    """Whether the next line says just the same, or the last one."""
    around = (page.next_filled(number), page.last_filled(number))
    return any(other is not None and page.text(other) == page.text(number) for other in around)


def _unlike(page: Page, number: int, text: str, words: CompiledWords) -> float:
    """Points against a line that bears a byline behind its bar, is a name above the date, or is a first question."""
    if _BAR_BEFORE_NAME.search(text) or (text[0].isdigit() and _TICKER.match(text)):
        return 3.0
    if len(text) >= _LONG_LINE and _TWO_SENTENCES.search(text):
        return 1.5
    if text.count(" ") <= 6 and _JOB_BEHIND.search(text) and not words.roles.isdisjoint(words_of(text)):
        return 3.0
    index = page.head.index(number)
    if any(_is_way_to(text, page.text(other)) for other in page.head[index + 1 : index + 4]):
        return 3.0
    above, below = page.head[max(0, index - 1) : index], page.head[index + 1 : index + 2]
    if text.endswith("?") and any(map(page.dates, above)):
        return 1.5
    dated = any(map(page.dates, page.head[index + 1 : index + 2]))
    if _is_signature(text, words, dated=dated):
        return 2.0
    known = text.partition(" ")[0].casefold() in words.given_names
    if (known or text.count(" ") == 1) and any(map(page.dates, below)) and is_name(text, words):
        return 2.0
    return 0.0


def _is_signature(text: str, words: CompiledWords, *, dated: bool) -> bool:
    """Names and little behind them: “Jane Doe and John Roe”, “Jane Doe, Harbour Post” above the date, and with no date
    “Jane Doe, Staff Writer, Harbour Post”.
    """
    name, comma, rest = text.partition(", ")
    if len(text) > _LONGEST_SIGNATURE or (not comma and " and " not in text):
        return False
    if comma and rest[:1].isupper() and is_name(name, words):
        return (dated and rest.count(" ") <= 3) or (", " in rest and knows(name, words))
    return dated and len(names_in(text, words, trusted=False)) > 1


def _is_way_to(text: str, other: str) -> bool:
    """Whether the line leads to the headline that stands below it: “Home » News » Some headline”."""
    return len(text) > len(other) >= 10 and " " in other and text.casefold().endswith(other.casefold())


def says_same(heading: str, text: str) -> bool:
    """Whether the browser's title says what the line says, give or take a word."""
    return _same_pairs(heading, text) or _same_words(frozenset(words_of(heading)), words_of(text), heading == text)


def _same_pairs(heading: str, text: str) -> bool:
    """The same for scripts without blanks: most pairs of characters are in both."""
    if not is_han(text) or not is_han(heading):
        return False
    a, b = pairs_of(heading), pairs_of(text)
    common = len(a & b)
    return common >= 5 and common >= 0.3 * (len(a) + len(b)) and common >= 0.75 * min(len(a), len(b))


def _same_words(a: frozenset[str], said: list[str], same: bool) -> bool:
    if same:
        return True
    b = set(said)
    common = len(a & b)
    return common >= 3 and common >= 0.375 * (len(a) + len(b)) and common >= 0.75 * min(len(a), len(b))


def _structure(page: Page, number: int, ground: Ground, words: CompiledWords, size: int) -> float:
    """A headline stands near the lead, above byline and date, with the standfirst between; captions stand below."""
    index = page.head.index(number)
    below = page.head[index + 1 : index + 5]
    directly = number in ground.direct
    points = -_FAR * min(len(page.head) - 1 - index, _NEAREST if directly else _FARTHEST)
    if directly:
        points += _DIRECTLY
    if not ground.anchors.isdisjoint(below):
        points += 1.0
    elif not ground.anchors.isdisjoint(page.head[max(0, index - 6) : max(0, index - 1)]):
        points -= 1.0
    if size >= 3 and below and below[0] not in ground.anchors and page.is_front(below[0]):
        text = page.text(below[0])
        if _size(text, words_of(text)) >= 7 and not is_caption(text, words):
            points += _STANDFIRST
    return points


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
