"""What a build did, for whoever called it."""

from collections import Counter
from pathlib import Path

from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.model import Issue
from newsarchive.publish import Published


class Report(Struct, frozen=True):
    """What a build did."""

    articles: int
    files: int
    """In the site: pages, styles, data."""
    published: Published
    doubts: Counter[str]
    """Code of an issue inside records → articles that have it."""
    issues: tuple[Issue, ...]
    """Inputs that gave no record."""
    timings: tuple[tuple[str, float], ...]
    """Stage → seconds, in order."""
    start: Path
    """The front page."""
    stale: tuple[Mistake, ...] = ()
    """Overrides that could not be applied as they stand."""

    @property
    def seconds(self) -> float:
        """Of the whole build."""
        return sum(seconds for _, seconds in self.timings)
