from typing import cast

from newsarchive.site.countries import country_pages
from newsarchive.site.crossing_contexts import CountryThemesPage, CrossingPage, MatrixPage
from newsarchive.site.crossings import cross
from newsarchive.site.matrix import level, matrix_page
from newsarchive.site.multiples import themes_over_time
from newsarchive.site.spans import lay_out
from newsarchive.site.view import View
from tests.site.pages import Html, render_all, target
from tests.site.samples import a_country, a_theme, a_view, full_article, many, short_article

PROOF = (2, "The harvest in Norway is in.")


def pages(view: View) -> dict[str, object]:
    return {page.path: page.context() for page in country_pages(view)}


def test_a_country_lists_the_articles_of_each_of_its_themes() -> None:
    page = cast("CountryThemesPage", pages(a_view(full_article(), short_article("b.txt")))["countries/no/themes.html"])

    assert [(part.anchor, part.story.count, part.mentioned.count) for part in page.themes] == [
        ("theme-harvest", 2, 0),
        ("theme-floods", 1, 0),
    ]
    assert [item.title for item in page.themes[1].story.items] == ["Rivers rise in the north"]


def test_a_theme_that_is_only_mentioned_does_not_meet_a_country() -> None:
    mention = short_article("a.txt", themes=(a_theme("harvest", PROOF, role="mention"),))

    assert "countries/no/themes.html" not in pages(a_view(mention))


def test_a_long_list_has_pages_of_its_own_numbered_from_the_oldest() -> None:
    articles = many(401)
    found = pages(a_view(*articles))

    own = [path for path in found if path.startswith("countries/no/themes/")]
    assert own == [
        "countries/no/themes/harvest.html",
        "countries/no/themes/harvest/page-1.html",
        "countries/no/themes/harvest/page-2.html",
        "countries/no/themes/harvest/page-3.html",
    ]
    first = cast("CrossingPage", found[own[1]])
    assert first.story.items[-1].title == articles[0].title.value
    assert (len(first.story.items), first.story.count, first.mentioned.items) == (200, 0, ())


def test_a_new_article_leaves_full_numbered_pages_as_they_are() -> None:
    before, after = (pages(a_view(*many(count))) for count in (401, 402))

    for number in (1, 2):
        path = f"countries/no/themes/harvest/page-{number}.html"
        assert before[path] == after[path]


def test_the_table_sets_stories_before_mentions_and_every_number_leads_to_its_list() -> None:
    mention = short_article("m.txt", countries=(a_country("SE", "Sweden", "mention", PROOF),))
    view = a_view(*many(3), mention)
    page = matrix_page(view)

    assert isinstance(page, MatrixPage)
    assert [theme.label for theme in page.themes] == ["Harvest"]
    assert [(row.country.label, [cell and (cell.count, cell.level) for cell in row.cells]) for row in page.rows] == [
        ("Norway", [("3", "many")]),
        ("Sweden", [("1", "mentioned")]),
    ]
    rendered = render_all(view)
    html = Html(rendered["countries/themes.html"])
    for link in html.links():
        path, fragment = target("countries/themes.html", link)
        if path in rendered and fragment:
            assert fragment in Html(rendered[path]).ids


def test_the_steps_of_the_table_are_thirds_of_its_highest_number() -> None:
    assert [level(count, 9) for count in (1, 3, 4, 6, 7, 9)] == ["one", "one", "some", "some", "many", "many"]
    assert level(1, 1) == "one"


def test_an_empty_archive_has_a_table_that_says_so() -> None:
    assert "No article so far" in render_all(a_view())["countries/themes.html"]


def test_strips_of_themes_stand_on_one_scale() -> None:
    view = a_view(*many(30), full_article())
    spans = lay_out(("2001-01-01", "2001-01-30"))

    strips = themes_over_time("NO", cross(view)["NO"], spans, view)

    assert strips is not None
    assert [(row.label, row.story, row.undated) for row in strips.rows] == [("Harvest", 31, 1), ("Floods", 1, 1)]
    assert strips.rows[0].path.count("M") == 30
    assert strips.rows[1].path == ""
    assert (strips.first, strips.last) == ("1 January 2001", "30 January 2001")


def test_a_neighbour_comes_with_what_the_common_stories_are_about() -> None:
    both = short_article(
        "a.txt", countries=(a_country("NO", "Norway", "primary"), a_country("SE", "Sweden", "secondary"))
    )

    text = render_all(a_view(both))["countries/se.html"]

    assert 'href="../countries/no/themes.html#theme-harvest">Harvest</a>' in text
