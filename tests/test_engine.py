"""The same work in one process and in many: order, errors, ends."""

import errno
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

import pytest

from newsarchive import engine
from newsarchive.engine import AHEAD, WINDOW, ChunkError, MemoryRanOut, WorkerLost, run, workers_available
from newsarchive.errors import OutputError
from tests.children import in_child, killed_in_child

WORKERS = [1, 2, 5]


def children() -> list[int]:
    """Processes that this one has started and that are still there, ended ones nobody waited for included."""
    mine = os.getpid()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(fields[1]) == mine:
                found.append(int(entry.name))
    return found


class TestResults:
    @pytest.mark.parametrize("workers", WORKERS)
    def test_come_in_the_order_of_the_chunks(self, workers: int) -> None:
        assert list(run(lambda number: number * number, range(200), workers)) == [n * n for n in range(200)]

    @pytest.mark.parametrize("workers", WORKERS)
    def test_may_be_none_and_larger_than_a_pipe(self, workers: int) -> None:
        def grow(size: int) -> bytes | None:
            return b"x" * size if size else None

        sizes = [0, 3_000_000, 0, 1, 2_000_000] * 3

        assert [None if r is None else len(r) for r in run(grow, sizes, workers)] == [size or None for size in sizes]

    @pytest.mark.parametrize("workers", WORKERS)
    def test_of_chunks_larger_than_a_pipe_arrive(self, workers: int) -> None:
        assert list(run(len, [b"x" * 2_000_000] * 12, workers)) == [2_000_000] * 12

    @pytest.mark.parametrize("workers", WORKERS)
    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_of_few_chunks_are_complete(self, workers: int, count: int) -> None:
        assert list(run(str, range(count), workers)) == [str(number) for number in range(count)]

    def test_are_made_in_other_processes_only_with_several_workers_and_chunks(self) -> None:
        def process(_: int) -> int:
            return os.getpid()

        assert set(run(process, range(9), 1)) == {os.getpid()}
        assert set(run(process, range(1), 4)) == {os.getpid()}
        assert os.getpid() not in set(run(process, range(9), 3))

    def test_know_what_the_parent_knew_when_the_workers_were_forked(self) -> None:
        unpicklable = threading.Lock()

        assert list(run(lambda _: unpicklable.locked(), range(3), 2)) == [False] * 3


class TestKnownResults:
    @pytest.mark.parametrize("workers", WORKERS)
    @pytest.mark.parametrize("unknown", [set(), {0}, {7, 150, 151}, {199}, set(range(0, 200, 3)), set(range(200))])
    def test_stand_among_the_others_in_the_order_of_the_chunks(self, workers: int, unknown: set[int]) -> None:
        def known(number: int) -> str | None:
            return None if number in unknown else f"known {number}"

        found = list(run(lambda number: f"made {number}", range(200), workers, known=known))

        assert found == [f"{'made' if number in unknown else 'known'} {number}" for number in range(200)]

    def test_are_asked_for_here_and_need_no_worker(self) -> None:
        def fork(*_: object) -> NoReturn:
            raise AssertionError("a worker was forked")

        with patch.object(engine, "_fork", fork):
            found = list(run(str, range(9), 3, known=lambda _: str(os.getpid())))

        assert found == [str(os.getpid())] * 9

    def test_are_asked_for_while_workers_are_at_work_but_not_without_end(self) -> None:
        asked: list[int] = []

        def known(number: int) -> int | None:
            asked.append(number)
            return number or None

        results = run(lambda number: number, range(1_000), 2, known=known)
        assert next(results) == 0

        assert AHEAD <= len(asked) <= AHEAD + 2 * WINDOW
        assert list(results) == list(range(1, 1_000))

    def test_that_cannot_be_had_name_their_chunk(self) -> None:
        with pytest.raises(ChunkError, match="chunk 1"):
            list(run(str, range(9), 2, lambda number: f"chunk {number}", {0: "0"}.__getitem__))


