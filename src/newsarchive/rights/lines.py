"""Lines taken out of a text, with what repeats them: other lines, facts beside the text, names of files."""

import re
from collections.abc import Collection, Iterable, Sequence

from ahocorasick_rs import AhoCorasick

from newsarchive.addresses import slug
from newsarchive.given import Given
from newsarchive.model import fold, split_lines
from newsarchive.rights.withheld import MARK

_TELLING = 12
"""Letters of a line from which on another line, a fact or a reason that holds all of it is withheld too."""
_SHORTEST_VALUE = 4
"""Letters of a fact from which on it is withheld where a withheld line holds it."""
_PHRASE = 3
"""Words of a withheld line, on end, that a file's name may not hold."""
_SEVERAL = 2
_PART = re.compile(r"[^/]+")
_KEY = re.compile(r"^\s*(?:- +)?(?:[\w-]+\s*:(?=\s|$))?")
_INNER = re.compile(r"[\[\]{},\"']")
_ESCAPED = re.compile(r"\\[uUxN]|&#")
_BARE = re.compile(r"\.[a-z0-9]{1,5}(?:\.(?:gz|bz2|xz|zst))?$", re.IGNORECASE)


class WithheldLines:
    """The lines of these numbers of a text, and whatever says the same.

    ``given``: the facts beside the text; the first ``head`` lines are front matter, which goes whole where it says what
    one of the lines says: a part of one is enough for that. Its lines with escaped letters go in any case, for what
    they say can't be searched.
    """

    def __init__(self, text: str, numbers: Iterable[int], head: int = 0, given: Sequence[Given] = ()) -> None:
        self._lines = split_lines(text)
        chosen = {number for number in numbers if 1 <= number <= len(self._lines)}
        keys = [_key(line) for line in self._lines]
        self._keys = sorted({keys[number - 1] for number in chosen} - {""})
        long = [key for key in self._keys if len(key) >= _TELLING]
        self._long = AhoCorasick(long) if long else None
        same = frozenset(self._keys)
        self._slugs = [f"-{slug(key)}-" for key in self._keys]
        gone = self._of_head(self._lines[:head], given)
        self.numbers = tuple(
            number
            for number, key in enumerate(keys, 1)
            if number in gone
            or key in same
            or self._is_held(key)
            or ("://" in key and any(map(self._tells, map(slug, key.split("/")))))
        )
        """All of them that are not blank, in order."""

    def text(self) -> str:
        """The text with a mark for each of the lines, so that all others keep their numbers."""
        gone = frozenset(self.numbers)
        return "".join(f"{MARK if number in gone else line}\n" for number, line in enumerate(self._lines, 1))

    def given(self, given: Sequence[Given]) -> tuple[Given, ...]:
        """The facts beside the text that do not repeat one of the lines, or a part of it."""
        return tuple(one for one in given if not self.repeats(one.value))

    def words(self, text: str) -> str:
        """What a person wrote, unless it holds one of the lines, or a good part of one."""
        key = _key(text)
        is_part = len(key) >= _TELLING and any(key in line for line in self._keys)
        return MARK if is_part or key in self._keys or self._is_held(key) else text

    def path(self, path: str) -> str:
        """A path or a record's key without what is made from the words of the lines."""
        return _PART.sub(lambda match: self._part(match[0]), path)

    def _is_held(self, key: str) -> bool:
        return self._long is not None and bool(self._long.find_matches_as_indexes(key))

    def repeats(self, value: str) -> bool:
        """Whether a fact or other words say what a line says, or a part of it."""
        key = _key(value)
        return (
            key in self._keys
            or self._is_held(key)
            or (len(key) >= _SHORTEST_VALUE and any(key in line for line in self._keys))
            or self._tells(slug(value))
        )

    def _of_head(self, head: Sequence[str], given: Sequence[Given]) -> frozenset[int]:
        """Numbers of the lines of front matter that go."""
        values = [value for line in head for value in _values(line)]
        if head and any(map(self.repeats, (*values, *(one.value for one in given)))):
            return frozenset(number for number, line in enumerate(head, 1) if line.strip())
        return frozenset(number for number, line in enumerate(head, 1) if _ESCAPED.search(line))

    def _part(self, part: str) -> str:
        end = _BARE.search(part)
        bare = part[: end.start()] if end is not None else part
        return MARK + (end[0] if end is not None else "") if self._tells(slug(bare)) else part

    def _tells(self, words: str) -> bool:
        """Whether words of an address are some of a line's: all of several, or three on end."""
        parts = [part for part in words.split("-") if part]
        phrases = ["-".join(parts[start : start + _PHRASE]) for start in range(len(parts) - _PHRASE + 1)]
        if len(parts) >= _SEVERAL and any(not part.isdigit() for part in parts):
            phrases.append("-".join(parts))
        return any(f"-{phrase}-" in line for phrase in phrases for line in self._slugs)


def _values(line: str) -> list[str]:
    """What a line of front matter says, without its key: all of it, and each item of a list."""
    value = _KEY.sub("", line, count=1)
    return [one for one in (value, *_INNER.split(value)) if any(map(str.isalnum, one))]


def _key(line: str) -> str:
    return fold(line).casefold()


def is_beyond(text: str, numbers: Collection[int]) -> bool:
    """Whether a text has fewer lines than were counted in it: the numbers then mean others."""
    return max(numbers, default=0) > len(split_lines(text))
