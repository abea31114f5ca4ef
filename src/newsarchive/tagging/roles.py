"""What part a country plays in an article: by where it is named, how often, and where the report was filed."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from newsarchive.model import CountryTag, Mentions, Sighting, Zone
from newsarchive.tagging.countries import Mention
from newsarchive.tagging.document import Document

Role = Literal["primary", "secondary", "mention"]

MOST_EVIDENCE = 5
ZONE_WEIGHT: Mapping[Zone, float] = {"title": 4.0, "dek": 3.0, "heading": 1.5, "lead": 4.0, "body": 1.0}
PLACE_WEIGHT = 0.25
"""What a city or region, a kitchen or a language counts beside a mention of the country itself."""
PASSING_WEIGHT = 0.25
"""What the only mention of a country counts, unless title or standfirst make it …"""
LIST_LEAST = 4
"""… or it stands in a list of so many countries, which are named once each because they are meant together; a list
that closes its sentence ("… from Latvia, Chile, Nepal and Peru.") gives examples, so it counts nowhere more than in the
body."""
MOST_LISTED = 50
"""Countries of a list that are looked at on either side of one."""
DATELINE_WEIGHT = 4.0
PRIMARY_LEAST = 0.45
"""Mean of share and spread from which a country of the story is a main one."""
TOP_SHARE = 0.5
"""Of the weightiest country's weight: from here on it is a country of the story in any case …"""
SECONDARY_SHARE = 0.2
"""… from here on where its weight is not next to nothing."""
SPREAD_SHARE, SPREAD_LEAST = 0.1, 0.2
"""Share and spread of a country that is no story's centre and yet comes back: told in several passages."""
SECONDARY_LEAST = 1.5
"""A single mention deep in a text makes no secondary country, however short the text."""
LEAST = 0.5
"""What a country weighs that is part of the story, however little else is named: more than one mention in passing, or
one city, deep in a text."""

_HEAD = frozenset(("title", "dek"))
_HINTS = frozenset(("place", "former"))
"""Kinds that lend a country weight without being a mention of it."""
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{0,20}[ ,/]{1,2}){1,6}"  # New York,
    r"(?:\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? )?(?:\([^()]{2,30}\) ?)?[-–—]{1,2} "  # Feb 26 (Agency) -
)
_DATELINE_REACH = 90
_LIST_BREAK = re.compile(r"^ ?$|[.!?…\n]")
_LIST_GAP = 16
"""Letters that may stand between two countries of a list ("Latvia, Lithuania, and also Poland")."""


class Standing(Struct, frozen=True):
    """What part a country plays, and why."""

    code: str
    role: Role
    weight: float
    """Of all its mentions, by the zones they stand in."""
    share: float
    """Of the weightiest country's weight."""
    spread: float
    """In how many passages it is told, as a share of the most that any country has."""
    told: tuple[Mention, ...]
    """Its mentions and hints outside the dateline."""
    filed: tuple[Mention, ...]
    """Those in the dateline."""


def country_tags(document: Document, found: Sequence[Mention], names: Mapping[str, str]) -> tuple[CountryTag, ...]:
    """The countries of an article, the weightiest first. ``names``: code → name for display.

    The place where a report was filed is no mention; like any place it can lend its country weight. A country that
    only places stand for is a tag where its part is more than a mention.
    """
    tags = []
    for standing in standings(document, found):
        told, code = standing.told, standing.code
        named = [mention for mention in told if mention.kind not in _HINTS]
        if named or standing.role != "mention":
            proof = _evidence(document, named or told or standing.filed)
            tags.append(CountryTag(code, names[code], standing.role, _counts(named), proof))
    return tuple(tags)


