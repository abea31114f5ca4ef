"""A WARC file cut into the records that hold web pages; each is read where it is worked on.

Of a record that holds none no more than a piece is ever in memory. Behind a damaged place the next record is read.
"""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from msgspec.structs import replace

from newsarchive.model import Issue
from newsarchive.sources.files import SourceFile
from newsarchive.sources.records import Options, broken, too_large
from newsarchive.sources.streams import read_stream
from newsarchive.sources.unfolding import Budget, Damaged
from newsarchive.sources.warc.heads import LONGEST_HEAD, Head, holds_page, parse_fields
from newsarchive.sources.warc.source import Source

Cut = Iterator[SourceFile | Issue]

_MOST_TOLD = 20
"""Damaged places of one file that are issues of their own; the others are counted."""
_MOST_DIGESTS = 200_000
"""Pages whose digest is remembered, so that a revisit can be told to be of one of them."""
_END = b"\r\n\r\n"


def cut_warc(file: SourceFile, options: Options) -> Cut:
    """The records of a WARC file that are web pages, in order; an issue for each damaged place, one for revisits."""
    return read_stream(file, lambda stream: _Cutter(file, stream, options).records())


class _Cutter:
    def __init__(self, file: SourceFile, stream: BinaryIO, options: Options) -> None:
        self._file = file
        self._limit = options.limit
        self._budget = Budget(file.size, options.unpacking)
        self._source = Source(stream, self._budget)
        self._met: Counter[str] = Counter()
        self._digests: set[str] = set()
        self._number = 0
        self._damaged = 0

    def records(self) -> Cut:
        """All that is to be told of the file, in its order."""
        try:
            yield from self._records()
        except Damaged as error:  # a limit is reached: whatever else is wrong, there is a next record
            yield broken(self._file, str(error))
        yield from self._told()

    def _records(self) -> Cut:
        goes_on = True
        while goes_on:
            at = self._source.offset
            self._number += 1
            try:
                found = self._next()
            except _NotARecord as error:
                problem, in_gzip = str(error), False
            except Damaged as error:
                if self._budget.spent:
                    raise
                problem, in_gzip = str(error), True
            else:
                if found is None:
                    return
                yield from found
                continue
            goes_on = self._resumes(in_gzip=in_gzip)
            yield from self._damage(at, problem, goes_on=goes_on)

    def _next(self) -> tuple[SourceFile | Issue, ...] | None:
        """The next record, if it holds a page, or an issue; None at the end of the file."""
        head = self._head()
        if head is None:
            return None
        length = head.length
        if length is None:
            raise _NotARecord("its head does not give the length of its block")
        is_page = head.kind in {"response", "resource"} and self._is_page(head, length)
        self._met["page" if is_page else head.kind] += 1
        if head.kind == "revisit":
            self._met["again"] += head.fields.get("warc-payload-digest", "-") in self._digests
        if not is_page or length > self._limit:
            if self._source.pass_over(length) < length:
                raise Damaged("the file ends inside the record")
            self._finish(b"")
            return (too_large(self._file, f"Record {self._number}", self._limit),) if is_page else ()
        block = self._source.take(length)
        if len(block) < length:
            self._search_again(block)
            raise _NotARecord("the file ends inside the record")
        self._finish(block)
        if len(self._digests) < _MOST_DIGESTS and (digest := head.fields.get("warc-payload-digest")):
            self._digests.add(digest[:100])
        data = head.raw + block + _END
        return (replace(self._file, data=data, stream=None, size=len(data)),)

    def _head(self) -> Head | None:
        """The head that stands here; None at the end of the file."""
        while (first := self._source.line(LONGEST_HEAD)) in {b"\r\n", b"\n"}:
            pass
        if not first:
            return None
        if not first.startswith((b"WARC/1.", b"WARC/0.")):
            self._source.put_back(first)
            raise _NotARecord("no record begins here")
        lines = [first]
        room = LONGEST_HEAD
        while room > 0 and (line := self._source.line(room)) not in {b"\r\n", b"\n", b""}:
            lines.append(line)
            room -= len(line)
        if room <= 0 or not line:
            self._search_again(b"".join(lines[1:]))
            raise _NotARecord("its head has no end")
        return Head(b"".join([*lines, line]), parse_fields(b"".join(lines[1:])))

    def _is_page(self, head: Head, length: int) -> bool:
        return holds_page(head, self._source.look(min(length, LONGEST_HEAD)))

    def _finish(self, block: bytes) -> None:
        """Behind the end of a record; where it stands elsewhere, the block is looked through for the next."""
        end = self._source.look(len(_END))
        if end == _END:
            self._source.take(len(_END))
        elif end.startswith(b"\n\n"):
            self._source.take(2)
        elif end.strip():
            self._search_again(block)
            raise _NotARecord("it is longer or shorter than its head says")
        self._source.check_member()

    def _search_again(self, taken: bytes) -> None:
        """The next record may stand in what a damaged one claimed. Not for ever: each may claim the whole file."""
        if self._damaged < _MOST_TOLD:
            self._source.put_back(taken)

    def _resumes(self, *, in_gzip: bool) -> bool:
        """Whether there is a record behind the damaged place; if so it is the next."""
        try:
            if not in_gzip:
                return self._source.seek_record()
        except Damaged:
            if self._budget.spent:
                raise
        return self._source.seek_member()

    def _damage(self, at: int, problem: str, *, goes_on: bool) -> Cut:
        self._damaged += 1
        if self._damaged <= _MOST_TOLD:
            rest = "The next record that is whole is read." if goes_on else "No record stands behind it."
            yield broken(self._file, f"Record {self._number}, at byte {at:,}: {problem}. It is not read. {rest}")

    def _told(self) -> Cut:
        if self._damaged > _MOST_TOLD:
            yield broken(self._file, f"{self._damaged - _MOST_TOLD:,} more places are damaged.")
        again, revisits = self._met["again"], self._met["revisit"]
        if revisits:
            message = (
                f"{revisits:,} revisits say that a page or file was met again unchanged; they are no articles of "
                f"their own. Of {again:,} the page is read from this file."
            )
            yield Issue("left-out", None, message, self._file.path)
        if not self._met["page"]:
            kinds = ", ".join(
                f"{count:,} {kind[:20]}" for kind, count in sorted(self._met.items())[:9] if kind not in {"again", ""}
            )
            message = f"No record of this file is a web page (records: {kinds or 'none'})."
            yield Issue("no-text", None, message, self._file.path)


class _NotARecord(Exception):
    """What stands here is not written as a record is."""
