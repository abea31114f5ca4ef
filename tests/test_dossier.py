"""The command: what is selected, what is refused, what a browser prints of it."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from newsarchive.cli import main
from newsarchive.dossier import DossierError, Wish, dossier, find_browser, print_pdf, select
from newsarchive.model import Fact
from newsarchive.project import load_project
from newsarchive.site import View
from tests.site.pages import Html
from tests.site.samples import a_country, a_date, a_theme, a_view, many, short_article
from tests.sites import ROOT, Site

SEED_THEMES = ("draft-evasion", "mobilisation", "foreign-enlistment", "prosecution-and-punishment")


def titles(wish: Wish, view: View) -> list[str]:
    listing = select(wish, view).listing
    return [view.archive.cards[id_].title for id_ in (*listing.dated, *listing.undated)]


def a_mixed_view() -> View:
    floods = (a_theme("floods", (2, "The harvest in Norway is in.")),)
    finland = (a_country("FI", "Finland", "secondary"),)
    post = Fact("The Tarn Post", "stated", (1,), "r")
    return a_view(
        short_article("a.txt", published=a_date("2022-08-31")),
        short_article("b.txt", published=a_date("2022-09")),
        short_article("c.txt", published=a_date("2022-09-30"), countries=finland, publisher=post),
        short_article("d.txt", published=a_date("2022"), themes=floods),
        short_article("e.txt", themes=floods),
    )


@pytest.mark.parametrize(
    "wish,found",
    [
        (Wish(), "dabce"),
        (Wish(themes=("floods",)), "de"),
        (Wish(countries=("fi",)), "c"),
        (Wish(publisher="the tarn POST"), "c"),
        (Wish(first="2022-09"), "bc"),
        (Wish(first="2022-09-01"), "c"),
        (Wish(last="2022-08"), "a"),
        (Wish(first="2022", last="2022"), "dabc"),
        (Wish(first="2022-09", last="2022-09", themes=("harvest",)), "bc"),
    ],
)
def test_all_conditions_must_hold_and_a_date_must_tell_that_it_is_in_time(wish: Wish, found: str) -> None:
    assert titles(wish, a_mixed_view()) == [f"Report {name}.txt" for name in found]


def test_undated_articles_that_may_be_in_time_are_counted() -> None:
    selection = select(Wish(first="2022", themes=("floods",)), a_mixed_view())

    assert selection.left_out == 1
    assert selection.criteria == ("About the theme: Floods", "Not before: 2022")
    assert selection.title == "Dossier: Floods"


@pytest.mark.parametrize(
    "wish,message",
    [
        (Wish(themes=("nothing",)), "no such theme"),
        (Wish(countries=("ZZ",)), "no such country"),
        (Wish(publisher="Nobody"), "no such publisher"),
        (Wish(themes=("floods",), countries=("FI",)), "no article is what you ask for"),
    ],
)
def test_what_cannot_be_given_is_refused_with_the_reason(wish: Wish, message: str) -> None:
    with pytest.raises(DossierError, match=message):
        select(wish, a_mixed_view())


def test_more_than_fits_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarchive.dossier.MOST", 2)

    with pytest.raises(DossierError, match="3 articles are"):
        select(Wish(), a_view(*many(3)))


def test_a_bound_is_a_date() -> None:
    with pytest.raises(DossierError, match="no date"):
        dossier(load_project(ROOT), Wish(first="May 2022"))


def test_the_command_writes_one_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.html"

    code = main(["dossier", str(ROOT), "--theme", "mobilisation", "--country", "ua", "--output", str(target)])

    assert code == 0
    page = Html(target.read_text("utf-8"))
    assert "Dossier: Mobilisation and conscription, Ukraine" in page.text
    assert "3 articles in " in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["out.html"]


def test_without_a_browser_the_command_says_how_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)

    with pytest.raises(DossierError, match="no browser that prints"):
        find_browser(("no-such-browser",))


def test_a_browser_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", sys.executable)
    html = tmp_path / "a.html"
    html.write_text("x")

    with pytest.raises(DossierError, match="could not print"):
        print_pdf(html, tmp_path / "a.pdf")


def pages_of(pdf: Path) -> list[list[str]]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for number in range(len(document)):
            text = document[number].get_textpage().get_text_range()
            found.append([line.strip() for line in text.splitlines() if line.strip()])
        return found
    finally:
        document.close()


@pytest.mark.browser
@pytest.mark.parametrize("theme", SEED_THEMES)
def test_a_dossier_prints_with_page_numbers_no_heading_alone_and_every_source(
    theme: str, seeds_site: Site, tmp_path: Path
) -> None:
    html = seeds_site.path / f"dossiers/themes/{theme}.html"
    print_pdf(html, tmp_path / "a.pdf")

    pages = pages_of(tmp_path / "a.pdf")
    headings = {heading for heading in _headings(html) if heading}
    for number, lines in enumerate(pages, 1):
        footer = f"{number} / {len(pages)}"
        assert footer in lines, (number, lines[:1], lines[-1:])
        body = [line for line in lines if line != footer]
        assert body[-1] not in headings, f"page {number} ends with the heading {body[-1]!r}"
    text = " ".join(" ".join(lines) for lines in pages).replace(" ", "")
    for record in seeds_site.records():
        if any(tag["id"] == theme and tag["role"] == "subject" for tag in record["themes"]):
            assert record["source"]["sha256"] in text


def _headings(html: Path) -> list[str]:
    from lxml import html as parser

    return [" ".join(node.text_content().split()) for node in parser.parse(str(html)).iter("h1", "h2", "h3", "h4")]


@pytest.mark.browser
def test_the_command_prints_a_pdf_beside_the_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newsarchive.cli", "dossier", str(ROOT), "--theme", "asylum", "--pdf"]

    subprocess.run([*command, "--output", str(tmp_path / "a.html")], check=True, capture_output=True)

    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
