"""How alike two written names are, whatever alphabet and spelling they came through."""

import re

from text_unidecode import unidecode

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SOUNDS = str.maketrans({"c": "k", "q": "k", "w": "v", "z": "s", "h": None})
_SOFT_C = re.compile(r"c(?=[eiy])")
_SILENT = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")
SHORTEST_ALIKE = 5
"""Letters of a surname from which on it is compared by more than equality."""
_LONGEST = 40
"""Letters of a word that are compared; longer ones are no names."""


def fold(word: str) -> str:
    """The word in small ASCII letters and digits: ``Jiří`` → ``jiri``, ``Зеленский`` → ``zelenskii``."""
    if word.isascii():
        if word.isalnum() and len(word) <= _LONGEST:
            return word.lower()
    else:
        word = unidecode(word[:_LONGEST])
    return _NO_LETTER.sub("", word[:_LONGEST].lower())


def skeleton(word: str) -> str:
    """The consonants that transliterations agree on; ``a`` stands for any vowel at the beginning.

    In the manner of the consonant keys of record linkage (Soundex and its kin), made for what differs between
    romanisations of one name: ``Zelensky``, ``Zelenskyy``, ``Selenskyj`` → ``slnsk``.
    """
    folded = fold(word)
    if not folded:
        return ""
    spelt = (
        _SOFT_C.sub("s", folded)
        .replace("x", "ks")
        .replace("kh", "k")
        .replace("ch", "k")
        .replace("ph", "f")
        .translate(_SOUNDS)
    )
    first = "a" if folded[0] in "aeiouyj" else ""
    return first + _TWICE.sub(r"\1", _SILENT.sub("", spelt))


def distance(one: str, other: str, most: int) -> int:
    """Levenshtein's distance with adjacent transpositions (optimal string alignment), ``most + 1`` if it is greater."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    if one == other:
        return 0
    one, other = one[:_LONGEST], other[:_LONGEST]
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != opposite))
            if last and i > 1 and j > 1 and char == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def same_given(one: str, other: str) -> bool:
    """Whether two given names, folded, may be one: equal, an initial, another transliteration, a slip."""
    if one == other:
        return True
    if not one or not other or skeleton(one)[:1] != skeleton(other)[:1]:
        return False
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    if min(len(one), len(other)) < 4:
        return False
    return skeleton(one) == skeleton(other) or distance(one, other, 1) <= 1


def same_surname(one: str, bones: str, other: str, other_bones: str) -> bool:
    """Whether one surname, folded, may be a misspelling or another transliteration of the other.

    Four consonants in common by sound, or one slip in a word of six letters and more that begins alike.
    ``bones``: the skeletons of both.
    """
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_ALIKE:
        return False
    if bones == other_bones and len(bones) >= 4:
        return True
    return min(len(one), len(other)) >= 6 and one[0] == other[0] and distance(one, other, 1) <= 1
