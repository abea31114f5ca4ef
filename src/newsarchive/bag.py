"""``newsarchive bag``: a site packed for keeping, as a BagIt bag (RFC 8493) whose payload is an RO-Crate (1.1).

The payload is the site, byte for byte as its manifest lists it, and beside it ``ro-crate-metadata.json``. Every byte is
read and compared while it is copied: what is packed is what was published, or there is no bag.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from newsarchive import __version__
from newsarchive.errors import OutputError
from newsarchive.project import Project
from newsarchive.publish import MANIFEST
from newsarchive.publish.manifest import parse_manifest, read_plain

CRATE = "ro-crate-metadata.json"
_PAYLOAD = "data"
_BLOCK = 1 << 20
_NAMED = (
    ("index.html", "The front page", "text/html"),
    ("data/articles.jsonl", "A record of every article", "application/jsonl"),
    ("data/datapackage.json", "The tables and their fields", "application/json"),
    (MANIFEST, "SHA-256 of every file as it was published", "text/plain"),
)
"""Files that the metadata tell of, if the site has them: path, what it is, media type."""
_DESCRIBED = {
    "articles": "The articles and lists of them",
    "data": "The records and tables to take away",
    "ledger": "What became of each line of each source",
}
_RIGHTS = (
    "The articles belong to their authors and publishers, whom each record names where they are known. "
    "What is packed is what the archive may show of them."
)

Progress = Callable[[str, int, int | None], None]


class Bag(Struct, frozen=True):
    """What was packed."""

    files: int
    size: int
    """Bytes of the payload."""


def bag(project: Project, output: Path, *, progress: Progress = lambda *_: None) -> Bag:
    """Packs the site of a project into ``output``, which must not be there yet.

    Its day is today's, or that of ``SOURCE_DATE_EPOCH``. Raises OutputError where the site was not built or is not as
    it was published.
    """
    site = project.output
    listed = read_plain(site / MANIFEST)
    digests = parse_manifest(listed) if listed else None
    if digests is None:
        raise OutputError(
            f"{site}: there is no site with a {MANIFEST}\n"
            "    hint: run newsarchive build first, or name the folder of the site with --site"
        )
    if os.path.lexists(output):
        raise OutputError(f"{output}: is there already\n    hint: name a folder that is not there yet with --output")
    output.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{output.name}.", dir=output.parent))
    try:
        packed = _fill(made, site, digests | {MANIFEST: hashlib.sha256(listed).hexdigest()}, project, progress)
        made.chmod(0o777 & ~_umask())
        made.rename(output)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return packed


def _fill(made: Path, site: Path, digests: Mapping[str, str], project: Project, progress: Progress) -> Bag:
    day = _day()
    payload = made / _PAYLOAD
    sums: dict[str, str] = {}
    size = 0
    for number, (path, digest) in enumerate(sorted(digests.items()), 1):
        progress("Packing", number, len(digests))
        size += _copied(site / path, payload / path, digest)
        sums[f"{_PAYLOAD}/{path}"] = digest
    crate = _crate(project, digests, day)
    (payload / CRATE).write_bytes(crate)
    sums[f"{_PAYLOAD}/{CRATE}"] = hashlib.sha256(crate).hexdigest()
    size += len(crate)
    tags = {
        "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": _info(project, day, size, len(sums)),
        "manifest-sha256.txt": _manifest(sums),
    }
    tagged = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in tags.items()}
    for name, text in (*tags.items(), ("tagmanifest-sha256.txt", _manifest(tagged))):
        (made / name).write_bytes(text.encode())
    return Bag(len(sums), size)


def _copied(source: Path, target: Path, digest: str) -> int:
    """Copies a file and returns its size. Raises OutputError where it is not the one that was published."""
    target.parent.mkdir(parents=True, exist_ok=True)
    found = hashlib.sha256()
    try:
        descriptor = os.open(source, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise OutputError(
            f"{source}: {error.strerror}\n    hint: newsarchive verify tells what else is amiss"
        ) from error
    with os.fdopen(descriptor, "rb") as stream, target.open("xb") as copy:
        while block := stream.read(_BLOCK):
            found.update(block)
            copy.write(block)
        if found.hexdigest() != digest:
            raise OutputError(
                f"{source}: is not as it was published, so it is not packed\n"
                "    hint: newsarchive verify tells what else is; newsarchive build mends it"
            )
        return copy.tell()


def _manifest(sums: Mapping[str, str]) -> str:
    return "".join(f"{sums[path]}  {_escaped(path)}\n" for path in sorted(sums))


def _escaped(path: str) -> str:
    """A path as manifests have it (RFC 8493, section 2.1.3)."""
    return re.sub("[%\r\n]", lambda match: f"%{ord(match[0]):02X}", path)


def _info(project: Project, day: str, size: int, files: int) -> str:
    rows = [
        ("Bagging-Date", day),
        ("Bag-Software-Agent", f"newsarchive {__version__}"),
        ("External-Description", ": ".join(filter(None, (project.title, project.description)))),
        ("External-Identifier", project.url or ""),
        ("Payload-Oxum", f"{size}.{files}"),
    ]
    return "".join(f"{key}: {' '.join(value.split())}\n" for key, value in rows if value)


def _crate(project: Project, paths: Iterable[str], day: str) -> bytes:
    """What the payload is, for machines: the files to begin with, and the folders."""
    held = set(paths)
    folders = sorted({path.partition("/")[0] for path in held if "/" in path})
    parts: list[dict[str, object]] = [
        {"@id": path, "@type": "File", "name": name, "encodingFormat": kind}
        for path, name, kind in _NAMED
        if path in held
    ]
    parts += [
        {"@id": f"{folder}/", "@type": "Dataset", "name": _DESCRIBED.get(folder, f"The folder {folder}")}
        for folder in folders
    ]
    root: dict[str, object] = {
        "@id": "./",
        "@type": "Dataset",
        "name": project.title,
        "description": project.description or f"An archive of news articles, made with newsarchive {__version__}.",
        "datePublished": day,
        "license": {"@id": "#rights"},
        "hasPart": [{"@id": part["@id"]} for part in parts],
    }
    if project.url:
        root["url"] = project.url
    about = {
        "@id": CRATE,
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    rights = {"@id": "#rights", "@type": "CreativeWork", "name": "Rights of the articles", "description": _RIGHTS}
    graph = {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": [about, root, rights, *parts]}
    return (json.dumps(graph, ensure_ascii=False, indent=2) + "\n").encode()


def _day() -> str:
    """Today, as UTC has it; or the day that a reproducible build is given (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(epoch) if epoch.isascii() and epoch.isdigit() else int(time.time())
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
