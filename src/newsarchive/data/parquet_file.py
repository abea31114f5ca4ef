"""Parquet files of the tables, for programs that read columns; pyarrow writes them (the extra ``parquet``)."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from newsarchive.data.tables import TABLES, Rows
from newsarchive.data.values import Row, Table

_RECORDS_AT_ONCE = 1_000


def write_parquet(paths: dict[str, Path], records: Iterable[Rows]) -> None:
    """Fills a file for each table, ``paths`` by the table's name, with the rows of these records in their order."""
    from pyarrow.parquet import ParquetWriter

    writers = [ParquetWriter(paths[table.name], _schema(table), compression="zstd") for table in TABLES]
    try:
        for batch in _batches(records):
            for place, (table, writer) in enumerate(zip(TABLES, writers, strict=True)):
                writer.write_table(_filled(table, [row for record in batch for row in record[place]]))
    finally:
        for writer in writers:
            writer.close()


def _batches(records: Iterable[Rows]) -> Iterator[list[Rows]]:
    waiting = iter(records)
    while batch := list(islice(waiting, _RECORDS_AT_ONCE)):
        yield batch


def _schema(table: Table) -> Any:
    import pyarrow as pa

    kinds = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "list": pa.list_(pa.string()),
    }
    fields = [
        pa.field(column.name, kinds[column.kind], metadata={"description": column.description})
        for column in table.columns
    ]
    return pa.schema(fields)


def _filled(table: Table, rows: list[Row]) -> Any:
    import pyarrow as pa

    columns = [[row[place] for row in rows] for place in range(len(table.columns))]
    return pa.table(columns, schema=_schema(table))
