"""What the pages of one article show of all else.

They are made from the article and its surroundings, and are given nothing more: where neither has changed since the
last build, the pages of that build are still right.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from newsarchive.archive import Card, Entry
from newsarchive.model import Article
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


def neighbours_of(card: Card, view: View) -> Neighbours | None:
    """What other articles have to do with one, told by its card; None where only the article itself can tell."""
    if card.more_names or view.history.last is not None:
        return None
    return _neighbours(card.id, ((name.kind, name.id) for name in card.names), None, view)


def neighbours_in(entry: Entry, view: View) -> Neighbours:
    """The same, told by the article."""
    return _neighbours(entry.card.id, _named(entry.article), history_of(entry, view), view)


def surroundings(entry: Entry, view: View, neighbours: Neighbours | None = None) -> Surroundings:
    """The surroundings of an article in its archive; ``neighbours``: its own, where they are at hand."""
    neighbours = neighbours or neighbours_in(entry, view)
    hrefs = {key: view.name_hrefs[key] for key in _named(entry.article) if key in view.name_hrefs}
    return Surroundings(view.settings, view.words, view.theme_labels, view.country_names, hrefs, neighbours)


def _named(article: Article) -> Iterator[tuple[str, str]]:
    yield from (("person", tag.id) for tag in article.people)
    yield from (("organisation", tag.id) for tag in article.organisations)


def _neighbours(id_: str, named: Iterable[tuple[str, str]], history: HistoryView | None, view: View) -> Neighbours:
    archive = view.archive
    pages = {(kind, name, view.name_hrefs[kind, name]) for kind, name in named if (kind, name) in view.name_hrefs}
    return Neighbours(
        pages=tuple(sorted(pages)),
        related=related_views(id_, view),
        older=_neighbour(archive.older.get(id_), view),
        newer=_neighbour(archive.newer.get(id_), view),
        history=history,
    )


def _neighbour(id_: str | None, view: View) -> Link | None:
    return title_link(id_, view) if id_ is not None and id_ in view.archive.cards else None
