"""The first pass: every source is read once and only the fingerprints of its lines are kept."""

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from newsarchive import engine
from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, is_container
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.overriding import NO_INDEX, OverrideIndex, concern
from newsarchive.stages.tasks import Selection, Task, documents, tasks
from newsarchive.survey import NOTHING_LEARNT, Survey, folders_of
from newsarchive.survey.counting import Sheet, count
from newsarchive.survey.folders import large_folders
from newsarchive.survey.learning import learn, make_sheet

IN_MEMORY = 8 << 20
"""Bytes of fingerprints above which they go to disk."""


def is_worthwhile(found: Sequence[SourceFile | Issue], selection: Selection) -> bool:
    """Whether any folder may hold documents enough to learn from; else no file need be read for it."""
    files = [item for item in found if isinstance(item, SourceFile)]
    if any(is_container(file, selection.readers) for file in files):
        return True
    return bool(large_folders(Counter(folders_of(file.path, file.name) for file in files)))


def survey(
    found: Sequence[SourceFile | Issue],
    selection: Selection,
    *,
    workers: int = 1,
    folder: Path | None = None,
    tick: Callable[[int], None] = lambda _: None,
    overrides: OverrideIndex = NO_INDEX,
) -> Survey:
    """What recurs over the folders of all that was found; the same for any number of workers.

    ``folder``: where the spool may be put, the system's folder for temporary files if None. ``tick`` is told how many
    more things are done. Nothing is learnt from articles of which ``overrides`` withhold anything.
    """
    if not is_worthwhile(found, selection):
        return NOTHING_LEARNT

    secret = secrets(overrides)

    def shown(task: Task) -> Iterator[RawDocument]:
        read = (item for item in documents(task, selection) if isinstance(item, RawDocument))
        return (document for document in read if not concern(document, overrides).withheld)

    def work(task: Task) -> tuple[list[Sheet], int]:
        return [make_sheet(document) for document in shown(task)], task.inputs

    def sheets() -> Iterator[Sheet]:
        for made, number in engine.run(
            work, tasks(found, selection), workers, lambda task: describe_discreetly(task, secret)
        ):
            yield from made
            tick(number)

    def read(paths: Collection[str]) -> Iterator[tuple[str, Iterator[RawDocument]]]:
        for item in found:
            if not isinstance(item, SourceFile):
                continue
            held = shown(Task((item,), 1))
            if item.path in paths:
                yield item.path, held
            elif any(path.startswith(f"{item.path}/") for path in paths):
                # The texts of an archive have paths of their own, behind that of the archive.
                yield from ((path, each) for path, each in groupby(held, lambda one: one.path) if path in paths)

    with tempfile.SpooledTemporaryFile(IN_MEMORY, dir=None if folder is None else str(folder)) as spool:
        tally, again = count(sheets(), spool, len(found))
        return learn(tally, again, read)
