"""Reader of Parquet files: a row is a record, streamed a few rows at a time, whatever a row group holds.

Source: the Parquet format's specification (parquet.apache.org/docs/file-format): its row groups can be read each
without the others, so a damaged one costs no other.
"""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from newsarchive.sources.decoding import decode
from newsarchive.sources.extras import Extra
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, encoded, make_document, too_large
from newsarchive.sources.streams import Records, read_stream

EXTRA = Extra("parquet", ("pyarrow",))
START = b"PAR1"

_PIECE = 1 << 20
_BATCH_BYTES = 8 << 20
_MOST_ROWS = 256
_DEEPEST = 20
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_A_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}


def read_parquet(file: SourceFile, options: Options) -> Records:
    """A record for each row, in order. Inside an archive the file is first copied to a private temporary one."""
    return read_stream(file, lambda stream: _read(file, stream, options))


def _read(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    if file.stream is None:
        yield from _rows(file, stream, options)
        return
    # The table of contents stands at the end, and a packed file is read from front to back. The copy has no name.
    with tempfile.TemporaryFile() as copy:
        while piece := stream.read(_PIECE):
            copy.write(piece)
        copy.seek(0)
        yield from _rows(file, copy, options)


def _rows(file: SourceFile, stream: Any, options: Options) -> Records:
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        # Pages as they are needed: no column of a row group is in memory as a whole.
        table = ParquetFile(stream, buffer_size=_PIECE, pre_buffer=False, page_checksum_verification=True)
        sizes = [table.metadata.row_group(group) for group in range(table.metadata.num_row_groups)]
        counts = [(size.num_rows, size.total_byte_size) for size in sizes]
    except (ArrowException, OSError, ValueError) as error:
        yield broken(file, f"This is no whole Parquet file: {_brief(error)}. Nothing of it is read.")
        return
    before = 0
    for group, (count, size) in enumerate(counts):
        place = before
        try:
            for row in _group(table, group, max(1, min(_MOST_ROWS, _BATCH_BYTES * count // max(size, 1)))):
                place += 1
                yield _document(file, place, row, options)
        except (ArrowException, OSError, ValueError, NotImplementedError) as error:
            yield broken(
                file,
                f"Row group {group + 1} breaks behind row {place}: {_brief(error)}. "
                f"Its rows from there to {before + count} are not read.",
            )
        before += count


def _group(table: Any, group: int, rows: int) -> Iterator[Mapping[str, Any]]:
    """The rows of a group; values are still those of Arrow."""
    for batch in table.iter_batches(batch_size=rows, row_groups=[group], use_threads=False):
        names = batch.schema.names
        for place in range(batch.num_rows):
            yield {name: batch.column(index)[place] for index, name in enumerate(names)}


def _document(file: SourceFile, place: int, row: Mapping[str, Any], options: Options) -> Any:
    record = {name: _plain(value) for name, value in row.items()}
    raw = encoded(record)
    if len(raw) > options.limit:
        return too_large(file, f"Row {place}", options.limit)
    return make_document(file, "parquet", place, record, raw, "utf-8", options)


def _plain(value: Any, depth: int = 0) -> Any:
    """A value of Arrow as JSON has it: times as ISO 8601, bytes as the text they hold, what it cannot say as None."""
    from pyarrow import types

    kind = value.type
    if not value.is_valid or depth > _DEEPEST:
        return None
    if types.is_struct(kind):
        return {name: _plain(each, depth + 1) for name, each in value.items()}
    if types.is_map(kind):
        pairs = [(each["key"], each["value"]) for each in value.values]
        return {str(_plain(key, depth + 1)): _plain(each, depth + 1) for key, each in pairs}
    if types.is_nested(kind):
        return None if types.is_union(kind) else [_plain(each, depth + 1) for each in value.values]
    if types.is_dictionary(kind) or hasattr(kind, "storage_type"):
        return _plain(value.value, depth + 1)
    if types.is_timestamp(kind):
        return _time(value.value, kind.unit, kind.tz)
    return _scalar(value)


def _scalar(value: Any) -> Any:
    buffer = getattr(value, "as_buffer", None)
    if buffer is not None:
        data = buffer().to_pybytes()
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            decoded = decode(data)
            return None if decoded is None else decoded.text
    try:
        plain = value.as_py()
    except (ValueError, OverflowError):  # a date after the year 9999, a time in nanoseconds
        return None
    return plain if isinstance(plain, bool | int | float) else str(plain)


def _time(count: int, unit: str, zone: str | None) -> str | None:
    """A time as the file's own zone writes it; without a zone it has no offset. None where no calendar has it."""
    second = _A_SECOND[unit]
    try:
        moment = _EPOCH + timedelta(seconds=count // second, microseconds=count % second * 10**6 // second)
        return moment.replace(tzinfo=None).isoformat() if zone is None else moment.astimezone(_zone(zone)).isoformat()
    except OverflowError:
        return None


def _zone(name: str) -> tzinfo:
    """A zone by its name or offset; one that this system does not know leaves the time in UTC, as it is stored."""
    with suppress(ValueError):
        return datetime.strptime(name, "%z").tzinfo or UTC
    with suppress(ValueError, OSError, LookupError):
        return ZoneInfo(name)
    return UTC


def _brief(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200].rstrip(". ")


def is_parquet(head: bytes) -> bool:
    """Whether a file's first bytes are those of Parquet."""
    return head.startswith(START)
