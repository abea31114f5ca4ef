"""Templates and static files: where they are found, and how a page becomes text.

A file is looked for in the project's own ``templates/`` or ``static/``, then in the theme that came with the program:
inside the installed package, or in the checkout. So a project overrides file by file. A template of the same name can
be extended as ``built-in/<name>``, so one block can be overridden without copying the rest.
"""

import os
import posixpath
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

import jinja2
import jinja2.nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape
from msgspec import Struct

from newsarchive.errors import NewsarchiveError
from newsarchive.site import Page, SiteContext, SiteSettings, View, Words, frame, visible
from newsarchive.theme import Theme

BUILT_IN_PREFIX = "built-in"

ROOT_FILES: Mapping[str, bytes] = {".nojekyll": b""}
"""Files beside the pages: without the first, GitHub Pages would pass the site through Jekyll."""


class TemplateError(NewsarchiveError):
    """A template, most likely a project's own, cannot be read, is not well formed or fails on a page."""


SEES = "what a template can use is listed in newsarchive/site/contexts.py"


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
        environment = cast("_Environment", self.environment)
        if values and not isinstance(error, jinja2.TemplateSyntaxError):
            try:
                environment.plain().get_template(template).render(**values)
            except Exception as again:  # noqa: BLE001 - the same once more
                error = again
        raise TemplateError(_described(error, template, environment.folders)) from error


def _described(error: Exception, template: str, folders: Sequence[str]) -> str:
    """``file:line: what is wrong``, and a hint."""
    place = template
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"{error.filename or template}:{error.lineno}"
    else:
        within = tuple(f"{folder}/" for folder in folders)
        for frame, line in traceback.walk_tb(error.__traceback__):
            if frame.f_code.co_filename.startswith(within):
                place = f"{frame.f_code.co_filename}:{line}"
    match error:
        case jinja2.TemplateSyntaxError():
            return f"{place}: {error.message}\n    hint: mend the template; its language is that of Jinja 3"
        case jinja2.TemplateNotFound():
            names = ", ".join(f"“{name}”" for name in getattr(error, "templates", None) or [error.name])
            hint = f"it is looked for in templates/; the built-in ones have {BUILT_IN_PREFIX}/ before their names"
            return f"{place}: no template of the name {names} is found\n    hint: {hint}"
        case jinja2.UndefinedError():
            return f"{place}: {error.message}\n    hint: {SEES}"
        case RecursionError():
            return f"{place}: templates include each other without end, or are nested too deep\n    hint: {SEES}"
    return f"{place}: {type(error).__name__}: {error}\n    hint: {SEES}"


def make_renderer(theme: Theme, view: View) -> Renderer:
    """The renderer of a site, its templates compiled: made once, before workers are forked."""
    renderer = Renderer(_environment(theme, view.words), view.settings, view.words)
    for name in sorted(renderer.environment.list_templates(filter_func=_is_page_template)):
        renderer.compile(name)
    return renderer


def static_files(theme: Theme) -> Iterator[tuple[str, Path]]:
    """Path in the site and file of each static file, by path; a project's own hides the built-in of the same name."""
    found: dict[str, Path] = {}
    for folder in theme.static:
        for path in _files(folder):
            found.setdefault(f"static/{path.relative_to(folder).as_posix()}", path)
    yield from sorted(found.items())


def read_dossier_style(theme: Theme) -> str:
    """The style sheet of dossiers: ``static/dossier.css`` of the project, or the built-in one."""
    return next((_read(path) for folder in theme.static if (path := folder / "dossier.css").is_file()), "")


def read_about(theme: Theme) -> str:
    """The Markdown of the about page: ``templates/about.md`` of the project, or the built-in one."""
    for folder in theme.templates:
        path = folder / "about.md"
        if path.is_file():
            return _read(path)
    return ""


