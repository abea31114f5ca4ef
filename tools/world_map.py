"""The shapes of the countries for the map of the world, from Natural Earth: `./dev map` writes them anew.

Read are the files countries-110m.json and countries-50m.json (TopoJSON) of the npm package world-atlas, which holds the
shapes of Natural Earth, in the public domain. They are projected, simplified arc by arc, so that neighbours keep one
border between them, and written as data of SVG paths in whole pixels. Countries that are too small to be seen are dots.

The projection is Equal Earth: areas keep their proportions. B. Šavrič, T. Patterson, B. Jenny: "The Equal Earth map
projection", International Journal of Geographical Information Science 33 (2019), pages 454–465. Lines are simplified by
M. Visvalingam, J. D. Whyatt: "Line generalisation by repeated elimination of points", Cartographic Journal 30 (1993).

A shape belongs to the country in whose codes ISO 3166 counts its land, also where Natural Earth, which draws who holds
a land, has it elsewhere or by itself.
"""

import argparse
import heapq
import json
import math
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PACKAGE = "world-atlas@2.0.2"
TARGET = Path(__file__).parent.parent / "src/newsarchive/vocabulary/world.json"

WIDTH = 1000
"""Pixels of the whole world."""
SOUTH, NORTH = -57.0, 84.0
"""Latitudes between which is drawn: without Antarctica."""
DETAIL = 2.0
"""Square pixels of the smallest triangle that a point of a line may make with its neighbours."""
ISLAND = 2.0
"""Square pixels of the smallest part of a country that is drawn beside a larger one."""
DOT = 6.0
"""Square pixels of a country below which it is a dot."""

BY_NAME = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
"""Shapes without a code of their own → the country to which ISO 3166 counts them; XK stands for Kosovo by custom."""
MOVED = (("RU", "UA", (34.2, 45.2)),)
"""Country in the data, country in ISO 3166, a point inside the shape: UA-43 is Crimea."""
LEFT_OUT = frozenset({"AQ"})

Point = tuple[float, float]
Ring = list[Point]
_A = (1.340264, -0.081106, 0.000893, 0.003796)


def project(longitude: float, latitude: float) -> Point:
    """Equal Earth on a sphere of radius 1, north at the top: x to the right, y downwards."""
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    t2, t6 = theta**2, theta**6
    slope = _A[0] + 3 * _A[1] * t2 + t6 * (7 * _A[2] + 9 * _A[3] * t2)
    x = 2 * math.sqrt(3) * math.radians(longitude) * math.cos(theta) / (3 * slope)
    return x, -theta * (_A[0] + _A[1] * t2 + t6 * (_A[2] + _A[3] * t2))


SCALE = WIDTH / (2 * project(180, 0)[0])
TOP = project(0, NORTH)[1] * SCALE
HEIGHT = round(project(0, SOUTH)[1] * SCALE - TOP)


def to_pixels(longitude: float, latitude: float) -> Point:
    """Where a place stands in the drawing."""
    x, y = project(longitude, latitude)
    return x * SCALE + WIDTH / 2, y * SCALE - TOP


def read_arcs(topology: dict[str, Any]) -> list[Ring]:
    """The arcs in degrees: the file has steps on a grid."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def polygons(topology: dict[str, Any]) -> Iterator[tuple[dict[str, Any], list[list[int]]]]:
    """Each country and one of its polygons: rings of numbers of arcs."""
    for country in topology["objects"]["countries"]["geometries"]:
        found = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        for polygon in found:
            yield country, polygon


def assemble(ring: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """The points of a ring; the bitwise complement of a number is its arc backwards."""
    points: Ring = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def unwrap(points: Ring) -> Ring:
    """The same line in degrees without a jump at the date line: longitudes go on beyond 180."""
    found: Ring = []
    turn = 0.0
    for number, (x, y) in enumerate(points):
        if number:
            turn -= 360 * round((x + turn - found[-1][0]) / 360)
        found.append((x + turn, y))
    return found


def cut(ring: Ring) -> Iterator[Ring]:
    """A ring in degrees, cut at the date line into parts between -180 and 180."""
    whole = unwrap(ring)
    for turn in (-360, 0, 360):
        part = [(x + turn, y) for x, y in whole]
        for side in (1, -1):
            part = _clip(part, side)
        if len(part) >= 3:
            yield part


def _clip(ring: Ring, side: int) -> Ring:
    """What of a ring lies west (1) or east (-1) of the date line (Sutherland and Hodgman)."""
    found: Ring = []
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if side * x1 <= 180:
            found.append((x1, y1))
        if (side * x1 <= 180) != (side * x2 <= 180):
            found.append((180.0 * side, y1 + (y2 - y1) * (180 * side - x1) / (x2 - x1)))
    return found


def simplify(line: Ring, detail: float) -> Ring:
    """A line in degrees without the points that matter least in the drawing (Visvalingam and Whyatt); its ends stay."""
    points = [to_pixels(*point) for point in unwrap(line)]
    if len(points) < 3:
        return line
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    alive = [True] * len(points)

    def weight(index: int) -> float:
        return abs(area([points[before[index]], points[index], points[after[index]]]))

    heap = [(weight(index), index) for index in range(1, len(points) - 1)]
    heapq.heapify(heap)
    reached = 0.0
    while heap:
        size, index = heapq.heappop(heap)
        if not alive[index] or size < weight(index):
            continue
        reached = max(reached, size)
        if reached >= detail:
            break
        alive[index] = False
        left, right = before[index], after[index]
        after[left], before[right] = right, left
        for end in (left, right):
            if 0 < end < len(points) - 1:
                heapq.heappush(heap, (weight(end), end))
    return [point for point, kept in zip(line, alive, strict=True) if kept]


def area(ring: Ring) -> float:
    """Signed, in the square of the unit of the points."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def contains(ring: Ring, point: Point) -> bool:
    """Whether a ring has a point inside."""
    x, y = point
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def centre(ring: Ring) -> Point:
    """The centroid of a ring."""
    whole = area(ring) or 1e-9
    x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        x, y = x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return x / (6 * whole), y / (6 * whole)


