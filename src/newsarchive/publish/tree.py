"""Building a whole new tree beside the old one, and clearing an old one away.

What is unchanged becomes a hard link, which costs some ten microseconds and no space. Files that are not ours are
carried over the same way, with their folders' modes; in the end nobody can tell that they were moved.
Names are bytes here: they are the system's, in whatever encoding.
"""

import errno
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import AnyStr

from newsarchive.errors import OutputError
from newsarchive.publish.manifest import MANIFEST

FILE_MODE = 0o644
FOLDER_MODE = 0o755

_NO_LINKS = {errno.EPERM, errno.EACCES, errno.EMLINK, errno.EXDEV, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


def make_folder(root: bytes, folder: bytes, made: set[bytes]) -> None:
    """``root``/``folder`` with all above it, readable by all whatever the umask; ``made`` remembers what is there."""
    if folder in made:
        return
    if folder:
        make_folder(root, os.path.dirname(folder), made)
    path = root + b"/" + folder if folder else root
    try:
        os.mkdir(path)
        os.chmod(path, FOLDER_MODE)
    except FileExistsError:
        if not stat.S_ISDIR(os.lstat(path).st_mode):
            raise
    made.add(folder)


def write_file(path: bytes, data: bytes) -> None:
    """A new file, readable by all whatever the umask."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, FILE_MODE)
    try:
        os.fchmod(descriptor, FILE_MODE)
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
    finally:
        os.close(descriptor)


def complete(live: Path, new: Path, pages: Collection[str], fresh: Collection[str], ours: Collection[str]) -> None:
    """Add to ``new``, which holds the ``fresh`` pages, all other ``pages`` and whatever in ``live`` is not ours.

    ``ours``: the paths that earlier builds wrote. Raises OutputError where something of others stands in a page's
    way, or where a page that was there a moment ago is gone; ``live`` is only read.
    """
    _Completion(os.fsencode(live), os.fsencode(new), pages, fresh, ours).run()


class _Completion:
    def __init__(
        self, live: bytes, new: bytes, pages: Collection[str], fresh: Collection[str], ours: Collection[str]
    ) -> None:
        self.live = live
        self.new = new
        self.pages = {path.encode() for path in pages}
        self.missing = self.pages - {path.encode() for path in fresh}
        self.ours = {path.encode() for path in ours} | {MANIFEST.encode()}
        self.folders = folders_of(self.pages)
        self.made: set[bytes] = set()
        self.carried: set[bytes] = set()
        """Folders of others, without a page in them."""

    def run(self) -> None:
        make_folder(self.new, b"", self.made)
        stack = [b""]
        while stack:
            self._folder(stack.pop(), stack)
        for folder in sorted(self.carried, reverse=True):
            _copy_folder_status(self.live + b"/" + folder, self.new + b"/" + folder)
        if self.missing:
            example = min(self.missing).decode()
            raise OutputError(f"The site was changed by others while it was published ({example}): build again.")

    def _folder(self, folder: bytes, stack: list[bytes]) -> None:
        """Take over what stands in one folder, and push the folders in it."""
        try:
            with os.scandir(self.live + b"/" + folder) as scanned:
                entries = list(scanned)
        except FileNotFoundError:
            return
        prefix = folder + b"/" if folder else b""
        if not entries and folder:
            self._carry_folder(folder, folder)
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                stack.append(path)
            elif path not in self.ours or not entry.is_file(follow_symlinks=False):
                if path in self.pages or path in self.folders:
                    raise _in_the_way(path)
                self._carry_folder(folder, path)
                self._link(path)
            elif path in self.missing:
                make_folder(self.new, folder, self.made)
                self._link(path)
                self.missing.discard(path)

    def _carry_folder(self, folder: bytes, because: bytes) -> None:
        for each in (folder, *_above(folder)):
            if each in self.pages:
                raise _in_the_way(because)
            if each not in self.folders and each:
                self.carried.add(each)
        make_folder(self.new, folder, self.made)

    def _link(self, path: bytes) -> None:
        source, target = self.live + b"/" + path, self.new + b"/" + path
        try:
            os.link(source, target, follow_symlinks=False)
        except OSError as error:
            if error.errno not in _NO_LINKS or not stat.S_IFMT(os.lstat(source).st_mode) & stat.S_IFREG:
                raise
            shutil.copy2(source, target, follow_symlinks=False)


def clear(tree: Path, live: Path | None = None, ours: Collection[str] = ()) -> None:
    """Remove ``tree``; where ``live`` is given, what is not ``ours`` and not in ``live`` goes there instead.

    So a file that others put into the old tree in the moment of the exchange is not lost. The manifest goes last: as
    long as anything is left, it can be told what was ours.
    """
    root = os.fsencode(tree)
    home = None if live is None else os.fsencode(live)
    written = {path.encode() for path in ours}
    folders = [b""]
    for folder in folders:  # grows as folders are found
        place = root + b"/" + folder if folder else root
        with suppress(PermissionError):
            os.chmod(place, 0o700)
        with os.scandir(place) as entries:
            found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
        for name, is_folder in found:
            path = folder + b"/" + name if folder else name
            if is_folder:
                folders.append(path)
            elif path == MANIFEST.encode():
                continue
            elif home is None or path in written or not _newer(root + b"/" + path, home + b"/" + path):
                os.unlink(root + b"/" + path)
            else:
                os.makedirs(os.path.dirname(home + b"/" + path), exist_ok=True)
                os.rename(root + b"/" + path, home + b"/" + path)
    for folder in reversed(folders[1:]):
        os.rmdir(root + b"/" + folder)
    with suppress(FileNotFoundError):
        os.unlink(root + b"/" + MANIFEST.encode())
    os.rmdir(root)


def _newer(one: bytes, other: bytes) -> bool:
    """Whether ``one`` is another file than ``other`` and was changed later, or ``other`` is not there."""
    mine = os.lstat(one)
    try:
        theirs = os.lstat(other)
    except (FileNotFoundError, NotADirectoryError):
        return True
    return (mine.st_dev, mine.st_ino) != (theirs.st_dev, theirs.st_ino) and mine.st_mtime_ns > theirs.st_mtime_ns


def _copy_folder_status(source: bytes, target: bytes) -> None:
    status = os.lstat(source)
    made = os.lstat(target)
    if (status.st_uid, status.st_gid) != (made.st_uid, made.st_gid):
        with suppress(PermissionError):
            os.chown(target, status.st_uid, status.st_gid)
    os.chmod(target, stat.S_IMODE(status.st_mode))


def folders_of(paths: Iterable[AnyStr]) -> set[AnyStr]:
    """All folders above any of these relative paths; the root is not one of them."""
    found: set[AnyStr] = set()
    for folder in {os.path.dirname(path) for path in paths}:
        if folder:
            found.add(folder)
            found.update(_above(folder))
    return found


def _above(path: AnyStr) -> Iterator[AnyStr]:
    """All folders above a relative path, the nearest first."""
    while path := os.path.dirname(path):
        yield path


def _in_the_way(path: bytes) -> OutputError:
    shown = path.decode("utf-8", "replace")
    return OutputError(f"{shown} in the output folder was not made by newsarchive, and a page must go there: move it.")
