"""A cache on disk: values by key, for the next build and for this build's worker processes.

It may forget anything at any time and never lies: a value comes back as it was put or not at all. A damaged, foreign
or locked file is thrown away and begun anew, and where nothing can be written the store is merely empty. So nobody
has to handle its errors, and nobody may rely on what an earlier build put; whoever misses what this build put says so
(``stages.drafts.lost``).
"""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

FORMAT = 2
"""Of the file; another format is a foreign file."""

_APPLICATION = 0x6E617273  # "nars": tells our file from any other SQLite database
_CHECK_BYTES = 16
_KEYS_AT_ONCE = 500
_ROWS_AT_ONCE = 1_000
_PATIENCE = 5.0
"""Seconds to wait for another process of this build that is writing."""

_SCHEMA = f"""
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA application_id = {_APPLICATION};
    CREATE TABLE entry (key BLOB PRIMARY KEY, value BLOB NOT NULL);
    PRAGMA user_version = {FORMAT};
"""

T = TypeVar("T")


class Store:
    """Bytes by key. Each process opens its own; one writes, any number read."""

    def __init__(self, path: Path, connection: sqlite3.Connection | None, writable: bool) -> None:
        self.path = path
        self._connection = connection
        self._writable = writable

    @classmethod
    def open(cls, path: Path) -> Self:
        """The store at ``path`` for reading and writing, made anew where there is none to be trusted."""
        store = cls(path, None, writable=True)
        store._begin()
        return store

    @classmethod
    def reader(cls, path: Path) -> Self:
        """The store at ``path`` as a worker sees it: it reads, and leaves mending to the process that writes."""
        try:
            connection = _connect(path)
        except (sqlite3.Error, OSError):
            return cls(path, None, writable=False)
        return cls(path, connection, writable=False)

    def get_many(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those of ``keys`` that are there and whole."""

        def get(connection: sqlite3.Connection) -> dict[bytes, bytes]:
            found: dict[bytes, bytes] = {}
            for key, sealed in _selected(connection, "key, value", keys):
                value = _opened(key, sealed)
                if value is not None:
                    found[key] = value
            return found

        return self._attempt(get, {})

    def which(self, keys: Sequence[bytes]) -> set[bytes]:
        """Those of ``keys`` that are there. Whether their values are whole is told by ``get_many``."""

        def ask(connection: sqlite3.Connection) -> set[bytes]:
            return {key for (key,) in _selected(connection, "key", keys)}

        return self._attempt(ask, set())

    def put_many(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep these values; one that stood under the same key is overwritten."""

        def put(connection: sqlite3.Connection) -> None:
            for some in batches(pairs, _ROWS_AT_ONCE):
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    rows = [(key, _sealed(key, value)) for key, value in some]
                    connection.executemany("INSERT OR REPLACE INTO entry VALUES (?, ?)", rows)

        if self._writable:
            self._attempt(put, None)

    def keep_only(self, keys: Iterable[bytes]) -> int:
        """Forget all but ``keys``; how many were forgotten.

        What is forgotten is overwritten with zeros, in the file and in its journal, so that a text withdrawn from the
        archive is gone from here too.
        """

        def prune(connection: sqlite3.Connection) -> int:
            connection.execute("CREATE TEMP TABLE kept (key BLOB PRIMARY KEY) WITHOUT ROWID")
            try:
                for some in batches(keys, _ROWS_AT_ONCE):
                    connection.executemany("INSERT OR IGNORE INTO kept VALUES (?)", [(key,) for key in some])
                with connection:
                    connection.execute("BEGIN IMMEDIATE")
                    gone = connection.execute("DELETE FROM entry WHERE key NOT IN (SELECT key FROM kept)").rowcount
            finally:
                connection.execute("DROP TABLE kept")
            if gone:
                connection.executescript("PRAGMA incremental_vacuum")  # `execute` would free one page
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return gone

        return self._attempt(prune, 0) if self._writable else 0

    def close(self) -> None:
        """Let go of the file; a closed store is empty."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _attempt(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        """What ``work`` gives; where the file fails, ``otherwise`` and an empty store from here on."""
        if self._connection is None:
            return otherwise
        try:
            return work(self._connection)
        except (sqlite3.Error, sqlite3.Warning, OverflowError):
            self.close()
            if self._writable:
                forget(self.path)
                self._begin()
            return otherwise

    def _begin(self) -> None:
        """Open the file, or a new one in its place, or do without."""
        for _ in range(2):
            try:
                self._connection = _connect(self.path, create=True)
                return
            except (sqlite3.Error, OSError):
                forget(self.path)


def _connect(path: Path, create: bool = False) -> sqlite3.Connection:
    """A connection to a file of ours; sqlite3.Error or OSError where it is none."""
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise OSError(f"{path} is no regular file")
    if create and not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if not path.exists():
        raise FileNotFoundError(path)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    try:
        if create and path.stat().st_size == 0:
            connection.executescript(_SCHEMA)
        _expect_ours(connection)
        # A cache need not outlive a power cut, and withdrawn texts must not lie about in free pages.
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA secure_delete = ON").fetchall()
        connection.execute("SELECT 1 FROM entry LIMIT 1").fetchall()
        if create:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _selected(connection: sqlite3.Connection, columns: str, keys: Sequence[bytes]) -> Iterator[tuple[Any, ...]]:
    """These columns of the rows under the keys."""
    for some in batches(keys, _KEYS_AT_ONCE):
        marks = ",".join("?" * len(some))
        yield from connection.execute(f"SELECT {columns} FROM entry WHERE key IN ({marks})", some)  # noqa: S608


def _expect_ours(connection: sqlite3.Connection) -> None:
    marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if marks != [_APPLICATION, FORMAT]:
        raise sqlite3.DatabaseError("foreign file")


def forget(path: Path) -> None:
    """Throw the file of a store away, with what SQLite puts beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            os.unlink(f"{path}{suffix}")


def _seal(key: bytes, value: bytes) -> bytes:
    # The key is part of it: a value that got under another key is as wrong as one with a flipped byte.
    return hashlib.blake2b(value, digest_size=_CHECK_BYTES, key=hashlib.sha256(key).digest()).digest()


def _sealed(key: bytes, value: bytes) -> bytes:
    return _seal(key, value) + value


def _opened(key: bytes, sealed: object) -> bytes | None:
    if not isinstance(sealed, bytes):
        return None
    value = sealed[_CHECK_BYTES:]
    return value if sealed[:_CHECK_BYTES] == _seal(key, value) else None


class Keys:
    """Keys of 32 bytes, one behind the other, for there may be millions. Lives while they are gathered."""

    _SIZE = hashlib.sha256().digest_size

    def __init__(self) -> None:
        self._packed = bytearray()

    def add(self, keys: Iterable[bytes]) -> None:
        """Takes in further keys."""
        self._packed += b"".join(keys)

    def __iter__(self) -> Iterator[bytes]:
        packed, size = self._packed, self._SIZE
        return (bytes(packed[start : start + size]) for start in range(0, len(packed), size))


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """So many at a time, as many as a store should be asked for at once."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
