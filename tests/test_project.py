"""newsarchive.yml: what it means, and that every mistake is named with its line and a way out."""

from pathlib import Path

import msgspec
import pytest

from newsarchive.errors import ConfigError, SourceError
from newsarchive.model import Unpacking
from newsarchive.project import DATA, _Settings, load_project


def mistakes(folder: Path, config: str) -> list[str]:
    (folder / "newsarchive.yml").write_text(config, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_project(folder)
    return str(caught.value).replace(str(folder) + "/", "").splitlines()


def test_a_folder_with_seeds_only_is_a_dump_of_them(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()

    project = load_project(tmp_path)

    assert (project.root, project.sources) == (tmp_path, (Path("seeds"),))
    assert project.output == tmp_path / "build"
    assert project.robots == "noindex"


def test_a_folder_of_texts_is_its_own_source_and_the_site_does_not_go_into_it(tmp_path: Path) -> None:
    project = load_project(tmp_path)

    assert (project.root, project.sources) == (tmp_path, (Path(),))
    assert project.output == Path("build")


def test_nothing_in_a_dump_configures_anything(tmp_path: Path) -> None:
    (tmp_path / "vocabulary").mkdir()

    project = load_project(tmp_path)

    assert (project.trusted, project.vocabulary) == (None, None)


def test_the_configuration_names_title_sources_output_and_address(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "newsarchive.yml").write_text(
        "title: Leaving the ranks\nsources: [texts]\noutput: public\nurl: https://example.org/archive\nrobots: index\n",
        encoding="utf-8",
    )

    project = load_project(tmp_path)

    assert project.title == "Leaving the ranks"
    assert project.sources == (Path("texts"),)
    assert project.output == tmp_path / "public"
    assert project.url == "https://example.org/archive/"
    assert project.robots == "index"


def test_which_data_is_written_is_a_list_of_known_words(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").write_text("data: [tables, parquet]\n", encoding="utf-8")

    assert load_project(tmp_path).data == ("tables", "parquet")
    assert load_project(tmp_path, is_dump=True).data == DATA
    assert mistakes(tmp_path, "data: [tables, excel]\n")[0].startswith(
        "newsarchive.yml:1: data: expected a list of any of tables, sqlite, parquet"
    )


def test_an_empty_configuration_is_all_defaults(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").write_text("# nothing yet\n", encoding="utf-8")

    assert load_project(tmp_path).title == "News archive"


def test_an_output_given_on_the_command_line_wins(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").write_text("output: public\n", encoding="utf-8")

    assert load_project(tmp_path, tmp_path / "site").output == tmp_path / "site"


def test_a_misspelt_key_is_named_with_its_line_and_the_likely_word(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "title: A\nsorces: [x]\n") == [
        "newsarchive.yml:2: unknown key “sorces”",
        "    hint: did you mean “sources”?",
    ]


def test_all_mistakes_are_told_together_in_the_order_of_their_lines(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "robots: maybe\ntitle: [1]\nurl: ftp://x\nsources:\n  - missing\ncolour: red\n")

    assert [line for line in found if not line.startswith("    ")] == [
        "newsarchive.yml:1: robots: expected noindex or index, found 'maybe'",
        "newsarchive.yml:2: title: expected a text, found [1]",
        "newsarchive.yml:3: url: expected an address such as https://example.org/archive/, found 'ftp://x'",
        "newsarchive.yml:5: sources: no such file or folder: missing",
        "newsarchive.yml:6: unknown key “colour”",
    ]


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ("title: ''\n", "newsarchive.yml:1: title: expected a text, found nothing between the quotes"),
        ("sources: []\n", "newsarchive.yml:1: sources: the list is empty"),
        (
            "largest_file_mb: 0\n",
            "newsarchive.yml:1: largest_file_mb: expected a whole number of megabytes, 1 or more, found 0",
        ),
        ("- a\n", "newsarchive.yml:1: expected keys and values, such as “title: My archive”"),
        ("title: a\ntitle: b\n", "newsarchive.yml:2: the key “title” stands twice, first in line 1"),
        ("title: &a x\ndescription: *a\n", "newsarchive.yml:1: an alias (*name) stands here"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused(config: str, message: str, tmp_path: Path) -> None:
    assert mistakes(tmp_path, config)[0] == message


def test_broken_yaml_is_named_with_its_line(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "title: A\nurl: [\n")[0].startswith("newsarchive.yml:3: not valid YAML: ")


@pytest.mark.parametrize("name", ["missing", "file.txt"])
def test_a_project_that_is_no_folder_is_a_clear_error(name: str, tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("x", encoding="utf-8")

    with pytest.raises(SourceError, match=r"no such folder|not a folder"):
        load_project(tmp_path / name)


def test_every_key_of_the_configuration_is_documented_with_its_default() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    documented = readme.split("```yaml\n")[1].split("```")[0]
    example = {line.split(":")[0] for line in documented.splitlines()}

    assert example == {field.name for field in msgspec.structs.fields(_Settings)}


def test_a_folder_is_a_dump_when_it_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").write_text("title: Owned\n", encoding="utf-8")

    project = load_project(tmp_path, is_dump=True)

    assert (project.title, project.trusted) == ("News archive", None)


def test_a_configuration_that_is_no_file_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "newsarchive.yml").symlink_to(tmp_path / "nowhere")

    with pytest.raises(ConfigError, match="expected a file"):
        load_project(tmp_path)


@pytest.mark.parametrize(
    "url",
    [
        "http://[::1",
        "https://a b/",
        'https://example.org/"><script>',
        "https://example.org:abc/",
        "https://user:secret@example.org/",
        " https://example.org/",
        "https://example.org/?q",
        "javascript:alert(1)",
        "https://",
    ],
)
def test_an_address_that_no_page_could_stand_at_is_refused(url: str, tmp_path: Path) -> None:
    assert "url: expected an address" in mistakes(tmp_path, f"url: '{url}'\n")[0]


@pytest.mark.parametrize("output", ["templates", "static", "vocabulary"])
def test_a_site_is_never_put_where_overrides_are_looked_for(output: str, tmp_path: Path) -> None:
    assert "would be taken for the project's own" in mistakes(tmp_path, f"output: {output}\n")[0]


@pytest.mark.parametrize("config", ["title: !!timestamp foo\n", 'largest_file_mb: !!int ""\n', 'output: "a\\0b"\n'])
def test_no_value_of_any_kind_is_a_crash(config: str, tmp_path: Path) -> None:
    assert mistakes(tmp_path, config)[0].startswith("newsarchive.yml")


def test_models_for_names_are_packages_by_name_and_folders_by_path(tmp_path: Path) -> None:
    (tmp_path / "models/de").mkdir(parents=True)
    (tmp_path / "newsarchive.yml").write_text("ner: {en: en_core_web_sm, de: models/de}\n", encoding="utf-8")

    assert load_project(tmp_path).ner == {"en": "en_core_web_sm", "de": str(tmp_path / "models/de")}


def test_every_mistake_in_the_models_for_names_is_named_with_its_line(tmp_path: Path) -> None:
    found = mistakes(tmp_path, "ner:\n  no: nb_core_news_sm\n  deu!: a\n  en: 5\n  fr: models/fr\n  es: a b\n")

    assert found == [
        "newsarchive.yml:2: ner: expected a language such as en, found false",
        "    hint: write “no” for Norwegian in quotes",
        "newsarchive.yml:3: ner: expected a language such as en, found 'deu!'",
        "newsarchive.yml:4: ner: expected a model such as en_core_web_sm, found 5",
        "newsarchive.yml:5: ner: no such folder: models/fr",
        "newsarchive.yml:6: ner: expected a model such as en_core_web_sm, found 'a b'",
    ]
    assert mistakes(tmp_path, "title: A\nner: [en]\n") == [
        "newsarchive.yml:2: ner: expected languages and their models, such as {en: en_core_web_sm}, found ['en']"
    ]


def test_limits_of_packed_files_are_set_and_mistakes_in_them_named_with_their_line(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "title: A\nunpack:\n  ratios: 5\n")[0].startswith("newsarchive.yml:3: unpack: nothing")
    assert mistakes(tmp_path, "title: A\nunpack: {ratio: 0}\n")[0].startswith("newsarchive.yml:2: unpack: expected")

    (tmp_path / "newsarchive.yml").write_text("unpack: {ratio: 5}\n", encoding="utf-8")
    assert load_project(tmp_path).unpacking == Unpacking(ratio=5)


def test_rights_are_read_with_their_folders_in_plain_form(tmp_path: Path) -> None:
    (tmp_path / "seeds" / "wire").mkdir(parents=True)
    rules = "rights:\n  - {folder: ./seeds/wire/, publish: metadata}\n  - {publisher: Example Post, publish: excerpt}\n"
    (tmp_path / "newsarchive.yml").write_text(f"publish: full\nexcerpt_words: 40\n{rules}", encoding="utf-8")

    rights = load_project(tmp_path).rights

    assert rights.excerpt_words == 40
    assert [(rule.folder, rule.publisher, rule.publish) for rule in rights.rules] == [
        ("seeds/wire", None, "metadata"),
        (None, "Example Post", "excerpt"),
    ]


def test_a_slip_in_the_rights_is_named_with_its_line_and_builds_nothing(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    rules = "rights:\n  - {publisher: A, publish: exerpt}\n  - {folder: seeds/x, publish: full}\n  - {publish: full}\n"
    (tmp_path / "newsarchive.yml").write_text(rules, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        load_project(tmp_path)

    assert [mistake.line for mistake in caught.value.mistakes] == [2, 3, 4]


@pytest.mark.parametrize("language", ["de", "ar", "en-US", "de-AT", "sr-Latn"])
def test_the_interface_may_be_in_a_language_that_has_a_catalogue(language: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale/sr.po").write_text("", encoding="utf-8")
    (tmp_path / "newsarchive.yml").write_text(f"language: {language}\n", encoding="utf-8")

    assert load_project(tmp_path).language == language


@pytest.mark.parametrize("language", ["tlh", "German", "de_DE", "''", "../de"])
def test_a_language_without_a_catalogue_is_named_with_those_that_there_are(language: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "newsarchive.yml").write_text(f"title: x\nlanguage: {language}\n", encoding="utf-8")

    with pytest.raises(
        ConfigError, match=r"newsarchive\.yml:2: language: expected a language .*\n.*there are ar, cs, de"
    ):
        load_project(tmp_path)
