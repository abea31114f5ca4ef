"""The publishers: an index, a page for each, and a place for the articles whose publisher nothing tells."""

from collections import Counter
from collections.abc import Iterator

from newsarchive.archive import Listing, PublisherEntry
from newsarchive.site.contexts import PublisherPage, PublishersPage
from newsarchive.site.dates import say_month
from newsarchive.site.furniture import furniture_of
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.parts import Link
from newsarchive.site.sureness import FACTS, how_sure
from newsarchive.site.tag_parts import PublisherRow
from newsarchive.site.taking import take_away
from newsarchive.site.timeline import make_timeline, shelf_series
from newsarchive.site.view import Page, View, card_views, country_link, counts, publisher_href, share, theme_link

INDEX = "publishers/index.html"
BARS = 8
"""Rows of a bar chart beside the list."""


def publisher_pages(view: View) -> Iterator[Page]:
    """The index and the page of each publisher."""
    yield Page(INDEX, "publishers.html", "publishers", lambda: publishers_page(view))
    for publisher in view.archive.publishers:
        rows = shelf(publisher.articles, f"publishers/{publisher.slug}")
        yield _front(publisher, rows, view)
        for page in numbered_pages(rows, view.words):
            yield _numbered(publisher, page, view)


def publishers_page(view: View) -> PublishersPage:
    """All publishers by name, the unknown apart."""
    _ = view.words.gettext
    whole = len(view.archive.cards)
    rows = {
        publisher.slug: PublisherRow(
            _name(publisher, view),
            publisher_href(publisher.slug),
            len(publisher.articles),
            share(len(publisher.articles), whole),
            _when(publisher.articles, view),
            len(publisher.articles.dated),
        )
        for publisher in view.archive.publishers
    }
    unknown = next((publisher.slug for publisher in view.archive.publishers if publisher.name is None), None)
    return PublishersPage(
        path=INDEX,
        title=_("Publishers"),
        description=_("Who published the articles of the archive, as far as their files tell"),
        publishers=tuple(row for slug, row in rows.items() if slug != unknown),
        unknown=rows[unknown] if unknown is not None else None,
    )


def publisher_page(publisher: PublisherEntry, rows: Shelf, view: View) -> PublisherPage:
    """A publisher: its newest articles, what they are about, when they appeared and how sure that is."""
    words = view.words
    _ = words.gettext
    name = _name(publisher, view)
    ids = [*publisher.articles.dated, *publisher.articles.undated]
    cards = [view.archive.cards[id_] for id_ in ids]
    themes = Counter(theme.id for card in cards for theme in card.themes if theme.role == "subject")
    countries = Counter(country.code for card in cards for country in card.countries if country.role != "mention")
    return PublisherPage(
        path=publisher_href(publisher.slug),
        title=name,
        description=_("Articles published by %s") % name
        if publisher.name is not None
        else _("Articles in whose files no publisher is named"),
        crumbs=(Link(_("Publishers"), INDEX),),
        number=None,
        known=publisher.name is not None,
        also_written=tuple(form for form in publisher.forms if form != publisher.name),
        total=len(ids),
        timeline=make_timeline(_("%s: articles over time") % name, [shelf_series(_("Articles"), rows, view)], words),
        sureness=how_sure(cards, words, FACTS if publisher.name is not None else FACTS[:2]),
        themes=counts(themes, len(ids), lambda id_: theme_link(id_, view), BARS),
        countries=counts(countries, len(ids), lambda code: country_link(code, view), BARS),
        furniture=furniture_of(rows.newest, view),
        cards=card_views(rows.newest, view),
        pager=front_pager(rows, view.words),
        take_away=take_away(f"publishers/{publisher.slug}", len(publisher.articles), view),
    )


def numbered_publisher_page(publisher: PublisherEntry, page: NumberedPage, view: View) -> PublisherPage:
    """A numbered page of a publisher's articles."""
    _ = view.words.gettext
    name = _name(publisher, view)
    title = _("%(publisher)s, undated, page %(n)s") if page.undated else _("%(publisher)s, page %(n)s")
    title %= {"publisher": name, "n": view.words.number(page.number)}
    return PublisherPage(
        path=page.path,
        title=title,
        description=_("Articles by publisher: %s") % title,
        crumbs=(Link(_("Publishers"), INDEX), Link(name, publisher_href(publisher.slug))),
        number=page.number,
        known=publisher.name is not None,
        also_written=(),
        total=0,
        timeline=None,
        sureness=(),
        themes=(),
        countries=(),
        furniture=None,
        cards=card_views(page.ids, view),
        pager=page.pager,
    )


def _front(publisher: PublisherEntry, rows: Shelf, view: View) -> Page:
    return Page(rows.front, "publisher.html", "publishers", lambda: publisher_page(publisher, rows, view))


def _numbered(publisher: PublisherEntry, page: NumberedPage, view: View) -> Page:
    return Page(page.path, "publisher.html", "publishers", lambda: numbered_publisher_page(publisher, page, view))


def _name(publisher: PublisherEntry, view: View) -> str:
    return publisher.name if publisher.name is not None else view.words.gettext("Publisher not known")


def _when(listing: Listing, view: View) -> str:
    """From the first month with articles to the last."""
    if not listing.dated:
        return ""
    first, last = (
        say_month(view.archive.cards[id_].published or "", view.words) for id_ in (listing.dated[0], listing.dated[-1])
    )
    return first if first == last else f"{first} – {last}"
