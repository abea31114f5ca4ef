import io
from collections.abc import Callable
from functools import cache
from gettext import NullTranslations, c2py
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

from newsarchive.locale import HERE, CatalogueError, languages, load_catalogue, needed, placeholders
from tests.tools.loading import load_tool

LANGUAGES = ("ar", "cs", "de", "es", "fr", "ru", "uk")
messages = load_tool("messages")
NUMBER = frozenset({"%(n)s", "%(num)s", "%s", "{n}"})
AMOUNTS = (0, 1, 2, 3, 5, 11, 21, 22, 99, 100, 101, 102, 111, 1000)


@cache
def template() -> Catalog:
    found: Catalog = messages.collect()
    return found


@cache
def catalogue(language: str) -> Catalog:
    return read_po(io.BytesIO((HERE / f"{language}.po").read_bytes()), locale=language, abort_invalid=True)


def forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())  # type: ignore[arg-type]


def a_project(folder: Path, language: str, text: str) -> Path:
    (folder / "locale").mkdir(exist_ok=True)
    (folder / "locale" / f"{language}.po").write_text(text, encoding="utf-8")
    return folder


def test_the_interface_speaks_eight_languages() -> None:
    assert languages() == ("ar", "cs", "de", "en", "es", "fr", "ru", "uk")


@pytest.mark.parametrize("language", LANGUAGES)
class TestCompleteness:
    def test_a_catalogue_holds_every_text_of_the_interface_and_no_other(self, language: str) -> None:
        data = (HERE / f"{language}.po").read_bytes()

        assert messages.written(messages.updated(template(), data, language)) == data, "run ./dev messages"

    def test_every_text_is_translated_and_none_is_a_guess(self, language: str) -> None:
        for message in catalogue(language):
            assert not message.id or messages.is_translated(message), message.id
            assert not message.fuzzy, message.id

    def test_what_is_replaced_in_a_text_is_replaced_in_its_translation(self, language: str) -> None:
        for message in catalogue(language):
            if not message.id:
                continue
            source, target = forms(message.id), forms(message.string)
            wanted = placeholders(source[-1])
            if len(source) == 1:
                assert placeholders(target[0]) == wanted, message.id
            else:
                # The words for one, two or none may do without the number itself; nothing else may be lacking.
                assert all(placeholders(form) - NUMBER == wanted - NUMBER for form in target), message.id
                assert all(needed(source) <= placeholders(form) <= wanted for form in target), message.id

    def test_a_form_that_stands_for_many_numbers_names_its_number(self, language: str) -> None:
        index = c2py(get_plural(language).plural_expr)
        for message in catalogue(language):
            if not message.pluralizable or not (number := placeholders(message.id[-1]) & NUMBER):
                continue
            for amount in AMOUNTS:
                shared = [other for other in AMOUNTS if index(other) == index(amount)]
                if len(set(shared) - {0, 1}) > 1:
                    assert number <= placeholders(forms(message.string)[index(amount)]), (message.id, amount)

    def test_there_are_as_many_forms_as_the_language_has(self, language: str) -> None:
        wanted = {"ar": 6, "cs": 3, "de": 2, "es": 2, "fr": 2, "ru": 3, "uk": 3}[language]

        assert catalogue(language).num_plurals == wanted
        assert all(len(forms(m.string)) == wanted for m in catalogue(language) if m.id and m.pluralizable)

    def test_no_text_of_some_length_is_left_in_english(self, language: str) -> None:
        for message in catalogue(language):
            for source, target in zip(forms(message.id), forms(message.string), strict=False):
                assert not message.id or source != target or " " not in source.strip() or placeholders(source), source

    def test_blanks_at_the_ends_stay(self, language: str) -> None:
        for message in catalogue(language):
            if not message.id:
                continue
            for source, target in zip(forms(message.id), forms(message.string), strict=False):
                assert source.endswith((" ", "\n")) == target.endswith((" ", "\n")), source


