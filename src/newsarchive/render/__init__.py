"""How a page becomes text, and where its templates and static files are found.

A project overrides file by file (``theme``). A template of the same name can be extended as ``built-in/<name>``, so one
block can be overridden without copying the rest. Whatever goes wrong in one is named with its place (``mistakes``).
"""

from collections.abc import Mapping
from typing import NoReturn

import jinja2
from msgspec import Struct

from newsarchive.render.environment import Environment, make_environment, printed, templates_digest
from newsarchive.render.mistakes import BUILT_IN_PREFIX, TemplateError, described
from newsarchive.render.overriding import expect_in_use
from newsarchive.render.own import Own, read_own, static_files
from newsarchive.site import Page, SiteContext, SiteSettings, View, Words, frame
from newsarchive.theme import Theme

__all__ = [
    "ROOT_FILES",
    "Environment",
    "Own",
    "Renderer",
    "TemplateError",
    "make_environment",
    "make_renderer",
    "printed",
    "read_own",
    "static_files",
    "templates_digest",
]

ROOT_FILES: Mapping[str, bytes] = {".nojekyll": b""}
"""Files beside the pages: without the first, GitHub Pages would pass the site through Jekyll."""


class Renderer(Struct, frozen=True):
    """Turns pages into text, for one site in one language."""

    environment: Environment
    settings: SiteSettings
    words: Words

    def page(self, page: Page) -> str:
        """The text of a page; its context is made on the way."""
        return self.render(page.template, page.context(), self.frame(page))

    def frame(self, page: Page) -> SiteContext:
        """The frame of a page."""
        return frame(self.settings, self.words, page.path, page.section, page.template)

    def render(self, template: str, context: Struct, site: SiteContext) -> str:
        """The text of a template that sees ``context`` as ``page`` and ``site``.

        Raises TemplateError with file and line whatever goes wrong in the template.
        """
        try:
            return self.environment.get_template(template).render(page=context, site=site)
        except Exception as error:  # noqa: BLE001 - a project's template may raise anything
            self._explain(error, template, page=context, site=site)

    def compile(self, template: str) -> None:
        """Makes a template ready. Raises TemplateError."""
        try:
            self.environment.get_template(template)
        except Exception as error:  # noqa: BLE001 - a project's template may raise anything
            self._explain(error, template)

    def _explain(self, error: Exception, template: str, **values: Struct) -> NoReturn:
        """Raises TemplateError for what was raised in a template.

        Where parts are set into their pages the lines of both are mixed, so a page that fails is rendered once more
        in plain Jinja, whose traceback names the file and the line.
        """
        if isinstance(error, TemplateError | MemoryError):
            raise error
        environment = self.environment
        if values and not isinstance(error, jinja2.TemplateSyntaxError):
            try:
                environment.plain().get_template(template).render(**values)
            except Exception as again:  # noqa: BLE001 - the same once more
                error = again
        raise TemplateError(described(error, template, environment.folders)) from error


def make_renderer(theme: Theme, view: View) -> Renderer:
    """The renderer of a site, its templates compiled: made once, before workers are forked."""
    renderer = Renderer(make_environment(theme, view.words), view.settings, view.words)
    for name in sorted(renderer.environment.list_templates(filter_func=_is_page_template)):
        renderer.compile(name)
    expect_in_use(renderer.environment, theme)
    return renderer


def _is_page_template(name: str) -> bool:
    return name.endswith((".html", ".xml")) and not name.startswith(f"{BUILT_IN_PREFIX}/")
