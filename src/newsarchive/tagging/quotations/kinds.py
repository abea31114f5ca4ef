"""Which words in quotation marks are a quotation: utterances and fragments of speech, not names, terms and titles."""

from typing import Literal

from newsarchive.tagging.document import Document
from newsarchive.tagging.quotations.book import SpeechBook
from newsarchive.tagging.quotations.cues import Cue
from newsarchive.tagging.quotations.dashes import DASH
from newsarchive.tagging.quotations.marks import Span

Kind = Literal["direct", "partial"]

_EDGES = "\"'“”‘’„«»()[].,:;!?…"
_ENDS = frozenset(".,!?…;:—–-。、！？")
_SENTENCE_ENDS = frozenset(".!?…。！？")
_MARKS_OF_TITLES = 4
"""Letters of a word that a title in English or Spanish writes with a capital."""
_LONGEST_NAME = 3
"""Words of a name in quotation marks behind a verb."""
_WHOLE = 4
"""Words that make an utterance without a tag."""
_LOOKED_AT = 120
_BEFORE = 40


def kind_of(document: Document, span: Span, cue: Cue | None, book: SpeechBook) -> Kind | None:
    """``direct`` for an utterance, ``partial`` for a fragment, None for what is no quotation."""
    if span.mark == DASH:
        return "direct"
    text = document.text
    last = text[span.end - 1]
    tagged = cue is not None and cue.near and cue.place == "after" and (last in ",!?" or text[span.outer_end] == ",")
    if tagged and text[span.start].isupper() and " " in text[span.start : span.end]:
        return "direct"  # by far the most
    quoted = text[span.start : min(span.end, span.start + _LOOKED_AT)]
    words = [
        word for piece in quoted.split() if (word := piece.strip(_EDGES)) and (word[0].isalnum() or word[-1].isalnum())
    ]
    letter = next((char for char in quoted if char.isalpha()), "")
    if not words or not letter:
        return None
    begins, _ = document.passage_bounds(span.outer_start)
    before = text[max(begins, span.outer_start - _BEFORE) : span.outer_start].rstrip(" ([")
    behind = text[span.outer_end : span.outer_end + 2]
    ends_well = text[span.end - 1] in _ENDS or behind[:1] in {",", "", "\n"} or (behind[:1] in {".", "!", "?"})
    opens_well = not before or before[-1] in '.!?…:,;”"»“—–' or (cue is not None and cue.near)
    utterance = bool(before) and before[-1] in _SENTENCE_ENDS and last in _SENTENCE_ENDS
    told = cue is not None and (cue.near or cue.place == "after")
    if not letter.islower() and not utterance:
        if len(words) == 1 and not told:
            return None
        if _is_title(words) and not _is_tagged(cue, behind, last, before):
            return None
    if not letter.islower() and _is_named(document, span, words, before, book):
        return None
    if letter.islower() or not (ends_well and opens_well):
        return _fragment(document, span, words, before, cue, book)
    free = not before or before[-1] in _SENTENCE_ENDS or before[-1] in ':”"»'
    if told or (free and (utterance or len(words) >= _WHOLE) and _is_whole(text, span)):
        return "direct"
    return _fragment(document, span, words, before, cue, book)


def _is_whole(text: str, span: Span) -> bool:
    return (
        text[span.end - 1] in _ENDS
        or not span.closed
        or text[span.outer_end : span.outer_end + 1] in {".", "!", "?", ","}
    )


def _is_title(words: list[str]) -> bool:
    """Whether every weighty word has a capital, as in titles and names."""
    weighty = [word for word in words if len(word) >= _MARKS_OF_TITLES or word[0].isdigit()]
    return (
        (len(weighty) > 0 or len(words) <= 2)
        and all(word[0].isupper() or word[0].isdigit() for word in weighty)
        and len(words) <= 8
    )


def _is_tagged(cue: Cue | None, behind: str, last: str, before: str) -> bool:
    """Whether a tag or a colon stands beside it, as it does not beside a title."""
    if cue is None:
        return False
    if cue.place == "after":
        return cue.near and (last in ",!?" or behind.startswith(","))
    return before.endswith(":") or (before.endswith(",") and cue.near)


def _plain_before(document: Document, span: Span) -> str:
    return f" {' '.join(document.plain[max(0, span.outer_start - _BEFORE) : span.outer_start].split())}"


def _is_named(document: Document, span: Span, words: list[str], before: str, book: SpeechBook) -> bool:
    """Whether words with a capital are the name of a work, or where speech needs a colon of a voice: пишет «Заря»."""
    if not before[-1:].isalpha() or document.text[span.end - 1] in _ENDS:
        return False
    plain = _plain_before(document, span)
    last = plain.rpartition(" ")[2]
    if plain.endswith(book.so_called) or (last in book.works and last not in book.determiners):
        return True
    return bool(book.speakers) and len(words) <= _LONGEST_NAME and last in book.verbs


def _fragment(
    document: Document, span: Span, words: list[str], before: str, cue: Cue | None, book: SpeechBook
) -> Kind | None:
    """A piece of a sentence: a quotation only where a verb of speech stands in its sentence, or it says a lot."""
    plain = _plain_before(document, span)
    if not before.endswith((",", ":", ".")) and (
        plain.endswith(book.so_called) or plain.rpartition(" ")[2] in book.works
    ):
        return None
    describes = cue is not None and cue.describes
    if describes and _only_names(document, span.outer_start, book):
        return None
    if cue is None:
        # "“Everything changed” for him": speech of whoever spoke last, if somebody did.
        return "partial" if not before and len(words) > 1 and words[0][0].isupper() else None
    if cue.subject is None and not cue.near:
        return None
    determined = plain.rpartition(" ")[2] in book.determiners
    if determined and len(words) <= 2 and not describes:
        return None
    if len(words) == 1 and (words[0][0].isupper() or (span.mark == "guillemet" and not cue.near and not describes)):
        return None
    return "partial"


def _only_names(document: Document, end: int, book: SpeechBook) -> bool:
    """Whether the verb before the quotation gives a name to the noun before it ("a network called “…”")."""
    before = document.plain[max(0, end - _BEFORE) : end].split()
    if len(before) < 2 or before[-1] not in book.describes:
        return False
    start = document.plain.rfind(before[-2], max(0, end - _BEFORE), end)
    speaks = before[-2] in book.persons or before[-2] in book.others or before[-2] in book.skipped
    return not speaks and not document.text[start].isupper()
