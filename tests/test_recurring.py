"""Whole builds of dumps in which lines recur: what is left out, what stays, and what an added file may change."""

import random
from pathlib import Path
from typing import Any

import pytest

from newsarchive.explain import explain
from newsarchive.export import export
from newsarchive.project import load_project
from tests.properties import with_slow
from tests.sites import Folder, Site
from tests.texts import sentence

SLOGAN = "Numbers first and opinions last"
NOTICE = "Figures in this paper are checked twice, and if you find a wrong one the editors would be glad to hear of it."


def body(number: int) -> list[str]:
    dice = random.Random(number)
    return [" ".join(sentence(dice, number) for _ in range(4)) + f" It was case {number}." for _ in range(4)]


def page(number: int, *, text: int | None = None, title: str | None = None) -> str:
    """A page of one outlet; ``text``: the number of the story, where several pages print the same."""
    lines = [SLOGAN, title or f"Reservists of group {number} leave the barracks", "By Ana Muster", "3 May 2021"]
    return "\n\n".join([*lines, *body(number if text is None else text), NOTICE, "Room 12, Market Hall"]) + "\n"


def write(folder: Path, numbers: range, **options: Any) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number in numbers:
        (folder / f"{number:03}.txt").write_text(page(number, **options), encoding="utf-8")


def reasons(record: dict[str, Any]) -> dict[str, str]:
    return {drop["text"]: drop["reason"] for drop in record["dropped"]}


def test_what_stands_in_every_file_is_left_out_and_the_ledger_says_so_without_a_count(folder: Folder) -> None:
    write(folder.path / "seeds", range(60))

    site = folder.build()
    record = site.record("007.txt")

    assert record["body"].split("\n\n") == body(7)
    assert reasons(record)[NOTICE] == reasons(record)["Room 12, Market Hall"] == "recurring"
    ledger = next(text for path, text in texts(site, "ledger/") if NOTICE in text)
    assert "Recurs in this folder" in ledger
    assert "60" not in ledger.split("<main", 1)[1].split("case", 1)[0]


def test_five_articles_never_teach_each_other(folder: Folder) -> None:
    write(folder.path / "seeds", range(5))

    site = folder.build()

    assert not any("recurring" in reasons(record).values() for record in site.records())
    assert not any(path.startswith("folders/") for path in site.files())


def test_ten_copies_of_one_story_keep_their_text(folder: Folder) -> None:
    write(folder.path / "seeds", range(10), text=99)
    write(folder.path / "seeds", range(10, 13))

    records = folder.build().records()

    assert [record["body"].startswith("\n\n".join(body(99))) for record in records] == [True] * 10 + [False] * 3


def test_a_headline_that_a_series_shares_is_the_title_of_each(folder: Folder) -> None:
    series = "Letters from the northern barracks this week"
    write(folder.path / "seeds", range(10), title=series)
    write(folder.path / "seeds", range(10, 60))

    titles = [record["title"]["value"] for record in folder.build().records()]

    assert titles == [series] * 10 + [f"Reservists of group {number} leave the barracks" for number in range(10, 60)]


def test_bylines_and_dates_that_recur_are_still_read(folder: Folder) -> None:
    write(folder.path / "seeds", range(40))

    for record in folder.build().records():
        assert [author["value"] for author in record["authors"]] == ["Ana Muster"]
        assert record["published"]["value"] == "2021-05-03"


def test_a_build_after_any_change_equals_a_clean_one(folder: Folder, tmp_path: Path) -> None:
    seeds = folder.path / "seeds"
    write(seeds, range(14))
    write(folder.path / "seeds" / "sub", range(100, 111))
    folder.build()

    def crosses_the_least_size() -> None:
        write(seeds / "sub", range(111, 113))

    def opens_a_band() -> None:
        write(seeds, range(14, 17))

    def loses_the_line() -> None:
        for number in range(9):
            (seeds / f"{number:03}.txt").write_text(page(number).replace(SLOGAN, f"{number}"), encoding="utf-8")

    def is_deleted() -> None:
        for number in range(9, 17):
            (seeds / f"{number:03}.txt").unlink()

    for number, change in enumerate((crosses_the_least_size, opens_a_band, loses_the_line, is_deleted)):
        change()
        assert folder.build().files() == folder.build(output=tmp_path / f"clean{number}").files(), change.__name__


def test_one_more_file_changes_no_other_article_s_pages(folder: Folder) -> None:
    write(folder.path / "seeds", range(60))
    before = folder.build().files()
    write(folder.path / "seeds", range(60, 61))

    after = folder.build()

    assert not [path for path in after.report.published.changed if path.startswith("ledger/")]
    assert before.keys() < after.files().keys()


@pytest.mark.parametrize("workers", with_slow([3], 2))
def test_any_number_of_workers_builds_the_same(folder: Folder, tmp_path: Path, workers: int) -> None:
    write(folder.path / "seeds", range(150))

    assert folder.build().files() == folder.build(workers=workers, output=tmp_path / "more").files()


def test_an_export_learns_from_exactly_what_it_is_given(folder: Folder, tmp_path: Path) -> None:
    write(folder.path / "seeds", range(30))
    project = load_project(folder.path)

    def exported(*paths: Path) -> str:
        with (tmp_path / "out.jsonl").open("wb") as stream:
            export(project, paths, stream)
        return (tmp_path / "out.jsonl").read_text(encoding="utf-8")

    assert '"recurring"' in exported(folder.path / "seeds")
    assert '"recurring"' not in exported(folder.path / "seeds" / "001.txt")


def test_explain_knows_what_recurs_over_the_project(folder: Folder, tmp_path: Path) -> None:
    write(folder.path / "seeds", range(60))
    elsewhere = tmp_path / "alone.txt"
    elsewhere.write_text(page(1), encoding="utf-8")

    told = explain(str(folder.path / "seeds" / "001.txt"), load_project(folder.path))

    assert "left out: recurring, rule recurs-in-folder; recurs in this folder, in about half of its files" in told
    assert "recurs in this folder" not in explain(str(elsewhere), load_project(folder.path))


def texts(site: Site, folder: str) -> list[tuple[str, str]]:
    return [(path, site.read(path)) for path in site.files() if path.startswith(folder)]


def test_section_and_publisher_are_read_from_lines_that_recur(folder: Folder) -> None:
    (folder.path / "seeds").mkdir()
    for number in range(60):
        head, rest = page(number).split("\n\n", 1)
        text = f"{head}\n\nCoastal politics\n\n{rest}\n© 2021 The Torvik Gazette. All rights reserved.\n"
        (folder.path / "seeds" / f"{number:03}.txt").write_text(text, encoding="utf-8")

    for record in folder.build().records():
        assert record["section"]["value"] == "Coastal politics"
        assert record["publisher"]["value"] == "The Torvik Gazette"
