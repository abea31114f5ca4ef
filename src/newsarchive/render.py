"""Templates and static files: where they are found, and how a page becomes text.

A file is looked for in the project's own ``templates/`` or ``static/``, then in the theme that came with the program:
inside the installed package, or in the checkout. So a project overrides file by file. A template of the same name can
be extended as ``built-in/<name>``, so one block can be overridden without copying the rest.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from msgspec import Struct

from newsarchive.errors import NewsarchiveError
from newsarchive.site import Page, SiteContext, SiteSettings, View, Words, frame, visible

PACKAGE = Path(__file__).parent
BUILT_IN_PREFIX = "built-in"

ROOT_FILES: Mapping[str, bytes] = {".nojekyll": b""}
"""Files beside the pages: without the first, GitHub Pages would pass the site through Jekyll."""


class TemplateError(NewsarchiveError):
    """A template, most likely a project's own, cannot be read or asks for what is not there."""


class Theme(Struct, frozen=True):
    """The folders in which templates and static files are looked for, the project's own first."""

    templates: tuple[Path, ...]
    static: tuple[Path, ...]
    built_in: Path
    """The templates that came with the program."""


class Renderer(Struct, frozen=True):
    """Turns pages into text, for one site in one language."""

    environment: jinja2.Environment
    settings: SiteSettings
    words: Words

    def page(self, page: Page) -> str:
        """The text of a page; its context is made on the way."""
        return self.render(page.template, page.context(), self.frame(page))

    def frame(self, page: Page) -> SiteContext:
        """The frame of a page."""
        return frame(self.settings, self.words, page.path, page.section)

    def render(self, template: str, context: Struct, site: SiteContext) -> str:
        """The text of a template that sees ``context`` as ``page`` and ``site``.

        Raises TemplateError with file and line where the template is wrong.
        """
        try:
            return self.environment.get_template(template).render(page=context, site=site)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{error.filename or template}:{error.lineno}: {error.message}") from error
        except jinja2.TemplateNotFound as error:
            raise TemplateError(f"{template}: no template of the name “{error.name}” is found") from error
        except jinja2.UndefinedError as error:
            raise TemplateError(
                f"{template}: {error.message}\n"
                f"    hint: what this template can use is listed in newsarchive.site.contexts"
            ) from error


def find_theme(project: Path | None) -> Theme:
    """The theme of a project; None stands for a dump, in which nothing is trusted."""
    home = PACKAGE / "_theme"
    if not home.is_dir():
        home = PACKAGE.parent.parent
    own = [project] if project is not None else []
    return Theme(
        templates=tuple(folder / "templates" for folder in (*own, home)),
        static=tuple(folder / "static" for folder in (*own, home)),
        built_in=home / "templates",
    )


def make_renderer(theme: Theme, view: View) -> Renderer:
    """The renderer of a site, its templates compiled: made once, before workers are forked."""
    renderer = Renderer(_environment(theme, view.words), view.settings, view.words)
    for name in sorted(renderer.environment.list_templates(filter_func=_is_page_template)):
        try:
            renderer.environment.get_template(name)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateError(f"{error.filename or name}:{error.lineno}: {error.message}") from error
    return renderer


def static_files(theme: Theme) -> Iterator[tuple[str, Path]]:
    """Path in the site and file of each static file, by path; a project's own hides the built-in of the same name."""
    found: dict[str, Path] = {}
    for folder in theme.static:
        for path in _files(folder):
            found.setdefault(f"static/{path.relative_to(folder).as_posix()}", path)
    yield from sorted(found.items())


def read_about(theme: Theme) -> str:
    """The Markdown of the about page: ``templates/about.md`` of the project, or the built-in one."""
    for folder in theme.templates:
        path = folder / "about.md"
        if path.is_file():
            try:
                return path.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError as error:
                raise TemplateError(f"{path}: not valid UTF-8 at byte {error.start}") from error
    return ""


def _environment(theme: Theme, words: Words) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(
            [
                jinja2.FileSystemLoader([str(folder) for folder in theme.templates]),
                jinja2.PrefixLoader({BUILT_IN_PREFIX: jinja2.FileSystemLoader(str(theme.built_in))}),
            ]
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(words.gettext, words.ngettext, newstyle=True)
    environment.filters["number"] = words.number
    return environment


def _finalize(value: Any) -> Any:
    """Everything that a template prints passes here: strings of strangers are made visible before they are escaped."""
    return visible(value) if type(value) is str else value


def _is_page_template(name: str) -> bool:
    return name.endswith((".html", ".xml")) and not name.startswith(f"{BUILT_IN_PREFIX}/")


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent, name)