class TestLoading:
    def test_english_needs_no_catalogue(self) -> None:
        assert type(load_catalogue("en")) is NullTranslations

    def test_a_region_falls_back_to_its_language(self) -> None:
        assert load_catalogue("de-AT").gettext("Themes") == "Themen"

    @pytest.mark.parametrize(
        "amount,said", [(1, "1 статья"), (3, "3 статьи"), (5, "5 статей"), (21, "21 статья"), (111, "111 статей")]
    )
    def test_numbers_have_the_words_that_go_with_them(self, amount: int, said: str) -> None:
        text = load_catalogue("ru").ngettext("one article", "%(n)s articles", amount)

        assert text % {"n": amount} == said

    def test_arabic_has_six_forms(self) -> None:
        said = [load_catalogue("ar").ngettext("one article", "%(n)s articles", n) for n in (0, 1, 2, 3, 11, 100)]

        assert len(set(said)) == 6

    def test_a_projects_own_catalogue_goes_first_and_the_rest_stays(self, tmp_path: Path) -> None:
        own = a_project(tmp_path, "de", 'msgid "Themes"\nmsgstr "Sachgebiete"\n')

        loaded = load_catalogue("de", own)

        assert loaded.gettext("Themes") == "Sachgebiete"
        assert loaded.gettext("Countries") == "Länder"
        assert loaded.ngettext("one article", "%(n)s articles", 2) == "%(n)s Artikel"

    def test_a_project_may_bring_a_language_of_its_own(self, tmp_path: Path) -> None:
        own = a_project(tmp_path, "nl", 'msgid "Themes"\nmsgstr "Thema’s"\n')

        assert "nl" in languages(own)
        assert load_catalogue("nl", own).gettext("Themes") == "Thema’s"
        assert load_catalogue("nl", own).gettext("Countries") == "Countries"

    @pytest.mark.parametrize(
        "text,said",
        [
            ('msgid "Themes"\nThema’s\n', r"locale/nl\.po:\d+: "),
            ('msgid "%(n)s of %(all)s"\nmsgstr "%(n)s van %(alle)s"\n', r"locale/nl\.po:1: %\(alle\)s is not in the"),
            (
                'msgid "%s, no more is known"\nmsgstr "niets"\n',
                r"locale/nl\.po:1: %s of “%s, no more is known” is lacking",
            ),
            ('msgid "Line %d of the source"\nmsgstr "Regel %s"\n', r"locale/nl\.po:1: %s is not in the English text"),
        ],
    )
    def test_a_mistake_is_named_with_file_line_and_hint(self, text: str, said: str, tmp_path: Path) -> None:
        with pytest.raises(CatalogueError, match=rf"{said}.*(\n|.)*hint: "):
            load_catalogue("nl", a_project(tmp_path, "nl", text))

    def test_what_is_no_text_is_named_too(self, tmp_path: Path) -> None:
        own = a_project(tmp_path, "nl", "")
        (own / "locale/nl.po").write_bytes(b'msgid "a"\nmsgstr "\xff"\n')

        with pytest.raises(CatalogueError, match="cannot be read as a catalogue"):
            load_catalogue("nl", own)


class TestTheTool:
    def test_new_texts_come_in_and_old_ones_go(self) -> None:
        template = Catalog()
        template.add("Old")
        template.add("New")
        template.add(("one", "%(n)s"))

        updated = messages.updated(template, b'msgid "Old"\nmsgstr "Alt"\n\nmsgid "Gone"\nmsgstr "Weg"\n', "cs")

        assert {m.id: m.string for m in updated if m.id} == {"Old": "Alt", "New": "", ("one", "%(n)s"): ("", "", "")}

    def test_a_text_that_changed_is_new(self) -> None:
        template = Catalog()
        template.add(("one", "%(n)s things"))
        old = b'msgid "one"\nmsgid_plural "%(n)s"\nmsgstr[0] "eins"\nmsgstr[1] "%(n)s"\n'

        assert messages.updated(template, old, "de").get("one").string == ("", "")

    def test_texts_of_templates_python_and_themes_are_found(self) -> None:
        find: Callable[..., object] = template().get

        assert find("Skip to content") is not None
        assert find("No headline in the file") is not None
        assert find("Desertion", context="theme") is not None
        assert find("one article") is not None
