"""A folder of some three hundred attacks, built by somebody who is not root."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec import Struct
from playwright.sync_api import Browser, Dialog

from newsarchive.inspecting import inspect
from tests.hostile import SECRET, everything_in, make_hostile
from tests.kinds import samples
from tests.properties import is_slow, one_in
from tests.serving import serve

NOBODY = 65_534
# Python itself may lie where only root can read it: what a build imports is imported before root is left.
AS_NOBODY = f"""
import os, sys
from newsarchive.cli import main
warm, root = sys.argv[1:]
assert main(["build", f"{{warm}}/dump", "--output", f"{{warm}}/site", "--workers", "2"]) == 0
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
sys.exit(main(["build", f"{{root}}/dump", "--output", f"{{root}}/out/site", "--workers", "2"]))
"""


class Attacked(Struct):
    """What came of it."""

    root: Path
    ended: "subprocess.CompletedProcess[str]"
    files: int
    before: dict[str, tuple[int, int]]

    @property
    def site(self) -> Path:
        return self.root / "out/site"


def stamps(root: Path) -> dict[str, tuple[int, int]]:
    """Size and time of everything outside the folder of the output."""
    own = root / "out"
    found = (path for path in everything_in(root) if path != own and not path.is_relative_to(own))
    return {str(path): (path.lstat().st_size, path.lstat().st_mtime_ns) for path in found}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    # Not below pytest's folder, which only its owner can enter.
    with tempfile.TemporaryDirectory(prefix="newsarchive-attacked-", ignore_cleanup_errors=True) as root:
        yield _attacked(Path(root).resolve(), tmp_path_factory.mktemp("warm"))


def _attacked(root: Path, warm: Path) -> Attacked:
    (root / "dump").mkdir()
    (root / "out").mkdir()
    (root / "secret.txt").write_text(SECRET)
    files = make_hostile(root / "dump")
    before = stamps(root)
    if os.geteuid() == 0:
        root.chmod(0o755)
        os.chown(root / "out", NOBODY, NOBODY)
    for name in ("00", "broken"):
        shutil.copytree(root / "dump" / name, warm / "dump" / name)
    ended = subprocess.run(
        [sys.executable, "-c", AS_NOBODY, str(warm), str(root)],
        check=False,
        capture_output=True,
        text=True,
        cwd=root / "out",
        timeout=300,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    return Attacked(root, ended, files, before)


def test_every_file_becomes_a_page_or_one_clear_issue(attacked: Attacked) -> None:
    assert attacked.files >= 200
    assert "Traceback" not in attacked.ended.stderr
    records = (attacked.site / "data/articles.jsonl").read_text("utf-8").splitlines()
    issues = [json.loads(line) for line in (attacked.site / "data/inputs.jsonl").read_text("utf-8").splitlines()]
    assert len(records) > 150
    told = {issue["source"] for issue in issues}
    told |= {json.loads(record)["source"]["path"] for record in records}
    for path in (attacked.root / "dump/broken").iterdir():
        assert any(source.endswith(f"broken/{path.name}") for source in told), path.name
    assert all(issue["message"] for issue in issues)


def test_nothing_outside_is_read_or_written(attacked: Attacked) -> None:
    assert stamps(attacked.root) == attacked.before
    assert {path.name for path in (attacked.root / "out").iterdir()} <= {"site", ".site.newsarchive"}
    for path in everything_in(attacked.root / "out"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
            assert b"root:x:0" not in path.read_bytes(), path


def test_every_address_is_one_that_any_system_can_hold(attacked: Attacked) -> None:
    for path in everything_in(attacked.site):
        name = path.relative_to(attacked.site).as_posix()
        assert name.isascii(), name
        assert not set(name) & set("\\:*?\"<>| %#'`\n\t"), name
        assert len(name) < 200
    assert len({path.as_posix().casefold() for path in everything_in(attacked.site)}) == len(
        list(everything_in(attacked.site))
    )


def test_the_site_leads_nobody_astray(attacked: Attacked) -> None:
    paths = [path.relative_to(attacked.site).as_posix() for path in everything_in(attacked.site) if path.is_file()]

    assert inspect(attacked.site, paths).flaws == ()


@pytest.mark.browser
@pytest.mark.parametrize("way", ["file", "http"])
def test_no_page_runs_what_an_article_holds(attacked: Attacked, browser: Browser, tmp_path: Path, way: str) -> None:
    # From disk all articles and many other pages; what a host could add to that, a few of each kind show. With --slow
    # all pages both ways.
    pages = samples(attacked.site)
    if way == "file" or is_slow():
        files = (path.relative_to(attacked.site).as_posix() for path in everything_in(attacked.site))
        every = [path for path in files if path.endswith(".html")]
        assert len(every) > 500
        articles = [path for path in every if path.startswith("articles/")]
        pages = [*articles, *one_in(4, [path for path in every if path not in set(articles)])]
    with ExitStack() as opened:
        base = f"{attacked.site.resolve().as_uri()}/"
        if way == "http":
            base = opened.enter_context(serve(attacked.site, tmp_path, "some/where"))
        # Nobody stands between the browser and its requests, for each would wait for him: the proxy leads nowhere.
        context = browser.new_context(proxy={"server": "http://127.0.0.1:9", "bypass": "127.0.0.1"})
        tab = context.new_page()
        trouble: list[str] = []

        def asked(dialog: Dialog) -> None:
            trouble.append(f"{tab.url}: {dialog.message}")
            dialog.dismiss()

        tab.on("console", lambda message: trouble.append(f"{tab.url}: {message.text}"))
        tab.on("dialog", asked)
        tab.on("pageerror", lambda error: trouble.append(f"{tab.url}: {error}"))
        tab.on("request", lambda request: None if request.url.startswith(base) else trouble.append(request.url))
        for path in pages:
            tab.goto(base + path)
            if tab.evaluate("window.owned !== undefined || document.title.startsWith('owned')"):
                trouble.append(f"{tab.url}: owned")
        context.close()

    assert trouble == []
