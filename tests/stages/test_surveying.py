"""The first pass over the files: what it reads, and that nothing but their content matters."""

import zipfile
from pathlib import Path

import pytest

from newsarchive.model import Issue
from newsarchive.project import load_project
from newsarchive.sources import SourceFile
from newsarchive.stages import surveying
from newsarchive.stages.surveying import is_worthwhile, survey
from newsarchive.stages.tasks import find, select
from newsarchive.survey import NOTHING_LEARNT, LineCount, Survey


def files(folder: Path, number: int, slogan: str = "The quiet voice of the coast") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        (folder / f"{n:03}.txt").write_text(f"{slogan}\nArticle number {n}\n", encoding="utf-8")
    return folder


def found_in(folder: Path) -> list[SourceFile | Issue]:
    return list(find(select(load_project(folder))))


def surveyed(folder: Path, workers: int = 1) -> Survey:
    return survey(found_in(folder), select(load_project(folder)), workers=workers)


def test_what_recurs_is_learnt_of_each_folder(tmp_path: Path) -> None:
    files(tmp_path / "dump" / "a", 15)
    files(tmp_path / "dump" / "b", 12, "Numbers first")

    learnt = surveyed(tmp_path / "dump")

    assert [(folder.folder, folder.documents) for folder in learnt.folders] == [("", 27), ("a", 15), ("b", 12)]
    assert learnt.folders[2].lines == (LineCount("Numbers first", 12),)


@pytest.mark.parametrize("workers", [2, 8])
def test_any_number_of_workers_learns_the_same(tmp_path: Path, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarchive.stages.tasks.ITEMS_A_TASK", 3)
    files(tmp_path / "dump", 40)

    assert surveyed(tmp_path / "dump", workers) == surveyed(tmp_path / "dump")


def test_of_fewer_files_than_teach_anything_none_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path / "dump", 11)
    monkeypatch.setattr(surveying, "documents", None)

    assert surveyed(tmp_path / "dump") is NOTHING_LEARNT
    selection = select(load_project(tmp_path / "dump"))
    assert not is_worthwhile(found_in(tmp_path / "dump"), selection)
    assert is_worthwhile(found_in(files(tmp_path / "more", 12)), selection)


def test_files_that_cannot_be_read_are_passed_over_and_counted_as_done(tmp_path: Path) -> None:
    files(tmp_path / "dump", 20)
    (tmp_path / "dump" / "odd.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    done: list[int] = []
    found = found_in(tmp_path / "dump")

    learnt = survey(found, select(load_project(tmp_path / "dump")), tick=done.append)

    assert sum(done) == len(found) == 21
    assert learnt.folders[0].documents == 20


def test_a_spool_that_outgrows_memory_goes_to_the_folder_it_is_given_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surveying, "IN_MEMORY", 100)
    files(tmp_path / "dump", 30)
    work = tmp_path / "work"
    work.mkdir()
    found = found_in(tmp_path / "dump")

    assert survey(found, select(load_project(tmp_path / "dump")), folder=work) == surveyed(tmp_path / "dump")
    assert list(work.iterdir()) == []


def test_what_recurs_in_an_archive_is_learnt_and_shown_as_of_a_folder(tmp_path: Path) -> None:
    plain, packed = tmp_path / "plain", tmp_path / "packed"
    files(plain, 15, "Numbers first")
    packed.mkdir()
    with zipfile.ZipFile(packed / "dump.zip", "w") as archive:
        for place in sorted(plain.iterdir()):
            archive.write(place, place.name)

    assert surveyed(packed).folders[-1].lines == surveyed(plain).folders[-1].lines != ()
