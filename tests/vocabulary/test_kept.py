"""What one process read of the built-in vocabulary the next one has, and never anything else."""

import sys
from pathlib import Path
from unittest.mock import patch

import msgspec
import pytest
from msgspec import Struct

from newsarchive import vocabulary
from newsarchive.vocabulary import BUILT_IN, Vocabulary
from newsarchive.vocabulary.kept import kept_or_made


class Words(Struct, frozen=True):
    """As a vocabulary: tuples, sets and mappings."""

    said: tuple[str, ...]
    known: frozenset[str]
    meant: dict[str, tuple[int, ...]]


WORDS = Words(("a", "b"), frozenset({"c"}), {"d": (1, 2)})
DIGEST = "0" * 64


@pytest.fixture(autouse=True)
def it_may_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def made(folder: Path, digest: str = DIGEST) -> tuple[Words, int]:
    """The words, and how often they had to be made."""
    calls: list[None] = []

    def make() -> Words:
        calls.append(None)
        return WORDS

    return kept_or_made(Words, digest, folder, make), len(calls)


def kept(folder: Path) -> Path:
    (file,) = (folder / "__pycache__").iterdir()
    return file


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    assert made(tmp_path) == (WORDS, 1)
    assert made(tmp_path) == (WORDS, 0)
    assert kept(tmp_path).stat().st_mode & 0o777 == 0o644


def test_other_files_or_another_program_have_it_made_again(tmp_path: Path) -> None:
    made(tmp_path)

    assert made(tmp_path, "1" * 64) == (WORDS, 1)
    with patch("newsarchive.vocabulary.kept.package_digest", lambda: "another"):
        assert made(tmp_path, "1" * 64) == (WORDS, 1)


@pytest.mark.parametrize("damage", [b"", b"x" * 100, None])
def test_what_is_damaged_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    made(tmp_path)
    file = kept(tmp_path)
    file.write_bytes(file.read_bytes()[:-1] + b"?" if damage is None else damage)

    assert made(tmp_path) == (WORDS, 1)
    assert made(tmp_path) == (WORDS, 0)


def test_where_nothing_can_be_written_it_is_made_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("no folder", "utf-8")

    assert made(file) == made(file) == (WORDS, 1)

    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert made(tmp_path) == made(tmp_path) == (WORDS, 1)
    assert not (tmp_path / "__pycache__").exists()


def test_all_of_the_built_in_vocabulary_comes_back_as_it_was_read() -> None:
    read = vocabulary._made(tuple((BUILT_IN / name,) for name in vocabulary.FILES), DIGEST, ())

    again = msgspec.msgpack.decode(msgspec.msgpack.encode(read), type=Vocabulary)

    for name in Vocabulary.__struct_fields__:
        assert getattr(again, name) == getattr(read, name)
        assert repr(type(getattr(again, name))) == repr(type(getattr(read, name)))


def test_of_a_project_with_words_of_its_own_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "themes.yml").write_text("themes: {}\n", "utf-8")

    with patch.object(vocabulary, "kept_or_made", lambda *_: pytest.fail("it was asked for")):
        assert vocabulary.load(tmp_path).themes.themes
