"""The zones that a document is cut into."""

from typing import Literal

Zone = Literal["front", "body", "island", "after"]

ZONES: tuple[Zone, ...] = ("front", "body", "island", "after")
