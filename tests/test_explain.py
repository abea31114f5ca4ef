"""``explain``: every fact with its line and rule, every line with its fate, every tag with its sentence."""

from pathlib import Path

import pytest

from newsarchive.errors import SourceError
from newsarchive.explain import explain
from newsarchive.project import load_project
from tests.sites import Folder

TEXT = """\
-- seeds/a.txt --
Skip to main content
Reservists desert on the coast
By Ana Muster | 3 May 2021

Reservists deserted their unit in Finland, the army said, and two of them applied for asylum in Germany on Monday.

Officials said that the border would stay open for all who had come so far.

Sign up for our newsletter
"""


@pytest.fixture
def told(folder: Folder) -> str:
    folder.write(TEXT)
    return explain(str(folder.path / "seeds" / "a.txt"), load_project(folder.path))


def test_facts_are_told_with_status_line_and_rule(told: str) -> None:
    assert "  title       Reservists desert on the coast\n              stated, line 2, rule " in told
    assert "  published   2021-05-03\n              stated, line 3, rule " in told
    assert "  author      Ana Muster\n" in told
    assert "  dek         – not known\n" in told


def test_every_line_that_is_not_blank_is_told_with_its_fate(told: str) -> None:
    lines = told.split("\nLINES\n")[1].split("\n\nTHEMES", maxsplit=1)[0].splitlines()

    numbered = [place for place, line in enumerate(lines) if line[:5].strip()]
    assert [int(lines[place].split()[0]) for place in numbered] == [1, 2, 3, 5, 7, 9]
    fates = [lines[place + 1] for place in numbered]
    assert all(line.startswith("       └ ") for line in fates)
    assert "└ left out: navigation, rule " in fates[0]
    assert fates[1].endswith("└ fact: title")
    assert "└ kept: paragraph" in fates[3]


def test_every_line_is_told_with_its_score_and_what_was_seen_of_it(told: str) -> None:
    lines = told.split("\nLINES\n")[1].split("\n\nTHEMES", maxsplit=1)[0]
    plain = " ".join(lines.split())

    assert plain.count(" scored ") == 6
    assert "in the article: 114 letters, ends like a sentence," in plain
    assert "above the article: 20 letters, no mark at its end, " in plain
    assert "is the phrase “skip to main content” (navigation)" in plain
    assert max(map(len, lines.splitlines())) <= 84


def test_a_theme_is_told_with_the_sentence_and_the_rule_that_prove_it(told: str) -> None:
    themes = told.split("\nTHEMES\n")[1]

    assert "Desertion (" in themes
    assert "rule desertion/en/" in themes
    assert "Reservists deserted their unit in Finland" in themes


def test_a_country_is_told_with_the_ways_it_is_named(told: str) -> None:
    assert "Finland (FI, " in told
    assert "): 1 by name, 0 by adjective or people, 0 by seat of government" in told


def test_records_that_could_not_be_read_are_told_below_those_that_could(folder: Folder) -> None:
    text = "It rained for a whole week, and the river rose above the old bridge in the night."
    folder.write(f'-- seeds/f.jsonl --\n{{"text": "{text}"}}\n{{"text": \n')

    told = explain(str(folder.path / "seeds" / "f.jsonl"), load_project(folder.path))

    assert told.split("\nNOT READ\n")[1].startswith("  seeds/f.jsonl: Line 2 is no JSON")


def test_an_article_without_tags_says_so(folder: Folder) -> None:
    folder.write(
        "-- seeds/b.txt --\nIt rained for a whole week, and the river rose above the old bridge in the night.\n"
    )

    told = explain(str(folder.path / "seeds" / "b.txt"), load_project(folder.path))

    sections = [section.split("\n") for section in told.split("\nTHEMES\n")[1].rstrip("\n").split("\n\n")]
    assert [section[-1] for section in sections] == ["  – none"] * 8
    assert [section[0] for section in sections[1:]] == [
        "NEAR MISSES", "COUNTRIES", "COUNTRIES IN PASSING", "PEOPLE", "ORGANISATIONS", "QUOTATIONS", "FIGURES",
    ]  # fmt: skip


