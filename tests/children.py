"""Running a piece of a test in a forked child: to be killed there, or as a user who may not read everything."""

import os
import pickle
import signal
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import TypeVar, cast

T = TypeVar("T")

NOBODY = 65534


def in_child(function: Callable[[], T], user: int | None = None) -> T:
    """What ``function`` gives in a forked child, by the given user where we may become it; its failure is ours."""
    receiving, sending = os.pipe()
    child = _fork()
    if child == 0:
        code = 1
        try:
            if user is not None and os.geteuid() == 0:
                os.setegid(user)
                os.seteuid(user)
            answer = pickle.dumps((True, function()))
            code = 0
        except BaseException:  # noqa: BLE001 - the parent must hear of anything
            answer = pickle.dumps((False, traceback.format_exc()))
        with os.fdopen(sending, "wb") as pipe:
            pipe.write(answer)
        os._exit(code)
    os.close(sending)
    with os.fdopen(receiving, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)

    assert data, "the child ended without a word"

    succeeded, result = pickle.loads(data)

    assert succeeded, result

    return cast(T, result)


def killed_in_child(function: Callable[[], object]) -> bool:
    """Whether ``function``, in a forked child, killed that child; False where it came to its end."""
    child = _fork()
    if child == 0:
        try:
            function()
        except BaseException:  # noqa: BLE001 - shown, then told by the exit code
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    status = os.waitpid(child, 0)[1]

    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the child failed; see its traceback"

    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


@contextmanager
def folder_of(user: int) -> Iterator[Path]:
    """A temporary folder that belongs to ``user`` (where we may give it away) and that all may enter."""
    folder = Path(tempfile.mkdtemp(prefix="newsarchive-test-"))
    try:
        folder.chmod(0o755)
        if os.geteuid() == 0:
            os.chown(folder, user, user)
        yield folder
    finally:
        rmtree(folder, ignore_errors=True)


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the test runner may keep threads
        return os.fork()
