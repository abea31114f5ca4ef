"""Authors without a byline's word: a line of nothing but a name, beside the date, the headline or a job's line."""

import re
from collections.abc import Mapping

from newsarchive.metadata.page import Page, is_han, words_of
from newsarchive.metadata.people import knows, names_in
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Fact, Mark, Reason

LONGEST = 120
"""Characters of a line that may be a signature."""
WINDOW = 12
"""Lines from the headline on among which it may stand."""
BEHIND = 4
"""Lines behind the end among which a name with its job may stand."""
ABOVE = 3
"""Lines above the headline."""
MOST = 6
"""Lines of one name each that are authors together."""

SHORTEST = 3
"""Letters of a name without a byline: two are any Korean or Chinese word."""

LABELS: frozenset[Reason | None] = frozenset({"related-label", "widget-label", "newsletter", "comment-prompt"})
"""What cleaning knows for labels, whatever form they have."""
_NOT_HERE: frozenset[Reason | None] = LABELS | {
    *("credit", "legal", "cookie-notice", "advertisement", "related-teaser", "reader-comment", "share"),
}
_INITIALS = re.compile(r"((?:[^\W\d_a-zß-ÿ]\.\s?){1,3}[^\W\d_a-zß-ÿ]\.)\s")
"""“E.B. ” before the date of its line."""
_AGO = re.compile(
    r"\d+\s?(?:h|hrs?|hours?|min|minutes?|mins?|days?|weeks?|months?)\b.{0,4}(?:ago)?|\bago\b|\bvor \d+", re.IGNORECASE
)
_BEHIND_DATE = re.compile(r"[\s|/·•,–—-]{1,4}(?=[^\W\d_a-zß-ÿ])")


def find_signature(
    page: Page, title: int | None, settled: Mapping[int, Mark], words: CompiledWords
) -> tuple[Fact, ...]:
    """The authors of the first signature; none where no line is one."""
    if title is not None:
        index = page.head.index(title) if title in page.head else 0
        below = [*page.head[index + 1 : index + 1 + WINDOW], *page.beside]
        for number in (*below, *reversed(page.head[max(0, index - ABOVE) : index])):
            names = _free_names(page, number, title, settled, words)
            if names:
                lines = [(name, number) for name in names]
                if number in below:
                    lines += _with_next(page, number, settled, words)
                return _facts(lines, "name-beside-date-or-title")
    return _behind(page, words)


def find_agency_signature(page: Page, title: int | None, words: CompiledWords) -> Fact | None:
    """A line of nothing but an agency's name, right below the headline or beside the date: who signs is the author."""
    if title is None or title not in page.head:
        return None
    index = page.head.index(title)
    for number in (*page.head[index + 1 : index + 1 + WINDOW], *page.beside[:ABOVE]):
        value = page.text(number).strip(" .()|–—-")
        below_title = number in page.head[index + 1 : index + 2]
        if value in words.agencies and (below_title or any(_has_time(page, near) for near in _around(page, number))):
            return Fact(value, "stated", (number,), "agency-beside-date-or-title")
    return None


def _facts(lines: list[tuple[str, int]], rule: str) -> tuple[Fact, ...]:
    first: dict[str, int] = {}
    for name, number in lines:
        first.setdefault(name, number)
    return tuple([Fact(name, "stated", (number,), rule) for name, number in first.items()])


def _free_names(
    page: Page, number: int, title: int, settled: Mapping[int, Mark], words: CompiledWords
) -> tuple[str, ...]:
    return () if number in settled or not _may_sign(page, number) else _signed(page, number, title, words)


def _with_next(page: Page, number: int, settled: Mapping[int, Mark], words: CompiledWords) -> list[tuple[str, int]]:
    """The names of the lines right below a signature that have its form: a name first, a job behind it at most."""
    found: list[tuple[str, int]] = []
    following = page.next_filled(number)
    while following is not None and len(found) < MOST and following not in settled and _may_sign(page, following):
        text = page.text(following).removeprefix("& ").removeprefix("and ")
        jobs = _is_job(page.text(number), words) or page.text(number).endswith((",", "&"))
        names = names_in(text, words, trusted=jobs) if _may_begin(text, words) else ()
        if not names or not text.startswith(names[0]) or not (knows(text, words) or _is_job(text, words)):
            break
        found += [(name, following) for name in names]
        following = page.next_filled(following)
    return found


