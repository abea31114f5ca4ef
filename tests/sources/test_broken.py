"""Broken and cut-short files of every container: one issue with file and place, and every other record is there."""

from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, read, scan

RSS = b"<rss><channel>\n<item><description>One.</description></item>\n"


@pytest.mark.parametrize(
    "name,data,texts,code,place",
    [
        ("a.jsonl", b'{"text": "One."}\n{"text": \n{"text": "Two."}\n', ["One.", "Two."], "broken-record", "Line 2"),
        ("a.jsonl", b'{"text": "One."}\n{"text": "Tw', ["One."], "broken-record", "Line 2"),
        ("a.json", b'[{"text": "One."}, {"text" "Two."}]', ["One."], "broken-record", "behind record 1"),
        ("a.json", b'[{"text": "One."}, {"text": "Tw', ["One."], "broken-record", "behind record 1"),
        ("a.csv", b"id,text\n1,One.\n2\n3,Three.\n", ["One.", "Three."], "broken-record", "Line 3"),
        ("a.csv", b'id,text\n1,One.\n2,"Tw', ["One."], "broken-record", "Line 3"),
        ("a.tsv", b"id\ttext\n1\tOne.\n2\n", ["One."], "broken-record", "Line 3"),
        ("a.rss", RSS + b"<item></b></item></channel></rss>", ["One."], "broken-record", "Line 3"),
        ("a.atom", RSS + b"<item><descr", ["One."], "broken-record", "Line 3"),
        ("a.parquet", b"PAR1" + b"\0" * 100, [], "broken-record", "Nothing of it is read"),
        ("a.db", b"SQLite format 3\0" + b"\0" * 100, [], "broken-record", "before its first row"),
    ],
)
def test_a_broken_container_is_one_issue_and_its_other_records_are_there(
    tmp_path: Path, name: str, data: bytes, texts: list[str], code: str, place: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.txt").write_bytes(b"Another file.")
    found = [each for file in scan([tmp_path]) if isinstance(file, SourceFile) for each in read(file)]
    issues = [each for each in found if isinstance(each, Issue)]

    assert [each.text for each in found if isinstance(each, RawDocument)] == [*texts, "Another file."]
    assert [issue.code for issue in issues] == [code]
    assert issues[0].source is not None
    assert issues[0].source.endswith(name)
    assert place in issues[0].message


@pytest.mark.parametrize(
    "name,data,sidecar",
    [
        ("a.md", b"---\ntitle: [torn\n---\nThe text.\n", None),
        ("a.txt", b"The text.\n", b"title: [torn\n"),
        ("a.txt", b"The text.\n", b"- a list\n"),
    ],
)
def test_broken_facts_beside_a_text_are_one_issue_and_the_text_is_there(
    tmp_path: Path, name: str, data: bytes, sidecar: bytes | None
) -> None:
    (tmp_path / name).write_bytes(data)
    if sidecar is not None:
        (tmp_path / "a.yml").write_bytes(sidecar)
    (document,) = [each for file in scan([tmp_path]) if isinstance(file, SourceFile) for each in read(file)]

    assert isinstance(document, RawDocument)
    assert document.text.endswith("The text.\n")
    assert [issue.code for issue in document.issues] == ["unread-facts"]
