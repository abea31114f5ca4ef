"""Whole builds: what is made, what stays, and what an addition may touch."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsarchive.build import Pipeline, build
from newsarchive.errors import OutputError, SourceError
from newsarchive.project import load_project
from newsarchive.site import KINDS
from newsarchive.tagging import FAMILIES
from tests.sites import ROOT, Folder, Site
from tests.texts import article, write_articles

LEAD = "The call-up was announced on Monday, and thousands of men left the capital on the very same day."
ASYLUM = "Finland granted asylum to soldiers who had fled the army, the interior minister said in Helsinki."


WHOLE = {
    f"data/{name}"
    for name in (
        "articles.jsonl articles.csv articles.ris articles.bib articles.csl.json archive.sqlite datapackage.json "
        "themes.csv countries.csv people.csv quotations.csv figures.csv publishers/not-known.csv "
        "publishers/not-known.jsonl publishers/not-known.ris publishers/not-known.bib publishers/not-known.csl.json"
    ).split()
}
"""Files of data that list every article, or all without a publisher."""


def dated(title: str, date: str, body: str) -> str:
    more = "Officials said that the border would stay open for all who had come so far."
    return f"{title}\n\nBy Ana Muster | {date}\n\n{body}\n\n{more}\n"


def test_the_five_seeds_make_every_kind_of_page(seeds_site: Site) -> None:
    files = seeds_site.files()

    for page in (
        "index.html 404.html about.html inputs.html articles/index.html articles/undated.html themes/index.html "
        "themes/asylum.html countries/index.html countries/fi.html publishers/index.html publishers/not-known.html "
        "data/articles.jsonl static/style.css manifest.sha256 .nojekyll"
    ).split():
        assert page in files
    assert len([path for path in files if re.fullmatch(r"articles/../.*\.html", path)]) == 5
    assert len([path for path in files if re.fullmatch(r"ledger/../.*\.html", path)]) == 5


def test_names_of_two_articles_have_pages_and_those_that_may_be_one_are_told(folder: Folder) -> None:
    for name, who in (("a", "Ana Lindqvist"), ("b", "Ana Lindqvist"), ("c", "Ana Lindkvist"), ("d", "Ana Lindkvist")):
        said = f"“Nobody crosses the river,” said {who}, the mayor of the town. She has waited since the spring."
        folder.write(f"-- seeds/{name}.txt --\n{dated(f'Report {name} on the bridge', '3 May 2021', said)}")
    private = "A soldier of the unit, Per Vikander, has left the country, said a spokesman of the army on the same day."
    folder.write(f"-- seeds/e.txt --\n{dated('A soldier leaves', '4 May 2021', private)}")

    site = folder.build()

    assert {"people/ana-lindqvist.html", "people/ana-lindkvist.html"} <= site.files().keys()
    assert "Possibly the same" in site.read("people/index.html")
    named = [path for path, data in site.files().items() if path.endswith(".html") and b"Per Vikander" in data]
    assert "people/per-vikander.html" not in site.files()
    assert not [path for path in named if path.startswith(("people/", "organisations/", "quotations/"))]


def test_the_manifest_has_the_digest_of_every_file(seeds_site: Site) -> None:
    files = seeds_site.files()
    listed = {line[66:]: line[:64] for line in seeds_site.read("manifest.sha256").splitlines()}

    assert listed == {
        path: hashlib.sha256(data).hexdigest() for path, data in files.items() if path != "manifest.sha256"
    }


def test_a_build_on_top_of_another_equals_a_clean_one(folder: Folder, tmp_path: Path) -> None:
    write_articles(folder.path / "seeds", 30)
    output = tmp_path / "site"
    folder.build(output=output)
    (folder.path / "seeds" / "000" / "000003.txt").unlink()
    (folder.path / "seeds" / "000" / "000004.txt").write_text(article(400), encoding="utf-8")
    write_articles(folder.path / "seeds", 2, first=30)

    assert folder.build(output=output).files() == folder.build(output=tmp_path / "clean").files()


def test_nothing_is_written_when_nothing_changed(folder: Folder) -> None:
    write_articles(folder.path / "seeds", 5)
    before = folder.build()
    stamps = {path: os.stat(before.path / path).st_mtime_ns for path in before.files()}

    after = folder.build()

    assert (after.report.published.added, after.report.published.changed, after.report.published.removed) == (
        (),
        (),
        (),
    )
    assert {path: os.stat(after.path / path).st_mtime_ns for path in after.files()} == stamps


def test_an_unrelated_article_changes_only_the_pages_that_list_it(folder: Folder) -> None:
    folder.write(
        f"-- seeds/a.txt --\n{dated('Soldiers find asylum', '3 May 2021', ASYLUM)}"
        f"-- seeds/b.txt --\n{dated('The call-up begins', '4 June 2022', LEAD)}"
    )
    before = folder.build()
    ids = {Path(record["source"]["path"]).stem: record for record in before.records()}
    folder.write(f"-- seeds/c.txt --\n{dated('Rain in Portugal', '5 July 2023', 'It rained in Portugal for a week.')}")

    published = folder.build().report.published

    assert published.removed == ()
    assert {path for path in published.changed if not path.startswith("search/")} <= {
        "index.html",
        "articles/index.html",
        "articles/without-theme.html",
        "articles/years.html",
        "articles/2022.html",  # its neighbour is the year of the new one
        "articles/2022/06.html",
        "countries/index.html",
        "themes/index.html",
        "publishers/index.html",
        "publishers/not-known.html",
        "inputs.html",
        "data/index.html",
        "feeds/articles.json",
        "feeds/articles.xml",
        *WHOLE,
        ids["b"]["path"],  # the neighbour by date now has a next article
    }
    assert ids["a"]["path"] not in published.changed


def test_a_newest_article_touches_the_last_numbered_page_and_no_other(folder: Folder) -> None:
    for number in range(104):
        date = f"{1 + number % 28} May {1900 + number}"
        folder.write(f"-- seeds/{number:03}.txt --\n{dated(f'Report number {number}', date, LEAD)}")
    before = folder.build().files()
    folder.write(f"-- seeds/new.txt --\n{dated('The newest report', '1 May 2020', LEAD)}")

    after = folder.build().files()

    pages = [path for path in before if re.fullmatch(r"articles/page-\d+\.html", path)]
    assert len(pages) == 3
    assert [path for path in pages if before[path] != after[path]] == ["articles/page-3.html"]


def test_addresses_and_anchors_survive_new_titles_new_files_and_new_rules(folder: Folder) -> None:
    folder.write(
        f"-- newsarchive.yml --\ntitle: Test\n-- seeds/a.txt --\n{dated('A first title', '3 May 2021', ASYLUM)}"
    )
    before = folder.build()
    record = before.record("a.txt")

    folder.write(
        f"-- seeds/a.txt --\n{dated('Another title', '9 May 2021', ASYLUM)}"
        f"-- seeds/0.txt --\n{dated('A file before it', '1 May 2021', LEAD)}"
        "-- vocabulary/themes.yml --\nreplace: true\n"
    )
    after = folder.build()

    assert after.record("a.txt")["id"] == record["id"]
    assert after.record("a.txt")["path"] == record["path"]
    anchors = re.compile(r'id="(l\d+)"')
    assert anchors.findall(after.read(record["path"])) == anchors.findall(before.read(record["path"]))
    assert 'id="l5"' in after.read(record["path"])


def test_inputs_without_a_record_are_listed_on_a_page_and_counted(site: Callable[..., Site]) -> None:
    built = site(f"-- seeds/good.txt --\n{LEAD}\n-- seeds/empty.txt --\n-- seeds/picture.png --\nnot text\n")

    assert sorted(issue.code for issue in built.report.issues) == ["no-article", "unknown-format"]
    page = built.read("inputs.html")
    assert "seeds/empty.txt" in page
    assert "seeds/picture.png" in page


def test_markup_in_a_text_is_shown_and_not_obeyed(site: Callable[..., Site]) -> None:
    attack = "<script>alert(1)</script> <img src=x onerror=alert(2)> {{ 7 * 7 }} {% raw %} &lt;b&gt;"
    built = site(f"-- seeds/a.txt --\nAttack: {attack}\n\n{LEAD} {attack}\n\n{LEAD}\n")

    for path, data in built.files().items():
        if path.endswith(".html"):
            text = data.decode().replace('<script type="application/ld+json">', "")
            if path == "search.html":
                text = re.sub(r'<script src="[a-z]+/[a-z0-9.-]+"[^<>]*></script>', "", text)
            assert "<script" not in text
            assert "<img src=x" not in text
            assert "{{ 7 * 7 }}" in text or "Attack" not in text


def test_a_dump_cannot_configure_anything(site: Callable[..., Site]) -> None:
    built = site(
        f"-- seeds/a.txt --\n{LEAD}\n-- templates/home.html --\nowned\n-- static/style.css --\nowned\n"
        "-- vocabulary/themes.yml --\nnot: valid\n-- seeds/newsarchive.yml --\ntitle: owned\n"
    )

    assert "owned" not in built.read("index.html")
    assert "owned" not in built.read("static/style.css")


def test_a_project_s_own_templates_styles_and_vocabulary_are_used(site: Callable[..., Site]) -> None:
    built = site(
        f"-- newsarchive.yml --\ntitle: The Example Archive\n-- seeds/a.txt --\n{LEAD}\n"
        "-- templates/about.md --\nWho made this.\n-- static/tokens.css --\n:root { --accent: #123456 }\n"
    )

    assert "The Example Archive" in built.read("index.html")
    assert "Who made this." in built.read("about.html")
    assert "#123456" in built.read("static/tokens.css")


def test_robots_are_turned_away_unless_the_project_lets_them_in(site: Callable[..., Site]) -> None:
    files = "-- newsarchive.yml --\nurl: https://example.org/archive\n{}-- seeds/a.txt --\n" + LEAD + "\n"

    closed = site(files.format(""))
    assert '<meta name="robots" content="noindex' in closed.read("index.html")

    opened = site(files.format("robots: index\n"))
    assert "noindex" not in opened.read("index.html")
    assert '<link rel="canonical" href="https://example.org/archive/' in opened.read("index.html")
    assert "https://example.org/archive/" in opened.read("sitemap.xml")


def test_an_archive_of_nothing_is_still_a_site(site: Callable[..., Site]) -> None:
    built = site("-- seeds/.keep --\n")

    assert built.report.articles == 0
    assert "index.html" in built.files()


def test_a_source_that_is_not_there_is_a_clear_error(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Nothing here\n")

    with pytest.raises(SourceError, match="seeds is not there"):
        folder.build()


@pytest.mark.parametrize("output", ["seeds", ".", "newsarchive.yml"])
def test_a_build_never_replaces_the_project_or_its_sources(output: str, folder: Folder) -> None:
    folder.write(f"-- newsarchive.yml --\ntitle: x\n-- seeds/a.txt --\n{LEAD}\n")

    with pytest.raises(OutputError):
        folder.build(output=folder.path / output)

    assert (folder.path / "seeds" / "a.txt").read_text(encoding="utf-8") == f"{LEAD}\n"


def test_a_folder_that_cannot_be_read_stops_the_build_before_its_pages_are_lost(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write(f"-- seeds/a.txt --\n{LEAD}\n-- seeds/2021/b.txt --\n{LEAD}\n")
    before = folder.build().files()
    scandir = os.scandir

    def refuse(path: bytes | str) -> Any:
        if os.fsencode(path).endswith(b"/2021"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)

    with pytest.raises(SourceError, match="seeds/2021: The folder cannot be read: permission denied"):
        folder.build()

    monkeypatch.undo()
    assert Site(folder.path / "build", None).files() == before  # type: ignore[arg-type]


def test_a_site_is_not_emptied_where_its_sources_are_gone(folder: Folder) -> None:
    folder.write("-- newsarchive.yml --\ntitle: Test\nsources: [texts]\n-- texts/a.txt --\nSome words stand here.\n")
    site = folder.build()
    before = site.files()
    (folder.path / "texts" / "a.txt").unlink()

    with pytest.raises(SourceError, match=r"texts: no file to be read is here(.|\n)*hint: nothing was built"):
        folder.build()

    assert site.files() == before


def test_the_site_of_one_dump_is_not_replaced_by_that_of_another(tmp_path: Path) -> None:
    for name in ("alpha", "beta"):
        write_articles(tmp_path / name, 2)
    site = tmp_path / "build"
    build(load_project(tmp_path / "alpha", site))
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}

    with pytest.raises(OutputError, match=r"the site here is that of .*alpha(.|\n)*--output"):
        build(load_project(tmp_path / "beta", site))

    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_dump_that_was_moved_keeps_its_site(tmp_path: Path) -> None:
    write_articles(tmp_path / "alpha", 2)
    site = tmp_path / "build"
    build(load_project(tmp_path / "alpha", site))
    (tmp_path / "alpha").rename(tmp_path / "beta")

    assert build(load_project(tmp_path / "beta", site)).published.changed == ()


def test_a_link_in_the_work_folder_is_not_written_through(folder: Folder, tmp_path: Path) -> None:
    folder.write(f"-- seeds/a.txt --\n{LEAD}\n")
    victim = tmp_path / "victim"
    victim.write_text("precious", encoding="utf-8")
    work = folder.path / ".build.newsarchive"
    work.mkdir()
    (work / "records.jsonl").symlink_to(victim)

    built = folder.build()

    assert victim.read_text(encoding="utf-8") == "precious"
    assert not (built.path / "data" / "articles.jsonl").is_symlink()


def test_a_site_inside_its_own_source_is_not_read_as_a_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{LEAD}\n", encoding="utf-8")
    output = tmp_path / "site"
    dump = Folder(tmp_path)
    dump.build(output=output)

    report = dump.build(output=output).report

    assert (report.articles, report.issues) == (1, ())


@pytest.mark.slow
def test_a_further_article_takes_twenty_kilobytes_of_memory_at_most(folder: Folder) -> None:
    few, many = (_peak(Folder(folder.path / str(articles)), articles) for articles in (50, 400))

    assert many - few < 350 * 20_000


def _peak(folder: Folder, articles: int) -> int:
    """Bytes of memory that the largest process of a build takes."""
    write_articles(folder.path / "seeds", articles)
    command = [sys.executable, "-m", "newsarchive.cli", "build", str(folder.path), "--workers", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    _, status, used = os.wait4(process.pid, 0)

    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    with (folder.path / "build" / "data" / "articles.jsonl").open(encoding="utf-8") as records:
        assert sum(bool(json.loads(line)["body"]) for line in records) == articles
    return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def test_rules_families_and_kinds_of_pages_are_values_that_can_be_left_out(folder: Folder) -> None:
    folder.write(f"-- seeds/a.txt --\n{dated('Soldiers find asylum', '3 May 2021', ASYLUM)}")
    pipeline = Pipeline(
        families=[family for family in FAMILIES if family[0] != "countries"],
        kinds=[kind for kind in KINDS if kind.name not in {"ledger", "countries"}],
    )

    build(load_project(folder.path), pipeline=pipeline)

    built = Site(folder.path / "build", None)  # type: ignore[arg-type]
    assert built.record("a.txt")["countries"] == []
    assert "asylum" in {theme["id"] for theme in built.record("a.txt")["themes"]}
    assert not [path for path in built.files() if path.startswith(("ledger/", "countries/"))]


def test_the_repository_itself_is_a_project_without_a_configuration() -> None:
    assert (ROOT / "seeds").is_dir()
    assert not (ROOT / "newsarchive.yml").exists()


def test_a_name_that_is_no_utf8_is_read_in_a_small_folder_and_in_a_large_one(folder: Folder) -> None:
    seeds = folder.path / "seeds"
    for few_or_many in (1, 15):
        write_articles(seeds, few_or_many)
        Path(os.fsdecode(os.fsencode(seeds) + b"/\xff\xfe.txt")).write_text("The bridge is closed, said the mayor.\n")
        made = folder.build()

        assert len(made.records()) == few_or_many + 1
        assert r"\xff\xfe.txt" in made.read("data/articles.csv")
        assert made.record("\ufffd\ufffd.txt")["title"]["value"] == "The bridge is closed, said the mayor."
