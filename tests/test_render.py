from gettext import NullTranslations
from pathlib import Path

import pytest
from markupsafe import Markup

from newsarchive import render
from newsarchive.render import (
    ROOT_FILES,
    Renderer,
    TemplateError,
    find_theme,
    make_renderer,
    printed,
    read_about,
    static_files,
)
from newsarchive.site import Page, load_words
from newsarchive.site.contexts import NotFoundPage
from tests.site.pages import render_all
from tests.site.samples import a_view, full_article


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def not_found(title: str = "No page here", description: str = "d") -> Page:
    context = NotFoundPage(path="404.html", title=title, description=description)
    return Page("404.html", "404.html", None, lambda: context)


def renderer_of(project: Path | None = None) -> Renderer:
    view = a_view()
    return Renderer(render._environment(find_theme(project), view.words), view.settings, view.words)


class TestTheme:
    def test_a_projects_template_hides_the_built_in_one(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "<p>Mine: {{ page.title }}</p>")

        assert renderer_of(tmp_path).page(not_found()) == "<p>Mine: No page here</p>"

    def test_one_block_can_be_overridden_without_copying_the_rest(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            "templates/404.html",
            '{% extends "built-in/404.html" %}{% block footer %}<p>Our own foot</p>{% endblock %}',
        )

        text = renderer_of(tmp_path).page(not_found())

        assert "<p>Our own foot</p>" in text
        assert "To the front page" in text
        assert "Doubtful inputs" not in text

    def test_the_frame_of_all_pages_can_be_overridden_in_one_place(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/base.html", "{% block main %}{% endblock %}!")

        assert renderer_of(tmp_path).page(not_found()).endswith("!")

    def test_a_part_that_is_included_can_be_overridden_too(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_card.html", "<li>{{ card.title }}</li>")

        pages = render_all(a_view(full_article()), tmp_path)

        assert "<li>Rivers rise in the north</li>" in pages["articles/index.html"]

    def test_a_dump_overrides_nothing(self) -> None:
        theme = find_theme(None)

        assert theme.templates == (theme.built_in,)

    def test_static_files_are_overridden_one_by_one(self, tmp_path: Path) -> None:
        write(tmp_path, "static/tokens.css", ":root { --paper: #fff }")
        write(tmp_path, "static/fonts/own.txt", "x")
        write(tmp_path, "static/.hidden", "x")

        files = dict(static_files(find_theme(tmp_path)))

        assert files["static/tokens.css"] == tmp_path / "static/tokens.css"
        assert files["static/style.css"] != tmp_path / "static/style.css"
        assert "static/fonts/own.txt" in files
        assert "static/.hidden" not in files
        assert list(files) == sorted(files)

    def test_the_about_text_is_the_projects_or_the_built_in_one(self, tmp_path: Path) -> None:
        assert read_about(find_theme(tmp_path)).startswith("# How this archive was made")

        write(tmp_path, "templates/about.md", "\ufeff# Ours")

        assert read_about(find_theme(tmp_path)) == "# Ours"

    def test_an_about_text_that_is_no_utf8_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates/about.md").write_bytes(b"caf\xe9")

        with pytest.raises(TemplateError, match=r"about\.md: not valid UTF-8 at byte 3"):
            read_about(find_theme(tmp_path))

    def test_the_built_in_theme_is_whole(self) -> None:
        files = dict(static_files(find_theme(None)))

        assert {"static/style.css", "static/tokens.css", "static/icon.svg"} <= set(files)
        assert ROOT_FILES == {".nojekyll": b""}


class TestMistakes:
    def test_a_syntax_error_is_named_with_file_and_line_before_any_page_is_made(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "one\n{% if %}")

        with pytest.raises(TemplateError, match=r"templates/404\.html:2: "):
            make_renderer(find_theme(tmp_path), a_view())

    def test_an_unknown_name_is_an_error_with_a_hint(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "{{ page.colour }}")

        with pytest.raises(TemplateError, match=r"404\.html: .*colour.*\n.*hint"):
            renderer_of(tmp_path).page(not_found())

    def test_a_missing_template_is_named(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", '{% extends "nowhere.html" %}')

        with pytest.raises(TemplateError, match=r"nowhere\.html"):
            renderer_of(tmp_path).page(not_found())

    def test_a_missing_part_is_named(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", '{% include "_nowhere.html" %}')

        with pytest.raises(TemplateError, match=r"_nowhere\.html"):
            renderer_of(tmp_path).page(not_found())


class TestPrinting:
    @pytest.mark.parametrize(
        "value,text",
        [
            ("<b> & \"q\" 'a'", "&lt;b&gt; &amp; &#34;q&#34; &#39;a&#39;"),
            ("a\x00\u202eb", "a␀⟨U+202E⟩b"),
            (Markup("<b>"), "<b>"),
            (12, "12"),
            (1.5, "1.5"),
            (None, "None"),
            (["<"], "[&#39;&lt;&#39;]"),
        ],
    )
    def test_every_value_is_made_visible_and_escaped_once(self, value: object, text: str) -> None:
        assert printed(value) == text

    def test_values_are_escaped_in_pages(self) -> None:
        text = renderer_of().page(not_found('</title><script>\x01"', '"><b>'))

        assert "&lt;/title&gt;&lt;script&gt;␁&#34;" in text
        assert 'content="&#34;&gt;&lt;b&gt;"' in text
        assert "<script" not in text

    def test_values_set_into_translated_words_are_escaped(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", '{{ _("%(n)s pages", n=page.title) }}')

        assert renderer_of(tmp_path).page(not_found("<b>")) == "&lt;b&gt; pages"

    def test_numbers_are_grouped(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "{{ 1234567|number }}")

        assert renderer_of(tmp_path).page(not_found()) == "1,234,567"


class TestCompiling:
    def test_words_are_translated(self, tmp_path: Path) -> None:
        class Shout(NullTranslations):
            def gettext(self, message: str) -> str:
                return message.upper()

            def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
                return (msgid1 if n == 1 else msgid2).upper().replace("%(NUM)S", "%(num)s")

        write(
            tmp_path,
            "templates/404.html",
            '{{ _("one") }} {{ gettext("two") }} {% set three = _("three") %}{{ three }} '
            '{{ ngettext("%(num)s four", "%(num)s fours", 4) }} {{ _("100%%") }}',
        )
        view = a_view(words=load_words("en", Shout()))

        environment = render._environment(find_theme(tmp_path), view.words)
        text = Renderer(environment, view.settings, view.words).page(not_found())

        assert text == "ONE TWO THREE 4 FOURS 100%"

    def test_a_part_sees_the_names_of_the_place_where_it_is_included(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", "<{{ word }}{{ site.root }}>")
        write(
            tmp_path,
            "templates/404.html",
            '{% for word in ["a", "b"] %}{% if true %}{% include "_row.html" %}{% else %}{% endif %}{% endfor %}',
        )

        assert renderer_of(tmp_path).page(not_found()) == "<a><b>"

    def test_a_part_may_include_itself(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            "templates/_down.html",
            '{{ depth }}{% if depth %}{% set depth = depth - 1 %}{% include "_down.html" %}{% endif %}',
        )
        write(tmp_path, "templates/404.html", '{% set depth = 3 %}{% include "_down.html" %}')

        assert renderer_of(tmp_path).page(not_found()) == "3210"
