"""From folders and files to records: what lies there, in one order, and what each reader makes of it.

A new format is one module and one row in ``READERS``.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.model import Issue, RawDocument
from newsarchive.sources.databases import read_database
from newsarchive.sources.extras import Extra
from newsarchive.sources.feeds import read_feed
from newsarchive.sources.fields import Roles, with_own
from newsarchive.sources.files import MAX_BYTES, SourceFile, last_changes, look_of, read_bytes, read_head
from newsarchive.sources.handwritten import read_sidecar, sidecar_names, with_written
from newsarchive.sources.json_records import read_json, read_json_lines
from newsarchive.sources.markdown import read_markdown
from newsarchive.sources.packed import Naming, Packing, unpack_compressed, unpack_wacz, unpack_zip
from newsarchive.sources.parquet import EXTRA as PARQUET
from newsarchive.sources.parquet import read_parquet
from newsarchive.sources.records import Options
from newsarchive.sources.scanning import walk
from newsarchive.sources.sniffing import HEAD, LONG_HEAD, needs_more, packed_or_binary, sniff
from newsarchive.sources.tables import read_table
from newsarchive.sources.tarred import unpack_tar
from newsarchive.sources.text import read_text
from newsarchive.sources.warc import cut_warc, read_warc
from newsarchive.sources.web import read_html, read_mhtml
from newsarchive.sources.zstandard import ZSTANDARD

__all__ = [
    "MAX_BYTES",
    "PACKINGS",
    "READERS",
    "Extra",
    "Options",
    "Packing",
    "Reader",
    "Roles",
    "SourceFile",
    "is_container",
    "last_changes",
    "look_of",
    "opened",
    "read",
    "scan",
    "with_own",
]


class Reader(Struct, frozen=True):
    """How files of one format become records."""

    format: str
    """Its name in records and reports: ``txt`` …"""
    suffixes: tuple[str, ...]
    """Ends of file names, lower case, with the dot."""
    read: Callable[[SourceFile, Options], Iterator[RawDocument | Issue]]
    """The file's records in order; whatever is broken comes as an Issue in its place, never as an exception."""
    about: str = ""
    """What it is, in a few words for ``newsarchive formats``."""
    claims: Callable[[bytes], bool] | None = None
    """Whether a file's first bytes can be of this format only; it then wins over the suffix, which may lie."""
    holds: Literal["text", "records"] = "text"
    """Whether a file is one text, or a container of any number of records, which is streamed."""
    cut: Callable[[SourceFile, Options], Iterator[SourceFile | Issue]] | None = None
    """Where records are costly to read: a container as files of one record each, with their bytes, for ``read``."""
    needs: Extra | None = None
    """What must be installed besides; without it each of its files is an issue that names the command."""


READERS: tuple[Reader, ...] = (
    Reader("txt", (".txt",), read_text, "plain text, one article a file"),
    Reader("md", (".md", ".markdown"), read_markdown, "Markdown, with facts in YAML front matter if there are any"),
    Reader("html", (".html", ".htm", ".xhtml"), read_html, "a saved web page"),
    Reader("mhtml", (".mhtml", ".mht"), read_mhtml, "a web page that a browser saved in one file"),
    Reader("jsonl", (".jsonl", ".ndjson"), read_json_lines, "a JSON object a line, each an article", holds="records"),
    Reader("json", (".json",), read_json, "a list of JSON objects, or one, or such a list inside one", holds="records"),
    Reader("csv", (".csv",), read_table, "a table, fields named in its first row; , ; | or tab", holds="records"),
    Reader("tsv", (".tsv",), read_table, "a table, fields parted by tabs", holds="records"),
    Reader("sqlite", (".db", ".sqlite", ".sqlite3"), read_database, "an SQLite database, a row each", holds="records"),
    Reader("parquet", (".parquet", ".pq"), read_parquet, "a Parquet table, a row each", holds="records", needs=PARQUET),
    Reader("feed", (".rss", ".atom", ".xml"), read_feed, "RSS, Atom and blogs' exports in them", holds="records"),
    Reader(
        "warc",
        (".warc", ".warc.gz"),
        read_warc,
        "an archive of the web, its pages each",
        holds="records",
        cut=cut_warc,
        needs=Extra("warc", ("fastwarc",)),
    ),
)
"""All formats; the first whose suffix fits has the word."""

