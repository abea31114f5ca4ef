"""Sites for the tests of publishing: small trees on disk, compared as a whole."""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from newsarchive.publish import MANIFEST, MARKER, Publication, Published

OLD = {"index.html": b"old home", "a/one.html": b"one", "a/two.html": b"two", "b/c/deep.html": b"deep"}
NEW = {"index.html": b"new home", "a/one.html": b"one", "d/new.html": b"new", "b/c/deep.html": b"deep, changed"}
FOREIGN = {"notes.txt": b"mine", "a/mine.txt": b"also mine", "own/deep/er.txt": b"all mine"}


def publish(output: Path, pages: Mapping[str, bytes]) -> Published:
    """Make ``pages`` the site."""
    with Publication.open(output) as publication:
        return publication.commit([publication.stage(path, data) for path, data in pages.items()])


def tree(folder: Path) -> dict[str, bytes | str | None]:
    """Every path in ``folder`` with its bytes; the target of a link; None for folders."""
    found: dict[str, bytes | str | None] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = os.readlink(path)
        else:
            found[name] = path.read_bytes() if path.is_file() else None
    return found


def pages(folder: Path) -> dict[str, bytes | str | None]:
    """Like ``tree``, without folders and without marker and manifest."""
    return {name: data for name, data in tree(folder).items() if data is not None and name not in {MARKER, MANIFEST}}


def stamps(folder: Path) -> dict[str, tuple[int, int, int]]:
    """What the file system says of every path: any write, rename or link would show."""
    found = {}
    for path in [folder, *folder.rglob("*")]:
        status = path.lstat()
        found[str(path)] = (status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
    return found


def modes(folder: Path) -> dict[str, int]:
    """Permission bits by path, the folder's own under an empty name."""
    paths = [folder, *folder.rglob("*")]
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in paths}


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Files that are not ours."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
