"""The grammar of organisations' names: head-words, what joins their words, what introduces them."""

import re
from collections.abc import Sequence

from newsarchive.tagging.names.book import CALENDAR, HEAD, MODIFIER, OPENER, PLACE, ROLE, TITLE, NameBook
from newsarchive.tagging.names.tokens import Seen, Token, tokens

_ACRONYM = re.compile(r" \((?:the )?[\"“]?([^\W\d_][^\W_]{1,8})[\"”]?\)")
_OPENING = "“\"«„‘'"
_AROUND = 70
_MOST_PARTS = 4
_MOST_WORDS = 7
_GENERIC = HEAD | MODIFIER | ROLE | PLACE


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


def extend(
    text: str, end: int, found: Sequence[tuple[int, int]], index: int, book: NameBook, seen: Seen
) -> tuple[int, list[Token], int]:
    """What joins on to an organisation's name behind ``end``: "of the …", "for …".

    Returns the new end, the words that came on and the index of the first row that is not part of it; a row of which
    only the beginning is part counts as used up.
    """
    more: list[Token] = []
    for _ in range(_MOST_PARTS):
        if index >= len(found) or text[end : found[index][0]] not in book.joiners:
            break
        words, following = tokens(text, found, index, book, seen)
        if words[0].flags & (ROLE | TITLE) and not words[0].flags & MODIFIER:
            break
        size = 0
        while size < len(words) and not words[size].flags & (OPENER | CALENDAR):
            size += 1
        if not size:
            break
        more += words[:size]
        end, index = words[size - 1].end, following
        if size < len(words):
            break
    return end, more, index


def is_generic(words: Sequence[Token], places: dict[int, int]) -> bool:
    """Whether no word is the organisation's own."""
    return all(word.flags & _GENERIC and word.start not in places for word in words)


def is_name(words: Sequence[Token]) -> bool:
    """Whether the words with a head among them are more than the head, and not a headline."""
    return 2 <= len(words) <= _MOST_WORDS and len(words[-1].lower) > 1
