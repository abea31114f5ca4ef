"""The database to take away, on a disk that has no room for it."""

import resource
from pathlib import Path

import pytest

from newsarchive.data import write_sqlite
from tests.children import in_child


def test_a_database_that_cannot_be_written_is_an_error_of_the_system_that_names_it(tmp_path: Path) -> None:
    def write() -> str:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_096, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
        with pytest.raises(OSError, match="archive") as caught:
            write_sqlite(tmp_path / "archive", [])
        return str(caught.value.filename)

    assert in_child(write) == str(tmp_path / "archive")
