"""The measurement beside Hugo and Pelican: what it makes, what it counts, and what it tells of it."""

import random
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import islice, pairwise
from pathlib import Path

import pytest
from generators import equal, scenarios
from generators.corpus import Corpus, makers
from generators.plot import picture
from generators.processes import family, pss, watch
from generators.results import COPY, Machine, Measurement, keep, put_in, read, tables
from generators.sites import (
    ADDED,
    COLD,
    EDITED,
    EQUAL,
    FULL,
    HUGO,
    NOTHING,
    PELICAN,
    PROGRAMS,
    RULE,
    SCENARIOS,
    TEMPLATE,
    Record,
    Site,
    Tools,
    make_site,
)
from searching import invented

from newsarchive.site import KINDS
from newsarchive.tagging import FAMILIES

MACHINE = Machine("2026-11-27", 2, 2, "3.11.7", ("Hugo 0.168.0", "Pelican 4.12.0"))


def measured(program: str, scenario: str, wall: float, articles: int = 10_000, run: int = 0) -> Measurement:
    return Measurement(program, articles, scenario, run, wall, 2 * wall, 100 * wall, 0.25, 30_000, 2_500_000, 7)


def test_tables_depend_on_nothing_but_the_measurements_and_not_on_their_order() -> None:
    made = [measured(program, COLD, wall, run=run) for program in PROGRAMS for run, wall in enumerate((4.0, 9.0, 5.0))]
    shuffled = random.Random(1).sample(made, len(made))

    assert tables(made, MACHINE) == tables(shuffled, MACHINE)
    assert picture(made) == picture(shuffled)


def test_a_row_has_the_median_of_the_runs_and_its_ratios_to_hugo_and_to_a_copy() -> None:
    made = [
        *(measured(FULL, COLD, wall, run=run) for run, wall in enumerate((9.0, 3.0, 6.0))),
        measured(FULL, COPY, 1.5),
        measured(HUGO, COLD, 12.0),
    ]

    text = tables(made, MACHINE)

    assert (
        "| cold | newsarchive, everything on | 6.00 | 0.50 | 4.00 | 12.00 | 0.50 | 600 | 0.50 | 30,000 | 2.5 | 7 | 3 |"
    ) in text
    assert "2 cores, 2 workers, Python 3.11.7, Hugo 0.168.0, Pelican 4.12.0" in text
    assert "Other processes had 25% of the processors meanwhile" in text


def test_each_bar_is_held_missed_or_not_measured() -> None:
    made = [measured(HUGO, each, 10.0) for each in (COLD, NOTHING)]
    made += [measured(FULL, COLD, 13.0), measured(FULL, NOTHING, 0.3)]

    text = tables(made, MACHINE)

    assert "| newsarchive, everything on | cold | wall | 1.2 | 1.30 | missed |" in text
    assert "| newsarchive, everything on | cold | CPU | 1.8 | 1.30 | held |" in text
    assert "| newsarchive, everything on | nothing changed | wall | 0.05 | 0.03 | held |" in text
    assert "| newsarchive, equal | cold | wall | 0.6 |  | not measured |" in text


def test_the_cost_of_an_article_is_compared_with_that_in_a_smaller_archive() -> None:
    made = [measured(FULL, COLD, 1.0, articles=10_000), measured(FULL, COLD, 11.5, articles=100_000)]

    text = tables(made, MACHINE)

    assert "| newsarchive, everything on | wall of one article, × at 10,000 | 1.3 | 1.15 | held |" in text
    assert "| newsarchive, everything on | memory, MB | 1,200 | 1,150 | held |" in text


def test_bars_stand_only_where_their_number_of_articles_was_measured() -> None:
    assert "Bars" not in tables([measured(HUGO, COLD, 1.0, articles=1_000)], MACHINE)


