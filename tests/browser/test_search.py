"""The search in a real browser, from disk and from a server."""

import csv
import functools
import http.server
import io
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from newsarchive.search import shards
from tests.browser.searched import ARTICLES, QUERIES
from tests.sites import Folder, Site

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = Folder(tmp_path_factory.mktemp("searched"))
    folder.write(ARTICLES)
    return folder.build()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class calls it so
        pass


@pytest.fixture(scope="module", params=["file", "http"])
def base(request: pytest.FixtureRequest, site: Site) -> Iterator[str]:
    if request.param == "file":
        yield f"{site.path.resolve().as_uri()}/"
        return
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site.path)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    yield page
    context.close()
    assert trouble == []


def ask(page: Page, base: str, query: str) -> set[str]:
    page.goto("about:blank")
    page.goto(f"{base}search.html")
    return ask_again(page, query)


def ask_again(page: Page, query: str) -> set[str]:
    page.get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_have_attribute("data-asked", query)
    return {title.split()[0] for title in page.locator("#results h3").all_inner_texts()}


def test_queries_find_what_they_ask_for(base: str, page: Page) -> None:
    page.goto(f"{base}search.html")

    assert {query: ask_again(page, query) for query, _ in QUERIES} == dict(QUERIES)


def test_the_box_of_every_page_leads_to_what_was_typed(base: str, page: Page, site: Site) -> None:
    page.goto(f"{base}{site.record('harbour.txt')['path']}")
    page.get_by_role("searchbox").fill("asylum")
    page.keyboard.press("Enter")

    expect(page.locator("#found")).to_have_text("1 article")
    assert "#q=asylum" in page.url


def test_a_view_is_told_by_its_address_alone(base: str, page: Page) -> None:
    ask(page, base, '"border guards" lang:en')
    address = page.url
    page.goto("about:blank")
    page.goto(address)

    expect(page.get_by_role("searchbox")).to_have_value('"border guards" lang:en')
    expect(page.locator("#found")).to_have_text("1 article")


def test_the_way_back_leads_to_the_query_before(base: str, page: Page) -> None:
    ask(page, base, "asylum")
    page.get_by_role("searchbox").fill("border")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_have_text("2 articles")
    page.go_back()

    expect(page.get_by_role("searchbox")).to_have_value("asylum")
    expect(page.locator("#found")).to_have_text("1 article")


def test_words_are_found_while_they_are_typed(base: str, page: Page) -> None:
    page.goto(f"{base}search.html")
    page.get_by_role("searchbox").press_sequentially("harb")

    expect(page.locator("#results h3")).to_have_text(["Harbour council puts off its decision"])


def test_an_empty_query_shows_the_newest_first(base: str, page: Page) -> None:
    ask(page, base, "")

    assert page.locator("#found").inner_text() == "6 articles"
    assert page.locator("#results h3").first.inner_text().startswith("=1+1")


def test_facets_narrow_and_leave_out(base: str, page: Page) -> None:
    ask(page, base, "")
    english = page.get_by_role("checkbox", name="English")
    english.check()
    expect(page.locator("#found")).to_have_text("3 articles")
    page.get_by_role("checkbox", name="2021").check()
    expect(page.locator("#found")).to_have_text("1 article")
    page.get_by_role("checkbox", name="2021").uncheck()
    page.get_by_role("button", name="Without 2021").click()

    expect(page.locator("#found")).to_have_text("2 articles")
    assert unquote(page.url).endswith("#q=lang:en+-year:2021")


def test_the_words_looked_for_are_marked(base: str, page: Page) -> None:
    ask(page, base, "guard")

    marked = [text.lower() for text in page.locator("#results mark").all_inner_texts()]
    assert "guards" in marked
    assert set(marked) <= {"guard", "guards"}


def test_a_word_that_nobody_wrote_is_said_to_be_taken_for_another(base: str, page: Page) -> None:
    ask(page, base, "asilum")

    assert page.locator("#told").inner_text() == "No article has “asilum”. These have “asylum”."


