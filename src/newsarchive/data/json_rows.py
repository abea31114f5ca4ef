"""Rows as JSON objects, one a line: every value as it is, lists as arrays, the unknown as null."""

from collections.abc import Iterable

import msgspec

from newsarchive.data.values import Row, Table


def json_rows(table: Table, rows: Iterable[Row]) -> bytes:
    """The lines of these rows, long texts and all."""
    names = [column.name for column in table.columns]
    return b"".join(msgspec.json.encode(dict(zip(names, row, strict=True))) + b"\n" for row in rows)
