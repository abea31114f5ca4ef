"""A build with page kinds as near to Hugo's site as can be: run by the measurement, as a process of its own.

    python bench/generators/equal.py FOLDER --workers N

Articles, lists of all, of themes and of countries, feeds, sitemap, front page; themes and countries as the only tags;
no search.
"""

import argparse
from pathlib import Path
from unittest.mock import patch

from newsarchive.project import load_project
from newsarchive.stages.sealing import unchanged

KINDS = ("article", "dated", "undated", "themes", "countries", "sitemap", "feeds", "home")
FAMILIES = ("themes", "countries")


def main() -> None:
    """Builds the project in a folder, as the command does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    project = load_project(options.folder)
    if unchanged(project, forks=options.workers != 1) is not None:
        return
    import newsarchive.build as room

    whole = room.Pipeline()
    pipeline = room.Pipeline(
        families=tuple(family for family in whole.families if family[0] in FAMILIES),
        kinds=tuple(kind for kind in whole.kinds if kind.name in KINDS),
    )
    with (
        patch.object(room, "search_jobs", lambda *_, **__: []),
        # So that the build takes this pipeline for the usual one, and seals its site: nothing else is built into it.
        patch.object(room, "Pipeline", lambda: pipeline),
    ):
        room.build(project, workers=options.workers, pipeline=pipeline)


if __name__ == "__main__":
    main()
