"""JSON Feed 1.1.

Dates are optional here, so undated articles stand in it too; a date that is not known to the second with its zone, as
the format wants it, stands as the record has it in an extension of ours.
"""

from typing import Any

import msgspec

from newsarchive.feeds.values import Feed, FeedItem, Moment

ENDING = "json"
MEDIA_TYPE = "application/feed+json"
_RELATIVE = "The address of this archive is not known to it: the addresses here are relative to this file."


def as_json_feed(feed: Feed, limit: int) -> bytes:
    """The feed with ``limit`` items at most."""
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": f"{feed.address}.{ENDING}" if feed.address else None,
        "description": feed.description,
        "user_comment": None if feed.address else _RELATIVE,
        "authors": [{"name": feed.owner}],
        "language": feed.language,
        "_newsarchive": {"id": feed.id},
        "items": [_item(item, feed) for item in feed.items[:limit]],
    }
    known = {name: value for name, value in data.items() if value or name == "items"}
    return msgspec.json.format(msgspec.json.encode(known), indent=1) + b"\n"


def _item(item: FeedItem, feed: Feed) -> dict[str, Any]:
    data = {
        "id": item.id,
        "url": item.href,
        "external_url": item.original,
        "title": item.title,
        # What a feed gives is a beginning; a format that asks for a text gets no more.
        "content_text": item.summary or item.title,
        "date_published": _exact(item.released),
        "date_modified": _exact(item.changed),
        # Without an author of its own an item would have the feed's.
        "authors": [{"name": name} for name in item.authors or (feed.nobody,)],
        "tags": [label for _, label in item.tags],
        "language": item.language,
        "_newsarchive": {
            name: value
            for name, value in (
                ("published", item.published),
                ("precision", item.precision),
                ("publisher", item.publisher),
            )
            if value
        },
    }
    return {name: value for name, value in data.items() if value}


def _exact(moment: Moment | None) -> str | None:
    return moment.text if moment is not None and moment.exact else None
