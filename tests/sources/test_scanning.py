"""Walking source folders: order, what is left out, what becomes an issue."""

import os
import random
import socket
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest

from newsarchive.errors import SourceError
from newsarchive.model import Issue
from newsarchive.sources import SourceFile, scan
from tests.children import NOBODY, folder_of, in_child


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A line.\n", encoding="utf-8")


def names(found: Iterable[SourceFile | Issue]) -> list[str]:
    return [each.name for each in found if isinstance(each, SourceFile)]


def issues(found: Iterable[SourceFile | Issue]) -> list[tuple[str, str | None]]:
    return [(each.code, each.source) for each in found if isinstance(each, Issue)]


class TestOrder:
    def test_is_that_of_the_whole_names_over_files_and_folders(self, tmp_path: Path) -> None:
        expected = ["a-b/x.txt", "a.txt", "a/b.txt", "a/b/c.txt", "a0.txt", "b.txt", "Ä.txt"]
        shuffled = random.Random(7).sample(expected, len(expected))
        write(tmp_path, *shuffled)

        assert names(scan([tmp_path])) == sorted(expected)

    def test_does_not_depend_on_the_order_in_which_files_were_made(self, tmp_path: Path) -> None:
        wanted = [f"{number % 7}/{number}.txt" for number in range(60)]
        for seed in range(3):
            write(tmp_path / str(seed), *random.Random(seed).sample(wanted, len(wanted)))

        assert [names(scan([tmp_path / str(seed)])) for seed in range(3)] == [sorted(wanted)] * 3

    def test_holds_over_several_sources(self, tmp_path: Path) -> None:
        write(tmp_path, "one/b.txt", "one/d/x.txt", "two/a.txt", "two/c.txt", "two/d/w.txt")

        found = list(scan([tmp_path / "one", tmp_path / "two"]))

        assert names(found) == ["a.txt", "b.txt", "c.txt", "d/w.txt", "d/x.txt"]


