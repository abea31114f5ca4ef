"""Related articles and why: those that share the rarest things, found in an index from things to articles.

A thing is a theme or a country that the article is about, a person or an organisation with a page, or a large number.
The more articles have a thing the less it says: it counts one through the number of binary digits of how many have it,
squared where articles are ranked, so that one rare thing goes before several common ones. That is the inverse document
frequency of K. Spärck Jones ("A statistical interpretation of term specificity", Journal of Documentation 28, 1972) in
coarse bands and without the size of the archive, so that an added article changes only what is related to those with
which it shares something.

However many articles have a thing, only the nearest by date are looked at on either side, and of these only the best
are compared as a whole: the work for an article is bounded by the number of its things.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import lcm
from typing import Literal, NamedTuple

from msgspec import Struct

from newsarchive.archive.cards import Card, NameKind

NEAREST = 24
"""Articles with a thing that are looked at on either side of one, in the order of their dates."""
COMPARED = 48
"""Candidates that are compared as a whole."""
MOST = 5
"""Related articles of one."""
WHOLE = lcm(*range(1, 33))
"""What a thing would count that no article has. What things count are whole parts of it, so that sums are exact."""
ENOUGH = WHOLE // 2
"""The least sum of what shared things count: one that two or three articles have, or several not too common."""

_LAST = 2**32
"""Behind all places."""

ThingKind = Literal["theme", "country", "person", "organisation", "amount"]
Thing = tuple[ThingKind, str]


class Related(Struct, frozen=True):
    """An article that is related to another one."""

    id: str
    shares: tuple[Thing, ...]
    """What both have, the rarest first."""


class _Held(NamedTuple):
    """A thing that an article has, and who else has it near by."""

    weight: int
    name: Thing
    holders: "array[int]"
    near: AbstractSet[int]
    """Places of the nearest."""
    first: int
    last: int
    """From here to there nobody else has it."""


class Kinship(Struct, frozen=True):
    """Which articles have which things, by their places in the order of the archive."""

    order: tuple[str, ...]
    """Ids: the dated from the oldest, then the undated."""
    places: Mapping[str, int]
    holders: Mapping[Thing, "array[int]"]
    """Thing → the places of the articles that have it, in order; two at least."""


def index_things(order: Sequence[str], cards: Mapping[str, Card], named: Collection[tuple[NameKind, str]]) -> Kinship:
    """The index. ``named``: kind and id of those with a page; others are nobody that articles could share."""
    found: dict[Thing, array[int]] = defaultdict(lambda: array("I"))
    for place, id_ in enumerate(order):
        for thing in things_of(cards[id_]):
            if thing[0] not in ("person", "organisation") or thing in named:
                found[thing].append(place)
    return Kinship(
        tuple(order),
        {id_: place for place, id_ in enumerate(order)},
        {thing: holders for thing, holders in found.items() if len(holders) > 1},
    )


def things_of(card: Card) -> Iterator[Thing]:
    """What an article could share with others."""
    yield from (("theme", theme.id) for theme in card.themes if theme.role == "subject")
    yield from (("country", country.code) for country in card.countries if country.role != "mention")
    yield from ((ref.kind, ref.id) for ref in card.names)
    yield from (("amount", amount) for amount in card.amounts)


def related(id_: str, kin: Kinship, cards: Mapping[str, Card]) -> tuple[Related, ...]:
    """The articles most related to one, best first; among equals the nearest by date."""
    place = kin.places[id_]
    held = [(thing, holders) for thing in dict.fromkeys(things_of(cards[id_])) if (holders := kin.holders.get(thing))]
    if sum([weigh(len(holders)) for _, holders in held]) < ENOUGH:
        return ()  # as of many articles that name nobody
    own = [_near(thing, holders, place) for thing, holders in held]
    scores: dict[int, int] = defaultdict(int)
    for thing in own:
        score = thing.weight**2
        for other in thing.near:
            scores[other] += score
    best = sorted([(-score, abs(other - place), other) for other, score in scores.items()])[:COMPARED]
    found = []
    for _, distance, other in best:
        shared = [(thing.weight, thing.name) for thing in own if _has(thing, other)]
        if sum([weight for weight, _ in shared]) >= ENOUGH:
            found.append((-sum([weight**2 for weight, _ in shared]), distance, other, shared))
    return tuple(
        Related(kin.order[other], tuple(thing for _, thing in sorted(shared, key=_rarest)))
        for _, _, other, shared in sorted(found)[:MOST]
    )


def weigh(holders: int) -> int:
    """What a thing says that so many articles have, in parts of WHOLE."""
    return WHOLE // max(holders, 1).bit_length()


def _rarest(shared: tuple[int, Thing]) -> tuple[int, Thing]:
    return -shared[0], shared[1]


def _near(name: Thing, holders: "array[int]", place: int) -> _Held:
    here = bisect_left(holders, place)
    start, end = max(here - NEAREST, 0), here + NEAREST + 1
    near = holders[start:end]
    # Beyond the ends of what is looked at there may be more of them, but not where these are the ends of all.
    first, last = near[0] if start else -1, near[-1] if end < len(holders) else _LAST
    return _Held(weigh(len(holders)), name, holders, {other for other in near if other != place}, first, last)


def _has(held: _Held, place: int) -> bool:
    if held.first <= place <= held.last:
        return place in held.near
    here = bisect_left(held.holders, place)
    return here < len(held.holders) and held.holders[here] == place
