"""One build's publication: what changed against the published site, and how it gets into its place."""

import errno
import hashlib
import os
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from sys import intern
from types import TracebackType
from typing import BinaryIO, Self

from msgspec import Struct

from newsarchive.errors import OutputError
from newsarchive.publish.exchange import settle, swap, sync_all
from newsarchive.publish.guard import check_ours, check_place, published
from newsarchive.publish.lock import lock
from newsarchive.publish.manifest import (
    MANIFEST,
    MARKER,
    MARKER_TEXT,
    Stamp,
    digest_of,
    format_manifest,
    format_stamps,
    parse_stamps,
    path_problem,
    read_plain,
    stamp_of,
)
from newsarchive.publish.tree import FILE_MODE, complete, folders_of, make_folder, write_file

_HINTS = {
    errno.ENOSPC: "make room there and build again",
    errno.EDQUOT: "make room there and build again",
    errno.EFBIG: "no file may be so large there: raise the limit, or name another output folder, and build again",
    errno.EIO: "the disk may be full or failing: make room there or name another output folder, and build again",
    errno.EROFS: "make it writable, or name another output folder, and build again",
}
"""What to do about what the system says only to those who write."""
_DENIED = dict.fromkeys((errno.EACCES, errno.EPERM), _HINTS[errno.EROFS])


class Staged(Struct, frozen=True, gc=False):
    """A page that is to be in the site: what ``stage`` gives and ``commit`` takes, small enough to send around."""

    path: str
    sha256: str
    size: int
    """Bytes."""
    changed: bool
    """Whether it differs from what is published, and so was written."""
    origin: str = ""
    """What the page was made from, for messages."""


