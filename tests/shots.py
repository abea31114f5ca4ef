"""Pictures of each kind of page, to be looked at: ``./dev shots``.

Builds the site of the project here (or takes the one named by ``--site``) and photographs it from disk with the
network cut, as a desktop in light and in dark and as a phone. The folder of the pictures is no part of the project.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

KINDS: tuple[tuple[str, str], ...] = (
    ("home", "index.html"),
    ("dated", "articles/index.html"),
    ("undated", "articles/undated.html"),
    ("years", "articles/years.html"),
    ("year", "articles/????.html"),
    ("month", "articles/????/??.html"),
    ("article", "articles/??/*.html"),
    ("ledger", "ledger/??/*.html"),
    ("themes", "themes/index.html"),
    ("theme", "themes/[!i]*.html"),
    ("countries", "countries/index.html"),
    ("country", "countries/??.html"),
    ("country-themes", "countries/??/themes.html"),
    ("crossing", "countries/??/themes/*.html"),
    ("matrix", "countries/themes.html"),
    ("people", "people/index.html"),
    ("person", "people/[!i]*.html"),
    ("organisations", "organisations/index.html"),
    ("organisation", "organisations/[!i]*.html"),
    ("quotations", "quotations/index.html"),
    ("publishers", "publishers/index.html"),
    ("publisher", "publishers/[!i]*.html"),
    ("about", "about.html"),
    ("inputs", "inputs.html"),
    ("corrections", "corrections.html"),
    ("folders", "folders/index.html"),
    ("folder", "folders/[!i]*.html"),
    ("not-found", "404.html"),
)
"""Name of the picture, and the pages from which the fullest is taken."""

VIEWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("light", {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}),
    ("dark", {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}),
    ("phone", {"viewport": {"width": 360, "height": 760}, "color_scheme": "light", "device_scale_factor": 2}),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Takes the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="shots", description="Take pictures of each kind of page.")
    parser.add_argument("--site", type=Path, help="a built site (default: the project here is built)")
    parser.add_argument("--into", type=Path, default=Path("shots"), help="folder for the pictures (default: shots)")
    arguments = parser.parse_args(argv)
    browser = find_browser()
    if browser is None:
        sys.stderr.write("shots: no browser found; install chromium, or name one in $CHROMIUM\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        site = arguments.site or build_here(Path(scratch))
        arguments.into.mkdir(parents=True, exist_ok=True)
        for name in take(site.resolve(), arguments.into, browser):
            print(name)
    return 0


def find_browser() -> str | None:
    """$CHROMIUM, or a Chromium-like browser on the path."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("CHROMIUM") or next((found for name in names if (found := shutil.which(name))), None)


def browser_arguments() -> list[str]:
    """What the browser is started with: no calls home, and as root, where its sandbox cannot work, without it."""
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    return [*quiet, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else quiet


def build_here(scratch: Path) -> Path:
    """The site of the project in the current folder, built aside."""
    from newsarchive.build import build
    from newsarchive.project import load_project

    output = scratch / "site"
    build(load_project(Path(), output))
    return output


def pick(site: Path) -> Iterator[tuple[str, Path]]:
    """Of each kind the fullest page: it has the most that can go wrong."""
    for name, pattern in KINDS:
        pages = sorted(site.glob(pattern), key=lambda page: (-page.stat().st_size, page.as_posix()))
        if pages:
            yield name, pages[0]


def take(site: Path, into: Path, browser: str) -> Iterator[str]:
    """Takes the pictures; yields their names."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=browser_arguments())
        for view, options in VIEWS:
            context = chromium.new_context(offline=True, java_script_enabled=False, reduced_motion="reduce", **options)
            tab = context.new_page()
            for name, page in pick(site):
                tab.goto(page.as_uri())
                target = into / f"{name}-{view}.png"
                tab.screenshot(path=target, full_page=True)
                yield target.name
            context.close()
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())
