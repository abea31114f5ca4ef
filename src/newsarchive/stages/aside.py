"""A short answer that is worked out in a process of its own while this one does something else.

Unlike ``engine`` it costs nothing to load: it is for what is over in a moment.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

_KILL = 9
_AT_ONCE = 1 << 16

Answer = Callable[[], bytes | None]


@contextmanager
def aside(function: Answer, *, forks: bool = True) -> Iterator[Answer]:
    """Has ``function`` at work under the block, in a forked process; what is given waits for its answer.

    Where there is no such process, or none is to be forked, or it ends without an answer, the function is run here when
    it is asked for.
    """
    if not forks or not hasattr(os, "fork"):
        yield function
        return
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        _answer(function, sending)
    os.close(sending)
    try:
        yield lambda: _received(receiving, function)
    finally:
        os.close(receiving)
        with suppress(ProcessLookupError):
            os.kill(child, _KILL)
        os.waitpid(child, 0)


def _answer(function: Answer, sending: int) -> None:
    """The life of the process: it never returns."""
    try:
        answer = function()
        with open(sending, "wb") as pipe:
            pipe.write(b"-" if answer is None else b"+" + answer)
    finally:
        os._exit(0)  # nothing of the parent's is to be flushed, closed or raised here


def _received(receiving: int, function: Answer) -> bytes | None:
    said = b"".join(iter(lambda: os.read(receiving, _AT_ONCE), b""))
    if not said:
        return function()
    return said[1:] if said.startswith(b"+") else None
