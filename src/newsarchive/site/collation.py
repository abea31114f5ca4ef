"""The order of names in lists, as the readers of the interface's language expect it.

A key in the manner of the Unicode Collation Algorithm (UTS #10): letters decide first, then accents, then case, so that
"Ägypten" stands beside "Agypten" and not behind "Z". Where CLDR's tailoring of a language makes letters of their own
of what are variants elsewhere (Czech č and ch, Spanish ñ, Ukrainian ґ, є, і, ї), ``ALPHABETS`` lists its letters. Other
scripts come behind by code point. This is a small part of CLDR and no dependency: lists here are of countries, themes
and languages, whose names hold nothing else.
"""

import unicodedata
from collections.abc import Callable
from functools import lru_cache

ALPHABETS: dict[str, str] = {
    "ar": "ا ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي",
    "cs": "a b c č d e f g h ch i j k l m n o p q r ř s š t u v w x y z ž",
    "es": "a b c d e f g h i j k l m n ñ o p q r s t u v w x y z",
    "ru": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
}
"""Language → its letters in order; of others the Latin ones."""
LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"
_SAME = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
}
"""Letters that are filed as others and do not come apart into them."""
_ARTICLE = "ال"
"""Of Arabic names: it is no part of the word that is looked for."""

NAMES_AT_HAND = 8192
"""Names whose keys are remembered: the same few countries and themes are sorted on most pages."""

Key = tuple[tuple[int, ...], str, str]


def ordering(language: str) -> Callable[[str], Key]:
    """The key by which names are sorted for readers of ``language``."""
    name = language.split("-", maxsplit=1)[0]
    letters = ALPHABETS.get(name, LATIN).split()
    rank = {letter: number for number, letter in enumerate(letters, 1)}
    longest = max(map(len, letters))

    @lru_cache(maxsize=NAMES_AT_HAND)
    def key(text: str) -> Key:
        folded = unicodedata.normalize("NFC", text).casefold()
        if name == "ar":
            folded = " ".join(word.removeprefix(_ARTICLE) or word for word in folded.split())
        return tuple(_ranks(folded, rank, longest)), folded, text

    return key


def _ranks(text: str, rank: dict[str, int], longest: int) -> list[int]:
    """Blanks and signs before digits, digits before letters, letters of other scripts behind."""
    found: list[int] = []
    place = 0
    while place < len(text):
        for length in range(longest, 0, -1):
            piece = text[place : place + length]
            if piece in rank:
                found.append(_LETTERS + rank[piece])
                break
        else:
            length = 1
            found += _others(text[place], rank)
        place += length
    return found


_LETTERS = 0x200


def _others(char: str, rank: dict[str, int]) -> list[int]:
    """The ranks of a character that is no letter of the alphabet as it stands: of the letters that it is made of."""
    plain = _SAME.get(char) or "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))
    found = []
    for letter in plain:
        if letter in rank:
            found.append(_LETTERS + rank[letter])
        elif letter.isalpha():
            found.append(0x400 + ord(letter))
        else:
            found.append(0x100 + ord(letter) if letter.isdigit() and ord(letter) < 0x80 else 0)
    return found
