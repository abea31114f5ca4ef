"""How sources are cut into tasks: containers as streams, everything in its order and counted once."""

import json
from collections.abc import Iterator
from pathlib import Path

from newsarchive.model import Issue, RawDocument
from newsarchive.project import load_project
from newsarchive.sources import SourceFile
from newsarchive.stages import tasks as cutting
from newsarchive.stages.tasks import ITEMS_A_TASK, Task, documents, find, select, tasks


def cut(folder: Path) -> list[Task]:
    selection = select(load_project(folder, is_dump=True))
    return list(tasks(find(selection), selection))


def write_lines(path: Path, number: int, size: int = 10) -> None:
    lines = [json.dumps({"text": f"{count} " + "x" * size}) for count in range(number)]
    path.write_text("\n".join(lines), encoding="utf-8")


def test_a_container_is_cut_into_as_many_tasks_as_its_records_need(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 2 * ITEMS_A_TASK + 1)
    found = cut(tmp_path)

    assert [len(task.items) for task in found] == [ITEMS_A_TASK, ITEMS_A_TASK, 1]
    assert all(isinstance(item, RawDocument) for task in found for item in task.items)


def test_large_records_make_small_tasks(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 5, size=cutting.BYTES_A_TASK)

    assert [len(task.items) for task in cut(tmp_path)] == [1] * 5


def test_each_input_is_counted_once_where_it_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    write_lines(tmp_path / "b.jsonl", 3 * ITEMS_A_TASK)
    (tmp_path / "c.jsonl").touch()
    (tmp_path / "d.unknown").touch()

    assert sum(task.inputs for task in cut(tmp_path)) == 4


def test_texts_travel_as_files_and_keep_their_place_among_records(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    write_lines(tmp_path / "b.jsonl", 2)
    (tmp_path / "c.txt").write_text("Two.", encoding="utf-8")
    (task,) = cut(tmp_path)
    selection = select(load_project(tmp_path, is_dump=True))

    assert [type(item) for item in task.items] == [SourceFile, RawDocument, RawDocument, SourceFile]
    assert [item.name for item in documents(task.items, selection) if isinstance(item, RawDocument)] == [
        "a.txt", "b.jsonl", "b.jsonl", "c.txt",
    ]  # fmt: skip


def test_a_container_is_read_no_further_than_its_tasks_are_asked_for(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 10 * ITEMS_A_TASK, size=2_000)
    selection = select(load_project(tmp_path, is_dump=True))
    waiting: Iterator[Task] = tasks(find(selection), selection)
    next(waiting)
    (tmp_path / "a.jsonl").write_bytes(b"")

    rest = [item for task in waiting for item in task.items]
    assert len(rest) < 9 * ITEMS_A_TASK
    assert isinstance(rest[-1], Issue)
