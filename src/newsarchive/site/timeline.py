"""Articles over time: which are drawn where, and the table that holds the same.

What is drawn depends on the number of articles: nothing where there is nothing to see, a dot for each while they are
few, else bars. The undated are never drawn, and never left out of the table.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.site.chart_parts import Bar, Dot, Level, Tick, Timeline, TimelineRow
from newsarchive.site.listing import Shelf, page_of
from newsarchive.site.parts import Link
from newsarchive.site.spans import Spans, lay_out, say_known
from newsarchive.site.view import View, card_anchor
from newsarchive.site.words import Words

FEWEST = 3
"""Dated articles below which nothing is drawn."""
MARKS = 12
"""Articles up to which each is a dot of its own."""
TOP, HEIGHT = 20, 96
"""Pixels above the drawing, for the number of its highest line, and of the drawing itself."""
STACK = 14
"""Pixels from dot to dot of the same span."""
WIDEST = 6.0
"""Per cent that a bar may be wide: of two spans none is a wall."""

_Told = tuple[Sequence[str], Mapping[int, str]]
"""Names of the series, and of each span where its articles are listed."""


class Series(Struct, frozen=True):
    """Articles of one kind: their dates, and where each stands."""

    name: str
    dates: Sequence[str]
    """Of the dated, from the oldest."""
    href: Callable[[int], str]
    """Index in ``dates`` → the address at which the article stands, with younger ones above it."""
    undated: int = 0
    undated_href: str | None = None


def shelf_series(name: str, shelf: Shelf, view: View) -> Series:
    """The articles of a numbered list; a number leads to the youngest of them in the list."""
    listing = shelf.listing

    def href(index: int) -> str:
        page = shelf.dated.format(page_of(index, shelf.per_page)) if shelf.is_long else shelf.front
        return f"{page}#{card_anchor(listing.dated[index])}"

    undated = None
    if listing.undated:
        page = shelf.undated.format(1) if shelf.is_long else shelf.front
        undated = f"{page}#{card_anchor(listing.undated[0])}"
    dates = [view.archive.cards[id_].published or "" for id_ in listing.dated]
    return Series(name, dates, href, len(listing.undated), undated)


def make_timeline(
    name: str, series: Sequence[Series], words: Words, of_span: Callable[[str], str | None] = lambda _: None
) -> Timeline | None:
    """The timeline of one or two series; None where there is no article at all.

    ``of_span``: a day, a month or a year → the page of all its articles, where there is one to link to.
    """
    if not any(len(one.dates) or one.undated for one in series):
        return None
    spans = axis(series)
    found = [_placed(one.dates, spans) for one in series]
    placed = [{span: len(members) for span, members in one.items() if span is not None} for one in found]
    occupied = sorted({span for one in placed for span in one})
    total = sum(count for one in placed for count in one.values())
    highest = max((sum(one.get(span, 0) for one in placed) for span in occupied), default=0)
    drawn = spans is not None and total >= FEWEST and len(occupied) > 1
    dotted = drawn and total <= MARKS and highest * STACK <= HEIGHT
    names = tuple(one.name for one in series)
    hrefs = {span: _where(spans, span, series, found, of_span) for span in occupied} if drawn and spans else {}
    drawing = Timeline(
        name=name,
        summary=_summary(spans, occupied, placed, words) if spans else "",
        note=_note(spans, dotted=dotted, words=words) if drawn and spans else "",
        bars=_bars(spans, occupied, placed, (names, hrefs), words) if drawn and not dotted and spans else (),
        dots=_dots(spans, occupied, placed, (names, hrefs), words) if dotted and spans else (),
        ticks=tuple(_tick(spans, span, words) for span in spans.ticks()) if drawn and spans else (),
        levels=_levels(highest, words) if drawn and not dotted else (),
        series=names,
        head=_head(spans, words),
        rows=(*_rows(spans, series, found, words, of_span), *_undated(series, words)),
    )
    return mirrored(drawing) if words.direction == "rtl" else drawing


def mirrored(chart: Timeline) -> Timeline:
    """The same with time going from right to left, as its readers read."""
    sides = {"start": "end", "middle": "middle", "end": "start"}
    return replace(
        chart,
        bars=tuple(replace(bar, x=round(100 - bar.x - bar.width, 2)) for bar in chart.bars),
        dots=tuple(replace(dot, x=round(100 - dot.x, 2)) for dot in chart.dots),
        ticks=tuple(replace(tick, x=round(100 - tick.x, 2), anchor=sides[tick.anchor]) for tick in chart.ticks),
    )


def axis(series: Sequence[Series]) -> Spans | None:
    """The axis that holds all dates of the series."""
    return lay_out([value for one in series for value in one.dates])


def ceiling(highest: int) -> int:
    """The number at the top of the drawing: round, and its half is a whole number but for 1."""
    power = 1
    while True:
        for step in (1, 2, 4, 6, 8):
            if step * power >= highest:
                return step * power
        power *= 10


def _placed(dates: Sequence[str], spans: Spans | None) -> dict[int | None, list[int]]:
    """Span → indexes of its dates; None → those that it cannot place."""
    found: dict[int | None, list[int]] = defaultdict(list)
    for index, value in enumerate(dates):
        found[spans.place(value) if spans else None].append(index)
    return found


def _where(
    spans: Spans,
    span: int,
    series: Sequence[Series],
    found: Sequence[dict[int | None, list[int]]],
    of_span: Callable[[str], str | None],
) -> str:
    """The page of a span; where it has none the youngest of its articles in the first series that has any."""
    if spans.step == 1 and (own := of_span(spans.key(span))) is not None:
        return own
    one, members = next((one, placed[span]) for one, placed in zip(series, found, strict=True) if placed.get(span))
    return one.href(members[-1])


def _bars(
    spans: Spans, occupied: Sequence[int], placed: Sequence[dict[int, int]], told: _Told, words: Words
) -> tuple[Bar, ...]:
    names, hrefs = told
    top = ceiling(max(sum(one.get(span, 0) for one in placed) for span in occupied))
    slot = 100 / spans.count
    width = min(slot * 0.84, WIDEST)
    bars = []
    for span in occupied:
        counts = [one.get(span, 0) for one in placed]
        heights = [max(round(HEIGHT * count / top, 1), 2) if count else 0 for count in (*counts, 0)[:2]]
        y = round(TOP + HEIGHT - heights[0], 1)
        upper_y = round(y - heights[1], 1)
        x = round(slot * (span + 0.5) - width / 2, 2)
        label = f"{spans.label(span, words)}: {_say(counts, names, words)}"
        bars.append(Bar(x, round(width, 2), y, heights[0], upper_y, heights[1], label, hrefs[span]))
    return tuple(bars)


def _dots(
    spans: Spans, occupied: Sequence[int], placed: Sequence[dict[int, int]], told: _Told, words: Words
) -> tuple[Dot, ...]:
    names, hrefs = told
    dots = []
    for span in occupied:
        upper = [number > 0 for number, one in enumerate(placed) for _ in range(one.get(span, 0))]
        x = round(100 / spans.count * (span + 0.5), 2)
        for place, is_upper in enumerate(upper):
            label = f"{spans.label(span, words)}: {names[is_upper]}" if len(names) > 1 else spans.label(span, words)
            dots.append(Dot(x, TOP + HEIGHT - STACK * place - STACK // 2 - 2, is_upper, label, hrefs[span]))
    return tuple(dots)


def _tick(spans: Spans, span: int, words: Words) -> Tick:
    x = 100 / spans.count * (span + 0.5)
    if x < spans.gap() / 2:
        return Tick(0, "start", spans.short(span, words))
    if x > 100 - spans.gap() / 2:
        return Tick(100, "end", spans.short(span, words))
    return Tick(round(x, 2), "middle", spans.short(span, words))


def _levels(highest: int, words: Words) -> tuple[Level, ...]:
    top = ceiling(highest)
    # The number of the half would stand behind the bars.
    whole = (Level(TOP, words.number(top)),)
    return (*whole, Level(TOP + HEIGHT // 2, "")) if top > 1 else whole


def _rows(
    spans: Spans | None,
    series: Sequence[Series],
    found: Sequence[dict[int | None, list[int]]],
    words: Words,
    of_span: Callable[[str], str | None],
) -> list[TimelineRow]:
    pairs = list(zip(series, found, strict=True))
    rows = []
    if spans is not None:
        for span in sorted({span for one in found for span in one if span is not None}):
            own = of_span(spans.key(span)) if spans.step == 1 else None
            cells = [_cell(one, members.get(span, []), own, words) for one, members in pairs]
            rows.append(TimelineRow(spans.label(span, words), tuple(cells)))
    for known in sorted({one.dates[index][:7] for one, members in pairs for index in members[None]}):
        vague = [[index for index in members[None] if one.dates[index][:7] == known] for one, members in pairs]
        cells = [_cell(one, members, of_span(known), words) for one, members in zip(series, vague, strict=True)]
        rows.append(TimelineRow(words.gettext("%s, no more is known") % say_known(known, words), tuple(cells)))
    return rows


def _cell(series: Series, members: Sequence[int], own: str | None, words: Words) -> Link | None:
    return Link(words.number(len(members)), own or series.href(members[-1])) if members else None


def _undated(series: Sequence[Series], words: Words) -> list[TimelineRow]:
    cells = tuple(Link(words.number(one.undated), one.undated_href) if one.undated else None for one in series)
    return [TimelineRow(words.gettext("Undated"), cells)] if any(cells) else []


def _head(spans: Spans | None, words: Words) -> str:
    _ = words.gettext
    if spans is None:
        return _("Date")
    return {"day": _("Day"), "month": _("Month"), "years": _("Year") if spans.step == 1 else _("Years")}[spans.unit]


def _note(spans: Spans, *, dotted: bool, words: Words) -> str:
    _ = words.gettext
    if dotted:
        return _("One mark is one article.")
    if spans.unit == "day":
        return _("One bar is a day.")
    if spans.unit == "month":
        return _("One bar is a month.")
    return words.ngettext("One bar is a year.", "One bar is %(num)s years.", spans.step) % {"num": spans.step}


def _summary(spans: Spans, occupied: Sequence[int], placed: Sequence[dict[int, int]], words: Words) -> str:
    totals = Counter({span: sum(one.get(span, 0) for one in placed) for span in occupied})
    if not totals:
        return ""
    most = max(totals, key=lambda span: (totals[span], span))
    first, last = spans.label(occupied[0], words), spans.label(occupied[-1], words)
    return words.gettext("From %(first)s to %(last)s; most in %(most)s: %(n)s. The numbers stand in the table.") % {
        "first": first,
        "last": last,
        "most": spans.label(most, words),
        "n": words.number(totals[most]),
    }


def _say(counts: Sequence[int], names: Sequence[str], words: Words) -> str:
    if len(names) == 1:
        return words.number(counts[0])
    return words.gettext(", ").join(
        f"{name} {words.number(count)}" for name, count in zip(names, counts, strict=True) if count
    )
