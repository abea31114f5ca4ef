"""What the templates of years and months see. Numbered pages hold no counts, so that an addition leaves them as they
are.
"""

from newsarchive.site.chart_parts import Timeline, YearRow
from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import Count, Link, MonthGroup, Pager


class YearsPage(PageContext, frozen=True, kw_only=True):
    """``years.html``: all years and their months; of very many years the centuries, each with a page of this kind."""

    timeline: Timeline | None
    """All articles over time; None on the page of a century, and where no article is."""
    months: tuple[str, ...]
    """Short names of the twelve months: they head the columns."""
    years: tuple[YearRow, ...]
    """Years with articles, the newest first; empty where the centuries stand instead."""
    vague: bool
    """Of some article of these years no month is known."""
    centuries: tuple[Count, ...]
    """Centuries with articles, the newest first; empty where one page holds all years."""
    dated: int
    """Articles with a date."""
    undated: int
    """Articles without one."""


class YearPage(PageContext, frozen=True, kw_only=True):
    """``year.html``: a year; also the numbered pages of its articles of which no month is known."""

    number: int | None
    """None on the front page, the only one that holds counts."""
    total: int
    """Articles of the year; on the front page."""
    timeline: Timeline | None
    """The year's articles over time; on the front page."""
    months: tuple[Count, ...]
    """Months with articles, in their order; on the front page."""
    groups: tuple[MonthGroup, ...]
    """Of a year with few articles all, the newest month first; else those of which no month is known."""
    whole: bool
    """The groups hold all articles of the year."""
    pager: Pager | None
    """Through the articles of which no month is known; None where one page holds all."""
    older: Link | None
    """The year with articles before it; on the front page."""
    newer: Link | None
    """The year with articles after it; on the front page."""


class MonthPage(PageContext, frozen=True, kw_only=True):
    """``month.html``: the articles of a month; also its numbered pages."""

    number: int | None
    """None on the front page, the only one that holds counts."""
    total: int
    """Articles of the month; on the front page."""
    timeline: Timeline | None
    """Its articles day by day; on the front page, None where it has too few to draw."""
    groups: tuple[MonthGroup, ...]
    """By day, the newest first; last those of which no day is known."""
    pager: Pager | None
    """None where one page holds all."""
    older: Link | None
    """The month with articles before it; on the front page."""
    newer: Link | None
    """The month with articles after it; on the front page."""
