"""One site in one language: every word that a reader sees passes the catalogue, and every text says its language."""

import re
from functools import cache
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest

from newsarchive.corrected import Correction
from newsarchive.locale import load_catalogue
from newsarchive.model import Issue
from newsarchive.render import make_renderer
from newsarchive.site import KINDS, EntryKind, FileKind, Page, SiteFile, View, Words, load_words
from newsarchive.site.surroundings import surroundings
from newsarchive.survey import LineCount, SurveyedFolder
from newsarchive.theme import find_theme
from tests.site.samples import FULL_TEXT, NAMED_TEXT, a_date, a_view, full_article, many, named_article

LANGUAGES = ("ar", "cs", "de", "es", "fr", "ru", "uk")
SPOKEN = {"aria-label", "alt", "title", "placeholder"}
"""Attributes that are read out or shown."""
DATA = {
    # What the samples say, and what is the same in every language.
    *re.findall(r"[^\W\d_]{2,}", FULL_TEXT + NAMED_TEXT),
    *"Report txt River papers Norway Sweden Finland Harvest Floods Strikes utf harvest".split(),
    *"floods strikes rivers north".split(),
    *"Ana Lind Per Vik Board Photo desk Mayor The Tarn Post phrase whole starts SHA UTC JSON".split(),
    *"Lines RIS BibTeX CSL".split(),
    *"Odd Broken gone Menu It was printed so Somebody Read more is in seeds No date stands in the file".split(),
    *"Atom Feed articles jsonl inputs".split(),
}


class Pseudo(NullTranslations):
    """A language whose every word stands in brackets."""

    def gettext(self, message: str) -> str:
        return message if message == ", " else f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}⟧"


