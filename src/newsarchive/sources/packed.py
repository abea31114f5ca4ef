"""Packed files: one compressed file, or an archive of many. Streams only; nothing is ever written to disk.

A member's name is the archive's with its own behind it (``dump.zip/a/b.txt``), as if the archive were a folder: so its
id is permanent and its own.
"""

import bz2
import gzip
import lzma
import stat
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.model import Issue
from newsarchive.sources.extras import Extra
from newsarchive.sources.files import SourceFile
from newsarchive.sources.handwritten import LARGEST
from newsarchive.sources.records import Options, broken
from newsarchive.sources.streams import read_stream
from newsarchive.sources.unfolding import Budget, Damaged, Readable, unfolding
from newsarchive.sources.zstandard import open_zstandard

Members = Iterator[SourceFile | Issue]


class Naming(Struct, frozen=True):
    """What names say, to the scan of folders and of archives alike."""

    format_of: Callable[[str], str | None]
    """The format that a file's name calls for, None where no reader understands it."""
    sidecars_of: Callable[[str], Sequence[str]]
    """What a file's sidecar may be called, the best first."""


class Packing(Struct, frozen=True):
    """How files of one format unfold into others."""

    format: str
    suffixes: tuple[str, ...]
    """Ends of file names, lower case, with the dot."""
    unpack: Callable[[SourceFile, Options, Naming], Members]
    """Its members in order, each to be read before the next is asked for."""
    about: str
    needs: Extra | None = None
    """What must be installed besides; without it each of its files is an issue that names the command."""


def unpack_compressed(file: SourceFile, options: Options, naming: Naming) -> Members:
    """The one file that a compressed one is. It keeps the name, with the suffix: that is its path."""

    def parse(stream: BinaryIO) -> Members:
        inner, _, suffix = file.name.rpartition(".")
        format_ = naming.format_of(inner)
        if format_ is None:
            yield Issue("unknown-format", None, "No reader understands what is compressed here.", file.path)
            return
        opened = OPENERS[suffix.lower()](stream)
        budget = Budget(file.size, options.unpacking)
        inside = unfolding(opened, budget, lambda: f"at byte {stream.tell():,} or shortly before")
        yield replace(file, format=format_, stream=inside)

    return read_stream(file, parse)


OPENERS: dict[str, Callable[[BinaryIO], Readable]] = {
    "gz": lambda stream: gzip.GzipFile(fileobj=stream),
    "bz2": bz2.BZ2File,
    "xz": lzma.LZMAFile,
    "zst": open_zstandard,
}
"""How what is compressed is opened, by the end of the file's name."""


def unpack_zip(file: SourceFile, options: Options, naming: Naming) -> Members:
    """The files in a zip, in order of name, with their sidecars."""
    return read_stream(file, lambda stream: _zipped(file, stream, options, naming))


def unpack_wacz(file: SourceFile, options: Options, naming: Naming) -> Members:
    """The WARC files in a WACZ (specs.webrecorder.net/wacz, 1.1.1): those under ``archive/``; its indexes pass by."""
    return read_stream(file, lambda stream: _zipped(file, stream, options, naming, "archive/"))


