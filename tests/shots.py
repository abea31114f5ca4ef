"""Pictures of each kind of page, to be looked at: ``./dev shots``.

Builds the demonstration, which has every kind of page (or takes the site named by ``--site``), and photographs it from
disk with the network cut: as a desktop in light and in dark, as a phone and as a sheet of paper; and once more with the
interface in Arabic. ``--corrected`` takes an invented archive that people
corrected instead. The folder of the pictures is no part of the project.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

VIEWS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("light", {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}),
    ("dark", {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"}),
    ("phone", {"viewport": {"width": 360, "height": 760}, "color_scheme": "light", "device_scale_factor": 2}),
    ("print", {"viewport": {"width": 680, "height": 960}, "color_scheme": "light"}),
)

TALLEST = 12_000
"""Pixels of a page in its picture: a browser takes minutes to paint the whole of a dossier, or gives up."""


def main(argv: Sequence[str] | None = None) -> int:
    """Takes the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="shots", description="Take pictures of each kind of page.")
    parser.add_argument("--site", type=Path, help="a built site (default: a demonstration is built)")
    parser.add_argument("--corrected", action="store_true", help="the site of an archive with thirty corrections")
    parser.add_argument("--into", type=Path, default=Path("shots"), help="folder for the pictures (default: shots)")
    arguments = parser.parse_args(argv)
    browser = find_browser()
    if browser is None:
        sys.stderr.write("shots: no browser found; install chromium, or name one in $CHROMIUM\n")
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        if arguments.site:
            sites = {"": arguments.site}
        elif arguments.corrected:
            sites = {"": build_with_corrections(Path(scratch))}
        else:
            sites = build_demonstrations(Path(scratch))
        arguments.into.mkdir(parents=True, exist_ok=True)
        for suffix, site in sites.items():
            for name in take(site.resolve(), arguments.into, browser, suffix):
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


def build_demonstrations(scratch: Path) -> dict[str, Path]:
    """The demonstration in English and in Arabic: what the names of its pictures end with → the built site."""
    from tests.demo import build_demo

    built = {}
    for suffix, configuration in (("", ""), ("-arabic", "language: ar\n")):
        folder = scratch / f"demo{suffix}"
        folder.mkdir()
        built[suffix] = build_demo(folder, 60, configuration).path
    return built


def build_with_corrections(scratch: Path) -> Path:
    """The site of the invented archive that people corrected."""
    from tests.corrected import build_corrected

    return build_corrected(scratch).path


def pick(site: Path) -> Iterator[tuple[str, Path]]:
    """Of each kind the fullest page: it has the most that can go wrong."""
    from tests.kinds import kinds

    for kind in kinds(site):
        yield kind.name, site / kind.fullest


def take(site: Path, into: Path, browser: str, suffix: str = "") -> Iterator[str]:
    """Takes the pictures, whose names end with ``suffix``; yields their names."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=browser_arguments())
        for view, options in VIEWS:
            context = chromium.new_context(offline=True, java_script_enabled=False, reduced_motion="reduce", **options)
            tab = context.new_page()
            if view == "print":
                tab.emulate_media(media="print")
            for name, page in pick(site):
                tab.goto(page.as_uri())
                target = into / f"{name}-{view}{suffix}.png"
                height = tab.evaluate("document.documentElement.scrollHeight")
                tab.set_viewport_size({"width": options["viewport"]["width"], "height": min(height, TALLEST)})
                tab.screenshot(path=target)
                tab.set_viewport_size(options["viewport"])
                yield target.name
            context.close()
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())
