"""The index that the browser searches: from articles to small classic scripts.

Pure: nothing here reads or writes a file. ``docs/search.md`` has the format and its reasons, and
``static/search-engine.js`` reads it. The way of an article: ``postings`` (its words, found once and kept) → ``runs``
(many articles' postings, by word) → ``shards`` (pieces that the browser loads one by one). Beside them ``documents``
(what a result shows) and ``facets`` (what it can be narrowed by).
"""
