"""The history of an article in words."""

import hashlib
from typing import Any

from msgspec.structs import replace

from newsarchive.archive.history import Row, recall
from newsarchive.assemble import encode_record
from newsarchive.model import Article
from newsarchive.site.history import MOST
from newsarchive.site.past_parts import HistoryView
from tests.site.pages import Html, render_all
from tests.site.samples import a_view, an_entry, full_article, page_for

ARTICLE = full_article()


def row_of(article: Article, **fields: Any) -> Row:
    record = hashlib.sha256(encode_record(article)).hexdigest()
    return replace(Row(article.id, article.source.sha256, record), **fields)


def told(*builds: tuple[str, Row | None]) -> HistoryView | None:
    history = recall((day, [row] if row else []) for day, row in builds)
    view = replace(a_view(ARTICLE), history=history)
    return page_for(an_entry(ARTICLE), view).history


def test_where_no_former_build_is_kept_nothing_is_told() -> None:
    assert told() is None
    assert "History" not in Html(render_all(a_view(ARTICLE))[ARTICLE.path]).text


def test_a_new_article_says_until_when_it_was_not_there() -> None:
    view = told(("2026-05-04", None))

    assert view == HistoryView((), 0, "Not in the archive up to the build of 4 May 2026.")


def test_what_changed_when_and_since_is_told() -> None:
    same = row_of(ARTICLE)
    view = told(("2026-05-04", replace(same, source="0" * 64)), ("2026-06-01", same), ("2026-07-01", None))

    assert view is not None
    assert [(event.iso, event.what) for event in view.events] == [
        ("2026-05-04", "first in the archive"),
        ("2026-06-01", "its source had changed"),
        ("2026-07-01", "not in the archive"),
    ]
    assert view.now == "Back in the archive since the build of 1 July 2026."


def test_whether_anything_changed_since_the_last_build_is_told() -> None:
    same = row_of(ARTICLE)
    cases = {
        "Unchanged since the build of 4 May 2026.": same,
        "Its source has changed since the build of 4 May 2026.": replace(same, source="0" * 64),
        "The archive reads it differently since the build of 4 May 2026; its source is the same.": replace(
            same, record="0" * 64
        ),
    }

    assert all((view := told(("2026-05-04", row))) is not None and view.now == now for now, row in cases.items())


def test_a_page_does_not_grow_with_the_number_of_builds() -> None:
    rows = [row_of(ARTICLE, record=f"{number:064x}"[::-1]) for number in range(40)]
    view = told(*((f"2026-{1 + number // 28:02}-{1 + number % 28:02}", row) for number, row in enumerate(rows)))

    assert view is not None
    assert (len(view.events), view.left_out) == (MOST, 40 - MOST)
    assert (view.events[0].what, view.events[-1].iso) == ("first in the archive", "2026-02-12")


def test_the_article_s_page_shows_it_below_its_source() -> None:
    view = replace(a_view(ARTICLE), history=recall([("2026-05-04", [row_of(ARTICLE)])]))
    words = Html(render_all(view)[ARTICLE.path]).text

    assert "History 4 May 2026 first in the archive Unchanged since the build of 4 May 2026." in words
