"""Faults in real builds, many of them: ``./dev faults``.

Kills at random moments, a disk that is full at many points, and the same tree from any number of workers; a table of
what happened. The first broken promise ends it with exit code 1, telling the seed with which it happens again.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tests.faults.disk import full_disks
from tests.faults.kills import ABSENT, NEW, OLD, PHASES, kills
from tests.faults.made import make, prepared
from tests.faults.sameness import trees_of_workers

ARTICLES = 16
"""Of the archive whose builds are killed."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs what is asked for."""
    parser = argparse.ArgumentParser(prog="./dev faults", description=__doc__.partition("\n\n")[0])
    parser.add_argument("--kills", type=int, default=300, help="builds to kill (300)")
    parser.add_argument("--points", type=int, default=20, help="points at which the disk is full (20)")
    parser.add_argument("--articles", type=int, default=2_000, help="built by 1, 2 and 4 workers (2000)")
    parser.add_argument("--seed", type=int, help="of the random moments; another each time where none is named")
    parser.add_argument("--folder", type=Path, help="where to do it: the file system that is tried")
    wanted = parser.parse_args(argv)
    seed = random.SystemRandom().randrange(1_000_000) if wanted.seed is None else wanted.seed
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="newsarchive-faults-", dir=wanted.folder) as name:
        folder = Path(name).resolve()
        try:
            if wanted.kills:
                _kills(folder / "kills", wanted.kills, seed)
            if wanted.points:
                _disks(folder / "disk", wanted.points)
            if wanted.articles:
                _workers(folder / "workers", wanted.articles)
        except AssertionError as broken:
            print(f"BROKEN: {broken}\nagain with: ./dev faults --seed {seed}", flush=True)
            return 1
    return 0


def _kills(folder: Path, number: int, seed: int) -> None:
    began = time.monotonic()
    folder.mkdir()
    served: Counter[tuple[str, str]] = Counter()
    moments: Counter[str] = Counter()
    with prepared():
        made = make(folder, ARTICLES)
        for count, killed in enumerate(kills(made, number, seed), 1):
            served[killed.phase, killed.served] += 1
            moments[killed.moment] += 1
            if count % 20 == 0:
                print(f"  {count} of {number} kills", flush=True)
    print(f"{number} kills in {time.monotonic() - began:.0f} s; each next build equal to a clean one")
    print(f"  {'phase':<12} {'kills':>6} {'no site':>8} {'old site':>9} {'new site':>9}")
    for phase in PHASES:
        row = [served[phase, what] for what in (ABSENT, OLD, NEW)]
        print(f"  {phase:<12} {sum(row):>6} {row[0]:>8} {row[1]:>9} {row[2]:>9}")
    for moment, count in moments.most_common():
        print(f"  aimed at: {moment}: {count}")
    sys.stdout.flush()


def _disks(folder: Path, points: int) -> None:
    began = time.monotonic()
    folder.mkdir()
    with prepared():
        disks = full_disks(make(folder, 6, states=2), points)
    print(
        f"{points} full disks ({disks.means}) in {time.monotonic() - began:.0f} s; each next build equal to a clean one"
    )
    for outcome, count in Counter(disks.outcomes).most_common():
        print(f"  {outcome}: {count}")
    sys.stdout.flush()


def _workers(folder: Path, articles: int) -> None:
    for workers, seconds, files, digest in trees_of_workers(folder, articles, (1, 2, 4)):
        print(f"{articles:,} articles by {workers} workers: {files:,} files, {seconds:.0f} s, tree {digest[:16]}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
