"""A site on loopback, below a path of its host, as a static host would serve it."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


@contextmanager
def serve(site: Path, root: Path, under: str) -> Iterator[str]:
    """The address of the site while it is served; ``root`` is an empty folder, ``under`` the path below the host."""
    place = root / under
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(site.resolve())
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=root)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{under}/"
        server.shutdown()