def test_where_no_article_has_all_words_those_with_some_are_shown_and_it_is_said(base: str, page: Page) -> None:
    assert ask(page, base, "asylum theatre") == {"Guards", "=1+1"}
    assert "No article has all of this" in page.locator("#told").inner_text()


def test_results_are_announced_and_can_be_walked_through_by_keys(base: str, page: Page) -> None:
    ask(page, base, "border")
    expect(page.get_by_role("status")).to_have_text("2 articles")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowUp")

    assert first == page.locator("#results h3").first.inner_text()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_a_table_is_safe_in_a_spreadsheet(base: str, page: Page) -> None:
    ask(page, base, "play")
    with page.expect_download() as download:
        page.get_by_role("button", name="as a table (CSV)").click()
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [row["title"] for row in rows] == ["'=1+1 is the title of a play that nobody understood"]
    assert rows[0]["address"].startswith(base)


def test_what_is_found_can_be_taken_away_as_json_lines(base: str, page: Page, site: Site) -> None:
    ask(page, base, "border")
    with page.expect_download() as download:
        page.get_by_role("button", name="as JSON Lines").click()
    rows = [json.loads(line) for line in Path(download.value.path()).read_text(encoding="utf-8").splitlines()]
    paths = {record["path"] for record in site.records() if "border" in record["body"]}

    assert {row["address"].removeprefix(base) for row in rows} == paths


def test_without_javascript_the_page_leads_to_the_lists(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.path.resolve().as_uri()}/search.html")

    expect(page.get_by_role("main").get_by_role("link", name="Themes")).to_be_visible()
    expect(page.locator("#results")).to_be_hidden()
    context.close()


def test_a_facet_asked_for_by_another_name_counts_what_was_found(folder: Folder, browser: Browser) -> None:
    told = "Rain fell.\n\n{day} March 2021\n\nPresident Volodymyr Zelensky spoke to the council on day {day}.\n"
    folder.write("".join(f"-- seeds/{day}.txt --\n{told.format(day=day)}" for day in (3, 4)))
    page = browser.new_page()

    assert len(ask(page, f"{folder.build().path.resolve().as_uri()}/", "person:zelensky")) == 1
    chosen = page.locator("#facets li", has=page.locator("input:checked"))
    assert chosen.inner_text().split() == ["zelensky", "2", "−"]


def test_words_that_may_stand_anywhere_are_told_with_the_articles(
    folder: Folder, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "RARE", 1)
    told = "Rain {number}\n\n{number} March 2021\n\nThe harbour {word} opened, and all went home in the rain.\n"
    words = ("market", "guard", "guard", "guard")
    folder.write(
        "".join(
            f"-- seeds/{number}.txt --\n{told.format(number=number, word=word)}" for number, word in enumerate(words, 3)
        )
    )
    page = browser.new_page()

    ask(page, f"{folder.build().path.resolve().as_uri()}/", '"harbour market"')
    assert page.locator("#found").inner_text() == "1 article"
    assert page.locator("#told").inner_text() == (
        "Words that very many articles have may stand anywhere in the article: harbour."
    )


def test_a_hostile_title_stays_text(folder: Folder, browser: Browser) -> None:
    folder.write(
        "-- seeds/a.txt --\n<img src=x onerror=alert(1)> and </script><b>bold</b> words\n\n3 May 2021\n\n"
        "The harbour council met on Tuesday and put off its <i>decision</i> for another week, because nobody came.\n"
    )
    site = folder.build()
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []

    def note(message: str) -> None:
        asked.append(message)

    page.on("dialog", lambda dialog: note(dialog.message))
    titles = ask(page, f"{site.path.resolve().as_uri()}/", "bold")

    assert titles == {"<img"}
    assert page.locator("#results img, #results b").count() == 0
    assert asked == []
    context.close()
