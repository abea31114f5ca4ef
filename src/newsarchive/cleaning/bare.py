"""A text whose title stands beside it, as in a record: what is next to its body has no front or end of a page to be."""

from msgspec.structs import replace

from newsarchive.model import Cleaned, Mark

RULE = "sentence-of-record"
FEWEST = 3
"""Blanks in a line that is a sentence."""
_KEPT = frozenset({"paragraph", "heading", "quote", "list", "verse"})
_STOPS = tuple(".!?…؟।")
_WIDE_STOPS = tuple("。！？")
"""Of scripts without blanks between words: there the stop alone tells."""
_CLOSING = "\"'”’»“)]」』"


def with_sentences(cleaned: Cleaned) -> Cleaned:
    """The same with the sentences right above and right below the body, as far as they follow each other, in the body.

    They are short paragraphs, which above a page's body would be its front and below it what the site adds.
    """
    marks = list(cleaned.marks)
    body = [index for index, mark in enumerate(marks) if mark.kind in _KEPT]
    if not body:
        return cleaned
    for run in (range(body[0] - 1, -1, -1), range(body[-1] + 1, len(marks))):
        for index in run:
            if marks[index].kind == "blank":
                continue
            if not _is_open(marks[index]) or not _is_sentence(cleaned.lines[index]):
                break
            marks[index] = Mark("paragraph", RULE)
    return replace(cleaned, marks=tuple(marks))


def _is_open(mark: Mark) -> bool:
    """Whether nothing but its place speaks against a line."""
    return (mark.kind == "front" and mark.reason is None) or (mark.kind == "dropped" and mark.rule == "behind-body")


def _is_sentence(text: str) -> bool:
    bare = text.rstrip(_CLOSING)
    return bare.endswith(_WIDE_STOPS) or (bare.endswith(_STOPS) and text.count(" ") >= FEWEST)
