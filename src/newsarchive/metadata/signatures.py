"""Authors without a byline's word: a line of nothing but a name, beside the date, the headline or a job's line."""

import re
from collections.abc import Mapping

from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.people import names_in
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Mark

LONGEST = 120
"""Characters of a line that may be a signature."""
WINDOW = 12
"""Lines from the headline on among which it may stand."""
BEHIND = 4
"""Lines behind the end among which a name with its job may stand."""

SHORTEST = 3
"""Letters of a name without a byline: two are any Korean or Chinese word."""

_NOT_HERE = frozenset(
    {"credit", "legal", "cookie-notice", "advertisement", "related-teaser", "reader-comment", "share"}
)
_INITIALS = re.compile(r"((?:[^\W\d_a-zß-ÿ]\.\s?){1,3}[^\W\d_a-zß-ÿ]\.)\s")
"""“E.B. ” before the date of its line."""
_AGO = re.compile(
    r"\d+\s?(?:h|hrs?|hours?|min|minutes?|mins?|days?|weeks?|months?)\b.{0,4}(?:ago)?|\bago\b|\bvor \d+", re.IGNORECASE
)


def find_signature(
    page: Page, title: int | None, settled: Mapping[int, Mark], words: CompiledWords
) -> tuple[int, tuple[str, ...], str] | None:
    """Line, names and rule of the first signature; None where no line is one."""
    if title is not None:
        index = page.head.index(title) if title in page.head else 0
        window = [*page.head[index + 1 : index + 1 + WINDOW], *reversed(page.head[max(0, index - 3) : index])]
        for number in window:
            if number in settled or not _may_sign(page, number):
                continue
            names = _signed(page, number, title, words)
            if names:
                return number, names, "name-beside-date-or-title"
    for number in page.after[:BEHIND]:
        following = page.next_filled(number)
        if following is not None and _may_sign(page, number) and _is_job(page.text(following), words):
            names = _whole(page.text(number), words, trusted=True)
            if names:
                return number, names, "name-and-job-behind-the-end"
    return None


def _may_sign(page: Page, number: int) -> bool:
    mark = page.mark(number)
    if mark.kind in {"caption", "paragraph", "heading"} or len(page.text(number)) > LONGEST:
        return False
    return not (mark.kind == "dropped" and mark.reason in _NOT_HERE)


def _signed(page: Page, number: int, title: int, words: CompiledWords) -> tuple[str, ...]:
    text = page.text(number)
    titled = words.titled_name.fullmatch(text)
    if titled:
        return (titled[1],)
    initials = _INITIALS.match(text) if page.dates(number) else None
    if initials:
        return (initials[1],)
    if not _may_begin(text, words):
        return ()
    evident = _has_time(page, number) or _is_job(text.rpartition(" ")[2], words)
    if not evident:
        evident = any(
            _has_time(page, near) or _is_job(page.text(near), words)
            for near in _beside(page, number)
            if len(page.text(near)) <= 100
        )
    if number < title:
        return _whole(text, words, trusted=False) if evident else ()
    return _whole(text, words, trusted=evident)


def _may_begin(text: str, words: CompiledWords) -> bool:
    """A cheap look at the first two words: whether they can be those of a name."""
    first, blank, rest = text.partition(" ")
    if first[:1].islower() or (not blank and text.isascii()):
        return False
    bare = first.casefold().strip(".")
    if bare in words.roles or bare in words.outlet_words or bare in words.sections or bare in words.credits:
        return False
    return not rest[:1].islower() or rest.partition(" ")[0].casefold().strip(".") in words.particles


def _beside(page: Page, number: int) -> tuple[int, ...]:
    index = page.head.index(number)
    return (*page.head[max(0, index - 1) : index], *page.head[index + 1 : index + 2])


def _has_time(page: Page, number: int) -> bool:
    text = page.text(number)
    return bool(page.dates(number)) or (len(text) <= 60 and _AGO.search(text) is not None)


def _is_job(text: str, words: CompiledWords) -> bool:
    said = words_of(text)
    return 1 <= len(said) <= 5 and not words.roles.isdisjoint(said)


def _whole(text: str, words: CompiledWords, *, trusted: bool) -> tuple[str, ...]:
    """The names of a line that holds, besides them, a job, a time or an outlet at most."""
    names = names_in(text, words, trusted=trusted)
    if not names or len(names[0]) < SHORTEST or not text.startswith(names[0]):
        return ()
    rest = text
    for name in names:
        rest = rest.replace(name, " ", 1)
    left = [word for word in words_of(rest) if word not in words.joiners]
    first = words_of(names[0])[0]
    if first in words.given_names:
        return names if len(left) <= 8 else ()
    if first in words.function_words or not all(_is_beside_word(word, words) for word in left):
        return ()
    return names


def _is_beside_word(word: str, words: CompiledWords) -> bool:
    """A job, a part of a date or of “2 hours ago”, an outlet's word."""
    calendar = words.calendar
    return (
        word[0].isdigit()
        or word in words.roles
        or word in words.outlet_words
        or word in calendar.months
        or word in calendar.weekdays
        or bool(_AGO.match("1 " + word))
        or word in {"ago", "am", "pm", "uhr", "at", "um", "published", "updated"}
    )
