"""The functions of ./dev, each alone; whole set-ups are tried by hand on a bare machine (CONTRIBUTING.md)."""

import importlib.machinery
import importlib.util
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = importlib.machinery.SourceFileLoader("dev_script", str(ROOT / "dev"))
    spec = importlib.util.spec_from_loader("dev_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Makes an executable file under a relative path."""

    def make(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("#!/bin/sh\nexit 0\n", "utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    return make


Program = Callable[[str], Path]


# ── the browser ──────────────────────────────────────────────────────────────


def test_the_browser_that_the_developer_names_comes_before_all_others(
    dev: ModuleType, program: Program, tmp_path: Path
) -> None:
    chosen = program("opt/my-browser")
    program("bin/chromium")

    env = {"CHROMIUM": str(chosen), "PATH": str(tmp_path / "bin")}

    assert dev.find_browser(env) == str(chosen)


def test_a_browser_may_be_named_without_its_folder(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    found = program("bin/vivaldi")

    assert dev.find_browser({"CHROMIUM": "vivaldi", "PATH": str(tmp_path / "bin")}) == str(found)


def test_a_named_browser_that_does_not_run_is_an_error_not_a_reason_to_take_another(
    dev: ModuleType, program: Program, tmp_path: Path
) -> None:
    program("bin/chromium")
    env = {"CHROMIUM": str(tmp_path / "gone"), "PATH": str(tmp_path / "bin")}

    with pytest.raises(dev.Trouble, match="gone is no program that can be run"):
        dev.find_browser(env)


def test_chromium_in_path_comes_before_chrome_and_edge(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    for name in ("microsoft-edge", "google-chrome", "chromium"):
        program(f"bin/{name}")

    assert dev.find_browser({"PATH": str(tmp_path / "bin")}) == str(tmp_path / "bin/chromium")


@pytest.mark.parametrize("name", ["chromium-browser", "google-chrome-stable", "microsoft-edge", "brave-browser"])
def test_each_relative_of_chromium_will_do(dev: ModuleType, program: Program, tmp_path: Path, name: str) -> None:
    assert dev.find_browser({"PATH": str(tmp_path / "bin")}) is None

    program(f"bin/{name}")

    assert dev.find_browser({"PATH": str(tmp_path / "bin")}) == str(tmp_path / "bin" / name)


def test_a_file_without_the_right_to_run_is_no_browser(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    program("bin/chromium").chmod(0o644)

    assert dev.find_browser({"PATH": str(tmp_path / "bin")}) is None


def test_on_a_mac_the_applications_are_looked_through_too(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    chrome = program("Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    env = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path / "nobody")}

    assert dev.find_browser(env, platform="darwin", root=tmp_path) == str(chrome)
    assert dev.find_browser(env, platform="linux", root=tmp_path) is None


def test_on_a_mac_a_browser_in_the_own_applications_is_found(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    edge = program("home/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")
    env = {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path / "home")}

    assert dev.find_browser(env, platform="darwin", root=tmp_path) == str(edge)


def test_without_any_browser_the_message_says_what_to_install_and_how_to_do_without(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "apt_install", lambda _packages, **_why: False)

    with pytest.raises(dev.Trouble) as caught:
        dev.need_browser({"PATH": str(tmp_path)})

    for word in ("apt-get install chromium", "brew install", "dnf install", "CHROMIUM=", "--no-browser"):
        assert word in str(caught.value)


def test_a_browser_that_apt_has_just_installed_is_used(
    dev: ModuleType, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def install(packages: list[str], **_why: str) -> bool:
        assert "chromium" in packages
        program("bin/chromium")
        return True

    monkeypatch.setattr(dev, "apt_install", install)
    monkeypatch.setattr(dev, "lacks_libatomic", lambda: False)

    env = dev.need_browser({"PATH": str(tmp_path / "bin"), "LANG": "C"})

    assert env == {"PATH": str(tmp_path / "bin"), "LANG": "C", "CHROMIUM": str(tmp_path / "bin/chromium")}


def test_the_library_that_playwright_needs_is_installed_even_where_a_browser_is_there(
    dev: ModuleType, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("bin/chromium")
    asked: list[tuple[str, ...]] = []

    def install(packages: list[str], **_why: str) -> bool:
        asked.append(tuple(packages))
        return True

    monkeypatch.setattr(dev, "lacks_libatomic", lambda: True)
    monkeypatch.setattr(dev, "apt_install", install)

    dev.need_browser({"PATH": str(tmp_path / "bin")})

    assert asked == [("libatomic1",)]


# ── apt-get ──────────────────────────────────────────────────────────────────


def test_apt_is_called_directly_by_root(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    apt = program("bin/apt-get")
    program("bin/sudo")

    words = dev.apt_command({"PATH": str(tmp_path / "bin")}, root=True, terminal=True)

    assert words == ["env", "DEBIAN_FRONTEND=noninteractive", str(apt), "-y", "-qq"]


def test_apt_is_called_through_sudo_by_others_and_asks_no_password_where_nobody_could_type_it(
    dev: ModuleType, program: Program, tmp_path: Path
) -> None:
    program("bin/apt-get")
    sudo = program("bin/sudo")
    env = {"PATH": str(tmp_path / "bin")}

    assert dev.apt_command(env, root=False, terminal=True)[:2] == [str(sudo), "env"]
    assert dev.apt_command(env, root=False, terminal=False)[:3] == [str(sudo), "-n", "env"]


def test_apt_gets_the_proxy_that_sudo_would_drop(dev: ModuleType, program: Program, tmp_path: Path) -> None:
    program("bin/apt-get")
    program("bin/sudo")
    env = {"PATH": str(tmp_path / "bin"), "http_proxy": "http://proxy.example:3128"}

    assert "http_proxy=http://proxy.example:3128" in dev.apt_command(env, root=False, terminal=True)


def test_apt_is_not_tried_without_apt_get_or_without_the_right_to_use_it(
    dev: ModuleType, program: Program, tmp_path: Path
) -> None:
    env = {"PATH": str(tmp_path / "bin")}
    assert dev.apt_command(env, root=True, terminal=True) is None

    program("bin/apt-get")
    assert dev.apt_command(env, root=False, terminal=True) is None


@pytest.fixture
def as_root(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "apt_command", lambda _env, **_who: ["apt-get"])


@pytest.mark.usefixtures("as_root")
def test_apt_reads_its_lists_anew_when_a_package_is_not_found(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = {"install": [100, 0], "update": [0]}
    asked: list[str] = []

    def run(*words: str, **_options: object) -> int:
        asked.append(words[1])
        return outcomes[words[1]].pop(0)

    monkeypatch.setattr(dev, "run", run)
    monkeypatch.setattr(dev.Path, "glob", lambda _self, _pattern: iter(["a_Packages"]))

    assert dev.apt_install(["chromium"], why="to look at pages")
    assert asked == ["install", "update", "install"]


@pytest.mark.usefixtures("as_root")
def test_apt_without_any_lists_fetches_them_first(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Calls()
    monkeypatch.setattr(dev, "run", calls)
    monkeypatch.setattr(dev.Path, "glob", lambda _self, _pattern: iter(()))

    assert dev.apt_install(["chromium"], why="to look at pages")
    assert calls == ["apt-get update", "apt-get install --no-install-recommends chromium"]


@pytest.mark.usefixtures("as_root")
def test_a_package_that_apt_cannot_get_is_no_success(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "run", Calls(failing="install"))

    assert not dev.apt_install(["chromium"], why="to look at pages")


# ── the set-up ───────────────────────────────────────────────────────────────


@pytest.fixture
def checkout(tmp_path: Path, program: Program) -> Path:
    """A checkout with a virtual environment in it."""
    program("checkout/.venv/bin/python")
    (tmp_path / "checkout/requirements.lock").write_text("jinja2==3.1.6\n", "utf-8")
    (tmp_path / "checkout/pyproject.toml").write_text('[project]\nname = "x"\n', "utf-8")
    return tmp_path / "checkout"


def test_a_finished_set_up_is_recognised(dev: ModuleType, checkout: Path) -> None:
    venv = checkout / ".venv"

    dev.Stamp.now(checkout, venv).write(venv)

    assert dev.Stamp.read(venv) == dev.Stamp.now(checkout, venv)


def test_an_unfinished_set_up_bears_no_stamp(dev: ModuleType, checkout: Path) -> None:
    venv = checkout / ".venv"
    assert dev.Stamp.read(venv) is None

    dev.Stamp.now(checkout, venv).write(venv)
    dev.Stamp.remove(venv)
    assert dev.Stamp.read(venv) is None

    (venv / "dev-stamp").write_text("half a st", "utf-8")
    assert dev.Stamp.read(venv) is None


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_change_of_the_packages_is_noticed_and_keeps_the_environment(
    dev: ModuleType, checkout: Path, name: str
) -> None:
    before = dev.Stamp.now(checkout, checkout / ".venv")

    with (checkout / name).open("a", encoding="utf-8") as file:
        file.write("# another line\n")
    after = dev.Stamp.now(checkout, checkout / ".venv")

    assert after.packages != before.packages
    assert after.place == before.place


def test_a_moved_checkout_and_another_interpreter_are_noticed(
    dev: ModuleType, checkout: Path, program: Program
) -> None:
    before = dev.Stamp.now(checkout, checkout / ".venv")
    python = checkout / ".venv/bin/python"
    python.unlink()
    python.symlink_to(program("usr/bin/python3.99"))
    other_python = dev.Stamp.now(checkout, checkout / ".venv")
    moved = checkout.rename(checkout.parent / "elsewhere")

    assert other_python.place != before.place
    assert dev.Stamp.now(moved, moved / ".venv").place != other_python.place


def test_a_finished_set_up_is_not_done_again_and_leads_to_the_environments_programs(
    dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = checkout / ".venv"
    dev.Stamp.now(checkout, venv).write(venv)
    monkeypatch.setattr(dev, "ROOT", checkout)
    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "run", lambda *words, **_env: pytest.fail(f"ran {words}"))
    monkeypatch.setenv("PATH", "/somewhere/bin")
    monkeypatch.setenv("PYTHONHOME", "/wrong")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")

    env = dev.set_up()

    assert env["PATH"] == f"{venv / 'bin'}{os.pathsep}/somewhere/bin"
    assert env["VIRTUAL_ENV"] == str(venv)
    assert "PYTHONHOME" not in env
    assert "PYTHONDONTWRITEBYTECODE" not in env  # the tests start Python hundreds of times


class Calls(list[str]):
    """Stands in for `run` and writes down each command; the one containing `failing` fails."""

    def __init__(self, failing: str | None = None) -> None:
        super().__init__()
        self.failing = failing

    def __call__(self, *words: str | Path, **_options: object) -> int:
        self.append(" ".join(Path(word).name if isinstance(word, Path) else word for word in words))
        return int(self.failing is not None and self.failing in self[-1])


@pytest.fixture
def calls(dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    for name, value in (("ROOT", checkout), ("VENV", checkout / ".venv"), ("LOCK", checkout / "requirements.lock")):
        monkeypatch.setattr(dev, name, value)
    monkeypatch.setattr(dev, "run", calls)
    monkeypatch.setattr(dev, "need_venv_module", lambda: None)
    return calls


def test_an_interrupted_set_up_starts_from_an_empty_environment(dev: ModuleType, checkout: Path, calls: Calls) -> None:
    dev.set_up()

    assert [call for call in calls if "venv --clear" in call]
    assert "install -qq --no-deps --no-compile --require-hashes -r requirements.lock" in calls[1]
    assert "--no-deps --no-build-isolation --editable checkout" in calls[2]
    assert dev.Stamp.read(checkout / ".venv") == dev.Stamp.now(checkout, checkout / ".venv")


def test_changed_packages_are_installed_into_the_environment_that_is_there(
    dev: ModuleType, checkout: Path, calls: Calls
) -> None:
    dev.Stamp.now(checkout, checkout / ".venv").write(checkout / ".venv")
    (checkout / "requirements.lock").write_text("jinja2==3.1.7\n", "utf-8")

    dev.set_up()

    assert len(calls) == 2
    assert not [call for call in calls if "--clear" in call]


def test_an_environment_of_a_moved_checkout_is_made_anew(dev: ModuleType, checkout: Path, calls: Calls) -> None:
    stamp = dev.Stamp.now(checkout, checkout / ".venv")
    stamp._replace(place="/usr/bin/python3.11 /elsewhere").write(checkout / ".venv")

    dev.set_up()

    assert "venv --clear" in calls[0]


def test_a_failed_installation_ends_with_advice_and_without_a_stamp(
    dev: ModuleType, checkout: Path, calls: Calls
) -> None:
    calls.failing = "--require-hashes"
    dev.Stamp.now(checkout, checkout / ".venv").write(checkout / ".venv")
    (checkout / "requirements.lock").write_text("jinja2==3.1.7\n", "utf-8")

    with pytest.raises(dev.Trouble, match="needs a network"):
        dev.set_up()

    assert dev.Stamp.read(checkout / ".venv") is None


def test_a_python_without_ensurepip_gets_advice_where_apt_cannot_help(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda name: None if name == "ensurepip" else object())
    monkeypatch.setattr(dev, "apt_install", lambda _packages, **_why: False)

    with pytest.raises(dev.Trouble, match=rf"apt-get install python3\.{sys.version_info.minor}-venv"):
        dev.need_venv_module()


# ── the commands ─────────────────────────────────────────────────────────────


def test_the_tests_are_spread_over_the_processors_and_over_two_at_least(dev: ModuleType) -> None:
    assert dev.pytest_options(set(), ["-k", "blank"], 1)[:2] == ["-n", "2"]
    assert dev.pytest_options(set(), ["-k", "blank"], 8)[:2] == ["-n", "9"]
    assert dev.pytest_options(set(), ["-k", "blank"], None)[-2:] == ["-k", "blank"]


@pytest.mark.parametrize("wish", ["-n0", "--numprocesses=3", "--pdb", "-s"])
def test_a_debugger_or_an_own_wish_keeps_the_tests_together(dev: ModuleType, wish: str) -> None:
    assert dev.pytest_options(set(), [wish], 4) == [wish]


def test_the_switches_of_dev_do_not_reach_pytest_as_they_are(dev: ModuleType) -> None:
    own, theirs = dev.split_test_options(["--slow", "tests/test_dev.py", "--no-browser", "-x"])

    assert own == {"--slow", "--no-browser"}
    assert theirs == ["tests/test_dev.py", "-x"]
    options = dev.pytest_options(own, theirs, 2)
    assert options[options.index("--hypothesis-profile") + 1] == "slow"
    assert options[options.index("-m") + 1] == "not browser"


def test_lint_runs_each_check_to_its_end_and_names_those_that_failed(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "set_up", dict)
    calls.failing = "ruff check"

    code = dev.lint([])

    assert code == 1
    assert [call.split()[0] for call in calls] == ["ruff", "ruff", "mypy", "lint-imports", "python"]
    assert calls[-1] == "python tools/audit.py"
    assert capsys.readouterr().err == "dev: failed: ruff check\n"


def test_fix_mends_and_formats_and_tells_what_it_could_not_mend(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "set_up", dict)
    calls.failing = "check"

    assert dev.fix(["src"]) == 1
    assert calls == ["ruff check --fix src", "ruff format src"]


def test_the_measurements_are_listed_by_name_and_an_unknown_one_is_wrong_usage(
    dev: ModuleType, checkout: Path, calls: Calls, program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.bench([]) == 2

    program("checkout/bench/search.py")
    assert dev.bench([]) == 0
    assert dev.bench(["serach"]) == 2
    assert capsys.readouterr().out == "./dev bench search\n" * 2
    assert calls == []


@pytest.fixture
def locks(dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The lock of a group that one command needs."""
    (checkout / "tools.lock").write_text("uv==0.9 \\\n    --hash=sha256:0\n", "utf-8")
    monkeypatch.setattr(dev, "LOCKS", {"lock": checkout / "tools.lock"})
    monkeypatch.setattr(dev, "set_up", dict)
    return checkout / "tools.lock"


def test_the_locks_are_made_for_the_oldest_python_and_for_all_systems_at_once(
    dev: ModuleType, calls: Calls, locks: Path
) -> None:
    assert dev.lock(["--upgrade"]) == 0

    first, second = calls[-2:]
    for call in (first, second):
        assert "--universal --generate-hashes" in call
        assert "--python-version 3.11" in call
        assert "--upgrade" in call
    assert first.endswith("-o requirements.lock --group dev pyproject.toml")
    assert second.endswith("-o tools.lock --group lock")


def test_what_one_command_needs_is_installed_once_for_each_lock_and_by_its_hashes(
    dev: ModuleType, calls: Calls, locks: Path
) -> None:
    dev.need_group("lock", {})
    dev.need_group("lock", {})
    assert calls == ["python -m pip install -qq --require-hashes --no-deps -r tools.lock"]

    locks.write_text("uv==0.10 \\\n    --hash=sha256:1\n", "utf-8")
    dev.need_group("lock", {})
    assert len(calls) == 2


def test_what_a_python_has_no_package_of_is_named_and_tried_again(dev: ModuleType, calls: Calls, locks: Path) -> None:
    calls.failing = "--require-hashes"
    with pytest.raises(dev.Trouble, match=r"uv==0\.9 "):
        dev.need_group("lock", {})

    calls.failing = None
    dev.need_group("lock", {})
    assert len(calls) == 2


def test_help_tells_of_each_command_and_ends_well(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0

    out = capsys.readouterr().out
    assert [name for name in dev.COMMANDS if f"./dev {name}" not in out] == []
    assert "Examples:" in out


def test_wrong_usage_ends_with_two(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["tset"]) == 2
    assert "no command 'tset'; there are build, test, lint" in capsys.readouterr().err


def test_trouble_is_a_message_and_exit_code_one_not_a_traceback(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_arguments: list[str]) -> int:
        raise dev.Trouble("the disk is full")

    monkeypatch.setattr(dev, "COMMANDS", {"build": broken})

    assert dev.main(["build"]) == 1
    assert capsys.readouterr().err == "dev: the disk is full\n"


def test_the_script_needs_nothing_but_the_standard_library() -> None:
    alone = [sys.executable, "-I", "-S", str(ROOT / "dev"), "--help"]

    done = subprocess.run(alone, check=False, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    assert "./dev build" in done.stdout


# ── what checks the pages ────────────────────────────────────────────────────


@pytest.fixture
def checkers(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a lock, as if it were tests/checkers."""
    folder = tmp_path / "checkers"
    folder.mkdir()
    (folder / "package-lock.json").write_text("{}", "utf-8")
    monkeypatch.setattr(dev, "CHECKERS", folder)
    return folder


def test_what_the_checkers_of_pages_need_is_fetched_by_apt_where_it_is_missing(
    dev: ModuleType, checkers: Path, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("bin/java")
    provides = {"firefox-esr": "bin/firefox-esr", "nodejs": "bin/node", "npm": "bin/npm"}
    asked: list[str] = []

    def install(packages: tuple[str, ...], **_why: str) -> bool:
        asked.extend(packages)
        for package in packages:
            program(provides[package])
        return True

    monkeypatch.setattr(dev, "apt_install", install)
    monkeypatch.setattr(dev, "renew_checkers", lambda _env: None)

    dev.need_checkers({"PATH": str(tmp_path / "bin")})

    assert asked == ["firefox-esr", "nodejs", "npm"]


def test_without_apt_the_message_says_which_program_is_missing_what_for_and_how_to_do_without(
    dev: ModuleType, checkers: Path, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("node", "npm"):
        program(f"bin/{name}")
    monkeypatch.setattr(dev, "apt_install", lambda _packages, **_why: False)

    with pytest.raises(dev.Trouble) as caught:
        dev.need_checkers({"PATH": str(tmp_path / "bin"), "FIREFOX": "/opt/firefox"})

    for word in ("java", "Nu HTML checker", "apt-get install default-jre-headless", "--no-browser"):
        assert word in str(caught.value)


def test_the_checkers_are_installed_once_for_each_lock(dev: ModuleType, checkers: Path, calls: Calls) -> None:
    (checkers / "node_modules").mkdir()

    dev.renew_checkers({})
    dev.renew_checkers({})
    assert len(calls) == 1
    assert calls[0].startswith("npm ci --prefix checkers")

    (checkers / "package-lock.json").write_text('{"lockfileVersion": 3}', "utf-8")
    dev.renew_checkers({})
    assert len(calls) == 2


def test_checkers_that_could_not_be_installed_are_tried_again(dev: ModuleType, checkers: Path, calls: Calls) -> None:
    (checkers / "node_modules").mkdir()
    calls.failing = "npm ci"
    with pytest.raises(dev.Trouble, match="npm could not install"):
        dev.renew_checkers({})

    calls.failing = None
    dev.renew_checkers({})

    assert len(calls) == 2


def test_the_lock_of_the_checkers_pins_each_package_by_digest_and_names_no_registry() -> None:
    lock = json.loads((ROOT / "tests/checkers/package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}

    assert len(packages) > 100
    assert [name for name, package in packages.items() if not package.get("integrity")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


# ── what it installs ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["requirements.lock", "tests/fuzz/requirements.lock", "tools/requirements.lock"])
def test_each_lock_pins_each_package_with_hashes_and_names_no_package_index(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]

    assert packages
    assert [line for line in packages if "==" not in line or not line.endswith("\\")] == []
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_seeds_keep_their_line_ends_in_git() -> None:
    rules = (ROOT / ".gitattributes").read_text("utf-8").splitlines()

    assert rules[-1] == "seeds/* -text"
