"""Reader of SQLite files: a row is a record; the table is named in newsarchive.yml, or the only one that has texts.

A file is hostile: it is opened read-only and as unchanging, so that nothing is written beside it; its schema is not
trusted; an authorizer lets through reading alone. Source: "Defense Against The Dark Arts", sqlite.org/security.html.
"""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import quote

from newsarchive.model import Issue
from newsarchive.sources.decoding import decode
from newsarchive.sources.fields import read_fields
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, encoded, make_document, too_large
from newsarchive.sources.streams import Records, read_stream

START = b"SQLite format 3\0"
_READING = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_SETTINGS = ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "query_only=ON", "temp_store=MEMORY")
_MOST_TABLES = 200
_SHOWN = 12
_ROWS_LOOKED_AT = 5


class _NoTable(Exception):
    """No table is named, and none is the only one with texts."""


def is_database(head: bytes) -> bool:
    """Whether a file's first bytes are those of SQLite."""
    return head.startswith(START)


def is_query(named: str) -> bool:
    """Whether what newsarchive.yml names is a query and no table."""
    return named.lstrip().split(None, 1)[0].casefold() in {"select", "with"}


def read_database(file: SourceFile, options: Options) -> Records:
    """A record for each row, in the order of the table."""
    if file.stream is not None:  # SQLite reads here and there in a file, which a stream cannot
        message = "A database in a packed file is not read; unpack it."
        return iter([Issue("unknown-format", None, message, file.path)])
    return read_stream(file, lambda stream: _read(file, os.fstat(stream.fileno()), options))


def _read(file: SourceFile, opened: os.stat_result, options: Options) -> Records:
    if not opened.st_size:
        yield broken(file, "The database is empty.")
        return
    place = 0
    try:
        connection = _connected(file, opened, options)
        try:
            for found in _rows(file, connection, options):
                place += 1
                yield found
        finally:
            connection.close()
    except _NoTable as error:
        yield Issue("no-table", None, str(error), file.path)
    except (sqlite3.Error, ValueError, MemoryError) as error:  # a damaged row may claim to be of any size
        reached = f"behind row {place}" if place else "before its first row"
        words = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
        yield broken(file, f"The database breaks {reached}: {words}. What stands behind is not read.")
    if _has_more(f"{file.location}-wal"):
        message = (
            "Beside it lies a file -wal with changes that are not in it yet; they are not read. Close the program."
        )
        yield Issue("changing", None, message, file.path)


def _connected(file: SourceFile, opened: os.stat_result, options: Options) -> sqlite3.Connection:
    # Unchanging: else a reader in WAL mode would make a file -shm beside the source.
    address = f"file:{quote(os.fsencode(file.location))}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        _check_is_same(file, opened)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, options.limit + 1_000)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.text_factory = lambda data: data.decode("utf-8", "replace")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        connection.set_authorizer(_authorised)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_is_same(file: SourceFile, opened: os.stat_result) -> None:
    """Raises ValueError where a link or another file took the place of the one that was opened safely."""
    now = os.lstat(file.location)
    if (now.st_dev, now.st_ino) != (opened.st_dev, opened.st_ino):
        raise ValueError("another file took its place")


def _authorised(action: int, first: str | None, second: str | None, *_where: str | None) -> int:
    is_loading = action == sqlite3.SQLITE_FUNCTION and (second or "").casefold() in {"load_extension", "fts3_tokenizer"}
    return sqlite3.SQLITE_OK if action in _READING and not is_loading else sqlite3.SQLITE_DENY


def _rows(file: SourceFile, connection: sqlite3.Connection, options: Options) -> Records:
    named = _named(file, options.tables)
    if named is not None and is_query(named):
        for place, record in enumerate(_records(connection.execute(named)), 1):
            yield _document(file, place, record, options)
        return
    table = named or _guessed(connection, options)
    yield from _table(file, connection, table, options)


def _named(file: SourceFile, tables: Mapping[str, str]) -> str | None:
    """What newsarchive.yml says for a file, by its name or its path inside its source folder."""
    names = (file.name, file.name.rpartition("/")[2])
    found = (what for pattern, what in tables.items() if any(fnmatchcase(name, pattern) for name in names))
    return next(found, None)


