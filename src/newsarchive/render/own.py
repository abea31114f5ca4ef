"""Static files, and what a project says and shows beside its pages: the project's own folders come first."""

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from newsarchive.locale import base
from newsarchive.render.mistakes import read_text
from newsarchive.theme import Theme

STYLE = "site.css"
"""A project's own style file: rules and colours over those of the theme."""
LOGOS = ("logo.svg", "logo.png", "logo.webp", "logo.jpg")
"""Names of a project's logo, the first that is there."""


class Own(Struct, frozen=True):
    """What a project says and shows beside its pages. Texts are Markdown, ``""`` where there is none."""

    about: str
    """The about page: the project's, else the built-in one."""
    introduction: str
    """On the front page, above all else."""
    footer: str
    """At the foot of every page."""
    style: str | None
    """Path of the project's style file in the site."""
    logo: str | None
    """Path of its logo in the site."""
    dossier_style: str
    """The style sheet of dossiers: ``static/dossier.css`` of the project, or the built-in one."""


def static_files(theme: Theme) -> Iterator[tuple[str, Path]]:
    """Path in the site and file of each static file, by path; a project's own hides the built-in of the same name."""
    found: dict[str, Path] = {}
    for folder in theme.static:
        for path in _files(folder):
            found.setdefault(f"static/{path.relative_to(folder).as_posix()}", path)
    yield from sorted(found.items())


def read_own(theme: Theme, language: str = "en") -> Own:
    """The texts, the style and the logo of a site whose interface is in ``language``."""
    found = dict(static_files(theme))
    named = (f"static/{name}" for name in LOGOS)
    return Own(
        about=find_text(theme, "about", language),
        introduction=find_text(theme, "introduction", language),
        footer=find_text(theme, "footer", language),
        style=f"static/{STYLE}" if f"static/{STYLE}" in found else None,
        logo=next((path for path in named if path in found), None),
        dossier_style=read_text(found["static/dossier.css"]) if "static/dossier.css" in found else "",
    )


def find_text(theme: Theme, name: str, language: str) -> str:
    """The Markdown of ``<name>.<language>.md``, else of ``<name>.md``; the project's own before the built-in ones. Of a
    region the language's own will do.
    """
    for folder in theme.templates:
        for file in (f"{name}.{language}.md", f"{name}.{base(language)}.md", f"{name}.md"):
            path = folder / file
            if path.is_file():
                return read_text(path)
    return ""


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent, name)
