"""Every page of a view as text, and what an HTML page holds."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath

from newsarchive.archive import Entry
from newsarchive.render import Environment, Renderer, make_renderer
from newsarchive.site import KINDS, EntryKind, FileKind, Page, SiteFile, View
from newsarchive.site.surroundings import surroundings
from newsarchive.theme import find_theme
from tests.site.samples import a_view

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@cache
def built_in() -> Environment:
    """The environment of the built-in theme, compiled once for all tests."""
    return make_renderer(find_theme(None), a_view()).environment


def render_all(view: View, project: Path | None = None) -> dict[str, str]:
    """Path → text of each page of the site."""
    renderer = make_renderer(find_theme(project), view) if project else Renderer(built_in(), view.settings, view.words)
    found: dict[str, str] = {}
    for kind in KINDS:
        if isinstance(kind, EntryKind):
            entries: list[Entry] = list(view.fetch(list(view.archive.cards)))
            pages: list[Page | SiteFile] = [
                page for entry in entries for page in kind.pages(entry, surroundings(entry, view))
            ]
        elif isinstance(kind, FileKind):
            continue
        else:
            pages = list(kind.pages(view))
        for page in pages:
            assert page.path not in found, f"{page.path} is made twice"
            found[page.path] = renderer.page(page) if isinstance(page, Page) else page.data().decode()
    return found


def render_entries(view: View) -> dict[str, str]:
    """Path → text of the pages that each article has of its own."""
    renderer = Renderer(built_in(), view.settings, view.words)
    return {
        page.path: renderer.page(page)
        for entry in view.fetch(list(view.archive.cards))
        for kind in KINDS
        if isinstance(kind, EntryKind)
        for page in kind.pages(entry, surroundings(entry, view))
        if isinstance(page, Page)
    }


class Html(HTMLParser):
    """The tags, ids, links and headings of a page; elements must be closed in the order in which they were opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == [], f"not closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute stands twice in <{tag}>: {names}"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> stands inside <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    @property
    def ids(self) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get("id")) is not None]

    @property
    def headings(self) -> list[int]:
        return [int(tag[1]) for tag, _ in self.tags if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]

    def meta(self, name: str) -> str | None:
        return next(
            (attrs.get("content") for tag, attrs in self.tags if tag == "meta" and attrs.get("name") == name), None
        )

    def links(self) -> list[str]:
        """Addresses of links and of what the page loads."""
        return [
            value
            for _, attributes in self.tags
            for name in ("href", "src")
            if (value := attributes.get(name)) is not None
        ]


def target(page: str, link: str) -> tuple[str, str]:
    """The path in the site and the fragment to which a relative link of ``page`` leads."""
    path, _, fragment = link.partition("#")
    return (normpath(join(dirname(page), path)) if path else page), fragment
