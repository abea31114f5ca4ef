"""What is withheld is in no byte of what the archive writes, keeps or says."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsarchive.addresses import article_id, is_telling, slug
from newsarchive.export import export
from newsarchive.overrides import Entry, Override, Overrides, Withhold
from newsarchive.project import load_project
from newsarchive.rights.masking import Mask
from newsarchive.sources import SourceFile
from newsarchive.stages.discretion import describe_discreetly, secrets
from newsarchive.stages.overriding import index_overrides
from newsarchive.stages.tasks import Task
from tests.marks import LETTERS, OPEN, Planted, article, fresh, left_behind, run_all, text_of, traces, words
from tests.properties import examples
from tests.sites import Folder, Site

CONFIG = "-- newsarchive.yml --\ntitle: River papers\nrobots: index\nurl: https://example.org/\n"
REST = f"{CONFIG}-- seeds/open.txt --\n{OPEN}"
PLAIN = tuple(f"Zq{letter * 5}aaaa" for letter in LETTERS[:14])
many = examples(2, 100)


@many
@given(marks=words(14), form=st.sampled_from(["txt", "md", "jsonl"]), by_id=st.booleans())
def test_an_article_that_is_withheld_leaves_no_trace(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    marks: tuple[str, ...],
    form: str,
    by_id: bool,
) -> None:
    folder = fresh(tmp_path)
    planted = article(marks, form)
    folder.write(REST + planted.files)
    folder.build()
    shown = "\n".join(left_behind(folder).values())
    assert all(mark.casefold() in shown for mark in marks[: 9 if form == "jsonl" else 10])

    target = f"article: {planted.id}" if by_id else f"source: {json.dumps(planted.source, ensure_ascii=False)}"
    folder.write(f"-- overrides.yml --\n- {target}\n  because: The court ruled so.\n  withhold: article\n")
    told = run_all(folder, capsys, planted.source.partition("#")[0], planted.id)

    assert traces(marks, told) == []
    assert "the court ruled so." in told["output of explain True"]


@many
@given(marks=words(14), form=st.sampled_from(["txt", "md", "jsonl"]), everywhere=st.booleans())
def test_a_person_who_is_withheld_leaves_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], marks: tuple[str, ...], form: str, everywhere: bool
) -> None:
    folder = fresh(tmp_path)
    first, last = marks[3], marks[4]
    named = about(marks, first, last, form)
    folder.write(REST + named.files)
    folder.build()

    target = "" if everywhere else f"source: {json.dumps(named.source, ensure_ascii=False)}\n  "
    because = f"because: {first} {last} asked us to.\n  withhold: {{people: [{first} {last}]}}\n"
    more = f"- article: {named.id}\n  because: So {first} {last} said.\n  set: {{section: About {last}}}\n"
    folder.write(f"-- overrides.yml --\n- {target}{because}{more}")
    told = run_all(folder, capsys, named.source.partition("#")[0], named.id)

    assert traces((first, last), told) == []
    articles = told[str(folder.path / "build/data/articles.jsonl")]
    assert "because" in articles
    assert "[withheld] asked us to." in articles
    # What might be a form of the name goes too; the rest stays.
    others = [mark for mark in marks[5:8] if Mask([(f"{first} {last}",)]).text(mark) == mark]
    assert all(mark.casefold() in articles for mark in others)


def about(marks: tuple[str, ...], first: str, last: str, form: str) -> Planted:
    """An article whose every field names the same person."""
    plain = article(marks, form)
    text = plain.files
    name = {marks[0]: f"{first} {last}", marks[1]: f"{last}s brother", marks[2]: first, marks[9]: f"{last}_{first}"}
    name |= {marks[10]: f"{first} {last}", marks[11]: f"#{first}{last}", marks[12]: f"{last.upper()}"}
    for mark, instead in name.items():
        text = text.replace(mark, instead)
    for mark in (marks[8], marks[13]):
        text = text.replace(mark, f"{slug(first)}-{slug(last)}-{slug(mark)}")
    source = plain.source
    for mark in (marks[8], marks[13]):
        source = source.replace(mark, f"{slug(first)}-{slug(last)}-{slug(mark)}")
    source = source.replace(marks[9], f"{last}_{first}").replace(marks[11], f"#{first}{last}")
    path, _, key = source.removeprefix("seeds/").partition("#")
    return Planted(text, source, article_id(path, key or None), (first, last))


@many
@given(
    marks=words(14), form=st.sampled_from(["txt", "md", "jsonl"]), number=st.sampled_from([1, 3, 5, 7, 9, 11, 13, 15])
)
@example(PLAIN, "md", 5)
def test_a_line_that_is_withheld_leaves_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], marks: tuple[str, ...], form: str, number: int
) -> None:
    folder = fresh(tmp_path)
    planted = article(marks, form)
    lines = text_of(marks)
    line, rest = lines[number - 1], [other for at, other in enumerate(lines, 1) if at != number]
    gone = tuple(mark for mark in marks if mark in line and mark not in "".join(rest))
    head = len(planted.files.partition("---\n")[2].partition("---\n")[0].splitlines()) + 2 if form == "md" else 0
    again = line if number < len(lines) else ""
    folder.write(REST + planted.files.replace("Share this", f"{again} Share this"))
    folder.build()

    entry = f"- source: {json.dumps(planted.source, ensure_ascii=False)}\n  because: The court ruled so.\n"
    more = f"{entry}  set: {{section: {json.dumps(line, ensure_ascii=False)}}}\n"
    folder.write(f"-- overrides.yml --\n{entry}  withhold: {{lines: {number + head}}}\n{more}")
    told = run_all(folder, capsys, planted.source.partition("#")[0], planted.id)

    assert traces(gone, told) == []
    assert "may not be shown here" in "".join(told.values())
    articles = told[str(folder.path / "build/data/articles.jsonl")]
    assert all(mark.casefold() in articles for mark in marks[3:8] if mark not in line)


HIDDEN = f"{REST}-- seeds/007.txt --\n{OPEN.replace('harbour', 'secret')}"
ID = article_id("007.txt")


Make = Callable[..., Site]


def withheld(site: Make, more: str = "", files: str = HIDDEN, what: str = "article") -> Site:
    """The site of these files, the article ``ID`` withheld."""
    return site(
        f"{files}-- overrides.yml --\n- article: {ID}\n  because: The <b> court ruled.\n  withhold: {what}\n{more}"
    )


def test_a_tombstone_answers_at_the_old_address(site: Make) -> None:
    old = site(HIDDEN).record("007.txt")["path"]
    made = withheld(site, "  date: 2026-05-04\n")
    page = made.read(old)

    assert made.report.stale == ()
    assert "This article is withheld" in page
    assert "The &lt;b&gt; court ruled." in page
    assert "<time>2026-05-04</time>" in page
    assert ID in page
    assert '<meta name="robots" content="noindex">' in page
    assert old not in made.read("sitemap.xml")


def test_the_list_tells_of_every_withheld_article(site: Make) -> None:
    made = withheld(site, "  date: 2026-05-04\n")
    path = f"articles/{ID[:2]}/007-{ID[:8]}.html"

    assert json.loads(made.read("data/withheld.jsonl")) == {
        "id": ID,
        "path": path,
        "because": "The <b> court ruled.",
        "date": "2026-05-04",
        "sha256": None,
    }
    assert f'href="{path}"' in made.read("withheld.html")
    assert '<a href="withheld.html">One article is withheld</a>' in made.read("corrections.html")


def test_nothing_tells_of_withheld_articles_where_there_are_none(site: Make) -> None:
    files = site(HIDDEN).files()

    assert "withheld.html" not in files
    assert "data/withheld.jsonl" not in files
    assert b"withheld" not in files["corrections.html"]


def test_a_tombstone_stands_where_a_review_is_asked_for_too(site: Make) -> None:
    override = "-- overrides.yml --\n- source: seeds/b.txt\n  because: The court ruled so.\n  withhold: article\n"

    built = site(f"{CONFIG}review: true\n-- seeds/a.txt --\n{OPEN}-- seeds/b.txt --\n{OPEN}{override}")

    assert "The court ruled so." in built.read("withheld.html")


def test_the_hash_stays_only_where_it_is_asked_for(site: Make) -> None:
    digest = site(HIDDEN).record("007.txt")["source"]["sha256"]

    without = withheld(site)
    assert not [path for path, data in without.files().items() if digest.encode() in data]
    kept = withheld(site, "  keep_hash: true\n")
    assert digest in kept.read(f"articles/{ID[:2]}/007-{ID[:8]}.html")


def test_the_words_of_an_address_go_unless_they_are_kept(folder: Folder) -> None:
    name = "ida-tells.txt"
    id_ = article_id(name)
    files = (
        f"{CONFIG}-- seeds/{name} --\n{OPEN}-- overrides.yml --\n- article: {id_}\n  because: B\n  withhold: article\n"
    )
    folder.write(files)
    made = folder.build()
    assert [path for path in made.files() if id_[:8] in path] == [f"articles/{id_[:2]}/article-{id_[:8]}.html"]

    folder.write(f"{files}  keep_address: true\n")
    made = folder.build()
    assert [path for path in made.files() if id_[:8] in path] == [f"articles/{id_[:2]}/ida-tells-{id_[:8]}.html"]


def test_an_article_stays_withheld_though_its_source_is_another_now(site: Make) -> None:
    made = withheld(site, "  sha256: abcdef012345\n")

    assert [record["source"]["path"] for record in made.records()] == ["seeds/open.txt"]
    assert [mistake.message for mistake in made.report.stale] == [
        f"{ID}: the source is another than it was when this was written"
    ]


def test_one_entry_that_withholds_keeps_the_hash_only_if_all_do(site: Make) -> None:
    more = "  keep_hash: true\n- source: seeds/007.txt\n  because: Again.\n  withhold: article\n"

    assert json.loads(withheld(site, more).read("data/withheld.jsonl"))["sha256"] is None


def test_a_withheld_source_that_is_not_there_is_told_without_its_name(folder: Folder) -> None:
    folder.write(f"{HIDDEN}-- overrides.yml --\n- source: seeds/ida-berg.txt\n  because: B\n  withhold: article\n")

    (told,) = folder.build().report.stale

    assert (told.line, told.message) == (1, "the source that this entry withholds is not there")
    assert "Berg" not in str(told)


def test_a_copy_with_the_id_of_a_withheld_article_does_not_come_in_its_place(site: Make) -> None:
    front = f"---\nid: {ID}\n---\n"
    copy = f"-- seeds/zz.md --\n{front}{OPEN}"
    made = withheld(site, files=HIDDEN + copy)

    assert [record["source"]["path"] for record in made.records()] == ["seeds/open.txt"]


def test_what_lies_beside_a_withheld_file_is_not_named_either(folder: Folder) -> None:
    name = "ida-berg-tells"
    beside = f"-- seeds/{name}.jpg --\nx\n-- seeds/{name}_files/logo.svg --\nx\n-- seeds/other.jpg --\nx\n"
    rest = f"-- overrides.yml --\n- article: {article_id(f'{name}.txt')}\n  because: B\n  withhold: article\n"
    folder.write(f"{CONFIG}{beside}-- seeds/{name}.txt --\n{OPEN}{rest}")

    made = folder.build()

    assert [issue.source for issue in made.report.issues] == ["[withheld]", "[withheld]", "seeds/other.jpg"]
    assert not [path for path, data in made.files().items() if b"ida-berg" in data]


def test_nothing_is_learnt_from_what_is_withheld(folder: Folder) -> None:
    line = "Our partners tell you Zqmarka every day"
    files = "".join(
        f"-- seeds/{number:03}.txt --\nThe {number} ferry\n\nThe ferry {number} crossed the river at night.\n\n{line}\n"
        for number in range(20)
    )
    folder.write(CONFIG + files)
    assert "Zqmarka" in folder.build().read("data/recurring.jsonl")
    entries = "".join(f"- source: seeds/{number:03}.txt\n  because: B\n  withhold: article\n" for number in range(15))
    folder.write(f"-- overrides.yml --\n{entries}")

    assert "data/recurring.jsonl" not in folder.build().files()


def test_an_export_of_a_path_shows_no_more_than_the_site(folder: Folder, tmp_path: Path) -> None:
    folder.write(f"{HIDDEN}-- seeds/deep/007.txt --\n{OPEN}")
    deep = article_id("deep/007.txt")
    folder.write(f"-- overrides.yml --\n- article: {deep}\n  because: B\n  withhold: article\n")
    (tmp_path / "link").symlink_to(folder.path / "seeds")

    for way in (folder.path / "seeds" / "deep" / "007.txt", folder.path / "seeds" / "deep", tmp_path / "link" / "deep"):
        stream = io.BytesIO()
        export(load_project(folder.path), [way], stream)
        assert stream.getvalue() == b""


def test_a_failure_names_no_withheld_file() -> None:
    secret = secrets(
        index_overrides(
            Overrides(
                (
                    Entry(
                        file="o",
                        line=1,
                        source="seeds/ida.txt",
                        override=Override(because="B"),
                        withhold=Withhold(article=True),
                    ),
                )
            )
        )
    )
    files = tuple(SourceFile(path, Path(path), path, "txt", 1) for path in ("seeds/ida.txt", "seeds/open.txt"))

    assert describe_discreetly(Task(files, 2), secret) == "[withheld], seeds/open.txt"


@pytest.mark.parametrize("name", ["007.txt", "a.txt", "d/all.jsonl", "article-12.md", "f12.html"])
def test_a_name_that_tells_nothing_may_stay_in_an_address(name: str) -> None:
    assert not is_telling(name)


@pytest.mark.parametrize("name", ["ida.txt", "2022-10-03.txt", "3a8bfd826d8009f8.txt", "article-on-ida.md", "Жук.txt"])
def test_words_dates_and_digests_tell_something(name: str) -> None:
    assert is_telling(name)


def test_a_person_is_named_nowhere_and_the_article_tells_why(site: Make) -> None:
    text = OPEN + "\n“We waited,” said Ida Berg, the master of the harbour, and Berg went home.\n"
    made = withheld(
        site, "  date: 2026-05-04\n", HIDDEN.replace(OPEN.replace("harbour", "secret"), text), "{people: [Ida Berg]}"
    )
    record = made.record("007.txt")

    assert "“We waited,” said [withheld], the master of the harbour, and [withheld] went home." in record["body"]
    assert record["people"] == []
    assert {quote["speaker"] for quote in record["quotes"]} <= {None}
    assert (record["source"]["sha256"], record["source"]["bytes"]) == ("", 0)
    assert "part-withheld" in [issue["code"] for issue in record["issues"]]
    (told,) = record["corrections"]
    assert (told["what"], told["lines"], told["because"], told["date"]) == (
        "withheld",
        [7],
        "The <b> court ruled.",
        "2026-05-04",
    )
    page = made.read(record["path"])
    assert "The &lt;b&gt; court ruled." in page
    assert "SHA-256" not in page


def test_a_withheld_title_is_no_other_line(site: Make) -> None:
    record = withheld(site, what="{lines: [1]}").record("007.txt")

    assert (record["title"]["value"], record["title"]["status"]) == ("[withheld]", "supplied")
    assert {"line": 1, "text": "[withheld]", "reason": "not-published"}.items() <= record["dropped"][0].items()
    assert record["published"]["value"] == "2021-05-04"


def test_an_article_of_which_nothing_is_left_is_withheld_whole(site: Make) -> None:
    made = withheld(site, what="{lines: [1-5]}")

    assert [record["source"]["path"] for record in made.records()] == ["seeds/open.txt"]
    assert "The &lt;b&gt; court ruled." in made.read(f"articles/{ID[:2]}/007-{ID[:8]}.html")
    assert made.report.stale == ()


DOUBTFUL = {
    "misspelt": ("{people: [Ida Borg]}", "name 1 to withhold is not found"),
    "beyond": ("{lines: [99]}", "a line to withhold is not in the source"),
    "moved": ("{lines: [5]}\n  was: {5: Zqmarka}", "line 5 no longer reads as it did"),
    "another": ("{lines: [5]}\n  sha256: abcdef012345", "the source is another than it was"),
}


@pytest.mark.parametrize("case", DOUBTFUL)
def test_where_one_cannot_tell_what_to_withhold_all_is_withheld_until_somebody_looks(site: Make, case: str) -> None:
    what, message = DOUBTFUL[case]
    made = withheld(site, what=what)

    assert [record["source"]["path"] for record in made.records()] == ["seeds/open.txt"]
    (told,) = made.report.stale
    assert told.message.startswith(f"{ID}: {message}")
    assert "Zqmarka" not in str(told)
    assert "Borg" not in str(told)


def test_a_right_of_a_folder_or_publisher_holds_though_their_names_are_withheld(site: Make) -> None:
    rights = "rights:\n  - {folder: seeds/ida-berg, publish: metadata}\n"
    text = OPEN + "\nSo said Ida Berg, the master of the harbour.\n"
    files = HIDDEN.replace("url:", f"{rights}url:") + f"-- seeds/ida-berg/1.txt --\n{text}"
    entry = "- source: seeds/ida-berg/1.txt\n  because: B\n  withhold: {people: [Ida Berg]}\n"
    record = withheld(site, entry, files).record("1.txt")

    assert record["source"]["path"] == "seeds/[withheld]/1.txt"
    assert record["body"] == ""


def test_a_person_who_is_withheld_everywhere_but_stands_nowhere_is_told(site: Make) -> None:
    made = site(f"{HIDDEN}-- overrides.yml --\n- because: B\n  withhold: {{people: [Ida Borg]}}\n")

    assert [(told.line, told.message) for told in made.report.stale] == [
        (1, "no article names anybody whom this entry withholds")
    ]


def test_withholding_somebody_everywhere_remakes_only_the_articles_that_name_her(folder: Folder) -> None:
    folder.write(f"{HIDDEN}-- seeds/b.txt --\n{OPEN}\nSo said Ida Berg, the master of the harbour.\n")
    before = folder.build().files()
    folder.write("-- overrides.yml --\n- because: B\n  withhold: {people: [Ida Berg]}\n")
    made = folder.build()

    changed = {path for path, data in made.files().items() if before.get(path) != data}
    assert not [path for path in changed if article_id("open.txt")[:8] in path and path.startswith("ledger/")]
    assert made.files() == folder.build(output=folder.path / "clean").files()


def test_nobody_is_named_in_recurring_lines_or_among_inputs(folder: Folder) -> None:
    line = "Ida Berg is our correspondent in the north"
    files = "".join(
        f"-- seeds/{number:03}.txt --\nThe {number} ferry\n\nThe ferry {number} crossed the river at night.\n\n{line}\n"
        for number in range(20)
    )
    folder.write(f"{CONFIG}{files}-- seeds/ida-berg.jpg --\nx\n")
    folder.write("-- overrides.yml --\n- because: B\n  withhold: {people: [Ida Berg]}\n")
    made = folder.build()

    assert "[withheld] is our correspondent" in made.read("data/recurring.jsonl")
    assert [issue.source for issue in made.report.issues] == ["seeds/[withheld].jpg"]
    assert not [path for path, data in made.files().items() if b"berg" in data.lower()]
