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
    NEVER,
    OPENER,
    PLACE,
    ROLE,
    THING,
    TITLE,
    NameBook,
)
from newsarchive.tagging.names.tokens import Seen, Token, tokens

_ACRONYM = re.compile(r" \((?:the )?[\"“]?([^\W\d_][^\W_]{1,8})[\"”]?\)")
_OPENING = "“\"«„‘'"
_POINTS = ".,:;!?)\n"
_LONGEST_WORD = 24
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
        if gap in book.topics and words[0].start in places:
            break  # "the lead in the West Division on Norway"
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
    """Whether no word is the organisation's own, nor its legal form."""
    return not words[-1].flags & FIRM and all(word.flags & _GENERIC and word.start not in places for word in words)


def seat(text: str, words: Sequence[Token], head: int, book: NameBook, places: dict[int, int]) -> int:
    """How many words a name has whose head a place may follow: "Imperial College London"."""
    size = head + 1
    if size == len(words) or words[size].start not in places:
        return size
    end = words[-1].end
    if places[words[size].start] != end or text[end] in "'’-":
        return size
    following = text[end + 1 : end + _LONGEST_WORD].split(" ", 1)[0].rstrip(_POINTS).lower()
    joins = (
        text[end : end + 2] == " (" or text[end] != " " or book.flags_of(following) & OPENER or following in book.speech
    )
    return len(words) if joins else size  # not "the World Bank Norway director"


def is_thing(words: Sequence[Token], head: int) -> bool:
    """Whether what is called after a body is none itself: "Digital Services Act", "House Democrats"."""
    behind = words[head + 1 :]
    if not behind:
        return False
    last = behind[-1] if head == 0 else behind[0]
    if last.flags & (HEAD | PLACE | ROLE):
        return False
    return bool(last.flags & THING) or (head == 0 and bool(last.flags & NEVER))


def is_name(words: Sequence[Token]) -> bool:
    """Whether the words with a head among them are more than the head or a legal form, and not a headline."""
    if all(word.flags & FIRM for word in words):
        return False  # "Co Ltd"
    return 2 <= len(words) <= _MOST_WORDS and len(words[-1].lower) > 1
