"""``newsarchive review``: what it prints, of which articles, and what it may not tell."""

import csv
import io
import json
from pathlib import Path

import pytest

from newsarchive.cli import main
from newsarchive.errors import SourceError
from newsarchive.review.rows import COLUMNS
from tests.review.archive import tell
from tests.sites import Folder

SECRET = "zymurgy"
FILES = f"""\
-- newsarchive.yml --
title: Harbour
review: true
publish: metadata
-- seeds/a.txt --
The {SECRET} of the town went back to work on Monday after a strike that had lasted for more than three weeks.
Their union said that the {SECRET} had reached an agreement with the owners, and that an amnesty was possible.
The weather of the {SECRET} in the harbour town, day by day
-- seeds/b.txt --
A {SECRET} was taken on Monday

03/04/2022

The {SECRET} of the town went back to work on Monday after a strike that had lasted for more than three weeks.
The weather of the {SECRET} in the harbour town, day by day
"""


def test_what_may_not_be_shown_is_not_told_by_the_command_nor_by_the_page(
    folder: Folder, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder.write(FILES.replace(f"A {SECRET} was", "Somebody was"))

    site = folder.build()
    for form in ("text", "tsv", "jsonl"):
        assert main(["review", str(folder.path), "--format", form]) == 0

    told = capfdbinary.readouterr().out
    assert b"date-" in told
    assert SECRET.encode() not in told
    assert "review/date-missing.html" in site.files()
    assert not [name for name, data in site.files().items() if SECRET.encode() in data]


def test_the_command_prints_what_it_was_asked_for(folder: Folder, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    folder.write(FILES.replace("publish: metadata\n", ""))
    id_ = next(each.article for each in tell(folder.path) if each.source == "seeds/b.txt")

    assert main(["review", str(folder.path), "--format", "tsv", "--kind", "title-supplied"]) == 0
    table = list(csv.reader(io.StringIO(capsysbinary.readouterr().out.decode()), dialect="excel-tab"))
    assert main(["review", str(folder.path), "--format", "jsonl", "--article", str(id_), "--limit", "1"]) == 0
    (row,) = map(json.loads, capsysbinary.readouterr().out.splitlines())

    assert table[0] == list(COLUMNS)
    assert [cells[3] for cells in table[1:]] == ["seeds/a.txt"]
    assert (row["kind"], row["article"]) == ("date-ambiguous", id_)
    with pytest.raises(SourceError, match="not the id of an article"):
        tell(folder.path, article="k5dq3v7xw2mzr4ja")


def test_the_command_accepts_what_was_chosen(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Harbour\n-- seeds/a.txt --\nNothing.\n")
    row = {"kind": "theme-weak", "article": "k5dq3v7xw2mzr4ja", "value": "asylum", "because": "It is not."}
    chosen = folder.path / "chosen.jsonl"
    chosen.write_text(json.dumps(row), encoding="utf-8")

    assert main(["review", str(folder.path), "--accept", str(chosen), "--by", "Ada"]) == 0

    assert "one entry added from line 1 on" in capsys.readouterr().err
    written = (folder.path / "overrides.yml").read_text(encoding="utf-8")
    assert written == (
        '- article: k5dq3v7xw2mzr4ja\n  because: "It is not."\n  by: Ada\n  themes: {forbid: [asylum]}\n'
    )
    assert main(["review", str(folder.path), "--accept", str(Path(folder.path, "missing.tsv"))]) == 1
