"""What is measured on each line before anything is decided: cheap, and the same for every language and script."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from newsarchive.cleaning.matching import CompiledPhrases, Hit
from newsarchive.cleaning.wrapping import unwrapped
from newsarchive.model import fold, has_endless_marks, nfc
from newsarchive.vocabulary.phrases import EDGES, straightened

Kind = Literal["text", "stamp", "comment", "credit", "bullet"]
End = Literal["stop", "colon", "comma", "ellipsis", "open"]
Start = Literal["upper", "lower", "digit", "quote", "mark", "other"]

_CLOSERS = "\"'”’»“«)]）】」』›"
_ENDS: dict[str, End | None] = {
    **dict.fromkeys(_CLOSERS),
    **dict.fromkeys(".!?。！？؟۔।॥։።｡", "stop"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys(",;、，；،؛-–—", "comma"),
    "…": "ellipsis",
}
"""Last character → end; None where it stands before it."""
_OPENERS = frozenset("\"“„«»‘'‚「『")
_SENTENCE_GAPS = (". ", "? ", "! ", ".” ", "?” ", '." ', ".» ", "。", "۔ ", "؟ ")
_LINKISH = ("@", "://", "www.", ".com")
_SEPARATORS = (" | ", " • ", " · ", " » ", " › ", " / ", " > ")
_DIGITS = b"0123456789"
_UNEVEN = re.compile(r"[^\S \n]|  |(?:^ )|(?: $)", re.MULTILINE)
_PLAIN = bytes((*range(0x20, 0x7F), *range(0x80, 0xCC), 0xD0, 0xD1, 0xD2, 0xE2))
"""UTF-8 of ASCII without its control characters, of Latin and Cyrillic letters and what begins like punctuation."""
_PUNCTUATION = frozenset((
    *(bytes((0x80, last)) for last in (*range(0x90, 0xA8), *range(0xB0, 0xC0))), b"\x82\xac", b"\x84\x96", b"\x84\xa2",
))  # fmt: skip
"""What may follow E2: dashes, quotation marks, dots, the signs of euro, number and trade mark."""
_UKRAINIAN = frozenset((b"\x90", b"\x91"))
"""What may follow D2: the letter g."""
_BLANKS = frozenset((b"\xa0", b"\x85"))
"""What may not follow C2: the no-break space and a control character."""
_WIDE = re.compile(r"[\u3001-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]")
_NOT_WIDE = bytes(byte for byte in range(256) if not (0xE3 <= byte <= 0xED or byte == 0xEF))
"""Bytes with which no character of a wide script begins in UTF-8."""
_WIDE_LETTERS = 2.4
"""A Chinese, Japanese or Korean character says about as much as this many Latin letters."""
_HEAD = 120
"""So many characters of a line are enough to judge its words."""
_CAPITALS = re.compile(
    f" [{''.join(filter(str.isupper, map(chr, (*range(0x2D00), *range(0xA640, 0xA800), *range(0xFF21, 0xFF3B)))))}]"
)
"""A word with a capital, behind another word. All scripts that have capitals are in these three ranges or are dead."""

_SAYS = (" says", " said", " wrote", " schrieb", " sagt", " dit", " dijo", " disse", " ha scritto", " pisze", " пишет")
_CLOCK = re.compile(
    r"\d(?:(?<=\b\d)(?:(?<=[0-2])\d)?[:.][0-5]\d(?:[ap]m)?\b|(?<=\b1)9\d\d\b|(?<=\b2)0\d\d\b|[/.-]\d\d?[/.-]\d\d"
    r"|\d* ?(?:[dhms]|min\w*|hours?|days?|weeks?|months?|years?) ago)"
)
"""09:15, 9.15am, 2021, 3/12/21, 3 hours ago. All begin with a digit, for which alone the text is searched."""
_NUMBERED = re.compile(r"\d{1,2}[.)] \S")
_BULLETS = frozenset(("* ", "- ", "• ", "– ", "— ", "· ", "▪ ", "● ", "■ ", "※ "))
_LONGEST_KIND = 500
"""Longer lines are text, whatever their shape."""
_SHORT = 90
"""Shorter lines may be a date or a reader's name."""
_SENTENCE_WORDS, _SENTENCE_FUNCTION = 6, 0.2
"""A line of so many words with a full stop and so many little words is a sentence, whatever year it names."""
_CREDIT = 60
"""Among so many last characters a picture's credit has its oblique stroke: “A. Name/Agency”."""
_FULL = frozenset({"stop", "ellipsis"})
_PROSE, _PROSE_FUNCTION = 80, 0.12
_PROSE_ENDS = frozenset({"stop", "ellipsis", "colon"})


