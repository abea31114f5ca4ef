"""Whether the text breaks off: at a paywall, at “Read more”, in the middle of a sentence."""

import re

from newsarchive.metadata.page import Page, ends_sentence
from newsarchive.metadata.words import CompiledWords
from newsarchive.model import Issue

NEAR = 3
"""Lines behind the end in which a label may stand."""

_CUT_MARK = re.compile(r"(?:\[\s?(?:\+\d+ chars|…|\.\.\.)\s?\]|…|\.\.\.)[\"”’»)\]]*$")
_COUNTED = re.compile(r"\[\+\d+ chars\]")


def read_ending(page: Page, words: CompiledWords) -> tuple[bool, Issue | None]:
    """True with the issue that says where, or false."""
    if not page.body:
        return False, None
    last = page.body[-1]
    text = page.text(last)
    cut = page.mark(last).kind != "heading" and (
        bool(_CUT_MARK.search(text[-40:])) or bool(_COUNTED.search(text[-40:]))
    )
    if not cut and not ends_sentence(text) and not text.endswith((":", ";")):
        cut = any(
            page.mark(number).reason == "paywall" or bool(words.goes_on.match(page.text(number)))
            for number in page.after[:NEAR]
        )
    if not cut:
        return False, None
    return True, Issue("truncated", last, "The text breaks off here in the source file.")
