"""An invented archive that keeps changing, and how its site must look in each of its states."""

import hashlib
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path

import pytest
from msgspec import Struct

from newsarchive.build import DRAFTS
from newsarchive.cli import main
from newsarchive.publish import exchange, publication
from newsarchive.stages import pages, tasks
from tests.demo import CONFIGURATION, OVERRIDES, write_demo
from tests.faults.processes import finish, start
from tests.texts import article

Tree = dict[str, tuple[int, str]]
"""Path → permission bits and digest (of a folder: nothing), the site's own folder under an empty name."""

_TWO = "seeds/000/000002.txt"
_CORRECTED = OVERRIDES.replace("What the reservists told the court", "What the court was told")
_ADDED = article(400)
CHANGES: tuple[dict[str, str | None], ...] = (
    {},
    {_TWO: article(402), "seeds/000/000040.txt": _ADDED, "overrides.yml": _CORRECTED},
    {_TWO: None, "seeds/moved.txt": _ADDED},
    {"newsarchive.yml": CONFIGURATION + "robots: index\n"},
    {_TWO: article(403)},
    {"seeds/000/000040.txt": _ADDED, "seeds/german.txt": None},
)
"""What differs from the archive as it began, state by state: path → text, None where the file is gone."""

LEFT = {"lock", "dump", "stamps", "seal", "drafts.sqlite", "pages.sqlite", "pieces", "readings.sqlite", "search.sqlite"}
"""What may lie in the work folder once a build is done."""


class Made(Struct, frozen=True):
    """The project, its site in the making, and what each state of it must come to."""

    root: Path
    sites: tuple[Tree, ...]
    """The tree that a clean build makes of each state."""
    stores: tuple[dict[bytes, bytes], ...]
    """What its store then holds."""

    @property
    def project(self) -> Path:
        """Where the sources are."""
        return self.root / "project"

    @property
    def live(self) -> Path:
        """The site on which the faults are tried."""
        return self.root / "live" / "site"

    @property
    def work(self) -> Path:
        """The work folder beside it."""
        return self.live.parent / ".site.newsarchive"

    def become(self, state: int) -> None:
        """Has the project be in this state; of the files only those that differ are written."""
        wanted = CHANGES[0] | _originals(self.root / "first", CHANGES) | CHANGES[state]
        for name, text in wanted.items():
            file = self.project / name
            if text is None:
                file.unlink(missing_ok=True)
            elif not file.exists() or file.read_text(encoding="utf-8") != text:
                file.write_text(text, encoding="utf-8")

    def command(self, output: Path | None = None, workers: int = 2) -> list[str]:
        """The words of the build."""
        return ["build", str(self.project), "--output", str(output or self.live), "--workers", str(workers)]

    def clear(self) -> None:
        """Neither a site nor anything of an earlier build."""
        shutil.rmtree(self.live.parent, ignore_errors=True)

    def build(self, output: Path | None = None, workers: int = 2) -> None:
        """A build to which nothing happens, in a process of its own."""
        ended = finish(start(lambda: main(self.command(output, workers)), self.root / "said"))

        assert ended.code == 0, ended.said


def make(root: Path, articles: int, states: int = len(CHANGES)) -> Made:
    """The archive in ``root``, with its first states built clean."""
    write_demo(root / "first", articles)
    shutil.copytree(root / "first", root / "project")
    bare = Made(root, (), ())
    with redirect_stderr(StringIO()):  # children find templates and vocabulary loaded
        assert main(bare.command(root / "warm" / "site", workers=1)) == 0
    sites: list[Tree] = []
    stores: list[dict[bytes, bytes]] = []
    for state in range(states):
        bare.become(state)
        output = root / "clean" / str(state)
        bare.build(output)
        sites.append(tree_of(output) or {})
        stores.append(stored(output.parent / f".{state}.newsarchive"))
        shutil.rmtree(output)
    bare.become(0)
    return Made(root, tuple(sites), tuple(stores))


def tree_of(site: Path) -> Tree | None:
    """Everything in a site; None where there is none."""
    if not site.exists():
        return None
    return dict(_walk(os.fspath(site), ""))


def stored(work: Path) -> dict[bytes, bytes]:
    """What the store in a work folder holds."""
    with closing(sqlite3.connect(work / DRAFTS)) as database:
        return dict(database.execute("SELECT key, value FROM entry"))


@contextmanager
def prepared() -> Iterator[None]:
    """Work is cut so small that a dozen articles keep several workers busy in each stage; and nothing is synced, for
    what was written survives a kill without it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication, "sync_all", lambda _: None)
        patch.setattr(exchange, "sync_folder", lambda _: None)
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr(tasks, "ITEMS_A_TASK", 2)
        patch.setattr(pages, "ENTRIES_A_TASK", 2)
        patch.setattr(pages, "PAGES_A_TASK", 3)
        yield


def _originals(first: Path, changes: tuple[dict[str, str | None], ...]) -> dict[str, str | None]:
    """How the files that any state touches were in the beginning."""
    found: dict[str, str | None] = {}
    for name in {name for change in changes for name in change}:
        file = first / name
        found[name] = file.read_text(encoding="utf-8") if file.exists() else None
    return found


def _walk(folder: str, name: str) -> Iterator[tuple[str, tuple[int, str]]]:
    yield name, (stat.S_IMODE(os.lstat(folder).st_mode), "")
    with os.scandir(folder) as entries:
        inside = list(entries)
    for entry in inside:
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, path)
        else:
            with open(entry.path, "rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield path, (stat.S_IMODE(entry.stat(follow_symlinks=False).st_mode), digest)
