"""What the words around a name say of it: what somebody is, that he speaks, how old he is."""

import re
from itertools import pairwise

from msgspec import Struct

from newsarchive.tagging.names.book import FIELD, FIRM, GIVEN, MODIFIER, OPENER, PLACE, ROLE, TITLE, NameBook

_AROUND = 120
"""Letters looked at on either side."""
_ARTICLE = 10
"""Letters before a name in which an article stands, with the blanks around it."""
_GENITIVES = ("’s", "'s", "s’", "s'")
_ENDS = frozenset(".!?…:")
_LONGEST_NAME = 3
_LONGEST_ABBREVIATED = 4
"""Letters of an abbreviation that is no title, with its dot."""
_MOST_WORDS = 6
"""Words of a role before a name."""
_CLOSES = re.compile(r"[,;:()“”\"«»\n—–]|(?<![ .][A-Z])\.(?= |\n)|[!?]| (?:who|which|that|whose|where|said|says|told) ")
_AGE = re.compile(r"(?:, | \()(?:aged? )?(1?\d\d?)(?=[;)\n]|[,.](?!\d))")
_YEARS_OLD = re.compile(r"\b\d{1,3}-(?:year|jährig|letn|річн|летн)", re.IGNORECASE)


class Cue(Struct, frozen=True):
    """What stands beside a name and speaks for a person."""

    person: bool
    description: str | None = None
    """What somebody is, as printed."""


NO_CUE = Cue(person=False)
_PERSON = Cue(person=True)


def before(text: str, start: int, book: NameBook) -> Cue:
    """The role or the verb that stands before the name at ``start``: "former officer Alex", "said Alex"."""
    if text[start - 1] != " ":
        return NO_CUE
    earliest = max(0, start - _AROUND)
    first = text.rfind(" ", earliest, start - 1)
    last = text[max(first + 1, earliest) : start - 1]
    line = last.rfind("\n")
    if line >= 0:
        last = last[line + 1 :]
    elif first < 0 and earliest:
        return NO_CUE  # a word without end
    if last[:1].islower() and book.flags_of(last.lower()) & ROLE:
        return Cue(person=True, description=_role(_words_before(text, start), book))
    if last in book.speech and last.islower():
        return _PERSON
    return NO_CUE


def apposed(text: str, start: int, end: int, book: NameBook) -> str | None:
    """The role before a name that stands between commas: "the port's director, Ada Brekke, said"."""
    if text[start - 2 : start] != ", " or text[end] != ",":
        return None
    words = _words_before(text, start - 1)
    if not words or not words[-1][:1].isalpha() or not book.flags_of(words[-1].lower()) & ROLE:
        return None
    role = _role(words, book)
    ahead = " ".join(words)[: -len(role)].rstrip().rpartition(" ")[2].lower()
    hoped = book.flags_of(ahead) & OPENER and ahead not in book.articles and f" {ahead} " not in book.conjunctions
    return None if hoped else role  # not "their nominee for governor, Ada Brekke,"


def of_office(text: str, start: int, book: NameBook) -> str | None:
    """The role with "of" that stands before what it is of: "deputy secretary of | State"."""
    words = _words_before(text, start)
    if len(words) < 2 or not book.of or words[-1] != book.of or not book.flags_of(words[-2].lower()) & ROLE:
        return None
    return f"{_role(words[:-1], book)} {book.of}"


def _words_before(text: str, start: int) -> list[str]:
    """The words of the passage before the one that begins at ``start``, those that are near enough."""
    piece = text[max(0, start - _AROUND) : start - 1]
    line = piece.rfind("\n")
    words = piece[line + 1 :].split(" ")
    return words[1:] if line < 0 and start > _AROUND else words


def _role(words: list[str], book: NameBook) -> str:
    """The words that make up a role, the last of which is one: "former Russian army officer"."""
    first = len(words) - 1
    while first > 0 and len(words) - first < _MOST_WORDS:
        word = words[first - 1]
        if not word.replace("-", "").replace(".", "").isalnum():
            break
        flags = book.flags_of(word.lower())
        if flags & MODIFIER and word in book.articles:
            first -= 1  # "former" begins a role
            break
        ends = word.endswith(".") and word.count(".") == 1 and len(word) > _LONGEST_ABBREVIATED
        if ends and not book.flags_of(word[:-1].lower()) & TITLE:
            break  # the sentence before
        opens = first == 1 or words[first - 2][-1:] in _ENDS
        if opens and not flags and len(book.endings) > 1:
            break  # where cases tell who does what, a verb may open a sentence
        if flags & FIRM or (flags & OPENER and not (flags & (MODIFIER | PLACE) and word[0].isupper())):
            break
        if not (flags & (ROLE | MODIFIER | FIELD) or word[0].isupper() or "-" in word):
            break
        first -= 1
    return " ".join(words[first:])


