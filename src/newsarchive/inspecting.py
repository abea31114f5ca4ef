"""Faults of a built site that a reader would meet: links that lead nowhere, pages nobody leads to, feeds none can read.

Pages are read one at a time; what they hold and where they lead goes into a database on disk, so that a site of any
size is inspected in little memory.
"""

import json
import posixpath
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import etree
from msgspec import Struct

_ATOM = "{http://www.w3.org/2005/Atom}"
_REFERRING = ("href", "src", "action", "data", "poster")
_UNLINKED = frozenset({"index.html", "404.html"})
"""Where a reader or a server begins."""


class Flaw(Struct, frozen=True):
    """One fault of a site."""

    path: str
    """Of the file that has it."""
    message: str


class Inspected(Struct, frozen=True):
    """What was looked at, and what was found."""

    pages: int
    links: int
    feeds: int
    flaws: tuple[Flaw, ...]


class _Page:
    """Collects ids and addresses while a page is parsed; the target of lxml's parser."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.addresses: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if identity := attributes.get("id"):
            self.ids.append(identity)
        self.addresses += [attributes[name] for name in _REFERRING if name in attributes and tag != "base"]

    def end(self, tag: str) -> None:
        """Nothing of an element's end is needed."""

    def close(self) -> "_Page":
        return self


def inspect(site: Path, paths: Sequence[str]) -> Inspected:
    """Inspects the files of a site. ``paths``: those that were published, relative to it."""
    pages = sorted(path for path in paths if path.endswith(".html"))
    feeds = sorted(path for path in paths if path.startswith("feeds/"))
    with tempfile.TemporaryDirectory(prefix="newsarchive-") as folder:
        database = sqlite3.connect(Path(folder) / "links", isolation_level=None)
        try:
            database.executescript(
                "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;"
                "CREATE TABLE anchor (page TEXT, id TEXT, PRIMARY KEY (page, id)) WITHOUT ROWID;"
                "CREATE TABLE link (page TEXT, target TEXT, id TEXT);"
                "CREATE TABLE file (path TEXT PRIMARY KEY) WITHOUT ROWID;"
            )
            database.execute("BEGIN")
            database.executemany("INSERT OR IGNORE INTO file VALUES (?)", ((path,) for path in paths))
            for path in pages:
                page = _read(site / path)
                database.executemany("INSERT OR IGNORE INTO anchor VALUES (?, ?)", ((path, id_) for id_ in page.ids))
                database.executemany("INSERT INTO link VALUES (?, ?, ?)", _links(path, page.addresses))
            database.execute("COMMIT")
            links = database.execute("SELECT count(*) FROM link").fetchone()[0]
            flaws = [*_broken(database), *_lonely(database)]
        finally:
            database.close()
    flaws += [flaw for path in feeds for flaw in feed_flaws(path, (site / path).read_bytes())]
    return Inspected(len(pages), links, len(feeds), tuple(flaws))


def feed_flaws(path: str, data: bytes) -> Iterator[Flaw]:
    """What keeps a program from reading a feed: Atom by RFC 4287, JSON Feed by its version 1.1."""
    try:
        entries = _json_entries(data) if path.endswith(".json") else _atom_entries(data)
    except (ValueError, etree.XMLSyntaxError) as error:
        yield Flaw(path, f"this feed can't be read: {error}")
        return
    seen: set[str] = set()
    for number, needed in enumerate(entries, 1):
        identity = needed["id"]
        missing = [name for name, value in needed.items() if not value]
        if missing:
            yield Flaw(path, f"entry {number} has no {', no '.join(missing)}")
        if identity and identity in seen:
            yield Flaw(path, f"entry {number} has the id of another: {identity}")
        seen.add(identity)


def _read(file: Path) -> _Page:
    parser = etree.HTMLParser(target=_Page(), huge_tree=True, encoding="utf-8")
    found: _Page = etree.parse(file, parser)
    return found


def _links(path: str, addresses: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Page, file and anchor of each address that leads to a place in the site."""
    folder = posixpath.dirname(path)
    for address in dict.fromkeys(addresses):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            continue
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else path
        if parts.path.endswith("/") or target == ".":
            target = posixpath.normpath(posixpath.join(target, "index.html"))
        yield path, target, unquote(parts.fragment)


def _broken(database: sqlite3.Connection) -> Iterator[Flaw]:
    files = "SELECT page, target FROM link WHERE target NOT IN (SELECT path FROM file) ORDER BY page, target"
    for page, target in database.execute(files):
        yield Flaw(page, f"a link leads to {target}, which is not there")
    anchors = (
        "SELECT link.page, target, link.id FROM link JOIN file ON path = target LEFT JOIN anchor "
        "ON anchor.page = target AND anchor.id = link.id WHERE link.id != '' AND anchor.id IS NULL "
        "AND target LIKE '%.html' ORDER BY link.page, target, link.id"
    )
    for page, target, identity in database.execute(anchors):
        yield Flaw(page, f"a link leads to #{identity} in {target}, which has no such place")


def _lonely(database: sqlite3.Connection) -> Iterator[Flaw]:
    """Pages that no other page leads to."""
    database.execute("CREATE INDEX led ON link (target)")
    query = (
        "SELECT path FROM file WHERE path LIKE '%.html' AND NOT EXISTS "
        "(SELECT 1 FROM link WHERE target = path AND page != path) ORDER BY path"
    )
    for (path,) in database.execute(query):
        if path not in _UNLINKED:
            yield Flaw(path, "no page leads to this one")


def _atom_entries(data: bytes) -> Iterator[dict[str, str]]:
    """What each entry must have, by its name in English."""
    # Nothing outside is fetched and nothing is expanded: a feed of ours has neither.
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    if root.tag != f"{_ATOM}feed":
        raise ValueError("it is no Atom feed")
    for name in ("id", "title", "updated"):
        if not root.findtext(f"{_ATOM}{name}"):
            raise ValueError(f"it has no {name}")
    names = {"id": "id", "title": "title", "date": "updated"}
    return (
        {name: entry.findtext(f"{_ATOM}{tag}") or "" for name, tag in names.items()}
        for entry in root.iter(f"{_ATOM}entry")
    )


def _json_entries(data: bytes) -> Iterator[dict[str, str]]:
    feed = json.loads(data)
    if not isinstance(feed, dict) or not str(feed.get("version", "")).startswith("https://jsonfeed.org/version/"):
        raise ValueError("it is no JSON Feed")
    if not feed.get("title") or not isinstance(feed.get("items"), list):
        raise ValueError("it has no title, or no items")
    return ({"id": str(item.get("id", ""))} for item in feed["items"] if isinstance(item, dict))
