"""Archives in tar, compressed or not: streamed from front to back, never unpacked to disk.

Read twice, as a tar has no directory: first for names, since a sidecar may stand behind its text and a member may
replace one before it, then for what it holds. ``tarfile`` reads the headers alone; its memory is kept bounded here.
"""

import tarfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from newsarchive.model import Issue
from newsarchive.sources.files import SourceFile
from newsarchive.sources.handwritten import LARGEST
from newsarchive.sources.packed import OPENERS, Members, Naming, leads_out, sidecars_among, tidied
from newsarchive.sources.records import Options, broken
from newsarchive.sources.streams import read_stream
from newsarchive.sources.unfolding import Budget, Damaged, unfolding

_HEADERS = 65_536
"""Bytes of headers before one member, at most: older Pythons take the square of their length (CVE-2024-6232)."""
_GLOBAL = 100
"""Headers that hold for all members, at most; each member has a copy of them."""
_LONGEST = 4_096
_FACTS = 64_000_000
"""Bytes of all sidecars of an archive, at most: they are kept in memory."""
_PIECE = 1 << 16
_SHORTENED = {"tgz": "gz", "tbz2": "bz2", "txz": "xz", "tzst": "zst"}


def unpack_tar(file: SourceFile, options: Options, naming: Naming) -> Members:
    """The files in a tar, in its own order, with their sidecars."""
    return read_stream(file, lambda stream: _tarred(file, stream, options, naming))


def _tarred(file: SourceFile, stream: BinaryIO, options: Options, naming: Naming) -> Members:
    def entries() -> "_Entries":
        return _Entries(_front(file, stream, options))

    try:
        last = _names(entries(), options.unpacking.files)
    except _TooMany:
        most = options.unpacking.files
        message = f"It holds more than {most:,} files. “unpack: {{files: …}}” in newsarchive.yml sets the limit."
        yield broken(file, message)
        return
    sidecars = sidecars_among(sorted(last), naming)
    facts = _facts(entries(), {last[beside] for beside in sidecars.values()}) if sidecars else {}
    besides = frozenset(sidecars.values())
    found = entries()
    try:
        for index, entry in enumerate(found):
            name = tidied(entry.name)
            place = f"{file.path}/{_shown(name[:_LONGEST])}"
            problem = _problem(entry, name)
            if problem is None and last.get(name, index) != index:
                problem = "duplicate-id", "Left out: a member behind it has the same name and replaces it."
            if problem is not None:
                yield Issue(problem[0], None, problem[1], place)
                continue
            if not _is_read(entry, name) or name in besides:
                continue
            format_ = naming.format_of(name)
            if format_ is None:
                yield Issue("unknown-format", None, "No reader understands a file of this name.", place)
                continue
            beside = sidecars.get(name)
            if beside is not None and last[beside] not in facts:
                yield broken(replace(file, path=place), f"Its sidecar {_shown(Path(beside).name)} cannot be read.")
                continue
            member = _Member(found.front, entry.size)
            yield replace(
                file,
                path=place,
                name=f"{file.name}/{name}",
                format=format_,
                size=entry.size,
                stream=unfolding(member, Budget(file.size, options.unpacking), lambda: "in this member"),
                sidecar=None if beside is None else Path(beside),
                facts=None if beside is None else facts[last[beside]],
            )
            if member.damage is not None:
                return  # its reader told it
    except Damaged as error:
        yield broken(file, str(error))


