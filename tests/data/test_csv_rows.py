import csv
import io

import pytest

from newsarchive.data import ARTICLES, Column, Table, csv_header, csv_rows
from newsarchive.data.csv_rows import guarded

TABLE = Table(
    "t", "T", "A table.", (Column("id", "string", "x"), Column("n", "number", "x"), Column("l", "list", "x")), ("id",)
)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "－1"])
def test_what_a_spreadsheet_would_run_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "1", "a=b", "“=1”", "Rivers – a report", "'quoted'"])
def test_all_else_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_a_row_is_read_back_whatever_stands_in_its_cells() -> None:
    rows = [('a,b\n"c"', -1.5, ("x", "y")), (None, None, ()), ("=x", 3, ("-y",))]

    found = list(csv.reader(io.StringIO(csv_rows(TABLE, rows).decode(), newline="")))

    assert found == [['a,b\n"c"', "-1.5", "x; y"], ["", "", ""], ["'=x", "3", "'-y"]]


def test_numbers_are_no_text_and_need_no_guard() -> None:
    assert csv_rows(TABLE, [("a", -7, ())]) == b"a,-7,\r\n"


def test_texts_are_no_cells() -> None:
    assert b"text" not in csv_header(ARTICLES)
    assert csv_header(ARTICLES).startswith(b"id,title,")
