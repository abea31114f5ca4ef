from typing import cast

import pytest

from newsarchive.model import Issue
from newsarchive.site import View, inputs
from newsarchive.site.contexts import InputsPage
from newsarchive.site.inputs import input_pages, shown_source
from newsarchive.site.parts import Link
from tests.site.pages import Html, render_all
from tests.site.samples import a_view, full_article, many

ODD = Issue("ambiguous-date", 1, "Read in two ways.")


def pages_of(view: View) -> dict[str, InputsPage]:
    return {page.path: cast("InputsPage", page.context()) for page in input_pages(view)}


def first_of(view: View) -> InputsPage:
    return pages_of(view)["inputs.html"]


def broken(count: int) -> tuple[Issue, ...]:
    return tuple(Issue("unreadable", None, "Permission denied.", f"{n:04}.txt") for n in range(count))


def test_inputs_without_a_record_are_grouped_by_kind() -> None:
    issues = (
        Issue("unreadable", None, "Permission denied.", "b.txt"),
        Issue("no-article", None, "Nothing in it.", "a.txt"),
        Issue("unreadable", None, "Permission denied.", "c.txt"),
    )

    page = first_of(a_view(issues=issues))

    assert [(group.code, group.label, group.count) for group in page.unreadable] == [
        ("no-article", "No article text found", 1),
        ("unreadable", "Cannot be read", 2),
    ]
    assert page.unreadable[1].items[0].label == "b.txt"
    assert page.unreadable[1].items[0].detail == "Permission denied."


def test_records_with_a_doubt_lead_to_the_article_and_the_line() -> None:
    article = full_article(issues=(Issue("truncated", 9, "It breaks off."), Issue("date-missing", None, "No date.")))

    page = first_of(a_view(article))

    assert [(group.code, group.items[0].href) for group in page.doubtful] == [
        ("date-missing", article.path),
        ("truncated", article.path),
    ]
    assert page.doubtful[0].items[0].detail == "north/rivers.txt"
    line = page.doubtful[1].items[0].line
    assert line is not None
    assert line.href is not None
    assert line.href.endswith("#l9")


def test_the_line_of_an_input_without_a_record_is_named_too() -> None:
    view = a_view(issues=(Issue("failed", 7, "It is no record.", "a.jsonl"),))

    assert "a.jsonl It is no record. (line 7)" in Html(render_all(view)["inputs.html"]).text


class TestALongList:
    def test_every_input_stands_on_one_of_the_pages(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inputs, "ON_A_PAGE", 10)

        pages = pages_of(a_view(*many(7, issues=(ODD,)), issues=broken(25)))

        assert list(pages) == ["inputs.html", "inputs-2.html", "inputs-3.html", "inputs-4.html"]
        groups = [group for page in pages.values() for group in (*page.unreadable, *page.doubtful)]
        assert sum(len(group.items) for group in groups) == 32
        labels = [item.label for page in pages.values() for group in page.unreadable for item in group.items]
        assert labels == [issue.source for issue in broken(25)]

    def test_a_kind_that_goes_over_several_pages_says_which_of_how_many_stand_here(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(inputs, "ON_A_PAGE", 10)

        found = render_all(a_view(issues=broken(1003)))

        assert "Cannot be read 1 to 10 of 1,003" in Html(found["inputs.html"]).text
        assert "Cannot be read 991 to 1,000 of 1,003" in Html(found["inputs-100.html"]).text
        assert "Cannot be read 1,001 to 1,003 of 1,003" in Html(found["inputs-101.html"]).text

    def test_the_pages_lead_to_each_other(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inputs, "ON_A_PAGE", 10)

        page = pages_of(a_view(issues=broken(95)))["inputs-5.html"]

        assert page.parts == (
            Link("1", "inputs.html"),
            Link("4", "inputs-4.html"),
            Link("5", None),
            Link("6", "inputs-6.html"),
            Link("10", "inputs-10.html"),
        )

    def test_the_first_page_leads_to_where_each_kind_begins(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(inputs, "ON_A_PAGE", 10)
        view = a_view(*many(7, issues=(ODD,)), issues=broken(25))

        kinds = first_of(view).kinds

        assert [(kind.label, kind.count, kind.href) for kind in kinds] == [
            ("Cannot be read", 25, "inputs.html#input-unreadable"),
            ("A date that can be read in two ways", 7, "inputs-3.html#doubt-ambiguous-date"),
        ]
        assert "doubt-ambiguous-date" in Html(render_all(view)["inputs-3.html"]).ids

    def test_a_page_without_articles_with_a_doubt_does_not_say_that_there_are_none(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(inputs, "ON_A_PAGE", 10)

        found = render_all(a_view(*many(7, issues=(ODD,)), issues=broken(25)))

        assert "None so far" not in found["inputs.html"]
        assert "Articles with a doubt" not in found["inputs.html"]
        assert "Inputs without an article" not in found["inputs-4.html"]


def test_a_short_list_is_one_page_without_an_overview() -> None:
    view = a_view(full_article(), issues=broken(3))

    page = first_of(view)

    assert list(pages_of(view)) == ["inputs.html"]
    assert (page.kinds, page.parts, page.number) == ((), (), None)


def test_the_whole_list_can_be_taken_away_as_data() -> None:
    text = render_all(a_view(full_article(), issues=broken(3)))["inputs.html"]

    assert '<a href="data/inputs.jsonl">All 3 as JSON Lines</a>' in text
    assert '<a href="data/articles.jsonl">' in text


def test_where_nothing_is_wrong_it_says_so() -> None:
    text = Html(render_all(a_view(full_article(issues=())))["inputs.html"]).text

    assert "None: every input gave an article." in text
    assert "None so far." in text
    assert "JSON Lines" not in text


@pytest.mark.parametrize(
    "path,shown",
    [("dump/a.txt", "dump/a.txt"), ("/home/someone/dump/a.txt", "a.txt"), ("../a/b.txt", "b.txt"), (None, ".")],
)
def test_where_a_folder_lies_on_the_machine_is_not_told(path: str | None, shown: str) -> None:
    assert shown_source(Issue("x", None, "m", path)) == shown
