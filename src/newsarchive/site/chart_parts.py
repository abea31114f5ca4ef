"""The frozen values that charts are drawn from. Along the time axis positions are per cent of the drawing's width, so
that it fits every window and its words keep their size; up and down they are pixels.
"""

from msgspec import Struct

from newsarchive.site.parts import Link, Pager


class Bar(Struct, frozen=True):
    """A span of time that has articles, as a bar of two parts, the second on top of the first."""

    x: float
    """Left edge, per cent."""
    width: float
    """Per cent."""
    y: float
    """Upper edge of the first part, pixels from the top."""
    height: float
    """Of the first part; 0 where it has no articles."""
    upper_y: float
    """Upper edge of the second part."""
    upper_height: float
    """Of the second part; 0 where it has no articles."""
    label: str
    """The span and its numbers in words."""
    href: str
    """Where these articles are listed."""


class Dot(Struct, frozen=True):
    """One article, where there are few."""

    x: float
    """Centre, per cent."""
    y: float
    """Centre, pixels from the top."""
    upper: bool
    """It belongs to the second series and is drawn hollow."""
    label: str
    """When, and which series."""
    href: str
    """Where the article is listed."""


class Tick(Struct, frozen=True):
    """A label of the time axis."""

    x: float
    """Per cent."""
    anchor: str
    """``start``, ``middle`` or ``end``: which part of the label stands at ``x``."""
    label: str


class Level(Struct, frozen=True):
    """A line across the drawing and the number that it stands for."""

    y: float
    """Pixels from the top."""
    label: str
    """Empty at half height."""


class TimelineRow(Struct, frozen=True):
    """A row of the table behind a timeline."""

    label: str
    """The span of time, or what is known of the date."""
    cells: tuple[Link | None, ...]
    """For each series its number and where these articles stand; None where there are none."""


class Timeline(Struct, frozen=True):
    """Articles over time: a drawing where there is something to see, and always the table."""

    name: str
    """What it shows."""
    summary: str
    """The same in a sentence, for those who do not see the drawing."""
    note: str
    """What a mark stands for; empty where nothing is drawn."""
    bars: tuple[Bar, ...]
    """Sixty at most; empty where there are dots or nothing is drawn."""
    dots: tuple[Dot, ...]
    """Twelve at most."""
    ticks: tuple[Tick, ...]
    """Labels of the time axis."""
    levels: tuple[Level, ...]
    """Of bars: half and full height."""
    series: tuple[str, ...]
    """Names of the series, one or two; they head the columns of the table."""
    head: str
    """What the first column of the table holds: "Month" …"""
    rows: tuple[TimelineRow, ...]
    """Every span with articles, the oldest first; then dates that are not known well enough to be drawn; then the
    undated."""

    @property
    def drawn(self) -> bool:
        """Whether there is a drawing."""
        return bool(self.bars or self.dots)


class ThemeOverTime(Struct, frozen=True):
    """A theme on the page of a country: when, and how often."""

    label: str
    href: str
    """Where the articles are listed that are about the theme and name the country."""
    path: str
    """The drawing of its strip: data of an SVG path in a box of 600 by 24; empty where none is drawn."""
    story: int
    """Articles about it of whose story the country is a part."""
    mentioned: int
    """Articles about it that only mention the country."""
    undated: int
    """How many of both have no date and are not drawn."""


class ThemesOverTime(Struct, frozen=True):
    """Themes as strips on one time axis: all have the same height for the same number."""

    first: str
    """Where the axis begins; empty where nothing is drawn."""
    last: str
    """Where it ends."""
    rows: tuple[ThemeOverTime, ...]
    """Most frequent first."""


class Neighbour(Struct, frozen=True):
    """A country that is part of the same stories, and what these are about."""

    label: str
    href: str
    count: int
    """Stories of which both are part."""
    themes: tuple[Link, ...]
    """The most frequent themes of these, three at most."""


class CrossingCell(Struct, frozen=True):
    """A country and a theme."""

    count: str
    """Articles: of whose story the country is a part; where there are none, that only mention it."""
    href: str
    """Where they are listed."""
    level: str
    """``mentioned`` where the country is only mentioned, else ``one``, ``some`` or ``many``."""


class CrossingRow(Struct, frozen=True):
    """A country in the table of countries and themes."""

    country: Link
    cells: tuple[CrossingCell | None, ...]
    """For each theme; None where the two do not meet."""


class CrossingItem(Struct, frozen=True):
    """An article in the list of a country and a theme."""

    anchor: str
    title: str
    href: str
    language: str | None
    date: str
    publisher: str | None


class CrossingList(Struct, frozen=True):
    """Articles about a theme that name a country in one way."""

    count: int
    """How many there are; 0 on numbered pages, which hold no counts."""
    items: tuple[CrossingItem, ...]
    """Newest first, the undated last."""
    more: str | None
    """The page of all of them, where not all stand here."""
    pager: Pager | None


class ThemeCrossing(Struct, frozen=True):
    """A theme on the page of a country's themes."""

    anchor: str
    theme: Link
    story: CrossingList
    mentioned: CrossingList


class YearCell(Struct, frozen=True):
    """A month in the table of years."""

    count: str
    href: str
    label: str
    """The month and its number in words."""
    level: str
    """``one``, ``some`` or ``many``: how it compares to the fullest month."""


class YearRow(Struct, frozen=True):
    """A year in the table of years."""

    year: Link
    total: int
    cells: tuple[YearCell | None, ...]
    """For each of the twelve months; None where no article is."""
    vague: YearCell | None
    """The articles of which no month is known."""


class MapPlace(Struct, frozen=True):
    """A country on the map of the world: a shape, or a dot where it is too small for one."""

    label: str
    """Its name and how many articles there are, in words."""
    href: str
    level: str
    """``step-1``, ``step-2`` … as in the legend, or ``mentioned`` where it is only mentioned."""
    shape: str
    """Data of an SVG path; empty for a dot."""
    x: int
    """Of a dot, pixels."""
    y: int


class MapStep(Struct, frozen=True):
    """A shade of the map and the numbers that it stands for."""

    level: str
    label: str


class WorldMap(Struct, frozen=True):
    """The map of the world, in pixels of its own."""

    width: int
    height: int
    land: str
    """The countries that no article names: data of an SVG path."""
    places: tuple[MapPlace, ...]
    """By name, the dots last."""
    steps: tuple[MapStep, ...]
    """The shades, the least first; empty where no country is part of a story."""
    absent: tuple[str, ...]
    """Countries of the archive that the map does not show."""
