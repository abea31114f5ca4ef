"""``newsarchive serve``: the site at an address of this machine, built anew when something of the project changes.

Serves what the manifest lists and nothing else: no source, no file that lies beside, nothing that begins with a dot.
Starlette answers, uvicorn listens, watchfiles watches (the extra ``serve``).
"""

import asyncio
import ipaddress
import mimetypes
import os
import re
import socket
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import uvicorn
import watchfiles
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newsarchive.errors import OutputError
from newsarchive.project import Project
from newsarchive.publish import MANIFEST
from newsarchive.publish.manifest import parse_manifest, read_plain

LOOPBACK = "127.0.0.1"
HEADERS = (
    ("Cache-Control", "no-cache"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
"""Of every answer: what README recommends to other servers, and nothing is taken from a cache without asking."""
TYPES = {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex",
    ".csv": "text/csv",
    ".js": "text/javascript",
    ".jsonl": "application/jsonl",
    ".parquet": "application/vnd.apache.parquet",
    ".ris": "application/x-research-info-systems",
    ".sha256": "text/plain",
    ".sqlite": "application/vnd.sqlite3",
    ".xml": "application/xml",
}
"""Of files whose ending not every system knows."""
_CHANGES = "/-newsarchive/changes"
_RELOAD = "/-newsarchive/reload.js"
"""Addresses that the site itself has not: none of its own begins so."""
_SCRIPT = f'new EventSource("{_CHANGES}").onmessage = () => location.reload();\n'.encode()
_POLICY = re.compile(rb"(<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; )")
_QUIET_SECONDS = 15.0
"""After so long without news a connection that waits gets a word, so that one that is gone is noticed."""
_OWN_FOLDERS = ("locale", "overrides", "static", "templates", "vocabulary")
"""Folders of a project that are watched beside its sources and the files at its root."""

Say = Callable[[str], None]


class Changes:
    """The news that the site has changed, for whoever waits for it."""

    def __init__(self) -> None:
        self._number = 0
        self._news = asyncio.Event()

    def tell(self) -> None:
        """The site has changed."""
        self._number += 1
        self._news.set()
        self._news = asyncio.Event()

    async def follow(self) -> AsyncIterator[bytes]:
        """Events, as ``text/event-stream`` has them; what is told while one is on its way is told after it."""
        seen = self._number
        yield b"retry: 1000\n\n"
        while True:
            if self._number != seen:
                seen = self._number
                yield b"data: changed\n\n"
                continue
            try:
                await asyncio.wait_for(self._news.wait(), _QUIET_SECONDS)
            except TimeoutError:
                yield b": still here\n\n"


class Published(StaticFiles):
    """The files of a site that its manifest lists, in their newest state: a build exchanges the folder as a whole."""

    def __init__(self, site: Path, *, reloads: bool) -> None:
        super().__init__(directory=site, html=True, check_dir=False)
        self._manifest = site / MANIFEST
        self._reloads = reloads
        self._seen: object = None
        self._listed: frozenset[str] = frozenset()

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Nothing is there but what was published, and the folders of it."""
        full, status = super().lookup_path(path)
        named = Path(path)
        listed = self._paths()
        is_there = named.as_posix() in listed or (named / "index.html").as_posix() in listed
        return (full, status) if is_there else ("", None)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The answer, with the type that its ending tells."""
        if scope["path"].endswith("/") and Path(path).as_posix() in self._paths():
            raise HTTPException(404)  # a file is no folder: the links in it would lead astray
        answer = await super().get_response(path, scope)
        if not isinstance(answer, FileResponse):
            return answer
        kind = media_type(Path(answer.path))
        if self._reloads and kind == "text/html":
            page = await asyncio.to_thread(read_plain, Path(answer.path))
            return Response(with_reload(page), answer.status_code, media_type=kind)
        is_text = kind.startswith("text/") or kind.endswith(("json", "jsonl", "xml"))
        answer.headers["Content-Type"] = f"{kind}; charset=utf-8" if is_text else kind
        return answer

    def _paths(self) -> frozenset[str]:
        with suppress(OSError):
            status = self._manifest.stat()
            seen = (status.st_ino, status.st_mtime_ns, status.st_size)
            if seen != self._seen:
                listed = {*(parse_manifest(read_plain(self._manifest)) or {}), MANIFEST}
                self._listed = frozenset(path for path in listed if not path.startswith(".") and "/." not in path)
                self._seen = seen
            return self._listed
        return frozenset()


class _Headers:
    """Puts the headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = [(name.lower().encode(), value.encode()) for name, value in HEADERS]
                message = {**message, "headers": [*message.get("headers", ()), *added]}
            await send(message)

        await self._app(scope, receive, with_headers)


def media_type(path: Path) -> str:
    """By the ending of the name."""
    return TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def with_reload(page: bytes) -> bytes:
    """A page that asks to be loaded again when the site has changed; its policy lets it, and no more than that."""
    allowed = _POLICY.sub(rb"\1script-src 'self'; connect-src 'self'; ", page, count=1)
    return allowed.replace(b"</head>", f'<script src="{_RELOAD}" defer></script></head>'.encode(), 1)


def application(
    site: Path,
    hosts: Sequence[str],
    changes: Changes | None = None,
    meanwhile: Callable[[], Coroutine[Any, Any, None]] | None = None,
) -> ASGIApp:
    """What answers. ``hosts``: names by which it may be called, so that no page of elsewhere can read it by a name of
    its own. Without ``changes`` pages are as they are on disk; ``meanwhile`` runs as long as the server does.
    """

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        if meanwhile is None:
            yield
            return
        task = asyncio.create_task(meanwhile())
        yield
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    own = _reloading(changes) if changes is not None else []
    return Starlette(
        routes=[*own, Mount("/", Published(site, reloads=changes is not None))],
        middleware=[
            Middleware(_Headers),
            Middleware(TrustedHostMiddleware, allowed_hosts=[*hosts], www_redirect=False),
        ],
        lifespan=lifespan,
    )


def _reloading(changes: Changes) -> list[Route]:
    async def script(_request: Request) -> Response:
        return Response(_SCRIPT, media_type=TYPES[".js"])

    async def follow(_request: Request) -> Response:
        return StreamingResponse(changes.follow(), media_type="text/event-stream")

    return [Route(_RELOAD, script), Route(_CHANGES, follow)]


def serve(project: Project, *, host: str, port: int, rebuild: Sequence[str] | None, say: Say) -> None:
    """Serves the site of a project until it is stopped. ``rebuild``: arguments of ``newsarchive`` that build it anew
    when something changes; None: nothing is watched.

    Raises OutputError where it cannot listen there.
    """
    try:
        listening = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        hint = "hint: another --port, or --port 0 for a free one"
        raise OutputError(f"nothing can listen at {host} port {port}: {error.strerror}\n    {hint}") from error
    with listening:
        here = listening.getsockname()[1]
        local = _is_loopback(host)
        say(f"http://{'localhost' if local else host}:{here}/ – Ctrl-C ends it\n")
        if not local:
            say("Everybody in the network can read this site now, whatever `robots` says.\n")
        hosts = ("localhost", host) if local else ("*",)
        if rebuild is None:
            app = application(project.output, hosts)
        else:
            changes = Changes()
            app = application(project.output, hosts, changes, partial(_keep_up, project, rebuild, changes))
        quiet: dict[str, Any] = {"log_level": "warning", "access_log": False, "server_header": False}
        config = uvicorn.Config(app, timeout_graceful_shutdown=1, **quiet)
        uvicorn.Server(config).run(sockets=[listening])


def _is_loopback(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


async def _built(arguments: Sequence[str], site: Path) -> bool:
    """Whether a build in a process of its own changed the site; what it says goes where ours goes."""
    before = read_plain(site / MANIFEST)
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "newsarchive.cli", *arguments)
    try:
        await process.wait()
    except asyncio.CancelledError:
        process.terminate()
        await process.wait()
        raise
    return read_plain(site / MANIFEST) != before


async def _keep_up(project: Project, rebuild: Sequence[str], changes: Changes) -> None:
    """Builds after each change of what a build of the project reads; several at a time are one."""
    news: asyncio.Queue[None] = asyncio.Queue(maxsize=1)
    output = project.output.resolve()

    def counts(_change: watchfiles.Change, path: str) -> bool:
        place = Path(path)
        return not place.name.startswith(".") and not place.is_relative_to(output)

    async def look(places: Sequence[Path], *, deep: bool) -> None:
        there = [place for place in places if place.exists()]
        if there:
            async for _ in watchfiles.awatch(*there, watch_filter=counts, recursive=deep):
                with suppress(asyncio.QueueFull):
                    news.put_nowait(None)

    sources = [project.root / source for source in project.sources]
    own = [project.trusted / name for name in _OWN_FOLDERS] if project.trusted else []
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(look([*sources, *own], deep=True))
        tasks.create_task(look([project.trusted] if project.trusted else [], deep=False))
        while True:
            await news.get()
            if await _built(rebuild, project.output):
                changes.tell()
