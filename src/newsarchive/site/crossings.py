"""Where a country and a theme meet: of each country a page of its themes, and the pages of what is too long for it.

Addresses hold nothing but the two ids: ``countries/<code>/themes.html#theme-<theme>`` is where each number of a country
and a theme leads; what cannot stand there whole goes on under ``countries/<code>/themes/<theme>``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from newsarchive.archive import Card, CountryEntry, Listing
from newsarchive.site.chart_parts import CrossingItem, CrossingList, ThemeCrossing
from newsarchive.site.crossing_contexts import CountryThemesPage, CrossingPage
from newsarchive.site.dates import date_view
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.parts import Link, Pager
from newsarchive.site.view import Page, View, card_anchor, country_link, known_language, shown_title, theme_link

SHOWN = 10
"""Articles of a theme on the page of a country's themes."""
ON_A_PAGE = 200
"""Articles on a page of a theme of a country: a line each."""
COUNTRIES = "countries/index.html"


class Crossing(Struct, frozen=True):
    """The articles that are about a theme and name a country."""

    story: Listing
    """Of whose story the country is a part."""
    mentioned: Listing
    """That only mention the country."""


Crossings = Mapping[str, Mapping[str, Crossing]]
"""Country code → theme id → where they meet; only what does meet is in it."""


def cross(view: View) -> Crossings:
    """All meetings of countries and themes."""
    archive = view.archive
    found: dict[str, dict[str, tuple[list[str], list[str], list[str], list[str]]]] = defaultdict(dict)
    for undated, ids in enumerate((archive.articles.dated, archive.articles.undated)):
        for id_ in ids:
            card = archive.cards[id_]
            themes = [theme.id for theme in card.themes if theme.role == "subject"]
            for country in card.countries:
                of_country = found[country.code]
                for theme in themes:
                    lists = of_country.setdefault(theme, ([], [], [], []))
                    lists[2 * (country.role == "mention") + undated].append(id_)
    return {
        code: {
            theme: Crossing(Listing(tuple(one), tuple(two)), Listing(tuple(three), tuple(four)))
            for theme, (one, two, three, four) in themes.items()
        }
        for code, themes in found.items()
    }


def crossing_href(code: str, theme: str) -> str:
    """Where the articles of a country and a theme are listed."""
    return f"{themes_href(code)}#{_anchor(theme)}"


def themes_href(code: str) -> str:
    """The page of a country's themes."""
    return f"countries/{code.lower()}/themes.html"


def crossing_pages(country: CountryEntry, themes: Mapping[str, Crossing], view: View) -> Iterator[Page]:
    """The page of a country's themes and the pages of the long ones."""
    if not themes:
        return
    yield Page(
        themes_href(country.code),
        "country_themes.html",
        "countries",
        lambda: country_themes_page(country, themes, view),
    )
    for theme, crossing in themes.items():
        story, mentioned = _shelves(country.code, theme, crossing)
        if max(len(crossing.story), len(crossing.mentioned)) > SHOWN:
            yield _front(country, theme, story, mentioned, view)
        for only_mentioned, rows in enumerate((story, mentioned)):
            for page in numbered_pages(rows, view.words):
                yield _numbered(country.code, theme, bool(only_mentioned), page, view)


def country_themes_page(country: CountryEntry, themes: Mapping[str, Crossing], view: View) -> CountryThemesPage:
    """Every theme of the articles that name a country, and the newest of these articles."""
    _ = view.words.gettext
    sections = []
    for theme in sorted(themes, key=lambda id_: (-len(themes[id_].story), -len(themes[id_].mentioned), id_)):
        base = _base(country.code, theme)
        lists = [_short(rows, f"{base}.html", view) for rows in (themes[theme].story, themes[theme].mentioned)]
        sections.append(ThemeCrossing(_anchor(theme), theme_link(theme, view), *lists))
    return CountryThemesPage(
        path=themes_href(country.code),
        title=_("%s by theme") % country.name,
        description=_("%s: what the articles that name it are about") % country.name,
        crumbs=_crumbs(country.code, view),
        name=country.name,
        themes=tuple(sections),
    )


