"""The map of the world on the index of countries: how often each is part of the story, in few steps."""

from collections.abc import Sequence

from newsarchive.site.chart_parts import MapPlace, MapStep, WorldMap
from newsarchive.site.view import View, country_href
from newsarchive.site.words import Words

STEPS = 3
"""Shades, at most: more cannot be told apart."""
_ROUND = (1, 2, 5)


def world_map(view: View) -> WorldMap | None:
    """The countries that articles name, as links, before all other land; None where there are no shapes."""
    world = view.settings.world
    if world is None:
        return None
    story = {country.code: len(country.story) for country in view.archive.countries}
    starts = steps(max(story.values(), default=0))
    places = []
    for country in view.archive.countries:
        shape, dot = world.shapes.get(country.code, ""), world.dots.get(country.code)
        if shape or dot:
            count = len(country.story)
            label = _said(count, len(country.mentioned), view.words)
            level = f"step-{sum(count >= start for start in starts)}" if count else "mentioned"
            places.append(
                MapPlace(f"{country.name}: {label}", country_href(country.code), level, shape, *(dot or (0, 0)))
            )
    return WorldMap(
        width=world.width,
        height=world.height,
        land="".join(shape for code, shape in world.shapes.items() if code not in story),
        # Dots are drawn over shapes: an island is not to lie under its neighbour.
        places=tuple(sorted(places, key=lambda place: not place.shape)),
        steps=_legend(starts, max(story.values(), default=0), view.words),
        absent=tuple(
            country.name
            for country in view.archive.countries
            if country.code not in world.shapes and country.code not in world.dots
        ),
    )


def steps(highest: int) -> tuple[int, ...]:
    """The least number of each shade: 1, and round numbers that part what is above it in equal ratios."""
    if highest < 1:
        return ()
    starts = {1, *(_rounded(highest ** (step / STEPS)) for step in range(1, STEPS))}
    return tuple(sorted(start for start in starts if start <= highest))


def _rounded(value: float) -> int:
    """The next number up that begins with 1, 2 or 5 and goes on with noughts."""
    power = 1
    while True:
        for digit in _ROUND:
            if digit * power >= value - 1e-9:
                return digit * power
        power *= 10


def _legend(starts: Sequence[int], highest: int, words: Words) -> tuple[MapStep, ...]:
    found = []
    for number, start in enumerate(starts, 1):
        last = starts[number] - 1 if number < len(starts) else highest
        label = words.number(start) if last == start else f"{words.number(start)}–{words.number(last)}"
        found.append(MapStep(f"step-{number}", words.ngettext("%s article", "%s articles", last) % label))
    return tuple(found)


def _said(story: int, mentioned: int, words: Words) -> str:
    if story:
        return words.ngettext("part of one story", "part of %s stories", story).replace("%s", words.number(story))
    return words.ngettext("mentioned once", "mentioned in %s articles", mentioned).replace(
        "%s", words.number(mentioned)
    )
