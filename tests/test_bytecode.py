"""Templates are compiled once for an installation, as modules are."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from newsarchive.render.environment import Environment, _compiled, make_environment
from newsarchive.site import load_words
from newsarchive.theme import Theme


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theme:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text("<p>{% include '_part.html' %} {{ _('Articles') }}</p>", "utf-8")
    (folder / "_part.html").write_text("one", "utf-8")
    return Theme((tmp_path / "own" / "templates", folder), (), folder)


@contextmanager
def compiled() -> Iterator[list[str | None]]:
    """The names of the templates that are compiled meanwhile, as in a new process."""
    names: list[str | None] = []
    original = Environment.compile

    def noted(environment: Environment, source: str, name: str | None = None, *args: object) -> object:
        names.append(name)
        return original(environment, source, name, *args)  # type: ignore[arg-type]

    _compiled.cache_clear()
    with patch.object(Environment, "compile", noted):
        yield names


def render(theme: Theme) -> str:
    return make_environment(theme, load_words()).get_template("page.html").render()


def test_what_one_process_compiled_the_next_one_has(theme: Theme) -> None:
    first = render(theme)

    with compiled() as names:
        assert render(theme) == first == "<p>one Articles</p>"

    assert names == []


def test_what_is_kept_can_be_read_by_whoever_can_read_the_templates(theme: Theme) -> None:
    render(theme)

    assert {path.stat().st_mode & 0o777 for path in (theme.built_in / "__pycache__").iterdir()} == {0o644}


@pytest.mark.parametrize("name", ["page.html", "_part.html"])
def test_a_changed_template_or_part_of_it_is_compiled_again(theme: Theme, name: str) -> None:
    render(theme)
    path = theme.built_in / name
    path.write_text(path.read_text("utf-8") + "!", "utf-8")

    assert "!" in render(theme)


@pytest.mark.parametrize("damage", [b"", b"j2nothing", None])
def test_a_damaged_file_is_as_good_as_none(theme: Theme, damage: bytes | None) -> None:
    render(theme)
    for kept in (theme.built_in / "__pycache__").iterdir():
        kept.write_bytes(kept.read_bytes()[:60] if damage is None else damage)

    with compiled() as names:
        assert render(theme) == "<p>one Articles</p>"

    assert "page.html" in names


def test_where_nothing_can_be_kept_templates_are_compiled_each_time(theme: Theme) -> None:
    (theme.built_in / "__pycache__").write_text("in the way", "utf-8")

    assert render(theme) == "<p>one Articles</p>"


def test_nothing_is_kept_of_the_templates_of_a_project_and_nothing_taken_from_its_folder(theme: Theme) -> None:
    theme.templates[0].mkdir(parents=True)
    (theme.templates[0] / "_part.html").write_text("two", "utf-8")

    assert render(theme) == "<p>two Articles</p>"
    assert not (theme.built_in / "__pycache__").exists()
    assert [path.name for path in theme.templates[0].iterdir()] == ["_part.html"]


def test_words_in_markdown_are_no_templates(theme: Theme) -> None:
    render(theme)
    theme.templates[0].mkdir(parents=True)
    (theme.templates[0] / "about.md").write_text("# Ours", "utf-8")

    with compiled() as names:
        assert render(theme) == "<p>one Articles</p>"

    assert names == []


def test_a_template_that_comes_while_a_site_is_built_gets_into_nothing_that_is_kept(theme: Theme) -> None:
    environment = make_environment(theme, load_words())
    theme.templates[0].mkdir(parents=True)
    (theme.templates[0] / "_part.html").write_text("theirs", "utf-8")

    with compiled():
        assert environment.get_template("page.html").render() == "<p>one Articles</p>"
    assert render(Theme((theme.built_in,), (), theme.built_in)) == "<p>one Articles</p>"


def test_nothing_is_kept_where_python_may_keep_nothing(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert render(theme) == "<p>one Articles</p>"
    assert not (theme.built_in / "__pycache__").exists()
