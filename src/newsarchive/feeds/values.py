"""What a feed says, whatever form it is written in."""

import re
import uuid
from datetime import datetime

from msgspec import Struct

_NAMESPACE = uuid.UUID("5f0c3c2e-6f0e-5d8c-9a53-2d5a0f6a7c11")
"""Made once, for all ids of feeds; it must never change."""
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,6})?(Z|[+-]\d\d:\d\d)?)?")
_FARTHEST = 14 * 3600
"""Seconds from Greenwich, at most: what the dates of XML allow."""


class Moment(Struct, frozen=True):
    """A date that is known to the day at least, as RFC 3339 asks for it."""

    text: str
    """Where no time is known its day begins in it; where no zone is, it is written as if in UTC."""
    exact: bool
    """Time and zone are known, so that nothing had to be added."""

    @property
    def instant(self) -> float:
        """Seconds since 1970."""
        return datetime.fromisoformat(self.text).timestamp()


class FeedItem(Struct, frozen=True, kw_only=True):
    """An article. Strings may be shown as they are."""

    id: str
    """A URN that never changes."""
    title: str
    href: str
    """Its page, absolute or relative to the feed."""
    original: str | None = None
    """Where it was published."""
    summary: str
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    language: str | None = None
    published: str | None = None
    """As the record has it."""
    precision: str | None = None
    released: Moment | None = None
    """When it was published, if that is known to the day."""
    changed: Moment | None = None
    """When its outlet changed it, if that is known to the day."""
    tags: tuple[tuple[str, str], ...] = ()
    """Id and label of each theme."""


class Feed(Struct, frozen=True, kw_only=True):
    """The newest articles of a list, the newest first, undated ones last."""

    id: str
    title: str
    description: str
    owner: str
    """The archive's name."""
    language: str
    home: str
    """The page whose articles these are, absolute or relative to the feed."""
    address: str | None
    """The site's folder of this feed and its name without an ending, absolute; None where the site's is not known."""
    items: tuple[FeedItem, ...]
    nobody: str
    """What stands for the author of an article that names none."""


def urn(kind: str, key: str) -> str:
    """An id that is for ever: it depends on these words alone (RFC 9562, version 5)."""
    return uuid.uuid5(_NAMESPACE, f"{kind}:{key}").urn


def moment(value: str | None) -> Moment | None:
    """The moment of a date in ISO 8601; None where no day is known, or where it is no day at all."""
    match = _ISO.fullmatch(value or "")
    if match is None:
        return None
    day, time, seconds, fraction, zone = match.groups()
    text = f"{day}T{time or '00:00'}{seconds or ':00'}{fraction or ''}{zone or 'Z'}"
    try:
        offset = datetime.fromisoformat(text).utcoffset()
        Moment(text, exact=True).instant  # noqa: B018 - the first and the last hours of all years are beyond it
    except (ValueError, OverflowError):
        return None
    if offset is None or abs(offset.total_seconds()) > _FARTHEST:
        return None
    return Moment(text, exact=zone is not None)
