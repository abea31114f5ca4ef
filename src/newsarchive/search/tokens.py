"""From text to words, the same here and in the browser: ``words`` of static/search-engine.js mirrors this module.

A word is a run of letters, digits and, in scripts that write vowels as marks, those marks. Case, accents, vowel points
and forms of compatibility do not count. Where a script sets no blanks between words (Chinese, Japanese, Thai …; Korean,
whose endings hang on its words, too) every two neighbours are a word.
"""

import re
import unicodedata
from collections.abc import Iterable

LINE = "\0"
"""The item that stands for the end of a line."""
PART = "\1"
"""That for the end of a part of an article, as title and text; no text has it among its words."""
LONGEST = 48
"""Characters of a word that count."""

_ALONE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_WITH_MARKS = re.compile("[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u1b00-\u1c4f\ua800-\uabff]")
_UNBROKEN = re.compile(f"[{_ALONE}]+")
_LIGHT = re.compile("[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200c\u200d]+")
"""Marks that may be left out in writing: accents, vowel points, the stroke that widens Arabic; joiners."""
_EUROPEAN = bytes(
    byte for byte in range(256) if not (0xCC <= byte <= 0xCD or 0xD6 <= byte <= 0xE1 or 0xE3 <= byte <= 0xF4)
)
"""Bytes of UTF-8 that begin no mark and no character of another script: U+0300 to U+037F, from U+0580 on; the third
thousand, of signs, is none of them."""
_SIGNS = "“”‘’„‚«»–—…•€\u00a0"
"""What stands in English texts beside ASCII. No word has them; without them most such texts need no regular expression,
which is half of the work."""
_NO_WORDS = {code: " " for code in range(128) if not chr(code).isalnum()} | {ord("\n"): LINE}
_PLAIN = re.compile(r"[^\W_]+|\n")
_LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th", "ς": "σ",
    "ё": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
}  # fmt: skip
_KEPT = frozenset("йїўќѓ")
"""Letters of their own, though Unicode takes them apart."""


def _marked_words() -> re.Pattern[str]:
    """Words in which marks count as letters; ``re`` has no class for marks."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0xAC00):
        if unicodedata.category(chr(code)).startswith("M"):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    marks = "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)
    return re.compile(f"(?:[^\\W_]|[{marks}])+|\n")


_MARKED = _marked_words()


def normalise(text: str) -> str:
    """``text`` in the form in which its words are taken: lower case, NFKC, without what may be left out in writing."""
    if text.isascii():
        return text.lower()
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).replace("İ", "i").lower()
    if _is_european(text) and "\u200c" not in text and "\u200d" not in text:
        return text
    return _LIGHT.sub("", text)


def _is_european(text: str) -> bool:
    """Whether it holds nothing but Latin, Greek and Cyrillic letters in one piece, and signs. Told by the first bytes
    of its characters, which is many times faster than looking for classes of them.
    """
    return not text.encode("utf-8", "replace").translate(None, _EUROPEAN)


def words(normalised: str) -> list[str]:
    """The words of a normalised text, in order; for a line feed stands ``LINE``."""
    if normalised.isascii():
        return spaced(normalised).split()
    pattern = _PLAIN if _is_european(normalised) or not _WITH_MARKS.search(normalised) else _MARKED
    found = [LINE if word == "\n" else word for word in pattern.findall(normalised)]
    if _is_european(normalised):
        return found
    if _UNBROKEN.search(normalised):
        return [piece for word in found for piece in _pieces(word)]
    return found


def spaced(normalised: str) -> str:
    """The words of a normalised text with blanks between them, sometimes several."""
    if normalised.isascii():
        return normalised.translate(_NO_WORDS).replace(LINE, f" {LINE} ")
    return " ".join(words(normalised))


def _pieces(word: str) -> Iterable[str]:
    """A word as it is, or what stands in it between blanks that its script does not set."""
    if word.isascii() or not _UNBROKEN.search(word):
        return (word,)
    found: list[str] = []
    end = 0
    for match in _UNBROKEN.finditer(word):
        if match.start() > end:
            found.append(word[end : match.start()])
        run = match.group()
        found += [run[at : at + 2] for at in range(max(1, len(run) - 1))]
        end = match.end()
    if end < len(word):
        found.append(word[end:])
    return found


def fold(word: str) -> str:
    """A normalised word without accents."""
    if word.isascii():
        return word[:LONGEST]
    return _LIGHT.sub("", "".join(map(_folded, word)))[:LONGEST]


def folded_name(text: str) -> str:
    """A name as filters know it: its folded words with blanks between, in the scripts that set none whole."""
    normalised = normalise(text)
    pattern = _MARKED if _WITH_MARKS.search(normalised) else _PLAIN
    return " ".join(fold(word) for word in pattern.findall(normalised) if word != "\n")[:LONGEST].rstrip()


def _folded(letter: str) -> str:
    if letter in _KEPT:
        return letter
    plain = _LETTERS.get(letter)
    if plain is not None:
        return plain
    taken_apart = unicodedata.normalize("NFD", letter)
    if len(taken_apart) == 1:
        return letter
    return unicodedata.normalize("NFC", _LIGHT.sub("", taken_apart))
