"""What any test may ask for: an empty project folder, a site out of one string, the site of the five seeds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.build import build
from newsarchive.project import load_project
from tests.demo import build_demo
from tests.properties import register
from tests.sites import ROOT, Folder, Site

register()


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty project folder."""
    path = tmp_path / "project"
    path.mkdir()
    return Folder(path)


@pytest.fixture
def site(folder: Folder) -> Callable[..., Site]:
    """``site("-- seeds/a.txt --\\n…")`` builds the site of these files."""

    def make(files: str, *, workers: int = 1) -> Site:
        folder.write(files)
        return folder.build(workers=workers)

    return make


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the five seed articles; read it, do not change it."""
    output = tmp_path_factory.mktemp("seeds") / "site"
    project = load_project(ROOT, output)
    return Site(output, build(project, workers=1))


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a small invented archive that has every kind of page; read it, do not change it."""
    return build_demo(tmp_path_factory.mktemp("demo"), 24)
