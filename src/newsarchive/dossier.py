"""``newsarchive dossier``: a selection of articles as one HTML file that stands alone, and as a PDF."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from newsarchive.archive import Archive, Card, Listing, publisher_slug
from newsarchive.build import read_archive
from newsarchive.errors import NewsarchiveError
from newsarchive.project import Project
from newsarchive.site import Page, View
from newsarchive.site.dossier import Selection, dossier_page

MOST = 2_000
"""Articles in one dossier, at most: all of them are in memory, and on paper they are a shelf."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome")
_PATIENCE = 300
"""Seconds that a browser may take to print."""
_BOUND = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class DossierError(NewsarchiveError):
    """Nothing that can be made a dossier, or nothing to print it with."""


class Wish(Struct, frozen=True):
    """What is asked for; all conditions must hold."""

    themes: tuple[str, ...] = ()
    """Ids; the articles are about every one of them."""
    countries: tuple[str, ...] = ()
    """Codes; every one is a part of the story."""
    publisher: str | None = None
    first: str | None = None
    """A year, month or day; not before it."""
    last: str | None = None
    """The same; not after it."""
    title: str | None = None


def dossier(
    project: Project,
    wish: Wish,
    *,
    workers: int = 1,
    progress: Callable[[str, int, int | None], None] = lambda *_: None,
) -> tuple[str, int]:
    """The file, and how many articles are in it. Raises DossierError where there is none or are too many."""
    for bound in (wish.first, wish.last):
        if bound is not None and not _BOUND.fullmatch(bound):
            raise DossierError(f"{bound}: no date\n    hint: write 2022, 2022-09 or 2022-09-23")
    with read_archive(project, workers=workers, progress=progress) as (view, renderer):
        selection = select(wish, view)
        page = Page("dossier.html", "dossier.html", None, lambda: dossier_page("dossier.html", selection, view))
        return renderer.page(page), len(selection.listing)


def select(wish: Wish, view: View) -> Selection:
    """The articles of a wish, and what it asks for in words."""
    archive, _ = view.archive, view.words.gettext
    themes = [_known(id_, view.theme_labels, "theme") for id_ in wish.themes]
    countries = [_known(code.upper(), view.country_names, "country") for code in wish.countries]
    publisher = _publisher(wish.publisher, archive) if wish.publisher is not None else None
    fitting = [id_ for id_, card in archive.cards.items() if _fits(card, wish, publisher)]
    chosen = set(fitting)
    dated = tuple(id_ for id_ in archive.articles.dated if id_ in chosen and _in_time(archive.cards[id_], wish))
    undated = tuple(id_ for id_ in archive.articles.undated if id_ in chosen)
    is_bounded = wish.first is not None or wish.last is not None
    listing = Listing(dated, () if is_bounded else undated)
    if not 0 < len(listing) <= MOST:
        found = "no article is" if not len(listing) else f"{len(listing)} articles are"
        more = f"; {len(undated)} undated ones may be" if is_bounded and undated else ""
        hint = "ask for less" if not len(listing) else f"at most {MOST} fit into one; ask for more conditions"
        raise DossierError(f"{found} what you ask for{more}\n    hint: {hint}")
    labels = [label for _, label in (*themes, *countries)]
    criteria = [
        *(_("About the theme: %s") % label for _id, label in themes),
        *(_("Part of the story: %s") % label for _code, label in countries),
        *([_("Published by: %s") % wish.publisher] if wish.publisher is not None else []),
        *([_("Not before: %s") % wish.first] if wish.first else []),
        *([_("Not after: %s") % wish.last] if wish.last else []),
    ]
    named = ", ".join([*labels, *([wish.publisher] if wish.publisher else [])])
    return Selection(
        title=wish.title or (_("Dossier: %s") % named if named else _("Dossier")),
        listing=listing,
        criteria=tuple(criteria),
        left_out=len(undated) if is_bounded else 0,
    )


def _known(key: str, labels: Mapping[str, str], kind: str) -> tuple[str, str]:
    if key not in labels:
        known = ", ".join(sorted(labels))
        raise DossierError(f"{key}: no such {kind} in this archive\n    hint: there are {known or 'none'}")
    return key, labels[key]


def _publisher(name: str, archive: Archive) -> str:
    slug = publisher_slug(name)
    if slug not in {entry.slug for entry in archive.publishers}:
        raise DossierError(f"{name}: no such publisher in this archive")
    return slug


def _fits(card: Card, wish: Wish, publisher: str | None) -> bool:
    subjects = {theme.id for theme in card.themes if theme.role == "subject"}
    story = {country.code for country in card.countries if country.role != "mention"}
    return (
        subjects.issuperset(wish.themes)
        and story.issuperset(code.upper() for code in wish.countries)
        and (publisher is None or publisher_slug(card.publisher) == publisher)
    )


def _in_time(card: Card, wish: Wish) -> bool:
    """Whether all of what is known of its date lies in the time: a bare year may be before a month of it."""
    date = (card.published or "")[:10]
    return (wish.first is None or _is_from(date, wish.first)) and (wish.last is None or _is_until(date, wish.last))


def _is_from(date: str, bound: str) -> bool:
    return date[: len(bound)] >= bound if len(date) >= len(bound) else date > bound[: len(date)]


def _is_until(date: str, bound: str) -> bool:
    return date[: len(bound)] <= bound if len(date) >= len(bound) else date < bound[: len(date)]


def print_pdf(html: Path, target: Path) -> None:
    """Has an installed browser print a dossier. Raises DossierError where there is none or where it fails.

    The file runs no script and asks for nothing; the browser has a profile of its own, which is thrown away.
    """
    browser = find_browser()
    with tempfile.TemporaryDirectory(prefix="newsarchive-") as profile:
        printed = Path(profile) / "dossier.pdf"
        command = [
            browser,
            "--headless=new",
            "--disable-gpu",
            "--disable-extensions",
            "--no-first-run",
            f"--user-data-dir={profile}/profile",
            "--no-pdf-header-footer",
            f"--print-to-pdf={printed}",
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.append("--no-sandbox")  # a browser that runs as root has no other choice
        try:
            subprocess.run(  # noqa: S603 - a browser, and paths of our own
                [*command, html.resolve().as_uri()], check=True, capture_output=True, timeout=_PATIENCE
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise DossierError(f"{browser} could not print {html}: {error}") from error
        if not printed.is_file():
            raise DossierError(f"{browser} printed nothing\n    hint: open {html} and print it from there")
        shutil.copyfile(printed, target)


def find_browser(names: Sequence[str] = BROWSERS) -> str:
    """The browser that $CHROMIUM names, or an installed one. Raises DossierError where there is none."""
    found = os.environ.get("CHROMIUM") or next((path for name in names if (path := shutil.which(name))), None)
    if not found:
        raise DossierError(
            "no browser that prints was found\n"
            "    hint: install Chromium, or name one in $CHROMIUM, or open the HTML file and print it from any browser"
        )
    return found
