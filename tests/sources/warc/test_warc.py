"""Archives of the web, written by warcio: which records are articles, and what damage costs."""

import gzip
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarchive.model import Issue, RawDocument, Unpacking
from newsarchive.sources import READERS, Extra, Options, read, scan
from newsarchive.sources.warc import source

HTML = "text/html; charset=utf-8"


def page(number: int, words: str = "The ferry sails again, says the harbour master.") -> bytes:
    return f"<!DOCTYPE html><html><body><p>{number}. Přívoz: {words}</p></body></html>".encode()


class Crawl:
    """A WARC file in the making."""

    def __init__(self, *, packed: bool) -> None:
        self._out = io.BytesIO()
        self._writer = WARCWriter(self._out, gzip=packed)
        self.ends: list[int] = []

    def add(
        self,
        body: bytes,
        kind: str = "response",
        *,
        status: str = "200 OK",
        http: Sequence[tuple[str, str]] = (("Content-Type", HTML),),
        number: int = 0,
    ) -> None:
        head = StatusAndHeaders(status, list(http), protocol="HTTP/1.1") if kind == "response" else None
        named = {"WARC-Date": "2021-03-03T10:00:00Z", "WARC-Record-ID": f"<urn:uuid:{number:08}>"}
        record = self._writer.create_warc_record(
            f"https://news.example/{number}",
            kind,
            payload=io.BytesIO(body),
            http_headers=head,
            warc_headers_dict=named,
            warc_content_type=HTML if kind == "resource" else "",
        )
        self._writer.write_record(record)
        self.ends.append(self._out.tell())

    def revisit(self, digest: str) -> None:
        record = self._writer.create_revisit_record("https://news.example/r", digest, "https://news.example/0", "2021")
        self._writer.write_record(record)

    def bytes(self) -> bytes:
        return self._out.getvalue()


def crawl(*, packed: bool, pages: int = 6) -> Crawl:
    made = Crawl(packed=packed)
    for number in range(pages):
        made.add(page(number), number=number)
    return made


def readings(
    folder: Path,
    data: bytes,
    name: str = "a.warc",
    options: Options = Options(),  # noqa: B008 - frozen
) -> tuple[list[RawDocument], list[Issue]]:
    (folder / name).write_bytes(data)
    found: list[RawDocument | Issue] = []
    for item in scan([folder], base=folder):
        found += [item] if isinstance(item, Issue) else read(item, options=options)
    return [one for one in found if isinstance(one, RawDocument)], [one for one in found if isinstance(one, Issue)]


def numbers(documents: list[RawDocument]) -> list[int]:
    return [int(document.record or -1) for document in documents]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_a_page_has_the_time_and_address_of_its_capture_and_the_uuid_as_key(tmp_path: Path, name: str) -> None:
    (document, *_), issues = readings(tmp_path, crawl(packed=name.endswith("gz")).bytes(), name)

    assert not issues
    assert (document.name, document.format, document.record) == (name, "warc", "00000000")
    assert document.text == "0. Přívoz: The ferry sails again, says the harbour master.\n"
    assert [(given.field, given.value, given.origin, given.status) for given in document.given] == [
        ("url", "https://news.example/0", "WARC-Target-URI", "stated"),
        ("retrieved", "2021-03-03T10:00:00Z", "WARC-Date", "stated"),
    ]


def test_only_html_that_was_found_is_read_and_the_rest_is_passed_over_in_silence(tmp_path: Path) -> None:
    made = Crawl(packed=True)
    made.add(b"\x89PNG", http=[("Content-Type", "image/png")])
    made.add(page(1), status="404 Not Found", number=1)
    made.add(b"GET / HTTP/1.1\r\n\r\n", "metadata")
    made.add(page(2), number=2)
    made.add(page(3), "resource", number=3)

    documents, issues = readings(tmp_path, made.bytes(), "a.warc.gz")
    assert (numbers(documents), issues) == ([2, 3], [])


def test_a_file_without_pages_is_one_issue_that_counts_its_records(tmp_path: Path) -> None:
    made = Crawl(packed=False)
    for _ in range(3):
        made.add(b"\x89PNG", http=[("Content-Type", "image/png")])
    documents, (issue,) = readings(tmp_path, made.bytes())

    assert not documents
    assert (issue.code, "3 response" in issue.message) == ("no-text", True)


