import re

from newsarchive import vocabulary
from newsarchive.vocabulary.world import FILE, load_world

PATH = re.compile(r"(M\d+ \d+l(-?\d+[ -]?)+z)+")


def test_shapes_and_dots_are_inside_the_drawing() -> None:
    world = load_world()

    assert all(0 <= x <= world.width and 0 <= y <= world.height for x, y in world.dots.values())
    for shape in world.shapes.values():
        assert PATH.fullmatch(shape)
        for start in re.finditer(r"M(\d+) (\d+)", shape):
            assert int(start[1]) <= world.width
            assert int(start[2]) <= world.height


def test_every_country_is_drawn_once_and_is_one_that_the_vocabulary_knows() -> None:
    world = load_world()
    known = {country.code for country in vocabulary.load().countries.countries}

    assert world.shapes.keys() & world.dots.keys() == set()
    assert {*world.shapes, *world.dots} <= known
    # Antarctica is left out; the rest are parts of other countries in Natural Earth: Réunion, Svalbard …
    assert len(known - {*world.shapes, *world.dots}) <= 15


def test_the_shapes_are_light_enough_for_a_page() -> None:
    assert FILE.stat().st_size < 26_000
