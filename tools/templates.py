"""What each template can use → docs/templates.md: ``./dev templates``.

Everything in the page is read from the code: the context types and the docstrings of their fields, the blocks of the
templates. A test says whether it is up to date.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeGuard

import jinja2.meta
import jinja2.nodes
import msgspec
from msgspec import Struct

from newsarchive.render import make_environment
from newsarchive.site import CONTEXTS, SiteContext, load_words
from newsarchive.site.page_contexts import PageContext
from newsarchive.theme import find_theme

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "templates.md"
HEAD = """\
# Templates

Made from the code by `./dev templates`: what each template sees and which blocks it has. How a project overrides a
block, a template, a colour, the logo or the footer is told in [customise.md](customise.md).

Every template sees `site` (the frame, the same on all pages of a section) and `page` (one type for each template), and
these functions: `_("words")` and `ngettext("one word", "%(num)s words", n)` for words of the interface, `range(n)`; the
filter `|number` writes a number as the interface's language does. Nothing else is there. A name that is not there stops
the build with the template's file and line.

- Every `href` is relative to the site's root: print it behind `{{ site.root }}`. One that begins with `#` is a place on
  the same page and is printed as it is.
- Strings are escaped and made visible when they are printed; values of type `Markup` are HTML already.
- A type written `A | None` may be nothing: ask with `{% if page.pager %}`. `tuple[A, ...]` is a list.
- Fields are added over time, never renamed or taken away without a line in the changelog.
"""


def main() -> int:
    """Writes the page."""
    TARGET.write_text(contract(), encoding="utf-8")
    print(TARGET.relative_to(ROOT))
    return 0


def contract() -> str:
    """The whole page."""
    pieces = [HEAD, "## `site`\n", _about(SiteContext), _fields(SiteContext), "## `page`, on every page\n"]
    pieces += [_about(PageContext), _fields(PageContext)]
    pieces += ["## `base.html`\n", "The frame that all pages extend.\n", _blocks("base.html")]
    for template, context in CONTEXTS.items():
        pieces += [f"## `{template}`\n", _about(context), _blocks(template), _fields(context, but=PageContext)]
    pieces += ["## Parts\n", PARTS, *_parts(), "## Values\n", "What the fields above are made of.\n"]
    for value in _values():
        pieces += [f"### {value.__name__}\n", _about(value), _fields(value)]
    return "\n".join(piece for piece in pieces if piece).rstrip("\n") + "\n"


PARTS = """\
Templates whose names begin with `_` are included by pages, and see these names besides `site` and `page`:
"""


def _parts() -> Iterator[str]:
    environment = make_environment(find_theme(None), load_words())
    known = {"page", "site", "_", "ngettext", "range"}
    rows = []
    for path in sorted(find_theme(None).built_in.glob("_*.html")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        used = sorted(jinja2.meta.find_undeclared_variables(tree) - known)
        rows.append(f"| `{path.name}` | {', '.join(f'`{name}`' for name in used)} |")
    yield "| part | sees |\n|---|---|\n" + "\n".join(rows) + "\n"


def _blocks(template: str) -> str:
    """The blocks that a template has of its own."""
    environment = make_environment(find_theme(None), load_words())
    tree = environment.parse((find_theme(None).built_in / template).read_text(encoding="utf-8"))
    names = [f"`{block.name}`" for block in tree.find_all(jinja2.nodes.Block)]
    return f"Blocks: {', '.join(names)}.\n" if names else ""


def _about(of: type[Struct]) -> str:
    """The docstring, without the name of the template that stands before its colon."""
    text = " ".join((inspect.getdoc(of) or "").split()).replace("``", "`")
    text = re.sub(r"^`[\w.]+\.(?:html|xml)`: ", "", text)
    return text[:1].upper() + text[1:] + "\n"


def _fields(of: type[Struct], but: type[Struct] | None = None) -> str:
    """A table of fields: name, type, meaning."""
    inherited = set(but.__struct_fields__) if but is not None and issubclass(of, but) else set()
    documented = {name: text for one in reversed(of.__mro__) for name, text in _docstrings(one).items()}
    rows = [
        f"| `{field.name}` | {_type(field.type)} | {documented.get(field.name, '')} |"
        for field in msgspec.structs.fields(of)
        if field.name not in inherited
    ]
    rows += [
        f"| `{name}` | {_type(inspect.signature(value.fget).return_annotation)} | {_plain(value.fget)} |"
        for name, value in vars(of).items()
        if isinstance(value, property) and value.fget is not None
    ]
    return "| field | type | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n" if rows else ""


def _docstrings(of: type) -> dict[str, str]:
    """Field → the string that stands below it in the class."""
    if not (issubclass(of, Struct) and of.__module__.startswith("newsarchive.")):
        return {}
    (tree,) = ast.parse(inspect.getsource(of)).body
    body: Sequence[ast.stmt] = tree.body if isinstance(tree, ast.ClassDef) else ()
    found = {}
    for field, after in pairwise(body):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                found[name] = _cell(text)
    return found


def _plain(of: object) -> str:
    return _cell(inspect.getdoc(of) or "")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|")


def _type(of: object) -> str:
    """The type with links to the values below."""
    text = of.__name__ if isinstance(of, type) and not hasattr(of, "__origin__") else str(of)
    text = re.sub(r"\b(?:newsarchive\.[\w.]+|markupsafe|builtins|typing)\.(?=\w)", "", text)
    names = {value.__name__ for value in _values()}
    linked = re.sub(r"\b[A-Z]\w+\b", lambda m: f"[{m[0]}](#{m[0].lower()})" if m[0] in names else m[0], text)
    return linked.replace("|", "\\|")


def _values() -> list[type[Struct]]:
    """The types of which contexts are made, by name."""
    found: dict[str, type[Struct]] = {}
    contexts: list[type[Struct]] = [SiteContext, *CONTEXTS.values()]
    waiting: list[Any] = [field.type for one in contexts for field in msgspec.structs.fields(one)]
    while waiting:
        one = waiting.pop()
        waiting += getattr(one, "__args__", ())
        if _is_value(one) and one.__name__ not in found:
            found[one.__name__] = one
            waiting += [field.type for field in msgspec.structs.fields(one)]
    return [found[name] for name in sorted(found)]


def _is_value(of: object) -> TypeGuard[type[Struct]]:
    return isinstance(of, type) and not hasattr(of, "__origin__") and issubclass(of, Struct)


if __name__ == "__main__":
    sys.exit(main())
