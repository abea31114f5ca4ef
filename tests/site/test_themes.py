from typing import cast

from newsarchive.model import Block, Evidence, Fact, ThemeTag
from newsarchive.site.contexts import ThemePage, ThemesPage
from newsarchive.site.parts import Link
from newsarchive.site.themes import theme_pages
from newsarchive.site.view import View
from tests.site.samples import THEMES, a_theme, a_view, full_article, many, short_article


def pages(view: View) -> dict[str, ThemePage]:
    return {page.path: cast("ThemePage", page.context()) for page in theme_pages(view)}


def test_every_theme_of_the_vocabulary_has_a_page_proved_or_not() -> None:
    assert list(pages(a_view())) == ["themes/index.html", *(f"themes/{id_}.html" for id_, _ in THEMES)]


def test_the_index_sets_the_proved_before_those_that_nothing_proves() -> None:
    index = cast("ThemesPage", pages(a_view(full_article(), *many(1)))["themes/index.html"])

    assert [(row.label, row.count, row.share) for row in index.themes] == [("Harvest", 2, 100.0), ("Floods", 1, 50.0)]
    assert index.unproved == (Link("Strikes", "themes/strikes.html"),)


def test_a_theme_lists_its_sentences_with_their_place_newest_first() -> None:
    article = full_article()
    (dated,) = many(1)

    page = pages(a_view(article, dated))["themes/harvest.html"]

    assert [proof.sentence for proof in page.proofs] == [
        "The harvest in Norway is in.",
        "Farmers say the harvest is lost.",
    ]
    assert page.proofs[1].place == Link("Paragraph 1", f"{article.path}#proof-harvest")
    assert page.total == 2


def test_a_proof_that_is_not_in_the_text_leads_to_a_place_that_exists() -> None:
    article = full_article(themes=(a_theme("floods", (10, "Read more")),))

    (proof,) = pages(a_view(article))["themes/floods.html"].proofs

    assert proof.place.href is not None
    assert proof.place.href.endswith("#l10")
    assert proof.place.href.startswith("ledger/")


def test_a_title_that_is_the_proof_is_not_said_twice() -> None:
    article = full_article(
        title=Fact("Rivers flood the north", "stated", (2,), "r"),
        themes=(a_theme("floods", (2, "Rivers flood the north")),),
    )

    (proof,) = pages(a_view(article))["themes/floods.html"].proofs

    assert (proof.sentence, proof.place) == (None, Link("Title", f"{article.path}#proof-floods"))


def test_a_sentence_of_the_body_is_shown_before_a_title_that_proves_better() -> None:
    article = full_article(
        title=Fact("Rivers flood the north", "stated", (2,), "r"),
        themes=(a_theme("floods", (2, "Rivers flood the north"), (9, "Oslo will send boats.")),),
    )

    (proof,) = pages(a_view(article))["themes/floods.html"].proofs

    assert (proof.sentence, proof.place) == ("Oslo will send boats.", Link("Paragraph 2", f"{article.path}#l9"))


def test_a_sentence_that_is_the_best_of_what_is_found_in_the_text_leads_to_its_mark() -> None:
    article = full_article(themes=(a_theme("floods", (10, "Read more"), (9, "Oslo will send boats.")),))

    (proof,) = pages(a_view(article))["themes/floods.html"].proofs

    assert proof.sentence == "Read more"
    assert proof.place.href is not None
    assert proof.place.href.startswith("ledger/")


def test_articles_that_only_mention_it_are_named_apart() -> None:
    page = pages(a_view(full_article()))["themes/strikes.html"]

    assert (page.proofs, page.total, page.mention_total) == ((), 0, 1)
    assert [link.label for link in page.mentions] == ["Rivers rise in the north"]


def test_countries_and_themes_found_together_are_counted() -> None:
    page = pages(a_view(full_article(), *many(1)))["themes/harvest.html"]

    assert [(row.label, row.count) for row in page.countries] == [("Norway", 2)]
    assert [(row.label, row.count) for row in page.together] == [("Floods", 1)]


def test_the_description_is_markdown() -> None:
    page = pages(a_view(theme_descriptions={"floods": "Rivers *out* of bed. <b>"}))["themes/floods.html"]

    assert page.description_html == "<p>Rivers <em>out</em> of bed. &lt;b&gt;</p>"
    assert pages(a_view())["themes/floods.html"].description_html is None


def test_numbered_pages_tell_no_counts_and_repeat_no_description() -> None:
    found = pages(a_view(*many(101), theme_descriptions={"harvest": "What is reaped."}))

    numbered = [found[f"themes/harvest/page-{n}.html"] for n in (1, 2, 3)]
    assert [(page.total, page.description_html, page.countries, page.mentions) for page in numbered] == [
        (0, None, (), ())
    ] * 3
    assert [len(page.proofs) for page in numbered] == [50, 50, 1]
    assert len({page.description for page in found.values()}) == len(found)


def test_a_newer_article_leaves_the_full_numbered_pages_as_they_were() -> None:
    before, after = pages(a_view(*many(120))), pages(a_view(*many(121)))

    assert [path for path in before if "page-" in path and before[path] != after[path]] == [
        "themes/harvest/page-3.html"
    ]


def test_the_words_that_prove_a_theme_are_marked_in_its_sentence() -> None:
    text = "The river & its bed flooded."
    evidence = (Evidence(2, text, "r", 20, 27), Evidence(2, text, "r"))
    theme, unknown = (ThemeTag("floods", "Floods", "subject", 1.0, (one,)) for one in evidence)
    articles = (
        short_article(name, themes=(tag,), blocks=(Block("paragraph", text, (2,)),))
        for name, tag in (("a.txt", theme), ("b.txt", unknown))
    )

    page = pages(a_view(*articles))["themes/floods.html"]

    assert [proof.sentence for proof in page.proofs] == [
        'The river &amp; its bed <mark class="who">flooded</mark>.',
        "The river &amp; its bed flooded.",
    ]
