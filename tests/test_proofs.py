"""Every theme, country, person, organisation and quotation on any page opens the place that proves it: the place is
there, and what it is to prove stands in it.
"""

from posixpath import dirname, join, normpath
from typing import Any

import pytest
from msgspec import Struct

from tests.sites import Folder, Site
from tests.tree import Element, read_tree

NAMED = """\
-- vocabulary/names.yml --
people: {}
-- seeds/a.txt --
The bridge at Tarn is closed

Soldiers refused to cross the border to Finland on Monday, and a court will hear what they have to say about it.

Mayor Ana Lindqvist of the River Board said: “Nobody crosses until the piles are mended.” Lindqvist is waiting.
-- seeds/b.txt --
Another day at Tarn

Reservists deserted their unit and asked for asylum in Germany, a spokesman said on the second day of the week.

“The piles are cracked,” said Ana Lindqvist, who leads the River Board. “We must wait,” she added on Tuesday.
"""


class Pages(Struct, frozen=True):
    """The pages of a site as trees."""

    trees: dict[str, Element]
    ids: dict[str, dict[str, Element]]

    def target(self, page: str, href: str) -> str:
        """The text of the place to which a link of ``page`` leads; fails where there is none."""
        path, _, fragment = href.partition("#")
        to = normpath(join(dirname(page), path)) if path else page
        assert to in self.trees, f"{page}: {href} leads to no page"
        assert fragment in self.ids[to], f"{page}: {href} leads to no place"
        return self.ids[to][fragment].text

    def of(self, folder: str) -> list[tuple[str, Element]]:
        """The pages in a folder."""
        return [(path, tree) for path, tree in self.trees.items() if path.startswith(f"{folder}/")]


