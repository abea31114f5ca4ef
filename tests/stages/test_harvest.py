"""The files of data of a whole build, read by the programs that read such files."""

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import bibtexparser.entrypoint
import pyarrow.parquet
import pytest
import rispy
from datasette.app import Datasette
from frictionless import Package

from newsarchive.site.taking import LONGEST, forms
from newsarchive.sources.extras import Extra
from newsarchive.stages.harvest import ExtraMissing
from tests.sites import ROOT, Folder, Site
from tests.texts import write_articles

ATTACK = "=cmd|' /C calc'!A0"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = Folder(tmp_path_factory.mktemp("data"))
    for seed in sorted((ROOT / "seeds").iterdir()):
        folder.write(f"-- seeds/{seed.name} --\n{seed.read_text('utf-8')}")
    lead = "Finland granted asylum to soldiers who had fled the army, the interior minister said in Helsinki."
    folder.write(
        "-- newsarchive.yml --\ntitle: Test\nurl: https://example.org/\n"
        "data: [tables, sqlite, parquet, references, lists]\n"
        f'-- seeds/hostile.md --\n---\ntitle: "{ATTACK}"\npublisher: A {{B}} & C, "D"\ndate: 2021-05-03\n---\n'
        f"{lead}\n\nA second paragraph stands here, with a café in it.\n"
    )
    return folder.build()


@pytest.fixture
def database(site: Site) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{site.path}/data/archive.sqlite?mode=ro", uri=True)) as connection:
        yield connection


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_are_what_their_package_says(site: Site) -> None:
    report = Package(str(site.path / "data/datapackage.json")).validate()

    assert report.valid, report.flatten(["resource", "type", "note"])
    assert report.stats["tasks"] == 6


def test_csv_is_guarded_and_nothing_else_is(site: Site, database: sqlite3.Connection) -> None:
    (row,) = [row for row in table(site.path / "data/articles.csv") if row["source"] == "hostile.md"]
    (exact,) = [json.loads(line) for line in site.read("data/years/2021.jsonl").splitlines()]

    assert row["title"] == f"'{ATTACK}"
    assert exact["title"] == site.record("hostile.md")["title"]["value"] == ATTACK
    assert database.execute("SELECT title FROM articles WHERE source = 'hostile.md'").fetchone() == (ATTACK,)
    assert ATTACK in rispy.loads(site.read("data/articles.ris"))[-1]["title"]


def test_the_list_of_a_theme_has_its_articles_in_every_form(site: Site) -> None:
    ids = {
        record["id"]
        for record in site.records()
        if any(theme["id"] == "asylum" and theme["role"] == "subject" for theme in record["themes"])
    }
    assert len(ids) > 1

    files = {ending: site.read(f"data/themes/asylum.{ending}") for ending in ("jsonl", "ris", "bib", "csl.json")}

    assert {row["id"] for row in table(site.path / "data/themes/asylum.csv")} == ids
    assert {json.loads(line)["id"] for line in files["jsonl"].splitlines()} == ids
    assert {found["id"] for found in rispy.loads(files["ris"])} == ids
    assert {entry.key for entry in bibtexparser.entrypoint.parse_string(files["bib"]).entries} == ids
    assert {item["id"] for item in json.loads(files["csl.json"])} == ids


def test_every_article_stands_in_the_files_of_its_year_or_of_the_undated(site: Site) -> None:
    found = [row["id"] for path in sorted((site.path / "data/years").glob("*.csv")) for row in table(path)]

    assert sorted(found) == sorted(record["id"] for record in site.records())
    assert (site.path / "data/years/undated.csv").is_file()


def test_every_file_of_a_list_is_linked_from_a_page(site: Site) -> None:
    linked = "".join(text.decode() for path, text in site.files().items() if path.endswith(".html"))

    for path in site.files():
        if path.startswith("data/") and path != "data/index.html":
            assert path.removeprefix("data/") in linked, path


