"""The names of people taken out of texts, addresses and file names.

A word counts as one of the name's where it begins with a capital and is the word itself, the word with an ending, or
another spelling of it (``tagging.names.likeness``); in small letters only beside another word of the name. In what is
an address anyway (a link, a handle, a file's name) case says nothing, and words may be run together; all of it goes.
What no rule of spelling can find is not found: nicknames, descriptions, pronouns, initials alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from urllib.parse import unquote

from msgspec import Struct
from text_unidecode import unidecode

from newsarchive.model import compose
from newsarchive.rights.withheld import MARK
from newsarchive.tagging.names.likeness import fold, same_surname, skeleton

_MARKS = "\u00ad\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u200b-\u200d\u2060"
"""What stands inside words without being a letter: accents apart, vowel points, invisible joints."""
_WORD = re.compile(rf"[^\W_][\w{_MARKS}]*+")
_ANCHOR = re.compile(r"[@#＠＃]|://|\bwww\.")
_BOUND = re.compile(r"[\s<>\"“”«»()\[\]{}|]")
_PIECE = re.compile(rf"(?:[^\W_]|[{_MARKS}])+")
_GAP = re.compile(r"[ \t\xa0.,·•'’‑–_/-]{0,3}")
_INITIAL = re.compile(r"(?:(?<=\W)|(?<=^))([^\W\d_])(?:\.[ \xa0]?|[ \xa0])$")
_FIRST_HALF = re.compile(r"[^\W\d_]+[-‑]$")
_OTHER_HALF = re.compile(r"[-‑][^\W\d_]\w*+")
_VOWELS = "aeiouy"
_ENDING = 4
"""Letters of an ending, at most."""
_SHORT = 3
"""Letters of a word that takes no ending but one or two letters."""
_RUN_TOGETHER = 6
"""Letters of a whole name from which on it is looked for inside words …"""
_INSIDE = 5
"""… and of one of its words, inside the parts of an address."""
_LONGEST_ADDRESS = 2000
_LONGEST_WORD = 40
_CACHED = 200_000


class _Word(Struct, frozen=True):
    """A word of a name."""

    name: int
    place: int
    folded: str
    bones: str
    stem: str
    """Without the ending of its first case."""


class _Seen(Struct, frozen=True):
    """A word of a text that may be one of a name's."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    """Name and place in it."""
    capital: bool
    whole: bool
    """A whole name run together."""


