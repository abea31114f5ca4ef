"""Faults that are neither a kill nor a full disk: the old site stays, the user is told, the next build mends all."""

import os
import resource
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsarchive.build import build
from newsarchive.cli import main
from newsarchive.project import Project, load_project
from newsarchive.sources import SourceFile, files
from newsarchive.stages import drafts, pages
from tests.children import NOBODY, folder_of, in_child
from tests.faults.made import Tree, prepared, tree_of
from tests.faults.mounts import make_read_only, mount_own
from tests.faults.processes import Ended, finish, kill, start
from tests.texts import article, write_articles

FUTURE, PAST = 4_102_444_800, 315_532_800
"""Seconds of the years 2100 and 1980."""


class Dump:
    """Three texts with a site, one of them in states that are known by a number."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._clean: dict[int, Tree | None] = {}
        write_articles(place / "dump", 3)

    def edit(self, number: int, moment: int | None = None) -> Tree | None:
        """Another text in the place of one; the site that a build from nothing makes of it."""
        file = self.place / "dump/000/000002.txt"
        file.write_text(article(number), encoding="utf-8")
        if number not in self._clean:
            assert main(self.command("clean/site", 1)) == 0
            self._clean[number] = tree_of(self.place / "clean/site")
        if moment is not None:
            os.utime(file, (moment, moment))
        return self._clean[number]

    def command(self, output: str = "out/site", workers: int = 2) -> list[str]:
        place = self.place
        return ["build", str(place / "dump"), "--output", str(place / output), "--workers", str(workers)]

    def build(self, before: Callable[[], object] = lambda: None, workers: int = 2) -> Ended:
        """A build in a process of its own, in which ``before`` happens first."""

        def work() -> int:
            before()
            return main(self.command(workers=workers))

        return finish(start(work, self.place / "said"))

    @property
    def served(self) -> Tree | None:
        return tree_of(self.place / "out/site")

    @property
    def project(self) -> Project:
        return load_project(self.place / "dump", self.place / "out/site")

    def expect_refusal(self, ended: Ended, *words: str) -> None:
        """The build of state 2 over state 1 failed in a line, the old site stands, and the next build mends all."""
        assert ended.code == 1, ended
        assert "Traceback" not in ended.said, ended.said
        assert ended.said.count("newsarchive: ") == 1, ended.said
        for word in words:
            assert word in ended.said, ended.said
        assert self.served == self._clean[1]
        assert self.build().code == 0
        assert self.served == self._clean[2]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dump]:
    with prepared():
        yield Dump(tmp_path_factory.mktemp("faults"))


@pytest.fixture
def dump(shared: Dump) -> Dump:
    """In state 2, with the site of state 1."""
    expected = shared.edit(1)
    if shared.served != expected:
        assert shared.build().code == 0
    assert shared.served == expected
    shared.edit(2)
    return shared


class TestWorkers:
    @pytest.mark.parametrize("place", ["reading", "pressing"])
    def test_a_worker_that_is_killed_is_told_with_the_files_it_was_at(self, dump: Dump, place: str) -> None:
        def let_it_die() -> None:
            builder = os.getpid()
            module, name = {"reading": (drafts, "draft_of"), "pressing": (pages, "_press")}[place]
            whole = getattr(module, name)

            def deadly(*given: object) -> object:
                if os.getpid() != builder:
                    os.kill(os.getpid(), signal.SIGKILL)
                return whole(*given)

            setattr(module, name, deadly)

        ended = dump.build(let_it_die)

        dump.expect_refusal(ended, "killed by signal 9 while it was at ", "00000", ".txt", "fewer workers")

    @pytest.mark.parametrize("workers", [1, 2])
    def test_memory_that_runs_out_ends_the_build_and_loses_no_article(self, dump: Dump, workers: int) -> None:
        def want_too_much() -> None:
            def greedy(*_: object) -> object:
                return bytearray(1 << 62)

            drafts.draft_of = greedy  # type: ignore[assignment]

        ended = dump.build(want_too_much, workers)

        dump.expect_refusal(ended, "Memory ran out at ", "000002.txt", "fewer workers")

    def test_open_files_that_run_out_lose_no_article(self, dump: Dump) -> None:
        def read_with_none_left() -> None:
            whole = files._read_once

            def closing_in(file: SourceFile, limit: int) -> Any:
                highest = os.dup(0)
                os.close(highest)
                resource.setrlimit(resource.RLIMIT_NOFILE, (highest, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
                return whole(file, limit)

            files._read_once = closing_in

        dump.expect_refusal(dump.build(read_with_none_left, 1), "Too many open files")


class TestTwoBuildsAtOnce:
    def test_the_second_is_told_which_process_the_first_is_and_its_death_frees_the_place(self, dump: Dump) -> None:
        reached, tell = os.pipe()

        def stand_still(stage: str, _done: int, _total: int | None) -> None:
            if stage == "Lists":
                os.write(tell, b"!")
                signal.pause()

        project = dump.project
        first = start(lambda: len(build(project, workers=2, progress=stand_still).issues), dump.place / "first")
        os.read(reached, 1)
        second = dump.build()
        kill(first)
        os.close(reached)
        os.close(tell)

        dump.expect_refusal(second, f"process {first.leader}. Wait until it has ended.")


class TestClock:
    @pytest.mark.parametrize("moments", [(FUTURE, PAST), (PAST, PAST)])
    def test_a_change_is_seen_whatever_time_its_file_bears(self, dump: Dump, moments: tuple[int, int]) -> None:
        for number, moment in zip((3, 2), moments, strict=True):
            expected = dump.edit(number, moment)

            assert dump.build().code == 0
            assert dump.served == expected

    @pytest.mark.parametrize("now", [FUTURE, PAST])
    def test_a_clock_that_jumps_changes_no_byte_and_hides_no_change(
        self, dump: Dump, monkeypatch: pytest.MonkeyPatch, now: int
    ) -> None:
        expected = dump.edit(2)
        monkeypatch.setattr(time, "time", lambda: float(now))
        monkeypatch.setattr(time, "time_ns", lambda: now * 10**9)

        assert dump.build().code == 0
        assert dump.served == expected


class TestInputs:
    def test_a_text_that_changes_during_the_build_is_as_it_was_read_and_the_next_build_sees_the_change(
        self, dump: Dump
    ) -> None:
        later, expected = dump.edit(3), dump.edit(2)

        def change(stage: str, *_: object) -> None:
            if stage == "Articles":
                dump.edit(3)

        build(dump.project, progress=change)

        assert dump.served == expected
        assert dump.build().code == 0
        assert dump.served == later

    def test_a_text_that_vanishes_before_it_is_read_is_told_and_stops_nothing(self, dump: Dump) -> None:
        file = dump.place / "dump/000/000002.txt"

        report = build(
            dump.project, progress=lambda stage, *_: file.unlink(missing_ok=True) if stage == "Reading" else None
        )

        assert [(issue.code, issue.source) for issue in report.issues] == [("unreadable", "000/000002.txt")]

        expected = dump.edit(2)

        assert dump.build().code == 0
        assert dump.served == expected


class TestOutput:
    def test_that_cannot_be_written_is_told_with_a_way_out(self) -> None:
        """By somebody who is not root."""
        with folder_of(NOBODY) as place:
            dump = Dump(place)
            old, new = dump.edit(1), dump.edit(2)
            dump.edit(1)
            assert dump.build().code == 0
            dump.edit(2)

            def try_it() -> tuple[Ended, bool, bool]:
                (place / "out").chmod(0o555)
                refused = dump.build(workers=1)
                stands = dump.served == old
                (place / "out").chmod(0o755)
                return refused, stands, dump.build(workers=1).code == 0 and dump.served == new

            for path in (place, *place.rglob("*")):
                if os.geteuid() == 0:
                    os.chown(path, NOBODY, NOBODY)
            refused, stands, mended = in_child(try_it, NOBODY)

        assert refused.code == 1
        assert "cannot be written: permission denied" in refused.said
        assert "make it writable" in refused.said
        assert (stands, mended) == (True, True)

    def test_on_a_read_only_file_system_stays_as_it_is_and_is_told(self, tmp_path: Path) -> None:
        dump = Dump(tmp_path)
        (tmp_path / "out").mkdir()
        old = dump.edit(1)

        def try_it() -> tuple[Ended, bool] | None:
            if not mount_own(tmp_path / "out"):
                return None
            assert dump.build().code == 0
            dump.edit(2)
            make_read_only(tmp_path / "out")
            return dump.build(), dump.served == old

        tried = in_child(try_it)
        if tried is not None:  # where nothing can be mounted, the test above is all that can be done
            refused, stands = tried

            assert refused.code == 1
            assert "read-only file system" in refused.said
            assert "make it writable" in refused.said
            assert stands
