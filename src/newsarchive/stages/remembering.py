"""Reads the digests of former builds, and writes those of this one.

A file of the folder that newsarchive.yml names is a former build's ``data/digests.tsv``, named by its day.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO, Self

from newsarchive.addresses import is_id
from newsarchive.archive import Archive
from newsarchive.archive.history import HEADER, NO_HISTORY, History, Row, line_of, recall
from newsarchive.errors import HistoryError, Mistake
from newsarchive.publish import Publication, Staged

DIGESTS = "data/digests.tsv"
"""Where a build publishes them."""

_SCRATCH = "digests.tsv"
_NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:[^0-9].*)?\.tsv", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
_SOURCE = re.compile(r"(?:[0-9a-f]{64})?", re.ASCII)  # none where it is not told
_NAMED = "name it by the day of the build, such as 2026-05-04.tsv"
_SHAPE = f"a file here is the {DIGESTS} of a former build, as it was published"


def remember(folder: Path | None) -> History:
    """The history that a folder keeps. Raises HistoryError for what is no file of digests."""
    if folder is None:
        return NO_HISTORY
    builds = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        found = _NAME.fullmatch(path.name)
        if found is None or not _is_day(found[1]) or not path.is_file():
            raise HistoryError([Mistake(str(path), None, "this is no file of a former build", _NAMED)])
        builds.append((found[1], _rows(path)))
    return recall(builds)


class Digests:
    """The file of this build's digests, written as records are made, in the order of the sources."""

    def __init__(self, publication: Publication, archive: Archive, file: BinaryIO) -> None:
        self._publication = publication
        self._cards = iter(archive.cards.values())
        self._file = file
        file.write(HEADER.encode())

    @classmethod
    @contextmanager
    def open(cls, publication: Publication, archive: Archive) -> Iterator[Self]:
        """A new file, to be staged once all is in it."""
        with publication.scratch(_SCRATCH) as file:
            yield cls(publication, archive, file)

    def add(self, records: Iterable[bytes]) -> None:
        """The next articles' encoded records, each with its line end."""
        for record in records:
            card = next(self._cards)
            row = Row(card.id, card.sha256, hashlib.sha256(record).hexdigest())
            self._file.write(line_of(row).encode())

    def staged(self) -> Staged:
        """The file as a part of the site."""
        self._file.flush()
        return self._publication.stage_file(DIGESTS, self._publication.work / _SCRATCH)


def _rows(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8", errors="replace", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if number == 1:
                if line != HEADER:
                    raise HistoryError([Mistake(str(path), 1, f"expected {HEADER.split()}", _SHAPE)])
                continue
            parts = line.removesuffix("\n").split("\t")
            if (
                len(parts) != 3
                or not is_id(parts[0])
                or not (_SOURCE.fullmatch(parts[1]) and _DIGEST.fullmatch(parts[2]))
            ):
                raise HistoryError([Mistake(str(path), number, "expected an id and two digests", _SHAPE)])
            yield Row(*parts)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
