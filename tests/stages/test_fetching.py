"""Whole articles for the pages, from the store."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from newsarchive import engine
from newsarchive.build import read_archive
from newsarchive.errors import OutputError
from newsarchive.project import load_project
from newsarchive.site import View
from newsarchive.stages import fetching
from newsarchive.store import Store


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    for number in range(6):
        text = f"Title {number}\n\nThe harbour council of place {number} met on Tuesday and put off its decision.\n"
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    with read_archive(load_project(tmp_path)) as (view, _):
        yield view


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many drafts each question to the store was for."""
    counts: list[int] = []
    original = Store.get_many

    def counted(store: Store, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        counts.append(len(keys))
        return original(store, keys)

    monkeypatch.setattr(Store, "get_many", counted)
    return counts


def names(view: View, ids: Sequence[str]) -> list[str]:
    return [entry.article.source.path for entry in view.fetch(ids)]


def test_articles_come_in_the_order_in_which_they_were_asked_for(view: View) -> None:
    ids = [*reversed(list(view.archive.cards)), next(iter(view.archive.cards))]

    assert names(view, ids) == ["5.txt", "4.txt", "3.txt", "2.txt", "1.txt", "0.txt", "0.txt"]


def test_an_article_at_hand_is_not_read_again(view: View, asked: list[int]) -> None:
    ids = list(view.archive.cards)

    names(view, ids[:4])
    names(view, ids)
    names(view, ids)

    assert asked == [4, 2]


def test_what_stays_at_hand_has_a_bound(view: View, asked: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    ids = list(view.archive.cards)
    monkeypatch.setattr(fetching, "AT_HAND", 200)  # two articles

    assert names(view, ids) == [f"{number}.txt" for number in range(6)]
    assert names(view, ids) == [f"{number}.txt" for number in range(6)]
    assert asked == [6, 4]


def test_a_forked_process_reads_for_itself(view: View) -> None:
    ids = list(view.archive.cards)
    names(view, ids[:1])

    found = list(engine.run(lambda id_: names(view, [id_, ids[0]]), ids, workers=2))

    assert found == [[f"{number}.txt", "0.txt"] for number in range(6)]
    assert names(view, ids[3:5]) == ["3.txt", "4.txt"]


def test_a_draft_that_is_gone_is_told(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Store, "get_many", lambda *_: {})

    with pytest.raises(OutputError, match="the disk may be full"):
        names(view, list(view.archive.cards))
