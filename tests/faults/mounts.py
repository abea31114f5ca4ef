"""A small file system for one test, in a mount namespace of its own: it is gone when the process that made it ends."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

_NEW_MOUNTS = 0x0002_0000
_NEW_USERS = 0x1000_0000
_READ_ONLY, _AGAIN, _ALL_BELOW, _PRIVATE = 1, 32, 16384, 1 << 18
ROOMY = 256 << 20
"""Bytes of a file system on which nothing is tried."""


def mount_own(place: Path, size: int = ROOMY) -> bool:
    """Puts a tmpfs of ``size`` bytes on ``place``, which only this process and its children see.

    As root, or as anybody in a user namespace; False where the system allows neither. Call it in a forked child.
    """
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(_NEW_MOUNTS) != 0:
        if libc.unshare(_NEW_MOUNTS | _NEW_USERS) != 0:
            return False
        with suppress(OSError):
            Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
            Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
            Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    return _mount(b"none", Path("/"), None, _ALL_BELOW | _PRIVATE, "") and _mount(
        b"none", place, b"tmpfs", 0, f"size={size}"
    )


def resize(place: Path, size: int) -> None:
    """Gives the file system another size in bytes, not below what is used."""
    assert _mount(b"none", place, b"tmpfs", _AGAIN, f"size={size}"), "a tmpfs that was mounted cannot be resized"


def make_read_only(place: Path) -> None:
    """From now on nothing can be written there."""
    assert _mount(b"none", place, b"tmpfs", _AGAIN | _READ_ONLY, ""), "a tmpfs that was mounted cannot be closed"


def used(place: Path) -> int:
    """Bytes taken on the file system."""
    status = os.statvfs(place)
    return (status.f_blocks - status.f_bfree) * status.f_frsize


def _mount(source: bytes, place: Path, kind: bytes | None, flags: int, options: str) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.mount(source, os.fsencode(place), kind, ctypes.c_ulong(flags), options.encode()) == 0)