@pytest.fixture(scope="module", params=["seeds", "named"])
def site(request: pytest.FixtureRequest, seeds_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The five seeds, and two articles about the same people."""
    if request.param == "seeds":
        return seeds_site
    folder = Folder(tmp_path_factory.mktemp("named"))
    folder.write(NAMED)
    return folder.build()


@pytest.fixture(scope="module")
def pages(site: Site) -> Pages:
    trees = {path: read_tree(data.decode()) for path, data in site.files().items() if path.endswith(".html")}
    return Pages(trees, {path: places(tree) for path, tree in trees.items()})


def places(tree: Element) -> dict[str, Element]:
    """The elements that have ids. Of a sentence that proves two themes the second id is an empty span in the mark."""
    found = {one.attributes["id"]: one for one in tree.walk() if "id" in one.attributes}
    for mark in tree.find("mark"):
        found |= {one.attributes["id"]: mark for one in mark.find("span") if "id" in one.attributes}
    return found


def bare(text: str) -> str:
    """A text without the ellipses of what was cut."""
    return text.strip("… ")


def section(tree: Element, id_: str) -> Element | None:
    """The section of a page that is headed by ``id_``."""
    return next((one for one in tree.find("section") if one.attributes.get("aria-labelledby") == id_), None)


def links(element: Element) -> list[str]:
    """Where the links in an element lead."""
    return [one.attributes["href"] for one in element.find("a")]


def forms(tag: dict[str, Any]) -> list[str]:
    """All forms of a name."""
    return [tag["name"], *tag["aliases"]]


def test_every_theme_of_an_article_opens_its_sentence(site: Site, pages: Pages) -> None:
    for record in site.records():
        shown = section(pages.trees[record["path"]], "themes")
        assert shown is not None
        for proof in shown.find("div", "ev"):
            sentence = proof.find("blockquote")[0].text
            assert sentence in pages.target(record["path"], links(proof.find("p", "where")[0])[0])
        subjects = [theme for theme in record["themes"] if theme["role"] == "subject"]
        assert [one.find("h3")[0].text for one in shown.find("div", "ev")] == [theme["label"] for theme in subjects]
        mentioned = {theme["label"]: theme for theme in record["themes"] if theme["role"] == "mention"}
        also = [row for one in shown.find("ul", "pairs") for row in one.find("li")]
        assert len(also) == len(mentioned)
        for row in also:
            theme = mentioned[row.find("a")[0].text]
            assert theme["evidence"][0]["text"] in pages.target(record["path"], links(row)[1])


def test_every_country_of_an_article_opens_a_sentence_that_names_it(site: Site, pages: Pages) -> None:
    for record in site.records():
        shown = section(pages.trees[record["path"]], "countries")
        assert shown is not None
        rows = {
            row.find("th")[0].text: row
            for table in shown.find("table")
            for row in table.find("tr")
            if row.find("th")[0].attributes["scope"] == "row"
        }
        assert len(rows) == len(record["countries"])
        for country in record["countries"]:
            place = links(rows[country["name"]])[1]
            assert country["evidence"][0]["text"] in pages.target(record["path"], place)


@pytest.mark.parametrize("kind", ["people", "organisations"])
def test_everyone_named_by_an_article_opens_every_place_that_names_them(kind: str, site: Site, pages: Pages) -> None:
    for record in site.records():
        shown = section(pages.trees[record["path"]], kind)
        rows = [one for one in shown.find("li") if one.find("p", "where")] if shown is not None else []
        assert len(rows) == len(record[kind])
        for row in rows:
            tag = next(tag for tag in record[kind] if tag["name"] == row.find("bdi")[0].text)
            places = links(row.find("p", "where")[0])
            assert places
            for place in places:
                text = pages.target(record["path"], place)
                assert any(form in text for form in forms(tag)), (tag["name"], place)


def test_every_quotation_on_any_page_opens_the_place_where_it_stands(pages: Pages) -> None:
    for path, tree in pages.trees.items():
        for block in (*tree.find("div", "quotes"), *tree.find("li", "quotes")):
            said, where = block.find("blockquote"), block.find("p", "where")
            assert len(said) == len(where) > 0
            for quote, place in zip(said, where, strict=True):
                there = " ".join(pages.target(path, href) for href in links(place))
                for piece in quote.find("q"):
                    assert bare(piece.text) in there, (path, piece.text)


def test_every_quotation_of_an_article_is_on_its_page(site: Site, pages: Pages) -> None:
    for record in site.records():
        shown = section(pages.trees[record["path"]], "quotes")
        pieces = [bare(one.text) for one in shown.find("q")] if shown is not None else []
        assert len(pieces) == len(record["quotes"])
        for quote in record["quotes"]:
            assert any(piece in " ".join(quote["text"].split()) for piece in pieces)


def test_every_figure_opens_the_place_where_it_stands(site: Site, pages: Pages) -> None:
    for record in site.records():
        shown = section(pages.trees[record["path"]], "figures")
        rows = shown.find("th") if shown is not None else []
        figures = [row for row in rows if row.attributes["scope"] == "row"]
        assert len(figures) == len(record["figures"])
        for row in figures:
            assert row.find("bdi")[0].text in pages.target(record["path"], links(row)[0])


@pytest.mark.parametrize("folder", ["themes", "countries"])
def test_every_sentence_on_the_pages_of_themes_and_countries_opens_its_place(folder: str, pages: Pages) -> None:
    for path, tree in pages.of(folder):
        for proof in tree.find("li", "proofs"):
            place = pages.target(path, links(proof.find("p", "where")[0])[0])
            for sentence in proof.find("blockquote"):
                assert sentence.text in place, path


@pytest.mark.parametrize("folder", ["people", "organisations"])
def test_every_mention_on_the_pages_of_names_opens_its_place_with_the_name_marked(folder: str, pages: Pages) -> None:
    for path, tree in pages.of(folder):
        for mention in [one for rows in tree.find("ul", "kwic") for one in rows.find("li")]:
            place = pages.target(path, links(mention)[0])
            for sentence in mention.find("span", "line"):
                assert bare(sentence.text) in place, path
                assert sentence.find("mark", "who"), path


@pytest.mark.parametrize("kind,folder", [("people", "people"), ("organisations", "organisations")])
def test_a_name_of_one_article_that_no_vocabulary_knows_has_no_page(
    kind: str, folder: str, site: Site, pages: Pages
) -> None:
    indexed = {one.text for one in pages.trees[f"{folder}/index.html"].find("bdi")}
    articles: dict[str, set[str]] = {}
    for record in site.records():
        for tag in record[kind]:
            articles.setdefault(tag["id"], set()).add(record["id"])
            if tag["scope"] == "article":
                assert f"{folder}/{tag['id']}.html" not in pages.trees
    shared = [id_ for id_, where in articles.items() if len(where) > 1]
    assert len(indexed) >= len([id_ for id_ in shared if f"{folder}/{id_}.html" in pages.trees])
