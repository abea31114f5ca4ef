"""What the digests of former builds show of an article."""

import pytest

from newsarchive.archive.history import NO_HISTORY, Change, Past, Row, recall

ID = "k5dq3v7xw2mzr4ja"
OTHER = "aaaaaaaaaaaaaaaa"


def row(source: str, record: str, id_: str = ID) -> Row:
    return Row(id_, source * 64, record * 64)


def past(*builds: tuple[Row, ...]) -> Past:
    return recall((f"2026-05-0{day}", rows) for day, rows in enumerate(builds, 1)).articles[ID]


def events(*builds: tuple[Row, ...]) -> list[tuple[str, Change]]:
    return [(event.date, event.change) for event in past(*builds).events]


def test_without_former_builds_nothing_is_known() -> None:
    assert recall(()) == NO_HISTORY


def test_the_day_of_the_last_build_is_known_though_it_had_no_article() -> None:
    history = recall([("2026-05-01", [row("a", "b")]), ("2026-05-02", [])])

    assert history.last == "2026-05-02"
    assert history.articles[ID].is_gone


def test_an_article_that_stays_as_it_is_was_first_there_and_no_more() -> None:
    same = (row("a", "b"),)

    assert events(same, same, same) == [("2026-05-01", "first")]


def test_a_changed_source_is_told_apart_from_another_reading_of_the_same_source() -> None:
    found = events((row("a", "b"),), (row("a", "c"),), (row("d", "e"),))

    assert found == [("2026-05-01", "first"), ("2026-05-02", "record"), ("2026-05-03", "source")]


def test_an_article_that_was_away_comes_back_and_is_told_away_once() -> None:
    here, away = (row("a", "b"),), (row("a", "b", OTHER),)

    assert events(here, away, away, here) == [("2026-05-01", "first"), ("2026-05-02", "gone"), ("2026-05-04", "back")]


@pytest.mark.parametrize("now,change", [(("a", "b"), None), (("a", "c"), "record"), (("d", "b"), "source")])
def test_the_present_is_compared_with_the_last_build_that_had_the_article(
    now: tuple[str, str], change: Change | None
) -> None:
    assert past((row("a", "b"),)).differs(row(*now)) == change
