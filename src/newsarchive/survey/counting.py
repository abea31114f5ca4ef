"""Counting lines over folders in bounded memory.

First each fingerprint is counted in a table of one byte a cell, whatever folder it is from: a cell may hold several
lines, so it can only count too high (a filter of one row in the manner of Cormode & Muthukrishnan's count-min sketch,
J. Algorithms 55, 2005; counting twice to be exact is from Fang et al., VLDB 1998, "iceberg queries"). What the table
counts below the gate recurs nowhere and is never looked at again. The rest is counted exactly, for each folder apart.

Where more than ``MOST_LINES`` are left, the gate rises, step by step, until fewer are: which lines are left depends on
the final counts of the table alone, so the result is the same in whatever order documents come. Above the last
step nothing is learnt: such a dump is no collection of articles.
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
"""Lines that are counted exactly at once, over all folders: some 100 MB."""
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

Counts = dict[str, dict[int, int]]
"""Folder → fingerprint → documents of the folder that have the line."""


class Tally(Struct, frozen=True):
    """What was counted."""

    documents: Mapping[str, int]
    """Of each folder that is large enough."""
    counts: Mapping[str, Mapping[int, int]]
    """Of the lines that reach the folder's first threshold."""


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
    counts = _count_exactly(again(), documents, table, most) if documents else {}
    return Tally(documents, counts), again


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


def _count_exactly(sheets: Iterable[Sheet], documents: Mapping[str, int], table: bytearray, most: int) -> Counts:
    counts: Counts = {folder: {} for folder in documents}
    last = len(table) - 1
    gates = iter(_GATES)
    gate = next(gates)
    held = 0
    for sheet in sheets:
        mine = [counts[folder] for folder in sheet.folders if folder in counts]
        if not mine:
            continue
        lines = [line for line in unpack(sheet.lines) if table[line & last] >= gate]
        for folder in mine:
            before = len(folder)
            for line in lines:
                folder[line] = folder.get(line, 0) + 1
            held += len(folder) - before
        while held > most:
            next_gate = next(gates, None)
            if next_gate is None:
                return {folder: {} for folder in documents}
            gate = next_gate
            for folder in counts.values():
                for line in [line for line in folder if table[line & last] < gate]:
                    del folder[line]
            held = sum(map(len, counts.values()))
    for name, folder in counts.items():
        least = bars(documents[name]).some
        counts[name] = {line: number for line, number in folder.items() if number >= least}
    return counts
