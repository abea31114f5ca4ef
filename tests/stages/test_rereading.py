"""Files that look as they did are not read again, and the site is the one that reading them all would make."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from newsarchive.build import DRAFTS
from newsarchive.errors import StoreError
from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, read
from newsarchive.sources.files import read_head
from newsarchive.stages.rereading import READINGS
from newsarchive.store import Store
from tests.sites import Folder, Site

ALL = 14
"""Files, enough for the survey."""


@pytest.fixture(autouse=True)
def a_quick_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was changed before a build began is believed by its look: tests need not wait for two seconds."""
    monkeypatch.setattr("newsarchive.build.RACY_NS", 0)


def write_stories(folder: Folder, number_of: int = ALL) -> None:
    """As many as the survey needs, of which no line recurs: of lines that do it would read the words again."""
    for number in range(number_of):
        text = (
            f"Title of story {number}\n\n{number % 28 + 1} March 2022\n\n"
            f"The council of town {number} put off its decision for {number + 2} weeks.\n\n"
            f"“Nobody asked us in town {number},” Ada Brekke told reporters of paper {number}.\n"
        )
        folder.write(f"-- seeds/{number:02}.txt --\n{text}")


@pytest.fixture
def built(folder: Folder) -> Folder:
    """A project and its site."""
    folder.write("-- newsarchive.yml --\ntitle: One\nreview: true\n")
    write_stories(folder)
    folder.build()
    return folder


@contextmanager
def opened() -> Iterator[set[str]]:
    """The names of the files that are read, or looked into, meanwhile."""
    names: set[str] = set()

    def noted(file: SourceFile, *others: Any) -> Iterator[RawDocument | Issue]:
        names.add(file.name)
        return read(file, *others)

    def noted_head(file: SourceFile, size: int = 4096) -> bytes:
        names.add(file.name)
        return read_head(file, size)

    with patch("newsarchive.stages.tasks.read", noted), patch("newsarchive.sources.read_head", noted_head):
        yield names


def sources(folder: Folder) -> list[Path]:
    return sorted(path for path in (folder.path / "seeds").rglob("*") if path.is_file())


def name_of(folder: Folder, number: int) -> str:
    return sources(folder)[number].relative_to(folder.path / "seeds").as_posix()


def edit(path: Path, line: str = "One more sentence stands here since this morning.") -> None:
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", "utf-8")


def is_clean(folder: Folder, site: Site) -> bool:
    return site.files() == folder.build(output=folder.path / "clean").files()


def test_only_an_edited_file_is_opened(built: Folder) -> None:
    edit(sources(built)[3])

    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 3)}
    assert is_clean(built, site)


def test_of_an_added_file_and_of_one_taken_away_no_other_is_opened(built: Folder) -> None:
    sources(built)[5].unlink()
    (built.path / "seeds/added.txt").write_text("An added title\n\nA story was added to all the others.\n", "utf-8")

    with opened() as names:
        site = built.build()

    assert names == {"added.txt"}
    assert is_clean(built, site)


def test_a_file_whose_times_were_set_back_is_read_again(built: Folder) -> None:
    path = sources(built)[2]
    status, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.replace("e", "o"), "utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 2)}
    assert is_clean(built, site)


def test_a_file_changed_a_moment_before_a_build_is_not_believed(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.build.RACY_NS", 3_600_000_000_000)
    folder.write("-- newsarchive.yml --\ntitle: One\n")
    write_stories(folder)
    folder.build()

    with opened() as names:
        folder.build()

    assert len(names) == ALL


def test_what_an_override_names_is_read_and_nothing_else(built: Folder) -> None:
    said = f"- source: seeds/{name_of(built, 4)}\n  because: It was cut.\n  set: {{title: The whole title}}\n"
    (built.path / "overrides.yml").write_text(said, "utf-8")

    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 4)}
    assert site.record(name_of(built, 4))["title"]["value"] == "The whole title"
    assert is_clean(built, site)


def test_of_what_is_withheld_nothing_is_kept(built: Folder) -> None:
    (built.path / "overrides.yml").write_text(
        f"- source: seeds/{name_of(built, 4)}\n  because: It was asked for.\n  withhold: article\n", "utf-8"
    )

    site = built.build()

    kept = (built.path / ".build.newsarchive" / READINGS).read_bytes()
    assert name_of(built, 5).encode() in kept
    assert name_of(built, 4).encode() not in kept
    assert is_clean(built, site)


