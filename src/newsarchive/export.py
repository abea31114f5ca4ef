"""``newsarchive export``: every record as JSON, one a line, in source order."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from newsarchive import vocabulary
from newsarchive.assemble import encode_record
from newsarchive.model import Issue
from newsarchive.sources import scan
from newsarchive.stages.drafts import Record, read_all, set_up
from newsarchive.survey import NOTHING_LEARNT


def export(paths: Sequence[Path], own_vocabulary: Path | None, stream: BinaryIO, *, workers: int) -> tuple[Issue, ...]:
    """Writes the records of exactly these files and folders; returns what could not be made a record."""
    bench = set_up(vocabulary.load(own_vocabulary), NOTHING_LEARNT, store=None)
    issues: list[Issue] = []
    for batch in read_all(scan(paths), bench, _finish, workers=workers):
        stream.writelines(batch.products)
        issues += batch.issues
    return tuple(issues)


def _finish(record: Record) -> bytes:
    return encode_record(record.article)
