"""One build at a time for each output folder."""

import fcntl
import os
import time
from pathlib import Path

from newsarchive.errors import OutputError

_PATIENCE = 5.0
"""Seconds that workers of a killed build may take to notice and end; they still hold its lock."""


def lock(path: Path, output: Path) -> int:
    """An open file that holds the lock until it is closed or the process ends, however it ends.

    Raises OutputError, naming the process, where another build holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = _holder(descriptor)
            if (holder is not None and _is_alive(holder)) or time.monotonic() > deadline:
                os.close(descriptor)
                raise OutputError(
                    f"Another build is writing to {output}: process {holder or 'unknown'}. Wait until it has ended."
                ) from None
            time.sleep(0.05)
        except BaseException:
            os.close(descriptor)
            raise
        else:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
            return descriptor


def _holder(descriptor: int) -> int | None:
    """The process that wrote its number last; None where it has not done so yet."""
    written = os.pread(descriptor, 32, 0).strip()
    return int(written) if written.isdigit() else None


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
