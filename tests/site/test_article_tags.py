from typing import Any

from newsarchive.model import Figure
from newsarchive.site.contexts import ArticlePage
from newsarchive.site.parts import Link
from tests.site.pages import Html, render_all
from tests.site.samples import a_name, a_quote, a_view, an_entry, named_article, page_for


def page_of(**fields: Any) -> ArticlePage:
    article = named_article("a.txt", **fields)
    return page_for(an_entry(article, "x\n" * 4), a_view(article))


def test_people_come_with_what_is_said_of_them_and_where_they_are_named() -> None:
    lind, vik = page_of().people.rows

    assert (lind.label, lind.role, lind.also, lind.href) == ("Ana Lind", "Mayor", ("Lind",), None)
    assert lind.places == (Link("Paragraph 1", "#l2"), Link("Paragraph 2", "#l3"))
    assert (vik.label, vik.role, vik.places) == ("Per Vik", None, (Link("Paragraph 2", "#l3"),))


def test_who_has_a_page_is_linked_to_it_but_never_a_name_of_this_article_alone() -> None:
    article, other = named_article("a.txt"), named_article("b.txt")
    alone = named_article("c.txt", people=(a_name("ana-lind", "Ana", 2, scope="article"),))
    view = a_view(article, other, alone)

    def href(one: Any) -> str | None:
        return page_for(an_entry(one, "x\n" * 4), view).people.rows[0].href

    assert href(article) == "people/ana-lind.html"
    assert href(alone) is None


def test_quotations_stand_by_speaker_with_their_lines() -> None:
    quotes = page_of().quotes

    assert quotes.total == 2
    lind, nobody = quotes.groups
    assert (lind.speaker, nobody.speaker) == (Link("Ana Lind"), None)
    assert [piece.text for piece in lind.quotes[0].pieces] == ["Nobody crosses,", "The piles are cracked,"]
    assert nobody.quotes[0].pieces[0].place == Link("Paragraph 3", "#l4")


def test_figures_say_what_they_count_who_says_so_and_how_firmly() -> None:
    (row,) = page_of().figures.rows

    assert (row.text, row.value, row.what, row.source, row.how) == (
        "1,200",
        None,
        "people cut off",
        "the River Board",
        "approximate",
    )
    assert row.place == Link("Paragraph 2", "#l3")


def test_a_figure_in_words_is_told_in_digits_too() -> None:
    def value(text: str, number: Any) -> str | None:
        return page_of(figures=(Figure(text, 3, number, None, None, None, None),)).figures.rows[0].value

    assert value("three thousand", 3000) == "3,000"
    assert value("1.5 million", 1500000.0) == "1,500,000"
    assert value("300 000", 300000) is None
    assert value("two to three dozen", (24, 36)) == "24–36"
    assert value("half", 0.5) == "0.5"
    assert value("endless", 1e300) == "1e+300"


def test_what_a_word_like_thousands_can_mean_is_not_shown_as_if_somebody_had_counted() -> None:
    def value(text: str, number: Any) -> str | None:
        return page_of(figures=(Figure(text, 3, number, None, None, None, "approximate"),)).figures.rows[0].value

    assert value("thousands of boats", (2000, 9999)) is None
    assert value("Dutzende Boote", (20.0, 99.0)) is None
    assert value("2,000 to 9,999 boats", (2000, 9999)) is None
    assert value("eight or nine boats", (8, 9)) == "8–9"
    assert value("ninety-nine to a hundred boats", (99, 100)) == "99–100"


def test_a_figure_that_nothing_weakens_is_said_to_be_without_reserve() -> None:
    (row,) = page_of(figures=(Figure("7", 3, 7, None, None, None, None),)).figures.rows

    assert row.how == "without reserve"


def test_lists_without_end_are_cut_and_say_so() -> None:
    people = tuple(a_name(f"p{n}", f"P {n}", *range(2, 5)) for n in range(70))
    quotes = tuple(a_quote(f"w{n}", 2) for n in range(50))
    figures = tuple(Figure(str(n), 3, n, None, None, None, None) for n in range(50))

    page = page_of(people=people, quotes=quotes, figures=figures)

    assert (len(page.people.rows), page.people.more) == (60, 10)
    assert (page.quotes.total, page.quotes.more, page.figures.more) == (50, 10, 10)


def test_names_and_quotations_are_marked_in_the_text() -> None:
    blocks = page_of().blocks

    assert str(blocks[0].html) == (
        '“<mark class="said">Nobody crosses,</mark>” said Mayor <mark class="who">Ana Lind</mark>.'
        ' “<mark class="said">The piles are cracked,</mark>” she added.'
    )
    assert str(blocks[1].html).startswith('<mark class="who">Lind</mark> will meet <mark class="who">Per Vik</mark> of')


def test_an_article_without_names_has_no_empty_sections() -> None:
    article = named_article("a.txt", people=(), organisations=(), quotes=(), figures=())

    text = Html(render_all(a_view(article))[article.path]).text

    assert "Who says what" not in text
    assert "Show in the text proof of themes source lines" in text
