"""The manifest and the paths that may stand in it."""

import hashlib
import os
import subprocess
import tracemalloc
from pathlib import Path

import pytest

from newsarchive.publish.manifest import (
    MANIFEST,
    digest_of,
    format_manifest,
    format_stamps,
    parse_manifest,
    parse_stamps,
    path_problem,
    read_manifest,
    read_plain,
    stamp_of,
)

DIGEST = hashlib.sha256(b"x").hexdigest()
PATHS = ["index.html", "articles/ab/caf\u00e9-12345678.html", "a b/ c.txt", "-n", "日本.html", "a'\"$`.html"]


def test_comes_back_as_it_was_written_sorted_by_path() -> None:
    digests = dict.fromkeys(PATHS, DIGEST)

    assert parse_manifest(format_manifest(digests)) == digests
    assert format_manifest(digests) == format_manifest(dict.fromkeys(reversed(PATHS), DIGEST))


def test_can_be_checked_by_anyone_with_sha256sum(tmp_path: Path) -> None:
    for path in PATHS:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x")
    (tmp_path / MANIFEST).write_bytes(format_manifest(dict.fromkeys(PATHS, DIGEST)))

    def check() -> int:
        return subprocess.run(
            ["sha256sum", "--strict", "--quiet", "-c", MANIFEST], cwd=tmp_path, check=False
        ).returncode

    assert check() == 0

    (tmp_path / "index.html").write_bytes(b"y")

    assert check() != 0


@pytest.mark.parametrize(
    "data",
    [
        b"no manifest",
        f"{DIGEST}  a\n{DIGEST}  a\n".encode(),
        f"{DIGEST}  ../outside\n".encode(),
        f"{DIGEST}  /etc/passwd\n".encode(),
        f"{DIGEST}  a".encode(),
        f"{DIGEST} a\n".encode(),
        f"{DIGEST[:-1]}  a\n".encode(),
        f"{DIGEST}  a\n\n{DIGEST}  b\n".encode(),
        f"{DIGEST}  ".encode() + b"\xff\n",
    ],
)
def test_is_not_trusted_when_damaged_or_hostile(data: bytes) -> None:
    assert parse_manifest(data) is None


def test_of_an_empty_site_is_a_manifest_but_an_empty_file_is_none(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).touch()

    assert parse_manifest(b"") == {}
    assert read_manifest(tmp_path) is None
    assert read_manifest(tmp_path / "nowhere") is None


@pytest.mark.parametrize("path", [*PATHS, "a..b", "...", ".hidden/x", "x" * 255])
def test_plain_relative_paths_are_paths_of_pages(path: str) -> None:
    assert path_problem(path) is None


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/a",
        "a/",
        "a//b",
        ".",
        "..",
        "../a",
        "a/../b",
        "a/.",
        "a\\b",
        "a\nb",
        "a\0b",
        "a\x7f",
        "é" * 128,
        "\udce9",
    ],
)
def test_anything_else_is_not(path: str) -> None:
    assert path_problem(path) is not None


def test_stamps_come_back_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    stamps = {"ä/b": stamp_of(os.lstat(tmp_path / "a"), DIGEST)}

    assert parse_stamps(format_stamps(stamps)) == stamps


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x81\xa1a", b"\x93\x01\x02\x03", b"\x81\xa1a\x91\x01"])
def test_damaged_stamps_are_no_stamps(data: bytes) -> None:
    assert parse_stamps(data) == {}


def test_a_plain_file_is_read_and_a_link_or_a_fifo_in_its_place_is_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    (tmp_path / "link").symlink_to("a")
    os.mkfifo(tmp_path / "fifo")

    assert [read_plain(tmp_path / name) for name in ("a", "link", "fifo", "none")] == [b"x", b"", b"", b""]


def test_a_file_larger_than_memory_can_be_told_from_another(tmp_path: Path) -> None:
    data = b"all the records of an archive " * 300_000
    (tmp_path / "large").write_bytes(data)
    (tmp_path / "link").symlink_to("large")
    expected = hashlib.sha256(data).hexdigest()

    tracemalloc.start()
    found = digest_of(tmp_path / "large")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert found == expected
    assert peak < len(data) / 8
    assert digest_of(tmp_path / "link") == digest_of(tmp_path / "none") == hashlib.sha256().hexdigest()
