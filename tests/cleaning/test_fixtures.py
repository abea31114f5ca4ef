"""Whole texts with the fate of each line: fixtures/*.txt.

A case begins with ``== what it shows``; each line of its text has its fate before the bar: ``.`` for a blank line, a
kept line's kind (``+`` if it goes on with the block above), ``front`` for what metadata has to settle, or the reason
why a line is dropped.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cleaning.helpers import cleaned, fate

FIXTURES = Path(__file__).with_name("fixtures")


def cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    for file in sorted(FIXTURES.glob("*.txt")):
        for case in file.read_text(encoding="utf-8").split("== ")[1:]:
            title, *rows = case.rstrip("\n").split("\n")
            pairs = [row.partition("|") for row in rows]
            yield title, [(label.strip(), text.removeprefix(" ")) for label, _, text in pairs]


@pytest.mark.parametrize("rows", [pytest.param(rows, id=title) for title, rows in cases()])
def test_every_line_has_the_fate_that_a_reader_gives_it(rows: list[tuple[str, str]]) -> None:
    result = cleaned("\n".join(text for _, text in rows))

    assert [(fate(mark), text) for mark, (_, text) in zip(result.marks, rows, strict=True)] == rows


def test_there_are_fixtures_for_many_kinds_of_pages() -> None:
    assert len(list(cases())) >= 30
