"""An SQLite database of all tables, with an index of the full text: opened by Datasette or any SQLite program.

The same rows give the same bytes with the same release of SQLite; of the release that wrote it the file says nothing.
"""

import errno
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import msgspec

from newsarchive.data.tables import ARTICLES, TABLES, Rows
from newsarchive.data.values import Row, Table

_TYPES = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_INDEXED = {
    "articles": ("publisher", "year", "language"),
    "themes": ("theme",),
    "countries": ("country",),
    "people": ("name_id",),
    "quotations": ("speaker_id",),
}
_SEARCH = """
    CREATE VIRTUAL TABLE articles_fts USING fts5(
        title, standfirst, text, content="articles", tokenize="unicode61 remove_diacritics 2"
    );
    INSERT INTO articles_fts (articles_fts) VALUES ('rebuild');
    INSERT INTO articles_fts (articles_fts) VALUES ('optimize');
"""
_CHANGES = slice(24, 28)
_VALID_FOR = slice(92, 96)
_RELEASE = slice(96, 100)
_HEADER = 100


def write_sqlite(path: Path, records: Iterable[Rows]) -> None:
    """Fills a new database at ``path`` with the rows of these records, in their order. OSError on a full disk."""
    try:
        _write(path, records)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
            raise
        number = errno.ENOSPC if error.sqlite_errorcode == sqlite3.SQLITE_FULL else errno.EIO
        raise OSError(number, os.strerror(number), os.fspath(path)) from error
    _settle(path)


def _write(path: Path, records: Iterable[Rows]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        # A file that is not finished is thrown away, so nothing has to survive a crash.
        database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;")
        for table in TABLES:
            database.execute(_created(table))
        commands = [(_inserting(table), _has_lists(table)) for table in TABLES]
        for record in records:
            for (command, has_lists), rows in zip(commands, record, strict=True):
                database.executemany(command, map(_without_lists, rows) if has_lists else rows)
        for name, columns in _INDEXED.items():
            for column in columns:
                database.execute(f"CREATE INDEX {name}_{column} ON {name} ({column})")
        database.execute("COMMIT")
        database.executescript(_SEARCH)


def _created(table: Table) -> str:
    columns = [
        f"{column.name} {_TYPES.get(column.kind, 'TEXT')}{' NOT NULL' if column.required else ''}"
        for column in table.columns
    ]
    columns.append(f"PRIMARY KEY ({', '.join(table.key)})")
    if table is not ARTICLES:
        columns.append("FOREIGN KEY (article) REFERENCES articles (id)")
    return f"CREATE TABLE {table.name} ({', '.join(columns)})"


def _inserting(table: Table) -> str:
    return f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(table.columns))})"  # noqa: S608 - our own names


def _has_lists(table: Table) -> bool:
    return any(column.kind == "list" for column in table.columns)


def _without_lists(row: Row) -> list[str | int | float | None]:
    """Lists as JSON, which SQLite's functions and Datasette's facets read."""
    return [msgspec.json.encode(cell).decode() if isinstance(cell, tuple | list) else cell for cell in row]


def _settle(path: Path) -> None:
    """Takes out of the header how often the file was changed and by which release (SQLite, “Database File Format”)."""
    with path.open("r+b") as file:
        header = bytearray(file.read(_HEADER))
        header[_CHANGES] = header[_VALID_FOR] = (1).to_bytes(4, "big")
        header[_RELEASE] = (3_040_000).to_bytes(4, "big")
        file.seek(0)
        file.write(header)
