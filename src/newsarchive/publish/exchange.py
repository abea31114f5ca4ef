"""Putting a new tree in the place of the old one, in one step, and finishing what a killed build began.

Everything happens beside the output folder, in its work folder, on the same file system:

    next       the tree being staged; after the exchange, the old tree until it is cleared away
    aside      the old tree for a moment, where the system cannot exchange two folders in one step
    journal    present from just before the exchange until the old tree is gone; holds the new tree's inode
"""

import ctypes
import errno
import os
from contextlib import suppress
from pathlib import Path

from newsarchive.publish.manifest import read_manifest
from newsarchive.publish.tree import clear

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def swap(work: Path, output: Path) -> None:
    """Put ``work/next`` in the place of ``output``; the old tree, if there was one, is then ``work/next``."""
    new = work / "next"
    _write_durably(work / "journal", f"{os.lstat(new).st_ino}\n".encode())
    try:
        os.lstat(output)
    except FileNotFoundError:
        os.rename(new, output)
    else:
        if not exchange(os.fsencode(new), os.fsencode(output)):
            os.rename(output, work / "aside")
            try:
                os.rename(new, output)
            except OSError:
                os.rename(work / "aside", output)
                raise
            os.rename(work / "aside", new)
    sync_folder(output.parent)


def settle(work: Path, output: Path) -> None:
    """Bring the work folder into order: finish an exchange that was begun, throw away what was only staged."""
    new, aside, journal = work / "next", work / "aside", work / "journal"
    try:
        inode = int(journal.read_bytes())
    except (FileNotFoundError, ValueError):
        inode = None
    if aside.exists():
        if not output.exists():
            os.rename(new, output)
        os.rename(aside, new)
    if new.exists():
        if inode is not None and output.exists() and os.lstat(output).st_ino == inode:
            clear(new, output, read_manifest(new) or {})
        else:
            clear(new)
    with suppress(FileNotFoundError):
        journal.unlink()


def exchange(one: bytes, other: bytes) -> bool:
    """Swap two folders of one file system in one step; False where the system cannot."""
    number = _rename_exchange(one, other)
    if number and number not in _UNSUPPORTED:
        raise OSError(number, os.strerror(number), os.fsdecode(other))
    return not number


def _rename_exchange(one: bytes, other: bytes) -> int:
    """renameat2(2), which Python does not offer; the system's error number, 0 for success."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return errno.ENOSYS
    renameat2.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    failed: int = renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE)
    return ctypes.get_errno() if failed else 0


def sync_all(folder: Path) -> None:
    """Have everything written so far on the disk: the whole file system at once, as there may be many files."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        syncfs = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
        if syncfs is None:
            os.sync()
        elif syncfs(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have a folder's own entries on the disk."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_durably(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    try:
        os.write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)
