"""What is measured on each line before anything is decided: cheap, and the same for every language and script."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from newsarchive.cleaning.matching import CompiledPhrases, Hit
from newsarchive.cleaning.wrapping import spans_of
from newsarchive.model import compose
from newsarchive.vocabulary.phrases import EDGES, compared

Kind = Literal["text", "stamp", "comment", "credit", "bullet"]
End = Literal["stop", "colon", "comma", "ellipsis", "open"]
Start = Literal["upper", "lower", "digit", "quote", "mark", "other"]

_STOPS = frozenset(".!?。！？؟۔।॥։።｡")
_COLONS = frozenset(":：")
_COMMAS = frozenset(",;、，；،؛-–—")
_NUMBERED = re.compile(r"\d{1,2}[.)] \S")
_BULLETS = frozenset(("* ", "- ", "• ", "– ", "— ", "· ", "▪ ", "● ", "■ ", "※ "))
_CLOSERS = "\"'”’»“«)]）】」』›"
_OPENERS = frozenset("\"“„«»‘'‚「『")
_SENTENCE_GAPS = (". ", "? ", "! ", ".” ", "?” ", '." ', ".» ", "。", "۔ ", "؟ ")
_LINKISH = ("@", "://", "www.", ".com")
_SEPARATORS = (" | ", " • ", " · ", " » ", " › ", " / ", " > ")
_DIGITS = "0123456789"
_COMMENT = re.compile(
    r"(?: (?:says|said|wrote|schrieb|sagt|dit|dijo|disse|ha scritto|pisze|пишет):?$)"
    r"|\b(?:am|pm|[ap]\.m\.) (?:says|said):?$|^@\w+"
)
_CLOCK = re.compile(
    r"\b[0-2]?\d[:.][0-5]\d\b|\b(?:19|20)\d\d\b|\d[/.-]\d\d?[/.-]\d\d"
    r"|\d+ ?(?:[dhms]|min\w*|hours?|days?|weeks?|months?|years?) ago"
)
_UNEVEN = re.compile(r"[^\S \n]|  |(?:^ )|(?: $)", re.MULTILINE)
_WIDE = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9d]")
_WIDE_LETTERS = 2.4
"""A Chinese, Japanese or Korean character says about as much as this many Latin letters."""
_SENTENCE_WORDS, _SENTENCE_FUNCTION = 6, 0.2
"""A line of so many words with a full stop and so many little words is a sentence, whatever year it names."""
_CREDIT = 60
"""Among so many last characters a picture's credit has its oblique stroke: “A. Name/Agency”."""
_HEAD = 120
"""So many characters of a line are enough to judge its words."""


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
    sentences: int
    """Ends of sentences inside the line."""
    links: bool
    separators: bool
    copies: int
    """How often the line stands in the document."""
    repeats: bool
    """An earlier line is the same."""
    gap: bool
    """A blank line stands before it."""
    hit: Hit | None
    kind: Kind

    @property
    def prose(self) -> bool:
        """Long enough and built like running text."""
        return self.length >= 80 and self.end in {"stop", "ellipsis", "colon"} and self.function >= 0.12

    @property
    def recurs(self) -> bool:
        """The survey saw it over the folder, and no phrase says more."""
        return self.hit is not None and self.hit.reason == "recurring"

    @property
    def is_clock(self) -> bool:
        """A time that stands alone."""
        return self.kind == "stamp" and self.digits >= 0.4 and self.words <= 2


def fold_lines(lines: Sequence[str]) -> list[str]:
    """Each line folded (NFC, blanks as single spaces); checks the document once before touching its lines."""
    text = compose("\n".join(lines))
    if _UNEVEN.search(text) is None:
        return text.split("\n") if lines else []
    return [" ".join(line.split()) for line in text.split("\n")] if lines else []


def measure(folded: Sequence[str], phrases: CompiledPhrases) -> tuple[Line, ...]:
    """The non-blank lines of a document with their features, in order. Time is linear in the text."""
    if not folded:
        return ()
    spans = spans_of(folded)
    texts = [" ".join(folded[start:stop]) for start, stop in spans] if len(spans) < len(folded) else list(folded)
    keys = [key.strip(EDGES) for key in compared("\n".join(texts)).split("\n")]
    hits = phrases.find(keys)
    pictured = phrases.with_pictures(keys)
    copies = Counter(keys)
    wide = _is_wide(texts)
    seen: set[str] = set()
    measured: list[Line] = []
    gap = True
    for place, ((start, stop), text, key) in enumerate(zip(spans, texts, keys, strict=True)):
        if not text:
            gap = True
            continue
        measured.append(
            _line(
                start,
                stop - start,
                text,
                key,
                wide,
                copies[key],
                key in seen,
                gap,
                hits.get(place),
                place in pictured,
                phrases,
            )
        )
        seen.add(key)
        gap = False
    return tuple(measured)


def _line(
    index: int,
    span: int,
    text: str,
    key: str,
    wide: bool,
    copies: int,
    repeats: bool,
    gap: bool,
    hit: Hit | None,
    pictured: bool,
    phrases: CompiledPhrases,
) -> Line:
    head = text[:_HEAD]
    words = head.split(" ")
    count = len(words)
    length = len(text)
    little = phrases.function_words
    if wide and (cjk := len(_WIDE.findall(text))):
        length += int(cjk * (_WIDE_LETTERS - 1))
        count = max(count, length // 5)
        letters = key[:_HEAD]
        function = sum(letter in little for letter in letters) / (len(letters) or 1) * 2
    else:
        function = sum(map(little.__contains__, key[:_HEAD].split(" "))) / count
        if length > _HEAD:
            count = count * length // _HEAD
    digits = sum(map(head.count, _DIGITS)) / len(head)
    bare = text.rstrip(_CLOSERS)
    last = bare[-1:]
    sentence = last in _STOPS and count >= _SENTENCE_WORDS and function >= _SENTENCE_FUNCTION
    return Line(
        index=index,
        span=span,
        text=text,
        key=key,
        length=length,
        words=count,
        function=function,
        upper=sum(map(str.isupper, [word[:1] for word in words])) / len(words),
        digits=digits,
        start=_start(text[0]),
        end=_end(bare, last),
        sentences=sum(map(text.count, _SENTENCE_GAPS)),
        links=any(sign in head for sign in _LINKISH),
        separators=any(sign in head for sign in _SEPARATORS),
        copies=copies,
        repeats=repeats,
        gap=gap,
        hit=hit,
        kind=_kind(key, text, length, digits, sentence, pictured, phrases),
    )


def _is_wide(folded: Sequence[str]) -> bool:
    """Whether any line is in a script without blanks between words."""
    text = "\n".join(folded)
    return not text.isascii() and _WIDE.search(text) is not None


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


def _end(bare: str, last: str) -> End:
    if last == "…" or bare.endswith("..."):
        return "ellipsis"
    if last in _STOPS:
        return "stop"
    if last in _COLONS:
        return "colon"
    return "comma" if last in _COMMAS else "open"


def _kind(
    key: str, text: str, length: int, digits: float, sentence: bool, pictured: bool, phrases: CompiledPhrases
) -> Kind:
    """What a line that is no sentence may be; by shape alone."""
    if length > 500:
        return "text"
    if length < 90:
        if _COMMENT.search(key) is not None:
            return "comment"
        if digits and not sentence and _CLOCK.search(key) is not None:
            return "stamp"
    if (pictured or "/" in text[-_CREDIT:]) and phrases.credit_start(compared(text)) is not None:
        return "credit"
    return "bullet" if text[:2] in _BULLETS or _NUMBERED.match(text) is not None else "text"
