"""What part a country plays in an article: by where it is named, how often, and where the report was filed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from newsarchive.model import CountryTag, Mentions, Sighting, Zone
from newsarchive.tagging.countries import Mention
from newsarchive.tagging.document import Document

Role = Literal["primary", "secondary", "mention"]

MOST_EVIDENCE = 5
ZONE_WEIGHT: Mapping[Zone, float] = {"title": 4.0, "dek": 3.0, "heading": 1.5, "lead": 4.0, "body": 1.0}
PLACE_WEIGHT = 0.25
"""What a city or region counts beside a mention of the country itself."""
DATELINE_WEIGHT = 3.0
PRIMARY_SHARE = 0.5
"""Of the weightiest country's weight."""
SECONDARY_SHARE = 0.2
SECONDARY_LEAST = 1.5
"""A single mention deep in a text makes no secondary country, however short the text."""

_HINTS = frozenset(("place", "former"))
"""Kinds that lend a country weight without being a mention of it."""
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]{0,20}[ ,/]{1,2}){1,6}"  # New York,
    r"(?:\w{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? )?(?:\([^()]{2,30}\) ?)?[-–—]{1,2} "  # Feb 26 (Agency) -
)
_DATELINE_REACH = 90


def country_tags(document: Document, found: Sequence[Mention], names: Mapping[str, str]) -> tuple[CountryTag, ...]:
    """The countries of an article, the weightiest first. ``names``: code → name for display.

    The place where a report was filed is no mention; like any place it can lend its country weight. A country that
    only places stand for is a tag where its part is more than a mention.
    """
    if not found:
        return ()
    start, end = _dateline(document)
    told: dict[str, list[Mention]] = {}
    weights: dict[str, float] = {}
    filed: set[str] = set()
    zone_weight, zone_end = 0.0, -1
    for mention in found:
        code, at = mention.code, mention.start
        if code not in told:
            told[code], weights[code] = [], 0.0
        if start <= at < end:
            filed.add(code)
            continue
        if at >= zone_end:
            zone_end = document.passage_bounds(at)[1]
            zone_weight = ZONE_WEIGHT[document.zone(at)]
        told[code].append(mention)
        weights[code] += zone_weight * PLACE_WEIGHT if mention.kind == "place" else zone_weight
    for code in filed:
        weights[code] += DATELINE_WEIGHT
    ranked = sorted([(-weight, code) for code, weight in weights.items()])
    top = -ranked[0][0]
    tags = []
    for weight, code in ranked:
        role = _role(-weight, top)
        named = [mention for mention in told[code] if mention.kind not in _HINTS]
        if named or role != "mention":
            proof = named or told[code] or [mention for mention in found if mention.code == code]
            tags.append(CountryTag(code, names[code], role, _counts(named), _evidence(document, proof)))
    return tuple(tags)


def _dateline(document: Document) -> tuple[int, int]:
    """Start and end of "KYIV, Feb 24 (Agency) – " at the head of the first paragraph, 0 and 0 if there is none."""
    for index, passage in enumerate(document.passages):
        if passage.zone in {"lead", "body"}:
            match = _DATELINE.match(passage.text, 0, _DATELINE_REACH)
            start = document.start(index)
            return (start, start + match.end()) if match else (0, 0)
    return 0, 0


def _role(weight: float, top: float) -> Role:
    if weight >= top * PRIMARY_SHARE:
        return "primary"
    return "secondary" if weight >= max(top * SECONDARY_SHARE, SECONDARY_LEAST) else "mention"


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