def test_revisits_are_counted_in_one_issue_with_those_whose_page_is_in_the_file(tmp_path: Path) -> None:
    made = Crawl(packed=False)
    made.add(page(0))
    digest = made.bytes().split(b"WARC-Payload-Digest: ")[1].split(b"\r\n")[0].decode()
    for known in (digest, digest, "sha1:OTHER"):
        made.revisit(known)
    documents, (issue,) = readings(tmp_path, made.bytes())

    assert len(documents) == 1
    assert issue.code == "left-out"
    assert issue.message.startswith("3 revisits")
    assert "Of 2 the page" in issue.message


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        (gzip.compress(page(0)), [("Content-Encoding", "gzip")]),
        (chunked(page(0)), [("Transfer-Encoding", "chunked")]),
        (chunked(gzip.compress(page(0))), [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]),
        (page(0), [("Content-Encoding", "gzip")]),
        (page(0), [("Transfer-Encoding", "chunked")]),
    ],
    ids=["gzip", "chunked", "both", "unpacked below gzip", "whole below chunked"],
)
def test_what_http_put_around_the_page_is_undone(tmp_path: Path, body: bytes, fields: list[tuple[str, str]]) -> None:
    made = Crawl(packed=True)
    made.add(body, http=[("Content-Type", HTML), *fields])
    (document,), issues = readings(tmp_path, made.bytes(), "a.warc.gz")

    assert not issues
    assert document.text.startswith("0. Přívoz")


def test_a_page_that_cannot_be_unpacked_is_an_issue_and_the_next_is_read(tmp_path: Path) -> None:
    made = Crawl(packed=False)
    made.add(b"\x1f\x8b\x08 no gzip", http=[("Content-Type", HTML), ("Content-Encoding", "gzip")])
    made.add(page(1), number=1)
    documents, (issue,) = readings(tmp_path, made.bytes())

    assert numbers(documents) == [1]
    assert (issue.code, "00000000" in issue.message) == ("broken-record", True)


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("damage", ["flip", "rubbish", "hole"])
def test_behind_damage_the_next_whole_record_is_read(tmp_path: Path, damage: str, *, packed: bool) -> None:
    made = crawl(packed=packed)
    data, (start, end) = made.bytes(), (made.ends[1], made.ends[2])
    data = {
        "flip": data[:start] + b"\xff\xff" + data[start + 2 :],
        "rubbish": data[:start] + b"RUBBISH" * 9_000 + data[start:],
        "hole": data[: start + 30] + data[end - 30 :],
    }[damage]
    documents, (issue,) = readings(tmp_path, data, "a.warc.gz" if packed else "a.warc")

    assert numbers(documents) == ([0, 1, 2, 3, 4, 5] if damage == "rubbish" else [0, 1, 3, 4, 5])
    assert issue.code == "broken-record"
    assert issue.message.startswith(f"Record 3, at byte {start:,}: ")


def test_a_record_whose_version_is_none_is_an_issue_and_the_next_is_read(tmp_path: Path) -> None:
    body = b"<h1>A bridge</h1><p>The bridge is closed, said the mayor of the town."
    head = b"WARC/1.%s\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    data = head % (b"\x000", len(body), body) + head % (b"0", len(body), body)

    documents, issues = readings(tmp_path, data)

    assert len(documents) == 1
    assert [issue.code for issue in issues] == ["broken-record"]
    assert "head cannot be read" in issues[0].message


@pytest.mark.parametrize("length", [b"10", b"2000", b"9000000", b"-5", b"x"])
def test_a_wrong_length_costs_one_record(tmp_path: Path, length: bytes) -> None:
    made = crawl(packed=False)
    at = made.bytes().index(b"Content-Length: ", made.ends[1]) + len(b"Content-Length: ")
    data = made.bytes()
    data = data[:at] + length + data[data.index(b"\r\n", at) :]
    documents, (issue,) = readings(tmp_path, data)

    assert numbers(documents) == [0, 1, 3, 4, 5]
    assert issue.message.startswith("Record 3, at byte")


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_of_a_file_cut_short_what_stood_before_is_kept(tmp_path: Path, name: str) -> None:
    made = crawl(packed=name.endswith("gz"))
    documents, (issue,) = readings(tmp_path, made.bytes()[:-60], name)

    assert numbers(documents) == [0, 1, 2, 3, 4]
    assert issue.message.startswith(f"Record 6, at byte {made.ends[4]:,}: the file ends inside")


