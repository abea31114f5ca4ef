"""The program as a value: what tells one version of the code from another, however it was changed."""

import hashlib
import sys
import unicodedata
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def package_digest() -> str:
    """SHA-256 over the package's modules and weights, and what they take of Python itself."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for path in sorted(path for path in package.rglob("*") if path.suffix in {".py", ".json"}):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update(f"{sys.version}\0{unicodedata.unidata_version}\0".encode())
    return digest.hexdigest()
