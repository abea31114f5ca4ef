"""What the pages of one article show of all else.

They are made from the article and its surroundings, and are given nothing more: where neither has changed since the
last build, the pages of that build are still right.
"""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from newsarchive.archive import Entry
from newsarchive.site.history import history_of
from newsarchive.site.parts import Link
from newsarchive.site.past_parts import HistoryView
from newsarchive.site.relations import related_views
from newsarchive.site.tag_parts import RelatedView
from newsarchive.site.view import Page, SiteFile, SiteSettings, View, title_link
from newsarchive.site.words import Words


class Neighbours(Struct, frozen=True):
    """What other articles have to do with one."""

    pages: tuple[tuple[str, str, str], ...]
    """Kind and id of each of its names that has a page, and that page."""
    related: tuple[RelatedView, ...]
    older: Link | None
    """The next older dated article."""
    newer: Link | None
    """The next newer one."""
    history: HistoryView | None


class Surroundings(Struct, frozen=True):
    """What the pages of one article are made from, beside the article."""

    settings: SiteSettings
    words: Words
    theme_labels: Mapping[str, str]
    """Theme id → label."""
    country_names: Mapping[str, str]
    """Country code → name."""
    name_hrefs: Mapping[tuple[str, str], str]
    """Kind and id of each of its names that has a page → that page."""
    neighbours: Neighbours


EntryPages = Callable[[Entry, Surroundings], Iterator[Page]]
EntryFiles = Callable[[Entry, Surroundings], Iterator[SiteFile]]


def surroundings(entry: Entry, view: View) -> Surroundings:
    """The surroundings of an article in its archive."""
    article, archive = entry.article, view.archive
    named = [("person", tag.id) for tag in article.people]
    named += [("organisation", tag.id) for tag in article.organisations]
    hrefs = {key: view.name_hrefs[key] for key in named if key in view.name_hrefs}
    neighbours = Neighbours(
        pages=tuple((kind, id_, href) for (kind, id_), href in hrefs.items()),
        related=related_views(article.id, view),
        older=_neighbour(archive.older.get(article.id), view),
        newer=_neighbour(archive.newer.get(article.id), view),
        history=history_of(entry, view),
    )
    return Surroundings(view.settings, view.words, view.theme_labels, view.country_names, hrefs, neighbours)


def _neighbour(id_: str | None, view: View) -> Link | None:
    return title_link(id_, view) if id_ is not None and id_ in view.archive.cards else None