def path(rings: Sequence[Ring]) -> str:
    """The rings as data of an SVG path in whole pixels, each point told from the one before it."""
    pieces = []
    for ring in rings:
        rounded = [(round(x), round(y)) for x, y in ring]
        points = [point for point, last in zip(rounded, [rounded[-1], *rounded], strict=False) if point != last]
        if len(points) < 3:
            continue
        (x, y), *others = points
        steps = []
        for to_x, to_y in others:
            steps += [to_x - x, to_y - y]
            x, y = to_x, to_y
        said = "".join(f"{step}" if step < 0 or not number else f" {step}" for number, step in enumerate(steps))
        pieces.append(f"M{points[0][0]} {points[0][1]}l{said}z")
    return "".join(pieces)


def country_codes() -> dict[str, str]:
    """ISO 3166 number → code of two letters, as the CLDR has them."""
    from babel.core import get_global

    aliases = get_global("territory_aliases")
    return {number: codes[0] for number, codes in aliases.items() if number.isdigit() and len(codes) == 1}


def code_of(country: dict[str, Any], ring: Ring, codes: dict[str, str]) -> str | None:
    """The country to which a polygon with this outer ring, in degrees, belongs."""
    code = codes.get(country.get("id", "")) or BY_NAME.get(country["properties"]["name"])
    for given, meant, point in MOVED:
        if code == given and contains(ring, point):
            return meant
    return code


def shapes(coarse: dict[str, Any], codes: dict[str, str]) -> dict[str, list[Ring]]:
    """Country → its rings in pixels, simplified."""
    arcs = read_arcs(coarse)
    simple = [simplify(arc, DETAIL) for arc in arcs]
    found: dict[str, list[Ring]] = {}
    for country, polygon in polygons(coarse):
        code = code_of(country, assemble(polygon[0], arcs), codes)
        if code is not None and code not in LEFT_OUT:
            parts = (part for ring in polygon for part in cut(assemble(ring, simple)))
            found.setdefault(code, []).extend([to_pixels(*point) for point in part] for part in parts)
    return found


def places(fine: dict[str, Any], codes: dict[str, str]) -> dict[str, Point]:
    """Country → the middle of its largest part, in pixels."""
    arcs = read_arcs(fine)
    largest: dict[str, tuple[float, Point]] = {}
    for country, polygon in polygons(fine):
        ring = assemble(polygon[0], arcs)
        code = code_of(country, ring, codes)
        if code is not None and code not in LEFT_OUT:
            size = abs(area([to_pixels(*point) for point in ring]))
            if size > largest.get(code, (-1.0, (0.0, 0.0)))[0]:
                largest[code] = size, to_pixels(*centre(ring))
    return {code: place for code, (_, place) in largest.items()}


def draw(coarse: dict[str, Any], fine: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The whole map."""
    drawn: dict[str, str] = {}
    for code, rings in shapes(coarse, codes).items():
        sizes = [abs(area(ring)) for ring in rings]
        if sum(sizes) >= DOT:
            seen = [ring for ring, size in zip(rings, sizes, strict=True) if size >= ISLAND or size == max(sizes)]
            drawn[code] = path(seen)
    dots = {
        code: (round(x), round(y))
        for code, (x, y) in places(fine, codes).items()
        if code not in drawn and 0 <= y <= HEIGHT
    }
    return {"width": WIDTH, "height": HEIGHT, "shapes": dict(sorted(drawn.items())), "dots": dict(sorted(dots.items()))}


def fetch(folder: Path) -> Path:
    """The package from npm's registry, unpacked."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (archive,) = folder.glob("*.tgz")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return folder / "package"


def main(argv: Sequence[str] | None = None) -> int:
    """Writes the file; returns the exit code."""
    parser = argparse.ArgumentParser(prog="map", description="Write the shapes for the map of the world anew.")
    parser.add_argument("--package", type=Path, help=f"the unpacked package (default: {PACKAGE} is fetched by npm)")
    parser.add_argument("--into", type=Path, default=TARGET, help="the file to write (default: the project's own)")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        package = arguments.package or fetch(Path(scratch))
        coarse, fine = (json.loads((package / f"countries-{size}.json").read_text("utf-8")) for size in ("110m", "50m"))
    world = draw(coarse, fine, country_codes())
    arguments.into.write_text(json.dumps(world, indent=0, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{arguments.into}: {len(world['shapes'])} shapes, {len(world['dots'])} dots")
    return 0


if __name__ == "__main__":
    sys.exit(main())