class Mask:
    """The names of some people, ready to be taken out. ``names``: of each person every form that is known."""

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        self._words: list[_Word] = []
        self._joined: list[tuple[int, str]] = []
        self._plain: list[str] = []
        self._particles: set[str] = set()
        self._initials: dict[int, set[str]] = {}
        self._sizes: dict[int, int] = {}
        self._cache: dict[str, tuple[tuple[tuple[int, int], ...], bool]] = {}
        for person, forms in enumerate(names):
            self._enter(person, forms)
        self._pattern = re.compile("|".join(map(re.escape, self._plain))) if self._plain else None

    def text(self, text: str) -> str:
        """The text with each mention as ``MARK``; line ends stay where they are."""
        return _replaced(text, self._spans(text))

    def path(self, path: str) -> str:
        """A path, a file's name or a record's key without the names; its folders and its ending stay."""
        text = compose(path)
        found = [match.span() for match in _PIECE.finditer(text) if self._is_in_address(match[0])]
        if self._pattern is not None:
            found += [match.span() for match in self._pattern.finditer(text)]
        return _replaced(text, _merged(text, found, self._particles)) if found else path

    def names(self, text: str) -> bool:
        """Whether it names one of them fully: two words of a name beside each other, or one where it has but one."""
        seen = self._seen(text)
        if any(one.whole or any(self._sizes[name] == 1 and one.capital for name, _ in one.words) for one in seen):
            return True
        if any(self._beside(text, *pair) for pair in pairwise(seen)):
            return True
        if any(self._initial(text, one) is not None for one in seen if one.capital):
            return True
        if self._pattern is not None and self._pattern.search(text):
            return True
        return any(self._joined_in(_letters(text[start:end])) for start, end in _addresses(text))

    def _enter(self, person: int, forms: Sequence[str]) -> None:
        keys: dict[str, int] = {}
        for form in forms:
            words = [match[0] for match in _WORD.finditer(compose(form))]
            if words and not any(_has_case(word) for word in words):
                self._plain += _unspaced(words)
                continue
            telling = [word for word in words if len(fold(word)) > 1 and not word[0].islower()]
            telling = telling or [word for word in words if len(fold(word)) > 1]
            self._particles.update(word.casefold() for word in words if word not in telling and len(word) > 1)
            folded = [fold(word) for word in telling]
            for word in folded:
                if word not in keys:
                    keys[word] = len(keys)
                    self._words.append(_Word(person, keys[word], word, skeleton(word), _stem(word)))
            for joined in {"".join(folded), "".join(reversed(folded))}:
                if len(folded) > 1 and len(joined) >= _RUN_TOGETHER:
                    self._joined.append((person, joined))
            initials = self._initials.setdefault(person, set())
            initials.update(word[0] for word in folded)
            initials.update(fold(word) for word in words if len(fold(word)) == 1)
        self._sizes[person] = len(keys)

    def _spans(self, text: str) -> list[tuple[int, int]]:
        seen = self._seen(text)
        taken = [one.capital or one.whole for one in seen]
        for index in range(len(seen) - 1):
            if self._beside(text, seen[index], seen[index + 1]):
                taken[index] = taken[index + 1] = True
        found: list[tuple[int, int]] = []
        for one, is_taken in zip(seen, taken, strict=True):
            if is_taken:
                start = self._initial(text, one)
                found.append(_with_double(text, one.start if start is None else start, one.end))
        if self._pattern is not None:
            found += [match.span() for match in self._pattern.finditer(text)]
        found += [span for span in _addresses(text) if self._is_address_of(text[slice(*span)])]
        return _merged(text, found, self._particles)

    def _seen(self, text: str) -> list[_Seen]:
        found = []
        for match in _WORD.finditer(text):
            words, whole = self._look_up(match[0])
            if words or whole:
                found.append(_Seen(match.start(), match.end(), words, not match[0].islower(), whole))
        return found

    def _look_up(self, word: str) -> tuple[tuple[tuple[int, int], ...], bool]:
        known = self._cache.get(word)
        if known is None:
            if len(self._cache) >= _CACHED:
                self._cache.clear()
            folded = fold(word)
            bones = skeleton(word) if len(folded) > _SHORT else ""
            words = tuple((one.name, one.place) for one in self._words if _is_form(folded, bones, one))
            known = self._cache[word] = (words, self._joined_in(_letters(word)))
        return known

    def _joined_in(self, letters: str) -> bool:
        return any(joined in letters for _, joined in self._joined)

    def _beside(self, text: str, one: _Seen, other: _Seen) -> bool:
        """Whether two words beside each other are two of one name."""
        gap = text[one.end : other.start]
        if len(gap) > _LONGEST_WORD or not _is_gap(gap, self._particles):
            return False
        return any(name == second and place != at for name, place in one.words for second, at in other.words)

    def _initial(self, text: str, one: _Seen) -> int | None:
        """Where an initial of the name begins that stands before a word of it: “I. Berg”."""
        match = _INITIAL.search(text, max(0, one.start - 4), one.start)
        if match is None or not match[1].isupper():
            return None
        letter = fold(match[1])
        return match.start(1) if any(letter in self._initials.get(name, ()) for name, _ in one.words) else None

    def _is_address_of(self, address: str) -> bool:
        plain = unquote(address)
        return self._joined_in(_letters(plain)) or any(
            self._is_in_address(piece[0]) for piece in _PIECE.finditer(plain)
        )

    def _is_in_address(self, piece: str) -> bool:
        letters = _letters(piece)
        if not letters:
            return False
        return self._joined_in(letters) or any(
            letters == word.folded
            or (
                len(word.folded) > _SHORT
                and letters.startswith(word.folded)
                and len(letters) - len(word.folded) < _SHORT
            )
            or (len(word.folded) >= _INSIDE and word.folded in letters)
            for word in self._words
            if len(word.folded) >= _SHORT or letters == word.folded
        )


