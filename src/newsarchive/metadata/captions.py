"""A caption and whom its picture is credited to."""

import re

from newsarchive.metadata.words import CompiledWords

_LONGEST = 12
"""Words of a credit, at most; what is longer goes on about the picture."""
_LABEL = re.compile(r"(?:^|(?<=[\s.(\[|/–—-]))(\w+)(?:\s+(?:by|von|par|por|di|door))?:\s+(?=\S)", re.IGNORECASE)


def split_credit(caption: str, words: CompiledWords) -> tuple[str, str | None]:
    """The caption without its credit, and the credit: ``… in Moscow. (AFP via Getty Images)``, ``… Photo: A. Muster``.

    Both are substrings of ``caption``. Brackets at the end are a credit only where they name a news agency or speak
    of a picture. A caption that is nothing but its credit stays whole.
    """
    opening = caption.rfind("(")
    if caption.endswith(")") and opening > 0:
        inside = caption[opening + 1 : -1].strip()
        if _is_short(inside) and (words.agency.search(inside) or _speaks_of_pictures(inside, words)):
            return caption[:opening].rstrip(), inside
    for match in reversed(list(_LABEL.finditer(caption))):
        credit = caption[match.end() :].strip()
        if match.start() and match[1].casefold() in words.credits and _is_short(credit):
            return caption[: match.start()].rstrip(" |/–—-(["), credit.rstrip(")]")
    return caption, None


def _is_short(credit: str) -> bool:
    return 0 < len(credit.split()) <= _LONGEST


def _speaks_of_pictures(text: str, words: CompiledWords) -> bool:
    return any(word.strip(".,:;/").casefold() in words.credits for word in re.split(r"[\s/]+", text))
