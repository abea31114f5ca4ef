"""A disk without room; ``./dev faults`` tries twenty points."""

from pathlib import Path

from tests.faults.disk import LIMIT, full_disks, limited_files
from tests.faults.made import make, prepared


def test_a_full_disk_is_told_in_a_line_and_leaves_the_old_site_and_the_next_build_equals_a_clean_one(
    tmp_path: Path,
) -> None:
    with prepared():
        disks = full_disks(tmp_path, 4)

    assert len(disks.outcomes) == 4


def test_so_does_a_file_that_the_system_does_not_let_grow(tmp_path: Path) -> None:
    with prepared():
        disks = limited_files(make(tmp_path, 6, states=2), 2)

    assert disks.means == LIMIT
    assert len(disks.outcomes) == 2
