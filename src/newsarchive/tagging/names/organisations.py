"""The grammar of organisations' names: head-words, what joins their words, what introduces them."""

import re
from collections.abc import Sequence

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
    ROLE,
    TITLE,
    NameBook,
)
from newsarchive.tagging.names.tokens import Seen, Token, tokens

_ACRONYM = re.compile(r" \((?:the )?[\"“]?([^\W\d_][^\W_]{1,8})[\"”]?\)")
_OPENING = "“\"«„‘'"
_AROUND = 70
_MOST_PARTS = 4
_MOST_WORDS = 7
_GENERIC = HEAD | MODIFIER | ROLE | PLACE
_FIELDS = FIELD | MODIFIER


def introduced(text: str, end: int) -> str | None:
    """The acronym in brackets behind what ends at ``end``."""
    if not text.startswith(" (", end):
        return None
    match = _ACRONYM.match(text, end)
    if match is None or sum(char.isupper() for char in match[1]) < 2:
        return None
    return match[1]


def named_by_kind(text: str, start: int, book: NameBook) -> bool:
    """Whether what stands before says that an organisation is named: "network of volunteers called “", "newspaper "."""
    if text[start - 1] == " ":  # by far the most: settled by the one word before
        last = text[text.rfind(" ", 0, start - 1) + 1 : start - 1]
        if last.isalnum() and last not in book.kinds and not text.endswith(book.called, 0, start):
            return False
    elif text[start - 1] not in _OPENING:
        return False
    piece = text[max(0, start - _AROUND) : start]
    piece = piece[piece.rfind("\n") + 1 :]
    bare = piece.rstrip(_OPENING)
    if not bare.endswith(" "):
        return False
    words = bare.split()
    if not words:
        return False
    if words[-1] in book.kinds:
        return True
    return bare.endswith(book.called) and any(word in book.kinds for word in words[-7:])


def head_of(words: Sequence[Token]) -> int:
    """Index of the last head-word, -1 if there is none."""
    return next((index for index in range(len(words) - 1, -1, -1) if words[index].flags & HEAD), -1)


class Extension(Struct):
    """What joins on to an organisation's name: "of the …", "for …"."""

    end: int
    more: list[Token]
    """The words that came on."""
    rest: list[Token]
    """What follows them in their row and is none of them: "of California | President Ada Brekke"."""
    following: int
    """Index of the first row behind."""


def extend(
    text: str,
    end: int,
    found: Sequence[tuple[int, int]],
    index: int,
    book: NameBook,
    seen: Seen,
    places: dict[int, int],
) -> Extension:
    """What joins on behind ``end``. ``index``: of the row behind; ``places``: as in reading."""
    all_of_it = Extension(end, [], [], index)
    for _ in range(_MOST_PARTS):
        if index >= len(found):
            break
        gap = text[all_of_it.end : found[index][0]]
        joins = gap in book.conjunctions
        if not joins and gap not in book.joiners:
            break
        words, following = tokens(text, found, index, book, seen, conjunctions=False)
        size = _size(words, places)
        if joins and not _is_field_too(all_of_it.more, words[:size], places):
            break
        if not size:
            break
        all_of_it.more += words[:size]
        all_of_it.end, index = words[size - 1].end, following
        all_of_it.following = index
        if size < len(words):
            all_of_it.rest = words[size:]
            break
    return all_of_it


def _size(words: Sequence[Token], places: dict[int, int]) -> int:
    """How many words of a row belong to what an organisation is of."""
    if words[0].flags & ROLE and all(word.flags & (ROLE | MODIFIER) for word in words):
        return len(words)  # "Office of the Inspector General"
    size = place = 0
    for word in words:
        place = max(place, places.get(word.start, 0))  # "New" of "New Mexico" opens no sentence
        if word.start >= place:
            if word.flags & (OPENER | CALENDAR) or (word.flags & (ROLE | TITLE) and not word.flags & MODIFIER):
                break
            behind = words[size + 1 : size + 2]
            person = size and word.flags & GIVEN and behind and not behind[0].flags & ~GIVEN
            if person and words[size - 1].flags & _FIELDS:
                break  # "Ministry of Health | Ada Brekke"
        size += 1
    return size


def _is_field_too(more: Sequence[Token], words: Sequence[Token], places: dict[int, int]) -> bool:
    """Whether "and …" goes on what an organisation is for: "of Housing | and Urban Development"."""
    if not more or not words or more[-1].start in places or words[0].start in places:
        return False
    if not (more[-1].flags & _FIELDS and words[0].flags & _FIELDS):
        return False
    return not any(word.flags & HEAD and not word.flags & FIELD for word in words)


def is_generic(words: Sequence[Token], places: dict[int, int]) -> bool:
    """Whether no word is the organisation's own."""
    return all(word.flags & _GENERIC and word.start not in places for word in words)


def is_name(words: Sequence[Token]) -> bool:
    """Whether the words with a head among them are more than the head or a legal form, and not a headline."""
    if all(word.flags & FIRM for word in words):
        return False  # "Co Ltd"
    return 2 <= len(words) <= _MOST_WORDS and len(words[-1].lower) > 1