def standings(document: Document, found: Sequence[Mention]) -> list[Standing]:
    """The part that each country plays, the weightiest first. ``found``: in the order of the text.

    A part needs weight, and a main one spread too: what a few sentences speak of is no main country, however often
    they name it. (Dispersion beside frequency is the corpus linguists' measure of what a text is about.)
    """
    start, end = _dateline(document)
    told: dict[str, list[Mention]] = {}
    filed: dict[str, list[Mention]] = {}
    weights: dict[str, float] = {}
    passages: dict[str, int] = {}
    """How many passages name it."""
    once: dict[str, tuple[Mention, float]] = {}
    """Countries named so far in one place only, and what that place weighs."""
    latest: dict[str, int] = {}
    latest_place: Mention | None = None
    zone_end, zone_weight = -1, 0.0
    for mention in found:
        code, at = mention.code, mention.start
        if code not in told:
            told[code], weights[code], passages[code] = [], 0.0, 0
        if start <= at < end:
            filed.setdefault(code, []).append(mention)
            continue
        if at >= zone_end:
            zone_end = document.passage_bounds(at)[1]
            zone = document.zone(at)
            zone_weight = ZONE_WEIGHT[zone]
        told[code].append(mention)
        if mention.kind == "place" or mention.is_style:
            if not _tells_where(document, latest_place, mention):
                weights[code] += zone_weight * PLACE_WEIGHT
            latest_place = mention
            continue
        weights[code] += zone_weight
        if code not in latest:
            once[code] = mention, 0.0 if zone in _HEAD else zone_weight
        else:
            once.pop(code, None)
        if latest.get(code) != zone_end:
            latest[code] = zone_end
            passages[code] += 1
    single = {code: place for code, place in once.items() if place[1] and code not in filed}
    lowered, aside = _in_passing(document, found, single)
    for code, much in lowered.items():
        weights[code] -= much
    for code in filed:
        weights[code] += DATELINE_WEIGHT
    top = max(weights.values(), default=0.0)
    most = max(passages.values(), default=0) or 1
    ranked = sorted([(-weight, code) for code, weight in weights.items()])
    return [
        Standing(
            code,
            _role(-weight, share := -weight / top, spread := passages[code] / most, passages[code], code in aside),
            -weight,
            share,
            spread,
            tuple(told[code]),
            tuple(filed.get(code, ())),
        )
        for weight, code in ranked
    ]


def _in_passing(
    document: Document, found: Sequence[Mention], single: Mapping[str, tuple[Mention, float]]
) -> tuple[dict[str, float], set[str]]:
    """By how much less a country weighs that is named once, and which are named by a list alone.

    None of those is what the text is about. ``single``: country → its only mention, and what that weighs for its zone.
    """
    lowered: dict[str, float] = {}
    aside = set()
    body = ZONE_WEIGHT["body"]
    for code, (mention, weight) in single.items():
        members = _list_around(document, found, mention)
        if len({other.code for other in members}) < LIST_LEAST:
            lowered[code] = weight * (1 - PASSING_WEIGHT)
        elif weight <= body or _closes_sentence(document, members[-1]):
            lowered[code] = max(0.0, weight - body)
            aside.add(code)
    return lowered, aside


def _dateline(document: Document) -> tuple[int, int]:
    """Start and end of "KYIV, Feb 24 (Agency) – " at the head of the first paragraph, 0 and 0 if there is none."""
    for index, passage in enumerate(document.passages):
        if passage.zone in {"lead", "body"}:
            match = _DATELINE.match(passage.text, 0, _DATELINE_REACH)
            start = document.start(index)
            return (start, start + match.end()) if match else (0, 0)
    return 0, 0


def _role(weight: float, share: float, spread: float, passages: int, is_aside: bool) -> Role:
    if weight < LEAST:
        return "mention"
    weighty = share >= SECONDARY_SHARE or (share >= SPREAD_SHARE and spread >= SPREAD_LEAST and passages > 1)
    if share < TOP_SHARE and not (weighty and weight >= SECONDARY_LEAST):
        return "mention"
    return "primary" if (share + spread) / 2 >= PRIMARY_LEAST and not is_aside else "secondary"


def _list_around(document: Document, found: Sequence[Mention], mention: Mention) -> Sequence[Mention]:
    """The countries named side by side in which a mention stands, with itself."""
    index = bisect_left(found, mention.start, key=attrgetter("start"))
    first, last = index, index
    while first > max(0, index - MOST_LISTED) and _next_in_list(document, found[first - 1], found[first]):
        first -= 1
    while last < min(len(found) - 1, index + MOST_LISTED) and _next_in_list(document, found[last], found[last + 1]):
        last += 1
    return found[first : last + 1]


def _closes_sentence(document: Document, mention: Mention) -> bool:
    return document.text[mention.end : mention.end + 1] in ".!?…;؛\n"


def _tells_where(document: Document, town: Mention | None, mention: Mention) -> bool:
    """Whether a place only tells in what part of the country the town before it lies ("Seattle, Washington")."""
    return town is not None and town.code == mention.code and document.text[town.end : mention.start] == ", "


def _next_in_list(document: Document, left: Mention, right: Mention) -> bool:
    between = document.text[left.end : right.start]
    return len(between) <= _LIST_GAP and left.code != right.code and not _LIST_BREAK.search(between)


def _counts(named: Iterable[Mention]) -> Mentions:
    kinds = [mention.kind for mention in named]
    return Mentions(name=kinds.count("name"), demonym=kinds.count("people"), metonym=kinds.count("seat"))


def _evidence(document: Document, its: Iterable[Mention]) -> tuple[Sighting, ...]:
    """The first sentences that name it. ``its``: in the order of the text."""
    found: list[Sighting] = []
    end = 0
    for mention in its:
        if mention.start >= end:
            if len(found) == MOST_EVIDENCE:
                break
            sentence = document.sentence(mention.start)
            found.append(Sighting(*document.shown(sentence)))
            end = sentence[1]
    return tuple(found)
