"""Formats told by first bytes: only where nothing else can be meant."""

import gzip
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, read, scan
from newsarchive.sources.sniffing import sniff

LINES = b'{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n'
FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize(
    "head,format_",
    [
        (b"\x1f\x8b\x08\0\0", "gz"),
        (b"PK\x03\x04\x14", "zip"),
        (b"SQLite format 3\0\x10", "sqlite"),
        (b"PAR1\x15\0\x15", "parquet"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", "warc"),
        (b"<!DOCTYPE html>\n<html>", "html"),
        (b"\xef\xbb\xbf\n <!doctype HTML PUBLIC>", "html"),
        (b'<html lang="cs">\n<head>', "html"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (LINES, "jsonl"),
        (b'[\n  {"id": 1,', "json"),
        # texts
        (b"", None),
        (b"<", None),
        (b"{", None),
        (b"<html> is what every page begins with, said the teacher.", None),
        (b"<b>Ferry</b> put off", None),
        (b"<rss> and <feed> are two kinds of elements.", None),
        (b"<?xml version='1.0'?>\n<book>", None),
        (b"{Ferry} put off\n{again}", None),
        (b'{"Never again", said the harbour master.}\n{"Never."}', None),
        (b'{"id": 1}\nis how a record is written.', None),
        (b'{"id": 1}', None),
        (b"[1] The ferry\n[2] The quay", None),
        (b"PAR1 is the name of the ship that came in on Monday.", None),
        (b"PK is the name of a river.", None),
        (b"WARC/1.0 is a format of archives.", None),
        ("Žlutý přívoz".encode(), None),
        (b"[" * 4096, None),
        (b"<html " * 700, None),
        (b" " * 4096, None),
    ],
)
def test_a_format_is_told_by_its_signs_and_everything_else_may_be_a_text(head: bytes, format_: str | None) -> None:
    assert sniff(head) == format_


def texts(folder: Path) -> list[str]:
    found = [each for file in scan([folder]) for each in ([file] if isinstance(file, Issue) else read(file))]
    return [each.text.strip() if isinstance(each, RawDocument) else each.code for each in found]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.csv", "a.json", "a"])
def test_a_database_an_archive_and_a_table_are_read_whatever_they_are_called(tmp_path: Path, name: str) -> None:
    for folder in ("base", "packed", "table"):
        (tmp_path / folder).mkdir()
    with closing(sqlite3.connect(tmp_path / "base" / name)) as connection, connection:
        connection.execute("CREATE TABLE articles (text)")
        connection.execute("INSERT INTO articles VALUES ('Of a row.')")
    with zipfile.ZipFile(tmp_path / "packed" / name, "w") as archive:
        archive.writestr("b.txt", "Of a member.")
    (tmp_path / "table" / name).write_bytes((FIXTURES / "pandas.parquet").read_bytes())

    assert texts(tmp_path / "base") == ["Of a row."]
    assert texts(tmp_path / "packed") == ["Of a member."]
    assert len(texts(tmp_path / "table")) == 2


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a"])
def test_records_and_feeds_under_the_name_of_a_text_are_read_as_such(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(LINES)
    assert texts(tmp_path) == ["One.", "Two."]
    (tmp_path / name).write_bytes(json.dumps([{"text": "One."}]).encode())
    assert texts(tmp_path) == ["One."]
    (tmp_path / name).write_bytes(json.dumps({"text": "x" * 30_000}).encode() + b"\n" + LINES)
    assert texts(tmp_path)[1:] == ["One.", "Two."]
    (tmp_path / name).write_bytes(
        b'<rss version="2.0"><channel><item><description>One.</description></item></channel></rss>'
    )
    assert texts(tmp_path) == ["One."]
    (tmp_path / name).write_bytes(b"<!doctype html>\n<html><body><p>One.</p></body></html>")
    (file,) = scan([tmp_path])
    assert isinstance(file, SourceFile)
    assert file.format == "html"


def test_a_text_about_formats_stays_a_text(tmp_path: Path) -> None:
    text = '{"text": "One."}\nis how a record is written; <html> begins a page.'
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    assert texts(tmp_path) == [text]


def test_a_compressed_file_without_its_end_is_an_issue_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(gzip.compress(b"One."))
    (issue,) = scan([tmp_path])

    assert isinstance(issue, Issue)
    assert issue.code == "unknown-format"
    assert "“.gz”" in issue.message


def test_every_file_that_nothing_tells_is_an_issue_and_none_is_lost(tmp_path: Path) -> None:
    for name in ("README", "a.docx", "b", "c.exe"):
        (tmp_path / name).write_text("Words.", encoding="utf-8")
    (tmp_path / "empty").touch()

    assert texts(tmp_path) == ["unknown-format"] * 5
