"""Feeds of the newest articles: Atom (RFC 4287) and JSON Feed 1.1."""

from newsarchive.feeds.atom import as_atom
from newsarchive.feeds.json_feed import as_json_feed
from newsarchive.feeds.values import Feed, FeedItem, Moment, moment, urn

__all__ = ["Feed", "FeedItem", "Moment", "as_atom", "as_json_feed", "moment", "urn"]
