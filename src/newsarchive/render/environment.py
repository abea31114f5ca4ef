"""The Jinja environment: how templates are compiled, and how a value is printed."""

import hashlib
import os
import posixpath
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import lru_cache
from gettext import NullTranslations
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any, cast

import jinja2
import jinja2.bccache
import jinja2.nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape
from msgspec.structs import replace

from newsarchive.render.mistakes import BUILT_IN_PREFIX, Undefined, read_text
from newsarchive.site import Words, visible
from newsarchive.theme import Theme

_CACHE = "__pycache__"
"""Folder of compiled templates."""


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
                return read_text(Path(path)), path, lambda: True
        raise jinja2.TemplateNotFound(template)


class _Generator(CodeGenerator):
    """Prints every value through ``environment.finalize`` alone, which escapes as well: one call instead of two."""

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class Environment(jinja2.Environment):
    """Does at compile time what would cost most at each page: interface words that do not change become plain text of
    the template, and parts that are included by name are set in where they are included.
    """

    code_generator_class = _Generator
    translate: Callable[[str], str]
    folders: tuple[str, ...]
    """Where its templates lie."""
    is_plain = False
    theme: Theme
    texts: str | None = None
    """Digest of all templates, where what is compiled of them can be had again; None in languages with a catalogue."""

    def compile(  # type: ignore[override]  # only texts are compiled here
        self,
        source: str,
        name: str | None = None,
        filename: str | None = None,
        raw: bool = False,
        defer_init: bool = False,
    ) -> Any:
        """As Jinja does it; once in a process for the same texts, since it takes longer than a small site."""
        if self.texts is None or self.is_plain or raw or defer_init:
            return super().compile(source, name, filename, raw, defer_init)  # type: ignore[call-overload]
        return _compiled(source, name, filename, self.theme, self.texts)

    def plain(self) -> "Environment":
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


class Bytecode(jinja2.FileSystemBytecodeCache):
    """The built-in templates, compiled, beside them: as Python keeps its modules, in ``__pycache__``.

    Compiling takes longer than all else in a small site. Nothing is kept where a project has templates of its own, for
    that would have to lie in its folder, and code that somebody put there before would be run.
    """

    def __init__(self, templates: Path, texts: str) -> None:
        """``texts``: digest of all templates, as parts are set into what includes them."""
        # Where Python would keep a module that lies there; elsewhere if PYTHONPYCACHEPREFIX says so.
        folder = Path(cache_from_source(str(templates / "templates.py"))).parent
        super().__init__(str(folder), f"%s.{sys.implementation.cache_tag}")
        makers = (Path(__file__).read_bytes(), version("jinja2").encode(), texts.encode())
        self._made_from = hashlib.sha256(b"\0".join(makers)).hexdigest()
        with suppress(OSError):
            if not sys.dont_write_bytecode:
                folder.mkdir(parents=True, exist_ok=True)

    def get_source_checksum(self, source: str) -> str:
        """Of all that the compiled template is made from."""
        return hashlib.sha256(f"{self._made_from}{source}".encode("utf-8", "surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """What was kept, if it can be read."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001 - whatever is wrong with the file, the template can be compiled
            bucket.reset()

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keeps it, where that is possible."""
        with suppress(OSError):
            if not sys.dont_write_bytecode:
                super().dump_bytecode(bucket)
                # Jinja leaves it to its writer alone; the templates are for all who may use the program.
                Path(self.directory, self.pattern % bucket.key).chmod(0o644)


def make_environment(theme: Theme, words: Words) -> Environment:
    """The environment of a site in one language."""
    own = (folder for folder in theme.templates if folder != theme.built_in)
    has_own = any(path.suffix != ".md" for folder in own for path in folder.rglob("*"))
    # Else none is looked for there again: one that comes meanwhile must not get into what is kept for all projects.
    environment = _bare(theme if has_own else replace(theme, templates=(theme.built_in,)))
    if type(getattr(words.gettext, "__self__", None)) is NullTranslations:
        environment.texts = templates_digest(environment.theme)
        if not has_own:
            environment.bytecode_cache = Bytecode(theme.built_in, environment.texts)
    environment.translate = words.gettext
    install: Callable[..., None] = environment.install_gettext_callables  # type: ignore[attr-defined]
    install(words.gettext, words.ngettext, newstyle=True)
    environment.globals["ngettext"] = _grouped(cast("Callable[..., str]", environment.globals["ngettext"]), words)
    environment.filters["number"] = _number(words.number)
    return environment


@lru_cache(maxsize=512)
def _compiled(source: str, name: str | None, filename: str | None, theme: Theme, _texts: str) -> CodeType:
    """The code of a template in the language it is written in. ``_texts`` tells apart what it may include."""
    return cast("CodeType", _bare(theme).compile(source, name, filename))


def templates_digest(theme: Theme) -> str:
    """SHA-256 over all templates of a theme, its words in Markdown among them, and where they lie."""
    digest = hashlib.sha256()
    for folder in theme.templates:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.parent.name != _CACHE:
                with suppress(OSError):  # told where it is needed
                    digest.update(f"{path}\0".encode(errors="surrogateescape") + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _bare(theme: Theme) -> Environment:
    """Without words: what templates are compiled with."""
    folders = tuple(str(folder) for folder in theme.templates)
    environment = Environment(
        loader=jinja2.ChoiceLoader(
            [_Folders(folders), jinja2.PrefixLoader({BUILT_IN_PREFIX: _Folders(str(theme.built_in))})]
        ),
        autoescape=True,
        undefined=Undefined,
        extensions=["jinja2.ext.i18n"],
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.translate = NullTranslations().gettext
    environment.theme = theme
    environment.folders = folders
    environment.filters["number"] = _number(str)
    return environment


def _number(say: Callable[[int], str]) -> Callable[[jinja2.runtime.Context, int], str]:
    """The filter ``number``. It asks for the context so that no number is said when a template is compiled."""

    @jinja2.pass_context
    def number(_context: jinja2.runtime.Context, value: int) -> str:
        return say(value)

    return number


def _grouped(ngettext: Callable[..., str], words: Words) -> Callable[..., str]:
    """``ngettext`` with ``%(num)s`` and ``%(n)s`` as the language writes numbers. Both are always there: in some
    languages the form of one stands for 21 too, and then names its number.
    """

    @jinja2.pass_context
    def grouped(context: jinja2.runtime.Context, singular: str, plural: str, number: int, **values: Any) -> str:
        said = words.number(number)
        return ngettext(context, singular, plural, number, **({"num": said, "n": said} | values))

    return grouped


def printed(value: Any) -> str:
    """What a template prints of a value: everything passes here. Strings are made visible, then escaped."""
    kind = type(value)
    if kind is str:
        # The same as markupsafe.escape without making a Markup of each piece, which takes twice the time of the rest.
        return (
            (value if value.isprintable() else visible(value))
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
