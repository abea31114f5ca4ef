"""Files that have nothing to do with each other, each made by a process of its own."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsarchive import engine
from newsarchive.publish import Staged
from newsarchive.stages.recalling import Recalled


class Job(NamedTuple):
    """Files that one process makes."""

    name: str
    """For messages."""
    make: Callable[[], Recalled]


def single(name: str, make: Callable[[], Staged]) -> Job:
    """The making of one file."""
    return Job(name, lambda: Recalled((make(),), ()))


def several(name: str, make: Callable[[], Iterable[Staged]]) -> Job:
    """The making of some files."""
    return Job(name, lambda: Recalled(tuple(make()), ()))


def carry_out(jobs: Sequence[Job], workers: int) -> Iterator[Recalled]:
    """What the jobs make, in their order; they are begun in this order too, so the dearest should come first."""
    return engine.run(lambda place: jobs[place].make(), range(len(jobs)), workers, lambda place: jobs[place].name)
