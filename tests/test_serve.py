"""Serving a site: over real HTTP, to whoever asks politely and to whoever does not."""

import asyncio
import http.client
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.serve import HEADERS, Changes, media_type, with_reload
from tests.serving import served
from tests.sites import Folder

SECRET = "The boat house is at the end of the pier"
PROJECT = (
    "-- newsarchive.yml --\ntitle: River papers\ndata: [tables]\n"
    f"-- seeds/a.txt --\nThe bridge is closed\n\n4 May 2021\n\nThe council closed the bridge for a week. {SECRET}.\n"
    "-- overrides.yml --\n- source: seeds/a.txt\n  because: It tells too much.\n  withhold: {lines: 5}\n"
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """The folder of a project and the port at which its site is served as it was published."""
    folder = Folder(tmp_path_factory.mktemp("served"))
    folder.write(PROJECT)
    (folder.path / "build").mkdir()
    with served(folder.path, "--output", str(folder.path / "build"), "--no-watch") as port:
        (folder.path / "build/notes.txt").write_text(SECRET)
        (folder.path / "build/link").symlink_to(folder.path / "seeds")
        yield folder.path, port


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body; the path goes over the wire as it is."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_pages_are_served_as_they_were_published(published: tuple[Path, int]) -> None:
    folder, port = published
    status, headers, body = ask(port, "/")

    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert body == (folder / "build/index.html").read_bytes()
    assert ask(port, "/themes/")[2] == (folder / "build/themes/index.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/static/style.css", "text/css; charset=utf-8"),
        ("/data/articles.jsonl", "application/jsonl; charset=utf-8"),
        ("/data/articles.csv", "text/csv; charset=utf-8"),
        ("/manifest.sha256", "text/plain; charset=utf-8"),
        ("/static/icon.svg", "image/svg+xml; charset=utf-8"),
    ],
)
def test_every_kind_of_file_has_its_type(published: tuple[Path, int], path: str, kind: str) -> None:
    status, headers, _ = ask(published[1], path)

    assert (status, headers["content-type"]) == (200, kind)


def test_every_answer_has_the_headers(published: tuple[Path, int]) -> None:
    for path in ("/", "/static/style.css", "/nothing", "/data/articles.jsonl"):
        headers = ask(published[1], path)[1]
        assert {name: headers.get(name.lower()) for name, _ in HEADERS} == dict(HEADERS)
        assert "server" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/../seeds/a.txt",
        "/..%2fseeds/a.txt",
        "/%2e%2e/seeds/a.txt",
        "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
        "/themes/../../seeds/a.txt",
        "/themes/..%5c..%5cseeds%5ca.txt",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/etc/passwd%00.html",
        "/index.html%00",
        "/link/a.txt",
        "/notes.txt",
        "/.newsarchive",
        "/.build.newsarchive/drafts.sqlite",
        "/overrides.yml",
        "/seeds/a.txt",
        "/" + "a" * 5000,
        "/-newsarchive/changes",
        "/CON",
        "/index.html/",
    ],
)
def test_nothing_but_what_was_published_is_there(published: tuple[Path, int], path: str) -> None:
    status, _, body = ask(published[1], path)

    assert status in {400, 404}
    assert SECRET.encode() not in body
    assert b"root:" not in body


def test_what_is_withheld_is_in_no_answer(published: tuple[Path, int]) -> None:
    folder, port = published
    for line in (folder / "build/manifest.sha256").read_text().splitlines():
        path = line[66:]
        status, _, body = ask(port, f"/{path}")
        assert status == (404 if path.startswith(".") else 200), path
        assert SECRET.encode() not in body, path


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent(published: tuple[Path, int], method: str) -> None:
    assert ask(published[1], "/index.html", method)[0] == 405


def test_a_page_of_elsewhere_that_names_this_machine_its_own_gets_nothing(published: tuple[Path, int]) -> None:
    assert ask(published[1], "/", Host="evil.example")[0] == 400
    assert ask(published[1], "/", Host="localhost")[0] == 200


def test_part_of_a_file_and_a_file_that_is_known_are_sent_as_such(published: tuple[Path, int]) -> None:
    folder, port = published
    whole = (folder / "build/data/articles.jsonl").read_bytes()
    status, headers, body = ask(port, "/data/articles.jsonl", Range="bytes=0-9")
    assert (status, body) == (206, whole[:10])
    assert ask(port, "/data/articles.jsonl", If_None_Match=headers["etag"])[0] == 304
    assert ask(port, "/data/articles.jsonl", "HEAD")[2] == b""


def test_nobody_but_this_machine_can_ask(published: tuple[Path, int]) -> None:
    with pytest.raises(OSError, match="refused"), socket.create_connection((_address(), published[1]), timeout=5):
        pass


def _address() -> str:
    """An address of this machine that is not the loopback's usual one."""
    return "127.0.0.2"


def test_a_port_that_is_taken_is_told(folder: Folder) -> None:
    folder.write(PROJECT)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "newsarchive.cli", "serve", str(folder.path), "--port", port, "--workers", "1"]
        ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)

    assert ended.returncode == 1
    assert f"nothing can listen at 127.0.0.1 port {port}" in ended.stderr
    assert "hint: another --port" in ended.stderr


def test_only_the_policy_of_a_served_page_lets_it_reload_itself() -> None:
    policy = b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">"
    page = with_reload(b"<head>" + policy + b"</head><p>&lt;/head> " + policy.replace(b"<", b"&lt;"))

    assert page.count(b"script-src 'self'; connect-src 'self'; ") == 1
    assert page.count(b"<script") == 1


def test_a_file_of_an_unknown_ending_is_only_bytes() -> None:
    assert media_type(Path("a.unheardof")) == "application/octet-stream"


def test_a_change_that_is_told_while_another_is_on_its_way_is_not_lost() -> None:
    async def run() -> list[bytes]:
        changes = Changes()
        events = changes.follow()
        told = [await anext(events)]
        changes.tell()
        told.append(await anext(events))
        changes.tell()  # nobody waits at this moment
        told.append(await asyncio.wait_for(anext(events), 5))
        return told

    assert asyncio.run(run())[1:] == [b"data: changed\n\n"] * 2
