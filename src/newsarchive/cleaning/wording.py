"""What was seen of a line, in words: for people who ask why it was kept or left out."""

from newsarchive.cleaning.features import End, Kind, Line, Start
from newsarchive.cleaning.matching import Hit
from newsarchive.cleaning.zones import Zone
from newsarchive.vocabulary.phrases import Match

_ZONES: dict[Zone, str] = {
    "front": "above the article",
    "body": "in the article",
    "island": "furniture inside the article",
    "after": "below the article",
}
_ENDS: dict[End, str] = {
    "stop": "ends like a sentence",
    "colon": "ends with a colon",
    "comma": "breaks off with a comma or dash",
    "ellipsis": "ends with dots",
    "open": "no mark at its end",
}
_STARTS: dict[Start, str] = {"lower": "begins in lower case", "mark": "begins with a mark"}
_KINDS: dict[Kind, str] = {
    "stamp": "looks like a date or time",
    "comment": "looks like a reader's name",
    "credit": "ends like a picture's credit",
    "bullet": "looks like an item of a list",
}
_MATCHES: dict[Match, str] = {
    "whole": "is the phrase",
    "starts": "begins with the phrase",
    "ends": "ends with the phrase",
    "contains": "holds the phrase",
    "together": "holds together",
}


def in_words(line: Line, zone: Zone, score: float | None) -> str:
    """One line's score, zone and features: “scored +3.2, in the article: 180 letters, ends like a sentence …”."""
    scored = "not scored" if score is None else f"scored {score:+.1f}".replace("-", "−")
    seen = [f"{line.length} letters", _ENDS[line.end]]
    if line.start in _STARTS:
        seen.append(_STARTS[line.start])
    seen.append(f"{line.function:.0%} little words")
    if line.upper >= 0.5 and line.words > 1:
        seen.append(f"{line.upper:.0%} of the words with a capital")
    if line.digits >= 0.05:
        seen.append(f"{line.digits:.0%} digits")
    if line.kind in _KINDS:
        seen.append(_KINDS[line.kind])
    if line.copies > 1:
        seen.append(f"stands {line.copies} times")
    if line.span > 1:
        seen.append(f"goes over {line.span} source lines")
    seen.append("no phrase" if line.hit is None else _phrase(line.hit))
    return f"{scored}, {_ZONES[zone]}: {', '.join(seen)}"


def _phrase(hit: Hit) -> str:
    return f"{_MATCHES[hit.match]} “{hit.phrase}” ({hit.reason})"