class Line(Struct, frozen=True):
    """A non-blank line and what was measured on it."""

    index: int
    """Position in the document, from 0, blank lines counted."""
    span: int
    """Source lines it goes over: more than 1 in hard-wrapped text."""
    text: str
    """Folded; source lines joined by a space."""
    key: str
    """As ``compared``, with bare edges: equal keys are copies of one line."""
    length: int
    """In letters of the Latin kind."""
    words: int
    function: float
    """Share of little words (articles, prepositions …) among the words of its head."""
    upper: float
    """Share of words that begin with a capital; 0 in scripts without case."""
    digits: float
    """Share of digits among the characters of its head."""
    start: Start
    end: End
    copies: int
    """How often the line stands in the document."""
    repeats: bool
    """An earlier line is the same."""
    gap: bool
    """A blank line stands before it."""
    hit: Hit | None
    kind: Kind
    prose: bool
    """Long enough and built like running text."""

    @property
    def recurs(self) -> bool:
        """The survey saw it over the folder, and no phrase says more."""
        return self.hit is not None and self.hit.reason == "recurring"

    @property
    def is_clock(self) -> bool:
        """A time that stands alone."""
        return self.kind == "stamp" and self.digits >= 0.4 and self.words <= 2

    # The following are asked of few lines, and so measured when asked.

    @property
    def sentences(self) -> int:
        """Ends of sentences inside the line."""
        return sum(map(self.text.count, _SENTENCE_GAPS))

    @property
    def links(self) -> bool:
        """An address stands in its head."""
        return _any_in(_LINKISH, self.text[:_HEAD])

    @property
    def separators(self) -> bool:
        """Strokes or dots stand between words of its head, as in a menu."""
        return _any_in(_SEPARATORS, self.text[:_HEAD])


def _any_in(signs: Iterable[str], text: str) -> bool:
    return any(map(text.__contains__, signs))


def fold_lines(lines: Sequence[str]) -> list[str]:
    """Each line folded (NFC, blanks as single spaces); checks the document once before touching its lines."""
    text = " ".join(filter(None, lines))
    if _is_plain(text):
        if "  " in text or text[:1] == " " or text[-1:] == " ":
            stripped = [line.strip(" ") for line in lines]
            return [" ".join(line.split()) if "  " in line else line for line in stripped]
        return list(lines)
    text = "\n".join(lines)
    if has_endless_marks(text):
        return [fold(line) for line in lines]  # one such line says nothing of the others
    text = nfc(text)
    if _UNEVEN.search(text) is None:
        return text.split("\n")
    return [" ".join(line.split()) for line in text.split("\n")]


def _is_plain(text: str) -> bool:
    """Whether a text is in NFC and has no blank but the space: its bytes tell it of Latin and Cyrillic script.

    What else there is may be plain too, but to know it costs more.
    """
    coded = text.encode("utf-8", "surrogatepass")
    return (
        not coded.translate(None, _PLAIN)
        and _behind(b"\xc2", coded, 1).isdisjoint(_BLANKS)
        and _behind(b"\xe2", coded, 2) <= _PUNCTUATION
        and _behind(b"\xd2", coded, 1) <= _UKRAINIAN
    )


def _behind(first: bytes, coded: bytes, many: int) -> set[bytes]:
    """All that follows a byte, so many bytes of it: several times as quick as an expression that looks for others."""
    return {piece[:many] for piece in coded.split(first)[1:]}


