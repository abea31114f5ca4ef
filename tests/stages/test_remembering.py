"""Digests of former builds: read from the folder that keeps them, published by each build."""

import hashlib
from pathlib import Path

import pytest

from newsarchive.cli import main
from newsarchive.errors import HistoryError
from newsarchive.stages.remembering import DIGESTS, remember
from tests.site.pages import Html
from tests.sites import Folder

ID = "k5dq3v7xw2mzr4ja"
ROW = f"{ID}\t{'a' * 64}\t{'b' * 64}\n"
HEAD = "id\tsource\trecord\n"
TEXT = "The call-up was announced on Monday, and thousands of men left the capital on the very same day.\n"
PROJECT = (
    f"-- newsarchive.yml --\ntitle: River papers\nhistory: history\n-- seeds/a.txt --\n{TEXT}"
    f"-- seeds/b.txt --\nIt rained. {TEXT}"
)


def test_files_are_read_in_the_order_of_their_days(tmp_path: Path) -> None:
    changed = HEAD + ROW.replace("b" * 64, "c" * 64)
    tmp_path.joinpath("2026-05-04.tsv").write_text(HEAD + ROW, encoding="utf-8")
    tmp_path.joinpath("2026-05-04-evening.tsv").write_text(changed, encoding="utf-8")
    tmp_path.joinpath("2025-01-01.tsv").write_text(HEAD, encoding="utf-8")
    tmp_path.joinpath(".hidden").write_text("", encoding="utf-8")

    history = remember(tmp_path)

    assert history.last == "2026-05-04"
    assert [event.date for event in history.articles[ID].events] == ["2026-05-04", "2026-05-04"]


def test_a_source_whose_hash_is_not_told_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "2026-05-04.tsv").write_text(f"{HEAD}{ID}\t\t{'b' * 64}\n", encoding="utf-8")

    assert remember(tmp_path).articles[ID].source == ""


def test_without_a_folder_there_is_no_history() -> None:
    assert remember(None).last is None


@pytest.mark.parametrize(
    "name,text,message",
    [
        ("notes.txt", "", "notes.txt: this is no file of a former build"),
        ("2026-13-04.tsv", HEAD, "2026-13-04.tsv: this is no file of a former build"),
        ("2026-05-04.tsv", "", "nothing"),
        ("2026-05-04.tsv", ROW, "2026-05-04.tsv:1: expected"),
        ("2026-05-04.tsv", f"{HEAD}{ROW}{ID}\tabc\tdef\n", "2026-05-04.tsv:3: expected an id and two digests"),
        ("2026-05-04.tsv", f"{HEAD}../../x\t{'a' * 64}\t{'b' * 64}\n", "2026-05-04.tsv:2: expected an id"),
        ("2026-05-04.tsv", f"{HEAD}\x00\ud7ff\n", "2026-05-04.tsv:2: expected an id"),
    ],
)
def test_what_is_no_file_of_digests_is_named_with_its_line(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    if message == "nothing":
        assert remember(tmp_path).articles == {}
        return

    with pytest.raises(HistoryError) as caught:
        remember(tmp_path)

    assert f"{tmp_path}/{message}" in str(caught.value)


def test_a_build_publishes_digests_that_a_later_one_tells_changes_by(folder: Folder) -> None:
    (folder.path / "history").mkdir()
    folder.write(PROJECT)
    first = folder.build()
    digests = first.read(DIGESTS)
    expected = [
        f"{record['id']}\t{record['source']['sha256']}\t{hashlib.sha256(line.encode()).hexdigest()}"
        for record, line in zip(
            first.records(), first.read("data/articles.jsonl").splitlines(keepends=True), strict=True
        )
    ]
    (folder.path / "history/2026-05-04.tsv").write_text(digests, encoding="utf-8")
    folder.write(f"-- seeds/b.txt --\nIt snowed. {TEXT}-- seeds/c.txt --\nIt froze. {TEXT}")
    second = folder.build()

    assert digests.splitlines()[1:] == expected
    told = {name: Html(second.read(second.record(name)["path"])).text for name in ("a.txt", "b.txt", "c.txt")}
    assert "4 May 2026 first in the archive Unchanged since the build of 4 May 2026." in told["a.txt"]
    assert "first in the archive Its source has changed since the build of 4 May 2026." in told["b.txt"]
    assert "Not in the archive up to the build of 4 May 2026." in told["c.txt"]


def test_the_same_sources_and_the_same_history_make_the_same_site(folder: Folder) -> None:
    (folder.path / "history").mkdir()
    folder.write(PROJECT)
    (folder.path / "history/2026-05-04.tsv").write_text(folder.build().read(DIGESTS), encoding="utf-8")

    again = folder.build(workers=2)

    assert again.files() == folder.build(output=folder.path / "clean").files()


def test_without_a_folder_named_no_digests_are_published(folder: Folder) -> None:
    folder.write(PROJECT.replace("history: history\n", ""))

    assert DIGESTS not in folder.build().files()


def test_a_folder_that_is_not_there_and_a_file_that_is_none_end_with_1(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write(PROJECT)
    assert main(["build", str(folder.path)]) == 1
    assert "newsarchive.yml:2: history: no such folder: history" in capsys.readouterr().err

    folder.write("-- history/2026-05-04.tsv --\nnonsense\n")
    assert main(["build", str(folder.path)]) == 1
    assert "history/2026-05-04.tsv:1: expected" in capsys.readouterr().err


def test_offered_source_texts_are_in_the_manifest_and_the_same_each_time(folder: Folder) -> None:
    rules = "originals: gz\nrights: [{folder: seeds/b.txt, publish: excerpt}]\n"
    folder.write(PROJECT.replace("history: history\n", rules))
    site = folder.build()
    path = site.record("a.txt")["path"].replace(".html", ".txt.gz")

    assert [name for name in site.files() if name.endswith(".gz")] == [path]
    assert f"  {path}\n" in site.read("manifest.sha256")
    assert "Source file (.gz)" in site.read(site.record("a.txt")["path"])
    assert site.files() == folder.build(output=folder.path / "clean").files()
