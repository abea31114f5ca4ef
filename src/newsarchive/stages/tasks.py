"""Which sources are read, and how they are cut into tasks for the workers.

Files of one text travel by name and are read where they are worked on. A container may hold any number of records: it
is read here, as a stream, and its records travel, so that it is never in memory as a whole and all workers share it.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.errors import is_lack
from newsarchive.model import Issue, RawDocument
from newsarchive.project import Project
from newsarchive.sources import READERS, Options, Reader, SourceFile, is_container, opened, read, scan, with_own
from newsarchive.stages.failing import failed
from newsarchive.stages.rereading import NOT_AGAIN, Rereading

ITEMS_A_TASK = 64
BYTES_A_TASK = 1 << 20

Item = SourceFile | Issue | RawDocument
Kind = TypeVar("Kind", SourceFile | Issue | RawDocument, Issue | RawDocument)


class Selection(Struct, frozen=True):
    """Which sources are read, and how: the same for a build, an export and an explanation."""

    paths: tuple[Path, ...]
    base: Path | None
    """What ``paths`` are relative to; the working folder if None."""
    apart: tuple[Path, ...]
    """Folders never entered: the site."""
    options: Options
    readers: tuple[Reader, ...] = READERS


class Task(Struct, frozen=True):
    """What a worker gets at a time."""

    items: tuple[Item, ...]
    inputs: int
    """Of the files and issues that were found, how many end in this task."""


def select(project: Project, paths: Sequence[Path] = (), readers: Sequence[Reader] = READERS) -> Selection:
    """The project's sources or, where ``paths`` are named, exactly these instead."""
    return Selection(
        paths=tuple(paths) or project.sources,
        base=None if paths else project.root,
        apart=(project.output,),
        options=Options(project.largest_file, with_own(project.fields), project.tables, project.unpacking),
        readers=tuple(readers),
    )


def find(selection: Selection, rereading: Rereading = NOT_AGAIN) -> Iterator[SourceFile | Issue]:
    """All that lies in the selected sources, in order. Raises SourceError where a named one is not there."""
    return scan(selection.paths, selection.readers, selection.base, selection.apart, rereading.judged)


def own_files(project: Project) -> list[SourceFile]:
    """The files in those of the project's sources that are there."""
    selection = select(project)
    present = tuple(source for source in selection.paths if (project.root / source).exists())
    found = find(replace(selection, paths=present)) if present else ()
    return [item for item in found if isinstance(item, SourceFile)]


def as_own(found: Iterable[SourceFile | Issue], project: Project) -> Iterator[SourceFile | Issue]:
    """What was found, each file of the project's sources by the path and name that it has there, however it was
    reached: what the project says of it, it says by these.
    """
    own = {file.location.resolve(): file for file in own_files(project)}
    return (own.get(item.location.resolve(), item) if isinstance(item, SourceFile) else item for item in found)


def tasks(found: Iterable[SourceFile | Issue], selection: Selection) -> Iterator[Task]:
    """Runs of items in order, small enough for flat memory and large enough to hide the cost of handing them over."""
    items: list[Item] = []
    size = inputs = 0
    for one in found:
        for item in _opened(one, selection):
            if len(items) >= ITEMS_A_TASK or size >= BYTES_A_TASK:
                yield Task(tuple(items), inputs)
                items, size, inputs = [], 0, 0
            items.append(item)
            size += 0 if isinstance(item, Issue) else item.size
        inputs += 1
    if items or inputs:
        yield Task(tuple(items), inputs)


def documents(items: Iterable[Item], selection: Selection) -> Iterator[RawDocument | Issue]:
    """The records of a task's items, each in its place or an issue there, whatever goes wrong in reading them."""
    for item in items:
        if isinstance(item, SourceFile):
            yield from _read(item, selection)
        else:
            yield item


def _opened(found: SourceFile | Issue, selection: Selection) -> Iterator[Item]:
    if isinstance(found, SourceFile) and is_container(found, selection.readers):
        yield from _guarded(found, opened(found, selection.readers, selection.options))
    else:
        yield found


def _read(file: SourceFile, selection: Selection) -> Iterator[RawDocument | Issue]:
    yield from _guarded(file, read(file, selection.readers, selection.options))


def _guarded(file: SourceFile, items: Iterator[Kind]) -> Iterator[Kind | Issue]:
    try:
        yield from items
    except Exception as error:  # one file among a million must not stop a build; it is reported
        if is_lack(error):
            raise
        yield failed(error, file.path)