def measure(folded: Sequence[str], phrases: CompiledPhrases) -> tuple[Line, ...]:
    """The non-blank lines of a document with their features, in order. Time is linear in the text.

    This is the hottest part of cleaning: features are taken in columns, and what a few lines need alone is asked
    behind a cheap test.
    """
    pieces = unwrapped(folded)
    texts = [text for _, _, text in pieces]
    keys = [key.strip(EDGES) for key in straightened("\n".join(map(str.casefold, texts))).split("\n")]
    heads = [text[:_HEAD] for text in texts]
    hits, pictured = phrases.search(keys)
    copies = Counter(keys)
    seen: set[str] = set()
    measured: list[Line] = []
    below = -1
    for place, ((index, span, text), key, (length, words, function, upper), digits) in enumerate(
        zip(pieces, keys, _words(texts, heads, keys, phrases), _digits(heads), strict=False)
    ):
        start = _STARTS.get(text[0]) or _start(text[0])
        end = _ENDS.get(text[-1], "open")
        if end is None or (end == "stop" and text[-3:] == "..."):
            end = _end(text)
        prosaic = end in _PROSE_ENDS
        kind: Kind = "text"
        if length < _SHORT:
            sentence = words >= _SENTENCE_WORDS and function >= _SENTENCE_FUNCTION and end in _FULL
            kind = _short_kind(key, digits, sentence)
        if kind == "text" and length <= _LONGEST_KIND:
            if (place in pictured or ("/" in text and "/" in text[-_CREDIT:])) and phrases.ends_in_credit(text):
                kind = "credit"
            elif (start == "mark" and text[:2] in _BULLETS) or (start == "digit" and _NUMBERED.match(text)):
                kind = "bullet"
        number = copies[key]
        repeats = number > 1 and key in seen
        if number > 1:
            seen.add(key)
        measured.append(
            Line(
                index,
                span,
                text,
                key,
                length,
                words,
                function,
                upper,
                digits,
                start,
                end,
                number,
                repeats,
                index != below,
                hits.get(place),
                kind,
                prosaic and length >= _PROSE and function >= _PROSE_FUNCTION,
            )
        )
        below = index + span
    return tuple(measured)


def _words(
    texts: Sequence[str], heads: Sequence[str], keys: Sequence[str], phrases: CompiledPhrases
) -> Iterator[tuple[int, int, float, float]]:
    """For each line its length, its words, the share of little words, and that of words with a capital."""
    wide = _is_wide(texts)
    is_little = phrases.function_words.__contains__
    capitals = _CAPITALS.findall
    for text, head, key in zip(texts, heads, keys, strict=False):
        length = len(text)
        count = head.count(" ") + 1
        upper = (len(capitals(head)) + head[0].isupper()) / count
        if wide and (characters := len(_WIDE.findall(text))):
            length += int(characters * (_WIDE_LETTERS - 1))
            letters = key[:_HEAD]
            yield length, max(count, length // 5), sum(map(is_little, letters)) / (len(letters) or 1) * 2, upper
        else:
            little = sum(map(is_little, key[:_HEAD].split(" ")))
            yield length, count if length <= _HEAD else count * length // _HEAD, little / count, upper


def _digits(heads: Sequence[str]) -> list[float]:
    """The share of digits in each head, counted in all of them at once."""
    coded = "\n".join(heads).encode()
    bare = coded.translate(None, _DIGITS)
    sizes = zip(coded.split(b"\n"), bare.split(b"\n"), heads, strict=False)
    return [(len(full) - len(rest)) / len(head) for full, rest, head in sizes]


def _is_wide(texts: Sequence[str]) -> bool:
    """Whether any line is in a script without blanks between words."""
    text = "\n".join(texts)
    return not text.isascii() and bool(text.encode().translate(None, _NOT_WIDE)) and _WIDE.search(text) is not None


def _start(first: str) -> Start:
    if first.isupper():
        return "upper"
    if first.islower():
        return "lower"
    if first.isdigit():
        return "digit"
    if first in _OPENERS:
        return "quote"
    return "other" if first.isalpha() else "mark"


_STARTS = {first: _start(first) for first in map(chr, (*range(0x600), *range(0x2000, 0x2100)))}
"""The start of a line in most scripts; looked up sooner than found."""


def _end(text: str) -> End:
    """The end of a line before its closing marks."""
    bare = text.rstrip(_CLOSERS)
    return "ellipsis" if bare.endswith("...") else _ENDS.get(bare[-1:]) or "open"


def _short_kind(key: str, digits: float, sentence: bool) -> Kind:
    """What a short line may be by its words: a reader's name, or a date or time unless it is a sentence."""
    if (key.endswith(_SAYS) and not sentence) or (key[:1] == "@" and (key[1:2].isalnum() or key[1:2] == "_")):
        return "comment"
    return "stamp" if digits and not sentence and _CLOCK.search(key) is not None else "text"