def _guessed(connection: sqlite3.Connection, options: Options) -> str:
    """The only table, or the only one in which a row has a text; views and virtual tables are not guessed."""
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name LIMIT ?",
        (_MOST_TABLES,),
    )
    tables = [name for (name,) in found if isinstance(name, str)]
    able = tables if len(tables) == 1 else [table for table in tables if _has_texts(connection, table, options)]
    if len(able) == 1:
        return able[0]
    shown = ", ".join(name[:40] for name in able[:_SHOWN] or tables[:_SHOWN]) or "none"
    raise _NoTable(
        f"Which table holds the articles is not clear (tables: {shown}). "
        "Name it in newsarchive.yml: “tables: {FILE.db: TABLE}”; the value may be a query that begins with SELECT."
    )


def _has_texts(connection: sqlite3.Connection, table: str, options: Options) -> bool:
    rows = connection.execute(f"SELECT * FROM {_quoted(table)} LIMIT {_ROWS_LOOKED_AT}")  # noqa: S608 - quoted
    return any(read_fields(record, options.roles).text for record in _records(rows))


def _table(file: SourceFile, connection: sqlite3.Connection, table: str, options: Options) -> Records:
    """The rows of a table by rowid, which is their key; one that is too large is passed over."""
    name = _quoted(table)
    if not _has_rowids(connection, table):
        for place, record in enumerate(_records(connection.execute(f"SELECT * FROM {name}")), 1):  # noqa: S608 - quoted
            yield _document(file, place, record, options)
        return
    every = f"SELECT rowid, * FROM {name} WHERE rowid > ? ORDER BY rowid"  # noqa: S608 - quoted
    last = -(1 << 63)
    while True:
        try:
            for key, record in _keyed(connection.execute(every, (last,))):
                last = key
                yield _document(file, last, record, options)
        except sqlite3.DatabaseError as error:
            # The module looks a row ahead, so the row that is broken or too large may be the one after the next.
            following = connection.execute(f"SELECT min(rowid) FROM {name} WHERE rowid > ?", (last,))  # noqa: S608
            (key,) = following.fetchone()
            if key is None:
                raise
            last = key
            one = f"SELECT rowid, * FROM {name} WHERE rowid = ?"  # noqa: S608 - quoted
            yield _alone(file, connection, one, key, options, error)
            continue
        return


def _alone(
    file: SourceFile, connection: sqlite3.Connection, query: str, key: int, options: Options, error: Exception
) -> Any:
    """One row; raises ``error`` where it is not to be had, but for its size."""
    try:
        for _, record in _keyed(connection.execute(query, (key,))):
            return _document(file, key, record, options)
    except sqlite3.DataError:  # over the limit of a value
        return too_large(file, f"Row {key}", options.limit)
    raise error


def _has_rowids(connection: sqlite3.Connection, table: str) -> bool:
    kind = connection.execute("SELECT type FROM sqlite_master WHERE name = ? COLLATE NOCASE", (table,)).fetchone()
    if kind is not None and kind[0] == "view":
        return False
    try:
        connection.execute(f"SELECT rowid FROM {_quoted(table)} LIMIT 1").close()  # noqa: S608 - quoted
    except sqlite3.OperationalError:
        return False
    return True


def _keyed(rows: sqlite3.Cursor) -> Iterator[tuple[int, dict[str, Any]]]:
    names = [column[0] for column in rows.description[1:]]
    for row in rows:
        yield row[0], {name: _plain(value) for name, value in zip(names, row[1:], strict=True)}


def _records(rows: sqlite3.Cursor) -> Iterator[dict[str, Any]]:
    names = [column[0] for column in rows.description]
    for row in rows:
        yield {name: _plain(value) for name, value in zip(names, row, strict=True)}


def _plain(value: Any) -> Any:
    """Bytes as the text they hold, or as nothing."""
    if not isinstance(value, bytes):
        return value
    decoded = decode(value)
    return decoded.text if decoded is not None else None


def _document(file: SourceFile, place: int, record: dict[str, Any], options: Options) -> Any:
    raw = encoded(record)
    if len(raw) > options.limit:
        return too_large(file, f"Row {place}", options.limit)
    return make_document(file, "sqlite", place, record, raw, "utf-8", options)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _has_more(path: str) -> bool:
    try:
        return os.lstat(path).st_size > 0
    except OSError:
        return False
