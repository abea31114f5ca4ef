import pytest

from newsarchive.model import Evidence, Fact, Issue, ThemeTag
from newsarchive.site.article import article_pages
from newsarchive.site.contexts import ArticlePage
from newsarchive.site.parts import Link
from newsarchive.site.past_parts import Reduced
from newsarchive.site.surroundings import surroundings
from tests.site.pages import Html, render_all
from tests.site.samples import (
    FULL_TEXT,
    a_country,
    a_date,
    a_theme,
    a_view,
    an_entry,
    full_article,
    many,
    named_article,
    page_for,
)


def page_of(**fields: object) -> ArticlePage:
    article = full_article(**fields)
    return page_for(an_entry(article), a_view(article))


def test_an_article_is_one_page_at_its_own_address() -> None:
    article = full_article()

    (page,) = article_pages(an_entry(article), surroundings(an_entry(article), a_view(article)))

    assert (page.path, page.template, page.section) == (article.path, "article.html", "articles")


def test_the_description_is_the_standfirst_or_the_beginning() -> None:
    assert page_of().description == "Towns are being emptied."
    assert page_of(dek=None).description == "The river left its bed on Monday. Farmers say the harvest is lost."


def test_a_supplied_title_stands_in_brackets_with_its_reason() -> None:
    page = page_of(title=Fact("The river left…", "supplied", (6,), "cut-lead", "no headline in the file"))

    assert page.title == "[The river left…]"
    assert page.supplied is not None
    assert page.supplied.text == "no headline in the file"
    assert page.title_anchor is None


REDUCED = {
    "excerpt": (Issue("excerpt-only", None, "Only an excerpt may be shown here."),),
    "metadata": (Issue("metadata-only", None, "Only facts and tags may be shown here."),),
}


@pytest.mark.parametrize("level", REDUCED)
def test_what_may_not_be_shown_in_full_says_so_above_all_with_the_way_to_the_original(level: str) -> None:
    address = Fact("https://www.tarn.example/rivers?a=1&b=2", "stated", (1,), "r")
    article = full_article(issues=REDUCED[level], url=address)
    page = page_of(issues=REDUCED[level], url=address)
    html = render_all(a_view(article))[article.path]

    assert page.reduced == Reduced(level, address.value, "www.tarn.example")
    assert page.doubts == ()
    notice = html[html.index('<div class="notice">') : html.index("</header>\n<aside")]
    assert REDUCED[level][0].message in notice
    assert 'href="https://www.tarn.example/rivers?a=1&amp;b=2">Read it at www.tarn.example</a>' in notice


def test_without_an_address_the_note_says_that_none_is_known() -> None:
    page = page_of(issues=REDUCED["excerpt"], url=Fact("javascript:alert(1)", "stated", (1,), "r"))
    html = render_all(a_view(full_article(issues=REDUCED["excerpt"])))[full_article().path]

    assert page.reduced == Reduced("excerpt", None, None)
    assert "Its web address is not known." in html


def test_an_article_that_is_shown_in_full_has_no_such_note() -> None:
    assert page_of().reduced is None
    assert 'class="notice"' not in render_all(a_view(full_article()))[full_article().path]


def test_themes_come_with_their_sentence_and_its_place() -> None:
    floods, harvest = page_of().themes

    assert (floods.label, floods.href, floods.sentence) == (
        "Floods",
        "themes/floods.html",
        "The river left its bed on Monday.",
    )
    assert floods.place == Link("Paragraph 1", "#proof-floods")
    assert floods.further == (Link("Paragraph 2", "#l9"),)
    assert harvest.place == Link("Paragraph 1", "#proof-harvest")


def test_themes_that_are_only_mentioned_stand_apart() -> None:
    (strikes,) = page_of().also

    assert (strikes.label, strikes.place) == ("Strikes", Link("Paragraph 2", "#l9"))


def test_a_proof_that_is_not_in_the_text_leads_to_its_line() -> None:
    theme = ThemeTag("floods", "Floods", "subject", 1.0, (Evidence(10, "Read more", "r"),))

    place = page_of(themes=(theme,)).themes[0].place

    assert place.label == "Line 10 of the source"
    assert place.href is not None
    assert place.href.startswith("ledger/")
    assert place.href.endswith(".html#l10")


def test_countries_are_grouped_by_role_with_how_they_are_named() -> None:
    primary, mention = page_of().countries

    assert (primary.role, mention.role) == ("primary", "mention")
    norway = primary.countries[0]
    assert (norway.total, norway.by_name, norway.by_adjective, norway.by_seat) == (2, 1, 0, 1)
    assert norway.place == Link("Paragraph 2", "#l9")
    assert mention.countries[0].place is None


