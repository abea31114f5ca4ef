"""Each kind of override, from its YAML to the pages that readers see; and what is told of its stale and malformed form.

One site holds an article and an entry for each kind, so that two builds serve all tests. The kinds come from the code:
a new one without a case in ``cases.py`` fails.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec import Struct

from newsarchive.addresses import article_id
from newsarchive.cli import main
from tests.overrides.cases import CASES, GIVEN, SIGNED, because, kinds, project, source
from tests.site.pages import Html
from tests.sites import Folder, Site


class Made(Struct, frozen=True):
    """The site of all cases."""

    site: Site
    records: Mapping[str, Any]
    """By the source's path."""
    corrections: str
    """The words of all pages of corrections."""

    def words(self, kind: str, ledger: bool = False) -> str:
        path = self.records[source(kind)]["path"]
        return Html(self.site.read(path.replace("articles/", "ledger/", 1) if ledger else path)).text


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = Folder(tmp_path_factory.mktemp("cases"))
    folder.write(project({kind: case.body for kind, case in CASES.items()})[0])
    site = folder.build()
    assert site.report.stale == ()
    records = {record["source"]["path"]: record for record in site.records()}
    pages = [path for path in site.files() if path.startswith("corrections")]
    return Made(site, records, " ".join(Html(site.read(path)).text for path in pages))


def test_every_kind_of_override_has_a_case() -> None:
    assert list(CASES.keys() ^ set(kinds())) == []


@pytest.mark.parametrize("kind", CASES)
def test_the_article_s_page_shows_it(made: Made, kind: str) -> None:
    case, words = CASES[kind], made.words(kind)
    shown = words.partition(" Corrected ")[0]

    assert [phrase for phrase in case.shows if phrase not in words] == []
    assert [phrase for phrase in case.hides if phrase and phrase in shown] == []
    assert case.markup in made.site.read(made.records[source(kind)]["path"])
    assert case.ledger in made.words(kind, ledger=True)


@pytest.mark.parametrize("kind", [kind for kind, case in CASES.items() if case.lists])
def test_the_lists_of_the_archive_follow_it(made: Made, kind: str) -> None:
    path = made.records[source(kind)]["path"].rsplit("/", 1)[-1]
    files = made.site.files()

    def leads(page: str) -> bool:
        further = page.removesuffix(".html") + "/page-"
        return any(path.encode() in data for name, data in files.items() if name == page or name.startswith(further))

    assert {page: leads(page) for page in CASES[kind].lists} == CASES[kind].lists


@pytest.mark.parametrize("kind", CASES)
def test_the_change_is_told_with_its_reason_and_the_machine_s_value(made: Made, kind: str) -> None:
    case = CASES[kind]
    if case.told is None:  # of what may not be shown nothing is told either
        assert because(kind) not in made.corrections
        return
    told = f"{case.told} What the machine had{case.before} {SIGNED.format(kind)}"

    assert told in made.words(kind)
    assert told in made.corrections


STALE = {kind: case.stale for kind, case in CASES.items() if case.stale is not None}


@pytest.fixture(scope="module")
def stale(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, dict[str, int]]:
    folder = Folder(tmp_path_factory.mktemp("stale"))
    files, begins = project({kind: body for kind, (body, _) in STALE.items()})
    folder.write(files)
    return folder, begins


def test_what_does_not_hold_is_named_with_file_and_line_by_build_and_check(
    stale: tuple[Folder, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, begins = stale
    expected = [
        f"{folder.path}/overrides.yml:{begins[kind]}: {source(kind)}: {message}" for kind, (_, message) in STALE.items()
    ]

    assert main(["build", str(folder.path), "--workers", "1"]) == 1
    built = capsys.readouterr().err.splitlines()
    assert main(["check", str(folder.path), "--overrides"]) == 1
    checked = capsys.readouterr().out.splitlines()

    assert f"overrides that do not hold any more: {len(STALE)}" in built
    for said in (built, checked):
        missing = [line for line in expected if not any(each.strip().startswith(line) for each in said)]
        assert missing == []
    words = Html((folder.path / "build/corrections.html").read_text(encoding="utf-8")).text
    assert [kind for kind in STALE if because(kind) in words and kind != "join_names"] == []


def test_names_everywhere_need_not_be_found(folder: Folder) -> None:
    folder.write(project({kind: case.body for kind, case in CASES.items() if case.everywhere})[0].replace("Lind", "Li"))

    assert folder.build().report.stale == ()


@pytest.fixture(scope="module")
def malformed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, dict[str, int]]:
    folder = Folder(tmp_path_factory.mktemp("malformed"))
    files, begins = project({kind: case.malformed[0] for kind, case in CASES.items()})
    folder.write(files)
    return folder, begins


def test_what_cannot_be_read_is_named_with_file_and_line_by_build_and_check(
    malformed: tuple[Folder, dict[str, int]], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, begins = malformed

    assert main(["build", str(folder.path)]) == 1
    built = capsys.readouterr().err.removeprefix("newsarchive: ").splitlines()
    assert main(["check", str(folder.path), "--overrides"]) == 1
    checked = capsys.readouterr().out.splitlines()

    for kind, case in CASES.items():
        below = begins[kind] + (3 if case.everywhere else 4)  # reason, name, day and target stand above it
        place = f"{folder.path}/overrides.yml:{below}: {case.malformed[1]}"
        for said in (built, checked):
            assert [line for line in said if line.startswith(place)], place
    assert not (folder.path / "build").exists()


def test_an_article_is_named_by_its_id_as_well(folder: Folder) -> None:
    id_ = article_id("set-title.md")
    files, _ = project({"set title": CASES["set title"].body})
    folder.write(files.replace(f"source: {source('set title')}", f"article: {id_}"))

    assert folder.build().record("set-title.md")["title"]["value"] == GIVEN["title"]


COUNCIL = """\
Snow falls on the quay

3 March 2021

The harbour council met on Tuesday and put off its decision for another week, because nobody had come to the town hall.

Rain kept most of the visitors away, and the market closed before noon, two hours earlier than on any other Tuesday.
"""


@pytest.mark.parametrize("was, holds", [("Snow falls on the quay", True), ("Rain", False)])
def test_a_guard_tells_how_a_fact_reads_without_the_entry_s_own_lines(folder: Folder, was: str, holds: bool) -> None:
    entry = (
        "- source: seeds/a.txt\n  because: It is no title.\n  by: M. Rossi\n  date: 2026-11-01\n"
        f"  was: {{title: {was}}}\n  lines: {{drop: {{1: share}}}}\n  set: {{title: Council waits}}\n"
    )
    folder.write(f"-- newsarchive.yml --\ntitle: Harbour\n-- seeds/a.txt --\n{COUNCIL}-- overrides.yml --\n{entry}")

    site = folder.build()

    assert (site.report.stale == ()) == holds
    assert (site.record("a.txt")["title"]["value"] == "Council waits") == holds
