"""The first pass: every source is read once and only the fingerprints of its lines are kept."""

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from newsarchive import engine
from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, is_container
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.overriding import NO_INDEX, OverrideIndex, concern, named_by
from newsarchive.stages.rereading import NOT_AGAIN, Rereading, glance_at
from newsarchive.stages.tasks import Item, Selection, Task, documents, tasks
from newsarchive.survey import NOTHING_LEARNT, Survey, folders_of
from newsarchive.survey.counting import Sheet, count
from newsarchive.survey.folders import large_folders
from newsarchive.survey.learning import learn, make_sheet, sheet_of

IN_MEMORY = 8 << 20
"""Bytes of fingerprints above which they go to disk."""


Shown = Callable[[Iterable[Item]], Iterator[RawDocument]]
"""Items of a task → their records of which nothing is withheld."""


class _Surveyed(NamedTuple):
    """What a worker gives back of one task."""

    sheets: list[Sheet]
    pairs: list[tuple[bytes, bytes | None]]
    """What is to be kept of its files."""
    inputs: int


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
    rereading: Rereading = NOT_AGAIN,
) -> Survey:
    """What recurs over the folders of all that was found; the same for any number of workers.

    ``folder``: where the spool may be put, the system's folder for temporary files if None. ``tick`` is told how many
    more things are done. Nothing is learnt from articles of which ``overrides`` withhold anything. ``rereading`` knows
    what need not be read again.
    """
    if not is_worthwhile(found, selection):
        return NOTHING_LEARNT

    secret = secrets(overrides)

    def shown(items: Iterable[Item]) -> Iterator[RawDocument]:
        return _shown(items, selection, overrides)

    def work(task: Task) -> _Surveyed:
        return _survey(task, shown, overrides, rereading)

    def sheets() -> Iterator[Sheet]:
        for done in engine.run(work, tasks(found, selection), workers, lambda task: describe_discreetly(task, secret)):
            rereading.add(done.pairs)
            yield from done.sheets
            tick(done.inputs)

    def read(paths: Collection[str]) -> Iterator[tuple[str, Iterator[RawDocument]]]:
        for item in found:
            if not isinstance(item, SourceFile):
                continue
            held = shown((item,))
            if item.path in paths:
                yield item.path, held
            elif any(path.startswith(f"{item.path}/") for path in paths):
                # The texts of an archive have paths of their own, behind that of the archive.
                yield from ((path, each) for path, each in groupby(held, lambda one: one.path) if path in paths)

    with tempfile.SpooledTemporaryFile(IN_MEMORY, dir=None if folder is None else str(folder)) as spool:
        tally, again = count(sheets(), spool, len(found))
        return learn(tally, again, read)


def _shown(items: Iterable[Item], selection: Selection, overrides: OverrideIndex) -> Iterator[RawDocument]:
    """The records of which nothing is withheld."""
    read = (item for item in documents(items, selection) if isinstance(item, RawDocument))
    return (document for document in read if not concern(document, overrides).withheld)


def _survey(task: Task, shown: Shown, overrides: OverrideIndex, rereading: Rereading) -> _Surveyed:
    """The sheets of a task, of files that look as they did without reading them."""
    keys = [rereading.key(item) for item in task.items]
    known = rereading.glances(keys)
    sheets: list[Sheet] = []
    pairs: list[tuple[bytes, bytes | None]] = []
    for item, key in zip(task.items, keys, strict=True):
        if key is None or not isinstance(item, SourceFile):
            sheets += map(make_sheet, shown((item,)))
        elif key in known and not named_by(known[key].id, item.path, None, overrides):
            sheets.append(sheet_of(item.path, item.name, known[key].lines))
            pairs.append((key, None))
        else:
            for document in shown((item,)):
                sheets.append(make_sheet(document))
                kept = glance_at(item, document, sheets[-1].lines)
                if kept is not None and not concern(document, overrides).met:
                    pairs.append((key, kept))
    return _Surveyed(sheets, pairs, task.inputs)
