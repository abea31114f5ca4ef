"""Saved web pages: their visible text, what the page's own structure says of it, and the facts in its head.

``page_document`` is the whole of it as one pure function, for readers of other containers (archives of the web) too.
"""

from newsarchive.sources.web.mhtml import read_mhtml
from newsarchive.sources.web.page import Page, looks_like_html, page_document
from newsarchive.sources.web.reader import read_html

__all__ = ["Page", "looks_like_html", "page_document", "read_html", "read_mhtml"]
