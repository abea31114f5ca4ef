from pathlib import Path
from typing import Any

import pytest

from newsarchive.errors import Mistake
from newsarchive.vocabulary.reading import Reader, kind_of
from newsarchive.yaml_files import read_yaml


def reader(folder: Path, text: str) -> tuple[Reader, Any, list[Mistake]]:
    path = folder / "file.yml"
    path.write_text(text, encoding="utf-8")
    file, unreadable = read_yaml(path, "file.yml")
    assert file is not None, unreadable
    mistakes: list[Mistake] = []
    return Reader(file, mistakes), file.data, mistakes


def test_what_is_right_comes_back(tmp_path: Path) -> None:
    ours, data, mistakes = reader(tmp_path, "a: ' text '\nb: 2\nc: true\nd: one(s), two\n")

    assert ours.mapping((), data) == data
    assert ours.text(("a",), data["a"]) == "text"
    assert ours.number(("b",), data["b"], 1.0) == 2.0
    assert ours.flag(("c",), data["c"])
    assert ours.phrases(("d",), data["d"]) == ("one", "ones", "two")
    assert mistakes == []


def test_what_is_missing_is_harmless(tmp_path: Path) -> None:
    ours, _, mistakes = reader(tmp_path, "a:\n")

    assert ours.mapping(("a",), None) == {}
    assert ours.text(("a",), None) == ""
    assert ours.number(("a",), None, 7.0) == 7.0
    assert not ours.flag(("a",), None)
    assert ours.phrases(("a",), None) == ()
    assert mistakes == []


def test_each_mistake_has_its_line(tmp_path: Path) -> None:
    ours, data, mistakes = reader(tmp_path, "a: [1]\nb: -2\nc: 3\nd: one,, two\ne: 5\n")

    ours.text(("a",), data["a"])
    ours.number(("b",), data["b"], 1.0)
    ours.flag(("c",), data["c"])
    ours.phrases(("d",), data["d"])
    ours.mapping(("e",), data["e"])

    assert [(mistake.file, mistake.line) for mistake in mistakes] == [("file.yml", line) for line in range(1, 6)]
    assert "expected text, found a list" in mistakes[0].message
    assert "expected a number above 0, found -2" in mistakes[1].message
    assert "expected true or false, found 3" in mistakes[2].message
    assert "an empty phrase" in mistakes[3].message
    assert "expected keys with values, found a number or date" in mistakes[4].message


def test_an_unknown_key_is_told_with_the_known_ones(tmp_path: Path) -> None:
    ours, data, mistakes = reader(tmp_path, "colour: red\n")

    assert ours.mapping((), data, ("color",)) == {}
    assert ours.mapping((), data, ("size", "shape")) == {}
    assert mistakes == [
        Mistake("file.yml", 1, "the key “colour” is not known here", "did you mean “color”?"),
        Mistake("file.yml", 1, "the key “colour” is not known here", "one of size, shape"),
    ]


def test_the_code_of_norway_is_told_apart_from_no(tmp_path: Path) -> None:
    ours, data, mistakes = reader(tmp_path, "NO: Norway\n")

    assert ours.mapping((), data) == {}
    assert mistakes[0].hint == 'put it in quotation marks: "NO"'


@pytest.mark.parametrize("value", [True, "2", 0, float("nan"), float("inf")])
def test_only_numbers_above_zero_are_numbers(tmp_path: Path, value: Any) -> None:
    ours, _, mistakes = reader(tmp_path, "a: 1\n")

    assert ours.number(("a",), value, 3.0) == 3.0
    assert len(mistakes) == 1


@pytest.mark.parametrize(
    "data,name",
    [(None, "nothing"), (True, "true"), (False, "false"), ({}, "keys with values"), ([], "a list"), ("a", "text")],
)
def test_what_stands_there_has_a_name(data: Any, name: str) -> None:
    assert kind_of(data) == name