class TestPaths:
    def test_are_shown_as_they_were_reached(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write(tmp_path, "dump/sub/a.txt")
        monkeypatch.chdir(tmp_path)

        shown = [file.path for start in ("dump", ".", "dump/sub/a.txt", str(tmp_path)) for file in files(start)]

        assert shown == ["dump/sub/a.txt", "dump/sub/a.txt", "dump/sub/a.txt", f"{tmp_path}/dump/sub/a.txt"]

    def test_relative_ones_start_at_the_base_without_showing_it(self, tmp_path: Path) -> None:
        write(tmp_path, "seeds/a.txt")

        file = files("seeds", base=tmp_path)[0]

        assert (file.path, file.location) == ("seeds/a.txt", tmp_path / "seeds/a.txt")

    def test_a_single_file_is_named_relative_to_its_folder(self, tmp_path: Path) -> None:
        write(tmp_path, "deep/down/a.txt")

        assert files(tmp_path / "deep/down/a.txt")[0].name == "a.txt"

    def test_names_are_in_nfc_while_the_file_is_found_under_its_own_name(self, tmp_path: Path) -> None:
        decomposed = unicodedata.normalize("NFD", "přílet.txt")
        write(tmp_path, decomposed)

        file = files(tmp_path)[0]

        assert file.name == "přílet.txt"
        assert file.location.read_text(encoding="utf-8") == "A line.\n"

    def test_names_that_are_no_utf8_are_shown_with_a_replacement_and_stay_apart(self, tmp_path: Path) -> None:
        for raw in (b"caf\xe9.txt", b"caf\xe8.txt"):
            (tmp_path / os.fsdecode(raw)).write_bytes(b"x")

        found = files(tmp_path)

        assert {file.path for file in found} == {f"{tmp_path}/caf\ufffd.txt"}
        assert len({file.name.encode("utf-8", "surrogateescape") for file in found}) == 2
        assert all(file.location.read_bytes() == b"x" for file in found)

    def test_a_suffix_counts_in_either_case(self, tmp_path: Path) -> None:
        write(tmp_path, "A.TXT")

        assert [file.format for file in files(tmp_path)] == ["txt"]


class TestLeftOut:
    def test_hidden_files_and_folders_without_a_word(self, tmp_path: Path) -> None:
        write(tmp_path, ".hidden.txt", ".git/a.txt", "sub/.b.txt", "c.txt")

        found = list(scan([tmp_path]))

        assert names(found) == ["c.txt"]
        assert issues(found) == []

    def test_a_hidden_one_is_read_where_it_was_named(self, tmp_path: Path) -> None:
        write(tmp_path, ".drafts/a.txt", "b.txt")

        assert names(scan([tmp_path, tmp_path / ".drafts"])) == ["a.txt", "b.txt"]

    def test_folders_set_apart_by_the_caller(self, tmp_path: Path) -> None:
        write(tmp_path, "a.txt", "build/b.txt")

        assert names(scan([tmp_path], apart=[tmp_path / "build"])) == ["a.txt"]

    def test_other_formats_with_an_issue_each(self, tmp_path: Path) -> None:
        write(tmp_path, "a.txt", "b.docx", "c")

        assert issues(scan([tmp_path])) == [
            ("unknown-format", f"{tmp_path}/b.docx"),
            ("unknown-format", f"{tmp_path}/c"),
        ]

    def test_a_source_without_a_file_is_no_error(self, tmp_path: Path) -> None:
        assert list(scan([tmp_path])) == []


class TestTheSameFile:
    @pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0)])
    def test_given_twice_counts_once_whatever_the_order(self, tmp_path: Path, order: tuple[int, ...]) -> None:
        write(tmp_path, "a.txt", "sub/b.txt")
        given = [tmp_path, tmp_path / "sub", tmp_path / "sub/../a.txt", tmp_path / "sub/b.txt"]

        found = list(scan([given[index] for index in order]))

        assert names(found) == ["a.txt", "sub/b.txt"]
        assert issues(found) == []

    def test_two_files_named_one_by_one_are_two(self, tmp_path: Path) -> None:
        write(tmp_path, "b.txt", "a.txt")

        assert names(scan([tmp_path / "b.txt", tmp_path / "a.txt"])) == ["a.txt", "b.txt"]

    def test_one_name_in_two_sources_is_an_issue_of_the_second(self, tmp_path: Path) -> None:
        write(tmp_path, "one/sub/a.txt", "two/sub/a.txt")

        found = list(scan([tmp_path / "one", tmp_path / "two"]))

        assert names(found) == ["sub/a.txt"]
        assert issues(found) == [("duplicate-id", f"{tmp_path}/two/sub/a.txt")]

    def test_names_that_differ_in_their_unicode_form_alone_are_an_issue(self, tmp_path: Path) -> None:
        write(tmp_path, "é/a.txt", unicodedata.normalize("NFD", "é") + "/a.txt")

        found = list(scan([tmp_path]))

        assert names(found) == ["é/a.txt"]
        assert [code for code, _ in issues(found)] == ["duplicate-id"]


class TestLinks:
    def test_out_of_the_folder_are_not_followed(self, tmp_path: Path) -> None:
        write(tmp_path, "outside/secret.txt", "dump/a.txt")
        (tmp_path / "dump/file.txt").symlink_to(tmp_path / "outside/secret.txt")
        (tmp_path / "dump/folder").symlink_to(tmp_path / "outside")

        found = list(scan([tmp_path / "dump"]))

        assert names(found) == ["a.txt"]
        assert issues(found) == [
            ("link-outside", f"{tmp_path}/dump/file.txt"),
            ("link-outside", f"{tmp_path}/dump/folder"),
        ]
        assert not any("secret" in each.message for each in found if isinstance(each, Issue))

    def test_within_the_folder_add_nothing(self, tmp_path: Path) -> None:
        write(tmp_path, "sub/a.txt")
        (tmp_path / "again.txt").symlink_to("sub/a.txt")
        (tmp_path / "sub/loop").symlink_to(tmp_path)

        found = list(scan([tmp_path]))

        assert names(found) == ["sub/a.txt"]
        assert issues(found) == []

    def test_to_nothing_and_to_themselves_are_issues(self, tmp_path: Path) -> None:
        (tmp_path / "gone.txt").symlink_to("nowhere.txt")
        (tmp_path / "self.txt").symlink_to("self.txt")

        assert issues(scan([tmp_path])) == [
            ("broken-link", f"{tmp_path}/gone.txt"),
            ("broken-link", f"{tmp_path}/self.txt"),
        ]

    def test_to_something_hidden_are_issues(self, tmp_path: Path) -> None:
        write(tmp_path, ".store/a.txt")
        (tmp_path / "a.txt").symlink_to(".store/a.txt")

        assert issues(scan([tmp_path])) == [("link-outside", f"{tmp_path}/a.txt")]

    def test_named_by_the_user_are_followed(self, tmp_path: Path) -> None:
        write(tmp_path, "far/away/a.txt", "far/b.txt")
        (tmp_path / "near").symlink_to("far/away")
        (tmp_path / "c.txt").symlink_to("far/b.txt")

        found = list(scan([tmp_path / "near", tmp_path / "c.txt"]))

        assert [(each.name, each.path) for each in found if isinstance(each, SourceFile)] == [
            ("a.txt", f"{tmp_path}/near/a.txt"),
            ("c.txt", f"{tmp_path}/c.txt"),
        ]


