"""Mr and Mrs: two honorifics that one person cannot have tell two bearers of a surname."""

from collections.abc import Iterable

from newsarchive.tagging.names.book import NameBook
from newsarchive.tagging.names.sightings import Bare, KnownAt, Sightings

_LONGEST = 12
"""Letters of an honorific, with the blank before it."""
_CLEARLY = 3
"""How many times as often as the other one honorific must stand to be that of the person whom the article names."""


def without_kin(text: str, found: Sightings, book: NameBook) -> tuple[list[KnownAt], list[Bare]]:
    """The single words and forms of the authority without surnames of somebody else: in an article on John Harrow
    “Lady Harrow” is not he, if “Mr Harrow” stands there too. Where nothing tells which of the two the article names in
    full, neither is kept. One pass over what was found.
    """
    if not book.honorifics:
        return found.known, found.bare
    told: dict[str, dict[str, set[int]]] = {}
    for start, word in _surnames(text, found):
        honorific = _before(text, start, book)
        if honorific is not None:
            told.setdefault(book.key(word), {}).setdefault(honorific, set()).add(start)
    if not told:
        return found.known, found.bare
    in_full: dict[str, set[str]] = {}
    for at in found.sure:
        honorific = _before(text, at.start, book)
        if honorific is not None:
            in_full.setdefault(book.key(at.words[-1]), set()).add(honorific)
    kin: set[int] = set()
    for surname, starts in told.items():
        own = in_full.get(surname, set())
        if len(own | starts.keys()) > 1:
            bearer = next(iter(own)) if len(own) == 1 else _commoner(starts)
            kin.update(*(some for honorific, some in starts.items() if honorific != bearer))
    if not kin:
        return found.known, found.bare
    return [at for at in found.known if at.start not in kin], [at for at in found.bare if at.start not in kin]


def _surnames(text: str, found: Sightings) -> Iterable[tuple[int, str]]:
    """Where a surname stands that may have an honorific before it."""
    yield from ((at.start, at.word) for at in found.bare if at.person)
    yield from ((at.start, text[at.start : at.end]) for at in found.known if at.alone)


def _before(text: str, start: int, book: NameBook) -> str | None:
    """Whose honorific stands before a name: ``man``, ``woman``; None where there is none."""
    ahead = text[max(0, start - _LONGEST) : start].rstrip(" ")
    return book.honorifics.get(ahead[max(ahead.rfind(" "), ahead.rfind("\n")) + 1 :].rstrip(".").lower())


def _commoner(starts: dict[str, set[int]]) -> str | None:
    """The honorific that stands there much more often than the other."""
    most = max(starts, key=lambda honorific: len(starts[honorific]))
    others = sum(len(some) for honorific, some in starts.items() if honorific != most)
    return most if len(starts[most]) >= _CLEARLY * others else None
