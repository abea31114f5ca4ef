"""The reader of plain text."""

import hashlib
from pathlib import Path

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options
from newsarchive.sources.text import read_text


def read(path: Path, data: bytes, limit: int = 10_000) -> RawDocument | Issue:
    path.write_bytes(data)
    file = SourceFile(path="dump/a.txt", location=path, name="a.txt", format="txt", size=len(data))
    (record,) = read_text(file, Options(limit))
    return record


def test_one_file_is_one_record_that_tells_where_it_came_from(tmp_path: Path) -> None:
    data = "Přílet\r\nsecond\u00a0line\n".encode()

    assert read(tmp_path / "a.txt", data) == RawDocument(
        path="dump/a.txt",
        name="a.txt",
        format="txt",
        record=None,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        encoding="utf-8",
        text="Přílet\r\nsecond\u00a0line\n",
    )


def test_the_hash_is_that_of_the_bytes_and_not_of_the_text(tmp_path: Path) -> None:
    marked, plain = (read(tmp_path / "a.txt", data) for data in (b"\xef\xbb\xbfone", b"one"))

    assert isinstance(marked, RawDocument)
    assert isinstance(plain, RawDocument)
    assert marked.text == plain.text
    assert marked.sha256 != plain.sha256


def test_what_was_guessed_stands_in_the_record(tmp_path: Path) -> None:
    record = read(tmp_path / "a.txt", "Où êtes-vous, mes élèves ?".encode("cp1252"))

    assert isinstance(record, RawDocument)
    assert [issue.code for issue in record.issues] == ["encoding-guessed"]


def test_an_empty_file_is_a_record_without_text(tmp_path: Path) -> None:
    record = read(tmp_path / "a.txt", b"")

    assert isinstance(record, RawDocument)
    assert (record.text, record.size, record.encoding) == ("", 0, "utf-8")


def test_a_picture_is_one_issue(tmp_path: Path) -> None:
    issue = read(tmp_path / "a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))

    assert issue == Issue("not-text", None, "The file is no text, in no encoding.", "dump/a.txt")


def test_a_file_over_the_limit_is_one_issue(tmp_path: Path) -> None:
    issue = read(tmp_path / "a.txt", b"x" * 101, limit=100)

    assert isinstance(issue, Issue)
    assert issue.code == "too-large"