def test_the_database_is_sound_and_its_full_text_is_searched_without_accents(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    found = database.execute(
        "SELECT source FROM articles JOIN articles_fts ON articles.rowid = articles_fts.rowid "
        "WHERE articles_fts MATCH 'cafe'"
    ).fetchall()
    assert found == [("hostile.md",)]


@pytest.fixture(scope="module")
def answers(site: Site) -> dict[str, Any]:
    import asyncio

    async def ask() -> dict[str, Any]:
        datasette = Datasette([str(site.path / "data/archive.sqlite")])
        await datasette.invoke_startup()
        paths = {
            "facet": "/archive/articles.json?_facet_array=themes&_facet=publisher&_size=0",
            "search": "/archive/articles.json?_search=caf%C3%A9&_shape=objects",
            "themes": "/archive/themes.json?theme=asylum&role=subject&_shape=objects&_facet=role",
        }
        return {name: (await datasette.client.get(path)).json() for name, path in paths.items()}

    return asyncio.run(ask())


def test_datasette_counts_a_facet_right(site: Site, answers: dict[str, Any]) -> None:
    counted = {row["value"]: row["count"] for row in answers["facet"]["facet_results"]["themes"]["results"]}
    expected: dict[str, int] = {}
    for record in site.records():
        for theme in record["themes"]:
            if theme["role"] == "subject":
                expected[theme["id"]] = expected.get(theme["id"], 0) + 1

    assert counted == expected
    assert len(answers["themes"]["rows"]) == expected["asylum"]


def test_datasette_finds_an_article_by_its_text(answers: dict[str, Any]) -> None:
    assert [row["source"] for row in answers["search"]["rows"]] == ["hostile.md"]


def test_parquet_holds_the_same_rows(site: Site) -> None:
    found = pyarrow.parquet.read_table(site.path / "data/articles.parquet").to_pylist()

    assert [row["id"] for row in found] == [record["id"] for record in site.records()]
    assert found[-1]["themes"] == [theme["id"] for theme in site.records()[-1]["themes"] if theme["role"] == "subject"]
    assert found[-1]["text"] == site.records()[-1]["body"]


def test_records_alone_are_written_where_nothing_else_is_wanted(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Test\ndata: []\n")
    write_articles(folder.path / "seeds", 3)

    files = folder.build().files()

    assert {path for path in files if path.startswith("data/")} == {
        "data/articles.jsonl",
        "data/index.html",
        "data/inputs.jsonl",
    }


def test_data_has_the_same_bytes_from_any_number_of_workers(folder: Folder, tmp_path: Path) -> None:
    folder.write("-- newsarchive.yml --\ndata: [tables, sqlite, parquet, references, lists]\n")
    write_articles(folder.path / "seeds", 70)

    one, two = (folder.build(output=tmp_path / str(workers), workers=workers).files() for workers in (1, 2))

    assert {path: data for path, data in one.items() if path.startswith("data/")} == {
        path: data for path, data in two.items() if path.startswith("data/")
    }


def test_nothing_that_a_killed_build_left_of_its_data_stays(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Test\n-- seeds/a.txt --\nSome words stand here.\n")
    folder.build()
    work = folder.path / ".build.newsarchive"
    for name in ("all.rows", "cut.lists", "cut.some-form-of-former-days"):
        (work / name).write_text("A line that is withheld by now.", "utf-8")

    folder.write("-- seeds/b.txt --\nSome other words stand here.\n")
    folder.build()

    assert not [path.name for path in work.iterdir() if path.name.startswith(("all.", "cut."))]


def test_a_form_that_nothing_installed_can_write_is_refused_before_any_work(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.stages.harvest.PARQUET", Extra("parquet", ("no_such_module",)))
    folder.write("-- newsarchive.yml --\ndata: [parquet]\n-- seeds/a.txt --\nSome words stand here.\n")

    with pytest.raises(ExtraMissing, match="pip install"):
        folder.build()

    assert not (folder.path / "build").exists()


def test_a_very_long_list_has_no_json_lines_of_its_own() -> None:
    data = frozenset({"tables", "references", "lists"})

    assert "jsonl" in {ending for _, ending, _ in forms(False, LONGEST, data)}
    assert "jsonl" not in {ending for _, ending, _ in forms(False, LONGEST + 1, data)}
    assert "jsonl" in {ending for _, ending, _ in forms(True, LONGEST + 1, data)}
