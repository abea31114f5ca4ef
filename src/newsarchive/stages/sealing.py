"""A seal on what was built: whether anything that a build reads has changed since, told by looking at files alone.

A build that finds the seal of the one before unbroken, and the site as that one left it, has nothing to do. Looking
means stat(2): size, times, inode and mode of every file, as make(1) and git(1) do. A file changed so shortly before
it is looked at that its time might not tell a further change (git calls this racy) makes no seal at all. Where in
doubt there is no seal, and the build does all its work: it compares contents, and is right without one.
"""

import hashlib
import os
import stat
import struct
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from newsarchive.errors import Mistake
from newsarchive.model import Issue
from newsarchive.project import Project
from newsarchive.publish import Publication, Published
from newsarchive.publish.manifest import read_plain
from newsarchive.report import Report
from newsarchive.stages.aside import aside
from newsarchive.theme import PACKAGE, find_theme

RACY_NS = 2_000_000_000
"""Nanoseconds for which the time of a changed file may stand still: two seconds on FAT, less everywhere else."""

_LOOK = struct.Struct("<qqqQQQ")


class Seal(Struct, frozen=True, array_like=True):
    """What the last build read and wrote, and what it had to say."""

    inputs: bytes
    """``look`` as it was before the build began."""
    site: bytes
    """Of what it published: ``Publication.standing``."""
    articles: int
    files: int
    doubts: dict[str, int]
    issues: tuple[Issue, ...]
    stale: tuple[Mistake, ...]


class _InDoubt(Exception):
    """Something cannot be told by looking."""


def look(project: Project, now_ns: int) -> bytes | None:
    """A digest of how everything looks that a build of ``project`` reads; None where looking cannot tell.

    That is: the sources; where the project's folder is trusted, all in it that is not hidden; the program with its
    templates and vocabulary, the names and versions of all packages installed beside it, and the settings. ``now_ns``
    is the time now, in nanoseconds.
    """
    if project.ner:
        return None  # models may stand anywhere
    digest = hashlib.sha256(repr((project, sys.version, os.geteuid(), _packages())).encode(errors="surrogatepass"))
    sources = [project.root / source for source in project.sources]
    # A link to a source may come to lead to another one, and be looked at by nobody where it is hidden.
    digest.update(repr([os.path.realpath(source) for source in sources]).encode(errors="surrogatepass"))
    theirs = [source for source in sources if not _is_within(source, project)]
    theirs += [project.history] if project.history is not None else []
    theme = find_theme(None)
    ours = [PACKAGE, theme.templates[-1], theme.static[-1]]
    try:
        for place in (*([project.trusted] if project.trusted else []), *theirs, *ours):
            for seen in _walk(place, project.output, now_ns):
                digest.update(seen)
    except (OSError, _InDoubt):
        return None
    return digest.digest()


def _is_within(place: Path, project: Project) -> bool:
    """Whether all of ``place`` is looked at with the project's folder."""
    if project.trusted is None:
        return False
    real, whole = Path(os.path.realpath(place)), Path(os.path.realpath(project.trusted))
    if not real.is_relative_to(whole) or real.is_relative_to(os.path.realpath(project.output)):
        return False
    return not any(part.startswith(".") or part == "__pycache__" for part in real.relative_to(whole).parts)


def unchanged(project: Project, *, forks: bool = False) -> Report | None:
    """What the last build of a project said, where nothing has changed since; None where there may be work to do.

    ``forks``: the site is looked at by a process of its own, while this one looks at the sources. Raises OutputError as
    a build would.
    """
    began = time.monotonic()
    with Publication.hold(project.output, protected=project.protected) as publication:
        seal = read_seal(publication.work)
        if seal is None:
            return None
        with aside(lambda: publication.standing, forks=forks) as standing:
            if seal.inputs != look(project, time.time_ns()) or seal.site != standing():
                return None
    return Report(
        articles=seal.articles,
        files=seal.files,
        published=Published((), (), (), unchanged=seal.files),
        doubts=Counter(seal.doubts),
        issues=seal.issues,
        stale=seal.stale,
        timings=(("Comparing", time.monotonic() - began),),
        start=project.output / "index.html",
    )


def seal_of(report: Report, inputs: bytes, site: bytes) -> Seal:
    """The seal on a build that saw ``inputs`` and left ``site``."""
    return Seal(inputs, site, report.articles, report.files, dict(report.doubts), report.issues, report.stale)


def read_seal(work: Path) -> Seal | None:
    """The seal in a work folder; None where there is none to be trusted."""
    with suppress(OSError, msgspec.DecodeError, ValueError):
        return msgspec.msgpack.decode(read_plain(work / "seal"), type=Seal)
    return None


def break_seal(work: Path) -> None:
    """Before anything is published: a build killed half-way leaves no seal."""
    (work / "seal").unlink(missing_ok=True)


def set_seal(work: Path, seal: Seal) -> None:
    """Once all is published. Without room for it the next build merely has more to do."""
    with suppress(OSError):
        fresh = work / "seal.new"
        fresh.write_bytes(msgspec.msgpack.encode(seal))
        fresh.replace(work / "seal")


def _packages() -> Sequence[str]:
    """Name and version of everything installed where this program finds its libraries."""
    found: list[str] = []
    for place in sys.path:
        with suppress(OSError):
            found += [name for name in os.listdir(place or ".") if name.endswith((".dist-info", ".egg-info"))]
    return sorted(found)


def _walk(place: Path, output: Path, now_ns: int) -> Iterator[bytes]:
    """How each file and folder at ``place`` looks, in an order of its own; hidden ones inside it and the site are none
    of it, nor is what Python caches. Raises OSError, and _InDoubt.
    """
    stack = [os.fsencode(os.path.realpath(place))]
    apart = os.fsencode(os.path.realpath(output))
    yield stack[0] + _look(stack[0], os.stat(stack[0]), now_ns)
    while stack:
        folder = stack.pop()
        if not os.path.isdir(folder):
            continue
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
        for entry in inside:
            if entry.name.startswith(b".") or entry.name == b"__pycache__" or entry.path == apart:
                continue
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISDIR(status.st_mode):
                yield entry.name + b"/\0"
                stack.append(entry.path)
                continue
            yield entry.name + _look(entry.path, status, now_ns)
            if stat.S_ISLNK(status.st_mode):
                with suppress(FileNotFoundError):
                    target = entry.stat()
                    if stat.S_ISDIR(target.st_mode):
                        raise _InDoubt(entry.path)
                    yield _look(entry.path, target, now_ns)


def _look(path: bytes, status: os.stat_result, now_ns: int) -> bytes:
    if stat.S_ISDIR(status.st_mode):
        return b"/\0"
    if status.st_mtime_ns > now_ns - RACY_NS:
        raise _InDoubt(path)
    return b"\0" + _LOOK.pack(
        status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino, status.st_dev, status.st_mode
    )
