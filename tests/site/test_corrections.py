from typing import cast

import pytest

from newsarchive.corrected import Correction
from newsarchive.site import View, corrections
from newsarchive.site.contexts import CorrectionsPage
from newsarchive.site.corrections import correction_pages
from tests.site.pages import render_all
from tests.site.samples import a_view, full_article, many

CHANGE = Correction("title", "Menu <b>", "Men leave", (1,), "It was printed so.", "M. Rossi", "2026-05-04")


def pages_of(view: View) -> dict[str, CorrectionsPage]:
    return {page.path: cast("CorrectionsPage", page.context()) for page in correction_pages(view)}


def test_the_page_of_corrections_is_there_before_anybody_corrected_anything() -> None:
    assert pages_of(a_view(*many(2)))["corrections.html"].articles == ()


def test_a_correction_tells_both_values_its_reason_and_who_made_it_when() -> None:
    page = pages_of(a_view(full_article(corrections=(CHANGE,))))["corrections.html"]

    change = page.articles[0].corrections[0]
    assert (change.what, change.before, change.after) == ("Title", "Menu <b>", "Men leave")
    assert (change.because, change.by, change.iso) == ("It was printed so.", "M. Rossi", "2026-05-04")
    assert change.date == "4 May 2026"
    assert [line.number for line in change.lines] == [1]


def test_what_a_line_was_taken_for_is_told_in_words_and_not_in_codes() -> None:
    kept = Correction("line", "related-teaser", "heading", (4,), "It is a crosshead.")
    page = pages_of(a_view(full_article(corrections=(kept,))))["corrections.html"]

    change = page.articles[0].corrections[0]
    assert (change.what, change.before, change.after) == ("Text", "Teaser for another story", "Crosshead")


def test_dates_and_languages_are_told_as_on_every_page() -> None:
    date = Correction("published", "2022-10", "2022-09-30", (), "It was printed so.")
    language = Correction("language", "en", "nb", (), "It was printed so.")
    page = pages_of(a_view(full_article(corrections=(date, language))))["corrections.html"]

    assert [(change.before, change.after) for change in page.articles[0].corrections] == [
        ("October 2022", "30 September 2022"),
        ("English", "Norwegian Bokmål"),
    ]


def test_a_reason_for_several_changes_is_told_once_below_the_last_of_them() -> None:
    article = full_article(corrections=(CHANGE, CHANGE, Correction("dek", "A", None, (), "Other.")))
    html = render_all(a_view(article))[article.path]

    assert html.count("It was printed so.") == html.count("Other.") == 1


def test_only_articles_that_were_corrected_are_listed() -> None:
    page = pages_of(a_view(*many(2), full_article(corrections=(CHANGE,))))["corrections.html"]

    assert len(page.articles) == 1


def test_a_long_list_goes_on_on_further_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corrections, "ON_A_PAGE", 2)
    pages = pages_of(a_view(*many(3, corrections=(CHANGE,))))

    assert [(path, len(page.articles)) for path, page in pages.items()] == [
        ("corrections.html", 2),
        ("corrections-2.html", 1),
    ]


def test_the_article_s_page_shows_what_the_machine_had_one_click_away() -> None:
    article = full_article(corrections=(CHANGE,))
    html = render_all(a_view(article))[article.path]

    assert '<details><summary>What the machine had</summary><p lang="" dir="auto">Menu &lt;b&gt;</p></details>' in html
    assert "It was printed so." in html
