"""Publishing as its users see it: what is written, what is kept, what is said."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.errors import OutputError
from newsarchive.publish import MANIFEST, MARKER, Publication, Published
from newsarchive.publish import publication as publication_module
from tests.children import NOBODY, folder_of, in_child
from tests.properties import examples
from tests.publish.sites import FOREIGN, NEW, OLD, modes, pages, publish, stamps, tree, write


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder with the old site."""
    publish(tmp_path / "site", OLD)
    return tmp_path / "site"


class TestCommit:
    def test_of_a_first_site_writes_its_pages_the_marker_and_the_manifest(self, tmp_path: Path) -> None:
        done = publish(tmp_path / "site", OLD)

        assert done == Published(tuple(sorted(OLD)), (), (), 0)
        assert pages(tmp_path / "site") == OLD
        assert {MARKER, MANIFEST} <= tree(tmp_path / "site").keys()

    def test_of_a_changed_site_tells_what_changed(self, site: Path) -> None:
        done = publish(site, NEW)

        assert done == Published(
            added=("d/new.html",), changed=("b/c/deep.html", "index.html"), removed=("a/two.html",), unchanged=1
        )
        assert pages(site) == NEW

    def test_gives_the_tree_of_a_clean_build(self, site: Path, tmp_path: Path) -> None:
        publish(site, NEW)
        publish(tmp_path / "clean", NEW)

        assert tree(site) == tree(tmp_path / "clean")
        assert modes(site) == modes(tmp_path / "clean")

    def test_of_the_same_pages_touches_nothing(self, site: Path) -> None:
        before = stamps(site)

        assert publish(site, dict(reversed(OLD.items()))) == Published((), (), (), len(OLD))
        assert stamps(site) == before

    def test_keeps_the_times_of_unchanged_pages_for_those_who_upload_by_time(self, site: Path) -> None:
        before = (site / "a/one.html").stat().st_mtime_ns
        publish(site, NEW)

        assert (site / "a/one.html").stat().st_mtime_ns == before

    def test_of_no_page_leaves_an_empty_site_that_is_still_ours(self, site: Path) -> None:
        assert publish(site, {}).removed == tuple(sorted(OLD))
        assert tree(site).keys() == {MARKER, MANIFEST}
        assert publish(site, OLD).added == tuple(sorted(OLD))

    def test_may_be_done_twice_in_one_publication(self, tmp_path: Path) -> None:
        with Publication.open(tmp_path / "site") as publication:
            for site in (OLD, NEW):
                publication.commit([publication.stage(path, data) for path, data in site.items()])

        assert pages(tmp_path / "site") == NEW

    def test_turns_a_page_into_a_folder_and_back(self, tmp_path: Path) -> None:
        for each in ({"a": b"page"}, {"a/b": b"page"}, {"a": b"page"}):
            publish(tmp_path / "site", each)

            assert pages(tmp_path / "site") == each

    @pytest.mark.parametrize("umask", [0o000, 0o077, 0o022])
    def test_sets_modes_whatever_the_umask(self, tmp_path: Path, umask: int) -> None:
        before = os.umask(umask)
        try:
            publish(tmp_path / "site", OLD)
        finally:
            os.umask(before)
        found = modes(tmp_path / "site")

        assert {mode for name, mode in found.items() if (tmp_path / "site" / name).is_dir()} == {0o755}
        assert {mode for name, mode in found.items() if (tmp_path / "site" / name).is_file()} == {0o644}

    def test_leaves_no_scratch_and_a_work_folder_closed_to_others(self, site: Path) -> None:
        publish(site, NEW)
        work = site.parent / ".site.newsarchive"

        assert sorted(path.name for path in work.iterdir()) == ["lock", "stamps"]
        assert modes(work)["."] == 0o700


