"""Every kind of page for everybody: axe-core, narrow windows, large type, the keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.checkers.tools import WIDTHS, axe, summed_up
from tests.kinds import kinds, samples
from tests.properties import with_slow
from tests.sites import Site

pytestmark = pytest.mark.browser

# What Tab should reach: a link, a button, a field; of radio buttons the chosen one, for arrows reach the others.
# A mark in a chart may be left out if a link elsewhere on the page, in the table behind it, leads to the same place.
STOPS = """() => {
  const equals = new Set([...document.querySelectorAll('a[href]:not([tabindex="-1"])')].map(one => one.href));
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter(one => !(one.tabIndex === -1 && equals.has(new URL(one.getAttribute('href'), document.baseURI).href)))
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter(one => one.type !== 'radio' || one.checked);
  stops.forEach((one, number) => one.dataset.stop = number);
  return stops.length;
}"""

# Notes each element that gets the focus, and what is wrong with how it shows it.
WATCHED = """() => {
  const listens = window.reached !== undefined;
  window.reached = [];
  if (!listens) document.addEventListener('focusin', ({ target: one }) => {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const trouble = [];
    if (!inside || box.width <= 1 || box.height <= 1) trouble.push('out of sight');
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) trouble.push('no outline');
    const stop = one.dataset.stop ?? one.outerHTML.slice(0, 80);
    window.reached.push([stop, trouble.map(what => `${what}: ${one.outerHTML.slice(0, 120)}`)]);
  });
}"""


@pytest.mark.parametrize("width", with_slow(WIDTHS[:1], *WIDTHS[1:]))
def test_axe_finds_nothing_on_any_kind_of_page_light_or_dark(demo_site: Site, browser: Browser, width: int) -> None:
    pages = [kind.fullest for kind in kinds(demo_site.path)]

    found = axe(browser, f"{demo_site.path.resolve().as_uri()}/", pages, width)

    assert found == [], summed_up(found)


@pytest.mark.parametrize(("scheme", "colour"), [("light", "#eee"), ("dark", "#222")])
def test_axe_would_find_what_is_wrong(
    demo_site: Site, browser: Browser, tmp_path: Path, scheme: str, colour: str
) -> None:
    wrong = demo_site.read("404.html").replace("<main", f"<main style='color: {colour}'")
    (tmp_path / "page.html").write_text(wrong, encoding="utf-8")

    found = axe(browser, f"{tmp_path.as_uri()}/", ["page.html"], 1280)

    assert any(f"{scheme}: 1280 px: color-contrast" in line for line in found), found


def test_no_kind_of_page_scrolls_sideways_at_four_hundred_per_cent(demo_site: Site, browser: Browser) -> None:
    # A window of 1280 × 1024 at 400 %: 320 × 256 pixels of CSS, four of the screen to each.
    context = browser.new_context(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    tab = context.new_page()
    wide = {}
    for page in samples(demo_site.path):
        tab.goto(f"{demo_site.path.resolve().as_uri()}/{page}")
        reach = tab.evaluate("document.documentElement.scrollWidth")
        if reach > 320:
            wide[page] = reach
    context.close()

    assert wide == {}


def tabbed(tab: Page, key: str, stops: int) -> tuple[list[str], list[str]]:
    """The stops that strokes of a key reach, one more of which should leave the page, and what is wrong with them."""
    tab.evaluate(WATCHED)
    for _ in range(stops + 1):
        tab.keyboard.press(key)
    reached = tab.evaluate("window.reached")
    again = [stop for stop, _ in reached[stops:]]  # it may begin anew at once
    trouble = [line for _, lines in reached[:stops] for line in lines]
    trouble += [f"after all {stops} it goes on to {again}"] if again not in ([], [reached[0][0]]) else []
    return [stop for stop, _ in reached[:stops]], trouble


@pytest.mark.parametrize("width", with_slow([1280], 360))
def test_tab_reaches_everything_in_order_and_shows_where_it_is_and_leaves_again(
    demo_site: Site, browser: Browser, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    tab = context.new_page()
    trouble = []
    for kind in kinds(demo_site.path):
        tab.goto(f"{demo_site.path.resolve().as_uri()}/{kind.barest}")
        if kind.name == "search":
            tab.wait_for_selector("#search[data-asked]", state="attached")  # what was found is there
        wanted = [str(number) for number in range(tab.evaluate(STOPS))]
        stops, wrong = tabbed(tab, "Tab", len(wanted))
        trouble += [f"{kind.barest}: {line}" for line in wrong]
        trouble += [f"{kind.barest}: Tab reaches {stops} of {wanted}"] if stops != wanted else []
    context.close()

    assert trouble == []


def test_whoever_tabs_backwards_comes_back_to_the_beginning(demo_site: Site, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    tab = context.new_page()
    for page in ("index.html", "articles/undated.html"):
        tab.goto(f"{demo_site.path.resolve().as_uri()}/{page}")
        wanted = [str(number) for number in range(tab.evaluate(STOPS))]
        tabbed(tab, "Tab", len(wanted))

        assert tabbed(tab, "Shift+Tab", len(wanted)) == (wanted[::-1], [])
    context.close()


def test_the_skip_link_is_the_first_stop_of_every_kind_of_page_and_leads_past_the_navigation(
    demo_site: Site, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    tab = context.new_page()
    trouble = []
    for kind in kinds(demo_site.path):
        tab.goto(f"{demo_site.path.resolve().as_uri()}/{kind.fullest}")
        if not tab.locator("header.mast").count():  # a document to print, which has no navigation to skip
            continue
        tab.keyboard.press("Tab")
        first = tab.evaluate("document.activeElement.textContent.trim()")
        seen = tab.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        inside = tab.evaluate("document.activeElement.closest('header.mast') === null")
        if (first, seen, inside) != ("Skip to content", True, True):
            trouble.append(f"{kind.fullest}: {first}, seen {seen}, past the navigation {inside}")
    context.close()

    assert trouble == []
