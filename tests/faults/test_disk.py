"""A disk without room; ``./dev faults`` tries twenty points."""

from tests.faults.disk import LIMIT, full_disks, limited_files
from tests.faults.made import Made


def test_a_full_disk_is_told_in_a_line_and_leaves_the_old_site_and_the_next_build_equals_a_clean_one(
    made: Made,
) -> None:
    disks = full_disks(made, 3)

    assert len(disks.outcomes) == 3


def test_so_does_a_file_that_the_system_does_not_let_grow(made: Made) -> None:
    disks = limited_files(made, 1)

    assert disks.means == LIMIT
    assert len(disks.outcomes) == 1