_TARRED = (".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")

PACKINGS: tuple[Packing, ...] = (
    Packing("gz", (".gz",), unpack_compressed, "any of the above, compressed"),
    Packing("bz2", (".bz2",), unpack_compressed, "any of the above, compressed"),
    Packing("xz", (".xz",), unpack_compressed, "any of the above, compressed"),
    Packing("zst", (".zst",), unpack_compressed, "any of the above, compressed", ZSTANDARD),
    Packing("zip", (".zip",), unpack_zip, "a folder of any of the above, but no packed file"),
    Packing("wacz", (".wacz",), unpack_wacz, "a collection of archives of the web"),
    Packing("tar", (".tar", *_TARRED), unpack_tar, "such a folder, compressed or not"),
    Packing("tar.zst", (".tar.zst", ".tzst"), unpack_tar, "such a folder, compressed", ZSTANDARD),
)
"""How files unfold into others; the longest suffix that fits has the word."""


Found = Iterator[SourceFile | Issue]
Judge = Callable[[Found, Callable[[SourceFile], SourceFile | Issue]], Found]
"""The files with their formats, in the same order; given also what tells a format by the file's first bytes."""

_UNNAMED = ""
"""The format of a file whose name says none."""
_TEXTS = frozenset({"txt", "md"})
_BELIED = _TEXTS | {"json", "jsonl", "csv", "tsv"}
"""Formats whose names are given to what is none of them: their files' first bytes are looked at."""
_BY_SUFFIX = frozenset({"gz", "bz2", "xz", "zst"})
"""Packings whose content has no name but what stands before the suffix: without it they are not read."""


def judge_each(found: Found, by_content: Callable[[SourceFile], SourceFile | Issue]) -> Found:
    """Each file with the format that its first bytes tell."""
    return (by_content(item) if isinstance(item, SourceFile) else item for item in found)


def scan(
    paths: Sequence[Path],
    readers: Sequence[Reader] = READERS,
    base: Path | None = None,
    apart: Sequence[Path] = (),
    judge: Judge = judge_each,
) -> Found:
    """The files under ``paths`` in order of name, and an issue for each that cannot be read (see ``scanning.walk``).

    ``judge`` may know what a file holds without a look into it. Raises SourceError, at once, where a named path is not
    there.
    """
    naming = _naming(readers)

    def format_of(name: str) -> str | None:
        return naming.format_of(name) or (None if "." in name.rpartition("/")[2] else _UNNAMED)

    found = walk(paths, format_of, base, apart, naming.sidecars_of)
    return _without_missing(judge(found, partial(_by_content, readers=readers)), readers)


def read(
    file: SourceFile,
    readers: Sequence[Reader] = READERS,
    options: Options = Options(),  # noqa: B008 - a frozen value
) -> Iterator[RawDocument | Issue]:
    """The records of one scanned file, with what its sidecar says, or issues where there is none."""
    for item in opened(file, readers, options):
        if isinstance(item, SourceFile):
            yield from _read(item, _reader_of(item, readers), options)
        else:
            yield item


def opened(file: SourceFile, readers: Sequence[Reader], options: Options) -> Iterator[SourceFile | RawDocument | Issue]:
    """What there is to read in a file: itself, where it is one text; records; texts of an archive, with their bytes."""
    packing = _packing_of(file)
    if packing is not None:
        if packing.needs is not None and not packing.needs.is_installed:
            yield packing.needs.missing(file.path)
            return
        for member in packing.unpack(file, options, _naming(readers)):
            yield from (member,) if isinstance(member, Issue) else _unfolded(member, readers, options)
        return
    reader = _reader_of(file, readers)
    if reader.needs is not None and not reader.needs.is_installed:
        yield reader.needs.missing(file.path)
    elif reader.holds == "text" or (reader.cut is not None and file.data is not None):
        yield file
    elif reader.cut is not None:
        yield from reader.cut(file, options)
    else:
        is_empty = True
        for item in _read(file, reader, options):
            is_empty = False
            yield item
        if is_empty:
            yield Issue("no-text", None, "No record stands in this file.", file.path)


