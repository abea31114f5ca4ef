"""What a word stands for, seen from the words around it: a government or a city, a country or a person."""

from msgspec import Struct

from newsarchive.tagging.document import Document
from newsarchive.tagging.gazetteer import WordKind
from newsarchive.tagging.matcher import plain
from newsarchive.vocabulary.countries import Usage

_AROUND = 48
"""Letters looked at on either side."""
_STOPS = '.,;:!?)"”’\n'
_HEADLINE = 200
"""Letters of a headline that tell whether it writes most words with capitals."""


class UsageBook(Struct, frozen=True):
    """A language's signs of what a word stands for, in plain form."""

    subject_of: frozenset[str]
    skipped: frozenset[str]
    after: frozenset[str]
    between: tuple[str, ...]
    joined_after: frozenset[str]
    joined_before: frozenset[str]
    places_own: frozenset[str]
    in_places: frozenset[str]
    money: frozenset[str]
    agreements: frozenset[str]
    provinces: frozenset[str]
    titles: frozenset[str]
    streets: frozenset[str]
    styles: frozenset[str]
    styled: frozenset[str]
    tongues: frozenset[str]
    dated: frozenset[str]
    never_surnames: frozenset[str]
    given_names: frozenset[str] = frozenset()
    """First names of people, in any language."""


def make_usage_book(usage: Usage, given_names: tuple[str, ...] = ()) -> UsageBook:
    """Ready for comparison."""
    return UsageBook(
        subject_of=_plain_set(usage.subject_of),
        skipped=_plain_set(usage.skipped),
        after=_plain_set(usage.after),
        between=tuple(plain(word) for word in usage.between),
        joined_after=_plain_set(usage.joined_after),
        joined_before=_plain_set(usage.joined_before),
        places_own=_plain_set(usage.places_own),
        in_places=_plain_set(usage.in_places),
        money=_plain_set(usage.money),
        agreements=_plain_set(usage.agreements),
        provinces=_plain_set(usage.provinces),
        titles=_plain_set(usage.titles),
        streets=_plain_set(usage.streets),
        styles=_plain_set(usage.styles),
        styled=_plain_set(usage.styled),
        tongues=_plain_set(usage.tongues),
        dated=_plain_set(usage.dated),
        never_surnames=_plain_set(usage.never_surnames),
        given_names=_plain_set(given_names),
    )


def acts_for_government(document: Document, start: int, end: int, book: UsageBook) -> bool:
    """Whether the capital at ``text[start:end]`` stands for its government: it acts, owns, is talked to."""
    text = document.text
    behind = document.plain[end : end + _AROUND].split()
    before = document.plain[max(0, start - _AROUND) : start].split()
    mark = text[end : end + 1]
    if mark in "-‑–" and behind and document.plain[end + 1 : end + 2] != " ":
        return behind[0] in book.joined_after
    if text[start - 1] in "-‑" and before and before[-1] in book.joined_before:
        return True
    if mark in "'’" and text[end + 1 : end + 2] == "s":
        return not _starts_with(behind[1:], book.places_own)
    if mark == " " and behind:
        first = behind[1] if behind[0] in book.skipped and len(behind) > 1 else behind[0]
        if first in book.subject_of and not text[end + 1].isupper():
            return not before or before[-1] not in book.in_places
    if _ends_with(before, book.after):
        return not (mark == " " and text[end + 1 : end + 2].isupper())  # "with Moscow Mayor"
    return _is_pair(behind, before, book)


def _is_pair(behind: list[str], before: list[str], book: UsageBook) -> bool:
    """Whether it stands in a pair such as "between Moscow and Kyiv", first or last."""
    if len(book.between) < 2:
        return False
    opening, joining = book.between[:2]
    if before and before[-1] == opening:
        return joining in behind[:3]
    return bool(before) and before[-1] == joining and opening in before[-4:-1]


def only_names(document: Document, start: int, end: int, kind: WordKind, book: UsageBook) -> bool:
    """Whether the word at ``text[start:end]`` is but part of another name: of a currency, an agreement, a double name.

    Only cities give their names to agreements ("Paris accord"), and only those that are no capital to double names
    ("Allied-Lyons"): "Kyiv-Moscow talks" are of governments.
    """
    text = document.text
    if kind == "place" and text[start - 1] in "-‑" and text[start - 2].isalpha():
        return True
    if text[end] != " " or kind == "seat":
        return False
    following = document.plain[end + 1 : document.plain.find(" ", end + 1)]
    if kind not in {"capital", "place"}:
        return following in book.money
    return following in book.agreements or (following in book.streets and text[end + 1].isupper())


def is_style(document: Document, start: int, end: int, book: UsageBook) -> bool:
    """Whether the adjective at ``text[start:end]`` tells of a kitchen or a language, which may be anywhere."""
    mark = document.text[end]
    before = document.plain[max(0, start - _AROUND) : start].split()
    if before and before[-1] in book.styled:
        return True
    if mark in " -‑–":
        return _starts_with(document.plain[end + 1 : end + _AROUND].split(), book.styles)
    # “faith in Russians.” is of people. English alone has such a list so far, and there no language ends in s.
    return mark in _STOPS and document.text[end - 1] != "s" and bool(before) and before[-1] in book.tongues


def lies_elsewhere(document: Document, start: int, end: int, book: UsageBook) -> bool:
    """Whether the word at ``text[start:end]`` is a town called after another place, with its province behind it.

    Two provinces side by side are a list.
    """
    if document.text[end : end + 2] != ", " or not book.provinces:
        return False
    behind = document.plain[end + 2 : end + _AROUND].split()
    return _starts_with(behind, book.provinces) and document.plain[start:end] not in book.provinces


def is_person(document: Document, start: int, end: int, book: UsageBook) -> bool:
    """Whether a word that is also a person's name stands as one here ("Georgia Lane", "Ms Jordan", "Robert Jordan").

    In headlines, where most words have capitals, nothing can be told.
    """
    passage = document.passages[document.passage_index(start)]
    if passage.zone in {"title", "heading"} and _mostly_capitals(passage.text[:_HEADLINE]):
        return False
    before = document.plain[max(0, start - _AROUND) : start].split()
    if before and document.text[start - 1] == " ":
        if before[-1] in book.titles:
            return True
        if before[-1] in book.given_names and not document.text[start - 1 - len(before[-1])].islower():
            return True
    return _followed_by_name(document, end, book)


def stands_in_place(document: Document, start: int, book: UsageBook) -> bool:
    """Whether the word stands where places do ("in Georgia")."""
    before = document.plain[max(0, start - _AROUND) : start].split()
    return bool(before) and before[-1] in book.in_places


def _followed_by_name(document: Document, end: int, book: UsageBook) -> bool:
    text = document.text
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    word, _, behind = document.plain[end + 1 : end + _AROUND].partition(" ")
    following = text[end + 1 : end + 1 + len(word)]
    if len(word) < 2 or following.isupper() or word in book.never_surnames:
        return False
    return not (word in book.dated and behind[:1].isdigit())


def _mostly_capitals(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _starts_with(words: list[str], phrases: frozenset[str]) -> bool:
    return bool(words) and (words[0] in phrases or " ".join(words[:2]) in phrases)


def _ends_with(words: list[str], phrases: frozenset[str]) -> bool:
    return bool(words) and (words[-1] in phrases or " ".join(words[-2:]) in phrases)


def _plain_set(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(plain(word).split()) for word in words)