def after(text: str, end: int, book: NameBook) -> Cue:
    """The verb or the apposition behind the name that ends at ``end``: "said", ", a spokesman for …", ", 31,"."""
    mark = text[end : end + 2]
    if mark[:1] == " " and mark != " (":
        return _PERSON if _speaks(text[end + 1 : end + 40], book) else NO_CUE
    if mark not in {", ", " ("}:
        return NO_CUE
    if _AGE.match(text, end):
        return _PERSON
    tail = text[end + 2 : end + 2 + _AROUND]
    if _speaks(tail[:40], book, inverted=True):
        return _PERSON
    close = _CLOSES.search(tail)
    if close is None:
        return NO_CUE
    phrase = tail[: close.start()]
    if mark == " (" and any(told in phrase.lower() for told in book.pseudonyms):
        return _PERSON
    words = _without_next(phrase.split(" "), book)
    phrase = " ".join(words)
    if _YEARS_OLD.search(phrase):
        return Cue(person=True, description=phrase)
    first = words[0].lower()
    told = any(book.flags_of(word.lower()) & ROLE for word in words[:_MOST_WORDS])
    if told and (first in book.articles or book.flags_of(first) & (ROLE | MODIFIER)):
        return NO_CUE if _names_another(words, book) else Cue(person=True, description=phrase)
    if first == book.of and len(words) <= _MOST_WORDS and any(word[:1].isupper() for word in words[1:3]):
        return Cue(person=True, description=phrase)
    return NO_CUE


def _without_next(words: list[str], book: NameBook) -> list[str]:
    """An apposition without the next of a list of people: "director of the port | and Ada Brekke"."""
    for index in range(1, len(words) - 2):
        given, surname = words[index + 1 : index + 3]
        if f" {words[index]} " not in book.conjunctions or not (given[:1].isupper() and surname[:1].isupper()):
            continue
        if (
            book.flags_of(given.lower()) & (GIVEN | FIELD) == GIVEN
            and not book.flags_of(words[index - 1].lower()) & GIVEN
        ):
            return words[:index]
    return words


def _names_another(words: list[str], book: NameBook) -> bool:
    """Whether the phrase is the next of a list of people: "the deputy for Lower Quay Martin Dolvik"."""
    opening = next((at for at, word in enumerate(words) if not _leads(word, book)), len(words))
    named = words[opening : opening + _LONGEST_NAME]
    full = len(named) > 1 and all(word[:1].isupper() for word in named[:2])
    if opening and full and book.flags_of(named[0].lower()) & GIVEN:
        return not any(word.endswith(_GENITIVES) for word in named)
    for before_it, word in pairwise(words):
        if word[:1].isupper() and book.flags_of(word.lower()) & GIVEN and before_it[:1].isupper():
            return not book.flags_of(before_it.lower()) & (ROLE | TITLE | GIVEN)
    return False


def _leads(word: str, book: NameBook) -> bool:
    """Whether a word is a role or what stands before one."""
    return bool(book.flags_of(word.lower()) & (ROLE | MODIFIER | TITLE)) or word in book.articles


def preceded_by_article(text: str, start: int, book: NameBook) -> bool:
    """Whether an article stands before: "the Albert Quay" is no man."""
    if text[start - 1] != " ":
        return False
    word = text[max(0, start - _ARTICLE) : start - 1].replace("\n", " ").rpartition(" ")[2].lower()
    return word in book.articles and not book.flags_of(word) & MODIFIER


def _speaks(tail: str, book: NameBook, *, inverted: bool = False) -> bool:
    """Whether a verb of speech follows. ``inverted``: behind a comma, where it may be that of a name behind it."""
    words = tail.split(" ")
    for word, following in zip(words[:3], [*words[1:], ""], strict=False):
        bare = word.rstrip(",.:;\n")
        if not bare.islower():
            return False
        if bare in book.speech:
            return not (inverted and following[:1].isupper())
        if bare not in book.between:
            return False
    return False
