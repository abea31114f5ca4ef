"""YAML that people edit: what is read, with the line of every key, and what is refused."""

from pathlib import Path

import pytest

from newsarchive.yaml_files import read_yaml


@pytest.fixture
def write(tmp_path: Path) -> Path:
    return tmp_path / "file.yml"


def refused(path: Path) -> str:
    file, mistakes = read_yaml(path, "file.yml")

    assert file is None
    return str(mistakes[0])


def test_every_key_and_item_knows_its_line(write: Path) -> None:
    write.write_text("a: 1\nb:\n  - x\n  - y\nc: {d: 2}\n", encoding="utf-8")

    file, mistakes = read_yaml(write)

    assert mistakes == ()
    assert file is not None
    assert file.data == {"a": 1, "b": ["x", "y"], "c": {"d": 2}}
    assert [file.lines[key] for key in (("a",), ("b",), ("b", 1), ("c", "d"))] == [1, 2, 4, 5]


def test_a_text_that_keeps_its_lines_knows_where_each_stands(write: Path) -> None:
    write.write_text("a:\n  b: |\n    one\n\n    two\n  c: three\n", encoding="utf-8")

    file, _ = read_yaml(write)

    assert file is not None
    assert file.data["a"]["b"].split("\n")[2] == "two"
    assert [file.line(("a", "b"), index) for index in (0, 2)] == [3, 5]
    assert file.line(("a", "c"), 0) == 6


def test_a_mistake_at_a_key_without_a_line_stands_at_the_key_above_it(write: Path) -> None:
    write.write_text("a:\n  b: 1\n", encoding="utf-8")
    file, _ = read_yaml(write, "shown.yml")

    assert file is not None
    assert (
        str(file.mistake(("a", "missing"), "no such thing", "add it")) == "shown.yml:1: no such thing\n    hint: add it"
    )


def test_an_empty_file_is_no_mistake(write: Path) -> None:
    write.write_text("# only a comment\n", encoding="utf-8")

    file, mistakes = read_yaml(write)

    assert file is not None
    assert (file.data, mistakes) == (None, ())


def test_a_byte_order_mark_is_no_part_of_the_first_key(write: Path) -> None:
    write.write_text("\ufefftitle: x\n", encoding="utf-8")

    file, _ = read_yaml(write)

    assert file is not None
    assert file.data == {"title": "x"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a: 1\na: 2\n", "file.yml:2: the key “a” stands twice, first in line 1"),
        (b"a: &x [1]\nb: *x\n", "file.yml:1: an alias (*name) stands here"),
        (b"? [a, b]\n: 1\n", "file.yml:1: a key must be plain text"),
        (b"a: [1\n", "file.yml:2: not valid YAML: "),
        (b"a: b: c\n", "file.yml:1: not valid YAML: "),
        (b"a: !!python/object:os.system x\n", "file.yml:1: not valid YAML: "),
        (b"a: caf\xe9\n", "file.yml: not valid UTF-8 at byte 6"),
        (b"a: \x00\n", "file.yml: not valid YAML: "),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_line(content: bytes, message: str, write: Path) -> None:
    write.write_bytes(content)

    assert refused(write).startswith(message)


def test_a_bomb_of_aliases_is_refused_before_it_grows(write: Path) -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    write.write_text("\n".join(lines), encoding="utf-8")

    assert "an alias (*name) stands here" in refused(write)


def test_nesting_without_end_is_refused_and_no_crash(write: Path) -> None:
    write.write_text("[" * 100_000, encoding="utf-8")

    assert "not valid YAML" in refused(write)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "missing.yml") == "file.yml: cannot be read: No such file or directory"