class Published(Struct, frozen=True):
    """What a commit did; paths in order."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def work_folder(output: Path) -> Path:
    """The hidden folder beside a site, where a build keeps what the next one needs. ``output``: real and absolute."""
    return output.parent / f".{output.name}.newsarchive"


class Publication:
    """The right to publish into one folder, held until closed.

    A file of ours is trusted to be as it was published while its size, mtime and inode are the ones noted then; else
    it is read and hashed, and staged anew where it was tampered with.
    """

    output: Path
    """Real and absolute."""
    work: Path
    """Hidden folder beside it, for this publication's scratch and for caches; not served, not readable by others."""

    def __init__(self, output: Path, work: Path, lock_file: int, digests: dict[str, str]) -> None:
        self.output = output
        self.work = work
        self._lock = lock_file
        self._process = os.getpid()
        self._digests = digests
        self._stamps = parse_stamps(read_plain(work / "stamps"), digests)
        self._live = os.fsencode(output)
        self._next = os.fsencode(work / "next")
        self._made: set[bytes] = set()

    @classmethod
    def open(cls, output: Path, protected: Sequence[Path] = ()) -> Self:
        """Get hold of ``output``, finish what a killed build began, and see what is published.

        ``protected``: folders that must not be, or be inside, the output (sources, project). Raises OutputError where
        the folder is not absent, empty or ours, is in use by another build, or cannot be written.
        """
        return cls._held(output, protected, published)

    @classmethod
    def hold(cls, output: Path, protected: Sequence[Path] = ()) -> Self:
        """As ``open``, without a look at what is published: only whether that is ``standing`` can be asked."""
        return cls._held(output, protected, _unseen)

    @classmethod
    def _held(cls, output: Path, protected: Sequence[Path], see: Callable[[Path], dict[str, str]]) -> Self:
        output = Path(os.path.realpath(output))
        check_place(output, protected)
        with _writing(output):
            work = work_folder(output)
            if work.is_symlink() or not work.is_dir():
                check_ours(output)  # refuses before anything is made
                output.parent.mkdir(parents=True, exist_ok=True)
                work.mkdir(mode=0o700)
            elif work.stat().st_uid != os.geteuid():
                raise OutputError(f"The folder {work} is another user's: it could not be trusted. Remove it.")
            lock_file = lock(work / "lock", output)
            try:
                settle(work, output)
                (work / "stamps.new").unlink(missing_ok=True)
                return cls(output, work, lock_file, see(output))
            except BaseException:
                os.close(lock_file)
                raise

    @contextmanager
    def room(self) -> Iterator[None]:
        """Has whatever under it finds no room, or may not write, say so as ``stage`` does: nothing else is written."""
        try:
            yield
        except OSError as error:
            if error.errno not in _HINTS:
                raise
            raise _unwritable(self.output, error) from error

    def scratch(self, name: str) -> BinaryIO:
        """A new file in the work folder, to be filled and given to ``stage_file``; never through a link."""
        file = self.work / name
        file.unlink(missing_ok=True)
        return file.open("xb")

    def stage_file(self, path: str, file: Path, origin: str = "") -> Staged:
        """As ``stage``, with the contents of ``file`` in the work folder: for what is too large to be held in memory.

        The file is gone afterwards, moved into the site or, where nothing changed, removed.
        """
        _check_path(path, origin)
        with _writing(self.output), file.open("rb") as stream:
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
            size = stream.tell()

        def move(target: bytes) -> None:
            file.chmod(FILE_MODE)
            file.replace(os.fsdecode(target))

        staged = self._stage(path, sha256, size, move, origin)
        file.unlink(missing_ok=True)
        return staged

    def stage(self, path: str, data: bytes, origin: str = "") -> Staged:
        """Have ``data`` at ``path`` in the site; it is written only where it differs from what is published.

        Safe in forked workers: whatever they return must reach ``commit``. Raises OutputError where the path is no
        path for a page or the disk is full.
        """
        _check_path(path, origin)
        return self._stage_data(path, data, origin)

    def keep(self, path: str, sha256: str, size: int) -> Staged | None:
        """As ``stage``, of what is published already; None where it does not stand as it was written."""
        if self._digests.get(path) != sha256 or self._standing(path) != sha256:
            return None
        return Staged(path, sha256, size, changed=False)

    def shared(self, staged: Staged) -> Staged:
        """The same without a path and a digest of its own in memory, where the site that stands has them."""
        known = self._digests.get(staged.path)
        return (
            staged
            if known is None
            else Staged(
                intern(staged.path),
                known if known == staged.sha256 else staged.sha256,
                staged.size,
                staged.changed,
                staged.origin,
            )
        )

    @property
    def paths(self) -> Collection[str]:
        """The paths of all that stands in the site."""
        return self._digests.keys()

    @property
    def standing(self) -> bytes | None:
        """A digest of what is published and how it looked then; None where a file of it looks otherwise now."""
        if self._digests and self._digests != {path: stamp.sha256 for path, stamp in self._stamps.items()}:
            return None
        try:
            # Below an open folder: the way to it is not gone anew for each of many files.
            site = os.open(self.output, os.O_RDONLY | os.O_DIRECTORY)
            try:
                for path, stamp in self._stamps.items():
                    if not stamp.fits(os.stat(path.encode(), dir_fd=site, follow_symlinks=False)):
                        return None
            finally:
                os.close(site)
            parts = [read_plain(self.output / MANIFEST), read_plain(self.work / "stamps")]
        except OSError:
            return None
        return (
            hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest() if all(parts) else None
        )

    def commit(self, staged: Iterable[Staged]) -> Published:
        """Make the staged pages, and nothing else of ours, the site. Nothing changed: nothing is touched.

        Raises OutputError, before anything is touched, where two pages have one path, where a file of others stands
        in a page's way, or where the disk is full.
        """
        pages = _gather(staged)
        with _writing(self.output):
            pages[MARKER] = self._stage_data(MARKER, MARKER_TEXT.encode(), "")
            digests = {path: page.sha256 for path, page in pages.items()}
            manifest = format_manifest(digests)
            fresh = {path for path, page in pages.items() if page.changed}
            if fresh or read_plain(self.output / MANIFEST) != manifest:
                self._replace(digests, fresh, manifest)
            elif self.standing is None:
                # All was compared by its content: from now on it is known by its look again.
                self._keep_stamps(self._stamps_of(self._live, digests))
        former, self._digests = self._digests, digests
        names = digests.keys() - {MARKER}
        return Published(
            added=tuple(sorted(names - former.keys())),
            changed=tuple(sorted(fresh & former.keys() - {MARKER})),
            removed=tuple(sorted(former.keys() - digests.keys())),
            unchanged=len(names - fresh),
        )

    def close(self) -> None:
        """Throw away what was staged and not committed, and let go of the folder."""
        if self._lock < 0 or os.getpid() != self._process:
            return
        lock_file, self._lock = self._lock, -1
        with suppress(OSError):
            settle(self.work, self.output)
        with suppress(OSError):
            os.close(lock_file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _stage_data(self, path: str, data: bytes, origin: str) -> Staged:
        sha256 = hashlib.sha256(data).hexdigest()
        return self._stage(path, sha256, len(data), lambda target: write_file(target, data), origin)

    def _stage(self, path: str, sha256: str, size: int, write: Callable[[bytes], None], origin: str) -> Staged:
        changed = self._digests.get(path) != sha256 or self._standing(path) != sha256
        if changed:
            name = path.encode()
            with _writing(self.output):
                try:
                    make_folder(self._next, os.path.dirname(name), self._made)
                    write(self._next + b"/" + name)
                except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
                    raise OutputError(f"The page {path}{_of(origin)} stands where another needs a folder.") from error
        return Staged(path, sha256, size, changed, origin)

    def _standing(self, path: str) -> str | None:
        """SHA-256 of what is published at ``path``, None where it is not there as we wrote it."""
        known = self._digests.get(path)
        if known is None:
            return None
        try:
            if self._stamps.get(path) == stamp_of(os.lstat(self._live_path(path)), known):
                return known
            return known if digest_of(Path(os.fsdecode(self._live_path(path)))) == known else None
        except OSError:
            return None

    def _replace(self, digests: dict[str, str], fresh: set[str], manifest: bytes) -> None:
        complete(self.output, self.work / "next", digests.keys(), fresh, self._digests.keys())
        write_file(self._next + b"/" + MANIFEST.encode(), manifest)
        self._keep_stamps(self._stamps_of(self._next, digests))
        sync_all(self.work)
        swap(self.work, self.output)
        settle(self.work, self.output)
        self._made.clear()

    def _stamps_of(self, tree: bytes, digests: dict[str, str]) -> dict[str, Stamp]:
        return {path: stamp_of(os.lstat(tree + b"/" + path.encode()), sha256) for path, sha256 in digests.items()}

    def _keep_stamps(self, stamps: dict[str, Stamp]) -> None:
        # Before the exchange: a build killed after it leaves the right ones, and one killed before it harmless ones,
        # as a stamp is believed only where hash, inode and time all agree.
        self._stamps = stamps
        fresh = self.work / "stamps.new"
        fresh.write_bytes(format_stamps(stamps))
        fresh.replace(self.work / "stamps")

    def _live_path(self, path: str) -> bytes:
        return self._live + b"/" + path.encode()


def _unseen(output: Path) -> dict[str, str]:
    check_ours(output)
    return {}


def _check_path(path: str, origin: str) -> None:
    problem = "belongs to the publisher" if path in {MANIFEST, MARKER} else path_problem(path)
    if problem:
        raise OutputError(f"The page {path!r}{_of(origin)} cannot be published: its path {problem}.")


def _gather(staged: Iterable[Staged]) -> dict[str, Staged]:
    """Pages by path; OutputError where two of them cannot both be in a site on every system."""
    pages: dict[str, Staged] = {}
    folded: dict[str, Staged] = {}
    for page in staged:
        other = folded.setdefault(unicodedata.normalize("NFC", page.path.casefold()), page)
        if other is not page:
            apart = "" if other.path == page.path else f" and {other.path}, which many systems take for the same,"
            origins = " and ".join(sorted({_of(other.origin), _of(page.origin)} - {""}))
            raise OutputError(f"Two pages have the path {page.path}{apart}{origins}: give one another name.")
        pages[page.path] = page
    clash = min(folders_of(folded) & folded.keys(), default=None)
    if clash is not None:
        page = folded[clash]
        raise OutputError(f"The page {page.path}{_of(page.origin)} stands where others need a folder of this name.")
    return pages


def _of(origin: str) -> str:
    return f" (of {origin})" if origin else ""


@contextmanager
def _writing(output: Path) -> Iterator[None]:
    """Turn the system's errors into one that says what was going on."""
    try:
        yield
    except OSError as error:
        raise _unwritable(output, error) from error


def _unwritable(output: Path, error: OSError) -> OutputError:
    place = f" ({os.fsdecode(error.filename)})" if error.filename else ""
    problem = (error.strerror or str(error)).lower()
    hint = _HINTS.get(error.errno or 0) or _DENIED.get(error.errno or 0)
    told = f"\n    hint: {hint}; what was published before is as it was" if hint else ""
    return OutputError(f"The output folder {output} cannot be written: {problem}{place}.{told}")
