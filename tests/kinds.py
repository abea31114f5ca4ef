"""The kinds of pages that a built site has, as its pages tell them.

There is no list to keep: a new kind is checked and photographed by itself.
"""

import re
from collections import defaultdict
from pathlib import Path

from msgspec import Struct

_KIND = re.compile(r'<body data-kind="([^"]+)"')


class Kind(Struct, frozen=True):
    """The pages that one template made below one folder."""

    name: str
    """The template's name; where it serves several folders, the folder's as well."""
    pages: tuple[str, ...]
    """Paths in the site, the fullest first."""

    @property
    def fullest(self) -> str:
        """The page that has the most that can go wrong."""
        return self.pages[0]

    @property
    def barest(self) -> str:
        """The page on which the most is missing."""
        return self.pages[-1]


def kinds(site: Path) -> tuple[Kind, ...]:
    """The kinds of pages of the site in a folder, by name. Pages that name no kind are not ours."""
    found: dict[tuple[str, str], list[tuple[int, str]]] = defaultdict(list)
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if kind := _KIND.search(file.read_text(encoding="utf-8")):
            found[kind[1], path.rpartition("/")[0].partition("/")[0]].append((-file.stat().st_size, path))
    folders: dict[str, int] = defaultdict(int)
    for template, _ in found:
        folders[template] += 1
    return tuple(
        Kind(
            f"{folder}-{template}" if folder and folders[template] > 1 else template,
            tuple(path for _, path in sorted(pages)),
        )
        for (template, folder), pages in sorted(found.items())
    )


def samples(site: Path) -> list[str]:
    """The fullest and the barest page of each kind."""
    return sorted({page for kind in kinds(site) for page in (kind.fullest, kind.barest)})