def _unfolded(
    member: SourceFile, readers: Sequence[Reader], options: Options
) -> Iterator[SourceFile | RawDocument | Issue]:
    if _packing_of(member) is not None:
        yield Issue("unknown-format", None, "A packed file inside a packed one is not read; unpack one.", member.path)
        return
    for item in opened(member, readers, options):
        if isinstance(item, SourceFile):
            data = read_bytes(item, options.limit)
            yield data if isinstance(data, Issue) else replace(item, stream=None, data=data, size=len(data))
        else:
            yield item


def _read(file: SourceFile, reader: Reader, options: Options) -> Iterator[RawDocument | Issue]:
    found = reader.read(file, options)
    if file.sidecar is None:
        yield from found
        return
    written = read_sidecar(file, options.roles)
    for document in found:
        yield with_written(document, written) if isinstance(document, RawDocument) else document


def _by_content(file: SourceFile, readers: Sequence[Reader]) -> SourceFile | Issue:
    """The file with the format of its content, where that is unmistakable and its name says another or none."""
    if file.format not in _BELIED and file.format != _UNNAMED:
        return file
    is_text = file.format in _TEXTS or file.format == _UNNAMED
    head = read_head(file, HEAD)
    if is_text and needs_more(head):
        head = read_head(file, LONG_HEAD)
    told = sniff(head) if is_text else packed_or_binary(head)
    if told in _BY_SUFFIX:
        message = f"By its first bytes this is a compressed file; give its name the end “.{told}” and it is read."
        return Issue("unknown-format", None, message, file.path)
    known = (*(reader.format for reader in readers), *(packing.format for packing in PACKINGS))
    if told is not None and told in known:
        return replace(file, format=told)
    if file.format == _UNNAMED:
        return Issue("unknown-format", None, "No reader understands a file of this name.", file.path)
    return file


def is_container(file: SourceFile, readers: Sequence[Reader] = READERS) -> bool:
    """Whether a file may hold any number of records."""
    return _packing_of(file) is not None or _reader_of(file, readers).holds == "records"


def _packing_of(file: SourceFile) -> Packing | None:
    return next((packing for packing in PACKINGS if packing.format == file.format), None)


def _naming(readers: Sequence[Reader]) -> Naming:
    by_suffix = {suffix: packing.format for packing in PACKINGS for suffix in packing.suffixes}
    by_suffix |= {suffix: reader.format for reader in reversed(readers) for suffix in reader.suffixes}
    texts = frozenset(reader.format for reader in readers if reader.holds == "text")

    def format_of(name: str) -> str | None:
        suffix = name.rpartition("/")[2].lower()
        while suffix:
            # The longest has the word.
            _, dot, suffix = suffix.partition(".")
            if format_ := by_suffix.get(dot + suffix):
                return format_
        return None

    def sidecars_of(name: str) -> tuple[str, ...]:
        return sidecar_names(name) if format_of(name) in texts else ()

    return Naming(format_of, sidecars_of)


def _without_missing(found: Iterator[SourceFile | Issue], readers: Sequence[Reader]) -> Iterator[SourceFile | Issue]:
    """An issue in the place of each file whose format needs what is not installed; the first names the command."""
    rows: tuple[Reader | Packing, ...] = (*readers, *PACKINGS)
    lacking = {row.format: row.needs for row in rows if row.needs is not None and not row.needs.is_installed}
    told: set[str] = set()
    for item in found:
        extra = lacking.get(item.format) if isinstance(item, SourceFile) else None
        if isinstance(item, SourceFile) and extra is not None:
            yield extra.missing(item.path, told=extra.name in told)
            told.add(extra.name)
        else:
            yield item


def _reader_of(file: SourceFile, readers: Sequence[Reader]) -> Reader:
    claimants = [reader for reader in readers if reader.claims is not None]
    if claimants:
        head = read_head(file)
        for reader in claimants:
            if reader.claims is not None and reader.claims(head):
                return reader
    return next(reader for reader in readers if reader.format == file.format)
