"""The packages as a stranger gets them: what is in them, and that they work where only they are installed."""

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement

import newsarchive

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "newsarchive"
INFO = f"newsarchive-{newsarchive.__version__}.dist-info"


def files_under(folder: Path) -> set[str]:
    """Relative paths of what belongs into a package: no caches, no hidden files."""
    paths = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in paths if not re.search(r"(^|/)(__pycache__|\.)", path.as_posix())}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sdist, and the wheel built from nothing but the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    (sdist,) = folder.glob("*.tar.gz")
    return {"wheel": wheel, "sdist": sdist}


@pytest.fixture(scope="module")
def wheel_files(packages: dict[str, Path]) -> set[str]:
    with zipfile.ZipFile(packages["wheel"]) as wheel:
        return set(wheel.namelist())


# ── what is in the packages ──────────────────────────────────────────────────


def test_the_wheel_carries_the_theme_inside_the_package(wheel_files: set[str]) -> None:
    theme = {name for name in wheel_files if name.startswith("newsarchive/_theme/")}
    templates = {f"newsarchive/_theme/templates/{name}" for name in files_under(ROOT / "templates")}
    static = {f"newsarchive/_theme/static/{name}" for name in files_under(ROOT / "static")}

    assert templates
    assert static
    assert theme == templates | static


def test_the_wheel_carries_each_module_and_the_vocabulary(wheel_files: set[str]) -> None:
    code = {name for name in wheel_files if name.startswith("newsarchive/") and "/_theme/" not in name}

    assert {f"newsarchive/vocabulary/{name}.yml" for name in ("themes", "countries", "phrases")} <= code
    assert "newsarchive/py.typed" in code
    assert code == {f"newsarchive/{name}" for name in files_under(PACKAGE)}


def test_the_wheel_carries_nothing_else(wheel_files: set[str]) -> None:
    other = {name for name in wheel_files if not name.startswith("newsarchive/")}

    assert other == {
        f"{INFO}/{name}"
        for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE", "licenses/NOTICE")
    }


def test_the_packages_do_not_carry_the_articles_which_are_not_ours_to_give_away(packages: dict[str, Path]) -> None:
    seeds = {path.name for path in (ROOT / "seeds").iterdir()}
    with tarfile.open(packages["sdist"]) as sdist, zipfile.ZipFile(packages["wheel"]) as wheel:
        carried = {Path(name).name for name in sdist.getnames() + wheel.namelist()}

    assert len(seeds) == 5
    assert not seeds & carried


def test_the_metadata_names_version_licence_command_and_the_oldest_python(packages: dict[str, Path]) -> None:
    with zipfile.ZipFile(packages["wheel"]) as wheel:
        metadata = email.message_from_bytes(wheel.read(f"{INFO}/METADATA"))
        entry_points = wheel.read(f"{INFO}/entry_points.txt").decode()

    assert metadata["Version"] == newsarchive.__version__
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Requires-Python"] == ">=3.11"
    assert "newsarchive = newsarchive.cli:main" in entry_points


def test_each_runtime_dependency_has_a_lower_bound_and_is_in_the_lock() -> None:
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))

    for text in distribution("newsarchive").requires or ():
        requirement = Requirement(text)
        assert any(bound.operator == ">=" for bound in requirement.specifier), text
        assert requirement.name in locked or requirement.marker, text  # what only an extra brings is not installed


def test_an_editable_install_copies_nothing_that_could_grow_stale(tmp_path: Path) -> None:
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["editable"])

    with zipfile.ZipFile(built) as wheel:
        assert {name for name in wheel.namelist() if not name.startswith(INFO)} == {"_newsarchive.pth"}
        assert wheel.read("_newsarchive.pth").decode() == str(ROOT / "src")


# ── that they work where only they are installed ─────────────────────────────


def runtime_distributions() -> Iterator[Distribution]:
    """What an installer would bring for the wheel on this machine: its dependencies and theirs, no tool of ours."""
    waiting = ["newsarchive"]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop().lower().replace("_", "-")
        if name in seen:
            continue
        seen.add(name)
        found = distribution(name)
        wanted = map(Requirement, found.requires or ())
        waiting += [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]
        if name != "newsarchive":
            yield found


@pytest.fixture(scope="module")
def command(packages: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`newsarchive` in an environment that holds the wheel and its runtime dependencies; made without a network."""
    home = tmp_path_factory.mktemp("empty") / "env"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    install = (sys.executable, "-m", "pip", "--python", python, "install", "-q", "--no-index", "--no-deps")
    subprocess.run([*map(str, install), str(packages["wheel"])], check=True)
    (site_packages,) = home.glob("lib/python*/site-packages")
    for one in runtime_distributions():
        for top in {file.parts[0] for file in one.files or () if file.parts[0] not in ("..", "__pycache__")}:
            (site_packages / top).symlink_to(one.locate_file(top))  # type: ignore[arg-type]  # SimplePath is a Path
    return home / "bin" / "newsarchive"


def newsarchive_at(folder: Path, command: Path, *words: str) -> str:
    """Run the installed command in a folder, away from this checkout; returns its standard output."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([command, *words], cwd=folder, env=env, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pages_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def assert_is_the_site_of_the_seeds(site: Path) -> None:
    pages = pages_of(site)
    stems = sorted(path.stem.replace("_", "-") for path in (ROOT / "seeds").iterdir())
    for stem in stems:
        assert [name for name in pages if re.fullmatch(rf"articles/../{stem}-\w{{8}}\.html", name)], stem
    assert b"<html" in pages["index.html"]
    assert pages["data/articles.jsonl"].count(b"\n") == len(stems)
    assert [name for name in pages if name.endswith(".css")]


def test_the_installed_command_tells_its_version(command: Path, tmp_path: Path) -> None:
    assert newsarchive_at(tmp_path, command, "--version").strip().endswith(newsarchive.__version__)


def test_the_installed_package_is_not_the_checkout(command: Path, tmp_path: Path) -> None:
    ask = "import newsarchive, importlib.util as u; print(newsarchive.__file__, u.find_spec('pytest'))"

    answer = newsarchive_at(tmp_path, command.parent / "python", "-c", ask)

    assert answer.startswith(str(command.parent.parent))
    assert answer.strip().endswith("None")


def test_it_builds_the_site_in_a_copy_of_the_repository(command: Path, tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    unwanted = shutil.ignore_patterns(".*", "build", "dist", "__pycache__", "tests", "src")
    shutil.copytree(ROOT, copy, ignore=unwanted)

    newsarchive_at(copy, command, "build")

    assert_is_the_site_of_the_seeds(copy / "build")


def test_it_builds_the_site_in_a_folder_that_holds_only_seeds(command: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")

    newsarchive_at(tmp_path, command, "build")

    assert {path.name for path in tmp_path.glob("[!.]*")} == {"seeds", "build"}
    assert_is_the_site_of_the_seeds(tmp_path / "build")


def test_it_builds_the_site_of_any_folder_into_any_other(command: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "dump")

    newsarchive_at(tmp_path, command, "build", "dump", "--output", "site")

    assert {path.name for path in tmp_path.glob("[!.]*")} == {"dump", "site"}
    assert_is_the_site_of_the_seeds(tmp_path / "site")
