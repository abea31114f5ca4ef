"""What the last build wrote of each article in every form of data, so that it need not be written again.

The records stand in the site itself; the other forms are kept in the work folder, one file each, with an index of
where each article's piece ends. A piece is found by the digest of all that it is made from (``Recall.shown_key``). A
file that does not look as it was left makes all of it worthless, and then every piece is written anew.
"""

import shutil
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO, Self

import msgspec
from msgspec import Struct

from newsarchive.publish import Publication, Staged
from newsarchive.sources import look_of

PIECES = "pieces"
"""The folder of what is kept, in the work folder."""
_INDEX = "index"
_KEY = 32
"""Bytes of a digest."""
_AT_ONCE = 1 << 20
"""Bytes that are copied at a time."""


class _Index(Struct, frozen=True, array_like=True):
    """Where the pieces stand."""

    forms: tuple[str, ...]
    """Endings, that of the records first."""
    records: tuple[str, str, int]
    """Path in the site, SHA-256 and size of the file of the records."""
    looks: tuple[bytes, ...]
    """Of the kept files, those of the other forms."""
    keys: bytes
    """Digests, one behind the other, in the order of the pieces."""
    ends: tuple[bytes, ...]
    """Of each form the ends of its pieces, as ``array("Q")`` with a zero before them."""


class Pieces:
    """The pieces of the last build, open for reading."""

    def __init__(self, places: Mapping[bytes, int], files: Sequence[BinaryIO], ends: Sequence["array[int]"]) -> None:
        self.places = places
        """Digest of an article → place of its pieces."""
        self._files = files
        self._ends = ends

    @classmethod
    def load(cls, publication: Publication, forms: Sequence[str]) -> Self:
        """Those that can be trusted, none where they are of other ``forms``."""
        with suppress(OSError, msgspec.DecodeError, ValueError):
            folder = publication.work / PIECES
            index = msgspec.msgpack.decode((folder / _INDEX).read_bytes(), type=_Index)
            kept = [folder / ending for ending in forms[1:]]
            ends = [_array(packed) for packed in index.ends]
            standing = publication.keep(*index.records) is not None and index.records[2] == ends[0][-1]
            looks = tuple(look_of(path.stat()) for path in kept)
            if index.forms == tuple(forms) and standing and index.looks == looks:
                files = [path.open("rb") for path in (publication.output / index.records[0], *kept)]
                keys = (index.keys[start : start + _KEY] for start in range(0, len(index.keys), _KEY))
                return cls({key: place for place, key in enumerate(keys)}, files, ends)
        return cls({}, (), ())

    def copy(self, form: int, first: int, last: int, target: BinaryIO, ends: "array[int]") -> None:
        """Writes the pieces at the places from ``first`` to ``last`` to ``target``, and their ends behind ``ends``."""
        known, file = self._ends[form], self._files[form]
        moved = ends[-1] - known[first]
        ends.extend([end + moved for end in known[first + 1 : last + 2]])
        file.seek(known[first])
        left = known[last + 1] - known[first]
        while left:
            some = file.read(min(left, _AT_ONCE))
            if not some:
                raise OSError(f"{file.name} ended before its end")
            target.write(some)
            left -= len(some)

    def close(self) -> None:
        """Let go of the files, and of what is known of them."""
        for file in self._files:
            file.close()
        self.places, self._files, self._ends = {}, (), ()


def keep_pieces(
    publication: Publication,
    files: Mapping[str, Path],
    records: Staged,
    keys: Sequence[bytes],
    ends: Sequence["array[int]"],
) -> None:
    """Keeps what this build wrote, in the place of what the last one did. ``files``: ending → file in the work folder,
    that of the records first, which is staged as ``records``. Without room for it the next build merely has more to do.
    """
    forget_pieces(publication)
    folder = publication.work / PIECES
    with suppress(OSError):
        folder.mkdir()
        looks = []
        for ending, file in list(files.items())[1:]:
            file.replace(folder / ending)
            looks.append(look_of((folder / ending).stat()))
        index = _Index(
            forms=tuple(files),
            records=(records.path, records.sha256, records.size),
            looks=tuple(looks),
            keys=b"".join(keys),
            ends=tuple(each.tobytes() for each in ends),
        )
        (folder / _INDEX).write_bytes(msgspec.msgpack.encode(index))


def forget_pieces(publication: Publication) -> None:
    """Keeps nothing: of what the last build wrote something may be withheld by now."""
    with suppress(FileNotFoundError):
        shutil.rmtree(publication.work / PIECES)


def _array(packed: bytes) -> "array[int]":
    """Raises ValueError where the numbers do not rise, as those of another kind of machine."""
    ends = array("Q", packed)
    if not ends or ends[0] or any(before > after for before, after in pairwise(ends)):
        raise ValueError("no ends of pieces")
    return ends