def test_a_truncated_text_says_where_it_breaks_off() -> None:
    assert page_of(truncated=True).breaks_off == 9
    assert page_of().breaks_off is None


def test_the_source_is_named_by_its_place_in_its_folder_not_on_the_machine() -> None:
    source = page_of().source

    assert source.name == "north/rivers.txt"
    assert (source.lines, source.bytes, source.sha256) == (10, 230, "ab" * 32)


def test_the_citation_puts_the_unknown_in_brackets() -> None:
    citation = page_of().citation

    assert (citation.authors, citation.publisher, citation.publisher_known, citation.date) == (
        None,
        "publisher not known",
        False,
        "[undated]",
    )


def test_the_citation_of_a_full_record_names_all() -> None:
    page = page_of(
        authors=(Fact("Ana Lind", "stated", (4,), "r"), Fact("Per Vik", "stated", (4,), "r")),
        publisher=Fact("The Tarn Post", "stated", (4,), "r"),
        published=a_date("2021-03-09"),
    )

    assert page.citation.authors == "Ana Lind, Per Vik"
    assert (page.citation.publisher, page.citation.date) == ("The Tarn Post", "9 March 2021")


def test_the_way_there_names_the_month_or_the_undated() -> None:
    dated = page_of(published=a_date("2021-03-09")).crumbs
    assert [crumb.label for crumb in dated] == ["Articles", "2021", "March 2021"]
    assert [crumb.href for crumb in dated[1:]] == ["articles/2021.html", "articles/2021/03.html"]
    assert [crumb.label for crumb in page_of(published=a_date("2021")).crumbs] == ["Articles", "2021"]
    assert page_of().crumbs[-1] == Link("Undated", "articles/undated.html")


def test_neighbours_are_those_next_by_date() -> None:
    articles = many(3)
    view = a_view(*articles)

    first, second, third = (page_for(an_entry(article, "x\ny\n"), view) for article in articles)

    assert (first.older, first.newer) == (None, Link("Report n/00001.txt", articles[1].path, "en"))
    assert second.older == Link("Report n/00000.txt", articles[0].path, "en")
    assert third.newer is None


def test_an_article_in_a_language_without_rules_says_so() -> None:
    assert page_of(language="en-GB").rules_for_language
    assert not page_of(language="is").rules_for_language


def test_an_article_of_unknown_language_is_not_said_to_be_in_one_without_rules() -> None:
    article = full_article(language="und", themes=())

    text = Html(render_all(a_view(article))[article.path]).text

    assert "The language of this article is not known." in text
    assert "no rules for themes in the language" not in text


def test_a_country_that_only_places_imply_is_said_to_be_so() -> None:
    country = a_country("FI", "Finland", "secondary", (6, "The river left its bed on Monday."), counts=(0, 0, 0))
    article = full_article(countries=(country,))

    html = render_all(a_view(article))[article.path]

    assert '<td class="num"></td>' in html
    assert '<a href="#l6" title="Paragraph 1">implied by places in the text</a>' in html
    assert "by name" not in html


def test_doubts_are_told() -> None:
    page = page_of(issues=(Issue("x", 4, "Something is odd."),))

    assert [doubt.message for doubt in page.doubts] == ["Something is odd."]


def test_nothing_on_the_page_depends_on_what_shares_nothing_and_is_not_next_to_it() -> None:
    articles = many(3)
    entry = an_entry(articles[0], "x\ny\n")

    assert page_for(entry, a_view(*articles)) == page_for(
        entry, a_view(*articles, full_article(themes=(), countries=()), *many(9, themes=(), countries=())[5:])
    )


def test_the_sample_text_has_the_lines_that_the_record_speaks_of() -> None:
    assert FULL_TEXT.splitlines()[5:7] == ["The river left its bed on Monday. Farmers say", "the harvest is lost."]


def test_a_very_long_title_is_set_smaller() -> None:
    short, long = full_article(), full_article(title=Fact("Rivers rise " * 12, "stated", (2,), "r"))

    assert ' class="long"' not in render_all(a_view(short))[short.path]
    assert ' class="long">Rivers rise' in render_all(a_view(long))[long.path]


def test_related_articles_say_what_they_share() -> None:
    first, second = (
        named_article(name, themes=(a_theme("strikes", (2, "x")),), published=a_date("2021-03-09"))
        for name in ("a.txt", "b.txt")
    )

    (one,) = page_for(an_entry(first), a_view(first, second)).related

    assert (one.href, one.date) == (second.path, "9 March 2021")
    assert set(one.shares) == {"1,200", "Ana Lind", "Per Vik", "River Board", "Strikes"}