def test_a_file_compressed_as_a_whole_is_read(tmp_path: Path) -> None:
    documents, issues = readings(tmp_path, gzip.compress(crawl(packed=False).bytes()), "a.warc.gz")

    assert (numbers(documents), issues) == ([0, 1, 2, 3, 4, 5], [])


def test_a_page_over_the_limit_packed_or_not_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    made = Crawl(packed=True)
    made.add(page(0, "x" * 100_000))
    made.add(gzip.compress(page(1, "x" * 100_000)), http=[("Content-Type", HTML), ("Content-Encoding", "gzip")])
    made.add(page(2), number=2)
    documents, issues = readings(tmp_path, made.bytes(), "a.warc.gz", Options(limit=20_000))

    assert numbers(documents) == [2]
    assert [issue.code for issue in issues] == ["too-large", "too-large"]


def test_a_bomb_stops_at_the_limit_that_the_message_names(tmp_path: Path) -> None:
    made = Crawl(packed=True)
    for number in range(3):
        made.add(page(number, " " * 900_000), number=number)
    documents, (issue,) = readings(
        tmp_path, made.bytes(), "a.warc.gz", Options(unpacking=Unpacking(total_mb=2, ratio=10**6))
    )

    assert numbers(documents) == [0, 1]
    assert "total_mb" in issue.message


def test_places_of_damage_beyond_the_twentieth_are_counted(tmp_path: Path) -> None:
    data = crawl(packed=False, pages=30).bytes().replace(b"Content-Length", b"Content-Lengtx")
    documents, issues = readings(tmp_path, data)

    assert not documents
    assert [issue.message for issue in issues if "more places" in issue.message] == ["10 more places are damaged."]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.warc", b"WARC/1.0\nA:\n" * 200_000),
        ("a.warc", b"WARC/1.0\nWARC-Type: resource\nContent-Type: text/html\nContent-Length: 9000000\n\n" * 100_000),
        ("a.warc.gz", b"\x1f\x8b\x08" * 100_000),
        ("a.warc.gz", gzip.compress(b"WARC/1.0\nA:\n") * 5_000),
    ],
    ids=["heads without end", "blocks over each other", "starts of gzip", "members without end"],
)
def test_a_hostile_file_is_gone_through_once(tmp_path: Path, name: str, data: bytes) -> None:
    documents, issues = readings(tmp_path, data, name)

    assert not documents
    assert 0 < len(issues) < 25


def test_a_wacz_is_the_archives_in_it_and_nothing_else(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/b.warc.gz", crawl(packed=True, pages=2).bytes())
        archive.writestr("archive/a.warc", crawl(packed=False, pages=1).bytes())
        archive.writestr("indexes/index.cdx.gz", b"")
        archive.writestr("pages/pages.jsonl", b"{}")
    documents, issues = readings(tmp_path, out.getvalue(), "a.wacz")

    assert not issues
    assert [(one.name, one.record) for one in documents] == [
        ("a.wacz/archive/a.warc", "00000000"),
        ("a.wacz/archive/b.warc.gz", "00000000"),
        ("a.wacz/archive/b.warc.gz", "00000001"),
    ]


def test_a_wacz_without_archives_is_an_issue(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("datapackage.json", "{}")

    assert [issue.code for issue in readings(tmp_path, out.getvalue(), "a.wacz")[1]] == ["broken-record"]


def test_damage_where_two_reads_meet_is_mended_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = crawl(packed=True)
    data = bytearray(made.bytes())
    data[made.ends[1] + 1] ^= 0xFF
    for piece in (1, 2, 3, 7, 100):
        monkeypatch.setattr(source, "PIECE", piece)
        documents, issues = readings(tmp_path, bytes(data), "a.warc.gz")
        assert (numbers(documents), len(issues)) == ([0, 1, 3, 4, 5], 1)


def test_without_the_extra_a_file_names_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(crawl(packed=False).bytes())
    lacking = [
        replace(reader, needs=Extra("warc", ("no_such_package",))) if reader.format == "warc" else reader
        for reader in READERS
    ]
    (issue,) = scan([tmp_path], lacking)

    assert isinstance(issue, Issue)
    assert "pip install 'newsarchive[warc]'" in issue.message