def _behind(page: Page, words: CompiledWords) -> tuple[Fact, ...]:
    """Names behind the end, each with its job in the line below; what is told of a person may stand between two."""
    found: list[tuple[str, int]] = []
    for place, number in enumerate(page.after):
        if place >= BEHIND and not found:
            break
        if not _may_sign(page, number) or not _may_begin(page.text(number), words):
            continue
        following = page.next_filled(number)
        if following is not None and _is_job(page.text(following), words):
            found += [(name, number) for name in _whole(page.text(number), words, trusted=not found)]
    return _facts(found, "name-and-job-behind-the-end")


def _may_sign(page: Page, number: int) -> bool:
    mark = page.mark(number)
    if mark.kind in {"caption", "paragraph", "heading"} or len(page.text(number)) > LONGEST:
        return False
    return not (mark.kind == "dropped" and mark.reason in _NOT_HERE)


def _signed(page: Page, number: int, title: int, words: CompiledWords) -> tuple[str, ...]:
    text = page.text(number)
    titled = None if text.isascii() else words.titled_name.fullmatch(text)
    if titled:
        return (titled[1],)
    dates = page.dates(number)
    above = page.last_filled(number) if dates else None
    if above is not None and page.mark(above).reason == "related-label":
        return ()
    initials = _INITIALS.match(text) if dates else None
    if initials:
        return (initials[1],)
    if dates and (gap := _BEHIND_DATE.match(text, dates[-1].end)):
        behind = _whole(text[gap.end() :], words, trusted=False)
        if behind:
            return behind
    if not _may_begin(text, words):
        return ()
    if " " not in text and page.mark(number).reason == "navigation":
        return ()  # without blanks any short word has the form of a name
    own = _has_time(page, number) or _is_job(text.rpartition(" ")[2], words)
    near = _around(page, number)
    if number in page.beside:
        return _whole(text, words, trusted=own) if own or any(page.dates(n) for n in near) else ()
    evident = own or any(_has_time(page, n) or _is_job(page.text(n), words) for n in near if len(page.text(n)) <= 100)
    if number < title:
        printed_twice = text in {page.text(n) for n in near} and knows(text, words)
        above = evident or printed_twice or _before_date(page, number, title)
        return _whole(text, words, trusted=False) if above else ()
    return _whole(text, words, trusted=evident)


def _before_date(page: Page, number: int, title: int) -> bool:
    """Above the headline: whether a date stands between the line and it."""
    return any(number < other < title and page.dates(other) for other in page.head)


def _may_begin(text: str, words: CompiledWords) -> bool:
    """A cheap look at the first two words: whether they can be those of a name."""
    first, blank, rest = text.partition(" ")
    if first[:1].islower() or (not blank and text.isascii()):
        return False
    bare = first.casefold().strip(".")
    if bare in words.roles or bare in words.outlet_words or bare in words.sections or bare in words.credits:
        return False
    return not rest[:1].islower() or rest.partition(" ")[0].casefold().strip(".") in words.particles


def _around(page: Page, number: int) -> tuple[int, ...]:
    return tuple(n for n in (page.last_filled(number), page.next_filled(number)) if n is not None)


def _has_time(page: Page, number: int) -> bool:
    text = page.text(number)
    if page.dates(number) or page.mark(number).reason == "timestamp":
        return True
    return len(text) <= 60 and _AGO.search(text) is not None


def _is_job(text: str, words: CompiledWords) -> bool:
    said = words_of(text)
    return 1 <= len(said) <= 5 and not words.roles.isdisjoint(said)


def _whole(text: str, words: CompiledWords, *, trusted: bool) -> tuple[str, ...]:
    """The names of a line that holds, besides them, a job, a time or an outlet at most."""
    names = names_in(text, words, trusted=trusted)
    if not names or len(names[0]) < SHORTEST or not text.startswith(names[0]):
        return ()
    if text[len(names[0]) :].startswith((" /", "/")) and not any(map(str.isdigit, text)):
        return ()  # “Jane Doe / Harbour Pictures” credits a picture
    if " " not in names[0] and not (is_han(names[0]) and names[0][0] in words.han_surnames):
        return ()
    rest = text
    for name in names:
        rest = rest.replace(name, " ", 1)
    left = [word for word in words_of(rest) if word not in words.joiners]
    said = [word for word in words_of(names[0]) if word not in words.particles]
    if knows(names[0], words):
        # “Jane Doe, who was there …” is a sentence.
        sentence = sum(word in words.function_words and word not in words.beside_names for word in left)
        other = sum(not word[0].isdigit() for word in left)
        return names if other <= 8 and (sentence < 2 or not words.roles.isdisjoint(left)) else ()
    if said[0] in words.function_words or len(said) > 3 or not all(_is_beside_word(word, words) for word in left):
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
        or word in words.beside_names
    )
