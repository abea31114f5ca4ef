"""Words in capitals: one pass over a text finds each unbroken row of them."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from newsarchive.tagging.names.book import (
    CALENDAR,
    FIELD,
    FIRM,
    GIVEN,
    HEAD,
    MODIFIER,
    OPENER,
    PLACE,
    PREFIX,
    ROLE,
    TITLE,
    NameBook,
)

# Capitals of the scripts that have them: Latin with all its diacritics, Greek, Cyrillic, Armenian.
_CAPITALS = "".join(
    chr(code)
    for first, last in ((0x41, 0x250), (0x370, 0x590), (0x1E00, 0x2000))
    for code in range(first, last)
    if chr(code).isupper()
)
_C = f"[{_CAPITALS}]"
# A capital that nothing but a search for one letter precedes: several times faster than with a look behind.
ROW = re.compile(rf"{_C}\w*+(?:(?: |[-‑'’]|(?<=\b{_C})\. ?){_C}\w*+)*+")
_TAIL = re.compile(r"[-‑][^\W\d_]{1,5}(?![\w-])")
_GOES_ON = re.compile(r"[-‑][^\W\d_]\w*(?![\w-])")
_FIRM_GAP = " & "
_FIELDS = FIELD | MODIFIER
_LONGEST_GAP = 12
_LONGEST_ABBREVIATION = 5
_LONGEST_OF_PLACES = 3
NICKNAMES = {" “": "”", ' "': '"', " „": "“", " «": "»", " ‘": "’", " (": ")"}
"""Blank and opening mark → closing one."""
_BETWEEN_TWO = frozenset((" von ", " e ", " y "))
"""Particles that are words of the language too, and before a given name mostly are."""
_MOST = 24
"""Words after which nothing more is tied to a row."""
_LONGEST_ROW = 400
"""Letters of a row that are looked at together."""
_NO_TAILS = frozenset("led run era born held made wide like based style owned free only".split())
"""Behind a hyphen these belong to no name: Moscow-led."""


class Token(Struct, frozen=True, gc=False):
    """A word in capitals."""

    lower: str
    start: int
    end: int
    flags: int


class Seen(dict[str, tuple[str, int]]):
    """The words of one article → in small letters, and what they may be; each is looked up once."""

    def __init__(self, book: NameBook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, word: str) -> tuple[str, int]:
        lower = word.lower()
        found = self[word] = (lower, self._book.flags_of(lower))
        return found


def rows(text: str) -> list[tuple[int, int]]:
    """Start and end of every row of words in capitals; endless ones in pieces. No row goes over a line's end."""
    found = [match.span() for match in ROW.finditer(text)]
    if any(last - first > _LONGEST_ROW for first, last in found):
        found = [piece for first, last in found for piece in _pieces(text, first, last)]
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_ROW:
        cut = text.find(" ", start + _LONGEST_ROW // 2, start + _LONGEST_ROW)
        if cut < 0:
            cut = start + _LONGEST_ROW
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


def tokens(
    text: str,
    found: Sequence[tuple[int, int]],
    index: int,
    book: NameBook,
    seen: Seen,
    *,
    conjunctions: bool = True,
) -> tuple[list[Token], int]:
    """The words of a row and of those that particles or an abbreviation's dot tie to it, and the next row's index.

    ``conjunctions``: "and" may tie, too.
    """
    start, end = found[index]
    words = _words(text, start, end, book, seen)
    index += 1
    while index < len(found) and len(words) < _MOST:
        last = words[-1]
        compound = _compound(text, last, seen) if last.flags & PREFIX else None
        if compound is not None:
            words[-1] = last = compound
            end = last.end
        if found[index][0] - end > _LONGEST_GAP:
            break
        gap = text[end : found[index][0]]
        if gap in NICKNAMES and _is_nickname(text, found, index, words):
            words += _words(text, *found[index], book, seen)
            start, end = found[index + 1]
            words += _words(text, start, end, book, seen)
            index += 2
            continue
        abbreviated = gap == ". " and _is_abbreviated(words)
        goes_on = compound is not None and gap == " "
        joins = conjunctions and gap in book.conjunctions
        if not (abbreviated or goes_on or joins) and (gap not in book.particles or last.flags & HEAD):
            break
        start = found[index][0]
        more = _words(text, start, found[index][1], book, seen)
        if joins:
            if not _is_joined(words, more, firm=gap == _FIRM_GAP):
                break
        elif gap in _BETWEEN_TWO and more[0].flags & GIVEN:
            break  # "Tore von Julian Roe", "Olga e Teresa"
        elif more[0].flags & HEAD and not (abbreviated or goes_on):
            break  # "Astrid Brekke von der Universität"
        end = found[index][1]
        words += more
        index += 1
    tail = _TAIL.match(text, end) if len(words) > 1 else None
    if tail is not None and tail.group()[1:] not in _NO_TAILS:
        last = words[-1]
        words[-1] = Token(text[last.start : tail.end()].lower(), last.start, tail.end(), 0)
    return words, index


def _is_abbreviated(words: Sequence[Token]) -> bool:
    """Whether a dot behind the last word ends no sentence: "Gov. Ada Brekke", not "by Stephen King. Ada Brekke"."""
    last = words[-1]
    surname = len(words) > 1 and words[-2].flags & GIVEN
    longest = _LONGEST_ABBREVIATION if last.flags & (TITLE | ROLE) and not surname else _LONGEST_OF_PLACES
    return bool(last.flags & (TITLE | ROLE | PLACE)) and last.end - last.start <= longest


def _is_nickname(text: str, found: Sequence[tuple[int, int]], index: int, words: Sequence[Token]) -> bool:
    """Whether one word in quotation marks or brackets stands between a given name and a surname."""
    start, end = found[index]
    if not words[-1].flags & GIVEN or index + 1 == len(found) or " " in text[start:end]:
        return False
    closing = NICKNAMES[text[words[-1].end : start]]
    return text[end : found[index + 1][0]] == f"{closing} "


def _compound(text: str, word: Token, seen: Seen) -> Token | None:
    """The whole of a word that goes on in small letters behind a hyphen: "Anti-corruption"."""
    match = _GOES_ON.match(text, word.end)
    if match is None or not match.group()[1].islower():
        return None
    lower, flags = seen[text[word.start : match.end()]]
    return Token(lower, word.start, match.end(), flags or MODIFIER)


def _is_joined(words: Sequence[Token], more: Sequence[Token], *, firm: bool) -> bool:
    """Whether an "and" stands inside one name: "Health and Human Services", "Brekke and Co", "Brekke & Lind Ltd"."""
    if more[0].flags & FIRM:
        return firm or not (words[0].flags & (GIVEN | OPENER | CALENDAR))  # "Ada Brekke and co."
    fields = words[-1].flags & _FIELDS and more[0].flags & _FIELDS
    if fields and len(more) == 1 < len(words) and words[0].flags & HEAD and not words[-1].flags & HEAD:
        return True  # "Stiftung Wissenschaft und Politik"
    head = next((index for index, word in enumerate(more) if word.flags & (HEAD | FIRM)), 0)
    if not head:
        return False
    if firm:
        return True
    if not fields:
        return False
    return not any(word.flags & HEAD and not word.flags & FIELD for word in words) and not any(
        word.flags & (ROLE | TITLE) and not word.flags & MODIFIER for word in more[:head]
    )


def _words(text: str, start: int, end: int, book: NameBook, seen: Seen) -> list[Token]:
    found = []
    for word in text[start:end].split(" "):
        last = start + len(word)
        if len(word) > 2 and word[1] in "'’" and word[0].lower() in book.elided:
            start += 2
            word = word[2:]
        lower, flags = seen[word]
        found.append(Token(lower, start, last, flags))
        start = last + 1
    return found