class TestWhatCannotBeRead:
    def test_fifos_and_sockets_are_one_issue_each(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        monkeypatch.chdir(tmp_path)  # a socket's path must be short
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("socket.txt")

            found = [each for each in scan([Path()]) if isinstance(each, Issue)]

        assert [(each.code, each.source, each.message) for each in found] == [
            ("not-a-file", "pipe.txt", "This is a FIFO."),
            ("not-a-file", "socket.txt", "This is a socket."),
        ]

    def test_a_closed_folder_is_one_issue_and_the_walk_goes_on(self) -> None:
        def look() -> list[tuple[str, str | None]]:
            write(folder, "closed/a.txt", "open/b.txt")
            (folder / "closed").chmod(0)
            found = list(scan([folder]))
            (folder / "closed").chmod(0o755)
            return [("file", name) for name in names(found)] + issues(found)

        with folder_of(NOBODY) as folder:
            seen = in_child(look, NOBODY)

        assert seen == [("file", "open/b.txt"), ("unreadable-folder", f"{folder}/closed")]

    def test_a_source_that_is_not_there_is_an_error_at_once(self, tmp_path: Path) -> None:
        with pytest.raises(SourceError, match="nowhere is not there"):
            scan([tmp_path / "nowhere"])

    def test_a_source_that_may_not_be_looked_at_is_an_error_at_once(self) -> None:
        def look() -> str:
            folder.joinpath("closed").mkdir(mode=0)
            with pytest.raises(SourceError) as caught:
                scan([folder / "closed"])
            return str(caught.value)

        with folder_of(NOBODY) as folder:
            message = in_child(look, NOBODY)

        assert message.endswith("cannot be read: permission denied.")

    def test_a_tree_deeper_than_the_recursion_limit_is_walked(self, tmp_path: Path) -> None:
        folders = [str(tmp_path) + "/d" * depth for depth in range(1, 1201)]
        for folder in folders:
            os.mkdir(folder)
        Path(folders[-1], "a.txt").write_text("x", encoding="utf-8")

        found = names(scan([tmp_path]))
        os.unlink(folders[-1] + "/a.txt")
        for folder in reversed(folders):  # pytest's own tidying would recurse
            os.rmdir(folder)

        assert [name.count("/") for name in found] == [1200]


def files(start: str | Path, base: Path | None = None) -> list[SourceFile]:
    return [each for each in scan([Path(start)], base=base) if isinstance(each, SourceFile)]


def test_a_site_that_was_built_is_no_dump(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "site/articles/x.html", "site/index.html", "other/b.txt")
    (tmp_path / "site" / ".newsarchive").write_text("newsarchive: made by a program.", "utf-8")
    (tmp_path / "other" / ".newsarchive").write_text("Something else.", "utf-8")

    assert [item.name for item in scan([tmp_path]) if isinstance(item, SourceFile)] == ["a.txt", "other/b.txt"]
    assert issues(scan([tmp_path])) == [("built-site", f"{tmp_path}/site")]
    assert issues(scan([tmp_path / "site"])) == [("built-site", f"{tmp_path}/site")]