@pytest.mark.parametrize("what", ["withhold: article", "set: {title: The whole title}"])
def test_an_override_that_is_taken_back_has_its_file_read(built: Folder, what: str) -> None:
    overrides = built.path / "overrides.yml"
    overrides.write_text(f"- source: seeds/{name_of(built, 4)}\n  because: It was asked for.\n  {what}\n", "utf-8")
    built.build()
    overrides.unlink()

    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 4)}
    assert is_clean(built, site)


def test_where_a_name_is_withheld_everywhere_its_articles_are_met_again_in_every_build(built: Folder) -> None:
    edit(sources(built)[7], "Musa Otieno, a lawyer, said that he had not been asked either.")
    (built.path / "overrides.yml").write_text(
        "- because: He asked for it.\n  withhold: {people: [Musa Otieno]}\n", "utf-8"
    )

    with opened() as names:
        site = built.build()

    assert len(names) == ALL
    assert site.report.stale == ()

    edit(sources(built)[3])
    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 3), name_of(built, 7)}
    assert site.report.stale == ()
    assert is_clean(built, site)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("vocabulary/names.yml", "people:\n  brekke:\n    name: Ada Brekke\n    forms: A. Brekke\n"),
        ("newsarchive.yml", "title: One\npublish: excerpt\n"),
        ("newsarchive.yml", "title: One\nreview: false\n"),
    ],
)
def test_other_rules_make_every_record_anew(built: Folder, path: str, text: str) -> None:
    built.write(f"-- {path} --\n{text}")

    with opened() as names:
        site = built.build()

    assert len(names) == ALL
    assert is_clean(built, site)


def test_a_line_that_begins_to_recur_changes_what_was_made_of_other_files(built: Folder) -> None:
    write_stories(built, 30)
    for path in sources(built)[:5]:
        edit(path, "The quiet voice of the whole coast and its islands")
    before = built.build().record(name_of(built, 0))
    for path in sources(built)[5:]:
        edit(path, "The quiet voice of the whole coast and its islands")

    site = built.build()

    assert site.record(name_of(built, 0)) != before
    assert is_clean(built, site)


def test_a_sidecar_that_changes_has_its_file_read(built: Folder) -> None:
    path = sources(built)[6]
    sidecar = path.with_name(f"{path.name}.yml")
    sidecar.write_text("title: One title\n", "utf-8")
    built.build()
    sidecar.write_text("title: Two title\n", "utf-8")

    with opened() as names:
        site = built.build()

    assert names == {name_of(built, 6)}
    assert site.record(name_of(built, 6))["title"]["value"] == "Two title"
    assert is_clean(built, site)


@pytest.mark.parametrize("store", [READINGS, DRAFTS])
@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_without_what_was_kept_every_file_is_read(built: Folder, store: str, damage: bytes | None) -> None:
    file = built.path / ".build.newsarchive" / store
    if damage is None:
        file.unlink()
    else:
        file.write_bytes(damage)
    edit(sources(built)[3])

    with opened() as names:
        site = built.build()

    assert len(names) == ALL
    assert is_clean(built, site)


def test_a_name_that_is_no_unicode_costs_reading_the_file_and_nothing_else(built: Folder) -> None:
    odd = os.fsencode(built.path / "seeds") + b"/caf\xe9.txt"
    with open(odd, "w", encoding="utf-8") as file:
        file.write("A title\n\nA story under a name that is no Unicode.\n")
    built.build()

    assert is_clean(built, built.build())


def test_a_file_of_which_more_is_told_than_its_record_is_read_again_and_told_again(built: Folder) -> None:
    name = name_of(built, 4)

    def told(file: SourceFile, *others: Any) -> Iterator[RawDocument | Issue]:
        yield from read(file, *others)
        if file.name == name:
            yield Issue("odd", None, "There is more to say of this file.", file.path)

    edit(sources(built)[4])
    with patch("newsarchive.stages.tasks.read", told):
        first = built.build()
        edit(sources(built)[3])
        second = built.build()

    assert [issue.code for issue in first.report.issues] == ["odd"]
    assert second.report.issues == first.report.issues


def test_drafts_that_are_not_whole_are_made_again_once_one_is_asked_for(built: Folder) -> None:
    with closing(sqlite3.connect(built.path / ".build.newsarchive" / DRAFTS)) as drafts, drafts:
        drafts.execute("UPDATE entry SET value = substr(value, 1, length(value) - 1) || x'00'")
    built.write("-- templates/article.html --\n{% extends 'built-in/article.html' %}{% block source %}{% endblock %}\n")

    assert is_clean(built, built.build())


def test_where_the_store_keeps_nothing_the_second_try_is_the_last(
    built: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "put_many", lambda *_: None)
    (built.path / ".build.newsarchive" / DRAFTS).unlink()

    with pytest.raises(StoreError, match=r"is gone\n    hint: the disk may be full"):
        built.build()
