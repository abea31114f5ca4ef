"""Years and months: which articles belong to each, by what the record knows of the date and not more.

An article whose date is known to the year alone is in the year and in no month. Addresses are made of the date, so the
page of a month never moves: ``articles/2022.html``, ``articles/2022/09.html``.
"""

from collections.abc import Sequence

from newsarchive.archive import Listing
from newsarchive.site.parts import Link
from newsarchive.site.view import View

YEARS = "articles/years.html"
"""The index of all years."""
_YEAR, _MONTH = len("2022"), len("2022-09")

Months = dict[str, tuple[str, ...]]
"""``2022-09`` → the ids of its articles from the oldest; ``2022`` → those of which the year alone is known."""


def periods(view: View) -> dict[str, Months]:
    """Year → its months, both from the oldest; what is known to the year alone comes first in its year."""
    found: dict[str, dict[str, list[str]]] = {}
    for id_ in view.archive.articles.dated:
        key = period(view.archive.cards[id_].published or "")
        found.setdefault(key[:_YEAR], {}).setdefault(key, []).append(id_)
    return {year: {key: tuple(ids) for key, ids in sorted(months.items())} for year, months in sorted(found.items())}


def period(value: str) -> str:
    """The month of an ISO date, or its year where no more is known."""
    return value[:_MONTH] if len(value) >= _MONTH else value[:_YEAR]


def period_href(value: str) -> str:
    """The page of a date's month, or of its year where no more is known."""
    year, month = value[:_YEAR], value[_YEAR + 1 : _MONTH]
    return f"articles/{year}/{month}.html" if month else year_href(year)


def year_href(year: str) -> str:
    """The page of a year."""
    return f"articles/{year}.html"


def is_month(key: str) -> bool:
    """Whether it names a month and not only a year."""
    return len(key) >= _MONTH


def whole(months: Months) -> Listing:
    """All articles of a year: the vague ones first, as everywhere."""
    return Listing(tuple(id_ for ids in months.values() for id_ in ids))


def beside(keys: Sequence[str], key: str) -> tuple[str | None, str | None]:
    """The keys before and after one of them."""
    place = keys.index(key)
    return keys[place - 1] if place else None, keys[place + 1] if place + 1 < len(keys) else None


def crumb(value: str, label: str) -> Link:
    """A step of the way to an article or a list."""
    return Link(label, period_href(value))
