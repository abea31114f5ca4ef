"""One source file as bytes, and everything that can go wrong between scan and read."""

import os
from pathlib import Path

import pytest

from newsarchive.model import Issue
from newsarchive.sources.files import SourceFile, read_bytes, read_head
from tests.children import NOBODY, folder_of, in_child


def source(path: Path) -> SourceFile:
    return SourceFile(path="shown.txt", location=path, name=path.name, format="txt", size=0)


def code(result: bytes | Issue) -> str:
    assert isinstance(result, Issue)
    assert result.source == "shown.txt"

    return result.code


def test_all_bytes_are_read(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1_000
    (tmp_path / "a").write_bytes(data)

    assert read_bytes(source(tmp_path / "a")) == data


def test_an_empty_file_has_no_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    assert read_bytes(source(tmp_path / "a")) == b""


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_refused_with_the_limit_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1_000)

    assert read_bytes(source(tmp_path / "a"), limit=1_000) == b"x" * 1_000

    refused = read_bytes(source(tmp_path / "a"), limit=999)

    assert code(refused) == "too-large"
    assert isinstance(refused, Issue)
    assert "999" in refused.message


def test_a_file_that_is_gone_since_the_scan_is_an_issue(tmp_path: Path) -> None:
    gone = read_bytes(source(tmp_path / "gone"))

    assert code(gone) == "unreadable"
    assert isinstance(gone, Issue)
    assert gone.message == "The file cannot be read: no such file or directory."


def test_a_name_that_became_a_link_since_the_scan_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (tmp_path / "a").symlink_to("secret")

    assert code(read_bytes(source(tmp_path / "a"))) == "unreadable"
    assert read_head(source(tmp_path / "a")) == b""


def test_a_name_that_became_a_fifo_since_the_scan_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")

    assert code(read_bytes(source(tmp_path / "a"))) == "not-a-file"
    assert read_head(source(tmp_path / "a")) == b""


def test_a_file_that_others_may_not_read_is_an_issue() -> None:
    with folder_of(NOBODY) as folder:
        (folder / "a").write_bytes(b"x")
        (folder / "a").chmod(0)

        assert in_child(lambda: code(read_bytes(source(folder / "a"))), NOBODY) == "unreadable"


class TestAFileThatChangesWhileItIsRead:
    @pytest.fixture
    def changes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
        """What is written into the file while it is being read, one piece at each reading."""
        pieces: list[bytes] = []
        path = tmp_path / "a"
        path.write_bytes(b"first")
        read = os.read

        def read_and_change(descriptor: int, size: int) -> bytes:
            data = read(descriptor, size)
            if data and pieces:
                path.write_bytes(pieces.pop())
            return data

        monkeypatch.setattr(os, "read", read_and_change)
        return pieces

    def test_is_read_again(self, tmp_path: Path, changes: list[bytes]) -> None:
        changes.append(b"second, and longer")

        assert read_bytes(source(tmp_path / "a")) == b"second, and longer"

    def test_without_end_is_an_issue(self, tmp_path: Path, changes: list[bytes]) -> None:
        changes += [b"x" * size for size in range(20, 100)]

        assert code(read_bytes(source(tmp_path / "a"))) == "changing"

    def test_to_more_than_the_limit_is_refused(self, tmp_path: Path, changes: list[bytes]) -> None:
        changes.append(b"x" * 500)

        assert code(read_bytes(source(tmp_path / "a"), limit=100)) == "too-large"


def test_the_head_is_the_first_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"%HEAD" + b"x" * 10_000)

    assert read_head(source(tmp_path / "a"), 5) == b"%HEAD"
    assert read_head(source(tmp_path / "gone")) == b""
