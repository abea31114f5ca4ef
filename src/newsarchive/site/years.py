"""Articles by year and month: an index of all years, a page for each, and a page for each month."""

from collections.abc import Iterator, Mapping, Sequence

from newsarchive.archive import Listing
from newsarchive.site.chart_parts import Timeline, YearCell, YearRow
from newsarchive.site.dated import FRONT, all_articles, cards_by
from newsarchive.site.dates import say_date, say_month
from newsarchive.site.extract import extract_page, numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.matrix import level
from newsarchive.site.parts import Count, Link, MonthGroup
from newsarchive.site.periods import YEARS, Months, beside, is_month, period, period_href, periods, whole, year_href
from newsarchive.site.taking import take_away
from newsarchive.site.time_contexts import MonthPage, YearPage, YearsPage
from newsarchive.site.timeline import Series, make_timeline
from newsarchive.site.view import PER_PAGE, Page, View, share

MANY = 100
"""Years up to which one page holds them all."""
_DAY = len("2022-09-23")


def year_pages(view: View) -> Iterator[Page]:
    """The index, the years and the months that have articles."""
    found = periods(view)
    yield _index(YEARS, None, found, view)
    if len(found) > MANY:
        for century in sorted({year[:2] for year in found}):
            yield _index(_century(century), century, found, view)
    years = list(found)
    months = [key for own in found.values() for key in own if is_month(key)]
    for year, own in found.items():
        vague = shelf(Listing(own.get(year, ())), f"articles/{year}")
        yield _year(year, years, own, vague, view)
        for page in numbered_pages(vague, view.words):
            yield _vague(year, page, view)
        for key, ids in own.items():
            if is_month(key):
                rows = shelf(Listing(ids), period_href(key).removesuffix(".html"))
                yield _month(key, beside(months, key), rows, view)
                for page in numbered_pages(rows, view.words):
                    yield _numbered(key, page, view)


def years_page(path: str, century: str | None, found: Mapping[str, Months], view: View) -> YearsPage:
    """All years, or those of a century: ``19`` stands for 1900 to 1999."""
    words = view.words
    _ = words.gettext
    listing = view.archive.articles
    split = century is None and len(found) > MANY
    shown = {} if split else {year: own for year, own in found.items() if century is None or year[:2] == century}
    fullest = max((len(ids) for own in shown.values() for key, ids in own.items() if is_month(key)), default=0)
    title = _("Articles by year and month") if century is None else _span(century)
    return YearsPage(
        path=path,
        title=title,
        description=_("All years of the archive with their months")
        if century is None
        else _("The years of a century with their months: %s") % title,
        crumbs=(Link(_("Articles"), FRONT), *(() if century is None else (Link(_("Years"), YEARS),))),
        timeline=make_timeline(_("Articles over time"), [all_articles(view)], words, period_page)
        if century is None
        else None,
        months=tuple(words.short_month_names[month] for month in range(1, 13)),
        years=tuple(_row(year, own, fullest, view) for year, own in reversed(shown.items())),
        vague=any(year in own for year, own in shown.items()),
        centuries=_centuries(found, view) if split else (),
        dated=len(listing.dated),
        undated=len(listing.undated),
    )


def period_page(span: str) -> str | None:
    """The page of a month or a year on a time axis; a day has none."""
    return period_href(span) if len(span) < _DAY else None


def year_page(year: str, years: Sequence[str], months: Months, vague: Shelf, view: View) -> YearPage:
    """A year: its months, and of few articles all."""
    words = view.words
    _ = words.gettext
    listing = whole(months)
    few = len(listing) <= PER_PAGE
    older, newer = beside(years, year)
    return YearPage(
        path=year_href(year),
        title=say_date(year, None, words),
        description=_("The articles of the year %s") % say_date(year, None, words),
        crumbs=_crumbs(view),
        number=None,
        total=len(listing),
        timeline=_timeline(year, listing, view),
        months=tuple(
            Count(say_month(key, words), period_href(key), len(ids), share(len(ids), len(listing)))
            for key, ids in months.items()
            if is_month(key)
        ),
        groups=_by_month(listing.newest(PER_PAGE) if few else vague.newest, view),
        whole=few,
        pager=None if few else front_pager(vague, words),
        older=_link(older, view),
        newer=_link(newer, view),
        take_away=take_away(f"years/{year}", len(listing), view),
    )


def vague_page(year: str, page: NumberedPage, view: View) -> YearPage:
    """A numbered page of the articles of a year of which no more is known."""
    words = view.words
    _ = words.gettext
    values = {"year": say_date(year, None, words), "n": words.number(page.number)}
    return YearPage(
        path=page.path,
        title=_("%(year)s, no month known, page %(n)s") % values,
        description=_("Articles of the year %(year)s of which no month is known, page %(n)s") % values,
        crumbs=(*_crumbs(view), Link(values["year"], year_href(year))),
        number=page.number,
        total=0,
        timeline=None,
        months=(),
        groups=_by_month(page.ids, view),
        whole=False,
        pager=page.pager,
        older=None,
        newer=None,
    )


