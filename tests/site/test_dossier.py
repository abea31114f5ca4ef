from typing import Any

from msgspec.structs import replace

from newsarchive.archive import Listing
from newsarchive.model import Fact
from newsarchive.site import View
from newsarchive.site.dossier import Selection, dossier_page, dossier_pages
from newsarchive.site.dossier_contexts import DossierPage
from newsarchive.site.taking import LONGEST_DOSSIER
from tests.site.pages import Html, render_all
from tests.site.samples import a_date, a_view, an_entry, full_article, many, named_article, short_article

ON = frozenset({"dossiers"})


def page_of(view: View, **fields: Any) -> DossierPage:
    listing = view.archive.articles
    return dossier_page("dossiers/x.html", Selection(title="Dossier", listing=listing, **fields), view)


def test_each_theme_and_country_has_one_unless_it_is_empty_too_long_or_unwanted() -> None:
    view = a_view(short_article("a.txt"), data=ON)
    long = a_view(*many(LONGEST_DOSSIER + 1), data=ON)

    assert [page.path for page in dossier_pages(view)] == ["dossiers/themes/harvest.html", "dossiers/countries/no.html"]
    assert list(dossier_pages(long)) == []
    assert list(dossier_pages(a_view(short_article("a.txt")))) == []


def test_articles_come_by_date_and_the_undated_last_in_the_timeline_too() -> None:
    first, second = (short_article(f"{day}.txt", published=a_date(f"2021-0{day}-01")) for day in (3, 4))
    page = page_of(a_view(short_article("u.txt"), second, first))

    assert [article.number for article in page.articles] == [1, 2, 3]
    assert [article.date for article in page.articles] == ["1 March 2021", "1 April 2021", "Undated"]
    assert [(month.label, month.count) for month in page.timeline] == [
        ("March 2021", 1),
        ("April 2021", 1),
        ("Undated", 1),
    ]


def test_an_article_stands_with_text_proof_reference_and_the_digest_of_its_source() -> None:
    article = full_article(publisher=Fact("The Tarn Post", "stated", (4,), "r"))
    (found,) = page_of(a_view(article)).articles

    assert [block.kind for block in found.blocks] == ["paragraph", "heading", "paragraph"]
    assert [(proof.label, proof.line) for proof in found.themes] == [("Floods", 6), ("Harvest", 6)]
    assert (found.source, found.sha256, found.id) == ("north/rivers.txt", "ab" * 32, article.id)
    assert (found.citation.publisher, found.citation.record) == ("The Tarn Post", article.id)
    assert found.countries == "Norway"


def test_quotations_stand_by_speaker_and_only_those_with_a_page_have_a_name() -> None:
    once = page_of(a_view(an_entry(named_article("a.txt"), name="a.txt")))
    twice = page_of(a_view(*(an_entry(named_article(f"{name}.txt"), name=f"{name}.txt") for name in "ab")))

    assert [speaker.name for speaker in once.speakers] == [None]
    assert [(speaker.name, len(speaker.quotes)) for speaker in twice.speakers] == [("Ana Lind", 2), (None, 2)]
    assert twice.speakers[0].quotes[0].text == "Nobody crosses, … The piles are cracked,"


def test_the_file_stands_alone() -> None:
    article = full_article(published=a_date("2021-03-09"))
    style = "body { color: red } </style><script>"
    html = render_all(a_view(article, data=ON, dossier_style=style))["dossiers/themes/floods.html"]
    page = Html(html)

    links = [link for link in page.links() if link != "data:,"]  # an empty icon, so that nobody asks for one
    assert all(link.startswith("#") for link in links)
    assert {link[1:] for link in links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert html.count("</style>") == 1
    assert "<script" not in html.split("</style>")[1]
    assert [level for level in page.headings if level == 1] == [1]
    assert "SHA-256 " + "ab" * 32 in page.text


def test_what_is_left_out_and_what_was_asked_for_is_told() -> None:
    view = a_view(short_article("a.txt"))
    text = render_all(view).get("dossiers/themes/harvest.html")
    page = page_of(view, criteria=("Not before: 2022",), left_out=3)

    assert text is None
    assert (page.criteria, page.left_out) == (("Not before: 2022",), 3)


def test_a_page_links_to_its_dossier() -> None:
    pages = render_all(a_view(short_article("a.txt"), data=ON))

    assert "../dossiers/themes/harvest.html" in Html(pages["themes/harvest.html"]).links()
    assert "../dossiers/countries/no.html" in Html(pages["countries/no.html"]).links()


def test_an_empty_selection_has_no_timeline() -> None:
    view = a_view(short_article("a.txt"))
    empty = dossier_page("x", Selection("x", Listing()), replace(view))

    assert (empty.timeline, empty.speakers, empty.figures) == ((), (), ())
