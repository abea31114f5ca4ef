"""Where we publish, and where we never do."""

from pathlib import Path

import pytest

from newsarchive.errors import OutputError
from newsarchive.publish import MANIFEST, MARKER, Publication
from newsarchive.publish.guard import published
from tests.publish.sites import OLD, publish, tree


def refusal(output: Path, *protected: Path) -> str:
    """What is said when ``output`` is asked for; nothing may have been touched."""
    before = tree(output.parent) if output.parent != output else {}
    with pytest.raises(OutputError) as caught:
        Publication.open(output, protected)
    if before:
        assert tree(output.parent) == before

    return str(caught.value)


class TestRefused:
    def test_are_the_root_and_what_holds_the_home_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        home = tmp_path / "users/me"
        home.mkdir(parents=True)
        monkeypatch.setenv("HOME", str(home))

        assert "is or holds" in refusal(Path("/"))
        assert "home folder" in refusal(home)
        assert "home folder" in refusal(home.parent)

    def test_is_the_working_folder_and_what_holds_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "project/sub").mkdir(parents=True)
        monkeypatch.chdir(tmp_path / "project/sub")

        assert "working folder" in refusal(tmp_path / "project/sub")
        assert "working folder" in refusal(tmp_path / "project")

    def test_are_sources_and_what_holds_them(self, tmp_path: Path) -> None:
        (tmp_path / "project/seeds").mkdir(parents=True)
        (tmp_path / "link").symlink_to("project/seeds")

        assert "which the build reads" in refusal(tmp_path / "project/seeds", tmp_path / "project/seeds")
        assert "which the build reads" in refusal(tmp_path / "project", tmp_path / "project/seeds")
        assert "which the build reads" in refusal(tmp_path / "project/seeds", tmp_path / "link")
        assert "which the build reads" in refusal(tmp_path / "link", tmp_path / "project/seeds")

    @pytest.mark.parametrize("kind", [".git", ".hg", ".svn"])
    def test_is_the_root_of_a_repository_even_where_we_published_into_it(self, tmp_path: Path, kind: str) -> None:
        publish(tmp_path / "site", OLD)
        (tmp_path / "site" / kind).mkdir()

        assert "repository" in refusal(tmp_path / "site")

    def test_is_a_folder_of_others_and_its_files_are_named(self, tmp_path: Path) -> None:
        (tmp_path / "photos").mkdir()
        for number in range(5):
            (tmp_path / f"photos/{number}.jpg").touch()

        assert "0.jpg, 1.jpg, 2.jpg …" in refusal(tmp_path / "photos")

    def test_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "site").touch()

        assert "is a file" in refusal(tmp_path / "site")

    def test_is_a_folder_with_a_marker_that_is_not_ours(self, tmp_path: Path) -> None:
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / MARKER).write_text("something else", encoding="utf-8")

        assert "not made by newsarchive" in refusal(tmp_path / "site")

    def test_is_a_mount_point(self) -> None:
        with pytest.raises(OutputError, match="root of a file system"):
            Publication.open(Path("/proc"))

    @pytest.mark.parametrize("content", [None, b"damaged"])
    def test_is_a_folder_of_ours_that_lost_its_manifest(self, tmp_path: Path, content: bytes | None) -> None:
        publish(tmp_path / "site", OLD)
        (tmp_path / "site" / MANIFEST).unlink()
        if content is not None:
            (tmp_path / "site" / MANIFEST).write_bytes(content)

        assert f"has lost its {MANIFEST}" in refusal(tmp_path / "site")


class TestAccepted:
    def test_is_a_folder_that_is_not_there_with_all_above_it(self, tmp_path: Path) -> None:
        publish(tmp_path / "not/yet/site", OLD)

        assert (tmp_path / "not/yet/site/index.html").read_bytes() == b"old home"

    def test_is_an_empty_folder(self, tmp_path: Path) -> None:
        (tmp_path / "site").mkdir()

        assert published(tmp_path / "site") == {}

        publish(tmp_path / "site", OLD)

        assert published(tmp_path / "site").keys() == {*OLD, MARKER}

    def test_is_a_folder_inside_the_sources_or_the_project(self, tmp_path: Path) -> None:
        with Publication.open(tmp_path / "project/build", [tmp_path / "project"]) as publication:
            publication.commit([publication.stage("index.html", b"x")])

        assert (tmp_path / "project/build/index.html").exists()

    def test_is_a_link_to_such_a_folder_which_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "site").symlink_to("real")
        publish(tmp_path / "site", OLD)

        assert (tmp_path / "site").is_symlink()
        assert (tmp_path / "real/index.html").exists()
