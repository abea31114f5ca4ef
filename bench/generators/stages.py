"""Where the time of a build goes: seconds of each stage, and the functions that take most of it.

    python bench/generators/stages.py FOLDER

In one process, for a profile knows nothing of workers; it makes calls dearer, so its parts count and not its seconds.
"""

import argparse
import cProfile
import pstats
import sys
from pathlib import Path

from newsarchive.build import build
from newsarchive.project import load_project

TOP = 8
HERE = Path(__file__).parents[2]


class Profiles:
    """Takes turns with the stages: called as the progress of a build."""

    def __init__(self) -> None:
        self.of: dict[str, cProfile.Profile] = {}
        self._stage = ""

    def __call__(self, stage: str, *_: object) -> None:
        """Begins a profile where a stage begins."""
        if stage == self._stage:
            return
        self.end()
        self._stage = stage
        self.of[stage] = cProfile.Profile()
        self.of[stage].enable()

    def end(self) -> None:
        """Ends the one that runs."""
        if self._stage:
            self.of[self._stage].disable()


def main() -> None:
    """Builds the project in a folder, with a profile."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    profiles = Profiles()
    report = build(load_project(parser.parse_args().folder), workers=1, progress=profiles)
    profiles.end()
    for stage, seconds in report.timings:
        print(f"{stage:12} {seconds:8.2f} s, {seconds / report.seconds:4.0%}")
        for line in _dearest(profiles.of[stage]):
            print(f"    {line}")


def _dearest(profile: cProfile.Profile) -> list[str]:
    found = pstats.Stats(profile, stream=sys.stdout).get_stats_profile().func_profiles
    order = sorted(found.items(), key=lambda item: -item[1].tottime)[:TOP]
    return [
        f"{of.tottime:7.2f} s own {of.cumtime:8.2f} s in all {of.ncalls:>15} calls  {_place(of.file_name)}: {name}"
        for name, of in order
    ]


def _place(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(HERE)) if path.is_relative_to(HERE) else path.name


if __name__ == "__main__":
    main()
