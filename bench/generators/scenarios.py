"""One run of a program through all scenarios, each measured."""

import os
import shutil
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from generators.processes import Cost, watch
from generators.results import COPY, Measurement
from generators.sites import COLD, SCENARIOS, Files, Site, write

RACY = 2.1
"""Seconds after which a change cannot share its time with one before: newsarchive trusts no younger file unread."""

Turn = Callable[[], AbstractContextManager[object]]
"""Holds the machine for this measurement alone while something of it is measured."""

_Stamps = dict[str, tuple[int, int, int]]


def run_through(
    site: Site, articles: int, number: int, scenarios: Collection[str], turn: Turn, log: Path
) -> Iterator[Measurement]:
    """Builds the site cold, then after each change of ``scenarios``; last all is as it was. ``number``: of the run."""
    _forget(site)
    time.sleep(RACY)
    with undone(site.changes) as change:
        before: _Stamps = {}
        for scenario in SCENARIOS:
            if scenario != COLD and scenario not in scenarios:
                continue
            change(scenario)
            os.sync()  # what was written before must not be paid for by this one
            with turn():
                cost = watch(site.command, env=os.environ | site.environment, log=log)
                _must_succeed(cost, site, log)
                after = _stamps(site.output)
                written = sum(before.get(path) != stamp for path, stamp in after.items()) + len(before.keys() - after)
                size = sum(stamp[2] for stamp in after.values())
                sums = (len(after), size, written)
                yield Measurement(site.program, articles, scenario, number, *cost[:4], *sums)
                if scenario == COLD:
                    yield _copied(site, articles, number, log)
            before = after


def _copied(site: Site, articles: int, number: int, log: Path) -> Measurement:
    """What it costs to copy the output."""
    copy = site.output.with_name("copy")
    os.sync()
    cost = watch(("cp", "-r", str(site.output), str(copy)), log=log)
    shutil.rmtree(copy)
    return Measurement(site.program, articles, COPY, number, *cost[:4])


def _forget(site: Site) -> None:
    for path in (site.output, *site.caches):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _must_succeed(cost: Cost, site: Site, log: Path) -> None:
    if cost.code:
        said = log.read_text("utf-8", "replace")[-2000:]
        sys.exit(f"{' '.join(site.command)} ended with {cost.code}:\n{said}")


def _stamps(folder: Path) -> _Stamps:
    """Of each file what tells whether it was written anew: inode, time in nanoseconds, bytes."""
    found: _Stamps = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            status = os.lstat(path)
            found[path] = (status.st_ino, status.st_mtime_ns, status.st_size)
    return found


@contextmanager
def undone(changes: Mapping[str, Files]) -> Iterator[Callable[[str], None]]:
    """Gives what makes the change of a scenario; all are undone in the end."""
    former: dict[Path, str | None] = {}

    def change(scenario: str) -> None:
        files = changes.get(scenario, {})
        for path in files:
            former.setdefault(path, path.read_text("utf-8") if path.exists() else None)
        write(files)

    try:
        yield change
    finally:
        for path, text in former.items():
            if text is None:
                path.unlink(missing_ok=True)
            else:
                write({path: text})
