"""``check``: every mistake with its place and how to mend it, every example run."""

import json
from pathlib import Path

import pytest

from newsarchive.check import CHECKS, Subject, as_json, as_text, check
from newsarchive.cli import main
from tests.sites import Folder

FINE = "-- newsarchive.yml --\ntitle: River papers\n-- seeds/a.txt --\nThe river rose.\n"
RAIN = """\
-- vocabulary/themes.yml --
themes:
  rain:
    label: Rain
    examples:
      en: |
        + Rain fell.

        - The rain man came.
    rules:
      en:
        falls: {any: rain}
"""


def told(folder: Folder, *names: str) -> str:
    return as_text(check(Subject(folder.path), names))


def test_a_project_in_order_gets_a_line_for_each_check(folder: Folder) -> None:
    folder.write(FINE)

    assert [line.split(":")[:2] for line in told(folder).splitlines()] == [
        ["configuration", " fine"],
        ["vocabulary", " fine"],
        ["overrides", " fine"],
        ["sources", " fine"],
        ["site", " fine"],
    ]
    assert [name for name, _ in CHECKS] == ["configuration", "vocabulary", "overrides", "sources", "site"]


def test_the_summary_counts_themes_rules_and_examples_by_language(folder: Folder) -> None:
    folder.write(FINE + RAIN.replace("themes:\n", "replace: true\nthemes:\n", 1))

    assert "vocabulary: mend: 1 themes, 1 rules, 2 examples (en 2); 1 failed\n" in told(folder)


def test_a_failing_example_is_named_with_its_line_and_how_to_mend_it(folder: Folder) -> None:
    folder.write(FINE + RAIN)

    assert told(folder, "vocabulary").startswith(
        f"{folder.path}/vocabulary/themes.yml:8: rain/en: an example does not hold\n"
        "    sentence: The rain man came.\n"
        "    expected: not found by any rule of rain/en\n"
        "    happened: rain/en/falls found it by “rain”\n"
        "    hint: name what makes it something else"
    )


def test_mistakes_in_the_configuration_do_not_hide_those_of_the_vocabulary(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitel: River\n-- vocabulary/themes.yml --\nthemes: {t: {}}\n")

    text = told(folder)

    assert "newsarchive.yml:1: unknown key “titel”\n    hint: did you mean “title”?" in text
    assert "vocabulary/themes.yml:1: the theme “t” has no label" in text


def test_a_check_may_be_asked_for_by_name(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitel: River\n-- seeds/a.txt --\nx\n")

    report = check(Subject(folder.path), ["vocabulary"])

    assert [result.check for result in report.checks] == ["vocabulary"]
    assert report.fine


def test_a_dump_has_no_say(folder: Folder) -> None:
    folder.write(FINE + RAIN)

    assert check(Subject(folder.path, is_dump=True)).fine
    assert not check(Subject(folder.path)).fine


def test_machines_get_the_same(folder: Folder) -> None:
    folder.write(FINE + RAIN)

    report = json.loads(as_json(check(Subject(folder.path), ["vocabulary"])))

    assert not report["fine"]
    (result,) = report["checks"]
    (fault,) = result["faults"]
    assert (fault["line"], fault["example"]["theme"], fault["example"]["language"]) == (8, "rain", "en")
    assert fault["example"]["sentence"] == "The rain man came."


def test_the_exit_code_tells_whether_something_is_to_mend(
    folder: Folder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(FINE)
    monkeypatch.chdir(folder.path)

    assert main(["check"]) == 0
    assert capsys.readouterr().err == ""

    folder.write(RAIN)
    assert main(["check", "--vocabulary"]) == 1
    assert main(["check", "--configuration"]) == 0
    assert main(["check", "--json"]) == 1
    assert main(["check", "nowhere"]) == 1
    with pytest.raises(SystemExit) as stopped:
        main(["check", "--nonsense"])
    assert stopped.value.code == 2


def test_the_built_in_vocabulary_is_in_order(tmp_path: Path) -> None:
    assert check(Subject(tmp_path), ["vocabulary"]).fine


def test_a_name_to_withhold_everywhere_that_no_article_has_is_told(folder: Folder) -> None:
    withheld = "-- overrides.yml --\n- because: She asked us.\n  withhold: {people: [Ida Berg]}\n"
    folder.write(FINE + withheld)
    assert "overrides.yml:1: no article names anybody whom this entry withholds" in told(folder, "overrides")

    folder.write("-- seeds/b.txt --\nThe river rose, said Ida Berg, who lives beside it.\n")
    assert told(folder, "overrides") == "overrides: fine: 0 about articles, 1 about names everywhere\n"


def test_a_line_that_may_not_be_shown_is_not_quoted(folder: Folder) -> None:
    folder.write(FINE.replace("papers\n", "papers\npublish: metadata\n"))
    folder.write("-- seeds/a.txt --\nThe river rose\n\nNobody at Tarnholm slept in the night of the flood.\n")
    stale = "-- overrides.yml --\n- source: seeds/a.txt\n  because: So.\n  was: {3: Something}\n  lines: {drop: 3}\n"
    folder.write(stale)

    assert "overrides.yml:" in told(folder, "overrides")
    assert "Tarnholm" not in told(folder, "overrides")


def test_sources_that_cannot_be_read_and_ids_that_two_records_have_are_told(folder: Folder) -> None:
    folder.write(f"{FINE}-- seeds/b.jsonl --\n{{\n-- seeds/a.txt.yml --\nid: aaaqeayeaudaocaj\n")
    folder.write("-- seeds/c.txt --\nThe sea rose.\n-- seeds/c.txt.yml --\nid: aaaqeayeaudaocaj\n")
    lines = told(folder, "sources").splitlines()

    assert any(line.startswith("seeds/b.jsonl:1: ") for line in lines)
    assert any(line.startswith("seeds/c.txt: It has the id of seeds/a.txt: aaaqeayeaudaocaj.") for line in lines)
    assert lines[-1] == "sources: mend: 2 records; 2 to mend"


def test_a_withheld_source_that_cannot_be_read_is_not_named(folder: Folder) -> None:
    withheld = "-- overrides.yml --\n- source: seeds/ida-berg.jsonl\n  because: She asked us.\n  withhold: article\n"
    folder.write(f"{FINE}-- seeds/ida-berg.jsonl --\n{{\n{withheld}")

    assert "ida-berg" not in told(folder, "sources")
    assert "1 to mend" in told(folder, "sources")


def test_a_site_that_leads_astray_is_told(folder: Folder) -> None:
    folder.write(FINE)
    built = folder.build()
    assert told(folder, "site").startswith("site: fine: ")

    (built.path / "index.html").write_text(built.read("index.html").replace("themes/index.html", "themes/no.html"))
    assert "index.html: a link leads to themes/no.html, which is not there" in told(folder, "site")
