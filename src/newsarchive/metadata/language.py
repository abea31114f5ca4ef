"""The language of a text, from its script and its small words; ``und`` where that is not enough."""

import re
from collections import Counter
from collections.abc import Iterable

from newsarchive.metadata.words import CompiledWords

SAMPLE = 1500
"""Characters that are looked at."""
ENOUGH_WORDS = 12
ENOUGH_HITS = 0.12
"""Share of all words that must be small words of the language."""

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# Beyond Latin and Cyrillic with their signs: the scripts below, whose letters tell more than words.
_UNLIKE_LATIN = re.compile(r"[\u0370-\u03ff\u0530-\u1fff\u3040-\ud7ff]")
_SCRIPTS = (
    ("ja", re.compile(r"[぀-ヿ]")),
    ("ko", re.compile(r"[가-힯]")),
    ("he", re.compile(r"[א-ת]")),
    ("el", re.compile(r"[Ͱ-Ͽἀ-῿]")),
    ("th", re.compile(r"[ก-๛]")),
    ("ka", re.compile(r"[ა-ჿ]")),
    ("hy", re.compile(r"[Ա-֏]")),
    ("hi", re.compile(r"[ऀ-ॿ]")),
    ("bn", re.compile(r"[ঀ-৿]")),
    ("ta", re.compile(r"[஀-௿]")),
    ("zh", re.compile(r"[一-鿿]")),
    ("ar", re.compile(r"[؀-ۿ]")),
)
_ARABIC_SCRIPT = (("ur", "ٹڈڑںے"), ("fa", "پچژگی"))


def language_of(texts: Iterable[str], words: CompiledWords) -> str:
    """BCP 47 code of the language in which most of the text is written."""
    sample = _sample(texts)
    if len(_UNLIKE_LATIN.findall(sample)) * 10 < len(sample):
        return _by_words(sample, words)
    letters = sum(map(str.isalpha, sample))
    for code, script in _SCRIPTS:
        count = len(script.findall(sample))
        if code == "ja" and count > 0.08 * letters:
            return code
        if code == "ar" and count > 0.5 * letters:
            return _arabic(sample)
        if code != "ja" and count > (0.3 if code == "zh" else 0.5) * letters:
            return code
    return _by_words(sample, words)


def _sample(texts: Iterable[str]) -> str:
    pieces: list[str] = []
    size = 0
    for text in texts:
        pieces.append(text[: SAMPLE - size])
        size += len(pieces[-1]) + 1
        if size >= SAMPLE:
            break
    return "\n".join(pieces).lower()


def _arabic(sample: str) -> str:
    for code, letters in _ARABIC_SCRIPT:
        if sum(sample.count(letter) for letter in letters) > 0.02 * len(sample):
            return code
    return "ar"


def _by_words(sample: str, words: CompiledWords) -> str:
    said = _WORD.findall(sample)
    if len(said) < ENOUGH_WORDS:
        return "und"
    hits: Counter[str] = Counter()
    for word, times in Counter(said).items():
        for language in words.function_words.get(word, ()):
            hits[language] += times
    best, points = "und", ENOUGH_HITS * len(said)
    for language in words.languages:
        score = hits[language] * _letter_factor(sample, words.letters.get(language))
        if score > points:
            best, points = language, score
    return best


def _letter_factor(sample: str, letters: str | None) -> float:
    """A language with letters of its own is less likely where none of them occurs, and more where they do."""
    if letters is None or len(sample) < 300:
        return 1.0
    return 1.15 if any(letter in sample for letter in letters) else 0.75
