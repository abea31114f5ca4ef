"""The table of readers: who gets which file."""

from collections.abc import Iterator
from pathlib import Path

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import READERS, Extra, Options, Reader, SourceFile, read, scan


def label(word: str) -> Reader:
    """A reader of ``.<word>`` files that says its name."""

    def read_label(file: SourceFile, options: Options) -> Iterator[RawDocument | Issue]:
        yield Issue(word, None, "", file.path)

    return Reader(word, (f".{word}",), read_label)


def claiming(word: str, start: bytes) -> Reader:
    """A reader that knows its files by their first bytes too."""
    plain = label(word)
    return Reader(plain.format, plain.suffixes, plain.read, "", lambda head: head.startswith(start))


def readings(folder: Path, *readers: Reader) -> list[tuple[str, str]]:
    """(name, what the reader said) of each file."""
    return [
        (file.name, each.code if isinstance(each, Issue) else each.format)
        for file in scan([folder], readers)
        if isinstance(file, SourceFile)
        for each in read(file, readers)
    ]


def test_each_format_has_one_row_and_its_suffixes_are_lower_case() -> None:
    formats = [reader.format for reader in READERS]
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]

    assert len(set(formats)) == len(formats)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


def test_a_file_goes_to_the_reader_of_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.one").touch()
    (tmp_path / "b.two").touch()
    (tmp_path / "c.txt").touch()

    assert readings(tmp_path, label("one"), label("two"), *READERS) == [
        ("a.one", "one"),
        ("b.two", "two"),
        ("c.txt", "txt"),
    ]


def test_content_that_can_be_of_one_format_only_wins_over_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"DUST\x03\x04 and so on")
    (tmp_path / "b.txt").write_bytes(b"plain")

    assert readings(tmp_path, *READERS, claiming("dusty", b"DUST\x03\x04")) == [("a.txt", "dusty"), ("b.txt", "txt")]


def test_the_limit_reaches_the_reader(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 11)
    (file,) = scan([tmp_path])

    assert isinstance(file, SourceFile)
    assert [type(each) for each in read(file, options=Options(10))] == [Issue]
    assert [type(each) for each in read(file, options=Options(11))] == [RawDocument]


def test_files_whose_extra_is_missing_are_issues_and_the_first_names_the_command(tmp_path: Path) -> None:
    dusty = Reader("dusty", (".dusty",), label("dusty").read, needs=Extra("dust", ("no_such_package",)))
    for name in ("a.dusty", "b.txt", "c.dusty"):
        (tmp_path / name).write_text("Words.\n", encoding="utf-8")
    first, text, second = scan([tmp_path], [dusty, *READERS], tmp_path)

    assert isinstance(first, Issue)
    assert (first.code, first.source) == ("extra-missing", f"{tmp_path}/a.dusty")
    assert "pip install 'newsarchive[dust]'" in first.message
    assert isinstance(text, SourceFile)
    assert isinstance(second, Issue)
    assert (second.code, "pip" in second.message) == ("extra-missing", False)


def test_a_file_known_by_its_content_names_the_missing_extra_too(tmp_path: Path) -> None:
    needy = claiming("dusty", b"DUST")
    needy = Reader("dusty", (".dusty",), needy.read, "", needy.claims, needs=Extra("dust", ("no_such_package",)))
    (tmp_path / "a.txt").write_bytes(b"DUST and more")

    assert readings(tmp_path, *READERS, needy) == [("a.txt", "extra-missing")]
