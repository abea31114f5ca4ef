"""What ``export`` prints: the record contract, key by key."""

import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from newsarchive.export import export
from newsarchive.model import Article
from newsarchive.project import load_project
from tests.sites import ROOT, Folder, Site

STATUSES = {"stated", "inferred", "estimated", "supplied"}
KEYS = (
    "id path source language title dek section publisher agency dateline url authors published updated retrieved "
    "keywords captions blocks body dropped truncated themes countries people organisations quotes figures duplicates "
    "issues"
).split()
TEXT = "The call-up was announced on Monday, and thousands of men left the capital on the very same day.\n"


def exported(*paths: Path, workers: int = 1) -> tuple[list[dict[str, Any]], list[str]]:
    stream = io.BytesIO()
    issues = export(load_project(ROOT), paths, stream, workers=workers).issues
    return [json.loads(line) for line in stream.getvalue().splitlines()], [issue.code for issue in issues]


@pytest.fixture(scope="module")
def seeds() -> list[dict[str, Any]]:
    return exported(ROOT / "seeds")[0]


def test_a_record_has_exactly_the_keys_of_the_contract_in_their_order(seeds: list[dict[str, Any]]) -> None:
    assert list(Article.__struct_fields__) == [*KEYS, "corrections"]  # stands only where somebody corrected
    assert all(list(record) == KEYS for record in seeds)


def test_facts_have_value_status_lines_and_rule(seeds: list[dict[str, Any]]) -> None:
    for record in seeds:
        facts = [record[key] for key in ("title", "dek", "section", "publisher", "agency", "published") if record[key]]
        for fact in [*facts, *record["authors"]]:
            assert set(fact) >= {"value", "status", "lines", "rule", "because"}
            assert fact["status"] in STATUSES
            assert fact["rule"]


def test_the_source_is_told_with_digest_size_and_number_of_lines(seeds: list[dict[str, Any]]) -> None:
    for record in seeds:
        source = record["source"]
        data = Path(source["path"]).read_bytes()

        assert source["sha256"] == hashlib.sha256(data).hexdigest()
        assert (source["bytes"], source["format"], source["encoding"]) == (len(data), "txt", "utf-8")
        assert source["lines"] == len(data.decode().rstrip("\n").split("\n"))


def test_issues_inside_a_record_do_not_name_their_source_again(seeds: list[dict[str, Any]]) -> None:
    assert all(set(issue) == {"code", "line", "message"} for record in seeds for issue in record["issues"])


def test_the_site_publishes_the_same_records(seeds: list[dict[str, Any]], seeds_site: Site) -> None:
    def without_path(record: dict[str, Any]) -> dict[str, Any]:
        return record | {"source": record["source"] | {"path": Path(record["source"]["path"]).name}}

    assert [without_path(record) for record in seeds_site.records()] == [without_path(record) for record in seeds]


def test_an_id_is_the_same_whether_a_folder_or_a_file_in_it_is_named(seeds: list[dict[str, Any]]) -> None:
    alone, _ = exported(ROOT / "seeds" / "003_3a8bfd826d8009f8.txt")

    assert alone[0]["id"] == seeds[3]["id"]


def test_records_come_in_source_order_with_any_number_of_workers(tmp_path: Path) -> None:
    for number in range(150):
        (tmp_path / f"{number:03}.txt").write_text(f"Number {number}. {TEXT}", encoding="utf-8")

    one, two = exported(tmp_path), exported(tmp_path, workers=2)

    assert one == two
    assert [Path(record["source"]["path"]).name for record in one[0]] == [f"{n:03}.txt" for n in range(150)]


def test_the_vocabulary_of_a_project_decides_what_is_found(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").write_text("title: Test\n", encoding="utf-8")
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "themes.yml").write_text("replace: true\n", encoding="utf-8")
    stream = io.BytesIO()

    export(load_project(tmp_path), [ROOT / "seeds"], stream)

    assert all(json.loads(line)["themes"] == [] for line in stream.getvalue().splitlines())


def test_a_file_without_an_article_gives_no_record_and_one_issue(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Read more\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")

    records, issues = exported(tmp_path)

    assert len(records) == 1
    assert issues == ["no-article"]


def test_export_without_paths_prints_what_the_site_shows(folder: Folder) -> None:
    folder.write(
        f"-- newsarchive.yml --\nlargest_file_mb: 1\nsources: [.]\n-- a.txt --\n{TEXT}"
        f"-- large.txt --\n{TEXT}{'x' * 1_100_000}\n"
    )
    built = folder.build()
    stream = io.BytesIO()

    issues = export(load_project(folder.path), [], stream).issues

    assert [json.loads(line) for line in stream.getvalue().splitlines()] == built.records()
    assert [issue.code for issue in issues] == [issue.code for issue in built.report.issues]
    assert "too-large" in {issue.code for issue in issues}
