"""The quality gate: on invented pages of many kinds, cleaning and metadata stay as good as they once were.

``python tests/gate/update.py --show`` tells what is wrong on each page; without ``--show`` it raises the floors.
"""

from collections import Counter

import pytest

from newsarchive.model import fold, split_lines
from tests.gate import gold, ratchet, report, scoring
from tests.gate.gold import Page, numbers

WORST = 12
"""Pages shown when the gate falls."""

PAGES = gold.read_pages()
each_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@pytest.fixture(scope="module")
def judged() -> list[scoring.Judged]:
    return [scoring.judge(page) for page in PAGES]


def test_no_measure_falls_below_its_floor(judged: list[scoring.Judged]) -> None:
    floors = ratchet.read()
    assert floors is not None
    fallen = ratchet.fallen(floors, scoring.totals(judged))

    assert not fallen, "\n".join(["", *fallen, "", report.worst_pages(judged, WORST)])


def test_every_measure_has_a_floor(judged: list[scoring.Judged]) -> None:
    floors = ratchet.read()

    assert floors is not None
    assert set(floors.floors) == set(scoring.totals(judged))


def test_the_gold_is_the_one_the_floors_were_measured_on() -> None:
    floors = ratchet.read()

    assert floors is not None
    assert floors.gold == gold.digest(), "pages or expectations changed: see tests/gate/update.py"
    assert floors.pages == len(PAGES)


def test_the_floors_were_not_changed_by_hand() -> None:
    floors = ratchet.read()

    assert floors is not None
    assert floors == floors.sealed(), "use tests/gate/update.py"
    assert all(change.why for change in floors.history)


def test_the_pages_are_many_and_of_many_languages() -> None:
    languages = Counter(page.expected.language for page in PAGES)

    assert len(PAGES) >= 64
    assert len(languages) >= 18
    assert 0.4 <= languages["en"] / len(PAGES) <= 0.6
    assert sum(not page.expected.article for page in PAGES) >= 3
    assert any("\r\n" in page.text for page in PAGES)
    assert any("\u00a0" in page.text for page in PAGES)
    assert any(len(split_lines(page.text)) == 1 for page in PAGES)


@each_page
def test_expectations_name_lines_that_hold_text_and_none_twice(page: Page) -> None:
    lines = split_lines(page.text)
    filled = {number for number, line in enumerate(lines, 1) if fold(line)}
    expected = page.expected
    body, dek, either = numbers(expected.body), numbers(expected.dek), numbers(expected.either)

    assert body | dek | either <= filled
    assert len(body | dek | either) == len(body) + len(dek) + len(either)
    assert numbers(expected.headings) | numbers(expected.headings_either) <= body
    assert bool(body) is expected.article


@each_page
def test_expected_facts_stand_in_the_page(page: Page) -> None:
    text = fold(page.text).casefold()
    expected = page.expected

    assert all(
        fold(name).casefold() in text for name in (expected.title, expected.publisher, *expected.authors) if name
    )
    if expected.date:
        assert str(int(expected.date[8:10])) in text
