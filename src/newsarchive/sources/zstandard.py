"""Files in Zstandard (RFC 8878), through the standard library from Python 3.14 on, before that through an extra."""

import sys
from typing import BinaryIO

from newsarchive.sources.extras import Extra
from newsarchive.sources.unfolding import Readable

ZSTANDARD = Extra("zst", ("compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd",))

_WINDOW = 27
"""Power of two of the memory that a file may ask for: 128 MB, as the program ``zstd`` allows where it is not told."""


def open_zstandard(stream: BinaryIO) -> Readable:
    """What unfolds from a stream, all its frames; the reader raises EOFError where it is cut short."""
    # Only where it is needed: it need not be installed.
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.ZstdFile(stream, options={zstd.DecompressionParameter.window_log_max: _WINDOW})
