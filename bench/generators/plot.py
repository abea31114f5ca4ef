"""A picture of cost against articles, both in logarithms, as SVG."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from math import ceil, floor, log10

from generators.results import Measurement, Medians
from generators.sites import COLD, PROGRAMS

WIDTH, HEIGHT = 640, 400
LEFT, RIGHT, TOP, BOTTOM = 60, 200, 20, 45
NEAR = 16
"""Pixels that two names keep apart."""
STYLE = """
text{font:13px system-ui,sans-serif;fill:#333}
.axis{stroke:#999}.grid{stroke:#e2e2e2}
.a{stroke:#a2003f;fill:#a2003f}.b{stroke:#0a5ea8;fill:#0a5ea8}.c{stroke:#7a5b00;fill:#7a5b00}.d{stroke:#2c6e2c;fill:#2c6e2c}
.line.b{stroke-dasharray:7 3}.line.c{stroke-dasharray:2 3}.line.d{stroke-dasharray:9 3 2 3}
.line{fill:none;stroke-width:2}.name{stroke:none}
@media (prefers-color-scheme:dark){
text{fill:#ddd}.axis{stroke:#888}.grid{stroke:#3a3a3a}
.a{stroke:#ff8fb5;fill:#ff8fb5}.b{stroke:#8cc4ff;fill:#8cc4ff}.c{stroke:#e8c860;fill:#e8c860}.d{stroke:#90d890;fill:#90d890}
.line{fill:none}.name{stroke:none}}
""".strip()
"""On any ground, light or dark: the colours of lines have 4.5 : 1 on both in their set."""


def picture(measurements: Iterable[Measurement]) -> str:
    """Wall time of a cold build for each program: a line over the numbers of articles."""
    medians = Medians(measurements)
    lines: dict[str, list[tuple[int, float]]] = {}
    for program in PROGRAMS:
        found = [(size, medians.get(size, COLD, program, "wall")) for size in medians.sizes]
        if points := [(size, wall) for size, wall in found if wall]:
            lines[program] = points
    sizes = [size for points in lines.values() for size, _ in points]
    walls = [wall for points in lines.values() for _, wall in points]
    xs = _span(sizes)
    ys = _span(walls)

    def x(size: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * (log10(size) - xs[0]) / (xs[1] - xs[0])

    def y(wall: float) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (log10(wall) - ys[0]) / (ys[1] - ys[0])

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t">',
        '<title id="t">Seconds of a cold build against the number of articles, both in logarithms</title>',
        f"<style>{STYLE}</style>",
    ]
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for power in range(xs[0], xs[1] + 1):
        at = x(10**power)
        parts.append(f'<path class="grid" d="M{at:.1f} {TOP}V{bottom}"/>')
        parts.append(f'<text x="{at:.1f}" y="{bottom + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in range(ys[0], ys[1] + 1):
        at = y(10.0**power)
        parts.append(f'<path class="grid" d="M{LEFT} {at:.1f}H{right}"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    parts.append(f'<path class="axis" fill="none" d="M{LEFT} {TOP}V{bottom}H{right}"/>')
    parts.append(f'<text x="{(LEFT + right) / 2:.0f}" y="{HEIGHT - 6}" text-anchor="middle">articles</text>')
    names = _apart([y(points[-1][1]) for points in lines.values()])
    for (program, points), at, kind in zip(lines.items(), names, "abcd", strict=False):
        places = [(x(size), y(wall)) for size, wall in points]
        road = " ".join(f"{left:.1f},{top:.1f}" for left, top in places)
        parts.append(f'<polyline class="line {kind}" points="{road}"/>')
        parts += [f'<circle class="{kind}" cx="{left:.1f}" cy="{top:.1f}" r="3.5"/>' for left, top in places]
        parts.append(f'<text class="name {kind}" x="{right + 10}" y="{at + 4:.1f}">{escape(program)}</text>')
    return "\n".join((*parts, "</svg>", ""))


def _span(values: Sequence[float]) -> tuple[int, int]:
    """The powers of ten around the values."""
    least, most = floor(log10(min(values))), ceil(log10(max(values)))
    return least, max(most, least + 1)


def _apart(heights: Sequence[float]) -> list[float]:
    """The heights, those moved down that would lie on the one above."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    moved = list(heights)
    for upper, lower in pairwise(order):
        moved[lower] = max(moved[lower], moved[upper] + NEAR)
    return moved