class TestStage:
    def test_works_in_forked_workers(self, site: Path) -> None:
        with Publication.open(site) as publication:
            staged = [
                in_child(lambda path=path, data=data: publication.stage(path, data))  # type: ignore[misc]
                for path, data in NEW.items()
            ]
            publication.commit(staged)

        assert pages(site) == NEW

    def test_writes_only_what_differs(self, site: Path) -> None:
        with Publication.open(site) as publication:
            assert not publication.stage("index.html", b"old home").changed
            assert not (publication.work / "next").exists()
            assert publication.stage("index.html", b"other").changed

    def test_that_is_never_committed_changes_nothing_and_leaves_nothing(self, site: Path) -> None:
        before = stamps(site)
        with Publication.open(site) as publication:
            publication.stage("index.html", b"other")

        assert stamps(site) == before
        assert not (site.parent / ".site.newsarchive/next").exists()

    @pytest.mark.parametrize("path", ["../outside.html", "/etc/passwd", "a/../../b", "a\nb", "", MANIFEST, MARKER])
    def test_refuses_paths_that_are_no_pages(self, tmp_path: Path, path: str) -> None:
        with Publication.open(tmp_path / "site") as publication, pytest.raises(OutputError, match=r"of some\.txt"):
            publication.stage(path, b"x", "some.txt")

        assert sorted(each.name for each in tmp_path.iterdir()) == [".site.newsarchive"]

    def test_says_when_the_disk_is_full(self, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(descriptor: int, data: bytes) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with Publication.open(site) as publication:
            monkeypatch.setattr(os, "write", full)
            with pytest.raises(OutputError, match="no space left on device"):
                publication.stage("index.html", b"other")


class TestStageFile:
    def test_moves_a_file_of_the_work_folder_into_the_site(self, site: Path) -> None:
        with Publication.open(site) as publication:
            large = publication.work / "large"
            large.write_bytes(b"x" * 3_000_000)
            large.chmod(0o600)
            staged = publication.stage_file("data/all.jsonl", large)
            publication.commit([staged])

        assert not large.exists()
        assert (site / "data/all.jsonl").stat().st_size == staged.size == 3_000_000
        assert modes(site)["data/all.jsonl"] == 0o644

    def test_knows_an_unchanged_file_and_leaves_no_copy_of_it(self, site: Path) -> None:
        with Publication.open(site) as publication:
            same = publication.work / "same"
            same.write_bytes(OLD["index.html"])

            assert not publication.stage_file("index.html", same).changed
            assert not same.exists()


class TestPagesInEachOthersWay:
    @pytest.fixture
    def publication(self, tmp_path: Path) -> Iterator[Publication]:
        with Publication.open(tmp_path / "site") as publication:
            yield publication

    def test_one_path_twice_names_both_origins(self, publication: Publication) -> None:
        staged = [publication.stage("a.html", data, origin) for data, origin in ((b"1", "one.txt"), (b"2", "two.txt"))]

        with pytest.raises(OutputError, match=r"Two pages have the path a\.html.*of one\.txt.*of two\.txt"):
            publication.commit(staged)

    @pytest.mark.parametrize("other", ["A.html", "\u00c9.html", "e\u0301.html"])
    def test_paths_that_some_systems_take_for_one_are_refused(self, publication: Publication, other: str) -> None:
        staged = [publication.stage(path, b"x") for path in ("a.html", "\u00e9.html", other)]

        with pytest.raises(OutputError, match="many systems take for the same"):
            publication.commit(staged)

    @pytest.mark.parametrize("paths", [("a", "a/b/c"), ("a/b/c", "a")])
    def test_a_page_where_another_needs_a_folder_is_refused(
        self, publication: Publication, paths: tuple[str, ...]
    ) -> None:
        with pytest.raises(OutputError, match="need"):
            publication.commit([publication.stage(path, b"x") for path in paths])

    def test_a_published_page_where_a_new_one_needs_a_folder_is_refused(self, publication: Publication) -> None:
        publication.commit([publication.stage("a", b"x")])
        staged = [publication.stage("a", b"x"), publication.stage("a/b", b"x")]

        with pytest.raises(OutputError, match="The page a stands"):
            publication.commit(staged)


class TestFilesOfOthers:
    def test_are_carried_over_with_their_folders_links_and_modes(self, site: Path) -> None:
        write(site, FOREIGN)
        (site / "empty").mkdir()
        (site / "own").chmod(0o2750)
        (site / "link").symlink_to("nowhere")
        os.mkfifo(site / "fifo")
        before = {name: modes(site)[name] for name in ("own", "own/deep", "notes.txt", "empty")}
        (site / "fifo").unlink()

        publish(site, NEW)

        assert pages(site) == NEW | FOREIGN | {"link": "nowhere"}
        assert {name: modes(site)[name] for name in before} == before
        assert (site / "empty").is_dir()

    def test_are_the_same_files_still(self, site: Path) -> None:
        write(site, FOREIGN)
        before = {name: (site / name).stat().st_ino for name in FOREIGN}
        publish(site, NEW)

        assert {name: (site / name).stat().st_ino for name in FOREIGN} == before

    def test_are_no_change(self, site: Path) -> None:
        write(site, FOREIGN)
        before = stamps(site)
        publish(site, OLD)

        assert stamps(site) == before

    @pytest.mark.parametrize(
        "foreign,page",
        [("d/new.html", "d/new.html"), ("d", "d/new.html"), ("d/x/mine.txt", "d/x"), ("e/f/g/mine.txt", "e/f")],
    )
    def test_in_the_way_of_a_page_stop_the_build_untouched(self, site: Path, foreign: str, page: str) -> None:
        write(site, {foreign: b"mine"})
        before = tree(site)

        with pytest.raises(OutputError, match=f"{foreign} in the output folder was not made by newsarchive"):
            publish(site, OLD | {page: b"ours"})

        assert tree(site) == before

    def test_an_empty_folder_in_the_way_of_a_page_stops_the_build(self, site: Path) -> None:
        (site / "d").mkdir()

        with pytest.raises(OutputError, match=r"^d in the output folder"):
            publish(site, OLD | {"d": b"ours"})

    def test_a_link_put_in_the_place_of_a_page_is_theirs(self, site: Path) -> None:
        (site / "index.html").unlink()
        (site / "index.html").symlink_to("/etc/passwd")

        with pytest.raises(OutputError, match=r"index\.html in the output folder"):
            publish(site, NEW)

    def test_with_names_that_are_no_utf8_are_carried_over(self, site: Path) -> None:
        name = os.fsdecode(b"caf\xe9.txt")
        (site / name).write_bytes(b"mine")
        publish(site, NEW)

        assert (site / name).read_bytes() == b"mine"


class TestTampering:
    def test_with_a_page_is_mended_even_where_its_size_is_the_same(self, site: Path) -> None:
        (site / "index.html").write_bytes(b"OLD HOME")

        assert publish(site, OLD).changed == ("index.html",)
        assert pages(site) == OLD

    def test_by_removing_a_page_is_mended(self, site: Path) -> None:
        shutil.rmtree(site / "b")

        assert publish(site, OLD).changed == ("b/c/deep.html",)
        assert pages(site) == OLD

    def test_with_the_marker_text_is_mended(self, site: Path) -> None:
        before = (site / MARKER).read_bytes()
        (site / MARKER).write_bytes(before + b"more")

        assert publish(site, OLD) == Published((), (), (), len(OLD))
        assert (site / MARKER).read_bytes() == before

    def test_that_puts_the_same_bytes_back_is_no_change(self, site: Path) -> None:
        (site / "index.html").write_bytes(OLD["index.html"])
        before = stamps(site)

        assert publish(site, OLD).changed == ()
        assert stamps(site) == before


class TestWithoutTheWorkFolder:
    def test_a_copied_site_is_known_by_its_manifest(self, site: Path, tmp_path: Path) -> None:
        shutil.copytree(site, tmp_path / "elsewhere/site")

        assert publish(tmp_path / "elsewhere/site", OLD) == Published((), (), (), len(OLD))
        assert publish(tmp_path / "elsewhere/site", NEW).unchanged == 1
        assert pages(tmp_path / "elsewhere/site") == NEW

    def test_damaged_stamps_cost_time_and_nothing_else(self, site: Path) -> None:
        (site.parent / ".site.newsarchive/stamps").write_bytes(b"\xc1")

        assert publish(site, OLD) == Published((), (), (), len(OLD))

    @pytest.mark.parametrize("harm", ["stamps", "times"])
    def test_what_was_compared_by_its_content_is_known_by_its_look_from_then_on(self, site: Path, harm: str) -> None:
        if harm == "stamps":
            (site.parent / ".site.newsarchive/stamps").write_bytes(b"\xc1")
        else:
            os.utime(site / "index.html", ns=(5, 10**18))
        publish(site, OLD)

        with patch("newsarchive.publish.publication.digest_of", side_effect=AssertionError):
            assert publish(site, OLD) == Published((), (), (), len(OLD))
        with Publication.hold(site) as publication:
            assert publication.standing is not None

    def test_a_link_in_its_place_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / ".site.newsarchive").symlink_to("elsewhere")

        with pytest.raises(OutputError, match="file exists"):
            publish(tmp_path / "site", OLD)


