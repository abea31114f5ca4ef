"""The list of what is understood."""

import pytest

from newsarchive.cli import main
from newsarchive.formats import formats
from newsarchive.sources import READERS, Extra, Reader
from newsarchive.sources.text import read_text


def test_every_reader_has_a_line_with_its_ends_and_what_it_is() -> None:
    lines = formats().splitlines()

    for reader, line in zip(READERS, lines, strict=False):
        assert line.startswith(reader.format)
        assert all(suffix in line for suffix in reader.suffixes)
        assert reader.about
        assert reader.about in line


def test_a_format_that_needs_an_extra_says_whether_it_is_there_and_how_to_get_it() -> None:
    there, absent = Extra("json", ("json",)), Extra("dust", ("no_such_package.module",))
    readers = [Reader(extra.name, (".x",), read_text, "things", needs=extra) for extra in (there, absent)]
    lines = formats(readers).splitlines()

    assert lines[0].endswith("things (installed)")
    assert lines[1].endswith("things (not installed: pip install 'newsarchive[dust]')")


def test_the_command_prints_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    assert capsys.readouterr().out == formats()
