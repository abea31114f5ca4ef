"""Exchanging two trees, and finishing what a killed build began."""

import ctypes
import errno
import hashlib
import os
from pathlib import Path

import pytest

from newsarchive.publish import MANIFEST
from newsarchive.publish import exchange as exchange_module
from newsarchive.publish.exchange import exchange, settle, swap, sync_all, sync_folder
from newsarchive.publish.manifest import format_manifest
from tests.publish.sites import pages, write

AT_ONCE = [True, False]


@pytest.fixture(params=AT_ONCE, ids=["in one step", "in two steps"])
def folders(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A work folder with a new tree, and a live tree; with and without a system that exchanges in one step."""
    if not request.param:
        monkeypatch.setattr(exchange_module, "exchange", lambda *_: False)
    write(tmp_path / "work/next", {"page": b"new"})
    manifest = format_manifest({"page": hashlib.sha256(b"old").hexdigest()})
    write(tmp_path / "live", {"page": b"old", MANIFEST: manifest})
    return tmp_path / "work", tmp_path / "live"


def test_the_new_tree_takes_the_place_of_the_old(folders: tuple[Path, Path]) -> None:
    work, live = folders
    swap(work, live)

    assert pages(live) == {"page": b"new"}
    assert pages(work / "next") == {"page": b"old"}
    assert sorted(os.listdir(work)) == ["journal", "next"]


def test_the_new_tree_takes_an_empty_place(tmp_path: Path) -> None:
    write(tmp_path / "work/next", {"page": b"new"})
    swap(tmp_path / "work", tmp_path / "live")

    assert pages(tmp_path / "live") == {"page": b"new"}


def test_a_system_that_cannot_exchange_says_so_and_other_errors_are_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(os.fsencode(tmp_path / "none"), os.fsencode(tmp_path / "neither"))

    class Bare:
        """A C library without any of the calls."""

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Bare())

    assert not exchange(b"one", b"other")

    sync_all(tmp_path)
    sync_folder(tmp_path)


def test_a_file_system_that_cannot_exchange_is_told_from_a_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    for number, expected in ((errno.EINVAL, False), (errno.ENOSYS, False), (errno.EACCES, None)):
        monkeypatch.setattr(exchange_module, "_rename_exchange", lambda *_, number=number: number)
        if expected is None:
            with pytest.raises(PermissionError):
                exchange(b"one", b"other")
        else:
            assert exchange(b"one", b"other") is expected


def test_where_the_second_rename_fails_the_old_tree_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    work, live = tmp_path / "work", tmp_path / "live"
    write(work / "next", {"page": b"new"})
    write(live, {"page": b"old"})
    rename = os.rename

    def fail_once(source: Path, target: Path) -> None:
        if source == work / "next":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rename(source, target)

    monkeypatch.setattr(exchange_module, "exchange", lambda *_: False)
    monkeypatch.setattr(os, "rename", fail_once)
    with pytest.raises(OSError, match="Input/output"):
        swap(work, live)

    assert pages(live) == {"page": b"old"}


class TestSettle:
    def test_throws_away_what_was_only_staged(self, folders: tuple[Path, Path]) -> None:
        work, live = folders
        settle(work, live)

        assert pages(live) == {"page": b"old"}
        assert os.listdir(work) == []

    def test_throws_away_a_new_tree_that_was_not_exchanged_yet(self, folders: tuple[Path, Path]) -> None:
        work, live = folders
        (work / "journal").write_text(f"{(work / 'next').stat().st_ino}\n", encoding="ascii")
        settle(work, live)

        assert pages(live) == {"page": b"old"}
        assert os.listdir(work) == []

    def test_clears_the_old_tree_away_and_saves_what_is_not_ours(self, folders: tuple[Path, Path]) -> None:
        work, live = folders
        swap(work, live)
        write(work / "next", {"mine": b"mine"})
        settle(work, live)

        assert pages(live) == {"page": b"new", "mine": b"mine"}
        assert os.listdir(work) == []

    def test_finishes_an_exchange_that_stopped_between_two_renames(self, folders: tuple[Path, Path]) -> None:
        work, live = folders
        (work / "journal").write_text(f"{(work / 'next').stat().st_ino}\n", encoding="ascii")
        live.rename(work / "aside")
        settle(work, live)

        assert pages(live) == {"page": b"new"}
        assert os.listdir(work) == []

    def test_finishes_an_exchange_that_stopped_after_two_renames(self, folders: tuple[Path, Path]) -> None:
        work, live = folders
        (work / "journal").write_text(f"{(work / 'next').stat().st_ino}\n", encoding="ascii")
        live.rename(work / "aside")
        (work / "next").rename(live)
        settle(work, live)

        assert pages(live) == {"page": b"new"}
        assert os.listdir(work) == []

    def test_of_an_orderly_work_folder_does_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "work").mkdir()
        settle(tmp_path / "work", tmp_path / "live")

        assert not (tmp_path / "live").exists()