class TestFlow:
    def test_takes_no_more_chunks_ahead_than_the_window_holds(self) -> None:
        taken: list[int] = []

        def chunks() -> Iterator[int]:
            for number in range(1_000):
                taken.append(number)
                yield number

        results = run(lambda number: number, chunks(), 2)
        ahead = []
        for count, _ in zip(range(50), results, strict=False):
            ahead.append(len(taken) - count)
        results.close()  # type: ignore[attr-defined]

        assert max(ahead) <= 2 * WINDOW + 2

    @pytest.mark.parametrize("workers", WORKERS)
    def test_leaves_no_process_behind_however_it_ends(self, workers: int) -> None:
        before = children()
        list(run(abs, range(20), workers))
        stopped = run(abs, range(1_000), workers)
        next(stopped)
        stopped.close()  # type: ignore[attr-defined]
        with pytest.raises(ChunkError):
            list(run(lambda number: 1 // (number - 7), range(20), workers))

        assert children() == before

    @pytest.mark.parametrize("workers", WORKERS)
    def test_an_error_in_the_source_of_chunks_is_passed_on(self, workers: int) -> None:
        def chunks() -> Iterator[int]:
            yield from range(10)
            raise LookupError("no more")

        before = children()
        with pytest.raises(LookupError, match="no more"):
            list(run(abs, chunks(), workers))

        assert children() == before


class TestErrors:
    @pytest.mark.parametrize("workers", WORKERS)
    def test_of_the_function_name_the_chunk_and_come_in_its_turn(self, workers: int) -> None:
        def fail(number: int) -> int:
            if number == 5:
                raise ValueError("five is right out")
            return number

        got: list[int] = []
        with pytest.raises(ChunkError, match=r"Failed on chunk five(.|\n)*five is right out"):
            got.extend(run(fail, range(9), workers, lambda number: "chunk five" if number == 5 else "another"))

        assert got == list(range(len(got)))

    @pytest.mark.parametrize("workers", WORKERS)
    def test_that_the_user_can_mend_stay_what_they_are(self, workers: int) -> None:
        def fail(number: int) -> int:
            raise OutputError(f"the disk is full at {number}")

        with pytest.raises(OutputError, match=r"^the disk is full at"):
            list(run(fail, range(9), workers))

    @pytest.mark.parametrize("workers", WORKERS)
    def test_of_the_system_stay_what_they_are(self, workers: int) -> None:
        def fail(_: int) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/a/disk")

        with pytest.raises(OSError, match=r"^\[Errno 28\] No space left on device: '/a/disk'$"):
            list(run(fail, range(9), workers))

    @pytest.mark.parametrize("workers", WORKERS)
    def test_of_memory_name_the_chunk_and_a_way_out(self, workers: int) -> None:
        with pytest.raises(MemoryRanOut, match=r"^Memory ran out at chunk [0-8]\.\n    hint: try fewer workers"):
            list(run(lambda _: bytearray(1 << 62), range(9), workers, lambda number: f"chunk {number}"))

    def test_carry_the_traceback_of_the_worker(self) -> None:
        def deep_inside(number: int) -> int:
            return 1 // number

        with pytest.raises(ChunkError, match="deep_inside"):
            list(run(deep_inside, [0, 1], 2))

    def test_of_results_that_cannot_travel_are_told(self) -> None:
        with pytest.raises(ChunkError, match="pickle"):
            list(run(lambda _: threading.Lock(), range(3), 2))

    def test_show_a_long_chunk_in_short(self) -> None:
        with pytest.raises(ChunkError) as caught:
            list(run(int, ["x" * 10_000], 1))

        assert len(str(caught.value)) < 1_000


class TestDeaths:
    def test_of_a_worker_are_reported_and_not_waited_for(self) -> None:
        def die(number: int) -> int:
            if number == 3:
                os.kill(os.getpid(), signal.SIGKILL)
            return number

        with pytest.raises(WorkerLost, match=r"killed by signal 9 while it was at 3\.\n.*fewer workers"):
            list(run(die, range(9), 2))

    def test_of_a_worker_that_just_leaves_tell_its_exit_code(self) -> None:
        with pytest.raises(WorkerLost, match="ended with exit code 4"):
            list(run(lambda _: os._exit(4), range(9), 2))

    def test_of_the_parent_end_the_workers(self, tmp_path: Path) -> None:
        def build() -> None:
            results = run(lambda _: os.getpid(), range(1_000), 3)
            workers = {next(results) for _ in range(60)}
            (tmp_path / "workers").write_text(" ".join(map(str, workers)), encoding="utf-8")
            os.kill(os.getpid(), signal.SIGKILL)

        assert killed_in_child(build)

        for worker in map(int, (tmp_path / "workers").read_text(encoding="utf-8").split()):
            wait_until_gone(worker)

    def test_ctrl_c_stops_the_build_and_every_worker(self) -> None:
        def build() -> tuple[str, list[int]]:
            os.setpgrp()
            signal.signal(signal.SIGINT, signal.default_int_handler)

            def interrupt(number: int) -> int:
                if number == 4:
                    os.killpg(os.getpgrp(), signal.SIGINT)
                return number

            try:
                for _ in run(interrupt, range(1_000_000), 2):
                    pass
            except KeyboardInterrupt:
                return "interrupted", children()
            return "went on", children()

        assert in_child(build) == ("interrupted", [])


def wait_until_gone(process: int) -> None:
    """Returns when the process has ended; a test that waits for ever here has failed."""
    while True:
        try:
            state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0]
        except OSError:
            return
        if state == "Z":
            return
        os.sched_yield()


class TestWorkersAvailable:
    def test_are_no_more_than_the_processors_this_process_may_use(self) -> None:
        assert 1 <= workers_available() <= (os.cpu_count() or 1)

    @pytest.mark.parametrize("quota,expected", [("50000 100000", 1), ("150000 100000", 2), ("max 100000", 3)])
    def test_keep_within_the_quota_of_the_control_group(
        self, quota: str, expected: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "cpu.max").write_text(quota + "\n", encoding="ascii")
        monkeypatch.setattr(engine, "_quota_files", lambda: [(str(tmp_path / "cpu.max"), None)])
        monkeypatch.setattr(os, "process_cpu_count", lambda: 3, raising=False)

        assert workers_available() == expected

    def test_keep_within_the_quota_of_older_systems(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "quota").write_text("200000\n", encoding="ascii")
        (tmp_path / "period").write_text("100000\n", encoding="ascii")
        files = [(str(tmp_path / "absent"), None), (str(tmp_path / "quota"), str(tmp_path / "period"))]
        monkeypatch.setattr(engine, "_quota_files", lambda: files)
        monkeypatch.setattr(os, "process_cpu_count", lambda: 8, raising=False)

        assert workers_available() == 2