def crossing_page(country: CountryEntry, theme: str, story: Shelf, mentioned: Shelf, view: View) -> CrossingPage:
    """The newest articles of a country and a theme."""
    title = _title(country.code, theme, view)
    return CrossingPage(
        path=story.front,
        title=title,
        description=view.words.gettext("Articles that bring a country and a theme together: %s") % title,
        crumbs=(*_crumbs(country.code, view), theme_link(theme, view)),
        number=None,
        name=country.name,
        story=_list(story.newest, len(story.listing), front_pager(story, view.words), view),
        mentioned=_list(mentioned.newest, len(mentioned.listing), front_pager(mentioned, view.words), view),
    )


def numbered_crossing_page(code: str, theme: str, only_mentioned: bool, page: NumberedPage, view: View) -> CrossingPage:
    """A numbered page of either list."""
    _ = view.words.gettext
    kinds = {
        (False, False): _("%(title)s, page %(n)s"),
        (False, True): _("%(title)s, undated, page %(n)s"),
        (True, False): _("%(title)s, only mentioned, page %(n)s"),
        (True, True): _("%(title)s, only mentioned, undated, page %(n)s"),
    }
    named = {"title": _title(code, theme, view), "n": view.words.number(page.number)}
    title = kinds[only_mentioned, page.undated] % named
    items = _list(page.ids, 0, page.pager, view)
    nothing = CrossingList(0, (), None, None)
    return CrossingPage(
        path=page.path,
        title=title,
        description=_("Articles that bring a country and a theme together: %s") % title,
        crumbs=(*_crumbs(code, view), Link(named["title"], f"{_base(code, theme)}.html")),
        number=page.number,
        name=country_link(code, view).label,
        story=nothing if only_mentioned else items,
        mentioned=items if only_mentioned else nothing,
    )


def _front(country: CountryEntry, theme: str, story: Shelf, mentioned: Shelf, view: View) -> Page:
    return Page(
        story.front, "crossing.html", "countries", lambda: crossing_page(country, theme, story, mentioned, view)
    )


def _numbered(code: str, theme: str, only_mentioned: bool, page: NumberedPage, view: View) -> Page:
    told = (code, theme, only_mentioned)
    return numbered(page, told, numbered_crossing_page, view, template="crossing.html", section="countries")


def _anchor(theme: str) -> str:
    """No id of a theme can be another id of the page."""
    return f"theme-{theme}"


def _base(code: str, theme: str) -> str:
    return f"countries/{code.lower()}/themes/{theme}"


def _shelves(code: str, theme: str, crossing: Crossing) -> tuple[Shelf, Shelf]:
    base = _base(code, theme)
    return (
        shelf(crossing.story, base, per_page=ON_A_PAGE),
        shelf(crossing.mentioned, base, "mentioned-", per_page=ON_A_PAGE),
    )


def _title(code: str, theme: str, view: View) -> str:
    return f"{country_link(code, view).label}: {theme_link(theme, view).label}"


def _crumbs(code: str, view: View) -> tuple[Link, Link]:
    return Link(view.words.gettext("Countries"), COUNTRIES), country_link(code, view)


def _short(rows: Listing, whole: str, view: View) -> CrossingList:
    more = whole if len(rows) > SHOWN else None
    return CrossingList(len(rows), _items(rows.newest(SHOWN), view), more, None)


def _list(ids: Sequence[str], count: int, pager: Pager | None, view: View) -> CrossingList:
    return CrossingList(count, _items(ids, view), None, pager)


def _items(ids: Sequence[str], view: View) -> tuple[CrossingItem, ...]:
    return tuple(_item(view.archive.cards[id_], view) for id_ in ids)


def _item(card: Card, view: View) -> CrossingItem:
    date = date_view(card.published, card.precision, card.edtf, card.date_status, view.words)
    return CrossingItem(
        card_anchor(card.id),
        shown_title(card.title, card.printed),
        card.path,
        known_language(card.language),
        date.text,
        card.publisher,
    )
