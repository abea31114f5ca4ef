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

from tests.sites import Folder, Site

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)

ARTICLES = """\
-- seeds/border.txt --
Guards close the border at night

By Ada Brekke

3 May 2021

The border guards of the northern district closed the gate on Monday evening, an official told reporters in Finland.

“Nobody asked the people who live here,” the mayor of the town said, and she walked home through the snow.

Mobilisation had begun a week before. Reservists asked for asylum, and the court put off its decision again.
-- seeds/harbour.txt --
Harbour council puts off its decision

4 June 2022

The harbour council met on Tuesday and put off its decision for another week, because guards of the border were absent.

Rain kept most of the visitors away, and the market closed before noon. Résumés were read aloud in the town hall.

The mobilization of volunteers will go on, officials in Poland said, until the new bridge across the river is open.
-- seeds/formula.txt --
=1+1 is the title of a play that nobody understood

7 July 2023

The play had its first night on Friday in the old theatre, and the audience left before the last of its seven acts.

Its author said that he would write another one, and that it would be longer, louder and much harder to understand.
-- seeds/ru.txt --
Совет порта отложил решение на неделю

5 июня 2022

Совет порта собрался во вторник и отложил своё решение ещё на неделю, сообщил журналистам глава района.

Двое солдат, покинувших свою часть, попросили убежища в Финляндии. Дождь распугал почти всех посетителей рынка.
-- seeds/ar.txt --
الجنود يرفضون الأوامر

أعلن الوزير يوم الاثنين أن الحدود ستبقى مفتوحة أمام جميع الذين فروا من الحرب في أوكرانيا وروسيا.

وقال مسؤولون إن آلاف الجنود غادروا البلاد خلال الأسبوع الماضي، ولم يعد أي منهم إلى وحدته حتى الآن.
-- seeds/ja.txt --
港湾評議会が決定を延期

港湾評議会は火曜日に会合を開き、決定をさらに一週間延期した。当局者が記者団に語った。

二人の兵士がフィンランドに亡命を申請したと弁護士が述べた。雨のため市場は正午前に閉まった。
"""


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
    page.get_by_role("searchbox").fill(query)
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_have_attribute("data-asked", query)
    return {title.split()[0] for title in page.locator("#results h3").all_inner_texts()}


@pytest.mark.parametrize(
    "query,titles",
    [
        ("border", {"Guards", "Harbour"}),
        ("guard", {"Guards", "Harbour"}),
        ('"border guards"', {"Guards"}),
        ('"guards of the border"', {"Harbour"}),
        ('"mayor of the village said"', {"Guards"}),
        ('"put of its decision for another week"', {"Harbour"}),
        ("brekke snow", {"Guards"}),
        ("decision -asylum", {"Harbour"}),
        ("asylum OR bridge", {"Guards", "Harbour"}),
        ("mobilisation", {"Guards", "Harbour"}),
        ("mobil*", {"Guards", "Harbour"}),
        ("resume", {"Harbour"}),
        ("Résumés", {"Harbour"}),
        ("title:guards", {"Guards"}),
        ("theme:asylum lang:en", {"Guards"}),
        ("country:finland", {"Guards", "港湾評議会が決定を延期"}),
        ("mentions:fi -country:fi", set()),
        ("year:2022", {"Harbour", "Совет"}),
        ("year:2022-", {"Harbour", "Совет", "=1+1"}),
        ("dated:undated", {"الجنود", "港湾評議会が決定を延期"}),
        ("солдаты", {"Совет"}),
        ("свое", {"Совет"}),
        ("الحدود", {"الجنود"}),
        ("حدود", {"الجنود"}),
        ("亡命", {"港湾評議会が決定を延期"}),
        ("評議会", {"港湾評議会が決定を延期"}),
        ("harbuor", {"Harbour"}),
        ("zxqvwk", set()),
    ],
)
def test_a_query_finds_what_it_asks_for(query: str, titles: set[str], base: str, page: Page) -> None:
    assert ask(page, base, query) == titles


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