def _read(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise TemplateError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TemplateError(f"{path}:{line}: not valid UTF-8\n    hint: save the file as UTF-8") from error


class _Folders(jinja2.FileSystemLoader):
    """Jinja's loader of files, which tells what cannot be read, and allows a byte order mark."""

    def get_source(
        self,
        environment: jinja2.Environment,  # noqa: ARG002 - Jinja's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        pieces = jinja2.loaders.split_template_path(template)
        for folder in self.searchpath:
            path = posixpath.join(folder, *pieces)
            if os.path.isfile(path):
                return _read(Path(path)), path, lambda: True
        raise jinja2.TemplateNotFound(template)


class _Generator(CodeGenerator):
    """Prints every value through ``environment.finalize`` alone, which escapes as well: one call instead of two."""

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class _Environment(jinja2.Environment):
    """Does at compile time what would cost most at each page: interface words that do not change become plain text of
    the template, and parts that are included by name are set in where they are included.
    """

    code_generator_class = _Generator
    translate: Callable[[str], str]
    folders: tuple[str, ...]
    """Where its templates lie."""
    is_plain = False

    def plain(self) -> "_Environment":
        """The same without parts set in: slower, and every error has its own file and line."""
        copy = self.overlay()
        copy.is_plain = True
        return copy

    def _generate(self, source: jinja2.nodes.Template, *args: Any, **kwargs: Any) -> str:
        if self.is_plain:
            return super()._generate(source, *args, **kwargs)
        source.body = self._expand(source.body, ())
        for output in source.find_all(jinja2.nodes.Output):
            output.nodes = [self._fold(node) for node in output.nodes]
        return super()._generate(source, *args, **kwargs)

    def _expand(self, body: Sequence[jinja2.nodes.Node], within: tuple[str, ...]) -> list[jinja2.nodes.Node]:
        """``body`` with the body of each included part in the place of its ``include``, in a scope of its own.

        Left to run time is what only an ``include`` can do: a part that includes itself, that is not there, that has
        blocks or extends another template, and one that is not to see the names around it.
        """
        expanded: list[jinja2.nodes.Node] = []
        for node in body:
            match node:
                case jinja2.nodes.Include(template=jinja2.nodes.Const(value=str(name)), with_context=True) if (
                    name not in within and (part := self._parsed(name)) is not None
                ):
                    inner = jinja2.nodes.Scope(self._expand(part.body, (*within, name)), lineno=node.lineno)
                    expanded.append(inner.set_environment(self))
                    continue
            for field in ("body", "else_", "elif_"):
                if hasattr(node, field):
                    setattr(node, field, self._expand(getattr(node, field), within))
            expanded.append(node)
        return expanded

    def _parsed(self, name: str) -> jinja2.nodes.Template | None:
        try:
            source, filename, _ = cast("jinja2.BaseLoader", self.loader).get_source(self, name)
        except jinja2.TemplateNotFound:
            return None
        part = self.parse(source, name, filename)
        apart = part.find(jinja2.nodes.Extends) or part.find(jinja2.nodes.Block)
        return part if apart is None else None

    def _fold(self, node: jinja2.nodes.Expr) -> jinja2.nodes.Expr:
        """``_("words")`` as the translated words; a call with values in it stays one."""
        match node:
            case jinja2.nodes.Call(
                node=jinja2.nodes.Name(name="_" | "gettext"), args=[jinja2.nodes.Const(value=str(words))], kwargs=[]
            ):
                try:
                    return jinja2.nodes.TemplateData(str(self.translate(words) % {}), lineno=node.lineno)
                except (KeyError, TypeError, ValueError):
                    return node  # a value is missing, or a % is to be doubled: an error when the page is made
        return node


def _environment(theme: Theme, words: Words) -> _Environment:
    folders = tuple(str(folder) for folder in theme.templates)
    environment = _Environment(
        loader=jinja2.ChoiceLoader(
            [_Folders(folders), jinja2.PrefixLoader({BUILT_IN_PREFIX: _Folders(str(theme.built_in))})]
        ),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.translate = words.gettext
    environment.folders = folders
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(words.gettext, words.ngettext, newstyle=True)
    environment.filters["number"] = words.number
    return environment


def printed(value: Any) -> str:
    """What a template prints of a value: everything passes here. Strings are made visible, then escaped."""
    kind = type(value)
    if kind is str:
        # The same as markupsafe.escape without making a Markup of each piece, which takes twice the time of the rest.
        return (
            visible(value)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace('"', "&#34;")
            .replace("'", "&#39;")
        )
    if kind is Markup:
        return cast("str", value)
    if kind is int:
        return str(value)
    return escape(value)


def _is_page_template(name: str) -> bool:
    return name.endswith((".html", ".xml")) and not name.startswith(f"{BUILT_IN_PREFIX}/")


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(parent, name)
