"""The shapes of the countries for the map of the world; ``./dev map`` writes the file beside this module."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

FILE = Path(__file__).parent / "world.json"


class World(Struct, frozen=True):
    """A drawing of the world in whole pixels, by codes of ISO 3166-1 alpha-2 and XK for Kosovo."""

    width: int
    height: int
    shapes: Mapping[str, str]
    """Country → its outline, data of an SVG path."""
    dots: Mapping[str, tuple[int, int]]
    """Country that is too small for a shape → where it lies."""


def load_world() -> World:
    """The built-in shapes."""
    return msgspec.json.decode(FILE.read_bytes(), type=World)
