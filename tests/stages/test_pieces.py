"""What was written of articles for the files of data is written again only of those that changed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from newsarchive.assemble import encode_record
from newsarchive.model import Article
from newsarchive.stages.pieces import PIECES
from tests.sites import Folder, Site

ALL = 9


@pytest.fixture
def built(folder: Folder) -> Folder:
    """Nine articles with every form of data, and their site."""
    folder.write("-- newsarchive.yml --\ntitle: One\ndata: [tables, sqlite, references, lists]\n")
    for number in range(ALL):
        write_story(folder, number)
    folder.build()
    return folder


def write_story(folder: Folder, number: int, more: str = "") -> None:
    said = f"“Nobody asked us in town {number},” Ada Brekke told reporters of paper {number}.\n{more}"
    folder.write(f"-- seeds/{number}.txt --\nTitle of story {number}\n\n{number + 1} March 2022\n\n{said}")


@contextmanager
def written() -> Iterator[list[str]]:
    """The names of the sources whose pieces are written meanwhile."""
    names: list[str] = []

    def noted(article: Article) -> bytes:
        names.append(article.source.path.removeprefix("seeds/"))
        return encode_record(article)

    with patch("newsarchive.stages.harvest.encode_record", noted):
        yield names


def kept(folder: Folder) -> Path:
    return folder.path / ".build.newsarchive" / PIECES


def is_clean(folder: Folder, site: Site) -> bool:
    shutil.rmtree(folder.path / "clean", ignore_errors=True)
    return site.files() == folder.build(output=folder.path / "clean").files()


def test_only_the_pieces_of_an_edited_article_are_written(built: Folder) -> None:
    write_story(built, 4, "\nOne more sentence stands here since this morning.\n")

    with written() as names:
        site = built.build()

    assert names == ["4.txt"]
    assert is_clean(built, site)


def test_pieces_before_between_and_behind_those_that_come_and_go_are_those_of_the_last_build(built: Folder) -> None:
    for number in (0, 3, 8):
        (built.path / f"seeds/{number}.txt").unlink()
    built.write("-- seeds/55.txt --\nA story between others\n\n9 May 2022\n\nIt was added later to all the others.\n")

    with written() as names:
        site = built.build()

    assert names == ["55.txt"]
    assert is_clean(built, site)


def test_a_name_that_loses_its_page_has_the_pieces_of_its_articles_written(built: Folder) -> None:
    for number in range(1, ALL):
        (built.path / f"seeds/{number}.txt").unlink()

    with written() as names:
        site = built.build()

    assert names == ["0.txt"]
    assert is_clean(built, site)


@pytest.mark.parametrize("file", ["index", "csv", "rows", "../../build/data/articles.jsonl"])
@pytest.mark.parametrize("damage", [b"", b"something else\n", None])
def test_what_was_tampered_with_is_not_used(built: Folder, file: str, damage: bytes | None) -> None:
    path = kept(built) / file
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(damage)
    write_story(built, 4, "\nOne more sentence stands here since this morning.\n")

    with written() as names:
        site = built.build()

    assert len(names) == ALL
    assert is_clean(built, site)


@pytest.mark.parametrize("wanted", ["[]", "[tables]", "[tables, sqlite, references, lists, parquet]"])
def test_other_forms_are_written_of_every_article(built: Folder, wanted: str) -> None:
    built.write(f"-- newsarchive.yml --\ntitle: One\ndata: {wanted}\n")

    with written() as names:
        site = built.build()

    assert len(names) == ALL
    assert is_clean(built, site)


def test_what_is_withheld_is_not_among_the_kept_pieces(built: Folder) -> None:
    built.write("-- overrides.yml --\n- source: seeds/4.txt\n  because: It was asked for.\n  withhold: article\n")

    built.build()

    text = b"".join(file.read_bytes() for file in kept(built).iterdir())
    assert b"story 5" in text
    assert b"story 4" not in text


def test_where_former_builds_are_remembered_every_article_is_written_and_nothing_kept(built: Folder) -> None:
    (built.path / "history").mkdir()
    built.write("-- newsarchive.yml --\ntitle: One\nhistory: history\n")

    with written() as names:
        built.build()

    assert len(names) == ALL
    assert not kept(built).exists()
