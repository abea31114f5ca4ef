"""The language of a text, from its script and its small words; ``und`` where that is not enough."""

import re
from collections.abc import Iterable
from itertools import chain

from newsarchive.metadata.words import DIGIT, DIGIT_BITS, CompiledWords

SAMPLE = 1500
"""Characters that are looked at."""
ENOUGH_WORDS = 12
ENOUGH_HITS = 0.12
"""Share of all words that must be small words of the language."""
LONGER = 5
"""Letters of a word whose ending is looked at."""
ENOUGH_ENDINGS = 0.35
"""Share of these words that must end as the language's words do."""
OPENING = 600
"""Characters in which a plain case is told."""
PLAIN_WORDS = 60
PLAIN_HITS = 0.28
PLAIN_LEAD = 1.6
"""How many times as many small words it must have as the language that comes next."""
HASTY = 1000
SURE_HITS = 0.2
"""Share from which a hasty count of the words in so many characters will do."""

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
_MOST = 1.15
"""What letters of its own can add to a language's points."""
_ARABIC_SCRIPT = (("ur", "ٹڈڑںے"), ("fa", "پچژگی"))


def language_of(texts: Iterable[str], words: CompiledWords) -> str:
    """BCP 47 code of the language in which most of the text is written."""
    rest = iter(texts)
    first: list[str] = []
    size = 0
    for text in rest:
        first.append(text)
        size += len(text) + 1
        if size >= OPENING:
            break
    plain = _plainly("\n".join(first)[:OPENING].lower().split(), words)
    if plain is not None:
        return plain
    sample = _sample(chain(first, rest))
    if sample.isascii():
        return _by_words(sample, words)
    # Each letter of those scripts is at least a byte longer in UTF-8: a cheap proof that there are few of them.
    if (len(sample.encode("utf-8", "surrogatepass")) - len(sample)) * 10 < len(sample):
        return _by_words(sample, words)
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


def _plainly(said: list[str], words: CompiledWords) -> str | None:
    """The language of which so many of a text's first words are small words that nothing else need be asked."""
    if len(said) < PLAIN_WORDS:
        return None
    counts = _counts(said, words)
    best, most, second = "", 0, 0
    for language in words.languages:
        count = counts & DIGIT
        counts >>= DIGIT_BITS
        if count > most:
            best, most, second = language, count, most
        elif count > second:
            second = count
    return best if most > PLAIN_HITS * len(said) and most > PLAIN_LEAD * second else None


def _counts(said: list[str], words: CompiledWords) -> int:
    """How often each language's small words are said, all in one number: each language has its own digit in it."""
    return sum(filter(None, map(words.function_words.get, said)))


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
    # Parting the first words at blanks loses a few to their commas, which matters only where small words are rare.
    said = sample[:HASTY].split()
    if len(said) >= 2 * ENOUGH_WORDS and (sure := _most_used(said, SURE_HITS, sample, words)) != "und":
        return sure
    said = _WORD.findall(sample)
    if len(said) < ENOUGH_WORDS:
        return "und"
    used = _most_used(said, ENOUGH_HITS, sample, words)
    return used if used != "und" else _by_endings(said, words)


def _by_endings(said: list[str], words: CompiledWords) -> str:
    """The language whose endings most of the different longer words have."""
    longer = {word for word in said if len(word) >= LONGER}
    best, most = "und", ENOUGH_ENDINGS * max(len(longer), ENOUGH_WORDS // 2)
    for language, endings in words.word_endings.items():
        count = sum(word.endswith(endings) for word in longer)
        if count > most:
            best, most = language, count
    return best


def _most_used(said: list[str], least: float, sample: str, words: CompiledWords) -> str:
    """The language whose small words are most of these words, and more than their share ``least``."""
    counts = _counts(said, words)
    best, points = "und", least * len(said)
    for language in words.languages:
        count = counts & DIGIT
        counts >>= DIGIT_BITS
        if count * _MOST <= points:
            continue
        score = count * _letter_factor(sample, words.letters.get(language))
        if score > points:
            best, points = language, score
    return best


def _letter_factor(sample: str, letters: str | None) -> float:
    """A language with letters of its own is less likely where none of them occurs, and more where they do."""
    if letters is None or len(sample) < 300:
        return 1.0
    return _MOST if any(letter in sample for letter in letters) else 0.75
