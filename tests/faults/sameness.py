"""The same tree, whatever differs but the archive: by how many workers, where, when, by whom, in which order."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.faults.made import Tree, tree_of
from tests.sites import ROOT
from tests.texts import write_articles

_ELSEWHERE = """
import os, sys

umask, chunk, *words = sys.argv[1:]
os.umask(int(umask, 8))
scandir, listdir = os.scandir, os.listdir


class Backwards:
    def __init__(self, path="."):
        with scandir(path) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def __iter__(self):
        return self.entries

    def __next__(self):
        return next(self.entries)

    def close(self):
        pass


os.scandir = Backwards
os.listdir = lambda path=".": sorted(listdir(path), reverse=True)

from newsarchive.cli import main
from newsarchive.stages import indexing, pages, tasks

tasks.ITEMS_A_TASK = pages.ENTRIES_A_TASK = pages.PAGES_A_TASK = int(chunk)
indexing.A_RUN = 1_000 * int(chunk)
sys.exit(main(words))
"""


def build_elsewhere(project: Path, output: Path, workers: int, umask: str, chunk: int, **environment: str) -> Tree:
    """The tree that another interpreter makes: of files listed backwards, in chunks of another size, in another
    environment.
    """
    words = ["build", str(project), "--output", str(output), "--workers", str(workers)]
    command = [sys.executable, "-c", _ELSEWHERE, umask, str(chunk), *words]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ | environment)

    assert ended.returncode == 0, ended.stderr

    return tree_of(output) or {}


def trees_of_workers(folder: Path, articles: int, workers: Sequence[int]) -> Iterator[tuple[int, float, int, str]]:
    """Builds of so many articles by each number of workers: that number, seconds, files, a digest of the tree.

    Fails where two trees differ.
    """
    write_articles(folder / "dump", articles)
    first: Tree | None = None
    for number in workers:
        began = time.monotonic()
        words = ["build", str(folder / "dump"), "--output", str(folder / "site"), "--workers", str(number)]
        subprocess.run([sys.executable, "-m", "newsarchive.cli", *words], check=True, capture_output=True, cwd=ROOT)
        seconds = time.monotonic() - began
        tree = tree_of(folder / "site") or {}
        first = tree if first is None else first

        assert tree == first, f"{number} workers make another tree than {workers[0]}"

        files = sum(1 for _, digest in tree.values() if digest)
        yield number, seconds, files, hashlib.sha256(repr(sorted(tree.items())).encode()).hexdigest()
        (folder / "site").rename(folder / f"by {number}")
        (folder / ".site.newsarchive").rename(folder / f".by {number}")
