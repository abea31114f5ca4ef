from typing import cast

from newsarchive.site.contexts import CountriesPage, CountryPage
from newsarchive.site.countries import country_pages
from newsarchive.site.parts import Link
from newsarchive.site.view import View
from tests.site.pages import Html, render_all
from tests.site.samples import a_country, a_view, full_article, many, short_article


def pages(view: View) -> dict[str, CountryPage]:
    return {page.path: cast("CountryPage", page.context()) for page in country_pages(view)}


def test_only_countries_that_are_named_have_a_page() -> None:
    assert list(pages(a_view(full_article()))) == [
        "countries/index.html",
        "countries/themes.html",
        "countries/no.html",
        "countries/no/themes.html",
        "countries/se.html",
        "countries/se/themes.html",
    ]


def test_the_index_sets_the_story_before_the_mention() -> None:
    index = cast("CountriesPage", pages(a_view(full_article(), *many(1)))["countries/index.html"])

    assert [(row.label, row.count) for row in index.story] == [("Norway", 2)]
    assert [(row.label, row.count) for row in index.mentioned] == [("Sweden", 1)]


def test_mentioned_countries_come_by_name() -> None:
    article = full_article(
        countries=tuple(a_country(code, name, "mention") for code, name in (("SE", "Sweden"), ("FI", "Finland")))
    )

    index = cast("CountriesPage", pages(a_view(article))["countries/index.html"])

    assert [row.label for row in index.mentioned] == ["Finland", "Sweden"]


def test_stories_come_with_the_sentence_that_names_the_country_and_how_often() -> None:
    article = full_article()

    page = pages(a_view(article))["countries/no.html"]

    (proof,) = page.story
    assert (proof.sentence, proof.times) == ("Norway has offered help.", 2)
    assert proof.place == Link("Paragraph 2", f"{article.path}#l9")
    assert (page.story_total, page.mention_total, page.mentions) == (1, 0, ())


def test_mentions_stand_apart_even_without_a_sentence() -> None:
    article = full_article()

    page = pages(a_view(article))["countries/se.html"]

    (proof,) = page.mentions
    assert (page.story, proof.sentence, proof.times) == ((), None, 2)
    assert proof.place == Link("The article", article.path)


def test_themes_and_neighbours_are_those_of_its_stories() -> None:
    both = short_article(
        "a.txt", countries=(a_country("NO", "Norway", "primary"), a_country("SE", "Sweden", "secondary"))
    )

    page = pages(a_view(both, full_article()))["countries/se.html"]

    assert page.themes is not None
    assert [(row.label, row.story, row.mentioned) for row in page.themes.rows] == [
        ("Harvest", 1, 1),
        ("Floods", 0, 1),
    ]
    assert [(row.label, row.count) for row in page.together] == [("Norway", 1)]


def test_stories_and_mentions_are_numbered_apart() -> None:
    mentions = many(60, countries=(a_country("NO", "Norway", "mention"),))
    stories = many(60)
    for_story = [short_article(f"s/{n:03}.txt", published=article.published) for n, article in enumerate(stories)]

    found = pages(a_view(*mentions, *for_story))

    assert [path for path in found if path.startswith("countries/no/")] == [
        "countries/no/page-1.html",
        "countries/no/page-2.html",
        "countries/no/mentioned-page-1.html",
        "countries/no/mentioned-page-2.html",
        "countries/no/themes.html",
        "countries/no/themes/harvest.html",
    ]
    story, mention = found["countries/no/page-1.html"], found["countries/no/mentioned-page-1.html"]
    assert (len(story.story), len(story.mentions), story.only_mentioned) == (50, 0, False)
    assert (len(mention.story), len(mention.mentions), mention.only_mentioned) == (0, 50, True)
    assert story.pager is not None
    assert mention.mention_pager is not None
    assert len({page.description for page in found.values()}) == len(found)


def test_undated_stories_are_numbered_apart_too() -> None:
    found = pages(a_view(*(short_article(f"{n:03}.txt") for n in range(60))))

    assert found["countries/no/undated-1.html"].title == "Norway, undated, page 1"


def test_a_country_that_only_places_imply_is_not_said_to_be_named() -> None:
    country = a_country("FI", "Finland", "secondary", (6, "The river left its bed on Monday."), counts=(0, 0, 0))
    article = full_article(countries=(country,))
    view = a_view(article)

    (proof,) = pages(view)["countries/fi.html"].story
    text = Html(render_all(view)["countries/fi.html"]).text

    assert (proof.sentence, proof.times) == ("The river left its bed on Monday.", 0)
    assert "implied by places in the text" in text
    assert "named 0" not in text
