"""Completing a new tree from the live one, and clearing an old one away."""

import errno
import os
from pathlib import Path

import pytest

from newsarchive.errors import OutputError
from newsarchive.publish import MANIFEST
from newsarchive.publish.tree import clear, complete, folders_of, make_folder, write_file
from tests.publish.sites import modes, pages, write


class TestComplete:
    def test_links_unchanged_pages_and_leaves_out_those_that_are_gone(self, tmp_path: Path) -> None:
        live, new = tmp_path / "live", tmp_path / "new"
        write(live, {"kept": b"kept", "a/changed": b"old", "gone": b"gone", "mine": b"mine"})
        write(new, {"a/changed": b"new"})

        complete(live, new, {"kept", "a/changed"}, {"a/changed"}, {"kept", "a/changed", "gone"})

        assert pages(new) == {"kept": b"kept", "a/changed": b"new", "mine": b"mine"}
        assert (new / "kept").stat().st_ino == (live / "kept").stat().st_ino

    @pytest.mark.parametrize("number", [errno.EPERM, errno.EMLINK, errno.EXDEV, errno.EOPNOTSUPP])
    def test_copies_where_the_file_system_has_no_links(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        def no_link(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        live, new = tmp_path / "live", tmp_path / "new"
        write(live, {"kept": b"kept", "mine": b"mine"})
        (live / "link").symlink_to("mine")
        os.utime(live / "kept", ns=(5, 10**18))
        monkeypatch.setattr(os, "link", no_link)

        complete(live, new, {"kept"}, set(), {"kept"})

        assert pages(new) == {"kept": b"kept", "mine": b"mine", "link": "mine"}
        assert (new / "kept").stat().st_mtime_ns == 10**18
        assert (new / "kept").stat().st_ino != (live / "kept").stat().st_ino

    def test_passes_other_errors_on(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object, **__: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        write(tmp_path / "live", {"kept": b"kept"})
        monkeypatch.setattr(os, "link", full)

        with pytest.raises(OSError, match="No space left"):
            complete(tmp_path / "live", tmp_path / "new", {"kept"}, set(), {"kept"})

    def test_says_when_a_page_vanished_meanwhile(self, tmp_path: Path) -> None:
        write(tmp_path / "live", {"a": b"a"})

        with pytest.raises(OutputError, match=r"changed by others while it was published \(vanished\)"):
            complete(tmp_path / "live", tmp_path / "new", {"a", "vanished"}, set(), {"a", "vanished"})

    def test_of_a_site_that_is_not_there_has_nothing_to_add(self, tmp_path: Path) -> None:
        complete(tmp_path / "live", tmp_path / "new", set(), set(), set())

        assert (tmp_path / "new").is_dir()


class TestClear:
    def test_removes_everything_where_nothing_is_to_be_saved(self, tmp_path: Path) -> None:
        write(tmp_path / "old", {"a": b"a", "b/c/d": b"d", MANIFEST: b""})
        (tmp_path / "old/b/c").chmod(0o555)
        (tmp_path / "old/b/link").symlink_to(tmp_path)

        clear(tmp_path / "old")

        assert list(tmp_path.iterdir()) == []

    def test_saves_what_others_put_there_at_the_last_moment(self, tmp_path: Path) -> None:
        old, live = tmp_path / "old", tmp_path / "live"
        write(old, {"ours": b"ours", "late/mine": b"late", "both": b"both"})
        live.mkdir()
        os.link(old / "both", live / "both")

        clear(old, live, {"ours"})

        assert not old.exists()
        assert pages(live) == {"late/mine": b"late", "both": b"both"}

    @pytest.mark.parametrize("age,expected", [(-1, b"live"), (1, b"old")])
    def test_keeps_the_later_of_two_versions(self, tmp_path: Path, age: int, expected: bytes) -> None:
        old, live = tmp_path / "old", tmp_path / "live"
        write(old, {"mine": b"old"})
        write(live, {"mine": b"live"})
        time = (live / "mine").stat().st_mtime_ns + age
        os.utime(old / "mine", ns=(time, time))

        clear(old, live)

        assert (live / "mine").read_bytes() == expected

    def test_removes_the_manifest_last(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path / "old", {"a": b"", "z/y": b"", MANIFEST: b"", "zz": b""})
        removed = []
        unlink = os.unlink

        def note(path: bytes) -> None:
            removed.append(os.path.basename(path))
            unlink(path)

        monkeypatch.setattr(os, "unlink", note)
        clear(tmp_path / "old")

        assert sorted(removed[:3]) == [b"a", b"y", b"zz"]
        assert removed[3:] == [MANIFEST.encode()]


def test_folders_are_made_once_with_all_above_them(tmp_path: Path) -> None:
    made: set[bytes] = set()
    for _ in range(2):
        make_folder(os.fsencode(tmp_path / "new"), b"a/b/c", made)

    assert made == {b"", b"a", b"a/b", b"a/b/c"}
    assert set(modes(tmp_path / "new").values()) == {0o755}

    make_folder(os.fsencode(tmp_path / "new"), b"a/b/c", set())


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, {"new/a": b""})

    with pytest.raises(FileExistsError):
        make_folder(os.fsencode(tmp_path / "new"), b"a", set())


def test_a_file_is_written_whole_even_where_the_system_takes_it_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_some = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write_some(descriptor, data[:7]))
    write_file(os.fsencode(tmp_path / "a"), b"0123456789" * 5)

    assert (tmp_path / "a").read_bytes() == b"0123456789" * 5


def test_the_folders_of_paths_are_all_that_lie_above_them() -> None:
    assert folders_of(["a/b/c", "a/d", "e"]) == {"a", "a/b"}
    assert folders_of([b"x/y"]) == {b"x"}