def _is_form(folded: str, bones: str, word: _Word) -> bool:
    """Whether a word is one of a name's: itself, with an ending, in another case, spelt otherwise."""
    if folded == word.folded:
        return True
    if len(word.folded) <= _SHORT or not folded or folded[0] != word.folded[0]:
        short = len(word.folded) <= _SHORT and folded.startswith(word.stem)
        if short:
            ending = folded[len(word.stem) :]
            return len(ending) <= 2 and len(word.stem) > 1 and (not ending or ending[0] in "saeiouy")
        return bool(bones) and same_surname(folded, bones, word.folded, word.bones)
    if folded.startswith(word.folded) and len(folded) - len(word.folded) <= _ENDING:
        return True
    ending = folded[len(word.stem) :]
    if folded.startswith(word.stem) and len(ending) <= _ENDING and (not ending or ending[0] in _VOWELS):
        return True
    return same_surname(folded, bones, word.folded, word.bones)


def _stem(word: str) -> str:
    """A word without its last vowels or the ending of a Baltic, Greek or Latin first case."""
    stem = word.rstrip(_VOWELS)
    if word.endswith(("as", "es", "is", "os", "us")) and len(word) > 5:
        stem = word[:-2]
    return stem if len(stem) >= 2 else word


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()


def _unspaced(words: Sequence[str]) -> list[str]:
    """What a name in a script without capitals is looked for by: its words, and all of it however it is joined."""
    found = [joint.join(words) for joint in ("", " ", "·", "・", "\u00a0", "-")] if len(words) > 1 else list(words)
    return found + [word for word in words if len(word) > 2 or (len(words) > 1 and len(word) > 1)]


def _with_double(text: str, start: int, end: int) -> tuple[int, int]:
    """The span of a word with the halves that hyphens tie to it: “Berg-Hansen”."""
    before = _FIRST_HALF.search(text, max(0, start - _LONGEST_WORD), start)
    after = _OTHER_HALF.match(text, end)
    return (before.start() if before else start), (after.end() if after else end)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", unidecode(text).lower())


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Links, mail addresses, handles and hashtags, without blanks and brackets around them."""
    last = 0
    for match in _ANCHOR.finditer(text):
        if match.start() < last:
            continue
        start = max(last, match.start() - _LONGEST_WORD * 2)
        before = [bound.end() for bound in _BOUND.finditer(text, start, match.start())]
        start = before[-1] if before else start
        end = _BOUND.search(text, match.end(), match.end() + _LONGEST_ADDRESS)
        last = end.start() if end is not None else min(len(text), match.end() + _LONGEST_ADDRESS)
        if last > match.end():
            yield start, last


def _is_gap(gap: str, particles: set[str]) -> bool:
    return all(word.casefold() in particles for word in gap.split() if _WORD.match(word)) and all(
        _GAP.fullmatch(piece) for piece in _WORD.split(gap)
    )


def _merged(text: str, found: Iterable[tuple[int, int]], particles: set[str]) -> list[tuple[int, int]]:
    """The spans in order, those in one where nothing but a name's small words stands between them on a line."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if spans and start <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        elif spans and start - spans[-1][1] <= _LONGEST_WORD and _is_joint(text[spans[-1][1] : start], particles):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _is_joint(gap: str, particles: set[str]) -> bool:
    return "," not in gap and "/" not in gap and _is_gap(gap, particles)


def _replaced(text: str, spans: Sequence[tuple[int, int]]) -> str:
    pieces, last = [], 0
    for start, end in spans:
        pieces += [text[last:start], MARK]
        last = end
    return "".join([*pieces, text[last:]]) if spans else text
