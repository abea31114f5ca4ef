"""The pages of what deserves a human look."""

from typing import Any, cast

import pytest
from msgspec.structs import replace

from newsarchive.review import Kind, KindList, Review, Suggestion, Witness
from newsarchive.site import View, review
from newsarchive.site.contexts import ReviewPage
from newsarchive.site.review import review_pages
from tests.review.samples import near, title, weak
from tests.site.pages import Html, render_all
from tests.site.samples import a_view, many


def with_review(*kinds: KindList, **settings: Any) -> View:
    view = a_view(*many(3), review=True, **settings)
    return replace(view, review=Review(kinds))


def listed(view: View, kind: Kind, *suggestions: Suggestion, total: int = 0) -> KindList:
    id_ = next(iter(view.archive.cards))
    found = tuple(replace(each, kind=kind, article=id_) for each in suggestions)
    return KindList(kind, total or len(found), found)


def full() -> View:
    view = a_view(*many(3))
    first, second, *_ = view.archive.cards
    pair = replace(
        title(), kind="names-alike", article=None, evidence=(Witness(1, "One", first), Witness(2, "Two", second))
    )
    return with_review(
        listed(view, "title-supplied", title()),
        listed(view, "theme-near", near(), near()),
        KindList("names-alike", 1, (pair,)),
        listed(view, "name-variant", weak()),
    )


def pages_of(view: View) -> dict[str, ReviewPage]:
    return {page.path: cast("ReviewPage", page.context()) for page in review_pages(view)}


def test_there_is_no_such_page_unless_it_was_asked_for() -> None:
    view = a_view(*many(2))

    assert list(review_pages(view)) == []
    assert "review.html" not in render_all(view)["index.html"]


def test_the_first_page_has_all_kinds_and_the_most_doubtful_of_all() -> None:
    page = pages_of(full())["review.html"]

    assert [(kind.label, kind.count, kind.href) for kind in page.kinds] == [
        ("A title cut from the text", 1, "review/title-supplied.html"),
        ("A theme just missed", 2, "review/theme-near.html"),
        ("Names that may be one", 1, "review/names-alike.html"),
    ]
    assert [one.doubt for one in page.suggestions] == ["0.60", "0.60", "0.30", "0.30"]
    assert page.suggestions[0].override.startswith("- article: ")


def test_evidence_leads_to_its_line_in_the_ledger_of_its_own_article() -> None:
    view = full()

    (pair,) = pages_of(view)["review/names-alike.html"].suggestions

    ledgers = [card.ledger for card in list(view.archive.cards.values())[:2]]
    assert [witness.line and (witness.line.href or "").split("#")[0] for witness in pair.evidence] == ledgers
    assert pair.article is None


def test_a_form_taken_for_another_name_stands_in_no_list() -> None:
    assert "review/name-variant.html" not in pages_of(full())


def test_a_long_list_goes_on_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "ON_A_PAGE", 2)
    view = a_view(*many(1))
    pages = pages_of(with_review(listed(view, "theme-near", *[near()] * 5, total=9)))

    assert list(pages) == [
        "review.html", "review/theme-near.html", "review/theme-near-2.html", "review/theme-near-3.html",
    ]  # fmt: skip
    first, last = pages["review/theme-near.html"], pages["review/theme-near-3.html"]
    assert (first.total, first.listed, len(first.suggestions)) == (9, 5, 2)
    assert [(part.label, part.href) for part in last.parts] == [
        ("1", "review/theme-near.html"), ("2", "review/theme-near-2.html"), ("3", None),
    ]  # fmt: skip


def test_the_pages_tell_search_engines_to_stay_away_and_texts_stay_texts() -> None:
    view = with_review(listed(a_view(*many(1)), "title-supplied", replace(title(), now="<b>Old</b>")), robots="index")

    page = render_all(view)["review.html"]

    assert Html(page).meta("robots") == "noindex"
    assert "&lt;b&gt;Old&lt;/b&gt;" in page
    assert "<b>Old" not in page
