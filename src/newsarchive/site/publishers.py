"""The publishers: an index, a page for each, and a place for the articles whose publisher nothing tells."""

from collections import Counter
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from msgspec.structs import replace

from newsarchive.archive import Listing, PublisherEntry
from newsarchive.site.contexts import PublisherPage, PublishersPage
from newsarchive.site.dates import say_month
from newsarchive.site.extract import extract_page, numbered
from newsarchive.site.furniture import furniture_of
from newsarchive.site.letters import ON_A_PAGE, OTHER, label
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, near, numbered_pages, page_count, shelf
from newsarchive.site.parts import Link
from newsarchive.site.periods import is_month, period
from newsarchive.site.sureness import FACTS, how_sure
from newsarchive.site.tag_parts import Letter, PublisherRow
from newsarchive.site.taking import take_away
from newsarchive.site.timeline import make_timeline, shelf_series
from newsarchive.site.view import Page, View, card_views, country_link, counts, publisher_href, share, theme_link

INDEX = "publishers/index.html"
MOST = 50
"""Publishers on the front page of a long index."""
BARS = 8
"""Rows of a bar chart beside the list."""


def publisher_pages(view: View) -> Iterator[Page]:
    """The index, of very many publishers a page for each letter, and the page of each publisher."""
    known = [publisher for publisher in view.archive.publishers if publisher.name is not None]
    yield Page(INDEX, "publishers.html", "publishers", lambda: publishers_page(known, view))
    if len(known) > ON_A_PAGE:
        for letter, own in _by_letter(known).items():
            for part in range(1, page_count(own, ON_A_PAGE) + 1):
                yield _letter(letter, part, own, known, view)
    for publisher in view.archive.publishers:
        rows = shelf(publisher.articles, f"publishers/{publisher.slug}")
        yield _front(replace(publisher, articles=Listing()), rows, view)
        for page in numbered_pages(rows, view.words):
            yield _numbered(publisher.slug, publisher.name, page, view)


def publishers_page(known: Sequence[PublisherEntry], view: View) -> PublishersPage:
    """All publishers by name, of very many those with most articles; the unknown apart."""
    _ = view.words.gettext
    long = len(known) > ON_A_PAGE
    shown = sorted(known, key=lambda entry: (-len(entry.articles), entry.slug))[:MOST] if long else known
    unknown = next((publisher for publisher in view.archive.publishers if publisher.name is None), None)
    return PublishersPage(
        path=INDEX,
        title=_("Publishers"),
        description=_("Who published the articles of the archive, as far as their files tell"),
        letters=_letters(known, view),
        heading=_("Most articles") if long else _("Named in the files"),
        publishers=tuple(_row(publisher, view) for publisher in shown),
        unknown=_row(unknown, view) if unknown is not None else None,
        parts=(),
    )


def letter_page(
    letter: str, part: int, own: Sequence[PublisherEntry], known: Sequence[PublisherEntry], view: View
) -> PublishersPage:
    """A page of the publishers whose names begin with a letter."""
    words = view.words
    _ = words.gettext
    title = _("Publishers: %(letter)s") if part == 1 else _("Publishers: %(letter)s, page %(n)s")
    title %= {"letter": label(letter, words), "n": words.number(part)}
    last = page_count(own, ON_A_PAGE)
    return PublishersPage(
        path=_letter_href(letter, part),
        title=title,
        description=_("Publishers by name: %s") % title,
        crumbs=(Link(_("Publishers"), INDEX),),
        letters=_letters(known, view),
        heading=label(letter, words),
        publishers=tuple(_row(publisher, view) for publisher in own[(part - 1) * ON_A_PAGE : part * ON_A_PAGE]),
        unknown=None,
        parts=tuple(
            Link(words.number(number), None if number == part else _letter_href(letter, number))
            for number in near(part, last)
            if last > 1
        ),
    )


def publisher_page(publisher: PublisherEntry, rows: Shelf, view: View) -> PublisherPage:
    """A publisher: its newest articles, what they are about, when they appeared and how sure that is.

    ``publisher`` needs no articles; they are in ``rows``.
    """
    words = view.words
    _ = words.gettext
    name = _called(publisher.name, view)
    ids = rows.listing.ids
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
        take_away=take_away(f"publishers/{publisher.slug}", len(ids), view),
    )


def numbered_publisher_page(slug: str, name: str | None, page: NumberedPage, view: View) -> PublisherPage:
    """A numbered page of a publisher's articles."""
    _ = view.words.gettext
    called = _called(name, view)
    title = _("%(publisher)s, undated, page %(n)s") if page.undated else _("%(publisher)s, page %(n)s")
    title %= {"publisher": called, "n": view.words.number(page.number)}
    return PublisherPage(
        path=page.path,
        title=title,
        description=_("Articles by publisher: %s") % title,
        crumbs=(Link(_("Publishers"), INDEX), Link(called, publisher_href(slug))),
        number=page.number,
        known=name is not None,
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


def _letter(letter: str, part: int, own: Sequence[PublisherEntry], known: Sequence[PublisherEntry], view: View) -> Page:
    path = _letter_href(letter, part)
    return Page(path, "publishers.html", "publishers", lambda: letter_page(letter, part, own, known, view))


def _by_letter(known: Sequence[PublisherEntry]) -> dict[str, list[PublisherEntry]]:
    """Letter → its publishers; the address tells it, for that is in Latin letters whatever the name's own are."""
    found: dict[str, list[PublisherEntry]] = {}
    for publisher in known:
        first = publisher.slug[:1]
        found.setdefault(first if first in ascii_lowercase else OTHER, []).append(publisher)
    return dict(sorted(found.items(), key=lambda item: (item[0] == OTHER, item[0])))


def _letters(known: Sequence[PublisherEntry], view: View) -> tuple[Letter, ...]:
    """The alphabet of a long index."""
    if len(known) <= ON_A_PAGE:
        return ()
    found = _by_letter(known)
    letters = [*ascii_lowercase, *([OTHER] if OTHER in found else [])]
    return tuple(
        Letter(label(letter, view.words), _letter_href(letter, 1) if letter in found else None) for letter in letters
    )


def _letter_href(letter: str, part: int) -> str:
    return f"publishers/by-name/{letter}.html" if part == 1 else f"publishers/by-name/{letter}-{part}.html"


def _row(publisher: PublisherEntry, view: View) -> PublisherRow:
    count = len(publisher.articles)
    return PublisherRow(
        _called(publisher.name, view),
        publisher_href(publisher.slug),
        count,
        share(count, len(view.archive.cards)),
        _when(publisher.articles, view),
        len(publisher.articles.dated),
    )


def _front(publisher: PublisherEntry, rows: Shelf, view: View) -> Page:
    ids, told = rows.listing.ids, (publisher, rows)
    return extract_page(
        ids, told, publisher_page, view, path=rows.front, template="publisher.html", section="publishers"
    )


def _numbered(slug: str, name: str | None, page: NumberedPage, view: View) -> Page:
    return numbered(page, (slug, name), numbered_publisher_page, view, template="publisher.html", section="publishers")


def _called(name: str | None, view: View) -> str:
    return name if name is not None else view.words.gettext("Publisher not known")


def _when(listing: Listing, view: View) -> str:
    """From the first month with articles to the last."""
    if not listing.dated:
        return ""
    first, last = (period(view.archive.cards[id_].published or "") for id_ in (listing.dated[0], listing.dated[-1]))
    said = [view.words.short(key) if is_month(key) else say_month(key, view.words) for key in (first, last)]
    return said[0] if first == last else " – ".join(said)
