"""All articles by date, and the undated as a place of their own."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from newsarchive.archive import Listing
from newsarchive.site.contexts import ArticleListPage
from newsarchive.site.dates import say_date, say_month
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages
from newsarchive.site.parts import Count, Link, MonthGroup
from newsarchive.site.periods import period, year_href
from newsarchive.site.taking import take_away
from newsarchive.site.timeline import Series, shelf_series
from newsarchive.site.view import PER_PAGE, Page, View, card_views, share

FRONT = "articles/index.html"
UNDATED = "articles/undated.html"
YEARS_SHOWN = 30
"""Years beside the newest articles; all stand in the index of years."""


def dated_pages(view: View) -> Iterator[Page]:
    """The newest articles, and the numbered pages of all dated ones."""
    shelf = dated_shelf(view)
    yield Page(FRONT, "articles.html", "articles", lambda: front_page(view, shelf))
    for page in numbered_pages(shelf, view.words):
        yield _numbered(page, view)


def all_articles(view: View) -> Series:
    """All articles for a timeline."""
    listing = view.archive.articles
    series = shelf_series(view.words.gettext("Articles"), dated_shelf(view), view)
    return replace(series, undated=len(listing.undated), undated_href=UNDATED)


def dated_shelf(view: View) -> Shelf:
    """The pages of the dated articles."""
    return Shelf(Listing(view.archive.articles.dated), FRONT, "articles/page-{}.html", "")


def undated_pages(view: View) -> Iterator[Page]:
    """The articles without a date: always a page, for that there is none is worth saying too."""
    shelf = Shelf(Listing((), view.archive.articles.undated), UNDATED, "", "articles/undated-page-{}.html")
    yield Page(UNDATED, "articles.html", "articles", lambda: undated_front(view, shelf))
    for page in numbered_pages(shelf, view.words):
        yield _numbered(page, view)


def front_page(view: View, shelf: Shelf) -> ArticleListPage:
    """The newest, by month; in a small archive the undated follow on the same page."""
    words, listing = view.words, view.archive.articles
    _ = words.gettext
    shown = listing.newest(PER_PAGE)
    years = _years(listing.dated, view) if shelf.is_long else _months(listing.dated, len(listing), view)
    return ArticleListPage(
        path=FRONT,
        title=_("Articles by date"),
        description=_("All articles of the archive, the newest first"),
        undated=False,
        number=None,
        total=len(listing),
        groups=_groups(shown, view),
        undated_count=len(listing.undated),
        years=years,
        pager=front_pager(shelf, words),
    )


def undated_front(view: View, shelf: Shelf) -> ArticleListPage:
    """The first of the undated."""
    words = view.words
    _ = words.gettext
    return ArticleListPage(
        path=UNDATED,
        title=_("Undated articles"),
        description=_("Articles in whose files no date is found"),
        crumbs=(Link(_("Articles"), FRONT),),
        undated=True,
        number=None,
        total=len(shelf.listing),
        groups=_groups(shelf.newest, view),
        undated_count=len(shelf.listing),
        years=(),
        pager=front_pager(shelf, words),
        take_away=take_away("years/undated", len(shelf.listing), view),
    )


def _numbered(page: NumberedPage, view: View) -> Page:
    return numbered(page, (), numbered_page, view, template="articles.html", section="articles")


def numbered_page(page: NumberedPage, view: View) -> ArticleListPage:
    """A numbered page: nothing on it tells how many articles there are."""
    words = view.words
    _ = words.gettext
    number = words.number(page.number)
    if page.undated:
        title = _("Undated articles, page %s")
        description = _("Articles without a date, page %s in the order of their files")
    else:
        title = _("Articles by date, page %s")
        description = _("Articles by date, page %s counted from the oldest")
    return ArticleListPage(
        path=page.path,
        title=title % number,
        description=description % number,
        crumbs=(Link(_("Articles"), FRONT), *((Link(_("Undated"), UNDATED),) if page.undated else ())),
        undated=page.undated,
        number=page.number,
        total=None,
        groups=_groups(page.ids, view),
        undated_count=0,
        years=(),
        pager=page.pager,
    )


def cards_by(
    ids: Sequence[str],
    key: Callable[[str], str],
    anchor: Callable[[str], str],
    label: Callable[[str], str],
    view: View,
) -> tuple[MonthGroup, ...]:
    """Runs of the same span of time, in the given order; ``key`` takes it from an article's date."""
    groups: dict[str, list[str]] = {}
    for id_ in ids:
        groups.setdefault(key(view.archive.cards[id_].published or ""), []).append(id_)
    return tuple(MonthGroup(anchor(own), label(own), card_views(members, view)) for own, members in groups.items())


def _groups(ids: Sequence[str], view: View) -> tuple[MonthGroup, ...]:
    """Runs of the same month; the undated are the last run."""
    words = view.words
    return cards_by(
        ids,
        period,
        lambda month: f"m{month}" if month else "undated",
        lambda month: say_month(month, words) if month else words.gettext("Undated"),
        view,
    )


def _months(dated: Sequence[str], whole: int, view: View) -> tuple[Count, ...]:
    months = Counter(period(view.archive.cards[id_].published or "") for id_ in reversed(dated))
    return tuple(
        Count(say_month(month, view.words), f"#m{month}", count, share(count, whole)) for month, count in months.items()
    )


def _years(dated: Sequence[str], view: View) -> tuple[Count, ...]:
    """The newest years, each with its page."""
    years = Counter((view.archive.cards[id_].published or "")[:4] for id_ in reversed(dated))
    newest = list(years.items())[:YEARS_SHOWN]
    return tuple(
        Count(say_date(year, None, view.words), year_href(year), count, share(count, len(dated)))
        for year, count in newest
    )
