"""What holds for every page that the site makes."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping

import pytest

from newsarchive.model import Block, Evidence, Fact, Figure, Issue, NameTag, Quote, ThemeTag
from newsarchive.render import static_files
from newsarchive.site.inputs import ON_A_PAGE
from newsarchive.survey import LineCount, SurveyedFolder
from newsarchive.theme import find_theme
from tests.site.pages import Html, render_all, target
from tests.site.samples import a_date, a_name, a_theme, a_view, full_article, many, named_article, short_article

HOSTILE = "<script>alert('x')</script> & \"q\" \x00\x1b\u202edrow\u202c </title> {{ site }} {% if %}"

SEARCH = "search.html"
"""The one page with scripts."""


def sites() -> Mapping[str, Mapping[str, str]]:
    everything = full_article(
        truncated=True,
        keywords=("rivers", "towns & bridges"),
        language="nb",
        publisher=Fact("The Tarn Post", "stated", (4,), "r"),
        authors=(Fact("Ana Lind", "inferred", (4,), "r", "because"),),
        url=Fact("https://example.org/rivers?a=1&b=2", "stated", (4,), "r"),
        section=Fact("News", "stated", (4,), "r"),
        published=a_date("2021-03-09T07:05+01:00"),
    )
    supplied = full_article(
        name="no-title.txt", title=Fact("The river left…", "supplied", (6,), "cut-lead", "none in the file"), dek=None
    )
    headed = full_article(
        name="headed.txt", themes=(a_theme("floods", (2, "Rivers rise in the north")), a_theme("harvest", (3, "Towns")))
    )
    hostile = full_article(
        name="evil/<b>\u202e.txt",
        title=Fact(HOSTILE, "stated", (2,), "r"),
        dek=Fact(HOSTILE, "stated", (3,), "r"),
        publisher=Fact(HOSTILE, "stated", (4,), "r"),
        url=Fact("javascript:alert(1)", "stated", (4,), "r"),
        blocks=tuple(Block(kind, HOSTILE, (n,)) for n, kind in enumerate(("paragraph", "quote", "list", "verse"), 6)),  # type: ignore[arg-type]
        themes=(ThemeTag("floods", "Floods", "subject", 1.0, (Evidence(6, HOSTILE, "r"),)),),
        keywords=(HOSTILE,),
        issues=(Issue("odd", 6, HOSTILE),),
    )
    evil = [
        named_article(
            name,
            people=(NameTag("evil-person", HOSTILE, ("x" * 400,), HOSTILE, (2, 3)),),
            organisations=(NameTag("index", HOSTILE + " Ltd", (), HOSTILE, (3,)),),
            quotes=(Quote(HOSTILE, 2, "direct", HOSTILE, "evil-person", "explicit", None),),
            figures=(Figure(HOSTILE, 3, 7, HOSTILE, HOSTILE, HOSTILE, "claimed"),),
            blocks=(Block("paragraph", f"“{HOSTILE}” said {HOSTILE}.", (2,)), Block("quote", HOSTILE + " Ltd", (3,))),
        )
        for name in ("evil/1.txt", "evil/2.txt")
    ]
    issues = (Issue("unreadable", None, HOSTILE, "dump/" + HOSTILE),)
    crowd = [a_name(f"p{n}", f"Pia {chr(97 + n % 5)}x{n:05}", 2, role=f"Role {n}") for n in range(325)]
    small = a_view(
        everything,
        supplied,
        headed,
        hostile,
        *evil,
        named_article("named/1.txt", dek=Fact("Ana Lind is waiting.", "stated", (9,), "r")),
        named_article("named/2.txt"),
        issues=issues,
        folders=(SurveyedFolder("dump/" + HOSTILE, 20, 2, (LineCount(HOSTILE, 20), LineCount("x" * 240, 9))),),
        about=f"# About\n\n{HOSTILE}",
        url="https://example.org/a/",
    )
    return {
        "small": render_all(small),
        "empty": render_all(a_view()),
        "large": render_all(
            a_view(
                *many(120),
                *(short_article(f"u/{n}.txt") for n in range(60)),
                *(named_article(f"q/{n}.txt", people=crowd[n // 2 * 9 : n // 2 * 9 + 10]) for n in range(72)),
                issues=[Issue("unreadable", None, "Permission denied.", f"{n}.bin") for n in range(ON_A_PAGE + 1)],
                description="Papers.",
            )
        ),
    }


@pytest.fixture(scope="module", name="all_sites")
def fixture_all_sites() -> Mapping[str, Mapping[str, str]]:
    return sites()


@pytest.fixture(scope="module", params=["small", "empty", "large"], name="site_pages")
def fixture_site_pages(request: pytest.FixtureRequest, all_sites: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    return all_sites[request.param]


@pytest.fixture(scope="module", name="html")
def fixture_html(site_pages: Mapping[str, str]) -> dict[str, Html]:
    return {path: Html(text) for path, text in site_pages.items() if path.endswith(".html")}


def test_every_link_leads_to_a_page_and_every_fragment_to_an_id(html: dict[str, Html]) -> None:
    files = {path for path, _ in static_files(find_theme(None))} | {
        f"data/{name}.jsonl" for name in ("articles", "inputs", "recurring")
    }
    broken = []
    for path, page in html.items():
        for link in page.links():
            if link.startswith(("https://", "/a/", "data:")):
                continue
            to, fragment = target(path, link)
            if to.startswith("feeds/"):
                continue  # no template makes them
            if (to not in html and to not in files) or (fragment and fragment not in html[to].ids):
                broken.append((path, link))

    assert broken == []


def test_links_are_relative_and_end_in_html(html: dict[str, Html]) -> None:
    for path, page in html.items():
        for link in page.links():
            to, _ = target(path, link)
            assert (
                link.startswith(("https://example.org", "/a/", "data:"))
                or re.search(r"\.(html|css|svg|jsonl|xml|json)$", to)
                or path == SEARCH
            ), (
                path,
                link,
            )


def test_an_id_stands_once_on_a_page(html: dict[str, Html]) -> None:
    for path, page in html.items():
        assert [id_ for id_, count in Counter(page.ids).items() if count > 1] == [], path


def test_each_page_has_one_first_heading_and_no_level_is_skipped(html: dict[str, Html]) -> None:
    for path, page in html.items():
        assert page.headings.count(1) == 1, path
        assert page.headings[0] == 1, path
        steps = [after - before for before, after in zip(page.headings, page.headings[1:], strict=False)]
        assert max(steps, default=0) <= 1, path


def test_each_page_has_its_landmarks_and_a_way_past_the_navigation(html: dict[str, Html]) -> None:
    for path, page in html.items():
        tags = [tag for tag, _ in page.tags]
        assert [tags.count(tag) for tag in ("main", "header", "footer")] >= [1, 1, 1], path
        assert "#main" in page.links(), path


def test_no_two_pages_have_the_same_description(html: dict[str, Html]) -> None:
    # Copies of one text share their beginning; here every article has another.
    told = Counter(page.meta("description") for path, page in html.items() if not path.startswith("articles/"))

    assert [description for description, count in told.items() if count > 1] == []


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs_but_the_search(html: dict[str, Html]) -> None:
    for path, page in html.items():
        for tag, attributes in page.tags:
            assert tag not in {"style", "iframe", "img", "object", "embed", "base"}, path
            if tag == "script" and attributes != {"type": "application/ld+json"}:  # data, which nobody runs
                assert path == SEARCH
                assert str(attributes["src"]).startswith("static/")
            if tag == "form":
                assert str(attributes["action"]).endswith("search.html"), path
                assert "//" not in str(attributes["action"]), path
            assert not any(name == "style" or name.startswith("on") for name in attributes), (path, tag)
            if tag == "link" and attributes.get("rel") != "canonical":
                assert not str(attributes["href"]).startswith(("http", "//")), path


def test_the_content_security_policy_forbids_all_but_the_sites_own_style_and_icon(html: dict[str, Html]) -> None:
    for page in html.values():
        (policy,) = [
            attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"
        ]
        scripts = "script-src 'self'; " if page is html[SEARCH] else ""
        assert policy == (
            f"default-src 'none'; style-src 'self'; img-src 'self'; {scripts}base-uri 'none'; form-action 'self' file:"
        )
        assert page.meta("referrer") == "no-referrer"
        assert page.meta("robots") == "noindex"


def test_no_page_holds_a_control_character_or_an_override(site_pages: Mapping[str, str]) -> None:
    for path, text in site_pages.items():
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]", text), path
        assert text.encode("utf-8")


def test_hostile_text_is_shown_as_text(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    path, text = next(
        (path, text) for path, text in all_sites["small"].items() if path.startswith("articles/") and "drow" in text
    )

    assert (
        "<script>alert('x')</script> & \"q\" ␀␛⟨U+202E⟩drow⟨U+202C⟩ </title> {{ site }} {% if %}" in Html(text).text
    ), path


def test_hostile_names_quotations_and_figures_are_shown_as_text(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    pages = all_sites["small"]
    (organisation,) = [path for path in pages if path.startswith("organisations/index-")]
    shown = "<script>alert('x')</script> & \"q\" ␀␛⟨U+202E⟩drow⟨U+202C⟩ </title> {{ site }} {% if %}"

    for path in ("people/evil-person.html", "people/index.html", "quotations/index.html", organisation):
        assert shown in Html(pages[path]).text, path
    article = next(text for path, text in pages.items() if path.startswith("articles/") and ">Figures<" in text)
    assert shown in Html(article).text


def test_no_page_of_a_large_archive_grows_without_bound(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    paths = [path for path in all_sites["large"] if path.startswith(("people/", "quotations/"))]

    assert {"people/letter-a.html", "quotations/undated-1.html"} <= set(paths)
    assert max(len(all_sites["large"][path]) for path in paths) < 100_000


def test_outside_addresses_are_followed_without_telling_where_from(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    links = [
        attributes
        for text in all_sites["small"].values()
        if text.startswith("<!doctype")
        for tag, attributes in Html(text).tags
        if tag == "a" and str(attributes["href"]).startswith("http")
    ]

    assert [link["href"] for link in links] == ["https://example.org/rivers?a=1&b=2"]
    assert links[0]["rel"] == "noreferrer nofollow"


def test_pages_are_the_same_bytes_each_time(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    assert sites() == all_sites


def test_canonical_addresses_come_with_the_address_of_the_site(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    def canonical(site: str, page: str) -> str | None:
        tags = Html(all_sites[site][page]).tags
        return next((attrs["href"] for tag, attrs in tags if attrs.get("rel") == "canonical"), None)

    assert canonical("small", "index.html") == "https://example.org/a/"
    assert canonical("small", "themes/index.html") == "https://example.org/a/themes/index.html"
    assert canonical("small", "404.html") is None
    assert canonical("empty", "index.html") is None


def test_the_sitemap_is_well_formed(all_sites: Mapping[str, Mapping[str, str]]) -> None:
    tree = ET.fromstring(all_sites["small"]["sitemap.xml"])
    addresses = [element.text or "" for element in tree.iter() if element.tag.endswith("loc")]

    pages = {
        "https://example.org/a/" + path.removesuffix("index.html" if path == "index.html" else "")
        for path in all_sites["small"]
    }
    assert set(addresses) <= pages
    assert "sitemap.xml" not in all_sites["empty"]


class TestLocality:
    """An addition rewrites only the pages that depend on it."""

    def test_an_unrelated_article_changes_only_pages_that_list_it(self) -> None:
        before = render_all(a_view(*many(60), full_article()))
        other = short_article(
            "z/new.txt",
            themes=(a_theme("strikes", (2, "x")),),
            countries=(),
            publisher=Fact("Echo", "stated", (1,), "r"),
        )
        after = render_all(a_view(*many(60), full_article(), other))

        changed = {path for path, text in after.items() if before.get(path) != text}
        assert {path for path in before if path not in after} == set()
        assert changed == {
            other.path,
            next(path for path in after if path.startswith("ledger/") and path not in before),
            "index.html",
            "articles/index.html",
            "articles/undated.html",
            "articles/without-country.html",
            "articles/years.html",
            "themes/index.html",
            "themes/strikes.html",
            "countries/index.html",
            "data/index.html",
            "publishers/index.html",
            "publishers/echo.html",
        }

    def test_a_newer_article_touches_its_older_neighbour_and_the_last_numbered_page(self) -> None:
        articles = many(121)
        before, after = render_all(a_view(*articles[:120])), render_all(a_view(*articles))

        changed = {path for path in before if before[path] != after[path]}
        assert {path for path in changed if path.startswith("articles/")} == {
            articles[119].path,
            "articles/index.html",
            "articles/page-3.html",
            "articles/years.html",
            "articles/2001.html",
            "articles/2001/04.html",  # May is the first month after it now
        }
        assert {path for path in changed if path.startswith("ledger/")} == set()


@pytest.fixture(scope="module", name="page")
def fixture_page(all_sites: Mapping[str, Mapping[str, str]]) -> Html:
    """The page of the article that has everything."""
    pages = [Html(text) for path, text in all_sites["small"].items() if path.startswith("articles/")]
    return next(page for page in pages if "towns & bridges" in page.text)


class TestArticlePage:
    def test_blocks_have_the_address_of_their_first_source_line(self, page: Html) -> None:
        assert {"l2", "l3", "l5", "l6", "l8", "l9"} <= set(page.ids)
        assert "l7" not in page.ids

    def test_the_proof_of_each_theme_has_an_address(self, page: Html) -> None:
        assert {"proof-floods", "proof-harvest"} <= set(page.ids)
        assert "proof-strikes" not in page.ids

    def test_facts_name_their_status_and_their_line(self, page: Html) -> None:
        assert "Publisher The Tarn Post stated line 4" in page.text
        assert "Author Ana Lind inferred line 4 because" in page.text
        assert "9 March 2021, 07:05 (UTC+1) stated" in page.text

    def test_the_text_is_in_its_own_language_and_direction(self, page: Html) -> None:
        assert ("h1", {"dir": "auto", "id": "l2", "lang": "nb"}) in page.tags
        assert any(
            tag == "div" and attrs.get("class") == "text" and attrs.get("lang") == "nb" for tag, attrs in page.tags
        )

    def test_a_text_that_breaks_off_says_where(self, page: Html) -> None:
        assert "The text breaks off here in the source file (line 9)." in page.text

    def test_it_can_be_cited(self, page: Html) -> None:
        assert "Ana Lind, “Rivers rise in the north.” The Tarn Post, 9 March 2021, 07:05 (UTC+1)." in page.text
        assert f"River papers, record {full_article().id}" in page.text

    def test_the_source_can_be_checked(self, page: Html) -> None:
        assert "ab" * 32 in page.text
        assert "north/rivers.txt" in page.text
        assert "/home/someone" not in page.text
