"""Kills at random moments: what is served is the old or the new site, whole, and the next build mends all."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator

from msgspec import Struct

from newsarchive.cli import main
from tests.faults.made import LEFT, Made, Tree, stored, tree_of
from tests.faults.processes import Running, finish, kill, start

COLD = "cold"
"""Nothing is there: neither a site nor a store."""
INCREMENTAL = "incremental"
"""A site is there, and sources, overrides or configuration have changed."""
PUBLISHING = "publishing"
"""As before, and the kill is aimed at the exchange of the two trees."""
PHASES = (COLD, INCREMENTAL, PUBLISHING)

ABSENT, OLD, NEW = "absent", "old", "new"

_AFTER = 0.003
"""Seconds after what it waits for that an aimed kill falls, at most."""
_MISSES = 50
"""Builds in a row that may end before their kill."""
_LATE = 0.9
"""Share of the time that a build takes after which one that is not over shows that builds take longer now."""


class Killed(Struct, frozen=True):
    """One build that was killed, and what was then served."""

    phase: str
    moment: str
    """What the kill was aimed at; “any” where at nothing."""
    served: str


def kills(made: Made, number: int, seed: int, phases: tuple[str, ...] = PHASES) -> Iterator[Killed]:
    """So many builds of changing states, each killed and then mended, with the phases taking turns.

    Fails at the first that leaves anything but the old or the new site, or a next build that is not as a clean one.
    """
    dice = random.Random(seed)
    began = time.monotonic()
    made.build()
    lasts = dict.fromkeys(phases, time.monotonic() - began)
    for turn in range(number):
        phase = phases[turn % len(phases)]
        for _ in range(_MISSES):
            old, new = _prepare(made, phase, dice)
            delay = dice.uniform(0, lasts[phase])
            killed = _kill(made, phase, dice, delay, (old, made.sites[new]))
            if killed is None:
                lasts[phase] = max(delay, _AFTER)  # it took no longer
            else:
                lasts[phase] *= 1.2 if delay > _LATE * lasts[phase] else 1
                _mend(made, new, f"{phase}, kill {turn + 1} of seed {seed}")
                yield killed
                break
        else:
            raise AssertionError(f"no kill hit a build: {phase}")


def _prepare(made: Made, phase: str, dice: random.Random) -> tuple[Tree | None, int]:
    """Brings the project into another state; what is served now, and the number of the state."""
    current = tree_of(made.live)
    others = [state for state, site in enumerate(made.sites) if site != current]
    if phase == COLD:
        made.clear()
        others = list(range(len(made.sites)))
    new = dice.choice(others)
    made.become(new)
    return (None if phase == COLD else current), new


def _kill(made: Made, phase: str, dice: random.Random, delay: float, sites: tuple[Tree | None, Tree]) -> Killed | None:
    """Starts a build and kills it, after ``delay`` seconds where it aims at nothing; None where it ended before."""
    live = _inode(made)
    build = start(lambda: main(made.command()), made.root / "said")
    moment = "any"
    if phase == PUBLISHING:
        moment, has_come = dice.choice(_moments(made, live))
        _spin(lambda: has_come() or _is_over(build))
        until = time.monotonic() + dice.uniform(0, _AFTER)
        _spin(lambda: time.monotonic() > until)
    else:
        time.sleep(delay)
    ended = kill(build)
    served = tree_of(made.live)

    assert served in sites, (
        f"neither the old nor the new site after a kill ({phase}, {moment}): {_apart(served, sites)}"
    )
    assert ended.code in {0, -signal.SIGKILL}, ended.said

    if ended.code == 0:
        return None
    return Killed(phase, moment, NEW if served == sites[1] else OLD if sites[0] else ABSENT)


def _mend(made: Made, state: int, when: str) -> None:
    """The next build: its site, its store and its work folder are those of a clean one."""
    ended = finish(start(lambda: main(made.command()), made.root / "said"))

    assert ended.code == 0, f"{when}: {ended.said}"
    assert tree_of(made.live) == made.sites[state], f"the next build is not as a clean one: {when}"
    assert stored(made.work) == made.stores[state], f"the store is not as that of a clean build: {when}"
    assert set(os.listdir(made.work)) <= LEFT, f"{when}: {os.listdir(made.work)}"


def _moments(made: Made, live: int | None) -> list[tuple[str, Callable[[], bool]]]:
    """What can be seen of a publication, in the order in which it comes."""
    work = made.work
    return [
        ("the new tree is whole", (work / "next/manifest.sha256").exists),
        ("the journal is written", (work / "journal").exists),
        ("the trees are exchanged", lambda: _inode(made) != live),
        ("the old tree is cleared away", lambda: _inode(made) != live and not (work / "next").exists()),
    ]


def _inode(made: Made) -> int | None:
    try:
        return os.lstat(made.live).st_ino
    except FileNotFoundError:
        return None


def _is_over(build: Running) -> bool:
    return os.waitid(os.P_PID, build.leader, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _spin(condition: Callable[[], bool]) -> None:
    while not condition():
        pass


def _apart(served: Tree | None, sites: tuple[Tree | None, Tree]) -> str:
    """The first files in which what is served differs from either site."""
    told = []
    for name, site in (("old", sites[0]), ("new", sites[1])):
        one, other = served or {}, site or {}
        differing = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
        told.append(f"from the {name} one in {len(differing)} files: {', '.join(differing[:3])}")
    return "; ".join(told)
