"""The built-in vocabulary as it was read and checked, in ``__pycache__`` beside its files, as Python keeps its modules.

To read it takes longer than to build a small site. What is kept is data, is believed only for the very bytes and the
very program that it was made of and by, and may be missing, damaged or impossible to write at any time.
"""

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

import msgspec

from newsarchive.code import package_digest

T = TypeVar("T")

_SEAL = hashlib.sha256().digest_size


def kept_or_made(kind: type[T], digest: str, beside: Path, make: Callable[[], T]) -> T:
    """What ``make`` made of the files with this digest, in this process or in another one. ``beside``: their folder."""
    file = Path(cache_from_source(str(beside / "vocabulary.py"))).with_suffix(".msgpack")
    made_of = f"{digest}\0{package_digest()}\0{msgspec.__version__}".encode()
    with suppress(OSError, msgspec.DecodeError):
        kept = file.read_bytes()
        if kept[:_SEAL] == _seal(made_of, kept[_SEAL:]):
            return msgspec.msgpack.decode(kept[_SEAL:], type=kind)
    made = make()
    with suppress(OSError):
        if not sys.dont_write_bytecode:
            _write(file, made_of, msgspec.msgpack.encode(made))
    return made


def _write(file: Path, made_of: bytes, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    try:
        fresh.write_bytes(_seal(made_of, data) + data)
        fresh.chmod(0o644)  # the vocabulary is for all who may use the program
        fresh.replace(file)
    finally:
        fresh.unlink(missing_ok=True)


def _seal(made_of: bytes, data: bytes) -> bytes:
    return hashlib.sha256(made_of + b"\0" + data).digest()