def _shown(name: str) -> str:
    """A name for readers: bytes that are no UTF-8 as U+FFFD, as in names of files."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class _TooMany(Exception):
    """More members than the project allows."""


def _front(file: SourceFile, stream: BinaryIO, options: Options) -> "_Front":
    stream.seek(0)
    end = file.name.rpartition(".")[2].lower()
    opener = OPENERS.get(_SHORTENED.get(end, end))
    opened = stream if opener is None else opener(stream)
    budget = Budget(file.size, options.unpacking)
    return _Front(unfolding(opened, budget, lambda: f"at byte {stream.tell():,} or shortly before"))


def _names(entries: "_Entries", most: int) -> Mapping[str, int]:
    """Name of each member that may be read → its number; the last of a name counts. Damage ends it, told later."""
    last: dict[str, int] = {}
    try:
        for index, entry in enumerate(entries):
            if index >= most:
                raise _TooMany
            name = tidied(entry.name)
            if _problem(entry, name) is None and _is_read(entry, name):
                last[name] = index
    except Damaged:
        pass
    return last


def _facts(entries: "_Entries", wanted: set[int]) -> Mapping[int, bytes]:
    """Number of a sidecar → its bytes, where it can be read."""
    facts: dict[int, bytes] = {}
    room = _FACTS
    try:
        for index, entry in enumerate(entries):
            if index in wanted and room > 0:
                facts[index] = _Member(entries.front, entry.size).read(LARGEST + 1)
                room -= len(facts[index])
    except Damaged:
        pass
    return facts


def _is_read(entry: tarfile.TarInfo, name: str) -> bool:
    return entry.isreg() and not any(part.startswith(".") for part in name.split("/"))


def _problem(entry: tarfile.TarInfo, name: str) -> tuple[str, str] | None:
    """Code and message of what is not read for what its header says."""
    if leads_out(name):
        return "broken-record", "The name of this member leads out of the archive; it is not read."
    if len(name) > _LONGEST:
        return "broken-record", "The name of this member is longer than any file system allows; it is not read."
    if entry.issparse():
        return "not-a-file", "This member is kept with holes (sparse); pack it without."
    if not entry.isreg() and not entry.isdir():
        return "not-a-file", "This member is a link or a device."
    return None


class _Front:
    """What unfolds, read from front to back: all that ``tarfile`` needs of a file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._at = 0
        self.damage: Damaged | None = None
        """What stopped it; all that stood before was given."""
        self.most: int | None = None
        """The byte up to which headers may be read; none while a member is."""

    def tell(self) -> int:
        return self._at

    def seek(self, place: int) -> int:
        if place < self._at:
            raise _damaged(self._at, "a header leads back")
        while self._at < place and self.read(min(place - self._at, _PIECE)):
            pass
        return self._at

    def read(self, size: int) -> bytes:
        if self.most is not None and self._at + size > self.most:
            raise _damaged(self._at, "its headers are too long")
        whole = bytearray()
        while len(whole) < size and self.damage is None:
            try:
                piece = self._stream.read(min(size - len(whole), _PIECE))
            except Damaged as error:
                self.damage = error
                break
            if not piece:
                break
            whole += piece
        self._at += len(whole)
        return bytes(whole)


class _Member:
    """The bytes of one member."""

    def __init__(self, front: _Front, size: int) -> None:
        self._front = front
        self._left = size
        self.damage: Damaged | None = None

    def read(self, size: int = -1, /) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        piece = self._front.read(wanted)
        self._left -= len(piece)
        if wanted and not piece:
            self.damage = _stopped(self._front)
            raise self.damage
        return piece


class _Header(tarfile.TarInfo):
    """Tells the archive why no header follows: ``TarFile.next`` takes a damaged one for the end."""

    @classmethod
    def fromtarfile(cls, tarfile: "_Tar") -> "_Header":  # type: ignore[override]  # its own archive only
        try:
            return super().fromtarfile(tarfile)
        except Exception as error:
            tarfile.ended = error
            raise


class _Tar(tarfile.TarFile):
    ended: Exception | None = None


class _Entries:
    """The headers of all members, in order; iteration raises Damaged where they cannot be read on."""

    def __init__(self, front: _Front) -> None:
        self.front = front

    def __iter__(self) -> Iterator[tarfile.TarInfo]:
        front, archive = self.front, None
        while True:
            front.most = front.tell() + _HEADERS
            try:
                if archive is None:
                    archive = _Tar(fileobj=front, tarinfo=_Header, encoding="utf-8")  # type: ignore[arg-type]
                entry = archive.next()
            except (tarfile.TarError, ValueError, ArithmeticError, RecursionError) as error:
                raise front.damage or _damaged(front.tell(), error) from error
            if front.damage is not None:
                raise front.damage
            if entry is None:
                break
            archive.members.clear()  # type: ignore[attr-defined]  # it would keep them all
            if len(archive.pax_headers) > _GLOBAL:
                raise _damaged(front.tell(), "too many global headers")
            front.most = None
            yield entry
            if front.seek(archive.offset) < archive.offset:
                raise _stopped(front)
        front.most = None
        _check_end(front, archive.ended)


def _check_end(front: _Front, ended: Exception | None) -> None:
    """Raises Damaged where an archive ends in any other way than with its mark and zeros."""
    kind = type(ended).__name__
    if kind == "EmptyHeaderError":
        raise Damaged(f"It ends at byte {front.tell():,} without the mark of its end; it may be cut short.")
    if kind != "EOFHeaderError":
        raise _damaged(front.tell(), ended)
    while piece := front.read(_PIECE):
        if piece.count(0) != len(piece):
            raise Damaged(f"More follows its end at byte {front.tell() - len(piece):,}, perhaps another archive.")
    if front.damage is not None:
        raise front.damage


def _stopped(front: _Front) -> Damaged:
    return front.damage or Damaged(f"Cut short at byte {front.tell():,} of the archive.")


def _damaged(place: int, what: object) -> Damaged:
    where = f"at byte {place:,} of the archive"
    return Damaged(f"Damaged or cut short {where}: {what}. What stands behind is not read.")
