"""The reader of tables, as spreadsheets and scripts write them."""

import csv
import hashlib
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options
from newsarchive.sources.tables import read_table

HEAD = ("id", "title", "text", "date")
ROWS = (
    ("a-1", "Přílet, a “first”", "One.\n\nTwo; three.", "2022-09-23"),
    ("a-2", 'A "second"', "Four.\tFive.", ""),
)


def table(rows: Sequence[Sequence[str]], **format_: str) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, **format_).writerows(rows)  # type: ignore[arg-type]
    return out.getvalue().encode()


def read(folder: Path, data: bytes, name: str = "a.csv", limit: int = 10_000) -> list[RawDocument | Issue]:
    place = folder / name
    place.write_bytes(data)
    file = SourceFile(f"dump/{name}", place, name, name.rsplit(".", 1)[-1], len(data))
    return list(read_table(file, Options(limit)))


def texts(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else f"{each.code} {each.line}" for each in found]


@pytest.mark.parametrize("separator", [",", ";", "|", "\t"])
def test_a_row_is_a_record_whatever_parts_its_fields(tmp_path: Path, separator: str) -> None:
    first, second = read(tmp_path, table((HEAD, *ROWS), delimiter=separator))

    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert [first.text, second.text] == [row[2] for row in ROWS]
    assert (first.record, second.record) == ("a-1", "a-2")
    assert [(one.field, one.value) for one in first.given] == [("title", ROWS[0][1]), ("published", "2022-09-23")]


def test_a_tab_separated_file_may_have_more_commas_than_tabs(tmp_path: Path) -> None:
    data = b"id\ttext, the whole, of it\n1\tx\n"

    assert "its fields: id, text, the whole, of it" in str(read(tmp_path, data, "a.tsv")[0])


def test_a_record_has_the_bytes_of_its_own_lines(tmp_path: Path) -> None:
    data = table((HEAD, *ROWS))
    (_, second) = read(tmp_path, data)

    raw = data[data.index(b"a-2") :]
    assert isinstance(second, RawDocument)
    assert (second.sha256, second.size) == (hashlib.sha256(raw).hexdigest(), len(raw))


def test_a_spreadsheets_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    assert len(texts(read(tmp_path, b"\xef\xbb\xbf" + table((("text",), ("One.",)))))) == 1


def test_a_table_in_an_old_encoding_is_read_in_it(tmp_path: Path) -> None:
    text = "Министр сообщил в понедельник, что призыв закончен."
    (document,) = read(tmp_path, f"id;text\n1;{text}\n".encode("cp1251"))

    assert isinstance(document, RawDocument)
    assert (document.text, document.encoding) == (text, "windows-1251")


def test_a_row_of_another_length_is_left_out_with_its_line(tmp_path: Path) -> None:
    data = b"id,text\n1,One.\n2,Two., and more\n3,Three.\n"
    found = read(tmp_path, data)

    assert texts(found) == ["One.", "broken-record 3", "Three."]
    assert "3 fields where the first row names 2" in str(found[1])


def test_a_quotation_mark_that_is_never_closed_is_named_where_it_opened(tmp_path: Path) -> None:
    data = b'id,text\n1,One.\n2,"Two\n3,Three.\n'

    assert texts(read(tmp_path, data)) == ["One.", "broken-record 3"]


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_a_large_file(tmp_path: Path) -> None:
    data = b'id,text\n1,"Two\n' + b"3,Three.\n" * 5_000

    assert texts(read(tmp_path, data, limit=2_000)) == ["broken-record 2"]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"text\n", b"\x00\x01\x02\x03"])
def test_a_table_without_rows_or_of_another_kind_gives_no_record(tmp_path: Path, data: bytes) -> None:
    assert not any(isinstance(each, RawDocument) for each in read(tmp_path, data))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_what_spreadsheets_call_unicode_text_is_read(tmp_path: Path, encoding: str) -> None:
    rows = (*ROWS, *((f"b-{number}", "Ř", "Příliš žluťoučký kůň. " * 50, "") for number in range(100)))
    found = read(tmp_path, table((HEAD, *rows), delimiter="\t").decode().encode(encoding))

    assert texts(found) == [row[2] for row in rows]
    assert {each.encoding for each in found if isinstance(each, RawDocument)} <= {"utf-16le", "utf-16be", "utf-32le"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_lines_may_end_in_cr_alone(tmp_path: Path, encoding: str) -> None:
    data = 'id,text\r1,"Où êtes-vous, mes élèves ?\rIci."\r2,Étonné.\r'.encode(encoding)

    assert texts(read(tmp_path, data)) == ["Où êtes-vous, mes élèves ?\nIci.", "Étonné."]


def test_a_table_that_pandas_wrote_is_read() -> None:
    place = Path(__file__).parent / "fixtures" / "pandas.csv"
    found = list(read_table(SourceFile("pandas.csv", place, "pandas.csv", "csv", 0), Options()))

    assert texts(found) == ["The ferry sails again.\n\nIt is “full”, they say.", "Přívoz dnes stojí; nikdo neví proč."]


@pytest.mark.parametrize(
    "codec,text",
    [
        ("cp874", "สะพานปิดจนถึงฤดูร้อน นายกเทศมนตรีกล่าวเมื่อวันจันทร์ที่ผ่านมา"),
        ("cp1253", "Η γέφυρα είναι κλειστή έως το καλοκαίρι, είπε ο δήμαρχος τη Δευτέρα."),
    ],
)
def test_a_table_in_an_encoding_that_python_calls_by_another_name_is_read(
    tmp_path: Path, codec: str, text: str
) -> None:
    (document,) = read(tmp_path, f"id;text\n1;{text}\n".encode(codec))

    assert isinstance(document, RawDocument)
    assert document.text == text
