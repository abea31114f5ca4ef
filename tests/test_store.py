"""The cache on disk: it may forget, it may not lie, it may not complain."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive import store as store_module
from newsarchive.store import Store
from tests.children import NOBODY, folder_of, in_child

PAIRS = {b"key %d" % number: b"value %d " % number * 50 for number in range(1_200)}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


def on_disk(path: Path) -> bytes:
    """All bytes of the store's files, journals included."""
    return b"".join(file.read_bytes() for file in path.parent.glob(path.name + "*"))


class TestKeeping:
    def test_values_come_back_as_they_were_put(self, store: Store) -> None:
        store.put_many(PAIRS.items())

        assert store.get_many([*PAIRS, b"another"]) == PAIRS

    def test_values_outlive_the_process(self, path: Path) -> None:
        with Store.open(path) as first:
            first.put_many([(b"k", b"v")])
        with Store.open(path) as second:
            assert second.get_many([b"k"]) == {b"k": b"v"}

    def test_a_second_value_under_one_key_takes_the_place_of_the_first(self, store: Store) -> None:
        store.put_many([(b"k", b"one")])
        store.put_many([(b"k", b"two"), (b"empty", b"")])

        assert store.get_many([b"k", b"empty"]) == {b"k": b"two", b"empty": b""}

    def test_a_closed_store_is_empty(self, path: Path) -> None:
        store = Store.open(path)
        store.put_many([(b"k", b"v")])
        store.close()
        store.close()

        assert store.get_many([b"k"]) == {}


class TestForgetting:
    def test_keeps_only_what_it_is_told_to(self, store: Store) -> None:
        store.put_many(PAIRS.items())
        kept = list(PAIRS)[::3]

        assert store.keep_only([*kept, b"never seen", kept[0]]) == len(PAIRS) - len(kept)
        assert store.get_many(list(PAIRS)) == {key: PAIRS[key] for key in kept}
        assert store.keep_only(kept) == 0

    @pytest.mark.parametrize("size", [100, 30_000])
    def test_leaves_nothing_of_a_withdrawn_text_on_the_disk(self, store: Store, path: Path, size: int) -> None:
        store.put_many(PAIRS.items())
        store.put_many([(b"withdrawn", b"SECRET NAME " * size)])

        assert b"SECRET" in on_disk(path)

        store.keep_only(PAIRS)

        assert b"SECRET" not in on_disk(path)
        assert store.get_many(list(PAIRS)) == PAIRS

    def test_leaves_nothing_of_an_overwritten_text_after_the_next_pruning(self, store: Store, path: Path) -> None:
        store.put_many([(b"k", b"SECRET NAME " * 1_000), (b"other", b"x")])
        store.put_many([(b"k", b"harmless")])
        store.keep_only([b"k"])

        assert b"SECRET" not in on_disk(path)

    def test_gives_the_space_back(self, store: Store, path: Path) -> None:
        store.put_many((b"%d" % number, b"x" * 10_000) for number in range(300))
        store.keep_only([b"1"])

        assert path.stat().st_size < 200_000


class TestWorkers:
    def test_read_what_the_builder_has_put_while_it_goes_on_writing(self, store: Store, path: Path) -> None:
        store.put_many([(b"early", b"1")])

        def look() -> dict[bytes, bytes]:
            with Store.reader(path) as mine:
                return mine.get_many([b"early", b"late"])

        assert in_child(look) == {b"early": b"1"}

        store.put_many([(b"late", b"2")])

        assert in_child(look) == {b"early": b"1", b"late": b"2"}

    def test_see_an_empty_store_where_there_is_none_and_make_none(self, path: Path) -> None:
        with Store.reader(path) as reader:
            assert reader.get_many([b"k"]) == {}

        assert not path.exists()

    def test_write_nothing(self, store: Store, path: Path) -> None:
        store.put_many([(b"k", b"v")])
        with Store.reader(path) as reader:
            reader.put_many([(b"k", b"other")])
            reader.keep_only([])

        assert store.get_many([b"k"]) == {b"k": b"v"}