class TestWithoutRights:
    def test_a_read_only_parent_is_one_clear_error(self) -> None:
        def build() -> str:
            with pytest.raises(OutputError) as caught:
                publish(folder / "closed/site", OLD)
            return str(caught.value)

        with folder_of(NOBODY) as folder:
            (folder / "closed").mkdir(mode=0o555)
            message = in_child(build, NOBODY)

        assert "cannot be written: permission denied" in message

    def test_an_ordinary_user_can_publish_over_closed_folders_of_their_own(self) -> None:
        def build() -> dict[str, bytes | str | None]:
            publish(folder / "site", OLD)
            write(folder / "site", FOREIGN)
            (folder / "site/own/deep").chmod(0o555)
            publish(folder / "site", NEW)
            publish(folder / "site", OLD)
            return pages(folder / "site")

        with folder_of(NOBODY) as folder:
            assert in_child(build, NOBODY) == OLD | FOREIGN


class TestRoom:
    @pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO])
    def test_that_is_lacking_is_told_with_what_to_do(self, tmp_path: Path, number: int) -> None:
        with Publication.open(tmp_path / "site") as publication, pytest.raises(OutputError) as caught:  # noqa: SIM117
            with publication.room():
                raise OSError(number, os.strerror(number))

        assert "cannot be written: " in str(caught.value)
        assert "and build again" in str(caught.value).partition("\n    hint: ")[2]

    def test_other_errors_of_the_system_are_not_taken_for_it(self, tmp_path: Path) -> None:
        with Publication.open(tmp_path / "site") as publication, pytest.raises(PermissionError), publication.room():
            raise PermissionError(errno.EACCES, "of a source")


