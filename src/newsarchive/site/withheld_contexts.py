"""What the templates of withheld articles see."""

from newsarchive.rights.withheld import Tombstone
from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import Link


class TombstonePage(PageContext, frozen=True, kw_only=True):
    """``tombstone.html``: what stands in the place of an article that is withheld."""

    withheld: Tombstone
    """Its ``id``, ``because`` (the reason), ``date`` (a day or None) and ``sha256`` (of the source, or None)."""


class WithheldPage(PageContext, frozen=True, kw_only=True):
    """``withheld.html``: all articles that are withheld; also its numbered pages."""

    number: int | None
    """None on the first page."""
    articles: tuple[Tombstone, ...]
    """In the order of their ids, five hundred on a page; ``path`` is the address of each one's page."""
    parts: tuple[Link, ...]
    """The pages of a long list, the present one without address; empty where one page holds all."""
