"""The same work on many chunks, in this process or in forked ones: same function, same order, same bytes.

A worker is forked with everything the function needs already in memory, so the function may be a closure; only chunks
go to a worker and only results come back. The parent never has more than a few chunks under way.
"""

import gc
import math
import os
import pickle
import signal
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from newsarchive.errors import NewsarchiveError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

C = TypeVar("C")
R = TypeVar("R")
T = TypeVar("T")

WINDOW = 3
"""Chunks under way or waiting for their turn, per worker, at most."""
AHEAD = 64
"""Results known without a worker that wait for their turn, at most."""

_PATIENCE = 5.0  # seconds for a dead process to leave its exit code
_BRIEF = 300


class ChunkError(Exception):
    """The function failed on a chunk: a bug. Names the chunk; in workers it carries the worker's traceback."""


class WorkerLost(NewsarchiveError):
    """A worker process ended without an answer, most often because the system had no memory left for it."""


class MemoryRanOut(NewsarchiveError):
    """The system refused memory for a chunk. Nothing is known about the chunk: it is not to blame."""


def workers_available() -> int:
    """How many processes can run at once: processors this process may use, within its control group's quota."""
    counted: int | None
    if hasattr(os, "process_cpu_count"):
        counted = os.process_cpu_count()
    elif hasattr(os, "sched_getaffinity"):
        counted = len(os.sched_getaffinity(0))
    else:
        counted = os.cpu_count()
    return max(1, math.ceil(min(counted or 1, _quota())))


def run(
    function: Callable[[C], R],
    chunks: Iterable[C],
    workers: int,
    describe: Callable[[C], str] = repr,
    known: Callable[[C], R | None] = lambda _: None,
) -> Iterator[R]:
    """``function`` of each chunk, in the order of the chunks.

    With more than one worker and more than one chunk in forked processes; chunks and results are then pickled.
    ``known`` is asked before, in this process: a chunk of which it has the result goes to no worker. ``describe`` names
    a chunk in errors. Raises NewsarchiveError and OSError as the functions raised them, MemoryRanOut for MemoryError,
    ChunkError for any other exception of theirs, WorkerLost when a worker died. Whichever way it ends, no worker stays
    behind.
    """
    iterator = iter(chunks)
    first = list(islice(iterator, 2))
    feed = _Feed(chain(first, iterator), known, describe)
    if workers > 1 and len(first) > 1 and hasattr(os, "fork"):
        return _forked(function, feed, workers, describe)
    return _in_process(function, feed, describe)


class _Feed(Generic[C, R]):
    """The chunks to come. Those of which the result is known are done on the way to the others."""

    def __init__(self, chunks: Iterable[C], known: Callable[[C], R | None], describe: Callable[[C], str]) -> None:
        self.at_hand: dict[int, R] = {}
        """Known results that wait for their turn, by their place."""
        self.next: tuple[int, C] | None = None
        """The next chunk that somebody has to work on, and its place."""
        self._chunks = enumerate(chunks)
        self._known = known
        self._describe = describe

    def look_ahead(self) -> None:
        """Goes on to the next chunk that is to be worked on, as far as results may wait."""
        while self.next is None and len(self.at_hand) < AHEAD:
            coming = next(self._chunks, None)
            if coming is None:
                return
            result = _done_here(self._known, coming[1], self._describe)
            if result is None:
                self.next = coming
            else:
                self.at_hand[coming[0]] = result


def _in_process(function: Callable[[C], R], feed: _Feed[C, R], describe: Callable[[C], str]) -> Iterator[R]:
    while True:
        feed.look_ahead()
        if feed.at_hand:
            yield feed.at_hand.pop(next(iter(feed.at_hand)))
        elif feed.next is not None:
            _, chunk = feed.next
            feed.next = None
            yield _done_here(function, chunk, describe)
        else:
            return


def _done_here(function: Callable[[C], T], chunk: C, describe: Callable[[C], str]) -> T:
    try:
        return function(chunk)
    except (NewsarchiveError, OSError):
        raise
    except MemoryError as error:
        raise _ran_out(describe(chunk)) from error
    except Exception as error:
        raise ChunkError(f"Failed on {_brief(describe(chunk))}: {error!r}") from error


class _Worker:
    """A forked process, the pipe to it, and the place of the chunk it is at."""

    def __init__(self, process: "BaseProcess", pipe: "Connection[object, Any]") -> None:
        self.process = process
        self.pipe = pipe
        self.place: int | None = None


def _forked(function: Callable[[C], R], feed: _Feed[C, R], workers: int, describe: Callable[[C], str]) -> Iterator[R]:
    from multiprocessing.connection import wait

    pool: list[_Worker] = []
    given: dict[int, C] = {}
    done: dict[int, R] = {}
    turn = 0
    try:
        while True:
            feed.look_ahead()
            # A worker gets its next chunk when it waits for one, so neither side ever blocks on a full pipe; and it
            # gets it before the caller has the results, so that it works while the caller does.
            while feed.next is not None and len(given) + len(done) < workers * WINDOW:
                worker = next((worker for worker in pool if worker.place is None), None)
                if worker is None and len(pool) == workers:
                    break
                worker = worker or _fork(function, pool)
                worker.place, chunk = feed.next
                given[worker.place] = chunk
                feed.next = None
                _send(worker, chunk, describe)
                feed.look_ahead()
            is_due = turn in done or turn in feed.at_hand
            if not given and not is_due:
                return
            busy = [worker for worker in pool if worker.place is not None]
            ready = set(wait([worker.pipe for worker in busy], timeout=0 if is_due else None)) if busy else set()
            for worker in busy:
                if worker.pipe in ready and worker.place is not None:
                    done[worker.place] = _receive(worker, given[worker.place], describe)
                    del given[worker.place]
                    worker.place = None
            if not ready and is_due:
                yield done.pop(turn) if turn in done else feed.at_hand.pop(turn)
                turn += 1
    finally:
        for worker in pool:
            worker.process.kill()
        for worker in pool:
            worker.process.join()
            worker.process.close()
            worker.pipe.close()


