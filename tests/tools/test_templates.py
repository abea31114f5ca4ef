"""docs/templates.md is what the code says."""

import pytest

from newsarchive.site import CONTEXTS
from newsarchive.theme import find_theme
from tests.tools.loading import ROOT, load_tool


@pytest.fixture(scope="module")
def text() -> str:
    """What the code says; it takes a while to say it."""
    return str(load_tool("templates").contract())


def test_the_page_about_templates_is_up_to_date(text: str) -> None:
    written = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")

    assert written == text, "run ./dev templates"


def test_every_template_and_every_part_has_its_place(text: str) -> None:
    assert all(f"\n## `{name}`\n" in text for name in CONTEXTS)
    assert all(f"\n| `{path.name}` | " in text for path in find_theme(None).built_in.glob("_*.html"))


def test_fields_come_with_type_and_meaning_and_types_lead_to_theirs(text: str) -> None:
    assert "| `lead` | [CardView](#cardview) \\| None | The newest article; None in an empty archive. |" in text
    assert "\n### CardView\n" in text
    assert "| `drawn` | bool | Whether there is a drawing. |" in text


def test_blocks_are_named(text: str) -> None:
    assert "`name`, `navigation`, `find`, `main`" in text
    assert "`heading`, `facts`, `text`" in text
