"""The readers of JSON: lists, lines, one record; streamed, and every break named with its place."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.json_records import read_json, read_json_lines
from newsarchive.sources.records import Options

RECORDS = [
    {"id": "a-1", "title": "Přílet", "text": "One.\nTwo."},
    {"id": "a-2", "title": "Second", "text": "Three."},
]


def read(path: Path, data: bytes, name: str, limit: int = 10_000) -> list[RawDocument | Issue]:
    place = path / name
    place.write_bytes(data)
    file = SourceFile(f"dump/{name}", place, name, name.rsplit(".", 1)[-1], len(data))
    reader = read_json if name.endswith(".json") else read_json_lines
    return list(reader(file, Options(limit)))


def texts(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else f"{each.code} {each.line}" for each in found]


def lines(*records: Any) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def test_each_line_is_a_record_with_its_own_bytes_and_key(tmp_path: Path) -> None:
    data = lines(*RECORDS)
    first, second = read(tmp_path, data, "a.jsonl")

    raw = data.split(b"\n")[0]
    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert (first.path, first.name, first.format, first.record) == ("dump/a.jsonl", "a.jsonl", "jsonl", "a-1")
    assert (first.sha256, first.size) == (hashlib.sha256(raw).hexdigest(), len(raw))
    assert (first.text, second.record) == ("One.\nTwo.", "a-2")
    assert [(one.field, one.value) for one in first.given] == [("title", "Přílet")]


def test_a_record_without_an_id_is_known_by_its_line(tmp_path: Path) -> None:
    _, second = read(tmp_path, lines({"text": "One."}) + b"\n" + lines({"text": "Two."}), "a.jsonl")

    assert isinstance(second, RawDocument)
    assert second.record == "3"


@pytest.mark.parametrize(
    "value",
    [
        RECORDS,
        {"status": "ok", "total": 2, "articles": RECORDS},
        {"response": {"took": 3, "docs": RECORDS}},
        {"version": "https://jsonfeed.org/version/1.1", "title": "A feed", "items": RECORDS},
    ],
)
def test_a_list_of_records_is_found_where_services_keep_it(tmp_path: Path, value: object) -> None:
    assert texts(read(tmp_path, json.dumps(value, indent=1).encode(), "a.json")) == ["One.\nTwo.", "Three."]


def test_one_record_alone_is_one_article_even_with_lists_in_it(tmp_path: Path) -> None:
    record = {"authors": [{"name": "Ada Brekke"}], "text": "One."}

    assert texts(read(tmp_path, json.dumps(record, indent=1).encode(), "a.json")) == ["One."]


def test_json_lines_under_the_name_of_json_are_read_as_lines(tmp_path: Path) -> None:
    assert texts(read(tmp_path, lines(*RECORDS), "a.json")) == ["One.\nTwo.", "Three."]


def test_a_byte_order_mark_is_no_part_of_the_first_record(tmp_path: Path) -> None:
    assert texts(read(tmp_path, b"\xef\xbb\xbf" + lines(*RECORDS), "a.jsonl")) == ["One.\nTwo.", "Three."]
    assert texts(read(tmp_path, b"\xef\xbb\xbf" + json.dumps(RECORDS).encode(), "a.json")) == ["One.\nTwo.", "Three."]


def test_a_line_in_an_old_encoding_is_read_and_named(tmp_path: Path) -> None:
    record = {"text": "Où êtes-vous, mes élèves ? demanda le maître, étonné."}
    (document,) = read(tmp_path, json.dumps(record, ensure_ascii=False).encode("cp1252"), "a.jsonl")

    assert isinstance(document, RawDocument)
    assert (document.text, document.encoding) == (record["text"], "windows-1252")


def test_a_broken_line_is_one_issue_and_the_next_is_read(tmp_path: Path) -> None:
    data = lines(RECORDS[0]) + b'{"text": "torn\n' + b"[1, 2]\n" + lines({"title": "no body"}) + lines(RECORDS[1])
    found = read(tmp_path, data, "a.jsonl")

    assert texts(found) == ["One.\nTwo.", "broken-record 2", "broken-record 3", "no-text 4", "Three."]
    assert isinstance(found[3], Issue)
    assert "its fields: title" in found[3].message
    assert "newsarchive.yml" in found[3].message


def test_what_python_writes_beyond_json_is_read_from_lines(tmp_path: Path) -> None:
    data = b'{"id": NaN, "text": "One.", "title": NaN, "score": -Infinity}\n'
    data += b'{"text": "Cut \\ud83d here, \\ud83d\\ude00."}\n'
    first, second = read(tmp_path, data, "a.jsonl")

    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert (first.text, first.record, first.given, first.issues) == ("One.", "1", (), ())
    assert second.text == "Cut \ufffd here, \U0001f600."
    assert [issue.code for issue in second.issues] == ["encoding-repaired"]


def test_a_break_is_told_in_words_without_a_piece_of_the_text(tmp_path: Path) -> None:
    (issue,) = read(tmp_path, json.dumps(RECORDS[0]).encode("utf-16"), "a.json")

    assert isinstance(issue, Issue)
    assert "lexical error: invalid char in json text. What" in issue.message


def test_the_names_that_a_message_shows_are_short(tmp_path: Path) -> None:
    (issue,) = read(tmp_path, lines({"n" * 5_000: 1}), "a.jsonl")

    assert isinstance(issue, Issue)
    assert len(issue.message) < 300


def test_a_file_cut_short_says_so(tmp_path: Path) -> None:
    _, issue = read(tmp_path, lines(*RECORDS)[:-20], "a.jsonl")

    assert isinstance(issue, Issue)
    assert "cut short" in issue.message


def test_a_list_cut_short_gives_what_stood_before_the_cut_and_one_issue(tmp_path: Path) -> None:
    first, issue = read(tmp_path, json.dumps(RECORDS).encode()[:-20], "a.json")

    assert isinstance(first, RawDocument)
    assert isinstance(issue, Issue)
    assert issue.code == "broken-record"
    assert "behind record 1, within the first" in issue.message


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02", b"{", b"[" * 100_000, b'{"a":' * 100_000, b"nonsense", b'"text"', b"\xff\xfe{\0"]
)
def test_what_is_no_json_is_issues_and_nothing_else(tmp_path: Path, name: str, data: bytes) -> None:
    assert all(isinstance(each, Issue) for each in read(tmp_path, data, name))


def test_a_line_over_the_limit_is_passed_over(tmp_path: Path) -> None:
    data = lines({"text": "x" * 300_000}, RECORDS[1])

    assert texts(read(tmp_path, data, "a.jsonl", limit=1000)) == ["too-large None", "Three."]


def test_a_record_over_the_limit_ends_a_list_with_an_issue(tmp_path: Path) -> None:
    data = json.dumps([RECORDS[0], {"text": "x" * 500_000}]).encode()

    assert texts(read(tmp_path, data, "a.json", limit=1000)) == ["One.\nTwo.", "too-large None"]


def test_a_list_is_streamed(tmp_path: Path) -> None:
    data = json.dumps([{"text": "x" * 1000}] * 400).encode()
    place = tmp_path / "a.json"
    place.write_bytes(data)
    reading = read_json(SourceFile("a.json", place, "a.json", "json", len(data)), Options(5_000))

    assert isinstance(next(reading), RawDocument)
    place.write_bytes(data[: len(data) // 2])  # what was not read yet is gone
    assert isinstance(list(reading)[-1], Issue)