def _fork(function: Callable[[C], R], pool: list[_Worker]) -> _Worker:
    """One worker more, in the pool."""
    from multiprocessing import get_context

    context = get_context("fork")
    ours, theirs = context.Pipe()
    # What a worker inherits but must not hold: as long as it does, its neighbours would not see the parent die.
    inherited = [ours, *(worker.pipe for worker in pool)]
    process = context.Process(target=_serve, args=(function, theirs, inherited), daemon=True)
    with warnings.catch_warnings():
        # Python warns of forking when any library keeps a thread. The workers take no lock of theirs.
        warnings.simplefilter("ignore", DeprecationWarning)
        process.start()
    theirs.close()
    pool.append(_Worker(process, ours))
    return pool[-1]


def _serve(
    function: Callable[[C], R], pipe: "Connection[object, Any]", inherited: "list[Connection[object, Any]]"
) -> None:
    """A worker's life: until the parent closes the pipe, or kills it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent sees to the workers
    for other in inherited:
        other.close()
    gc.freeze()  # collections need not visit, and so copy, what was inherited
    with suppress(EOFError, OSError):
        while True:
            chunk = pipe.recv()
            try:
                answer = pickle.dumps((True, function(chunk)), pickle.HIGHEST_PROTOCOL)
            except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
                answer = pickle.dumps((False, _portable(error)), pickle.HIGHEST_PROTOCOL)
            pipe.send_bytes(answer)


def _portable(error: BaseException) -> NewsarchiveError | OSError | MemoryError | str:
    """An error the user can mend as it is, where it survives the way through the pipe; else the traceback."""
    if isinstance(error, MemoryError):
        return MemoryError()
    if isinstance(error, NewsarchiveError | OSError):
        with suppress(Exception):
            copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
            if type(copy) is type(error) and str(copy) == str(error):
                return error
    return "".join(traceback.format_exception(error))


def _send(worker: _Worker, chunk: C, describe: Callable[[C], str]) -> None:
    try:
        worker.pipe.send(chunk)
    except OSError as error:
        raise _lost(worker, describe(chunk)) from error


def _receive(worker: _Worker, chunk: C, describe: Callable[[C], str]) -> Any:
    try:
        succeeded, answer = pickle.loads(worker.pipe.recv_bytes())  # noqa: S301 - from our own fork
    except (EOFError, OSError) as error:
        raise _lost(worker, describe(chunk)) from error
    if succeeded:
        return answer
    if isinstance(answer, NewsarchiveError | OSError):
        raise answer
    if isinstance(answer, MemoryError):
        raise _ran_out(describe(chunk))
    raise ChunkError(f"Failed on {_brief(describe(chunk))}\n\nIn the worker:\n{answer}")


def _lost(worker: _Worker, described: str) -> WorkerLost:
    worker.process.join(_PATIENCE)
    code = worker.process.exitcode
    if code is None:
        ending = "stopped answering"
    else:
        ending = f"was killed by signal {-code}" if code < 0 else f"ended with exit code {code}"
    hint = "\n    hint: signal 9 mostly means that memory ran out: try fewer workers" if code == -signal.SIGKILL else ""
    return WorkerLost(f"A worker process {ending} while it was at {_brief(described)}.{hint}")


def _ran_out(described: str) -> MemoryRanOut:
    return MemoryRanOut(f"Memory ran out at {_brief(described)}.\n    hint: try fewer workers, or end other programs")


def _brief(described: str) -> str:
    return described if len(described) <= _BRIEF else described[:_BRIEF] + " …"


def _quota() -> float:
    """Processors that this process's control groups grant it; infinite where they set no limit or are not there."""
    quota = math.inf
    for limit, period in _quota_files():
        with suppress(OSError, ValueError, ZeroDivisionError):
            words = Path(limit).read_text(encoding="ascii").split()
            if period:
                words.append(Path(period).read_text(encoding="ascii").strip())
            if words[0] not in {"max", "-1"}:
                quota = min(quota, int(words[0]) / int(words[1]))
    return quota


def _quota_files() -> Iterator[tuple[str, str | None]]:
    """(file with the quota, file with the period where it is another one) of this process's groups, v2 and v1."""
    group = ""
    with suppress(OSError):
        for line in Path("/proc/self/cgroup").read_text(encoding="utf-8").splitlines():
            if line.startswith("0::/"):
                group = line[len("0::/") :]
    while group:
        yield f"/sys/fs/cgroup/{group}/cpu.max", None
        group = os.path.dirname(group)
    yield "/sys/fs/cgroup/cpu.max", None
    yield "/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "/sys/fs/cgroup/cpu/cpu.cfs_period_us"
