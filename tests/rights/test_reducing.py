"""What an excerpt and a record without text hold, and what they must not."""

import sqlite3
from pathlib import Path

import pyarrow.parquet
import pytest

from newsarchive.dossier import Wish, dossier
from newsarchive.export import export
from newsarchive.project import load_project
from tests.sites import Folder, Site

SECRET = "Zqxmarka"
ARTICLE = f"""\
Soldiers find asylum in the north

By Ada Brekke | 3 May 2021

{SECRET}Dek A long standfirst that nobody is allowed to print again without the leave of those who once wrote it down.

Finland granted asylum to soldiers who had fled the army, the interior minister said in Helsinki.

The hearing took a whole morning. {SECRET}One was read aloud by the clerk. It ended with an adjournment after noon.

“Nobody shall be sent back to {SECRET}Two,” said Ida Berg, the lawyer. She spoke of 4,500 {SECRET}Three blankets.

Photo: {SECRET}Four on the quay in the morning

Share this {SECRET}Five article
"""
OPEN = "Rain over the harbour\n\n4 May 2021\n\nIt rained over the harbour for a week, and nobody went out to sea.\n"


def left(folder: Folder) -> bytes:
    """Every byte of the site and of what lies beside it."""
    site = folder.path / "build"
    beside = folder.path / ".build.newsarchive"
    files = [file for place in (site, beside) for file in sorted(place.rglob("*")) if file.is_file()]
    assert beside / "drafts.sqlite" in files
    return b"\n".join(str(file.relative_to(folder.path)).encode() + file.read_bytes() for file in files)


def written(folder: Folder, config: str) -> Site:
    folder.write(f"-- newsarchive.yml --\n{config}\n-- seeds/a.txt --\n{ARTICLE}-- seeds/b.txt --\n{OPEN}")
    return folder.build()


def test_the_article_holds_the_marks_as_long_as_it_is_shown_in_full(folder: Folder) -> None:
    written(folder, "publish: full")

    assert left(folder).count(SECRET.encode()) > 20


@pytest.mark.parametrize("publish", ["excerpt", "metadata"])
def test_what_may_not_be_shown_is_in_no_byte_of_site_and_store(folder: Folder, tmp_path: Path, publish: str) -> None:
    written(folder, "publish: full")
    config = f"excerpt_words: 16\nrights:\n  - {{folder: seeds/a.txt, publish: {publish}}}"

    again = written(folder, config)

    assert SECRET.lower().encode() not in left(folder).lower()
    clean = folder.build(output=tmp_path / "clean")
    assert again.files() == clean.files()
    assert "nobody went out to sea" in again.read("data/articles.jsonl")


@pytest.mark.parametrize("publish", ["excerpt", "metadata"])
def test_export_gives_away_what_the_site_does(folder: Folder, publish: str) -> None:
    site = written(folder, f"publish: {publish}\nexcerpt_words: 16")
    target = folder.path / "out.jsonl"
    with target.open("wb") as stream:
        export(load_project(folder.path), [], stream)

    assert target.read_bytes() == (site.path / "data/articles.jsonl").read_bytes()


def test_an_excerpt_is_title_facts_lead_and_proof_within_the_words(folder: Folder) -> None:
    record = written(folder, "publish: excerpt\nexcerpt_words: 16").record("a.txt")

    assert record["title"]["value"] == "Soldiers find asylum in the north"
    assert record["published"]["value"] == "2021-05-03"
    assert record["body"].startswith("Finland granted asylum")
    assert len(record["body"].split()) <= 16
    assert [theme["id"] for theme in record["themes"] if theme["role"] == "subject"] == ["asylum", "desertion"]
    assert record["dek"] is None
    assert "excerpt-only" in [issue["code"] for issue in record["issues"]]
    assert {drop["text"] for drop in record["dropped"]} == {""}
    assert "not-published" in [drop["reason"] for drop in record["dropped"]]


def test_a_lead_longer_than_the_excerpt_is_cut_between_words(folder: Folder) -> None:
    record = written(folder, "publish: excerpt\nexcerpt_words: 5").record("a.txt")

    assert record["body"] == f"{SECRET}Dek A long standfirst that"


def test_a_wrapped_paragraph_is_cut_with_its_lines(folder: Folder) -> None:
    wrapped = (
        "A boat leaves\n\n3 May 2021\n\n"
        "The boat with the soldiers on board left the quay of the northern town at six\n"
        "in the morning. The rest of the story about the boat and about all of them was\n"
        "told by nobody at all, because the people of the town had gone to sleep before\n"
        "and the harbour master had put out the only lamp that was left on the quay.\n"
    )
    folder.write(f"-- newsarchive.yml --\npublish: excerpt\nexcerpt_words: 20\n-- seeds/w.txt --\n{wrapped}")

    site = folder.build()

    record = site.record("w.txt")
    assert (
        record["body"]
        == "The boat with the soldiers on board left the quay of the northern town at six in the morning."
    )
    assert record["blocks"][0]["lines"] == [5, 6]
    assert "told by nobody" not in site.read("data/articles.jsonl")


def test_a_record_without_text_keeps_facts_and_tags(folder: Folder) -> None:
    site = written(folder, "publish: metadata")
    record = site.record("a.txt")

    assert record["blocks"] == record["captions"] == record["quotes"] == record["figures"] == []
    assert record["body"] == ""
    assert "asylum" in [theme["id"] for theme in record["themes"]]
    assert {proof["text"] for theme in record["themes"] for proof in theme["evidence"]} <= {
        "",
        "Soldiers find asylum in the north",
    }
    assert "Ida Berg" in [person["name"] for person in record["people"]]
    assert "Only facts and tags may be shown" in site.read(record["path"])


def test_the_store_keeps_no_more_than_is_shown(folder: Folder) -> None:
    site = written(folder, "publish: metadata")
    with sqlite3.connect(folder.path / ".build.newsarchive" / "drafts.sqlite") as store:
        values = b"".join(value for (value,) in store.execute("SELECT value FROM entry"))
    store.close()

    assert site.report.articles == 2
    assert b"nobody went out to sea" not in values


@pytest.mark.parametrize("publish", ["excerpt", "metadata"])
def test_data_feeds_references_and_dossiers_give_away_what_the_pages_do(folder: Folder, publish: str) -> None:
    words = "tables, sqlite, parquet, references, lists, dossiers"
    site = written(folder, f"publish: {publish}\nexcerpt_words: 16\ndata: [{words}]")
    files = site.files()
    text, _ = dossier(load_project(folder.path), Wish(themes=("asylum",)))

    for path in (
        "data/articles.csv data/themes.csv data/archive.sqlite data/articles.ris data/themes/asylum.jsonl "
        "data/years/2021.csl.json feeds/themes/asylum.xml feeds/articles.json dossiers/themes/asylum.html"
    ).split():
        assert path in files
    assert SECRET.lower() not in text.lower()
    for table in ("articles", "themes", "countries", "quotations", "figures"):
        rows = pyarrow.parquet.read_table(site.path / f"data/{table}.parquet").to_pylist()
        assert SECRET.lower() not in repr(rows).lower()
    assert SECRET.lower().encode() not in left(folder).lower()
