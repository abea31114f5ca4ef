"""What a command costs: time, and the memory of the whole tree of its processes. Linux only."""

import os
import re
import select
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

EVERY = 0.2
"""Seconds between two looks at memory; more looks at the beginning, for runs that are over at once."""


class Cost(NamedTuple):
    """What a command took."""

    wall: float
    """Seconds."""
    processor: float
    """Seconds, user and system, of it and of all it waited for."""
    memory: float
    """Peak of the sum of the proportional set sizes (PSS), in MB; of what several share each has its part."""
    others: float
    """Part of the machine's processors that other processes had meanwhile."""
    code: int
    """Exit code."""


def watch(command: Sequence[str], *, env: Mapping[str, str] | None = None, log: Path) -> Cost:
    """Run a command and look at it until it ends. ``log`` gets what it prints."""
    with log.open("wb") as output:
        before = _busy()
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=output, stderr=output, env=env)
        end = os.pidfd_open(child.pid)
        peak = 0.0
        while True:
            peak = max(peak, sum(map(pss, family(child.pid))))
            pause = min(EVERY, 0.02 + (time.perf_counter() - began) / 10)
            # The end of the process wakes us: a wall time is not rounded up to the next look.
            if select.select([end], [], [], pause)[0]:
                break
        wall = time.perf_counter() - began
        busy = _busy() - before
        os.close(end)
        # Not Popen.wait: the times of the child and its workers are told only once, by the call that ends it.
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    processor = used.ru_utime + used.ru_stime
    others = max(0.0, busy - processor) / (wall * (os.cpu_count() or 1))
    return Cost(wall, processor, peak / 1e6, others, child.returncode)


def _busy() -> float:
    """Seconds that all processors of the machine have worked since it was started."""
    user, nice, system, _, _, *interrupts = map(int, Path("/proc/stat").read_text("ascii").split(maxsplit=8)[1:8])
    return sum((user, nice, system, *interrupts)) / os.sysconf("SC_CLK_TCK")


def family(first: int) -> list[int]:
    """A process and all that descend from it."""
    found = [first]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            # It may have ended since.
            with suppress(OSError):
                found += map(int, children.read_text("ascii").split())
    return found


def pss(process: int) -> int:
    """Bytes of memory that a process accounts for; what several share is divided among them."""
    try:
        rollup = Path("/proc", str(process), "smaps_rollup").read_text("ascii")
    except OSError:
        return 0  # it has ended since
    found = re.search(r"^Pss: +(\d+) kB", rollup, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0