def test_the_picture_has_a_named_line_for_each_program_and_names_do_not_lie_on_each_other() -> None:
    made = [measured(program, COLD, size / 1000, size) for program in PROGRAMS for size in (1_000, 10_000, 50_000)]

    tree = ET.fromstring(picture(made))

    space = "{http://www.w3.org/2000/svg}"
    lines = tree.findall(f"{space}polyline")
    assert [len(line.attrib["points"].split()) for line in lines] == [3] * len(PROGRAMS)
    names = {text.text: float(text.attrib["y"]) for text in tree.iter(f"{space}text") if text.text in PROGRAMS}
    heights = sorted(names.values())
    assert all(lower - upper >= 16 for upper, lower in pairwise(heights))
    assert "prefers-color-scheme:dark" in picture(made)


def test_measurements_come_back_as_they_were_kept(tmp_path: Path) -> None:
    made = [measured(HUGO, COLD, 1.0), measured(PELICAN, NOTHING, 2.5, run=1)]

    for each in made:
        keep(tmp_path / "results.jsonl", each)

    assert read(tmp_path / "results.jsonl") == made
    assert read(tmp_path / "other.jsonl") == []


def test_what_stands_between_the_markers_is_replaced_and_nothing_else() -> None:
    page = "# Head\n\n<!-- a -->\nold\n<!-- /a -->\n\nTail\n"

    assert put_in(page, "a", "new") == "# Head\n\n<!-- a -->\n\nnew\n\n<!-- /a -->\n\nTail\n"
    with pytest.raises(ValueError, match="no <!-- b -->"):
        put_in(page, "b", "new")


@pytest.fixture
def few_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(invented, "STEMS", 200)
    makers.cache_clear()
    yield
    makers.cache_clear()


@pytest.mark.usefixtures("few_words")
def test_an_article_is_the_same_in_a_corpus_of_any_size() -> None:
    texts = list(Corpus(14).texts())

    assert len(texts) == 15
    assert list(islice(Corpus(1_000).texts(), 15)) == texts
    assert any("Alle Rechte vorbehalten" in text for text in texts)
    assert any("All rights reserved" in text for text in texts)


def test_the_equal_pipeline_names_kinds_and_families_that_there_are() -> None:
    assert set(equal.KINDS) <= {kind.name for kind in KINDS}
    assert set(equal.FAMILIES) <= {name for name, _ in FAMILIES}


def record(number: int, *paragraphs: str) -> Record:
    return {
        "id": f"id{number}",
        "language": "en",
        "title": {"value": f'Council “{number}” meets: "soon"'},
        "published": {"value": "2021-03-02", "precision": "day"} if number else None,
        "publisher": {"value": "Fen Post"},
        "authors": [{"value": "Ada Brekke"}],
        "themes": [{"id": "asylum", "label": "Asylum", "role": "subject" if number else "mention"}],
        "countries": [{"name": "Norway", "role": "primary"}, {"name": "Peru", "role": "mention"}],
        "blocks": [{"kind": "paragraph", "text": text} for text in paragraphs],
        "body": "\n\n".join(paragraphs),
    }


RECORDS = (record(0, "One."), record(1, "Two.", "They did not answer questions.", "Four."), record(2, "Five."))


@pytest.mark.parametrize("program", [HUGO, PELICAN])
def test_the_others_get_articles_that_are_cleaned_and_tagged(program: str, tmp_path: Path) -> None:
    site = make_site(program, tmp_path, [], [*RECORDS, record(3, "Six.")], Tools(tmp_path / "tools", 2))

    contents = {path.stem: path.read_text("utf-8") for path in (tmp_path / "content").rglob("*.md")}
    assert sorted(contents) == ["000000", "000001", "000002"]
    assert "They did not answer questions." in contents["000001"]
    assert "Norway" in contents["000001"]
    assert "Peru" not in contents["000001"]
    assert "Asylum" in contents["000001"]
    assert "Asylum" not in contents["000000"]
    (edited,) = site.changes[EDITED].values()
    assert "They did not answer questions. Once more." in edited
    (tagged,) = site.changes[RULE]
    assert tagged.stem == "000001"
    assert "Protest and dissent" in site.changes[RULE][tagged]
    (added,) = site.changes[ADDED]
    assert added.stem == "000003"
    ((template, look),) = site.changes[TEMPLATE].items()
    assert template.is_file()
    assert "Kept by the town." in look


