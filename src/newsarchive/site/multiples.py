"""Themes over time on the page of a country: small multiples, a strip for each theme on one axis."""

from collections import Counter
from collections.abc import Mapping, Sequence

from newsarchive.site.chart_parts import ThemeOverTime, ThemesOverTime
from newsarchive.site.crossings import Crossing, crossing_href
from newsarchive.site.spans import Spans
from newsarchive.site.view import View, theme_link

WIDTH, HEIGHT = 600, 24
"""The box in which a strip is drawn; it is stretched to the width of its column."""


def themes_over_time(
    code: str, themes: Mapping[str, Crossing], spans: Spans | None, view: View
) -> ThemesOverTime | None:
    """The themes of a country; ``spans``: the axis of its timeline, None where that is not drawn."""
    if not themes:
        return None
    found = {theme: _counts(crossing, spans, view) for theme, crossing in themes.items()} if spans else {}
    highest = max((count for counts in found.values() for count in counts.values()), default=0)
    rows = []
    for theme, crossing in themes.items():
        link = theme_link(theme, view)
        undated = len(crossing.story.undated) + len(crossing.mentioned.undated)
        path = _path(found[theme], highest, spans) if spans else ""
        rows.append(
            ThemeOverTime(
                link.label,
                crossing_href(code, theme),
                path,
                len(crossing.story),
                len(crossing.mentioned),
                undated,
            )
        )
    rows.sort(key=lambda row: (-row.story, -row.mentioned, row.label))
    first, last = (spans.label(0, view.words), spans.label(spans.count - 1, view.words)) if spans else ("", "")
    return ThemesOverTime(first, last, tuple(rows))


def _counts(crossing: Crossing, spans: Spans, view: View) -> Counter[int]:
    cards = view.archive.cards
    ids: Sequence[str] = (*crossing.story.dated, *crossing.mentioned.dated)
    places = (spans.place(cards[id_].published or "") for id_ in ids)
    return Counter(place for place in places if place is not None)


def _path(counts: Counter[int], highest: int, spans: Spans) -> str:
    """A box for each span, as data of one SVG path; whole numbers keep it short."""
    slot = WIDTH / spans.count
    gap = 1 if slot > 3 else 0
    pieces = []
    for span, count in sorted(counts.items()):
        left, right = round(slot * span), round(slot * (span + 1)) - gap
        height = max(round(HEIGHT * count / highest), 2)
        pieces.append(f"M{left} {HEIGHT}v-{height}h{min(right - left, 40)}v{height}z")
    return "".join(pieces)