def month_page(key: str, neighbours: tuple[str | None, str | None], rows: Shelf, view: View) -> MonthPage:
    """The newest articles of a month. ``neighbours``: the months with articles before and after it."""
    words = view.words
    title = say_month(key, words)
    older, newer = neighbours
    chart = _timeline(key, rows.listing, view)
    return MonthPage(
        path=period_href(key),
        title=title,
        description=words.gettext("The articles of %s, day by day") % title,
        crumbs=_crumbs(view, key),
        number=None,
        total=len(rows.listing),
        timeline=chart if chart is not None and chart.drawn else None,
        groups=_by_day(rows.newest, view),
        pager=front_pager(rows, words),
        older=_link(older, view),
        newer=_link(newer, view),
    )


def numbered_month_page(key: str, page: NumberedPage, view: View) -> MonthPage:
    """A numbered page of a month."""
    words = view.words
    values = {"month": say_month(key, words), "n": words.number(page.number)}
    return MonthPage(
        path=page.path,
        title=words.gettext("%(month)s, page %(n)s") % values,
        description=words.gettext("The articles of %(month)s, page %(n)s counted from the oldest") % values,
        crumbs=(*_crumbs(view, key), Link(values["month"], period_href(key))),
        number=page.number,
        total=0,
        timeline=None,
        groups=_by_day(page.ids, view),
        pager=page.pager,
        older=None,
        newer=None,
    )


def _index(path: str, century: str | None, found: Mapping[str, Months], view: View) -> Page:
    return Page(path, "years.html", "articles", lambda: years_page(path, century, found, view))


def _year(year: str, years: Sequence[str], months: Months, vague: Shelf, view: View) -> Page:
    return Page(year_href(year), "year.html", "articles", lambda: year_page(year, years, months, vague, view))


def _vague(year: str, page: NumberedPage, view: View) -> Page:
    return numbered(page, (year,), vague_page, view, template="year.html", section="articles")


def _month(key: str, neighbours: tuple[str | None, str | None], rows: Shelf, view: View) -> Page:
    ids, told = rows.listing.ids, (key, neighbours, rows)
    return extract_page(ids, told, month_page, view, path=rows.front, template="month.html", section="articles")


def _numbered(key: str, page: NumberedPage, view: View) -> Page:
    return numbered(page, (key,), numbered_month_page, view, template="month.html", section="articles")


def _row(year: str, months: Months, fullest: int, view: View) -> YearRow:
    cells = (_cell(f"{year}-{month:02}", months, fullest, view) for month in range(1, 13))
    total = sum(map(len, months.values()))
    return YearRow(
        Link(say_date(year, None, view.words), year_href(year)), total, tuple(cells), _cell(year, months, fullest, view)
    )


def _cell(key: str, months: Months, fullest: int, view: View) -> YearCell | None:
    if key not in months:
        return None
    words, count = view.words, len(months[key])
    label = words.ngettext("%(when)s: one article", "%(when)s: %(n)s articles", count)
    said = label % {"when": say_month(key, words), "n": words.number(count)}
    return YearCell(words.number(count), period_href(key), said, level(count, fullest))


def _century(century: str) -> str:
    return f"articles/years-{century}00.html"


def _span(century: str) -> str:
    return f"{int(century) * 100}–{int(century) * 100 + 99}"


def _centuries(found: Mapping[str, Months], view: View) -> tuple[Count, ...]:
    totals: dict[str, int] = {}
    for year, months in found.items():
        totals[year[:2]] = totals.get(year[:2], 0) + sum(map(len, months.values()))
    dated = len(view.archive.articles.dated)
    return tuple(
        Count(_span(century), _century(century), count, share(count, dated))
        for century, count in reversed(totals.items())
    )


def _timeline(key: str, listing: Listing, view: View) -> Timeline | None:
    """The articles of a year or a month over time; a number leads to a day in the page of its month."""
    words = view.words
    dates = [view.archive.cards[id_].published or "" for id_ in listing.dated]
    pages: dict[str, int] = {}
    for value in dates:
        pages[period(value)] = pages.get(period(value), 0) + 1

    def href(index: int) -> str:
        month = period_href(dates[index])
        return f"{month}#{_anchor(dates[index])}" if pages[period(dates[index])] <= PER_PAGE else month

    name = words.gettext("%s: articles over time") % say_date(key, None, words)
    return make_timeline(name, [Series(words.gettext("Articles"), dates, href)], words, period_page)


def _by_month(ids: Sequence[str], view: View) -> tuple[MonthGroup, ...]:
    words = view.words

    def label(key: str) -> str:
        return say_month(key, words) if is_month(key) else words.gettext("%s, no month known") % say_month(key, words)

    return cards_by(ids, period, lambda key: f"m{key}", label, view)


def _by_day(ids: Sequence[str], view: View) -> tuple[MonthGroup, ...]:
    words = view.words

    def label(key: str) -> str:
        said = say_date(key, None, words)
        return said if len(key) >= _DAY else words.gettext("%s, no day known") % said

    return cards_by(ids, lambda value: value[:_DAY], _anchor, label, view)


def _anchor(value: str) -> str:
    return f"d{value[:_DAY]}"


def _crumbs(view: View, key: str | None = None) -> tuple[Link, ...]:
    _ = view.words.gettext
    year = () if key is None else (Link(say_date(key[:4], None, view.words), year_href(key[:4])),)
    return (Link(_("Articles"), FRONT), Link(_("Years"), YEARS), *year)


def _link(key: str | None, view: View) -> Link | None:
    return Link(say_month(key, view.words), period_href(key)) if key is not None else None
