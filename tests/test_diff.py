"""What an upload has to carry."""

import json
import shutil
from pathlib import Path

import pytest

from newsarchive.cli import main
from newsarchive.diff import Difference, diff
from newsarchive.errors import OutputError
from newsarchive.publish import MANIFEST
from tests.sites import Folder

TEXT = "The bridge is closed\n\n4 May 2021\n\nThe council closed the bridge over the river for a week.\n"


@pytest.fixture
def site(folder: Folder) -> Path:
    """The site of one article, and its manifest beside it as ``old.sha256``."""
    folder.write(f"-- newsarchive.yml --\ntitle: River papers\ndata: []\n-- seeds/a.txt --\n{TEXT}")
    built = folder.build().path
    shutil.copy(built / MANIFEST, folder.path / "old.sha256")
    return built


def test_an_upload_of_what_differs_makes_the_old_site_the_new_one(folder: Folder, site: Path, tmp_path: Path) -> None:
    server = tmp_path / "server"
    shutil.copytree(site, server)
    folder.write(f"-- seeds/b.txt --\n{TEXT.replace('bridge', 'harbour')}")
    (folder.path / "seeds/a.txt").unlink()
    new = folder.build()

    found = diff(folder.path / "old.sha256", site)

    for one in found:
        target = server / one.path
        if one.change == "removed":
            target.unlink()
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(site / one.path, target)
    assert {path.relative_to(server).as_posix() for path in server.rglob("*") if path.is_file()} == set(new.files())
    assert all((server / path).read_bytes() == data for path, data in new.files().items())
    assert {one.change for one in found} == {"added", "changed", "removed"}
    assert [one.path for one in found] == sorted(one.path for one in found)


def test_two_equal_sites_do_not_differ(folder: Folder, site: Path) -> None:
    assert diff(folder.path / "old.sha256", site) == ()
    assert diff(site, site) == ()


def test_the_manifest_is_to_be_carried_too(folder: Folder, site: Path) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Sea papers\ndata: []\n")
    folder.build()

    assert Difference("changed", MANIFEST) in diff(folder.path / "old.sha256", site)


def test_what_is_no_manifest_is_refused(folder: Folder, site: Path) -> None:
    (folder.path / "old.sha256").write_text("nothing\n")

    with pytest.raises(OutputError, match=r"old\.sha256"):
        diff(folder.path / "old.sha256", site)


def test_the_command_prints_lines_paths_or_an_object(
    folder: Folder, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = str(folder.path / "old.sha256")
    folder.write(f"-- seeds/b.txt --\n{TEXT.replace('bridge', 'harbour')}")
    folder.build()

    assert main(["diff", old, str(site)]) == 0
    assert "changed  index.html\n" in capsys.readouterr().out
    assert main(["diff", old, str(site), "--only", "added"]) == 0
    added = capsys.readouterr().out.splitlines()
    assert main(["diff", old, str(site), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["added"] == added
    assert all((site / path).is_file() for path in added)
    assert told["removed"] == []
