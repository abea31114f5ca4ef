"""Atom (RFC 4287).

The format wants a moment for every entry, so only what is known to the day can stand in it: no moment is invented for
the undated. An empty feed bears the first second of 1970, as nothing is known of when it changed.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from newsarchive.feeds.values import Feed, FeedItem, Moment

ENDING = "xml"
MEDIA_TYPE = "application/atom+xml"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NEVER = Moment("1970-01-01T00:00:00Z", exact=True)


def as_atom(feed: Feed, limit: int) -> bytes:
    """The feed with ``limit`` entries at most."""
    dated = [(item, when) for item in feed.items if (when := item.changed or item.released) is not None][:limit]
    updated = max((when for _, when in dated), key=lambda when: when.instant, default=_NEVER)
    lines = [*_head(feed, updated), *(line for item, when in dated for line in _entry(item, when, feed)), "</feed>"]
    return ("\n".join(lines) + "\n").encode()


def _head(feed: Feed, updated: Moment) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f" xml:lang={_quoted(feed.language)}>"
    )
    yield f"<id>{feed.id}</id>"
    yield f"<title>{_text(feed.title)}</title>"
    yield f"<subtitle>{_text(feed.description)}</subtitle>"
    yield f"<updated>{updated.text}</updated>"
    yield f"<author><name>{_text(feed.owner)}</name></author>"
    yield f'<link rel="alternate" type="text/html" href={_quoted(feed.home)}/>'
    if feed.address:
        yield f'<link rel="self" type="{MEDIA_TYPE}" href={_quoted(f"{feed.address}.{ENDING}")}/>'
    yield "<generator>newsarchive</generator>"


def _entry(item: FeedItem, when: Moment, feed: Feed) -> Iterator[str]:
    yield f"<entry xml:lang={_quoted(item.language)}>" if item.language else "<entry>"
    yield f"<id>{item.id}</id>"
    yield f"<title>{_text(item.title)}</title>"
    yield f"<updated>{when.text}</updated>"
    if item.released and item.released.exact:
        yield f"<published>{item.released.text}</published>"
    # Without an author of its own an entry would have the feed's, and the archive wrote none of them.
    yield from (f"<author><name>{_text(name)}</name></author>" for name in item.authors or (feed.nobody,))
    if item.publisher:
        yield f"<dc:publisher>{_text(item.publisher)}</dc:publisher>"
    yield f'<link rel="alternate" type="text/html" href={_quoted(item.href)}/>'
    if item.original:
        yield f'<link rel="via" href={_quoted(item.original)}/>'
    yield from (f"<category term={_quoted(id_)} label={_quoted(label)}/>" for id_, label in item.tags)
    yield f"<summary>{_text(item.summary)}</summary>"
    yield "</entry>"


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text))


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", text))
