"""What a project's own templates override, and what they only seem to: blocks and templates that nothing asks for."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import jinja2
from jinja2 import nodes

from newsarchive.render.mistakes import SEES, TemplateError
from newsarchive.theme import Theme

_NEAR = 0.75
"""How like a built-in template's name another one must be to be a slip of it."""


def expect_in_use(environment: jinja2.Environment, theme: Theme) -> None:
    """Raises TemplateError for a block of a project's template that the template it extends does not have, and for a
    template whose name is nearly a built-in one's.
    """
    built_in = {path.name for path in theme.built_in.rglob("*.html")}
    for folder in (folder for folder in theme.templates if folder != theme.built_in):
        for path in sorted(folder.rglob("*.html")):
            name = path.relative_to(folder).as_posix()
            near = difflib.get_close_matches(name, built_in, 1, _NEAR)
            if name not in built_in and near and not _is_asked_for(environment, theme, name):
                raise TemplateError(f"{path}: no page is made with this template\n    hint: did you mean “{near[0]}”?")
            _expect_blocks(environment, path, name)


def _expect_blocks(environment: jinja2.Environment, path: Path, name: str) -> None:
    template = _parsed(environment, name)
    parent = _parent(template)
    if parent is None:
        return
    known = set(_blocks(environment, parent))
    for node in template.body:
        if isinstance(node, nodes.Block) and node.name not in known:
            near = difflib.get_close_matches(node.name, known, 1)
            hint = f"did you mean “{near[0]}”?" if near else SEES
            said = f"“{parent}” has no block “{node.name}”, so nothing of it is shown"
            raise TemplateError(f"{path}:{node.lineno}: {said}\n    hint: {hint}")


def _blocks(environment: jinja2.Environment, name: str) -> Iterator[str]:
    """The blocks of a template and of those that it extends."""
    template = _parsed(environment, name)
    yield from (block.name for block in template.find_all(nodes.Block))
    parent = _parent(template)
    if parent is not None:
        yield from _blocks(environment, parent)


def _is_asked_for(environment: jinja2.Environment, theme: Theme, name: str) -> bool:
    """Whether any other template includes or extends it by its name."""
    for folder in theme.templates:
        for path in folder.rglob("*.html"):
            template = _parsed(environment, path.relative_to(folder).as_posix())
            asked = [node.template for node in template.find_all(nodes.Include)]
            asked += [node.template for node in template.find_all(nodes.Extends)]
            if any(isinstance(each, nodes.Const) and each.value == name for each in asked):
                return True
    return False


def _parent(template: nodes.Template) -> str | None:
    """The name of the template that another one extends, where it says it by name."""
    extends = template.find(nodes.Extends)
    if extends is None or not isinstance(extends.template, nodes.Const):
        return None
    return str(extends.template.value)


def _parsed(environment: jinja2.Environment, name: str) -> nodes.Template:
    if environment.loader is None:
        raise jinja2.TemplateNotFound(name)
    source, filename, _ = environment.loader.get_source(environment, name)
    return environment.parse(source, name, filename)
