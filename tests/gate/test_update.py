"""The command that sets the floors, on pages of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gate import ratchet
from tests.gate.update import ROOT, main

PAGE = """\
Ferry crews walk out over winter rota
By Ragna Holt
12 October 2021
The crews of three island ferries walked out on Tuesday after talks about the winter rota broke down.
Their union said the new timetable would leave some families without a shared day off until the spring.
The company said it would run a reduced service and hoped to return to the table before the weekend.
"""
EXPECTED = """\
title: Ferry crews walk out over winter rota
date: "2021-10-12"
authors: [Ragna Holt]
publisher: null
language: en
body: "4-6"
"""


class Gate:
    """A gate of one page in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.pages = folder / "pages"
        self.pages.mkdir()
        self.floors = folder / "floors.json"
        self.write(PAGE, EXPECTED)

    def write(self, page: str, expected: str) -> None:
        (self.pages / "page.txt").write_text(page, encoding="utf-8")
        (self.pages / "page.yml").write_text(expected, encoding="utf-8")

    def update(self, *words: str) -> int:
        return main(words, self.pages, self.floors)

    def floor(self, name: str) -> float:
        floors = ratchet.read(self.floors)
        assert floors is not None
        return floors.floors[name].floor


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    gate = Gate(tmp_path)
    assert gate.update("--allow-lower", "first floors") == 0
    return gate


def test_an_update_without_a_change_writes_the_same_bytes(gate: Gate) -> None:
    before = gate.floors.read_bytes()

    assert gate.update() == 0
    assert gate.floors.read_bytes() == before


def test_a_floor_below_what_is_reached_is_raised(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    old = ratchet.read(gate.floors)
    assert old is not None
    low = {**old.floors, "all.body_f1": ratchet.Floor(0.25, 1)}
    ratchet.write(ratchet.Floors(old.gold, old.pages, low, old.history).sealed(), gate.floors)

    assert gate.update() == 0
    assert gate.floor("all.body_f1") == 1
    assert "0.25 → 1.0" in capsys.readouterr().out


def test_changed_expectations_are_refused_and_the_floors_stay(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    before = gate.floors.read_bytes()
    gate.write(PAGE, EXPECTED.replace("Ragna Holt", "Ida Brandt"))

    assert gate.update() == 1
    assert gate.floors.read_bytes() == before
    told = capsys.readouterr().out
    assert "not those that the floors were measured on" in told
    assert "all.author_f1 would go from 1.0 to 0.0" in told


def test_a_reason_lets_them_pass_and_is_kept(gate: Gate) -> None:
    gate.write(PAGE, EXPECTED.replace("Ragna Holt", "Ida Brandt"))

    assert gate.update("--allow-lower", "the byline was misread") == 0
    assert gate.floor("all.author_f1") == 0
    assert b"the byline was misread" in gate.floors.read_bytes()


def test_a_page_without_expectation_is_an_error(gate: Gate) -> None:
    (gate.pages / "page.yml").unlink()

    with pytest.raises(FileNotFoundError, match="page"):
        gate.update()


def test_show_writes_nothing_and_tells_what_is_wrong(gate: Gate, capsys: pytest.CaptureFixture[str]) -> None:
    before = gate.floors.read_bytes()
    gate.write(PAGE, EXPECTED.replace('"4-6"', '"4-5"'))

    assert gate.update("--show") == 0
    assert "6 kept: The company said" in capsys.readouterr().out
    assert gate.floors.read_bytes() == before


def test_runs_as_a_script_from_anywhere(tmp_path: Path) -> None:
    script = ROOT / "tests" / "gate" / "update.py"

    done = subprocess.run(
        [sys.executable, str(script), "--show", "en-wire-brief"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1"},
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "all.body_f1" in done.stdout
