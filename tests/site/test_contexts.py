"""The contract of templates: what they see is documented, and they use nothing else."""

import ast
import inspect
import re
from pathlib import Path

import jinja2.meta
import msgspec
import pytest
from jinja2.nodes import Assign, Name

from newsarchive.render import make_environment
from newsarchive.site import (
    CONTEXTS,
    chart_parts,
    contexts,
    crossing_contexts,
    data_contexts,
    dossier_contexts,
    leaving_parts,
    page_contexts,
    parts,
    past_parts,
    review_contexts,
    tag_contexts,
    tag_parts,
    time_contexts,
    withheld_contexts,
)
from newsarchive.theme import find_theme
from tests.site.samples import WORDS

CLASS = ' class="front"'
"""An attribute in a block of its own."""
TEMPLATES = find_theme(None).built_in
NAMES = {"page", "site", "_", "ngettext", "range"}
"""What every template sees; ``range`` is jinja's own."""
PART_NAMES = {
    "_card.html": {"card"},
    "_proof.html": {"proof"},
    "_bars.html": {"rows", "bars"},
    "_pager.html": {"pager", "pager_name"},
    "_parts.html": {"parts_name", "parts_word"},
    "_source.html": {"source"},
    "_by.html": {"card"},
    "_corrections.html": {"corrections"},
    "_timeline.html": {"chart"},
    "_crossing.html": {"crossing", "anchors"},
    "_named.html": {"named"},
    "_quote.html": {"quote", "quote_language"},
    "_world.html": {"world"},
    "_sure.html": {"sureness", "one_mark_each"},
    "_publishers.html": {"rows"},
    "_letters.html": set(),
    "_turn.html": {"turn_name", "older_word", "newer_word"},
}
"""What a part sees besides, set by the template that includes it."""


def templates() -> list[str]:
    return sorted(path.name for path in TEMPLATES.iterdir() if path.suffix in {".html", ".xml"})


@pytest.mark.parametrize("name", templates())
def test_a_template_uses_page_site_and_gettext_only(name: str) -> None:
    environment = make_environment(find_theme(None), WORDS)
    tree = environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))
    tree.body = environment._expand(tree.body, ())

    used = jinja2.meta.find_undeclared_variables(tree)
    set_here = {
        target.name for node in tree.find_all(Assign) if isinstance(target := node.target, Name)
    }  # for the parts it includes

    assert used <= NAMES | PART_NAMES.get(name, set()) | set_here


def test_every_page_template_has_a_context_and_every_context_a_template() -> None:
    pages = {name for name in templates() if not name.startswith("_")} - {"base.html"}

    assert set(CONTEXTS) == pages


@pytest.mark.parametrize(
    "module",
    [
        contexts,
        page_contexts,
        tag_contexts,
        time_contexts,
        crossing_contexts,
        data_contexts,
        dossier_contexts,
        review_contexts,
        chart_parts,
        parts,
        leaving_parts,
        past_parts,
        withheld_contexts,
        tag_parts,
    ],
)
def test_every_field_that_is_not_plain_by_its_name_is_documented(module: object) -> None:
    tree = ast.parse(inspect.getsource(module))  # type: ignore[arg-type]
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        assert ast.get_docstring(node), f"{node.name} has no docstring"
        if module not in (parts, past_parts, tag_parts, chart_parts, review_contexts, leaving_parts):
            for field, after in zip(node.body, [*node.body[1:], None], strict=True):
                if isinstance(field, ast.AnnAssign):
                    documented = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
                    assert documented, f"{node.name}.{ast.unparse(field.target)} has no docstring"


def test_contexts_are_frozen() -> None:
    for context in CONTEXTS.values():
        assert context.__struct_config__.frozen, context.__name__


def test_a_context_holds_plain_values_only() -> None:
    for context in CONTEXTS.values():
        assert msgspec.structs.fields(context), context.__name__
        assert "path" in context.__struct_fields__


def test_the_templates_hold_no_word_outside_gettext() -> None:
    for name in templates():
        text = (TEMPLATES / name).read_text(encoding="utf-8")
        bare = re.sub(r"<[^>]*>", " ", re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)).replace(CLASS, "")
        # Punctuation, brackets and the name of the hash function need no translation.
        assert re.findall(r"[^\W\d_]{2,}", bare.replace("SHA-256", "")) == [], name


def test_parts_are_included_by_pages_only() -> None:
    assert {name for name in templates() if name.startswith("_")} == set(PART_NAMES)
    assert Path(TEMPLATES, "about.md").is_file()