def test_near_misses_are_told_with_what_ruled_them_out(folder: Folder) -> None:
    folder.write(
        "-- seeds/c.txt --\nThe senator read the draft law to the whole house, and nobody left before its end.\n\n"
        "Latvia and Latvians were named, Latvia above all, and once somebody spoke of the rain in Norway.\n"
    )

    told = explain(str(folder.path / "seeds" / "c.txt"), load_project(folder.path))

    assert "ruled out by “draft law” (except): The senator read" in told.split("\nNEAR MISSES\n")[1]
    assert "  Norway (NO): weight 1, " in told.split("\nCOUNTRIES IN PASSING\n")[1]


def test_what_a_near_miss_lacks_is_told_by_examples(folder: Folder) -> None:
    folder.write(
        "-- seeds/d.txt --\nMany fled the rain that fell on the old bridge for a whole week before the fair.\n"
    )

    told = explain(str(folder.path / "seeds" / "d.txt"), load_project(folder.path))

    assert "“fled” lacks near (" in told
    assert " …): Many fled the rain" in told


def test_a_file_of_the_project_has_the_id_and_path_that_it_has_in_the_site(folder: Folder) -> None:
    folder.write(TEXT.replace("seeds/a.txt", "seeds/deep/a.txt"))
    record = folder.build().record("a.txt")

    told = explain(str(folder.path / "seeds" / "deep" / "a.txt"), load_project(folder.path))

    assert f"seeds/deep/a.txt · id {record['id']} · {record['path']}" in told


def test_an_id_finds_its_article(folder: Folder) -> None:
    folder.write(TEXT)
    record = folder.build().record("a.txt")

    assert f"id {record['id']}" in explain(record["id"], load_project(folder.path))


def test_a_file_outside_the_project_is_explained_too(folder: Folder, tmp_path: Path) -> None:
    folder.write(TEXT)
    other = tmp_path / "other.txt"
    other.write_text("It rained for a whole week, and the river rose above the old bridge in the night.\n", "utf-8")

    assert "other.txt · id " in explain(str(other), load_project(folder.path))


@pytest.mark.parametrize("target", ["missing.txt", "aaaaaaaaaaaaaaaa"])
def test_what_is_neither_file_nor_id_is_a_clear_error(target: str, folder: Folder) -> None:
    folder.write(TEXT)

    with pytest.raises(SourceError, match="neither a file nor the id"):
        explain(target, load_project(folder.path))


def test_a_file_without_an_article_says_why(folder: Folder) -> None:
    folder.write("-- seeds/empty.txt --\n")

    with pytest.raises(SourceError, match="No article text stands in this file"):
        explain(str(folder.path / "seeds" / "empty.txt"), load_project(folder.path))


def test_names_quotations_and_figures_are_told_with_their_lines(folder: Folder) -> None:
    folder.write(
        """\
-- seeds/b.txt --
Ferry stays in port

“The ferry will not sail before Monday,” said Ada Brekke, a spokeswoman for the Harbour Council, on Friday evening.

Brekke put the number of stranded passengers at about 300 people. “We are sorry for every one of them,” she said.
"""
    )
    told = explain(str(folder.path / "seeds" / "b.txt"), load_project(folder.path))

    assert "  Ada Brekke (ada-brekke), also Brekke: lines 3, 5\n" in told
    assert "ORGANISATIONS\n  Harbour Council (harbour-council): line 3\n" in told
    assert "  1. Ada Brekke (direct, speaker explicit)\n    line 3: The ferry will not sail before Monday,\n" in told
    assert "    line 5: about 300 people" in told


def test_what_is_not_there_is_told_as_none(told: str) -> None:
    for heading in ("PEOPLE", "QUOTATIONS"):
        assert f"\n{heading}\n  – none\n" in told