class Reader(HTMLParser):
    """What a page shows or reads out, and the language in which each piece stands."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shown: list[tuple[str, str]] = []
        self._languages: list[tuple[str, str]] = []
        self._unseen = 0
        self.feed(text)

    @property
    def language(self) -> str:
        return self._languages[-1][1] if self._languages else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        language = found.get("lang")
        if tag not in {"meta", "link", "input", "br", "img", "path", "rect", "line", "circle"}:
            self._languages.append((tag, self.language if language is None else language))
        self.shown += [(value, self.language) for name, value in attrs if name in SPOKEN and value]
        if tag == "meta" and found.get("name") == "description" and found.get("content"):
            self.shown.append((found["content"] or "", ""))
        self._unseen += tag in {"script", "style", "code"}

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in {"script", "style", "code"}
        if self._languages and self._languages[-1][0] == tag:
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._unseen:
            self.shown.append((data, self.language))


def a_site(words: Words) -> View:
    corrections = (
        Correction("title", "Menu", "Rivers rise in the north", (2,), "It was printed so.", "Somebody", "2024-05-01"),
    )
    issues = (Issue("date-missing", None, "No date stands in the file."), Issue("ambiguous-date", 6, "Odd."))
    articles = [
        full_article(issues=issues, corrections=corrections, published=a_date("2021-03-09T10:00", line=4)),
        named_article("a/bridge.txt", published=a_date("2021-04-01")),
        named_article("b/bridge.txt"),
        *many(60),
    ]
    folders = (SurveyedFolder("north", 20, 3, (LineCount("Read more", 20),)),)
    broken = (Issue("unreadable", 3, "Broken.", "seeds/gone.txt"),)
    return a_view(*articles, words=words, issues=broken, folders=folders, about="")


def pages(words: Words) -> dict[str, str]:
    view = a_site(words)
    renderer = make_renderer(find_theme(None), view)
    found: dict[str, str] = {}
    for kind in KINDS:
        if isinstance(kind, EntryKind):
            made: list[Page | SiteFile] = [
                page
                for entry in view.fetch(list(view.archive.cards)[:4])
                for page in kind.pages(entry, surroundings(entry, view))
            ]
        elif isinstance(kind, FileKind):
            continue
        else:
            made = list(kind.pages(view))
        html = (page for page in made if isinstance(page, Page) and page.path.endswith(".html"))
        found |= {page.path: renderer.page(page) for page in html}
    return found


@cache
def speaking(language: str) -> dict[str, str]:
    return pages(load_words(language, load_catalogue(language)))


def unbracketed(text: str) -> str:
    """What is left of a text without the words that passed the catalogue, which may stand in each other."""
    while (shorter := re.sub(r"⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = shorter
    return text


def test_every_word_of_the_interface_passes_the_catalogue() -> None:
    words = load_words("de", Pseudo())
    known = DATA | {
        *words.months.values(),
        *words.short_months.values(),
        *words.short_month_names.values(),
        *words.languages.values(),
        "English",
    }
    lost: dict[str, str] = {}
    for path, text in pages(words).items():
        for shown, spoken in Reader(text).shown:
            # Not of an article, nor what the program says of one in English, nor the name of a file.
            if spoken in {"en", "en-GB"} or re.search(r"\.(txt|html)$", shown.strip()):
                continue
            for word in re.findall(r"\w+", unbracketed(shown)):
                if word.isalpha() and len(word) > 1 and word not in known:
                    lost.setdefault(word, f"{path}: {shown}")

    assert lost == {}


@pytest.mark.parametrize("language", LANGUAGES)
class TestSite:
    def test_the_page_says_its_language_and_its_direction(self, language: str) -> None:
        direction = "rtl" if language == "ar" else "ltr"

        assert all(f'<html lang="{language}" dir="{direction}">' in text for text in speaking(language).values())

    def test_no_text_of_the_interface_is_english(self, language: str) -> None:
        catalogue = load_catalogue(language)
        english = {
            text
            for text in (shown.strip() for page in pages_in_english().values() for shown, _ in Reader(page).shown)
            if catalogue.gettext(text) != text
        }
        assert len(english) > 80

        for path, text in speaking(language).items():
            found = {shown.strip() for shown, spoken in Reader(text).shown if spoken in {language, ""}}
            assert found & english == set(), path

    def test_what_the_machine_says_in_english_is_marked_as_english(self, language: str) -> None:
        article = next(text for path, text in speaking(language).items() if "/rivers-" in path)

        assert ("No date stands in the file.", "en") in Reader(article).shown

    def test_the_words_of_people_and_of_texts_are_not_said_to_be_in_it(self, language: str) -> None:
        shown = dict(Reader(speaking(language)["corrections.html"]).shown)

        assert {spoken for text, spoken in shown.items() if "It was printed so." in text} == {""}
        assert dict(Reader(speaking(language)["index.html"]).shown)["The bridge at Tarn is closed"] == "en"


@cache
def pages_in_english() -> dict[str, str]:
    return pages(load_words())


@pytest.mark.parametrize(
    "language,date,month,country",
    [
        ("de", "1. April 2021", "April 2021", "Norwegen"),
        ("fr", "1 avril 2021", "avril 2021", "Norvège"),
        ("es", "1 de abril de 2021", "abril de 2021", "Noruega"),
        ("cs", "1. dubna 2021", "duben 2021", "Norsko"),
        ("uk", "1 квітня 2021", "квітень 2021", "Норвегія"),
        ("ru", "1 апреля 2021", "апрель 2021", "Норвегия"),
        ("ar", "1 أبريل 2021", "أبريل 2021", "النرويج"),
    ],
)
def test_dates_and_countries_are_those_of_the_language(language: str, date: str, month: str, country: str) -> None:
    words = load_words(language, load_catalogue(language))
    home = speaking(language)["index.html"]

    assert date in home
    assert month.casefold() in speaking(language)["articles/index.html"].casefold()
    assert words.country("NO", "Norway") == country


def test_a_country_keeps_the_name_that_a_catalogue_of_the_project_gives_it() -> None:
    class Own(NullTranslations):
        def pgettext(self, context: str, message: str) -> str:
            return "Weißrussland" if (context, message) == ("country", "Belarus") else message

    assert load_words("de", Own()).country("BY", "Belarus") == "Weißrussland"
    assert load_words("de").country("BY", "Belarus") == "Belarus"
    assert load_words("en").country("CZ", "Czech Republic") == "Czech Republic"


def test_a_timeline_goes_from_right_to_left_where_one_reads_so() -> None:
    def ticks(language: str) -> list[float]:
        page = pages_in_english() if language == "en" else speaking(language)
        return [float(x) for x in re.findall(r'<text x="([\d.]+)%" y="133"', page["index.html"])]

    assert ticks("en") == sorted(ticks("en"))
    assert ticks("ar") == [round(100 - x, 2) for x in ticks("en")]


def test_the_built_in_about_page_has_the_same_parts_in_every_language() -> None:
    folder = find_theme(None).built_in
    parts = (folder / "about.md").read_text(encoding="utf-8").count("\n## ")

    for language in LANGUAGES:
        assert (folder / f"about.{language}.md").read_text(encoding="utf-8").count("\n## ") == parts, language
