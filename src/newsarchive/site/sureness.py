"""How sure an archive or a part of it is: with which standing titles, dates and publishers are known."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from newsarchive.archive import Card
from newsarchive.site.parts import StatusCount, Sureness
from newsarchive.site.view import share
from newsarchive.site.words import Words

_STATUSES = ("stated", "inferred", "estimated", "supplied", "unknown")
_STANDING: Mapping[str, Callable[[Card], str | None]] = {
    "title": lambda card: card.title_status,
    "published": lambda card: card.date_status,
    "publisher": lambda card: card.publisher_status,
}
FACTS = tuple(_STANDING)


def how_sure(cards: Sequence[Card], words: Words, facts: Sequence[str] = FACTS) -> tuple[Sureness, ...]:
    """For each of ``facts`` how many articles have it with which status; what is not known counts too."""
    return tuple(_row(fact, Counter(_STANDING[fact](card) or "unknown" for card in cards), words) for fact in facts)


def _row(fact: str, found: Counter[str], words: Words) -> Sureness:
    whole, done, parts = found.total(), 0, []
    for status in _STATUSES:
        count = found[status]
        if count:
            parts.append(StatusCount(words.marks[status], count, share(count, whole), round(100 * done / whole, 1)))
        done += count
    return Sureness(words.fact(fact), tuple(parts))
