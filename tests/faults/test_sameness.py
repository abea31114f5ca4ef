"""Nothing but the archive is in the bytes and the modes of its site."""

import shutil
from pathlib import Path

import pytest

from newsarchive.cli import main
from newsarchive.stages import indexing, pages, tasks
from tests.demo import write_demo
from tests.faults.made import tree_of
from tests.faults.sameness import build_elsewhere


def test_zone_locale_umask_hash_seed_place_order_of_files_and_workers_are_in_no_byte_and_no_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one", tmp_path / "another" / "place"
    write_demo(one, 6)
    assert main(["build", str(one), "--output", str(tmp_path / "1"), "--workers", "1"]) == 0
    expected = tree_of(tmp_path / "1")
    for file in sorted((path for path in one.rglob("*") if path.is_file()), reverse=True):
        place = other / file.relative_to(one)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)

    assert (
        build_elsewhere(
            other, tmp_path / "4", 4, "077", 5, TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="7", PYTHONUTF8="0"
        )
        == expected
    )

    for module, name in ((tasks, "ITEMS_A_TASK"), (pages, "ENTRIES_A_TASK"), (pages, "PAGES_A_TASK")):
        monkeypatch.setattr(module, name, 3)
    monkeypatch.setattr(indexing, "A_RUN", 3_000)
    for workers in (2, 8):
        output = tmp_path / str(workers)

        assert main(["build", str(one), "--output", str(output), "--workers", str(workers)]) == 0
        assert tree_of(output) == expected
