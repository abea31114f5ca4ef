"""``newsarchive verify``: is a site as it was published, and is what its records were made from still the same?"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from newsarchive import engine
from newsarchive.addresses import article_id, printable
from newsarchive.errors import OutputError
from newsarchive.model import Issue
from newsarchive.project import Project
from newsarchive.publish import MANIFEST
from newsarchive.publish.manifest import parse_manifest, read_plain
from newsarchive.stages.tasks import Selection, Task, documents, find, select, tasks

RECORDS = "data/articles.jsonl"

Progress = Callable[[str, int, int | None], None]
What = Literal["changed", "missing", "extra", "source changed", "source gone", "source unreadable"]


class Difference(Struct, frozen=True):
    """One thing that is not as it was."""

    what: What
    path: str
    """Of the file in the site, or of the source as its record has it."""
    id: str | None = None
    """Of the record whose source it is."""


class Verdict(Struct, frozen=True):
    """What was found."""

    site: str
    manifest: str
    """SHA-256 of the manifest: who has noted it can tell whether the manifest itself is the one published."""
    files: int
    """Listed in the manifest."""
    records: int | None
    """Compared with their sources; None where the sources were not looked at."""
    differences: tuple[Difference, ...]

    @property
    def fine(self) -> bool:
        """Whether everything is as it was."""
        return not self.differences


class _Source(Struct, frozen=True):
    path: str
    sha256: str


class _Recorded(Struct, frozen=True):
    """What this command reads of a record."""

    id: str
    source: _Source


def verify(site: Path, project: Project | None, *, workers: int = 1, progress: Progress = lambda *_: None) -> Verdict:
    """Compares every file of ``site`` with its manifest and, where ``project`` is given, each record with its source.

    Nothing is believed for its size or time: every byte is read. Raises OutputError where there is no manifest to
    compare with, SourceError where a source of the project is not there.
    """
    listed = read_plain(site / MANIFEST)
    digests = parse_manifest(listed) if listed else None
    if digests is None:
        raise OutputError(
            f"{site / MANIFEST}: there is no such list of digests, or it is damaged: nothing can be compared\n"
            "    hint: name the folder of a site that newsarchive built; it holds that file"
        )
    differences = [*_compare_site(site, digests, progress)]
    records = None
    if project is not None:
        known = _recorded(site)
        records = len(known)
        differences += _compare_sources(known, select(project), workers, progress)
    return Verdict(str(site), hashlib.sha256(listed).hexdigest(), len(digests), records, tuple(differences))


def as_text(verdict: Verdict) -> str:
    """The verdict for a person: one difference a line, then the sums."""
    lines = [
        f"{difference.what}: {_plain(difference.path)}" + (f" (article {difference.id})" if difference.id else "")
        for difference in verdict.differences
    ]
    counts = Counter(difference.what for difference in verdict.differences)

    def told(*kinds: What) -> str:
        return ", ".join(f"{counts[kind]:,} {kind}" for kind in kinds if counts[kind])

    files = told("changed", "missing", "extra") or "all as published"
    lines.append(f"{_plain(verdict.site)}: {verdict.files:,} files listed, {files}")
    if verdict.records is None:
        lines.append("sources: not compared")
    else:
        sources = told("source changed", "source gone", "source unreadable") or "all as they were read"
        lines.append(f"sources: {verdict.records:,} records, {sources}")
    lines.append(f"{MANIFEST} has the SHA-256 {verdict.manifest}")
    return "\n".join(lines) + "\n"


def as_json(verdict: Verdict) -> str:
    """The verdict for machines, as one object."""
    return msgspec.json.encode({"fine": verdict.fine, **msgspec.to_builtins(verdict)}).decode() + "\n"


def _plain(path: str) -> str:
    return path.replace("\n", "\\n")


def _compare_site(site: Path, digests: Mapping[str, str], progress: Progress) -> Iterator[Difference]:
    """In the order of their paths, what is missing last."""
    progress("Files", 0, len(digests))
    seen: set[str] = set()
    for path in _files(site):
        if path == MANIFEST:
            continue
        expected = digests.get(path)
        if expected is None:
            yield Difference("extra", path)
            continue
        seen.add(path)
        if _digest(site / path) != expected:
            yield Difference("changed", path)
        progress("Files", len(seen), len(digests))
    for path in sorted(digests.keys() - seen):
        yield Difference("missing", path)


def _files(site: Path) -> Iterator[str]:
    """Everything that is no folder, links to folders included: none of them is ours."""
    for folder, folders, names in os.walk(site):
        folders.sort()
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        for name in sorted((*names, *linked)):
            yield printable(Path(folder, name).relative_to(site).as_posix())


def _digest(file: Path) -> str | None:
    """SHA-256 of a plain file; None of anything else, and of what cannot be read."""
    with suppress(OSError):
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as stream:
            if stat.S_ISREG(os.fstat(descriptor).st_mode):
                return hashlib.file_digest(stream, "sha256").hexdigest()
    return None


def _recorded(site: Path) -> dict[str, _Source]:
    """Id → source of every published record. What cannot be read of a changed file is told as such a file already."""
    decode = msgspec.json.Decoder(_Recorded).decode
    found: dict[str, _Source] = {}
    with suppress(OSError), (site / RECORDS).open("rb") as lines:
        for line in lines:
            with suppress(msgspec.DecodeError):
                record = decode(line)
                found[record.id] = record.source
    return found


def _describe(task: Task) -> str:
    """The sources of a task, for errors: some of them may be withheld, so none is named."""
    return f"{len(task.items):,} sources"


def _compare_sources(
    known: Mapping[str, _Source], selection: Selection, workers: int, progress: Progress
) -> Iterator[Difference]:
    """In the order of the records."""
    found = list(find(selection))
    progress("Sources", 0, len(found))
    now: dict[str, str] = {}
    unreadable: set[str] = set()
    done = 0

    def work(task: Task) -> tuple[list[tuple[str, str]], list[str], int]:
        read = list(documents(task.items, selection))
        return (
            [
                (item.id or article_id(item.name, item.record), item.sha256)
                for item in read
                if not isinstance(item, Issue)
            ],
            [item.source for item in read if isinstance(item, Issue) and item.source],
            task.inputs,
        )

    for digests, failed, inputs in engine.run(work, tasks(found, selection), workers, _describe):
        for id_, sha256 in digests:
            # Of two records with one id the first is published.
            now.setdefault(id_, sha256)
        unreadable.update(failed)
        done += inputs
        progress("Sources", done, len(found))
    for id_, source in known.items():
        if now.get(id_) == source.sha256 or not source.sha256:
            continue  # of an article of which something is withheld the digest is not told
        what: What = (
            "source changed" if id_ in now else "source unreadable" if source.path in unreadable else "source gone"
        )
        yield Difference(what, source.path, id_)
