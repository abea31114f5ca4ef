import inspect
from gettext import NullTranslations
from importlib.metadata import version
from pathlib import Path

import jinja2
import pytest
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from newsarchive.render import (
    ROOT_FILES,
    Renderer,
    TemplateError,
    make_environment,
    make_renderer,
    printed,
    read_own,
    static_files,
)
from newsarchive.site import Page, load_words
from newsarchive.site.contexts import NotFoundPage
from newsarchive.theme import find_theme
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
    return Renderer(make_environment(find_theme(project), view.words), view.settings, view.words)


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

    def test_a_part_can_include_the_built_in_one_and_add_to_it(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_card.html", '{% include "built-in/_card.html" %}<li>{{ card.href }}</li>')
        article = full_article()

        text = render_all(a_view(article), tmp_path)["articles/index.html"]

        assert "Rivers rise in the north</a></h3>" in text
        assert f"<li>{article.path}</li>" in text

    def test_a_part_can_extend_the_built_in_one(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_card.html", '{% extends "built-in/_card.html" %}')

        pages = render_all(a_view(full_article()), tmp_path)

        assert pages["articles/index.html"] == render_all(a_view(full_article()))["articles/index.html"]

    def test_a_part_with_blocks_can_be_overridden_block_by_block(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_frame.html", "<{% block inner %}{{ word }}{% endblock %}>")
        write(tmp_path, "templates/_row.html", '{% extends "_frame.html" %}{% block inner %}{{ word }}!{% endblock %}')
        write(
            tmp_path,
            "templates/404.html",
            '{% for word in ["a", "b"] %}{% include "_row.html" %}{% include "_frame.html" %}{% endfor %}',
        )

        assert renderer_of(tmp_path).page(not_found()) == "<a!><a><b!><b>"

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
        assert read_own(find_theme(tmp_path)).about.startswith("# How this archive was made")

        write(tmp_path, "templates/about.md", "\ufeff# Ours")

        assert read_own(find_theme(tmp_path)).about == "# Ours"

    def test_an_about_text_that_is_no_utf8_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "templates").mkdir()
        (tmp_path / "templates/about.md").write_bytes(b"caf\xe9")

        with pytest.raises(TemplateError, match=r"about\.md:1: not valid UTF-8\n.*hint"):
            read_own(find_theme(tmp_path))

    def test_texts_style_and_logo_are_the_projects_or_nothing(self, tmp_path: Path) -> None:
        own = read_own(find_theme(tmp_path))
        assert (own.introduction, own.footer, own.style, own.logo) == ("", "", None, None)

        for name in ("templates/introduction.md", "templates/footer.md", "static/site.css", "static/logo.png"):
            write(tmp_path, name, name)
        own = read_own(find_theme(tmp_path))

        assert (own.introduction, own.footer) == ("templates/introduction.md", "templates/footer.md")
        assert (own.style, own.logo) == ("static/site.css", "static/logo.png")

    def test_a_text_in_the_language_of_the_interface_goes_before_one_for_all(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/footer.md", "for all")
        write(tmp_path, "templates/footer.de.md", "für alle")

        assert read_own(find_theme(tmp_path), "de").footer == "für alle"
        assert read_own(find_theme(tmp_path), "fr").footer == "for all"
        assert read_own(find_theme(tmp_path), "de").about.startswith("# Wie dieses Archiv entstand")
        assert read_own(find_theme(tmp_path), "de-AT").about.startswith("# Wie dieses Archiv entstand")

    def test_the_projects_own_about_text_goes_before_the_built_in_one_of_the_language(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/about.md", "# Ours")

        assert read_own(find_theme(tmp_path), "de").about == "# Ours"

    def test_the_built_in_theme_is_whole(self) -> None:
        files = dict(static_files(find_theme(None)))

        assert {"static/style.css", "static/tokens.css", "static/icon.svg"} <= set(files)
        assert ROOT_FILES == {".nojekyll": b""}


class TestMistakes:
    def test_a_syntax_error_is_named_with_file_and_line_before_any_page_is_made(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "one\n{% if %}")

        with pytest.raises(TemplateError, match=r"templates/404\.html:2: .*\n.*hint"):
            make_renderer(find_theme(tmp_path), a_view())

    @pytest.mark.parametrize(
        "wrong,said",
        [
            ("{{ page.colour }}", r"has no attribute 'colour'"),
            ("{{ page.titel }}", r"has no attribute 'titel'; did you mean “title”\?"),
            ("{{ page.colour }}", r"there are path, title, description"),
            ("{{ colour }}", r"'colour' is undefined; there are page, site"),
            ("{{ pages }}", r"'pages' is undefined; did you mean “page”\?"),
            ("{{ crumbs }}", r"'crumbs' is undefined; did you mean “page.crumbs”\?"),
            ("{{ root }}", r"'root' is undefined; did you mean “site.root”\?"),
            ("{{ site.nav[0].lable }}", r"did you mean “label”\?"),
            ("{{ page.title.titel }}", r"has no attribute 'titel'"),
            ("{{ page.title + 1 }}", r"TypeError: "),
            ("{{ 1 // 0 }}", r"ZeroDivisionError: "),
            ("{{ page.title|number }}", r"ValueError: "),
            ('{{ _("%(n)s pages") }}', r"KeyError: 'n'"),
            ('{{ _("100%") }}', r"ValueError: incomplete format"),
            ('{% include "nowhere.html" %}', r"no template of the name “nowhere.html” is found"),
            ('{% include ["no.html", "none.html"] %}', r"of the name “no.html”, “none.html” is found"),
            ('{% include "404.html" %}', r"without end"),
        ],
    )
    def test_whatever_fails_in_a_template_is_named_with_file_line_and_hint(
        self, wrong: str, said: str, tmp_path: Path
    ) -> None:
        write(tmp_path, "templates/404.html", f"one\ntwo\n{wrong}\nfour")

        with pytest.raises(TemplateError, match=rf"templates/404\.html:3: .*{said}.*\n.*hint: "):
            renderer_of(tmp_path).page(not_found())

    def test_a_mistake_in_a_part_is_named_with_the_parts_file_and_line(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", "one\n{{ colour }}")
        write(tmp_path, "templates/404.html", '1\n2\n3\n{% if true %}{% include "_row.html" %}{% endif %}')

        with pytest.raises(TemplateError, match=r"templates/_row\.html:2: 'colour' is undefined"):
            renderer_of(tmp_path).page(not_found())

    def test_a_mistake_of_form_in_a_part_is_named_with_the_parts_file_and_line(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", "one\n{% endfor %}")
        write(tmp_path, "templates/404.html", '1\n2\n3\n{% include "_row.html" %}')

        with pytest.raises(TemplateError, match=r"templates/_row\.html:2: .*endfor"):
            make_renderer(find_theme(tmp_path), a_view())

    def test_a_mistake_in_a_block_is_named_where_it_stands_not_where_the_block_is_shown(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            "templates/404.html",
            '{% extends "built-in/404.html" %}\n{% block footer %}\n{{ 1 + "a" }}{% endblock %}',
        )

        with pytest.raises(TemplateError, match=r"templates/404\.html:3: TypeError"):
            renderer_of(tmp_path).page(not_found())

    @pytest.mark.parametrize(
        ("block", "hint"), [("foter", "did you mean “footer”"), ("weather", "docs/templates.md lists")]
    )
    def test_a_block_that_the_extended_template_does_not_have_is_named(
        self, block: str, hint: str, tmp_path: Path
    ) -> None:
        write(
            tmp_path,
            "templates/404.html",
            f'{{% extends "built-in/404.html" %}}\n{{% block {block} %}}x{{% endblock %}}',
        )

        with pytest.raises(TemplateError, match=rf"templates/404\.html:2: .*has no block “{block}”.*\n.*{hint}"):
            make_renderer(find_theme(tmp_path), a_view())

    def test_a_new_block_inside_one_that_is_overridden_is_none_of_those(self, tmp_path: Path) -> None:
        inside = "{% block footer %}{% block mine %}x{% endblock %}{% endblock %}"
        write(tmp_path, "templates/404.html", f'{{% extends "built-in/404.html" %}}{inside}')

        make_renderer(find_theme(tmp_path), a_view())

    def test_a_template_whose_name_is_a_slip_is_named_unless_another_asks_for_it(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/artikle.html", "x")

        with pytest.raises(TemplateError, match=r"artikle\.html: no page is made .*\n.*did you mean “article\.html”"):
            make_renderer(find_theme(tmp_path), a_view())

        write(tmp_path, "templates/404.html", '{% include "artikle.html" %}')
        make_renderer(find_theme(tmp_path), a_view())

    def test_a_filter_that_is_not_there_is_named_before_any_page_is_made(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "\n{{ page.title|shout }}")

        with pytest.raises(TemplateError, match=r"404\.html:2: No filter named 'shout'"):
            make_renderer(find_theme(tmp_path), a_view())

    def test_a_template_that_is_no_utf8_is_named_before_any_page_is_made(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "")
        (tmp_path / "templates/404.html").write_bytes(b"one\ncaf\xe9")

        with pytest.raises(TemplateError, match=r"templates/404\.html:2: not valid UTF-8\n.*hint"):
            make_renderer(find_theme(tmp_path), a_view())

    def test_a_part_that_is_no_utf8_is_named_too(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_card.html", "")
        (tmp_path / "templates/_card.html").write_bytes(b"caf\xe9")

        with pytest.raises(TemplateError, match=r"templates/_card\.html:1: not valid UTF-8"):
            make_renderer(find_theme(tmp_path), a_view())

    def test_a_template_that_cannot_be_read_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(path: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(path))

        write(tmp_path, "templates/404.html", "")
        monkeypatch.setattr(Path, "read_bytes", refuse)

        with pytest.raises(TemplateError, match=r"404\.html: cannot be read: Permission denied"):
            renderer_of(tmp_path).page(not_found())

    def test_a_byte_order_mark_is_no_part_of_the_page(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", "\ufeffone")

        assert renderer_of(tmp_path).page(not_found()) == "one"

    def test_lack_of_memory_is_no_mistake_of_a_template(self, tmp_path: Path) -> None:
        class Full(NullTranslations):
            def gettext(self, message: str) -> str:
                raise MemoryError

        write(tmp_path, "templates/404.html", "{% set word = page.title %}{{ _(word) }}")
        view = a_view(words=load_words())
        environment = make_environment(find_theme(tmp_path), view.words)
        environment.globals["gettext"] = environment.globals["_"] = Full().gettext

        with pytest.raises(MemoryError):
            Renderer(environment, view.settings, view.words).page(not_found())

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

        environment = make_environment(find_theme(tmp_path), view.words)
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

    def test_names_that_a_part_sets_stay_in_it(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", '{% set word = "inner" %}{{ word }}')
        write(tmp_path, "templates/404.html", '{% set word = "outer" %}{% include "_row.html" %} {{ word }}')

        assert renderer_of(tmp_path).page(not_found()) == "inner outer"

    def test_a_part_included_without_context_sees_no_names_around_it(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", "{{ word is defined }}")
        write(
            tmp_path,
            "templates/404.html",
            '{% set word = 1 %}{% include "_row.html" without context %}{% include "_row.html" %}',
        )

        assert renderer_of(tmp_path).page(not_found()) == "FalseTrue"

    def test_a_part_that_may_be_missing_is_nothing_where_it_is(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/404.html", '<{% include "_nowhere.html" ignore missing %}>')

        assert renderer_of(tmp_path).page(not_found()) == "<>"


class TestHooksOfJinja:
    """``environment._Generator`` and ``environment.Environment`` override methods that Jinja does not promise to keep.
    If these fail with a new Jinja, mend the two classes. Without the first, ``printed`` has to return Markup; without
    the second pages only come slower.
    """

    @pytest.mark.parametrize(
        "owner,name,parameters",
        [
            (CodeGenerator, "_output_child_pre", ["self", "node", "frame", "finalize"]),
            (CodeGenerator, "_output_child_post", ["self", "node", "frame", "finalize"]),
            (jinja2.Environment, "_generate", ["self", "source", "name", "filename", "defer_init"]),
        ],
        ids=lambda value: value if isinstance(value, str) else None,
    )
    def test_jinja_still_has_the_hook(self, owner: type, name: str, parameters: list[str]) -> None:
        hook = getattr(owner, name, None)

        assert hook is not None, (
            f"Jinja {version('jinja2')} has no {owner.__name__}.{name} any more: see render/environment.py"
        )
        assert list(inspect.signature(hook).parameters) == parameters

    def test_every_value_is_printed_through_finalize_alone(self) -> None:
        python = renderer_of().environment.compile("{{ page.title }}", raw=True)

        assert "environment.finalize(environment.getattr(" in python
        assert "escape(" not in python.split("def root")[1]

    def test_words_and_parts_are_worked_out_at_compile_time(self, tmp_path: Path) -> None:
        write(tmp_path, "templates/_row.html", "<tr>")
        environment = renderer_of(tmp_path).environment

        python = environment.compile('{{ _("Themes") }}{% include "_row.html" %}', raw=True).split("def root")[1]

        assert "'Themes'" in python
        assert "<tr>" in python
        assert "gettext" not in python
        assert "get_template" not in python
