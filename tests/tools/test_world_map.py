import math
from itertools import pairwise
from typing import Any

import pytest
from tools.world_map import (
    HEIGHT,
    WIDTH,
    area,
    assemble,
    contains,
    cut,
    draw,
    path,
    project,
    read_arcs,
    simplify,
    to_pixels,
    unwrap,
)


def topology(*countries: tuple[str, str, list[tuple[float, float]]]) -> dict[str, Any]:
    """Countries of one ring each: ISO number, name, corners."""
    arcs, geometries = [], []
    for number, (code, name, corners) in enumerate(countries):
        closed = [*corners, corners[0]]
        steps = [closed[0], *((b[0] - a[0], b[1] - a[1]) for a, b in pairwise(closed))]
        arcs.append([list(step) for step in steps])
        geometries.append({"type": "Polygon", "arcs": [[number]], "id": code, "properties": {"name": name}})
    return {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": arcs,
        "objects": {"countries": {"geometries": geometries}},
    }


def square(x: float, y: float, side: float) -> list[tuple[float, float]]:
    return [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]


def test_the_projection_keeps_areas() -> None:
    def of_cell(latitude: float) -> float:
        corners = [(0.0, latitude), (1.0, latitude), (1.0, latitude + 1), (0.0, latitude + 1)]
        return abs(area([project(*corner) for corner in corners]))

    for latitude in (-50, 0, 30, 70):
        true = math.radians(1) * (math.sin(math.radians(latitude + 1)) - math.sin(math.radians(latitude)))
        assert of_cell(latitude) == pytest.approx(true, rel=2e-3)


def test_the_equator_is_as_wide_as_the_drawing() -> None:
    assert to_pixels(-180, 0)[0] == pytest.approx(0)
    assert to_pixels(180, 0)[0] == pytest.approx(WIDTH)
    assert 0 < to_pixels(0, 0)[1] < HEIGHT


def test_an_arc_can_be_walked_backwards() -> None:
    arcs = read_arcs(
        {"transform": {"scale": [2, 1], "translate": [1, 0]}, "arcs": [[[0, 0], [1, 1]], [[5, 5], [1, 0]]]}
    )

    assert arcs == [[(1, 0), (3, 1)], [(11, 5), (13, 5)]]
    assert assemble([~0, 1], arcs) == [(3, 1), (1, 0), (13, 5)]


def test_the_points_that_matter_least_go_and_the_ends_stay() -> None:
    line = [(0.0, 0.0), (5.0, 0.01), (10.0, 0.0), (20.0, 15.0), (30.0, 0.0)]

    assert simplify(line, 1.0) == [(0.0, 0.0), (10.0, 0.0), (20.0, 15.0), (30.0, 0.0)]
    assert simplify(line, 1e9) == [(0.0, 0.0), (30.0, 0.0)]


def test_a_land_across_the_date_line_is_cut_there() -> None:
    ring = [(170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0)]

    assert unwrap(ring)[1] == (190.0, 60.0)
    parts = sorted((min(x for x, _ in part), max(x for x, _ in part)) for part in cut(ring))
    assert parts == [(-180.0, -170.0), (170.0, 180.0)]


def test_a_path_is_told_in_whole_pixels_from_point_to_point() -> None:
    assert path([[(10.2, 10.0), (12.9, 10.0), (13.0, 14.4), (13.1, 14.3)]]) == "M10 10l3 0 0 4z"
    assert path([[(1.0, 1.0), (1.1, 1.2), (1.3, 1.1)]]) == ""


def test_a_point_is_inside_a_ring_or_not() -> None:
    assert contains(square(0, 0, 10), (5, 5))
    assert not contains(square(0, 0, 10), (15, 5))


def test_a_land_goes_to_the_country_in_which_iso_counts_it() -> None:
    codes = {"643": "RU", "804": "UA"}
    world = topology(("643", "Russia", square(33, 44, 3)), ("804", "Ukraine", square(25, 47, 5)))

    assert list(draw(world, world, codes)["shapes"]) == ["UA"]


def test_a_country_too_small_to_be_seen_is_a_dot() -> None:
    world = topology(("470", "Malta", square(14, 36, 0.1)), ("380", "Italy", square(8, 40, 8)))

    drawn = draw(world, world, {"470": "MT", "380": "IT"})

    assert (list(drawn["shapes"]), list(drawn["dots"])) == (["IT"], ["MT"])
