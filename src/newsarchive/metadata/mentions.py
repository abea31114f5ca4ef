"""Where the furniture speaks of its own outlet: “emails from The Harbour”, “More from …”, “… is published by”.

Such lines name topics, places and people just as well, so a name counts only in the form of an outlet's, and only
where other lines say it too.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from msgspec import Struct

from newsarchive.metadata.outlets import bare_name, looks_like_outlet
from newsarchive.metadata.page import Page, words_of
from newsarchive.metadata.words import CompiledWords

LONGEST = 36
"""Characters of a name."""
MOST_WORDS = 4
ENOUGH = 2
"""Proofs."""

SAID_AGAIN = 3
"""How often the furniture says the name of a trademark that is no outlet's by its form."""
_TWO = ("an invitation", "says two")
_BEHIND = frozenset({"owned", "ending"})
"""Kinds of phrases that stand behind the name."""
_EDGE = " ,|–—-"
# Words with capitals, little words between them; what stands before an “’s”, a stop or a bar. A small “the” is no part
# of a name.
_NAME = re.compile(
    r"(?:the\s)?(?P<name>(?:The\s|THE\s)?[^\W\d_a-zß-ÿ][\w&+-]*"
    r"(?:\s(?:(?:of|and|de|du|des|der)\s)?[^\W_a-zß-ÿ][\w&+-]*){0,5})"
)


class Mention(Struct, frozen=True):
    """A name in a line that speaks of an outlet: the kind of its phrase and the phrase."""

    name: str
    line: int
    kind: str
    phrase: str


def weigh_mentions(page: Page, words: CompiledWords) -> list[tuple[Mention, float]]:
    """The names that are proved twice or better, each with its points.

    An invitation or an owner's line counts two, each different label or ending one, the outlet's own domain one.
    """
    every = [each for each in _mentions(page, words) if _is_outlets(each, page, words)]
    proofs: dict[str, set[str]] = {}
    for each in every:
        mine = proofs.setdefault(each.name.lower(), set())
        mine.update([each.phrase] if each.kind in {"label", "ending"} else _TWO)
        if _domain(each.name) in page.furniture:
            mine.add(".")
    points = {name: _points(mine) for name, mine in proofs.items()}
    return [(each, points[each.name.lower()]) for each in every if points[each.name.lower()]]


def _points(proofs: set[str]) -> float:
    """Two labels say more than one with the domain of its name, which may be a partner's."""
    if len(proofs) < ENOUGH:
        return 0.0
    return 3.5 if len(proofs) > ENOUGH else 2.0 if "." in proofs else 2.5


def _mentions(page: Page, words: CompiledWords) -> Iterator[Mention]:
    found = words.own_phrases.find_matches_as_indexes(f"\n{page.furniture}\n")
    if not found:
        return
    starts = list(accumulate([len(page.lines[number - 1]) + 1 for number in page.furniture_lines], initial=1))
    for index, from_, to in found:
        kind, phrase = words.own_labels[index]
        at = bisect_right(starts, to - 1) - 1
        number = page.furniture_lines[at]
        line, start, end = page.text(number), max(0, from_ - starts[at]), to - starts[at]
        if start and line[start - 1].isalnum() and kind not in _BEHIND:
            continue
        if kind in _BEHIND:
            match = _NAME.fullmatch(line[:start].rstrip(_EDGE))
        else:
            match = _NAME.match(line, end)
        # A label is a whole line with its name, an ending too; an invitation may go on.
        if match and (kind != "label" or (start == 0 and match.end() == len(line))):
            yield Mention(bare_name(match["name"], words), number, kind, phrase)


def _is_outlets(mention: Mention, page: Page, words: CompiledWords) -> bool:
    """Whether the name has an outlet's form, “The Harbour”, “Harbour News”, “HarbourLine”, and other lines say it."""
    name = mention.name
    said = words_of(name)
    if not 3 <= len(name) <= LONGEST or not 1 <= len(said) <= MOST_WORDS or not words.platforms.isdisjoint(said):
        return False
    if name.lower() in words.agencies_lower or words.sections.issuperset(said):
        return False
    known = looks_like_outlet(name, words)
    article = len(said) > 1 and name.startswith(("The ", "THE "))
    stylised = len(said) == 1 and len(name) >= 4 and not name[1:].islower()
    if mention.kind == "owned":
        return known or page.furniture.count(name.lower()) > SAID_AGAIN
    if mention.kind == "invitation" and known:
        return True
    own = _domain(name) in page.furniture
    again = own or page.furniture.count(name.lower()) > 1
    # Below a release stands “About Harbour Water” with the domain of that name: of a domain's name one word will do.
    return again and (known or article or stylised or (own and len(said) == 1 and mention.kind == "label"))


def _domain(name: str) -> str:
    """The beginning of the domain that the name makes: “The Harbour” → “theharbour.”."""
    return "".join(filter(str.isalnum, name.lower())) + "."
