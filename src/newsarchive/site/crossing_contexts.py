"""What the templates see that bring countries and themes together."""

from newsarchive.site.chart_parts import CrossingList, CrossingRow, ThemeCrossing
from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import Link


class CountryThemesPage(PageContext, frozen=True, kw_only=True):
    """``country_themes.html``: what the articles that name a country are about."""

    name: str
    """The country."""
    themes: tuple[ThemeCrossing, ...]
    """Most frequent first."""


class CrossingPage(PageContext, frozen=True, kw_only=True):
    """``crossing.html``: the articles about a theme that name a country; also its numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts and both lists."""
    name: str
    """The country."""
    story: CrossingList
    """Where the country is part of the story."""
    mentioned: CrossingList
    """Where it is only mentioned."""


class MatrixPage(PageContext, frozen=True, kw_only=True):
    """``matrix.html``: how many articles bring which country and which theme together."""

    themes: tuple[Link, ...]
    """Those that meet a country, most frequent first."""
    rows: tuple[CrossingRow, ...]
    """Countries that are part of a story before those that are only mentioned, most frequent first."""
