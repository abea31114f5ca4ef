"""The first pass: every source is read once and only the fingerprints of its lines are kept."""

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from newsarchive import engine
from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, is_container
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.overriding import NO_INDEX, OverrideIndex, concern, named_by
from newsarchive.stages.rereading import NOT_AGAIN, Glance, Rereading, glance_at
from newsarchive.stages.tasks import Item, Selection, Task, documents, tasks
from newsarchive.survey import NOTHING_LEARNT, Survey, folders_of
from newsarchive.survey.counting import Sheet, count
from newsarchive.survey.folders import large_folders
from newsarchive.survey.learning import learn, make_sheet, sheet_of

IN_MEMORY = 8 << 20
"""Bytes of fingerprints above which they go to disk."""

_path_of: Callable[[RawDocument], str] = attrgetter("path")

Shown = Callable[[Iterable[Item]], Iterator[RawDocument]]
"""Items of a task → their records of which nothing is withheld."""


class _Looked(NamedTuple):
    """An item of a task as far as it is known without reading it."""

    item: Item
    key: bytes | None
    """By which it is known; None where it has to be read."""
    glance: Glance | None
    """What is kept of it, where that may be believed."""


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
        return _survey(_looked_at(task, overrides, rereading), task.inputs, shown, overrides)

    def known(task: Task) -> _Surveyed | None:
        looked = _looked_at(task, overrides, rereading)
        return _survey(looked, task.inputs, shown, overrides) if all(each.glance for each in looked) else None

    def describe(task: Task) -> str:
        return describe_discreetly(task, secret)

    def sheets() -> Iterator[Sheet]:
        for done in engine.run(work, tasks(found, selection), workers, describe, known):
            rereading.add(done.pairs)
            yield from done.sheets
            tick(done.inputs)

    def read(paths: Collection[str]) -> Iterator[tuple[str, Iterator[RawDocument]]]:
        return _named(paths, found, shown)

    with tempfile.SpooledTemporaryFile(IN_MEMORY, dir=None if folder is None else str(folder)) as spool:
        tally, again = count(sheets(), spool, len(found))
        return learn(tally, again, read)


def _shown(items: Iterable[Item], selection: Selection, overrides: OverrideIndex) -> Iterator[RawDocument]:
    """The records of which nothing is withheld."""
    read = (item for item in documents(items, selection) if isinstance(item, RawDocument))
    return (document for document in read if not concern(document, overrides).withheld)


def _named(
    paths: Collection[str], found: Iterable[SourceFile | Issue], shown: Shown
) -> Iterator[tuple[str, Iterator[RawDocument]]]:
    """Each of these paths with its documents, in the order of what was found."""
    # The texts of an archive have paths of their own, behind that of the archive.
    archives = {path[:end] for path in paths for end, letter in enumerate(path) if letter == "/"}
    for item in found:
        if not isinstance(item, SourceFile):
            continue
        if item.path in paths:
            yield item.path, shown((item,))
        elif item.path in archives:
            yield from ((path, each) for path, each in groupby(shown((item,)), _path_of) if path in paths)


def _looked_at(task: Task, overrides: OverrideIndex, rereading: Rereading) -> list[_Looked]:
    """The items of a task, each with what is kept of it."""
    keys = [rereading.key(item) for item in task.items]
    known = rereading.glances(keys)
    looked: list[_Looked] = []
    for item, key in zip(task.items, keys, strict=True):
        glance = known.get(key) if key is not None else None
        named = glance is not None and isinstance(item, SourceFile) and named_by(glance.id, item.path, None, overrides)
        looked.append(_Looked(item, key, None if named else glance))
    return looked


def _survey(looked: Iterable[_Looked], inputs: int, shown: Shown, overrides: OverrideIndex) -> _Surveyed:
    """The sheets of a task, of files that look as they did without reading them."""
    sheets: list[Sheet] = []
    pairs: list[tuple[bytes, bytes | None]] = []
    for item, key, glance in looked:
        if key is None or not isinstance(item, SourceFile):
            sheets += map(make_sheet, shown((item,)))
        elif glance is not None:
            sheets.append(sheet_of(item.path, item.name, glance.lines))
            pairs.append((key, None))
        else:
            for document in shown((item,)):
                sheets.append(make_sheet(document))
                kept = glance_at(item, document, sheets[-1].lines)
                if kept is not None and not concern(document, overrides).met:
                    pairs.append((key, kept))
    return _Surveyed(sheets, pairs, inputs)
