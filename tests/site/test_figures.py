from typing import cast

from newsarchive.model import Block, Figure
from newsarchive.site.contexts import FiguresPage
from newsarchive.site.figures import figures_pages
from newsarchive.site.view import View
from tests.site.samples import a_view, many, named_article, short_article

TEXT = "Some 1,200 people are cut off. It cost 40 euros & 3 per cent. Another 7 people, 9 boats and 2 dogs came."


def counted(*figures: Figure) -> View:
    return a_view(short_article("a.txt", blocks=(Block("paragraph", TEXT, (2,)),), figures=figures))


def a_figure(text: str, value: float = 1, unit: str | None = None, what: str | None = None) -> Figure:
    return Figure(text, 2, value, unit, what, None, None)


def pages(view: View) -> dict[str, FiguresPage]:
    return {page.path: cast("FiguresPage", page.context()) for page in figures_pages(view)}


def test_figures_are_parted_by_what_they_measure() -> None:
    found = pages(
        counted(a_figure("1,200 people"), a_figure("40 euros", 40, "EUR"), a_figure("3 per cent", 3, "percent"))
    )

    index = found["figures/index.html"]
    assert [(row.label, row.href, row.count) for row in index.kinds] == [
        ("People and things counted", "figures/counts.html", 1),
        ("Sums of money", "figures/money.html", 1),
        ("Percentages", "figures/shares.html", 1),
    ]
    assert list(found) == ["figures/index.html", "figures/counts.html", "figures/money.html", "figures/shares.html"]


def test_each_figure_stands_in_its_sentence_with_those_of_the_same_sentence() -> None:
    (group,) = pages(counted(a_figure("1,200 people"), a_figure("7 people"), a_figure("9 boats")))[
        "figures/counts.html"
    ].groups

    (article,) = group.articles
    assert [(one.html, [row.text for row in one.figures]) for one in article.sentences] == [
        ('Some <mark class="who">1,200 people</mark> are cut off.', ["1,200 people"]),
        (
            'Another <mark class="who">7 people</mark>, <mark class="who">9 boats</mark> and 2 dogs came.',
            ["7 people", "9 boats"],
        ),
    ]
    assert article.sentences[0].place.href == f"{article.card.href}#l2"


def test_the_sentence_is_escaped() -> None:
    (group,) = pages(counted(a_figure("40 euros", 40, "EUR")))["figures/money.html"].groups

    assert group.articles[0].sentences[0].html == 'It cost <mark class="who">40 euros</mark> &amp; 3 per cent.'


def test_a_figure_that_is_not_found_in_the_text_stands_without_a_sentence() -> None:
    (group,) = pages(counted(a_figure("a dozen people")))["figures/counts.html"].groups

    (sentence,) = group.articles[0].sentences
    assert (sentence.html, sentence.figures[0].text) == (None, "a dozen people")


def test_of_an_article_with_very_many_figures_some_are_shown_and_the_others_counted() -> None:
    text = " ".join(f"Then {n} boats came." for n in range(100, 150))
    figures = tuple(Figure(f"{n} boats", 2, n, None, "boats", None, None) for n in range(100, 150))
    view = a_view(short_article("a.txt", blocks=(Block("paragraph", text, (2,)),), figures=figures))

    (article,) = pages(view)["figures/counts.html"].groups[0].articles

    assert (len(article.sentences), article.more) == (8, 42)


def test_a_long_list_is_numbered_and_an_archive_without_figures_says_so() -> None:
    figures = named_article("a.txt").figures
    found = pages(a_view(*many(60, figures=figures)))

    assert [path for path in found if "page-" in path] == [f"figures/counts/page-{n}.html" for n in (1, 2, 3)]
    assert len({page.description for page in found.values()}) == len(found)
    empty = pages(a_view(short_article("a.txt")))
    assert (list(empty), empty["figures/index.html"].groups) == (["figures/index.html"], ())
