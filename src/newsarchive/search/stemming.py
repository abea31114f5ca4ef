"""From a word to the key under which its inflected forms and spellings stand together.

Stems are Snowball's (Porter, M. F.: Snowball, a language for stemming algorithms, 2001), by PyStemmer here and in the
browser by ``stemmers/<language>.js``, which are made from the same release.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from newsarchive.search.tokens import LINE, PART, fold

ALGORITHMS: Mapping[str, str] = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sv": "swedish", "ta": "tamil", "tr": "turkish",
}  # fmt: skip
"""Language → its algorithm. That of Serbian, which writes Cyrillic as Latin, would be more to load than it is worth."""

SAME_STEMMER: Mapping[str, str] = {"nb": "no", "nn": "no"}

SPELLINGS: tuple[tuple[str, str], ...] = (
    ("isations", "izations"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"),
    ("iser", "izer"), ("isers", "izers"), ("ise", "ize"), ("ysing", "yzing"), ("ysed", "yzed"), ("yse", "yze"),
    ("ouring", "oring"), ("oured", "ored"), ("ourable", "orable"), ("ours", "ors"), ("our", "or"),
    ("tres", "ters"), ("tre", "ter"), ("bres", "bers"), ("bre", "ber"), ("logues", "logs"), ("logue", "log"),
)  # fmt: skip
"""Endings of British spelling and what they are elsewhere, both of which stand under one key. Written to the head of
the index, so that the browser has the same."""
SHORTEST = 3
"""Letters that stand before such an ending, at least: four is no for."""
WHOLE_WORDS: tuple[tuple[str, str], ...] = (
    ("defence", "defense"), ("defences", "defenses"), ("offence", "offense"), ("offences", "offenses"),
    ("licence", "license"), ("licences", "licenses"), ("pretence", "pretense"), ("programme", "program"),
    ("programmes", "programs"), ("grey", "gray"), ("gaol", "jail"), ("gaols", "jails"), ("tyre", "tire"),
    ("tyres", "tires"), ("cheque", "check"), ("cheques", "checks"), ("plough", "plow"), ("ploughs", "plows"),
    ("kerb", "curb"), ("kerbs", "curbs"), ("aeroplane", "airplane"), ("aeroplanes", "airplanes"),
)  # fmt: skip
"""The same of whole words."""
_WHOLE = dict(WHOLE_WORDS)
_OTHERWISE = dict(SPELLINGS)
_BRITISH = tuple(_OTHERWISE)
_ENDING = re.compile(f"(?:{'|'.join(_BRITISH)})$")

_BETWEEN = "\t"
MOST_KNOWN = 200_000
"""Terms above which what is remembered is forgotten, where it can be."""


def stemmer_of(language: str) -> str | None:
    """The language whose stemmer serves this one, if any does."""
    base = language.split("-", 1)[0]
    base = SAME_STEMMER.get(base, base)
    return base if base in ALGORITHMS else None


def respelt(word: str) -> str:
    """An English word in the one spelling that stands for all."""
    whole = _WHOLE.get(word)
    if whole is not None:
        return whole
    if not word.endswith(_BRITISH):
        return word
    match = _ENDING.search(word, SHORTEST)
    return word if match is None else word[: match.start()] + _OTHERWISE[match.group()]


def term(key: str, form: str) -> str:
    """How a folded word and its key travel together; in order, the forms of a key stand next to each other."""
    return form if key == form else f"{key}{_BETWEEN}{form}"


def parts(term: str) -> tuple[str, str]:
    """Key and form of a term."""
    key, _, form = term.partition(_BETWEEN)
    return key, form or key


def end_of_key(term: str) -> str:
    """What stands behind all terms of this term's key, and before those of the next key."""
    return f"{parts(term)[0]}{_BETWEEN}\U0010ffff"


NO_TERM = 0xFFFF_FFFF
"""What stands for the end of a part of an article."""


class Vocabulary(dict[str, int]):
    """Term → its number, given when it is met first; 0 is the end of a line."""

    def __init__(self) -> None:
        super().__init__({LINE: 0})
        self.terms = [LINE]

    def __missing__(self, term: str) -> int:
        number = self[term] = len(self.terms)
        self.terms.append(term)
        return number


class Terms(dict[str, int]):
    """Normalised word → the number of its term in one language, of the words that were learnt."""

    def __init__(self, language: str, vocabulary: Vocabulary) -> None:
        super().__init__({LINE: 0, PART: NO_TERM})
        import Stemmer  # it takes part only where an index is built

        served = stemmer_of(language)
        # Each word is asked for once; a cache of its own would only cost.
        self._stem = Stemmer.Stemmer(ALGORITHMS[served], 0).stemWords if served else None
        self._is_english = served == "en"
        self._vocabulary = vocabulary

    def learn(self, words: Iterable[str]) -> None:
        """Know these words, if they were not known."""
        new = [word for word in dict.fromkeys(words) if word not in self]
        for word, term in zip(new, self.terms(new), strict=True):
            self[word] = self._vocabulary[term]

    def terms(self, words: Sequence[str]) -> list[str]:
        """The terms of words."""
        forms = list(map(fold, words))
        if self._stem is None:
            return forms
        stems = self._stem(list(map(respelt, words)) if self._is_english else words)
        return [term(fold(stem) or form, form) for stem, form in zip(stems, forms, strict=True)]
