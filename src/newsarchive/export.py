"""``newsarchive export``: every record as JSON, one a line, in source order."""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.assemble import encode_record
from newsarchive.errors import Mistake, in_order
from newsarchive.model import Issue, RawDocument
from newsarchive.overrides import known_to, load_overrides
from newsarchive.project import Project
from newsarchive.stages.discretion import discreet, secrets
from newsarchive.stages.drafts import set_up
from newsarchive.stages.overriding import index_overrides, unmet, unnamed
from newsarchive.stages.records import Record, read_all
from newsarchive.stages.surveying import survey
from newsarchive.stages.tasks import as_own, find, select


class Exported(Struct, frozen=True):
    """What an export has to say beside the records."""

    issues: tuple[Issue, ...]
    """Inputs that gave no record."""
    stale: tuple[Mistake, ...]
    """Overrides that could not be applied as they stand; of the project's, those of which nothing was exported count
    only where all of its sources were."""


def export(project: Project, paths: Sequence[Path], stream: BinaryIO, *, workers: int = 1) -> Exported:
    """Writes the records of exactly these files and folders or, where none are named, of the project's sources.

    What recurs over their folders is learnt from exactly these too. Where not all may be shown, files of the project's
    sources have the paths and ids that they have in its site, so that nothing is shown by another way.
    """
    words = vocabulary.load(project.vocabulary)
    selection = select(project, paths)
    found = list(find(selection))
    overrides = load_overrides(project.trusted, known_to(words))
    if paths and (project.rights.restricts or overrides.restrict):
        found = list(as_own(found, project))
    learnt = survey(found, selection, workers=workers, overrides=index_overrides(overrides))
    bench = set_up(words, learnt, store=None, models=project.ner, rights=project.rights, overrides=overrides)
    issues: list[Issue] = []
    stale: list[Mistake] = []
    met: set[int] = set()
    named: set[int] = set()
    hidden: list[RawDocument] = []
    for batch in read_all(found, selection, bench, _finish, workers=workers):
        stream.writelines(batch.products)
        issues += batch.issues
        stale += batch.stale
        met.update(batch.met)
        named.update(batch.named)
        hidden += batch.hidden
    if not paths:
        stale += [*unmet(bench.overrides, met), *unnamed(bench.overrides, named)]
    return Exported(tuple(discreet(issues, secrets(bench.overrides, hidden))), in_order(stale))


def _finish(record: Record) -> bytes:
    return encode_record(record.article)
