"""One build at a time."""

import os
import signal
import time
from pathlib import Path

import pytest

from newsarchive.errors import OutputError
from newsarchive.publish import lock as lock_module
from newsarchive.publish.lock import lock
from tests.children import in_child, killed_in_child


def test_a_second_build_is_told_which_process_has_the_first(tmp_path: Path) -> None:
    held = lock(tmp_path / "lock", tmp_path / "site")

    def try_it() -> str:
        with pytest.raises(OutputError) as caught:
            lock(tmp_path / "lock", tmp_path / "site")
        return str(caught.value)

    for message in (try_it(), in_child(try_it)):
        assert message == (
            f"Another build is writing to {tmp_path}/site: process {os.getpid()}. Wait until it has ended."
        )

    os.close(held)
    os.close(lock(tmp_path / "lock", tmp_path / "site"))


def test_a_killed_build_leaves_no_lock(tmp_path: Path) -> None:
    def build() -> None:
        lock(tmp_path / "lock", tmp_path / "site")
        os.kill(os.getpid(), signal.SIGKILL)

    assert killed_in_child(build)

    os.close(lock(tmp_path / "lock", tmp_path / "site"))


def test_workers_that_outlive_a_killed_build_for_a_moment_are_waited_for(tmp_path: Path) -> None:
    release, hold = os.pipe()

    def build() -> None:
        lock(tmp_path / "lock", tmp_path / "site")
        if os.fork() == 0:
            os.close(hold)
            os.read(release, 1)  # until the test lets go
            os._exit(0)
        os.kill(os.getpid(), signal.SIGKILL)

    assert killed_in_child(build)

    paused = []

    def let_go(seconds: float) -> None:
        paused.append(seconds)
        if len(paused) == 1:
            os.close(hold)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "sleep", let_go)
        os.close(lock(tmp_path / "lock", tmp_path / "site"))

    assert paused

    os.close(release)


def test_a_holder_that_never_says_who_it_is_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_module, "_PATIENCE", 0.0)
    held = lock(tmp_path / "lock", tmp_path / "site")
    os.truncate(tmp_path / "lock", 0)

    with pytest.raises(OutputError, match="process unknown"):
        lock(tmp_path / "lock", tmp_path / "site")

    os.close(held)


def test_a_process_of_another_user_counts_as_alive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(process: int, number: int) -> None:
        raise PermissionError

    held = lock(tmp_path / "lock", tmp_path / "site")
    monkeypatch.setattr(os, "kill", forbidden)

    with pytest.raises(OutputError, match="Another build"):
        lock(tmp_path / "lock", tmp_path / "site")

    os.close(held)
