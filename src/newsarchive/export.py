"""``newsarchive export``: every record as JSON, one a line, in source order."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from newsarchive import vocabulary
from newsarchive.assemble import encode_record
from newsarchive.model import Issue
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project
from newsarchive.stages.drafts import Record, read_all, set_up
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import find, select


def export(project: Project, paths: Sequence[Path], stream: BinaryIO, *, workers: int = 1) -> tuple[Issue, ...]:
    """Writes the records of exactly these files and folders or, where none are named, of the project's sources.

    What recurs over their folders is learnt from exactly these too. Returns what could not be made a record.
    """
    words = vocabulary.load(project.vocabulary)
    selection = select(project, paths)
    found = list(find(selection))
    overrides = load_overrides(project.trusted, known_to(words))
    learnt = survey(found, selection, workers=workers)
    bench = set_up(words, learnt, store=None, models=project.ner, rights=project.rights, overrides=overrides)
    issues: list[Issue] = []
    for batch in read_all(found, selection, bench, _finish, workers=workers):
        stream.writelines(batch.products)
        issues += batch.issues
    return tuple(issues)


def _finish(record: Record) -> bytes:
    return encode_record(record.article)
