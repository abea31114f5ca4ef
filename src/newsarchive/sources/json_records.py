"""Readers of JSON: one record a line (.jsonl, .ndjson), or one list of records, or one record (.json)."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

import msgspec

from newsarchive.model import Issue
from newsarchive.sources.decoding import decode
from newsarchive.sources.files import SourceFile
from newsarchive.sources.json_dialects import Lenient, without_tags
from newsarchive.sources.records import Options, broken, encoded, make_document, too_large
from newsarchive.sources.streams import Measured, Records, TooLarge, lines_of, read_stream

LISTS = (
    "articles", "items", "results", "data", "docs", "documents", "entries", "records", "posts", "stories", "news",
    "response.docs", "response.results", "data.articles", "hits.hits",
)  # fmt: skip
"""Under which names one JSON value keeps its list of records: news services, search servers, feeds."""

_DEEPEST = 100
_STARTS = frozenset({"start_map", "start_array"})
_ENDS = frozenset({"end_map", "end_array"})
_HALF = re.compile("[\ud800-\udfff]")
_BOM = b"\xef\xbb\xbf"


class TooDeep(Exception):
    """Records are nested deeper than any that people or programs write."""


def read_json_lines(file: SourceFile, options: Options) -> Records:
    """A record for each line that holds a JSON object; blank lines are passed over."""
    return read_stream(file, lambda stream: _lines(file, stream, options))


def read_json(file: SourceFile, options: Options) -> Records:
    """The records of a list, wherever the file keeps it; or the file's one record. Lists are streamed."""
    return read_stream(file, lambda stream: _value(file, stream, options))


def _lines(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    for number, line in lines_of(stream, options.limit):
        if line is None:
            yield too_large(file, f"Line {number}", options.limit)
            continue
        raw = line.removeprefix(_BOM).strip() if number == 1 else line.strip()
        if raw:
            yield _line(file, number, raw, line, options)


def _line(file: SourceFile, number: int, raw: bytes, line: bytes, options: Options) -> Any:
    encoding = "utf-8"
    try:
        try:
            record, halves = _decoded(raw.decode("utf-8"))
        except UnicodeDecodeError:
            decoded = decode(raw)
            if decoded is None:
                return broken(file, f"Line {number} is no text, in no encoding.", number)
            encoding = decoded.encoding
            record, halves = _decoded(decoded.text)
    except (msgspec.DecodeError, RecursionError) as error:
        cut = "" if line.endswith(b"\n") else "; the file ends there, it may be cut short"
        return broken(file, f"Line {number} is no JSON: {_brief(error)}{cut}.", number)
    if not isinstance(record, dict):
        return broken(file, f"Line {number} holds no JSON object, but {_kind(record)}.", number)
    document = make_document(file, "jsonl", number, without_tags(record), raw, encoding, options)
    if isinstance(document, Issue):
        return msgspec.structs.replace(document, line=number)
    if halves:
        message = "Halves of characters (lone surrogates) stand in this record; each is shown as U+FFFD."
        return msgspec.structs.replace(document, issues=(Issue("encoding-repaired", None, message),))
    return document


def _decoded(text: str) -> tuple[Any, bool]:
    """The value of a JSON text, and whether halves of characters in it had to be replaced.

    Python's own writer, which many crawlers use, writes NaN, infinities and lone surrogates, which are no JSON.
    """
    try:
        return msgspec.json.decode(text), False
    except msgspec.DecodeError as error:
        try:
            value = json.loads(text)
            written = json.dumps(value, ensure_ascii=False)
        except ValueError:
            raise error from None
    mended = _HALF.sub("\ufffd", written)
    return (value, False) if mended == written else (json.loads(mended), True)


def _value(file: SourceFile, stream: BinaryIO, options: Options) -> Records:
    import ijson

    if _is_json_lines(stream, options.limit):
        yield from _lines(file, stream, options)
        return
    measured = Measured(_without_mark(stream), options.limit)
    # Not ijson.items: it keeps a path for every level, whose cost is the square of the depth.
    events = ijson.basic_parse(Lenient(measured), use_float=True, multiple_values=True)
    place = 0
    try:
        for place, record in enumerate(_records(events, ijson.ObjectBuilder), 1):
            measured.next_record()
            if isinstance(record, dict):
                yield make_document(file, "json", place, without_tags(record), encoded(record), "utf-8", options)
            else:
                yield broken(file, f"Record {place} is no JSON object, but {_kind(record)}.")
    except TooLarge:
        yield too_large(file, f"Record {place + 1}", options.limit)
    except (ijson.JSONError, ValueError, TooDeep) as error:
        reached = f"behind record {place}" if place else "before the end of its first record"
        yield broken(
            file,
            f"The JSON breaks {reached}, within the first {measured.position:,} bytes: {_brief(error)}. "
            "What stands behind is not read.",
        )


def _records(events: Iterator[tuple[str, Any]], builder: Callable[[], Any]) -> Iterator[Any]:
    """The items of each list of records, wherever it is kept; of a value without one, the value itself."""
    whole, keys = builder(), list[str]()
    for event, value in events:
        if event == "start_array" and (not keys or ".".join(keys) in LISTS):
            yield from _items(events, builder)
            if not keys:
                continue
            whole = None  # what surrounds the list is no record
        elif event == "map_key":
            keys[-1] = value
        elif event in _STARTS:
            keys.append("[]")
        if event in _ENDS:
            keys.pop()
        if len(keys) > _DEEPEST:
            raise TooDeep
        if whole is not None:
            whole.event(event, value)
        if not keys:
            if whole is not None:
                yield whole.value
            whole = builder()


def _items(events: Iterator[tuple[str, Any]], builder: Callable[[], Any]) -> Iterator[Any]:
    """The items of the list that has just begun; its end is taken too."""
    item, depth = builder(), 0
    for event, value in events:
        if event == "end_array" and depth == 0:
            return
        item.event(event, value)
        depth += (event in _STARTS) - (event in _ENDS)
        if depth > _DEEPEST:
            raise TooDeep
        if depth == 0:
            yield item.value
            item = builder()


def _is_json_lines(stream: BinaryIO, limit: int) -> bool:
    """Whether the first of several lines is a whole JSON object: JSON Lines in a file called .json."""
    first = stream.readline(min(limit, 1 << 20)).removeprefix(_BOM).strip()
    more = bool(stream.read(1))
    stream.seek(0)
    if not (more and first.startswith(b"{") and first.endswith(b"}")):
        return False
    try:
        msgspec.json.decode(first)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _without_mark(stream: BinaryIO) -> BinaryIO:
    if stream.read(len(_BOM)) != _BOM:
        stream.seek(0)
    return stream


def _brief(error: BaseException) -> str:
    """The parser's first line, without the full stop and the piece of the text that some parsers add."""
    if isinstance(error, RecursionError | TooDeep):
        return "records are nested too deep"
    words = error.args[0] if error.args else ""
    words = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(error)
    return next(iter(words.strip().splitlines()), type(error).__name__).rstrip(". ")


def _kind(value: object) -> str:
    names: Iterator[str] = (
        name for types, name in ((list, "a list"), (str, "a text"), (bool, "true or false")) if isinstance(value, types)
    )
    return next(names, "nothing" if value is None else "a number")
