"""Comparing a site and its sources with what was published."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.cli import main
from newsarchive.errors import OutputError
from newsarchive.project import Project, load_project
from newsarchive.verify import Difference, as_text, verify
from tests.sites import Folder
from tests.texts import write_articles

SENTENCE = "The council of the town met on Tuesday and put off its decision on the bridge for another week."
LATER = SENTENCE.replace("Tuesday", "Friday")
RECORDS = f'{{"id": "one", "title": "A title", "text": "{SENTENCE}"}}\n{{"id": "two", "text": "{LATER}"}}\n'


@pytest.fixture
def project(folder: Folder) -> Project:
    """A project of four records, built."""
    folder.write(f"-- newsarchive.yml --\ntitle: Our archive\ndata: []\n-- seeds/all.jsonl --\n{RECORDS}")
    write_articles(folder.path / "seeds", 2)
    folder.build()
    return load_project(folder.path)


def files(site: Path) -> Iterator[Path]:
    """All files of a site that its manifest lists."""
    return (path for path in sorted(site.rglob("*")) if path.is_file() and path.name != "manifest.sha256")


def test_a_site_as_it_was_published_is_fine(project: Project) -> None:
    verdict = verify(project.output, project)

    assert verdict.fine
    assert verdict.files == len(list(files(project.output)))
    assert verdict.records == 4
    manifest = (project.output / "manifest.sha256").read_bytes()
    assert hashlib.sha256(manifest).hexdigest() in as_text(verdict)


def test_one_changed_byte_of_any_file_is_found(project: Project) -> None:
    for path in files(project.output):
        former = path.read_bytes()
        if not former:
            continue
        place = len(former) // 2
        path.write_bytes(former[:place] + bytes([former[place] ^ 1]) + former[place + 1 :])

        found = verify(project.output, None).differences

        assert found == (Difference("changed", path.relative_to(project.output).as_posix()),)
        path.write_bytes(former)


def test_each_missing_file_is_found(project: Project) -> None:
    for path in files(project.output):
        aside = project.root / "aside"
        path.rename(aside)

        found = verify(project.output, None).differences

        assert found == (Difference("missing", path.relative_to(project.output).as_posix()),)
        aside.rename(path)


def test_what_was_not_published_is_found_even_hidden_or_a_link(project: Project) -> None:
    (project.output / "articles" / "more.html").write_text("x")
    (project.output / ".hidden").write_text("x")
    (project.output / "linked").symlink_to(project.root)

    found = verify(project.output, None).differences

    assert found == (
        Difference("extra", ".hidden"),
        Difference("extra", "linked"),
        Difference("extra", "articles/more.html"),
    )


def test_a_page_replaced_by_a_link_to_its_copy_is_changed(project: Project) -> None:
    page = project.output / "index.html"
    copy = page.rename(project.root / "copy.html")
    page.symlink_to(copy)

    assert verify(project.output, None).differences == (Difference("changed", "index.html"),)


def test_a_changed_and_a_lost_source_are_told_with_their_articles(project: Project) -> None:
    texts = sorted((project.root / "seeds").rglob("*.txt"))
    texts[0].write_text("Another text\n")
    texts[1].unlink()

    found = verify(project.output, project).differences

    assert [(difference.what, difference.path) for difference in found] == [
        ("source changed", texts[0].relative_to(project.root).as_posix()),
        ("source gone", texts[1].relative_to(project.root).as_posix()),
    ]
    assert all(difference.id for difference in found)


def test_of_a_container_only_the_records_that_changed_are_told(project: Project) -> None:
    (project.root / "seeds" / "all.jsonl").write_text(RECORDS.replace("Friday", "Sunday"))

    found = verify(project.output, project, workers=2).differences

    assert found == (Difference("source changed", "seeds/all.jsonl", found[0].id),)


def test_a_folder_without_a_manifest_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="manifest"):
        verify(tmp_path, None)


def test_the_command_tells_machines_and_its_exit_code(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", str(project.output), "--project", str(project.root), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["fine"] is True

    (project.output / "index.html").write_text("defaced")

    assert main(["verify", str(project.output)]) == 1
    told = capsys.readouterr().out
    assert "changed: index.html" in told
    assert "sources: not compared" in told
