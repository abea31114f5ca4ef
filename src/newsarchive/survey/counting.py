"""Counting lines over folders in bounded memory.

First each fingerprint is counted in a table of one byte a cell, whatever folder it is from: a cell may hold several
lines, so it can only count too high (a filter of one row in the manner of Cormode & Muthukrishnan's count-min sketch,
J. Algorithms 55, 2005; counting twice to be exact is from Fang et al., VLDB 1998, "iceberg queries"). What the table
counts below the gate recurs nowhere and is never looked at again. The rest is counted exactly, for each folder apart.

Where more than ``MOST_LINES`` of a folder are left, the gate of this folder rises, step by step, until fewer are: which
lines are left depends on the final counts of the table alone, so the result is the same in whatever order documents
come. Above the last step nothing is learnt there: such a folder is no collection of articles. A folder's counts are
cut down to what recurs as soon as its last document is counted; documents come folder by folder, so only one folder
and those above it are open at a time.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO

import msgspec
from msgspec import Struct

from newsarchive.survey.bands import bars
from newsarchive.survey.fingerprints import unpack
from newsarchive.survey.folders import folders_of, large_folders

MOST_LINES = 1 << 19
"""Lines of one folder that are counted exactly: some 60 MB."""
SMALLEST_TABLE, LARGEST_TABLE = 1 << 20, 1 << 26
"""Cells, a byte each."""
CELLS_A_DOCUMENT = 64
_FULL = 255
_GATES = (6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 255)
_HEADER = 4


class Sheet(Struct, frozen=True, array_like=True):
    """What the survey takes of a document."""

    path: str
    name: str
    record: str | None
    lines: bytes
    """Distinct fingerprints."""

    @property
    def folders(self) -> tuple[str, ...]:
        """Its folders, the nearest first."""
        return folders_of(self.path, self.name, self.record)


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Sheet).decode


class Tally(Struct, frozen=True):
    """What was counted."""

    documents: Mapping[str, int]
    """Of each folder that is large enough."""
    counts: Mapping[str, Mapping[int, int]]
    """Folder → fingerprint → documents that have the line; of lines that reach the folder's first threshold."""


def count(
    sheets: Iterable[Sheet], spool: IO[bytes], expected: int = 0, most: int = MOST_LINES
) -> tuple[Tally, Callable[[], Iterator[Sheet]]]:
    """The tally of all documents, and how to go through them once more. ``spool`` is an empty file to write and read.

    ``expected``: documents, about; it decides on the size of the table only.
    """
    table = bytearray(_table_size(expected))
    places: Counter[tuple[str, ...]] = Counter()
    for sheet in sheets:
        packed = _encode(sheet)
        spool.write(len(packed).to_bytes(_HEADER, "little") + packed)
        places[sheet.folders] += 1
        _add(table, sheet.lines)

    def again() -> Iterator[Sheet]:
        spool.seek(0)
        while header := spool.read(_HEADER):
            yield _decode(spool.read(int.from_bytes(header, "little")))

    documents = large_folders(places)
    open_ = {folder: _Folder(number, most) for folder, number in documents.items()}
    last = len(table) - 1
    for sheet in again() if open_ else ():
        mine = [open_[folder] for folder in sheet.folders if folder in open_]
        lines = [line for line in unpack(sheet.lines) if table[line & last] >= _GATES[0]] if mine else []
        for counted in mine:
            counted.add(lines, table)
    return Tally(documents, {folder: counted.counts for folder, counted in open_.items()}), again


class _Folder:
    """The exact counts of a folder while its documents come."""

    __slots__ = ("_coming", "_least", "_most", "_steps", "counts")

    def __init__(self, documents: int, most: int) -> None:
        self.counts: dict[int, int] = {}
        self._coming = documents
        self._least = bars(documents).some
        self._most = most
        self._steps = list(_GATES)

    def add(self, lines: list[int], table: bytearray) -> None:
        """One more document; ``lines`` are those of it that pass the lowest gate."""
        counts, last = self.counts, len(table) - 1
        if len(self._steps) < len(_GATES):
            gate = self._steps[0] if self._steps else _FULL + 1
            lines = [line for line in lines if table[line & last] >= gate]
        for line in lines:
            counts[line] = counts.get(line, 0) + 1
        while len(counts) > self._most:
            del self._steps[0]
            gate = self._steps[0] if self._steps else _FULL + 1
            for line in [line for line in counts if table[line & last] < gate]:
                del counts[line]
        self._coming -= 1
        if not self._coming:
            self.counts = {line: number for line, number in counts.items() if number >= self._least}


def _table_size(documents: int) -> int:
    wanted = 1 << (CELLS_A_DOCUMENT * documents).bit_length()
    return min(max(wanted, SMALLEST_TABLE), LARGEST_TABLE)


def _add(table: bytearray, lines: bytes) -> None:
    last = len(table) - 1
    for line in unpack(lines):
        cell = line & last
        number = table[cell]
        if number < _FULL:
            table[cell] = number + 1