class TestDamage:
    def test_anywhere_in_the_file_never_yields_a_wrong_value(self, path: Path) -> None:
        with Store.open(path) as store:
            store.put_many(list(PAIRS.items())[:60])
        whole = path.read_bytes()
        for place in range(0, len(whole), 211):
            damaged = bytearray(whole)
            damaged[place] ^= 0x55
            path.write_bytes(damaged)
            with Store.open(path) as store:
                found = store.get_many(list(PAIRS))

            assert found.items() <= PAIRS.items()

    def test_is_mended_by_beginning_anew(self, path: Path) -> None:
        with Store.open(path) as store:
            store.put_many(PAIRS.items())
        data = path.read_bytes()
        path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
        with Store.open(path) as store:
            store.get_many(list(PAIRS))
            store.put_many([(b"k", b"v")])

            assert store.get_many([b"k"]) == {b"k": b"v"}

    def test_that_moves_a_value_under_another_key_is_noticed(self, path: Path) -> None:
        with Store.open(path) as store:
            store.put_many([(b"one", b"1"), (b"two", b"2")])
        with sqlite3.connect(path) as other:
            other.execute("UPDATE entry SET value = (SELECT value FROM entry WHERE key = x'6f6e65')")
        other.close()
        with Store.open(path) as store:
            assert store.get_many([b"one", b"two"]) == {b"one": b"1"}

    @pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0" + b"\x01" * 3_000, b"\0"])
    def test_a_file_that_is_no_store_is_replaced(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        with Store.open(path) as store:
            store.put_many([(b"k", b"v")])

            assert store.get_many([b"k"]) == {b"k": b"v"}

    def test_a_database_of_others_or_of_another_format_is_replaced(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with sqlite3.connect(path) as other:
            other.execute("CREATE TABLE entry (key BLOB, value BLOB)")
        other.close()
        with Store.open(path) as store:
            store.put_many([(b"k", b"v")])

            assert store.get_many([b"k"]) == {b"k": b"v"}

        monkeypatch.setattr(store_module, "FORMAT", store_module.FORMAT + 1)
        with Store.open(path) as store:
            assert store.get_many([b"k"]) == {}

    def test_a_locked_file_is_left_to_its_holder_and_begun_anew(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(store_module, "_PATIENCE", 0.01)
        with Store.open(path) as store:
            store.put_many([(b"k", b"v")])
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with Store.open(path) as store:
            store.put_many([(b"new", b"v")])

            assert store.get_many([b"k", b"new"]) == {b"new": b"v"}

        holder.close()

    def test_a_link_in_its_place_is_not_followed(self, path: Path, tmp_path: Path) -> None:
        precious = tmp_path / "precious"
        precious.write_bytes(b"precious")
        path.symlink_to(precious)
        with Store.open(path) as store:
            store.put_many([(b"k", b"v")])

            assert store.get_many([b"k"]) == {b"k": b"v"}

        assert precious.read_bytes() == b"precious"


class TestDoingWithout:
    def test_where_nothing_can_be_written_the_store_is_empty_and_silent(self) -> None:
        def use() -> dict[bytes, bytes]:
            with Store.open(folder / "closed/store.sqlite") as store:
                store.put_many([(b"k", b"v")])
                store.keep_only([b"k"])
                return store.get_many([b"k"])

        with folder_of(NOBODY) as folder:
            (folder / "closed").mkdir(mode=0o555)

            assert in_child(use, NOBODY) == {}

    def test_where_the_folder_is_missing_the_store_is_empty_and_silent(self, tmp_path: Path) -> None:
        with Store.open(tmp_path / "no/such/store.sqlite") as store:
            store.put_many([(b"k", b"v")])

            assert store.get_many([b"k"]) == {}


def test_withdrawn_texts_can_be_read_by_nobody_else(store: Store, path: Path) -> None:
    assert store.get_many([]) == {}
    assert path.stat().st_mode & 0o777 == 0o600
