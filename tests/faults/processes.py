"""Builds in processes of their own, to be killed with all their workers."""

import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct


class Running(Struct, frozen=True):
    """A build under way: the leader of a process group in which its workers are too."""

    leader: int
    alive: int
    """The end of a pipe that reads empty once neither the leader nor any worker is left."""
    said: Path
    """What it says on standard output and standard error."""


class Ended(Struct, frozen=True):
    """How a build ended."""

    code: int
    """Its exit code; of a killed one the signal's number, negative."""
    said: str


def start(work: Callable[[], int], said: Path) -> Running:
    """Runs ``work`` in a forked process with a group of its own; what it gives is the exit code.

    A fork and not a new interpreter: all is loaded already, so a kill costs a fraction of a second. The process and
    its workers are as real as any.
    """
    alive, kept = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the test runner may keep threads
        leader = os.fork()
    if leader == 0:
        code = 70
        try:
            os.setpgid(0, 0)
            os.close(alive)
            sys.stdout = sys.stderr = said.open("w", encoding="utf-8")
            code = work()
        except BaseException:  # noqa: BLE001 - nothing may come back into the caller's program
            traceback.print_exc()
        sys.stdout.flush()
        os._exit(code)
    os.close(kept)
    with suppress(PermissionError, ProcessLookupError):
        os.setpgid(leader, leader)  # both do it: whoever comes first, the group is there when it is killed
    return Running(leader, alive, said)


def kill(build: Running) -> Ended:
    """``kill -9`` to the build and all its workers, and the moment when none of them is left."""
    with suppress(ProcessLookupError):
        os.killpg(build.leader, signal.SIGKILL)
    return finish(build)


def finish(build: Running) -> Ended:
    """Waits until the build and all its workers are gone, by themselves or not."""
    _, status = os.waitpid(build.leader, 0)
    while os.read(build.alive, 1):
        pass
    os.close(build.alive)
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return Ended(code, build.said.read_text(encoding="utf-8"))
