"""Countries and themes in one table: every number leads to the articles that it counts."""

from collections import Counter
from collections.abc import Iterator

from newsarchive.archive import CountryEntry
from newsarchive.site.chart_parts import CrossingCell, CrossingRow
from newsarchive.site.crossing_contexts import MatrixPage
from newsarchive.site.crossings import Crossing, Crossings, cross, crossing_href
from newsarchive.site.parts import Link
from newsarchive.site.view import Page, View, country_link, theme_link

MATRIX = "countries/themes.html"
COUNTRIES = "countries/index.html"


def matrix_pages(view: View) -> Iterator[Page]:
    """The table; it is as long as the vocabulary of countries at most."""
    yield Page(MATRIX, "matrix.html", "countries", lambda: matrix_page(view))


def matrix_page(view: View) -> MatrixPage:
    """Countries down, themes across, the most frequent first."""
    _ = view.words.gettext
    crossings = cross(view)
    totals: Counter[str] = Counter()
    for themes in crossings.values():
        for theme, crossing in themes.items():
            totals[theme] += len(crossing.story)
    order = sorted(totals, key=lambda theme: (-totals[theme], theme))
    highest = max((len(crossing.story) for themes in crossings.values() for crossing in themes.values()), default=0)
    countries = sorted(
        (country for country in view.archive.countries if crossings.get(country.code)),
        key=lambda country: (-len(country.story), -len(country.mentioned), view.words.order(country.name)),
    )
    return MatrixPage(
        path=MATRIX,
        title=_("Countries and themes"),
        description=_("How many articles bring which country and which theme together"),
        crumbs=(Link(_("Countries"), COUNTRIES),),
        themes=tuple(theme_link(theme, view) for theme in order),
        rows=tuple(_row(country, order, crossings, highest, view) for country in countries),
    )


def level(count: int, highest: int) -> str:
    """The step of a number: more than two thirds of the highest, more than one third, less."""
    if highest > 1 and count * 3 > highest * 2:
        return "many"
    return "some" if highest > 1 and count * 3 > highest else "one"


def _row(country: CountryEntry, order: list[str], crossings: Crossings, highest: int, view: View) -> CrossingRow:
    own = crossings[country.code]
    cells = tuple(_cell(country, theme, own[theme], highest, view) if theme in own else None for theme in order)
    return CrossingRow(country_link(country.code, view), cells)


def _cell(country: CountryEntry, theme: str, crossing: Crossing, highest: int, view: View) -> CrossingCell:
    story = len(crossing.story)
    count = story or len(crossing.mentioned)
    return CrossingCell(
        view.words.number(count),
        crossing_href(country.code, theme),
        level(story, highest) if story else "mentioned",
    )
