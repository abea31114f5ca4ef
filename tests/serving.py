"""A site on loopback: below a path of its host, as a static host would serve it, or by ``newsarchive serve``."""

import functools
import http.server
import signal
import subprocess
import sys
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


@contextmanager
def served(folder: Path, *options: str) -> Iterator[int]:
    """The port at which the command serves the project in a folder."""
    command = [sys.executable, "-m", "newsarchive.cli", "serve", str(folder), "--port", "0", "--workers", "1", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = ""
        for line in process.stderr:
            told += line
            if "http://localhost:" in line:
                break
        else:
            raise AssertionError(told)
        try:
            yield int(line.split("localhost:")[1].split("/")[0])
        finally:
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=30) == 0