def test_two_publications_of_one_folder_at_once_are_refused(tmp_path: Path) -> None:
    with Publication.open(tmp_path / "site"), pytest.raises(OutputError, match=f"process {os.getpid()}"):
        Publication.open(tmp_path / "site")

    publish(tmp_path / "site", OLD)


def test_a_publication_closed_twice_or_in_a_worker_is_closed_once(tmp_path: Path) -> None:
    publication = Publication.open(tmp_path / "site")
    in_child(publication.close)
    staged = publication.stage("a.html", b"x")
    publication.commit([staged])
    publication.close()
    publication.close()

    assert pages(tmp_path / "site") == {"a.html": b"x"}


@given(
    st.lists(st.dictionaries(st.sampled_from(["a", "b/c", "b/d/e", "f/g"]), st.sampled_from([b"1", b"2"])), min_size=1)
)
@examples(40)
def test_after_any_sequence_of_sites_the_tree_is_that_of_a_clean_build(sites: list[dict[str, bytes]]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(publication_module, "sync_all", lambda _: None)
        for each in sites:
            publish(Path(folder, "site"), each)
        publish(Path(folder, "clean/site"), sites[-1])

        assert tree(Path(folder, "site")) == tree(Path(folder, "clean/site"))
        assert modes(Path(folder, "site")) == modes(Path(folder, "clean/site"))