def _zipped(file: SourceFile, stream: BinaryIO, options: Options, naming: Naming, within: str = "") -> Members:
    most = options.unpacking.files
    if _entries(stream, file.size) > most:
        message = f"It holds more than {most:,} files. “unpack: {{files: …}}” in newsarchive.yml sets the limit."
        yield broken(file, message)
        return
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
        yield broken(file, f"This is no whole zip file: {error}. Nothing of it is read.")
        return
    entries = archive.infolist()
    if _overlap(entries):
        yield broken(file, "Its members lie over each other, as they do in bombs only. Nothing of it is read.")
        return
    named: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = _name(entry)
        problem = _problem(entry, name, named)
        if problem is not None:
            yield Issue(problem[0], None, problem[1], f"{file.path}/{name}")
        elif (
            not entry.is_dir() and name.startswith(within) and not any(part.startswith(".") for part in name.split("/"))
        ):
            named[name] = entry
    if within and not named:
        yield broken(file, f"Nothing lies in its folder {within} that could be read.")
    sidecars = sidecars_among(sorted(named), naming)
    budget = Budget(file.size, options.unpacking)
    for name in sorted(named.keys() - set(sidecars.values())):
        format_ = naming.format_of(name)
        place = f"{file.path}/{name}"
        if format_ is None:
            yield Issue("unknown-format", None, "No reader understands a file of this name.", place)
            continue
        try:
            member = _open(archive, named[name], budget)
            beside = sidecars.get(name)
            facts = None if beside is None else _open(archive, named[beside], budget).read(LARGEST + 1)
        except Damaged as error:
            yield broken(replace(file, path=place), str(error))
            continue
        yield replace(
            file,
            path=place,
            name=f"{file.name}/{name}",
            format=format_,
            size=named[name].file_size,
            stream=member,
            sidecar=None if beside is None else Path(beside),
            facts=facts,
        )
        if budget.spent:
            return


def _open(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: Budget) -> BinaryIO:
    try:
        opened = archive.open(entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise Damaged(f"This member cannot be opened: {error}.") from error
    return unfolding(opened, budget, lambda: "in this member")


def sidecars_among(names: Sequence[str], naming: Naming) -> dict[str, str]:
    """Name → its sidecar's; one sidecar is of one file only."""
    free, owned = set(names), dict[str, str]()
    for name in names:
        found = next((each for each in naming.sidecars_of(name) if each in free), None)
        if found is not None:
            owned[name] = found
            free.remove(found)
    return owned


def _name(entry: zipfile.ZipInfo) -> str:
    name = entry.filename
    if not entry.flag_bits & 0x800:
        # Many programs write UTF-8 and do not say so.
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return tidied(name.replace("\\", "/"))


def tidied(name: str) -> str:
    """A member's name as a path: NFC, without empty parts."""
    parts = unicodedata.normalize("NFC", name).split("/")
    return "/".join(parts[:1] + [part for part in parts[1:] if part not in ("", ".")]).removeprefix("./")


def leads_out(name: str) -> bool:
    """Whether a member's name points out of its archive."""
    return name.startswith("/") or name[1:2] == ":" or ".." in name.split("/")


def _problem(entry: zipfile.ZipInfo, name: str, named: dict[str, zipfile.ZipInfo]) -> tuple[str, str] | None:
    """Code and message of what is not read for what its entry says."""
    if not entry.filename:
        return "broken-record", "This member has no name; it is not read."
    if leads_out(name):
        return "broken-record", "The name of this member leads out of the archive; it is not read."
    if name in named:
        return "duplicate-id", "Left out: a member before it has the same name."
    if stat.S_IFMT(entry.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "not-a-file", "This member is a link or a device."
    if entry.flag_bits & 1:
        return "unreadable", "This member is encrypted."
    return None


def _overlap(entries: Sequence[zipfile.ZipInfo]) -> bool:
    spans = sorted((entry.header_offset, entry.header_offset + 30 + entry.compress_size) for entry in entries)
    return any(end > start for (_, end), (start, _) in pairwise(spans))


def _entries(stream: BinaryIO, size: int) -> int:
    """How many entries a zip's directory can hold at most: told before it is read into memory."""
    stream.seek(max(0, size - 65_558))
    tail = stream.read(65_558)
    at = tail.rfind(b"PK\x05\x06")
    length = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if length == 0xFFFFFFFF:
        length = size  # its true length stands elsewhere; counted over all, which can only be more
    end = max(0, size - 65_558) + max(at, 0)
    stream.seek(max(0, end - length - 76))
    count = 0
    while (left := end - stream.tell()) > 0 and (piece := stream.read(min(left, 1 << 16))):
        count += piece.count(b"PK\x01\x02")
    stream.seek(0)
    return count
