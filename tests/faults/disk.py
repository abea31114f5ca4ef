"""A disk that is full at one point after the other: a small tmpfs or, where none can be mounted, a limit on files."""

import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from newsarchive.cli import main
from tests.children import in_child
from tests.faults.made import LEFT, Made, stored, tree_of
from tests.faults.mounts import ROOMY, mount_own, resize, used
from tests.faults.processes import Ended, finish, start

TMPFS, LIMIT = "a small tmpfs", "a limit on the size of files"
_SMALLEST = 8_192
"""Bytes: what a build says must find room."""


class Disks(Struct, frozen=True):
    """What came of builds on full disks."""

    means: str
    """How the disk was made full."""
    outcomes: tuple[str, ...]
    """Of each point: what was there before, and what was told."""


def full_disks(made: Made, points: int) -> Disks:
    """Builds that run out of room at so many points, each mended by the next; half of them from nothing.

    Fails where anything but the old or the new site is served, where the user is not told in one line, or where the
    next build is not as a clean one.
    """
    place = made.live.parent
    place.mkdir(exist_ok=True)

    def on_tmpfs() -> tuple[str, ...] | None:
        return tuple(_points(made, points, _room(made))) if mount_own(place) else None

    outcomes = in_child(on_tmpfs)
    return Disks(TMPFS, outcomes) if outcomes is not None else limited_files(made, points)


def limited_files(made: Made, points: int) -> Disks:
    """The same with files that may not grow beyond a limit: what remains where nothing can be mounted."""
    made.become(0)
    made.build()
    sizes = sorted({file.stat().st_size for file in _files(made.live.parent)} - set(range(_SMALLEST)))

    def build(share: float, cold: bool) -> Ended:
        limit = sizes[int(share * (len(sizes) - 1))]
        return finish(start(lambda: _within(limit, made), made.root / "said"))

    return Disks(LIMIT, tuple(_points(made, points, build)))


Build = Callable[[float, bool], Ended]
"""A build with this share of the room that it needs; whether it begins from nothing."""


def _points(made: Made, points: int, build: Build) -> Iterator[str]:
    state = 0
    made.become(state)
    made.build(workers=1)
    for point in range(points):
        cold = point % 2 == 1
        if cold:
            _empty(made.live.parent)
        before = tree_of(made.live)
        state = 1 - state
        made.become(state)
        ended = build((point + 0.5) / points, cold)
        served = tree_of(made.live)

        assert served in (before, made.sites[state]), f"neither the old nor the new site at point {point}"
        assert served == (made.sites[state] if ended.code == 0 else before), f"point {point}: {ended}"

        told = complaint(ended, made) if ended.code else "went well"
        made.build(workers=1)

        assert tree_of(made.live) == made.sites[state], f"the next build is not as a clean one at point {point}"
        assert stored(made.work) == made.stores[state], f"the store is not as that of a clean build at point {point}"
        assert set(os.listdir(made.work)) <= LEFT, f"point {point}: {os.listdir(made.work)}"

        yield f"{'no site yet' if cold else 'a site there'}: {told}"


def complaint(ended: Ended, made: Made) -> str:
    """What the user is told, without the path; fails where it is not a line that names a path, with one of advice."""
    *_, line, hint = ended.said.splitlines()

    assert ended.code == 1, ended
    assert ended.said.count("newsarchive: ") == 1, ended.said
    assert "Traceback" not in ended.said, ended.said
    assert line.startswith("newsarchive: "), ended.said
    assert str(made.live.parent) in line, line
    assert hint.startswith("    hint: "), hint
    assert "build again" in hint, hint

    return line.rpartition(": ")[2].partition(" (")[0]


def _room(made: Made) -> Build:
    """Builds on a tmpfs with too little room, once it is measured how much they take."""
    place = made.live.parent
    needs = {}
    for cold in (False, True):
        made.become(0)
        made.build(workers=1)
        if cold:
            _empty(place)
        made.become(1)
        before = used(place)
        needs[cold] = _peak(made) - before

    def build(share: float, cold: bool) -> Ended:
        resize(place, used(place) + max(os.sysconf("SC_PAGE_SIZE"), int(share * needs[cold])))
        try:
            return finish(start(lambda: main(made.command(workers=1)), made.root / "said"))
        finally:
            resize(place, ROOMY)

    return build


def _peak(made: Made) -> int:
    """Bytes in use at the height of a build, as far as it is seen from outside."""
    build = start(lambda: main(made.command(workers=1)), made.root / "said")
    most = 0
    while os.waitid(os.P_PID, build.leader, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        most = max(most, used(made.live.parent))
    finish(build)
    return most


def _within(limit: int, made: Made) -> int:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    return main(made.command(workers=1))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _empty(folder: Path) -> None:
    """Nothing in it; the folder may be a mount point."""
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            shutil.rmtree(path)
