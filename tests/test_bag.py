"""Packing a site for keeping."""

import json
from contextlib import chdir
from pathlib import Path

import bagit
import pytest

from newsarchive.bag import CRATE, bag
from newsarchive.cli import main
from newsarchive.errors import OutputError
from newsarchive.project import Project, load_project
from tests.sites import Folder
from tests.texts import write_articles


@pytest.fixture
def project(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of two articles, built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770000000")
    about = "title: River papers\ndescription: What the river did\nurl: https://example.org/\n"
    folder.write(f"-- newsarchive.yml --\n{about}")
    write_articles(folder.path / "seeds", 2)
    folder.build()
    return load_project(folder.path)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_bag_is_valid_and_holds_the_site_byte_for_byte(project: Project, tmp_path: Path) -> None:
    packed = bag(project, tmp_path / "bag")

    opened = bagit.Bag(str(tmp_path / "bag"))
    opened.validate(processes=1)
    assert opened.info["Payload-Oxum"] == f"{packed.size}.{packed.files}"
    assert opened.info["Bagging-Date"] == "2026-02-02"
    held = files(tmp_path / "bag/data")
    held.pop(CRATE)
    assert held == files(project.output)


def test_a_flipped_byte_in_it_is_found(project: Project, tmp_path: Path) -> None:
    bag(project, tmp_path / "bag")
    page = tmp_path / "bag/data/index.html"
    page.write_bytes(page.read_bytes().replace(b"River", b"river", 1))

    assert not bagit.Bag(str(tmp_path / "bag")).is_valid()


def test_its_metadata_tell_what_it_is_and_name_only_what_is_in_it(project: Project, tmp_path: Path) -> None:
    bag(project, tmp_path / "bag")

    graph = {one["@id"]: one for one in json.loads((tmp_path / "bag/data" / CRATE).read_bytes())["@graph"]}
    root = graph["./"]
    assert graph[CRATE]["about"] == {"@id": "./"}
    assert (root["name"], root["description"]) == ("River papers", "What the river did")
    assert (root["datePublished"], root["url"]) == ("2026-02-02", "https://example.org/")
    assert root["license"]["@id"] in graph
    parts = [part["@id"] for part in root["hasPart"]]
    assert {"index.html", "data/articles.jsonl", "articles/"} <= set(parts)
    assert [part for part in parts if part not in graph or not (tmp_path / "bag/data" / part).exists()] == []


def test_the_same_site_on_the_same_day_gives_the_same_bag(project: Project, tmp_path: Path) -> None:
    bag(project, tmp_path / "one")
    bag(project, tmp_path / "two")

    assert files(tmp_path / "one") == files(tmp_path / "two")


@pytest.mark.parametrize("change", ["changed", "missing"])
def test_a_site_that_is_not_as_it_was_published_is_not_packed(project: Project, tmp_path: Path, change: str) -> None:
    page = project.output / "index.html"
    if change == "changed":
        page.write_text("Other words")
    else:
        page.unlink()

    with pytest.raises(OutputError, match=r"index\.html"):
        bag(project, tmp_path / "bag")
    assert [path.name for path in tmp_path.iterdir()] == ["project"]


def test_nothing_that_is_there_is_replaced(project: Project, tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()

    with pytest.raises(OutputError, match="there already"):
        bag(project, tmp_path / "bag")


def test_the_command_says_what_it_packed_or_that_there_is_no_site(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bag", str(tmp_path / "project"), "--output", str(tmp_path / "bag")]) == 0
    assert "files" in capsys.readouterr().err

    (tmp_path / "empty").mkdir()
    with chdir(tmp_path / "empty"):
        assert main(["bag"]) == 1
    assert "run newsarchive build first" in capsys.readouterr().err


def test_a_site_that_lies_elsewhere_is_packed_where_it_is_named(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_articles(folder.path / "dump", 1)
    site, packed = tmp_path / "site", tmp_path / "bag"
    with chdir(tmp_path):
        assert main(["build", str(folder.path / "dump"), "--output", str(site)]) == 0
        assert main(["bag", str(folder.path / "dump"), "--output", str(packed)]) == 1
        assert main(["bag", str(folder.path / "dump"), "--site", str(site), "--output", str(packed)]) == 0

    assert "name the folder of the site with --site" in capsys.readouterr().err
    assert bagit.Bag(str(packed)).is_valid()
