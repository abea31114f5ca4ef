"""The reader of SQLite files, which are hostile until proven otherwise."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile
from newsarchive.sources.databases import is_database, is_query, read_database
from newsarchive.sources.records import Options

ARTICLES = "CREATE TABLE articles (url TEXT PRIMARY KEY, headline TEXT, body TEXT, published TEXT);"
ROWS = """INSERT INTO articles VALUES ('https://a.example/1', 'Přívoz', 'One.\n\nTwo.', '2021-03-03'),
  (NULL, 'B', 'Three.', 'x');"""


def make(folder: Path, *statements: str) -> Path:
    place = folder / "crawl.db"
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript("".join(statements))
    return place


def read(place: Path, limit: int = 100_000, tables: Mapping[str, str] = {}) -> list[RawDocument | Issue]:
    file = SourceFile("dump/crawl.db", place, "old/crawl.db", "sqlite", 0)
    return list(read_database(file, Options(limit, tables=tables)))


def codes(found: list[RawDocument | Issue]) -> list[str]:
    return [each.text if isinstance(each, RawDocument) else each.code for each in found]


def test_a_row_is_a_record_whose_key_is_its_rowid(tmp_path: Path) -> None:
    first, second = read(make(tmp_path, ARTICLES, ROWS))

    assert isinstance(first, RawDocument)
    assert isinstance(second, RawDocument)
    assert (first.text, first.record, first.format, second.record) == ("One.\n\nTwo.", "1", "sqlite", "2")
    assert [(one.field, one.value) for one in first.given] == [
        ("title", "Přívoz"),
        ("published", "2021-03-03"),
        ("url", "https://a.example/1"),
    ]


def test_a_removed_row_changes_no_others_key(tmp_path: Path) -> None:
    (only,) = read(make(tmp_path, ARTICLES, ROWS, "DELETE FROM articles WHERE rowid = 1;"))

    assert isinstance(only, RawDocument)
    assert only.record == "2"


def test_the_only_table_with_texts_is_taken(tmp_path: Path) -> None:
    place = make(tmp_path, ARTICLES, ROWS, "CREATE TABLE tags (id, label); INSERT INTO tags VALUES (1, 'Sea');")

    assert codes(read(place)) == ["One.\n\nTwo.", "Three."]


def test_where_two_tables_have_texts_one_issue_names_them_and_says_what_to_write(tmp_path: Path) -> None:
    place = make(tmp_path, ARTICLES, ROWS, "CREATE TABLE pages (text); INSERT INTO pages VALUES ('x');")
    (issue,) = read(place)

    assert isinstance(issue, Issue)
    assert "tables: articles, pages" in issue.message
    assert "newsarchive.yml" in issue.message
    assert codes(read(place, tables={"*.sqlite": "articles", "crawl*.db": "pages"})) == ["x"]
    assert codes(read(place, tables={"old/*": "SELECT upper(body) AS text FROM articles ORDER BY rowid"})) == [
        "ONE.\n\nTWO.",
        "THREE.",
    ]


def test_a_table_without_rowid_and_a_view_are_read_when_named(tmp_path: Path) -> None:
    place = make(
        tmp_path,
        "CREATE TABLE a (id TEXT PRIMARY KEY, text) WITHOUT ROWID; INSERT INTO a VALUES ('k-1', 'x');",
        "CREATE VIEW v AS SELECT text || '!' AS text FROM a;",
    )

    assert codes(read(place)) == ["x"]
    assert codes(read(place, tables={"crawl.db": "v"})) == ["x!"]


@pytest.mark.parametrize(
    "query",
    [
        "WITH x AS (SELECT 1) INSERT INTO articles (body) SELECT 'y' FROM x",
        "SELECT load_extension('evil') AS text",
        "SELECT * FROM pragma_database_list",
        "no such table",
    ],
)
def test_nothing_but_reading_is_let_through(tmp_path: Path, query: str) -> None:
    place = make(tmp_path, ARTICLES, ROWS)
    before = place.read_bytes()

    assert codes(read(place, tables={"crawl.db": query})) == ["broken-record"]
    assert place.read_bytes() == before
    assert os.listdir(tmp_path) == ["crawl.db"]


def test_a_trigger_or_a_view_of_the_file_cannot_write_nor_read_files(tmp_path: Path) -> None:
    place = make(tmp_path, ARTICLES, "CREATE VIEW v AS SELECT load_extension('x') AS text;")

    assert codes(read(place, tables={"crawl.db": "v"})) == ["broken-record"]


def test_changes_in_a_log_beside_it_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    place = tmp_path / "crawl.db"
    writer = sqlite3.connect(place)
    writer.executescript("PRAGMA journal_mode=WAL;" + ARTICLES + ROWS + "PRAGMA wal_checkpoint(TRUNCATE);")
    writer.execute("INSERT INTO articles VALUES ('u', 'C', 'Four.', '')")
    writer.commit()
    before = {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)}
    found = codes(read(place))

    assert found == ["One.\n\nTwo.", "Three.", "changing"]
    assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == before
    writer.close()


def test_a_row_over_the_limit_is_passed_over_and_the_next_is_read(tmp_path: Path) -> None:
    big = "INSERT INTO articles VALUES ('z', 'Z', hex(zeroblob(200000)), ''), ('y', 'Y', 'Last.', '');"

    assert codes(read(make(tmp_path, ARTICLES, ROWS, big), limit=10_000)) == [
        "One.\n\nTwo.",
        "Three.",
        "too-large",
        "Last.",
    ]


def test_bytes_in_a_text_are_decoded_or_mended(tmp_path: Path) -> None:
    rows = "INSERT INTO articles VALUES ('a', 'A', x'c5be6c757479', ''), ('b', 'B', CAST(x'61ff62' AS TEXT), '');"

    assert codes(read(make(tmp_path, ARTICLES, rows))) == ["žluty", "a\ufffdb"]


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"no database at all", b"\0" * 5_000])
def test_what_is_no_database_is_one_issue(tmp_path: Path, data: bytes) -> None:
    place = tmp_path / "crawl.db"
    place.write_bytes(data)

    assert [code for code in codes(read(place)) if code not in {"broken-record", "no-table"}] == []
    assert len(read(place)) == 1


def test_a_database_cut_short_gives_its_first_rows_and_one_issue_that_says_how_far(tmp_path: Path) -> None:
    rows = "".join(f"INSERT INTO articles VALUES ('{n}', 'T', '{'word ' * 300}', '');" for n in range(60))
    place = make(tmp_path, ARTICLES, rows)
    place.write_bytes(place.read_bytes()[:60_000])
    found = read(place)

    assert codes(found)[-1] == "broken-record"
    assert codes(found).count("broken-record") == 1
    assert "before its first row" in str(found[-1]) or f"behind row {len(found) - 1}" in str(found[-1])


def test_a_damaged_page_ends_the_reading_with_one_issue(tmp_path: Path) -> None:
    rows = "".join(f"INSERT INTO articles VALUES ('{n}', 'T', '{'word ' * 300}', '');" for n in range(60))
    place = make(tmp_path, ARTICLES, rows)
    data = bytearray(place.read_bytes())
    data[50_000:60_000] = b"\xff" * 10_000
    place.write_bytes(bytes(data))
    found = codes(read(place))

    assert found.count("broken-record") == 1
    assert found[-1] == "broken-record"


def test_a_database_is_known_by_its_first_bytes_and_a_query_by_its_first_word() -> None:
    assert is_database(b"SQLite format 3\0 ...")
    assert not is_database(b"SQLite format 4")
    assert is_query("  select * from a")
    assert not is_query("selected")
