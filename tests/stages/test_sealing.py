"""Whether anything has changed since the last build, told by looking."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarchive.errors import OutputError
from newsarchive.project import Project, load_project
from newsarchive.publish.manifest import format_stamps, parse_stamps
from newsarchive.stages.sealing import RACY_NS, look, unchanged
from tests.sites import Folder
from tests.texts import write_articles

LATER = 10 * RACY_NS
STAMPS = ".build.newsarchive/stamps"


@pytest.fixture
def project(folder: Folder) -> Project:
    """A built project whose files are long settled."""
    folder.write("-- newsarchive.yml --\ntitle: Our archive\n-- templates/about.md --\n# Ours\n")
    write_articles(folder.path / "seeds", 3)
    settle(folder.path)
    folder.build()
    return load_project(folder.path)


def settle(path: Path) -> None:
    """Make the files under ``path`` that were changed a moment ago an hour old."""
    now = time.time()
    for file in path.rglob("*"):
        if file.is_file() and file.stat().st_mtime > now - 60:
            os.utime(file, (now - 3600, now - 3600))


def a_text(root: Path) -> Path:
    """One of the sources."""
    return min(path for path in (root / "seeds").rglob("*.txt"))


def edit(root: Path) -> None:
    edit_in(root / "seeds")


def edit_in(source: Path) -> None:
    file = min(source.rglob("*.txt"))
    file.write_text(file.read_text() + "\nOne more sentence stands in this text since this morning.\n")


def edit_without_a_trace(root: Path) -> None:
    file = a_text(root)
    status, text = file.stat(), file.read_text()
    file.write_text(text.replace("e", "o"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def add_a_sidecar(root: Path) -> None:
    file = a_text(root)
    file.with_name(file.name + ".json").write_text('{"title": "A title"}')


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text edited": edit,
    "a text edited, its size and time as before": edit_without_a_trace,
    "a text added": lambda root: (root / "seeds" / "new.txt").write_text("A text\n"),
    "a text removed": lambda root: a_text(root).unlink(),
    "a text renamed": lambda root: a_text(root).rename(root / "seeds" / "other.txt"),
    "a folder added": lambda root: (root / "seeds" / "more").mkdir(),
    "a sidecar added": add_a_sidecar,
    "the configuration": lambda root: (root / "newsarchive.yml").write_text("title: Another\n"),
    "the about page": lambda root: (root / "templates" / "about.md").write_text("# Theirs\n"),
    "an override": lambda root: (root / "overrides.yml").write_text(
        "- source: seeds/gone.txt\n  because: So.\n  clear: [dek]\n"
    ),
    "a rule of the vocabulary": lambda root: (root / "vocabulary").mkdir(),
    "a text that may no longer be read": lambda root: a_text(root).chmod(0),
    "a page of the site edited": lambda root: (root / "build" / "index.html").write_text("defaced"),
    "a page of the site lost": lambda root: (root / "build" / "about.html").unlink(),
    "the manifest lost its page": lambda root: (root / "build" / "manifest.sha256").write_text(f"{'0' * 64}  x.html\n"),
    "the stamps lost": lambda root: (root / STAMPS).unlink(),
    "the stamps damaged": lambda root: (root / STAMPS).write_bytes(b"\xff"),
    "the stamps lack a page": lambda root: (root / STAMPS).write_bytes(
        format_stamps(dict(sorted(parse_stamps((root / STAMPS).read_bytes()).items())[1:]))
    ),
}


def test_nothing_changed_is_told_without_a_build(project: Project) -> None:
    report = unchanged(project)

    assert report is not None
    assert report.articles == 3
    assert not report.published.added + report.published.changed + report.published.removed
    assert report.published.unchanged == report.files


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_is_seen(project: Project, change: Callable[[Path], object]) -> None:
    change(project.root)
    settle(project.root)

    assert unchanged(load_project(project.root)) is None


@pytest.mark.parametrize("source", ["seeds", ".hidden", "__pycache__", "more/.hidden"])
def test_sources_are_looked_at_wherever_they_lie(folder: Folder, source: str) -> None:
    folder.write(f"-- newsarchive.yml --\nsources: [{source}]\n")
    write_articles(folder.path / source, 2)
    project = load_project(folder.path)
    now = time.time_ns() + LATER
    before = look(project, now)

    edit_in(folder.path / source)

    assert before is not None
    assert look(project, now) != before


def test_a_link_that_comes_to_lead_to_another_source_is_seen(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\nsources: [.current]\n")
    for name in ("one", "two"):
        write_articles(folder.path / name, 1)
    link = folder.path / ".current"
    link.symlink_to("one")
    project = load_project(folder.path)
    now = time.time_ns() + LATER
    before = look(project, now)

    link.unlink()
    link.symlink_to("two")

    assert before is not None
    assert look(project, now) != before


def test_a_changed_text_breaks_the_seal_even_where_its_size_and_time_are_as_before(project: Project) -> None:
    now = time.time_ns()
    before = look(project, now)

    edit_without_a_trace(project.root)

    assert before is not None
    assert look(project, now) != before


def test_a_file_changed_a_moment_ago_makes_no_seal(project: Project) -> None:
    edit(project.root)
    now = time.time_ns()

    assert look(project, now) is None
    assert look(project, now + LATER) is not None


def test_a_linked_folder_leaves_it_in_doubt(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (project.root / "templates" / "linked").symlink_to(elsewhere)

    assert look(project, time.time_ns() + LATER) is None


def test_models_leave_it_in_doubt(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\nner: {en: some_model}\n-- seeds/a.txt --\nA text\n")

    assert look(load_project(folder.path), time.time_ns() + LATER) is None


def test_a_damaged_seal_is_no_seal(project: Project) -> None:
    (project.root / ".build.newsarchive" / "seal").write_bytes(b"\xff\x00")

    assert unchanged(project) is None


def test_a_build_that_fails_to_publish_leaves_no_seal(project: Project) -> None:
    edit(project.root)
    in_the_way = project.root / "build" / "articles" / "index.html"
    in_the_way.unlink()
    in_the_way.mkdir()
    (in_the_way / "theirs.txt").write_text("not ours")

    with pytest.raises(OutputError, match="not made by newsarchive"):
        Folder(project.root).build()

    assert not (project.root / ".build.newsarchive" / "seal").exists()


def test_stale_overrides_are_told_again(folder: Folder) -> None:
    folder.write(
        "-- newsarchive.yml --\ntitle: Our archive\n"
        "-- overrides.yml --\n- source: seeds/gone.txt\n  because: It was wrong.\n"
        "  set: {title: Another}\n"
    )
    write_articles(folder.path / "seeds", 2)
    settle(folder.path)
    site = folder.build()

    report = unchanged(load_project(folder.path))

    assert report is not None
    assert report.stale == site.report.stale != ()
