"""The site in a real browser, from disk and from a server, with the network cut."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, Response, Route

from newsarchive.model import Block, Figure
from newsarchive.render import static_files
from newsarchive.theme import find_theme
from tests.properties import one_in
from tests.serving import serve
from tests.site.pages import render_all
from tests.site.samples import a_date, a_name, a_quote, a_view, named_article, short_article
from tests.sites import Folder, Site

pytestmark = pytest.mark.browser

HOSTILE = (
    """\
-- newsarchive.yml --
title: <b>Hostile</b> & "quoted"
-- seeds/<img src=x onerror=alert(1)>.txt --
<script>document.title = "owned"</script> Soldiers refuse “orders”

By "><img src=x onerror=alert(1)> | 3 May 2021

{{ 7 * 7 }} <svg onload=alert(2)> javascript:alert(3) The call-up was announced on Monday in Finland, and it was long.

Reservists deserted their unit \u202eesrever\u202c and asked for asylum in Germany, a \x1b[31mspokesman\x1b[0m said.

Averyveryverylongwordwithoutanyblanks"""
    + "x" * 400
    + """ stands here, and nobody knows what it is to mean to a reader.
-- seeds/rtl.txt --
الجنود يرفضون الأوامر

أعلن الوزير يوم الاثنين أن الحدود ستبقى مفتوحة أمام جميع الذين فروا من الحرب في أوكرانيا وروسيا.

وقال مسؤولون إن آلاف الجنود غادروا البلاد خلال الأسبوع الماضي، ولم يعد أي منهم إلى وحدته حتى الآن.
"""
)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = Folder(tmp_path_factory.mktemp("hostile"))
    folder.write(HOSTILE.replace("<img src=x onerror=alert(1)>.txt", "img-onerror.txt"))
    (folder.path / "seeds" / "img-onerror.txt").rename(folder.path / "seeds" / "<img src=x onerror=alert(1)>.txt")
    return folder.build()


@pytest.fixture(scope="module", params=["seeds", "hostile"])
def site(request: pytest.FixtureRequest, seeds_site: Site) -> Site:
    return seeds_site if request.param == "seeds" else request.getfixturevalue("hostile_site")


@pytest.fixture(scope="module")
def served(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site on loopback, below a path of the host."""
    with serve(site.path, tmp_path_factory.mktemp("served"), "some/where") as address:
        yield address


class Watch:
    """Opens pages and remembers whatever should not have happened."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.base = base
        self.trouble: list[str] = []
        self.page = context.new_page()
        context.route("**/*", self._let_through)
        self.page.on("console", lambda message: self._note("console", message.text))
        self.page.on("pageerror", lambda error: self._note("error", str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)
        self.page.on("dialog", self._asked)

    def _let_through(self, route: Route, request: Request) -> None:
        if request.url.startswith(self.base):
            route.continue_()
        else:
            self._note("outside", request.url)
            route.abort()

    def _failed(self, request: Request) -> None:
        # Going on to the next page cancels what the browser still wanted of this one; that is no failure of the page.
        if request.failure != "net::ERR_ABORTED":
            self._note("failed", request.url)

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self._note("status", response.url)

    def _asked(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()

    def _note(self, kind: str, what: str) -> None:
        self.trouble.append(f"{self.page.url}: {kind}: {what}")

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path.replace("%", "%25"))
        return self.page


def html_pages(site: Site) -> list[str]:
    return [path for path in site.files() if path.endswith(".html")]


LOOK = """() => ({
  reach: document.documentElement.scrollWidth,
  links: [...document.links].map(link => link.href),
  places: [...document.querySelectorAll("[id]")].map(element => element.id),
})"""


# One visit to each page, of which everything is asked that every page must hold: visits are what takes the time.
@pytest.mark.parametrize(("way", "width"), [("file", 320), ("http", 1280)])
def test_every_page_opens_without_a_complaint_fits_its_window_and_leads_to_places_that_are_there(
    way: str, width: int, site: Site, browser: Browser, request: pytest.FixtureRequest
) -> None:
    base = f"{site.path.resolve().as_uri()}/" if way == "file" else request.getfixturevalue("served")
    context = browser.new_context(viewport={"width": width, "height": 700})
    watch = Watch(context, base)
    seen = {}
    for path in one_in(1 if way == "file" else 3, html_pages(site)):
        page = watch.open(path)
        seen[path] = page.evaluate(LOOK) | {"title": page.title()}
    context.close()

    assert watch.trouble == []
    assert "owned" not in {page["title"] for page in seen.values()}
    assert {path: page["reach"] for path, page in seen.items() if page["reach"] > width} == {}
    links = {(path, link) for path, page in seen.items() for link in page["links"]}
    assert len(links) > (500 if len(seen) == len(html_pages(site)) else 250)
    assert lost(links, base, site.files().keys(), {path: set(page["places"]) for path, page in seen.items()}) == set()


def lost(links: set[tuple[str, str]], base: str, files: AbstractSet[str], places: dict[str, set[str]]) -> set[str]:
    """The links, each with its page, that lead to no file of the site or to no place on its page."""
    found = set()
    for page, link in links:
        if link.startswith(base):
            path, anchor = map(unquote, urldefrag(link.removeprefix(base)))
            if path not in files or (anchor and anchor not in places.get(path, {anchor})):
                found.add(f"{page} → {link}")
    return found


def test_pages_are_whole_without_javascript(seeds_site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    record = seeds_site.record("004_cdcf0cd8ae04eed7.txt")
    page.goto(f"file://{seeds_site.path.resolve()}/{record['path']}")

    assert page.get_by_role("heading", level=1).inner_text() == record["title"]["value"]
    assert page.locator("mark.proof").count() >= len([t for t in record["themes"] if t["role"] == "subject"]) - 1
    context.close()


def test_the_proof_can_be_switched_off_and_on_without_a_script(seeds_site: Site, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    record = seeds_site.record("004_cdcf0cd8ae04eed7.txt")
    page.goto(f"file://{seeds_site.path.resolve()}/{record['path']}")
    ground = "getComputedStyle(document.querySelector('.text mark.proof')).backgroundColor"

    shown = page.evaluate(ground)
    page.get_by_label("proof of themes").uncheck()
    hidden = page.evaluate(ground)
    page.get_by_label("proof of themes").check()

    assert shown != hidden
    assert page.evaluate(ground) == shown
    context.close()


def test_a_theme_leads_to_the_sentence_that_proves_it(seeds_site: Site, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"file://{seeds_site.path.resolve()}/themes/asylum.html")

    page.get_by_role("link", name="Paragraph").first.click()

    assert page.url.endswith("#proof-asylum")
    sentence = page.locator(":target").inner_text()
    assert "will not grant asylum" in sentence
    context.close()


LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 9


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of invented records on disk: names, quotations and figures of every length."""
    people = (a_name("ana-lind", "Ana Lind", 2, 3, also="Lind", role="Mayor"), a_name("long", LONG, 4, role=LONG))
    wide = {
        "people": people,
        "blocks": (*named_article("a.txt").blocks[:2], Block("paragraph", f"{LONG} said “{LONG}”.", (4,))),
        "quotes": (*named_article("a.txt").quotes[:2], a_quote(LONG, 4, LONG, "long")),
        "figures": (Figure(LONG, 4, (1e12, 2e12), LONG, LONG, LONG, "denied"),),
    }
    root = tmp_path_factory.mktemp("invented")
    crowd = tuple(a_name(f"p{n}", f"Pia {chr(97 + n % 26)}x{n}", 2) for n in range(30))
    view = a_view(
        named_article("a.txt", **wide),
        named_article("b.txt", **wide),
        *(short_article(f"d{n}.txt", published=a_date(f"2001-0{n + 1}")) for n in range(4)),
        *(named_article(f"c{n}.txt", people=crowd[n // 2 * 10 : n // 2 * 10 + 10]) for n in range(6)),
    )
    for path, text in render_all(view).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for path, file in static_files(find_theme(None)):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(file.read_bytes())
    return root


def test_names_and_quotations_of_any_length_fit_a_narrow_window(invented: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    wide = {}
    for file in sorted(invented.rglob("*.html")):
        page.goto(file.as_uri())
        reach = page.evaluate("document.documentElement.scrollWidth")
        if reach > 320:
            wide[file.name] = reach
    context.close()

    assert wide == {}


def test_a_mention_leads_to_its_paragraph_with_the_name_marked(invented: Path, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((invented / "people/ana-lind.html").as_uri())
    ground = "getComputedStyle(document.querySelector('#l3 .who')).backgroundColor"

    page.get_by_role("link", name="Paragraph 2").first.click()
    marked = page.evaluate(ground)
    page.goto(page.url.split("#")[0])

    assert marked != page.evaluate(ground)
    context.close()


@pytest.mark.parametrize(
    "label,mark,style", [("names", "who", "backgroundColor"), ("quotations", "said", "textDecoration")]
)
def test_names_and_quotations_are_marked_in_the_text_when_asked_for(
    label: str, mark: str, style: str, invented: Path, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(next(invented.glob("articles/*/a-*.html")).as_uri())
    look = f"getComputedStyle(document.querySelector('.text .{mark}')).{style}"

    plain = page.evaluate(look)
    page.get_by_role("checkbox", name=label).check()

    assert page.evaluate(look) != plain
    context.close()


def test_right_to_left_texts_run_right_to_left(browser: Browser, hostile_site: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    record = hostile_site.record("rtl.txt")
    page.goto(f"file://{Path(hostile_site.path).resolve()}/{record['path']}")

    direction = page.evaluate("getComputedStyle(document.querySelector('.text p')).direction")

    assert record["language"] == "ar"
    assert direction == "rtl"
    context.close()


def test_a_country_on_the_map_is_reached_with_the_keyboard_and_opens_its_page(
    seeds_site: Site, browser: Browser
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{seeds_site.path.resolve()}/countries/index.html")

    page.get_by_role("link", name="Go on to the list").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/countries/[a-z]{2}\.html$"))

    assert page.get_by_role("heading", level=1).inner_text() != "Countries"
    context.close()


def test_a_mark_of_a_timeline_leads_to_its_articles(invented: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((invented / "articles/years.html").as_uri())

    page.locator("svg.timeline a").first.click()

    assert page.url.endswith("articles/2001/01.html")
    context.close()
