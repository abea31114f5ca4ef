"""Files that look as they did when a former build read them, so that they need not be opened again.

To look means stat(2), as for ``sealing``: size, times, inode and device of a file and of its sidecar. Kept are, of each
file that is one text, its format and the fingerprints of its lines, for the survey, and what the caller made of its
record. Of a file that an override names nothing is kept or believed: there is more to say of it than what is kept.

What is kept is found by a digest of the looks and of all that it was made with. So whatever is lost here costs time and
nothing else.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Generic, Self, TypeVar

from msgspec import DecodeError, Struct, ValidationError
from msgspec.msgpack import Decoder, Encoder
from msgspec.structs import replace

from newsarchive.addresses import article_id
from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, last_changes
from newsarchive.store import Keys, Store, batches

READINGS = "readings.sqlite"
"""The store of what was read, in the work folder."""
_AT_ONCE = 500
"""Files of which the store is asked at once."""

Product = TypeVar("Product")
Pairs = Iterable[tuple[bytes, bytes | None]]
"""What is to be kept of some files: key and value, None where it is kept already."""


class Glance(Struct, frozen=True, array_like=True):
    """What the survey takes of a file that is one text."""

    format: str
    id: str
    lines: bytes
    """Distinct fingerprints of its lines."""


class Reading(Struct, frozen=True, array_like=True):
    """What came of the one record of a file."""

    id: str
    path: str
    """Of its page."""
    draft: bytes
    """Key of its draft."""
    product: bytes
    """What the caller made of it, encoded."""


class Keeping(Struct, Generic[Product], frozen=True):
    """How what is made of a record is kept from build to build."""

    made_with: bytes
    """Tells it from what is made otherwise."""
    encode: Callable[[Product], bytes]
    decode: Callable[[bytes], Product]


class Rereading:
    """What need not be read again. Workers ask; the process that forked them tells what was read."""

    def __init__(self, store: Store | None, signature: bytes, until: int) -> None:
        self._store = store
        self._signature = signature
        self._until = until
        self._used = Keys()
        self._process = os.getpid()

    @classmethod
    @contextmanager
    def open(cls, path: Path | None, signature: bytes, until: int) -> Iterator[Self]:
        """With the store at ``path``; with none every file is read. ``signature``: of all that files are read with;
        ``until``: the time, in nanoseconds, after which nothing may have been done to a file whose look is believed.
        """
        with nullcontext() if path is None else Store.open(path) as store:
            yield cls(store, signature, until)

    def key(self, item: object, made_with: bytes = b"") -> bytes | None:
        """What is kept of a file is found by this; None where it has to be read: no file, or one changed just now."""
        if self._store is None or not isinstance(item, SourceFile) or not item.looks or item.data is not None:
            return None
        if any(last > self._until for last in last_changes(item.looks)):
            return None
        named = repr((item.path, item.name, item.sidecar and item.sidecar.name)).encode("utf-8", "surrogatepass")
        return hashlib.sha256(b"".join((self._signature, made_with, item.looks, named))).digest()

    def glances(self, keys: Iterable[bytes | None]) -> Mapping[bytes, Glance]:
        """What is kept of files under these keys for the survey."""
        return dict(_decoded(self._known(keys), _decode_glance))

    def readings(self, keys: Iterable[bytes | None]) -> Mapping[bytes, Reading]:
        """What is kept under these keys of the records of files."""
        return dict(_decoded(self._known(keys), _decode_reading))

    def judged(
        self, found: Iterable[SourceFile | Issue], by_content: Callable[[SourceFile], SourceFile | Issue]
    ) -> Iterator[SourceFile | Issue]:
        """Each file with the format that it is known to have, or that ``by_content`` finds."""
        for some in batches(found, _AT_ONCE):
            keys = list(map(self.key, some))
            formats = {key: glance.format for key, glance in self.glances(keys).items()}
            for item, key in zip(some, keys, strict=True):
                if not isinstance(item, SourceFile):
                    yield item
                elif key is None or key not in formats:
                    yield by_content(item)
                else:
                    yield item if item.format == formats[key] else replace(item, format=formats[key])

    def add(self, pairs: Pairs) -> None:
        """What further files are found by, and what is to be kept of those that were read."""
        if self._store is not None:
            some = list(pairs)
            self._used.add(key for key, _ in some)
            self._store.put_many([(key, value) for key, value in some if value is not None])

    def prune(self) -> None:
        """Forget the files that are none of this build's."""
        if self._store is not None:
            self._store.keep_only(self._used)
            self._used = Keys()

    def _known(self, keys: Iterable[bytes | None]) -> Mapping[bytes, bytes]:
        wanted = [key for key in keys if key is not None]
        if self._store is None or not wanted:
            return {}
        if os.getpid() == self._process:
            return self._store.get_many(wanted)
        with Store.reader(self._store.path) as store:
            return store.get_many(wanted)


NOT_AGAIN = Rereading(None, b"", 0)
"""Reads every file."""


def glance_at(file: SourceFile, document: RawDocument, lines: bytes) -> bytes | None:
    """What is kept of a file for the survey; None where it cannot be kept."""
    return _encoded(lambda: Glance(file.format, document.id or article_id(document.name, None), lines))


def reading_of(id_: str, path: str, draft: bytes, encode: Callable[[], bytes]) -> bytes | None:
    """What is kept of a record that was read; None where it cannot be kept."""
    return _encoded(lambda: Reading(id_, path, draft, encode()))


def _encoded(make: Callable[[], Struct]) -> bytes | None:
    with suppress(UnicodeEncodeError):  # names that are no UTF-8
        return _encode(make())
    return None


Kept = TypeVar("Kept")


def _decoded(known: Mapping[bytes, bytes], decode: Callable[[bytes], Kept]) -> Iterator[tuple[bytes, Kept]]:
    for key, value in known.items():
        try:
            kept = decode(value)
        except (DecodeError, ValidationError):
            continue
        yield key, kept


_encode = Encoder().encode
_decode_glance = Decoder(Glance).decode
_decode_reading = Decoder(Reading).decode
