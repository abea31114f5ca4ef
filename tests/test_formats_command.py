"""The list of what is understood."""

import pytest

from newsarchive.cli import main
from newsarchive.formats import formats
from newsarchive.sources import READERS


def test_every_reader_has_a_line_with_its_ends_and_what_it_is() -> None:
    lines = formats().splitlines()

    for reader, line in zip(READERS, lines, strict=False):
        assert line.startswith(reader.format)
        assert all(suffix in line for suffix in reader.suffixes)
        assert reader.about
        assert line.endswith(reader.about)


def test_the_command_prints_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    assert capsys.readouterr().out == formats()