@pytest.mark.parametrize("program", [EQUAL, FULL])
def test_newsarchive_gets_the_raw_texts(program: str, tmp_path: Path) -> None:
    texts = ["One.\n", "Two.\n\nThey did not answer questions.\n\nFour.\n\nShare\n", "Five.\n", "Six.\n"]

    site = make_site(program, tmp_path, texts, [*RECORDS, record(3, "Six.")], Tools(tmp_path / "tools", 2))

    seeds = {path.stem: path.read_text("utf-8") for path in (tmp_path / "seeds").rglob("*.txt")}
    assert list(dict(sorted(seeds.items())).values()) == texts[:3]
    assert list(site.changes[EDITED].values()) == [
        "Two.\n\nThey did not answer questions. Once more.\n\nFour.\n\nShare\n"
    ]
    assert list(site.changes[ADDED].values()) == ["Six.\n"]
    assert ("data: []" in (tmp_path / "newsarchive.yml").read_text("utf-8")) == (program == EQUAL)


COPIES = """
import pathlib, sys
source, output = map(pathlib.Path, sys.argv[1:])
output.mkdir(exist_ok=True)
for path in source.iterdir():
    copy = output / path.name
    if not copy.exists() or copy.read_bytes() != path.read_bytes():
        copy.write_bytes(path.read_bytes())
"""


def test_a_run_counts_what_each_build_wrote_and_leaves_the_sources_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenarios, "RACY", 0)
    source, output = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for name in "abc":
        (source / name).write_text(name, "utf-8")
    output.mkdir()
    (output / "left").write_text("of another run", "utf-8")
    site = Site(
        program=HUGO,
        command=(sys.executable, "-c", COPIES, str(source), str(output)),
        environment={},
        output=output,
        caches=(tmp_path / "cache",),
        changes={EDITED: {source / "a": "A more"}, ADDED: {source / "d": "d"}},
    )

    found = list(scenarios.run_through(site, 3, 0, SCENARIOS, nullcontext, tmp_path / "log"))

    assert [(each.scenario, each.written) for each in found] == [
        (COLD, 3),
        (COPY, 0),
        (NOTHING, 0),
        (EDITED, 1),
        (ADDED, 1),
        (RULE, 0),
        (TEMPLATE, 0),
    ]
    assert [each.files for each in found if each.scenario != COPY] == [3, 3, 3, 4, 4, 4]
    assert {path.name: path.read_text("utf-8") for path in source.iterdir()} == {"a": "a", "b": "b", "c": "c"}
    assert not (tmp_path / "copy").exists()


def test_a_program_that_fails_ends_the_measurement_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenarios, "RACY", 0)
    command = (sys.executable, "-c", "raise SystemExit('no theme here')")
    site = Site(HUGO, command, {}, tmp_path / "out", (), {})

    with pytest.raises(SystemExit, match="ended with 1:\nno theme here"):
        list(scenarios.run_through(site, 3, 0, SCENARIOS, nullcontext, tmp_path / "log"))


def test_the_cost_of_a_command_has_its_code_and_what_it_says_goes_to_the_log(tmp_path: Path) -> None:
    code = "import sys; sum(range(1_000_000)); print('done'); sys.exit(3)"

    cost = watch((sys.executable, "-c", code), log=tmp_path / "log")

    assert cost.code == 3
    assert (tmp_path / "log").read_text("ascii") == "done\n"
    assert cost.processor > 0
    assert cost.wall > 0
    assert cost.memory > 0
    assert 0 <= cost.others <= 1


def test_memory_is_that_of_a_process_and_of_all_that_descend_from_it() -> None:
    child = "import sys; held = bytearray(b'x') * 60_000_000; print('held', flush=True); sys.stdin.read()"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"

    with subprocess.Popen([sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        tree = family(process.pid)
        held = [pss(each) for each in tree]
        process.communicate()

    assert len(tree) == 2
    assert held[0] < 60_000_000 < held[1]
    assert pss(process.pid) == 0
