"""Whatever happens to a build, at whatever moment: the site is the old or the new one, and the next build mends all."""

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsarchive.errors import OutputError
from newsarchive.publish import exchange as exchange_module
from newsarchive.publish import publication as publication_module
from tests.children import killed_in_child
from tests.publish.sites import FOREIGN, NEW, OLD, pages, publish, tree, write

CALLS = ("mkdir", "open", "write", "fchmod", "chmod", "link", "rename", "replace", "unlink", "rmdir", "close", "fsync")
"""Everything that a build does to the file system."""


@pytest.fixture(autouse=True)
def without_syncing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written survives a kill without it; a power cut cannot be tested here."""
    monkeypatch.setattr(publication_module, "sync_all", lambda _: None)


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With a system that exchanges two folders at once, and with one that cannot."""
    if request.param == "in two steps":
        monkeypatch.setattr(exchange_module, "exchange", lambda *_: False)
    return str(request.param)


@contextmanager
def at_call(number: int, happens: Callable[[str], None]) -> Iterator[list[str]]:
    """Let something happen just before the given one of all calls to the file system; gives the calls seen."""
    seen: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, counting(name, getattr(os, name), seen, number, happens))
        patch.setattr(
            exchange_module,
            "exchange",
            counting("exchange", exchange_module.exchange, seen, number, happens),
        )
        yield seen


def counting(
    name: str, call: Callable[..., object], seen: list[str], number: int, happens: Callable[[str], None]
) -> Callable[..., object]:
    def counted(*args: object, **kwargs: object) -> object:
        seen.append(name)
        if len(seen) == number:
            happens(name)
        return call(*args, **kwargs)

    return counted


def die(_: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fill_disk(call: str) -> None:
    if call != "close":  # which frees what it closes even where it fails
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def calls_of_a_build(folder: Path) -> int:
    """How many calls one build of NEW over OLD makes."""
    publish(folder / "site", OLD)
    write(folder / "site", FOREIGN)
    with at_call(-1, die) as seen:
        publish(folder / "site", NEW)

    assert {"link", "mkdir", "unlink", "rmdir", "write", "exchange"} <= set(seen)

    return len(seen)


def test_a_kill_at_any_call_leaves_the_old_or_the_new_site_and_the_next_build_mends_the_rest(
    tmp_path: Path, way: str
) -> None:
    outcomes = set()
    for number in range(1, calls_of_a_build(tmp_path / "count") + 1):
        site = tmp_path / str(number) / "site"
        publish(site, OLD)
        write(site, FOREIGN)

        def build(site: Path = site, number: int = number) -> None:
            with at_call(number, die):
                publish(site, NEW)

        assert killed_in_child(build), f"call {number} was not reached"

        if site.exists():
            outcome = "new" if pages(site) == NEW | FOREIGN else "old"
            assert outcome == "new" or pages(site) == OLD | FOREIGN, f"killed at call {number}"
        else:
            outcome = "between"
            assert way == "in two steps", f"killed at call {number}"
        outcomes.add(outcome)

        publish(site, NEW)

        assert pages(site) == NEW | FOREIGN, f"killed at call {number}"
        assert sorted(os.listdir(site.parent / ".site.newsarchive")) == ["lock", "stamps"], f"killed at call {number}"

    assert outcomes == ({"old", "new"} if way == "in one step" else {"old", "between", "new"})


def test_a_kill_while_the_first_site_is_made_leaves_none_or_all_of_it(tmp_path: Path) -> None:
    outcomes = set()
    for number in range(1, 1_000):
        site = tmp_path / str(number) / "site"

        def build(site: Path = site, number: int = number) -> None:
            with at_call(number, die):
                publish(site, NEW)

        if not killed_in_child(build):
            break
        outcomes.add(site.exists())

        assert not site.exists() or pages(site) == NEW, f"killed at call {number}"

        publish(site, NEW)

        assert pages(site) == NEW, f"killed at call {number}"

    assert outcomes == {False, True}


def test_a_build_over_what_a_killed_one_left_gives_the_tree_of_a_clean_one(tmp_path: Path) -> None:
    publish(tmp_path / "clean/site", NEW)
    for number in range(1, 80, 3):
        site = tmp_path / str(number) / "site"
        publish(site, OLD)

        def build(site: Path = site, number: int = number) -> None:
            with at_call(number, die):
                publish(site, OLD | {"index.html": b"something else", "z/z.html": b"z"})

        killed_in_child(build)
        publish(site, NEW)

        assert tree(site) == tree(tmp_path / "clean/site"), f"killed at call {number}"


def test_a_full_disk_at_any_call_is_one_clear_error_and_the_site_stays_whole(tmp_path: Path, way: str) -> None:
    failed = 0
    for number in range(1, calls_of_a_build(tmp_path / "count") + 1):
        site = tmp_path / str(number) / "site"
        publish(site, OLD)
        write(site, FOREIGN)
        with at_call(number, fill_disk):
            message = error_of(lambda site=site: publish(site, NEW))  # type: ignore[misc]

        assert "no space left on device" in message or not message, f"at call {number}"

        failed += bool(message)

        assert pages(site) in (OLD | FOREIGN, NEW | FOREIGN), f"at call {number}"

        publish(site, NEW)

        assert pages(site) == NEW | FOREIGN, f"at call {number}"

    assert failed > 20


def error_of(function: Callable[[], object]) -> str:
    """What the user is told; nothing where all went well."""
    try:
        function()
    except OutputError as error:
        return str(error)
    return ""
