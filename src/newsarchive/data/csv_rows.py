"""CSV (RFC 4180), in UTF-8.

A spreadsheet runs what begins with certain signs (OWASP, “CSV Injection”): such a text gets an apostrophe before it,
in CSV alone. Whoever wants what was printed, sign for sign, takes JSON Lines, SQLite or Parquet.
"""

import csv
import io
from collections.abc import Iterable

from newsarchive.data.values import Cell, Row, Table

BETWEEN = "; "
"""What stands between the members of a list."""
_RUN = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_header(table: Table) -> bytes:
    """The first line: the names of the columns."""
    return _lines([[table.columns[place].name for place in table.short]])


def csv_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """The lines of these rows, without the columns of long texts."""
    short = table.short
    return _lines([_cell(row[place]) for place in short] for row in rows)


def _lines(rows: Iterable[list[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    return stream.getvalue().encode("utf-8", "replace")


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        return guarded(value)
    if value is None:
        return ""
    if value is True or value is False:
        return "true" if value else "false"
    return guarded(BETWEEN.join(value)) if isinstance(value, tuple) else str(value)


def guarded(text: str) -> str:
    """A text as no spreadsheet will run it."""
    clean = text.replace("\0", "\ufffd")
    return f"'{clean}" if clean.startswith(_RUN) else clean
