"""The reader of Parquet: rows in bounded pieces, values of every kind, damage named with its place."""

import datetime as dt
import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, read, scan
from newsarchive.sources.parquet import is_parquet, read_parquet
from newsarchive.sources.records import Options

FIXTURE = Path(__file__).parent / "fixtures" / "pandas.parquet"


def written(table: pa.Table, **options: Any) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def rows_of(data: bytes, folder: Path, limit: int = 1_000_000) -> list[RawDocument | Issue]:
    place = folder / "a.parquet"
    place.write_bytes(data)
    return list(read_parquet(SourceFile("dump/a.parquet", place, "a.parquet", "parquet", len(data)), Options(limit)))


def said(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else each.code for each in found]


def facts(document: RawDocument | Issue) -> dict[str, list[str]]:
    assert isinstance(document, RawDocument)
    found: dict[str, list[str]] = {}
    for one in document.given:
        found.setdefault(one.field, []).append(one.value)
    return found


def test_a_table_that_pandas_wrote_is_read_with_its_lists_structs_times_and_categories() -> None:
    file = SourceFile("pandas.parquet", FIXTURE, "pandas.parquet", "parquet", 1)
    first, second = read_parquet(file, Options())

    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert (first.text, first.record) == ("The ferry sails again.\n\nIt is “full”, they say.", "1")
    assert facts(first) == {
        "title": ["Ferry, “quay”"],
        "published": ["2021-03-03T09:00:00"],
        "authors": ["Ada Brekke", "Per Lie"],
        "publisher": ["The Fjord"],
        "section": ["Sea"],
    }
    assert facts(second) == {"title": ["Přívoz"], "publisher": ["Přístav"], "section": ["Sea"]}


@pytest.mark.parametrize(
    "kind,value,told",
    [
        (pa.timestamp("ns"), 1_614_762_000_123_456_789, "2021-03-03T09:00:00.123456"),
        (pa.timestamp("ms", "UTC"), 1_614_762_000_000, "2021-03-03T09:00:00+00:00"),
        (pa.timestamp("s"), -1, "1969-12-31T23:59:59"),
        (pa.timestamp("us", "+02:00"), 1_614_762_000_000_000, "2021-03-03T11:00:00+02:00"),
        (pa.timestamp("us", "Nowhere/None"), 1_614_762_000_000_000, "2021-03-03T09:00:00+00:00"),
        (pa.date32(), dt.date(2021, 3, 3), "2021-03-03"),
        (pa.timestamp("us"), (1 << 62), None),
    ],
)
def test_a_time_of_any_unit_is_told_as_iso_text(tmp_path: Path, kind: Any, value: Any, told: str | None) -> None:
    table = pa.table({"text": ["One."], "date": pa.array([value], kind)})
    (document,) = rows_of(written(table), tmp_path)

    assert facts(document).get("published") == ([told] if told else None)


def test_a_row_without_an_id_is_known_by_its_number_over_all_row_groups(tmp_path: Path) -> None:
    found = rows_of(written(pa.table({"text": list("abcde")}), row_group_size=2), tmp_path)

    assert [each.record for each in found if isinstance(each, RawDocument)] == ["1", "2", "3", "4", "5"]


def test_bytes_are_texts_maps_are_records_and_dictionaries_their_values(tmp_path: Path) -> None:
    table = pa.table(
        {
            "body": pa.array(["Žlutý přívoz.".encode()], pa.binary()),
            "source": pa.array([[("name", "The Fjord")]], pa.map_(pa.string(), pa.string())),
            "authors": pa.array([["Ada Brekke"]], pa.large_list(pa.large_string())),
            "section": pa.array(["Sea"]).dictionary_encode(),
        }
    )
    (document,) = rows_of(written(table), tmp_path)

    assert said([document]) == ["Žlutý přívoz."]
    assert facts(document) == {"publisher": ["The Fjord"], "authors": ["Ada Brekke"], "section": ["Sea"]}


def test_a_row_over_the_limit_and_a_row_without_a_text_are_issues_and_the_others_are_read(tmp_path: Path) -> None:
    table = pa.table({"text": ["One.", "x" * 5_000, None, "Four."]})

    assert said(rows_of(written(table), tmp_path, 1_000)) == ["One.", "too-large", "no-text", "Four."]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"PAR1" + b"\xff" * 200 + b"PAR1", b"words\n" * 50])
def test_what_is_no_whole_table_is_one_issue(tmp_path: Path, data: bytes) -> None:
    (issue,) = rows_of(data, tmp_path)

    assert isinstance(issue, Issue)
    assert (issue.code, issue.source) == ("broken-record", "dump/a.parquet")
    assert "no whole Parquet file" in issue.message


def test_a_table_cut_short_is_one_issue(tmp_path: Path) -> None:
    assert said(rows_of(FIXTURE.read_bytes()[:-30], tmp_path)) == ["broken-record"]


def test_a_damaged_row_group_is_one_issue_with_its_place_and_the_next_is_read(tmp_path: Path) -> None:
    texts = [f"Text {number}: " + "word " * 50 for number in range(6)]
    plain = {"compression": "none", "use_dictionary": False, "write_statistics": False}
    data = written(pa.table({"text": texts}), row_group_size=2, write_page_checksum=True, **plain)
    at = data.index(b"Text 2")
    found = rows_of(data[:at] + b"\xff" + data[at + 1 :], tmp_path)

    assert said(found) == [*texts[:2], "broken-record", *texts[4:]]
    assert isinstance(found[2], Issue)
    assert "Row group 2 breaks behind row 2" in found[2].message
    assert "to 4 are not read" in found[2].message
    assert isinstance(found[3], RawDocument)
    assert found[3].record == "5"


def test_a_large_row_group_is_read_in_pieces(tmp_path: Path) -> None:
    texts = [f"{number} " + "x" * 200_000 for number in range(300)]
    place = tmp_path / "a.parquet"
    place.write_bytes(written(pa.table({"text": texts}), compression="none", use_dictionary=False, write_batch_size=4))
    before = pa.total_allocated_bytes()
    file = SourceFile("a.parquet", place, "a.parquet", "parquet", 1)
    peaks = [pa.total_allocated_bytes() - before for _ in read_parquet(file, Options())]

    assert len(peaks) == 300
    assert max(peaks) < 40_000_000  # all texts together have 60 MB


def test_a_table_in_an_archive_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "dump.zip", "w") as archive:
        archive.write(FIXTURE, "tables/a.parquet")
    found = [each for file in scan([tmp_path]) if isinstance(file, SourceFile) for each in read(file)]

    assert [each.name for each in found if isinstance(each, RawDocument)] == ["dump.zip/tables/a.parquet"] * 2


def test_without_pyarrow_one_issue_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.parquet").write_bytes(FIXTURE.read_bytes())
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr("newsarchive.sources.extras.find_spec", lambda _name: None)
    (issue,) = scan([tmp_path])

    assert isinstance(issue, Issue)
    assert issue.code == "extra-missing"
    assert "pip install 'newsarchive[parquet]'" in issue.message


def test_a_table_is_known_by_its_first_bytes() -> None:
    assert is_parquet(FIXTURE.read_bytes()[:8])
    assert not is_parquet(b"PARA")
