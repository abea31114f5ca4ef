"""Reader of tables: .csv and .tsv with the names of the fields in the first row, as spreadsheets and scripts write."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from newsarchive.sources.decoding import LEGACY, decode
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, make_document
from newsarchive.sources.streams import Recoded, Records, read_stream

_SEPARATORS = ",;\t|"
_SAMPLE = 1 << 16


def read_table(file: SourceFile, options: Options) -> Records:
    """A record for each row. The separator is the one that parts the first row most often."""
    return read_stream(file, lambda stream: _rows(file, stream, options))


class _Lines:
    """The table's lines as text for the csv module, and the bytes that the present row has taken."""

    def __init__(self, stream: io.BufferedIOBase | BinaryIO, encoding: str, limit: int) -> None:
        self._stream = stream
        self._encoding = encoding
        self._limit = limit
        self.row = bytearray()
        """Bytes of the lines read since it was emptied."""
        self.repaired = False

    def __iter__(self) -> Iterator[str]:
        while line := self._stream.readline(self._limit + 1):
            self.row += line
            if len(self.row) > self._limit:
                raise csv.Error("the row is longer than a text may be; a quotation mark may not be closed")
            try:
                yield line.decode("utf-8")
            except UnicodeDecodeError:
                yield line.decode(self._encoding, "replace")


def _rows(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    sample = stream.read(_SAMPLE)
    # A line end in UTF-16 has a second byte; the sample's own size cuts no unit of it.
    decoded = decode(sample if b"\0" in sample else sample[: sample.rfind(b"\n") + 1] or sample)
    if decoded is None:
        yield broken(file, "The file is no text, in no encoding.")
        return
    stream.seek(len(b"\xef\xbb\xbf") if sample.startswith(b"\xef\xbb\xbf") else 0)
    ends_in_cr = "\n" not in decoded.text and "\r" in decoded.text
    is_wide = decoded.encoding.startswith(("utf-16", "utf-32"))  # as spreadsheets write “Unicode text”
    lines_from: io.BufferedIOBase | BinaryIO = stream
    if is_wide or ends_in_cr:
        lines_from = io.BufferedReader(Recoded(stream, _python_name(decoded.encoding), ends_in_cr=ends_in_cr))
    # The module's own limit is 128 kB a field, which long articles pass; ours is on the whole row.
    csv.field_size_limit(options.limit)
    lines = _Lines(lines_from, _python_name(decoded.encoding), options.limit)
    reader = csv.reader(iter(lines), delimiter=_separator(decoded.text, file.format), strict=True)
    names: list[str] = []
    begins, place = 1, 0
    try:
        for row in reader:
            raw, begins, line = bytes(lines.row), reader.line_num + 1, begins
            lines.row.clear()
            if not any(map(str.strip, row)):
                continue
            if not names:
                names = [name.strip() for name in row]
                continue
            place += 1
            if len(row) != len(names):
                message = f"Line {line}: {len(row)} fields where the first row names {len(names)}; the row is left out."
                yield broken(file, message, line)
                continue
            yield make_document(
                file, file.format, place, dict(zip(names, row, strict=True)), raw, decoded.encoding, options
            )
    except csv.Error as error:
        yield broken(file, f"Line {begins}: {error}. What stands behind is not read.", begins)


def _python_name(encoding: str) -> str:
    return next((name for name, web in LEGACY.items() if web == encoding), encoding)


def _separator(text: str, format_: str) -> str:
    if format_ == "tsv":
        return "\t"
    head = next((line for line in text.splitlines() if line.strip()), "")
    # What stands between quotation marks parts nothing.
    bare = "".join(piece for index, piece in enumerate(head.split('"')) if index % 2 == 0)
    return max(_SEPARATORS, key=bare.count)
