"""What an article's page tells of the article's standing: that not all of it is shown, and what it was before."""

from msgspec import Struct


class Reduced(Struct, frozen=True):
    """That not all of an article may be shown."""

    level: str
    """``excerpt`` or ``metadata``: what is shown."""
    url: str | None
    """Where the whole of it stands, if that is known …"""
    host: str | None
    """… and whose address that is."""


class PastEvent(Struct, frozen=True):
    """What a former build shows of an article."""

    date: str
    """Of that build, in words …"""
    iso: str
    """… and as ISO 8601."""
    what: str
    """What there was to see then."""


class HistoryView(Struct, frozen=True):
    """What the former builds that were kept show of an article."""

    events: tuple[PastEvent, ...]
    """By date; none where no build had it."""
    left_out: int
    """So many behind the first are not told."""
    now: str
    """What has changed since the last of these builds."""
