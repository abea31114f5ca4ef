"""Measures a larger site with every checker of pages and prints the figures: ``./dev check-pages``.

Builds a demonstration of 500 invented articles that search engines are let into. The tests do the same on small sites
with each change; this is for what takes minutes: the Nu HTML checker on every page, axe-core on the fullest and the
barest page of each kind in each look, Firefox with scripts switched off and the network cut, Lighthouse as a phone.
"""

import argparse
import gzip
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.checkers.tools import WIDTHS, axe, firefox, lighthouse, nu
from tests.demo import build_demo
from tests.kinds import kinds, samples
from tests.serving import serve
from tests.shots import browser_arguments, find_browser

LIMITS = {"an article": 12_000, "the stylesheets": 8_000, "the front page": 30_000}
"""Bytes, packed."""

Verdict = tuple[str, str, list[str]]
"""Name of the check, its figure, what is to mend."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs all checks; returns the exit code, 1 if something is to mend."""
    parser = argparse.ArgumentParser(
        prog="check-pages", description="Check the pages of a demonstration, with figures."
    )
    parser.add_argument("--articles", type=int, default=500, help="how many (default: 500)")
    arguments = parser.parse_args(argv)
    browser = find_browser()
    if browser is None:
        sys.stderr.write("check-pages: no browser found; ./dev check-pages installs one\n")
        return 1
    good = True
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for place in ("demo", "root"):
            (folder / place).mkdir()
        site = build_demo(folder / "demo", arguments.articles, "robots: index\n").path.resolve()
        with serve(site, folder / "root", "archive") as address:
            for name, figure, wrong in verdicts(site, address, browser):
                good = good and not wrong
                print(f"{'good  ' if not wrong else 'mend  '} {name:30} {figure}", flush=True)
                for line in wrong[:20]:
                    print(f"         {line}")
    return 0 if good else 1


def verdicts(site: Path, address: str, browser: str) -> Iterator[Verdict]:
    """Each check in turn."""
    pages = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    chosen = samples(site)
    yield "kinds of pages", f"{len(kinds(site))}, {len(pages)} pages", []
    yield from weights(site)
    yield from opened(site, address, chosen)
    yield from seen(site, chosen, browser)
    found = nu([address + page for page in pages])
    yield "Nu HTML checker", f"{len(found)} errors and warnings on {len(pages)} pages", found
    found = nu([str(sheet) for sheet in sorted(site.glob("static/*.css"))], css=True)
    yield "Nu HTML checker, CSS", f"{len(found)} errors and warnings", found
    article = next(kind.fullest for kind in kinds(site) if kind.name == "article")
    told = lighthouse(browser, [address + page for page in ("index.html", "articles/index.html", article)])
    yield from (scores(page.removeprefix(address), one) for page, one in told.items())


def weights(site: Path) -> Iterator[Verdict]:
    """What a reader has to fetch, packed as a web server packs it."""
    sheets = sum(packed(site / "static" / name) for name in ("tokens.css", "style.css"))
    heaviest = max(packed(page) for page in site.glob("articles/??/*.html"))
    for name, size in (
        ("an article", heaviest),
        ("the stylesheets", sheets),
        ("the front page", packed(site / "index.html")),
    ):
        yield f"weight of {name}", f"{size} bytes", [f"more than {LIMITS[name]}"] if size > LIMITS[name] else []


def packed(file: Path) -> int:
    """Bytes of a file in gzip."""
    return len(gzip.compress(file.read_bytes(), 6))


def opened(site: Path, address: str, pages: Sequence[str]) -> Iterator[Verdict]:
    """Firefox, from disk and from a server, on a narrow screen."""
    for way, base in (("disk", f"{site.as_uri()}/"), ("a sub-path of a host", address)):
        told = firefox({"base": base, "pages": list(pages), "width": 320})
        wide = [f"{path} scrolls sideways" for path, page in told["pages"].items() if page["reach"] > 320]
        yield f"Firefox, from {way}", f"{len(told['pages'])} pages, {told['version']}", told["trouble"] + wide


def seen(site: Path, pages: Sequence[str], browser: str) -> Iterator[Verdict]:
    """axe-core in each window."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=browser_arguments())
        for width in WIDTHS:
            found = axe(chromium, f"{site.as_uri()}/", pages, width)
            yield f"axe-core, light and dark, {width} px", f"{len(found)} violations on {len(pages)} pages", found
        chromium.close()


def scores(page: str, told: dict[str, Any]) -> Verdict:
    """Lighthouse on one page; the performance is told and not judged, for it depends on the machine."""
    wanted = {name: score for name, score in told["scores"].items() if name != "performance"}
    wrong = told["failed"] if set(wanted.values()) != {100} else []
    return f"Lighthouse, {page.rpartition('/')[0] or 'home'}", str(told["scores"]), wrong


if __name__ == "__main__":
    sys.exit(main())
