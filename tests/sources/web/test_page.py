import json

import pytest

from newsarchive.model import split_lines
from newsarchive.sources.web import Page, extraction, looks_like_html, page_document, regions

HEAD = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def page(body: str, head: str = "") -> Page:
    found = page_document(HEAD.format(head=head, body=body).encode())
    assert found is not None
    return found


def facts(found: Page) -> dict[str, tuple[str, str]]:
    return {each.field: (each.value, each.origin) for each in found.given}


def test_blocks_are_lines_with_a_blank_line_between_them_and_a_break_is_a_line_end() -> None:
    found = page("<h1>Kopf</h1><div>eins<br>zwei <b>drei</b>\n vier<p>f&uuml;nf</div>")

    assert found.text == "Kopf\n\neins\nzwei drei vier\n\nfünf\n"
    assert len(found.layout) == len(split_lines(found.text))


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>x</script>", "<style>x</style>", "<template><p>x</p></template>", "<noscript>x</noscript>",
        "<p hidden>x</p>", "<p aria-hidden='true'>x</p>", "<!-- x -->", "<div style='display: none'><p>x</p></div>",
    ],
)  # fmt: skip
def test_what_no_reader_sees_is_no_text(unseen: str) -> None:
    assert page(f"<p>vor</p>{unseen}<p>nach</p>").text == "vor\n\nnach\n"


def test_soft_hyphens_are_no_letters() -> None:
    assert page("<p>Fähr&shy;hafen</p>").text == "Fährhafen\n"


def test_a_row_of_short_cells_is_one_line_and_cells_of_paragraphs_are_blocks() -> None:
    assert page("<table><tr><td>2019</td><td>41</td></tr></table>").text == "2019 41\n"
    assert page("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>").text == "a\n\nb\n\nc\n"


def test_json_ld_goes_before_open_graph_and_tells_its_place() -> None:
    data = {
        "@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": "Fähre", "author": {"name": "A. Ruhl"}}]
    }
    head = f'<script type="application/ld+json">{json.dumps(data)}</script><meta property="og:title" content="Schiff">'
    found = page("<p>x</p>", head)

    assert facts(found)["title"] == ("Fähre", "the page's JSON-LD “headline”")
    assert facts(found)["authors"] == ("A. Ruhl", "the page's JSON-LD “author”")
    assert [issue.code for issue in found.issues if issue.code == "title-differs"]


def test_broken_json_ld_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": </script><meta property="og:title" content="Schiff">'

    assert facts(page("<p>x</p>", head))["title"] == ("Schiff", "the meta tag “og:title”")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/fern"])
def test_only_addresses_of_the_web_are_taken(address: str) -> None:
    assert "url" not in facts(page("<p>x</p>", f'<link rel="canonical" href="{address}">'))


def test_the_name_of_the_outlet_is_cut_from_the_title_where_the_page_tells_it() -> None:
    named = page(
        "<p>x</p>", '<title>Fähre fährt nicht - Hafenbote</title><meta property="og:site_name" content="Hafenbote">'
    )

    assert facts(named)["title"] == ("Fähre fährt nicht", "the page's title")
    assert facts(page("<p>x</p>", "<title>Fähre - nicht heute</title>"))["title"][0] == "Fähre - nicht heute"


def test_a_template_that_was_never_filled_is_no_fact() -> None:
    assert "title" not in facts(page("<p>x</p>", '<meta property="og:title" content="{{ page.title }}">'))


def test_a_page_that_lies_about_its_encoding_is_read_as_what_it_is() -> None:
    body = "<p>" + "Паром снова стоит у причала, и никто не знает, когда он пойдёт. " * 4 + "</p>"
    russian = f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode("cp1251")
    found = page_document(russian)

    assert found is not None
    assert "Паром снова" in found.text
    assert found.encoding == "windows-1251"
    assert [issue.code for issue in found.issues][:1] == ["encoding-guessed"]


def test_utf_16_is_read_whatever_the_meta_tag_says() -> None:
    found = page_document("﻿<html><head><meta charset='latin1'></head><body><p>Žluťoučký kůň</p>".encode("utf-16-le"))

    assert found is not None
    assert found.text == "Žluťoučký kůň\n"


def test_a_browser_reads_latin_1_as_windows_1252() -> None:
    found = page_document(b"<meta charset=iso-8859-1><p>\x93so\x94</p>")

    assert found is not None
    assert found.text == "“so”\n"


def test_deep_nesting_is_told_and_harms_nothing() -> None:
    found = page("<p>oben</p>" + "<div>" * 100_000 + "unten")

    assert found.text.startswith("oben")
    assert "page-too-deep" in [issue.code for issue in found.issues]


def test_deeply_nested_tables_are_judged_by_their_text_alone() -> None:
    prose = "Der Rat der Hafenstadt hat die Abstimmung über die neue Fähre noch einmal verschoben, sagt er. "
    found = page(f"<table><tr><td><p>{prose}</p>" * 150)

    assert "left-out" not in found.layout
    assert "page-unclear" in [issue.code for issue in found.issues]


@pytest.mark.parametrize("kept, teasers", [(frozenset(), frozenset()), (frozenset({1}), frozenset({1}))])
def test_a_page_of_short_blocks_of_which_none_is_told_as_its_article_is_read(
    kept: frozenset[int], teasers: frozenset[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extraction, "kept_by_trafilatura", lambda *_: kept)
    monkeypatch.setattr(regions, "cards", lambda _: teasers)

    found = page("<article><h1>Eine Brücke</h1><p>Sie ist gesperrt.</p></article><div><p>Foto</p></div>")

    assert found.text == "Eine Brücke\n\nSie ist gesperrt.\n\nFoto\n"


def test_entities_of_a_document_type_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>'
    found = page_document(bomb)

    assert found is not None
    assert "haha" not in found.text


def test_menus_and_footers_are_known_by_their_elements_but_not_the_header_of_an_article() -> None:
    prose = (
        "Der Rat der Hafenstadt hat die Abstimmung über die neue Fähre zum dritten Mal in diesem Jahr verschoben. " * 2
    )
    article = f"<article><header><h1>Fähre</h1></header><p>{prose}</p><p>{prose}</p></article>"
    body = f"<nav>Sport</nav>{article}<footer>Ende</footer>"
    found = page(body)
    by_line = dict(zip(split_lines(found.text), found.layout, strict=True))

    assert by_line["Sport"] == "navigation"
    assert by_line["Ende"] == "footer"
    assert by_line["Fähre"] != "banner"


def test_web_pages_are_known_by_their_first_bytes() -> None:
    assert looks_like_html(b"\xef\xbb\xbf\n<!doctype HTML>")
    assert not looks_like_html(b"The council <met> on Monday")


def test_a_page_without_its_end_is_read_and_told_with_the_line_where_it_ends() -> None:
    prose = "<p>Der Rat der Hafenstadt hat die Abstimmung über die neue Fähre noch einmal verschoben.</p>\n"
    found = page_document(f"<html><body>\n{prose}{prose}<p>Bis dah".encode())

    assert found is not None
    assert found.text.endswith("Bis dah\n")
    assert [(issue.code, "line 4" in issue.message) for issue in found.issues] == [("page-cut", True)]


def test_a_page_that_is_closed_and_a_piece_without_frame_are_whole() -> None:
    for piece in (b"<html><body><p>Rain.</p></body></html><!-- cached -->", b"<p>Rain.</p>"):
        found = page_document(piece)
        assert found is not None
        assert "page-cut" not in [issue.code for issue in found.issues]
