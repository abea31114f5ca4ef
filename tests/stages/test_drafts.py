"""Files become records in the order of the scan; drafts are found again by what they depend on."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from newsarchive import vocabulary
from newsarchive.errors import OutputError
from newsarchive.model import Issue, RawDocument
from newsarchive.project import load_project
from newsarchive.sources import Options, Reader, Roles, SourceFile, with_own
from newsarchive.stages.drafts import Bench, code_digest, set_up, stored_drafts
from newsarchive.stages.recognising import Model
from newsarchive.stages.records import Batch, Record, read_all
from newsarchive.stages.tasks import Selection, find, select
from newsarchive.store import Store
from newsarchive.survey import NOTHING_LEARNT, Level, Survey

VOCABULARY = vocabulary.load()
TEXT = "The call-up number {} was announced on Monday, and thousands of men left the capital on the same day.\n"


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    folder = tmp_path / "dump"
    folder.mkdir()
    for number in range(6):
        (folder / f"{number}.txt").write_text(TEXT.format(number), encoding="utf-8")
    return folder


def chosen(folder: Path) -> Selection:
    return select(load_project(folder))


def bench(store: Path | None = None, survey: Survey = NOTHING_LEARNT) -> Bench:
    return set_up(VOCABULARY, survey, store)


def batches(folder: Path, bench: Bench, workers: int = 1) -> list[Batch[str]]:
    selection = chosen(folder)
    return list(read_all(find(selection), selection, bench, lambda record: record.document.name, workers=workers))


def key_of(folder: Path, fields: Roles | None = None) -> bytes:
    """The key of the first draft, with fields named as in newsarchive.yml."""
    selection = chosen(folder)
    if fields is not None:
        selection = msgspec.structs.replace(selection, options=Options(roles=with_own(fields)))
    found = read_all(find(selection), selection, bench(), lambda record: record.key)
    return next(key for batch in found for key in batch.products)


def keyed(folder: Path) -> list[Batch[bytes]]:
    selection = chosen(folder)
    return list(read_all(find(selection), selection, bench(), lambda record: record.key))


def names(found: list[Batch[str]]) -> list[str]:
    return [name for batch in found for name in batch.products]


def test_records_come_in_the_order_of_the_scan_whatever_the_number_of_workers(
    dump: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.stages.tasks.ITEMS_A_TASK", 2)
    expected = [f"{number}.txt" for number in range(6)]

    assert names(batches(dump, bench())) == expected
    assert names(batches(dump, bench(), workers=3)) == expected


def test_a_draft_in_the_store_is_not_made_again(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite"
    with Store.open(path) as store:
        first = batches(dump, bench(path))
        store.put_many(pair for batch in first for pair in batch.fresh)

    second = batches(dump, bench(path))

    assert sum(len(batch.fresh) for batch in first) == 6
    assert sum(len(batch.fresh) for batch in second) == 0
    assert names(second) == names(first)


def test_a_changed_file_gets_a_draft_of_its_own(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite"
    with Store.open(path) as store:
        store.put_many(pair for batch in batches(dump, bench(path)) for pair in batch.fresh)
    (dump / "3.txt").write_text(TEXT.format("three"), encoding="utf-8")

    assert sum(len(batch.fresh) for batch in batches(dump, bench(path))) == 1


def test_a_renamed_file_keeps_its_draft(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "drafts.sqlite"
    with Store.open(path) as store:
        store.put_many(pair for batch in batches(dump, bench(path)) for pair in batch.fresh)
    (dump / "3.txt").rename(dump / "renamed.txt")

    assert sum(len(batch.fresh) for batch in batches(dump, bench(path))) == 0


def test_another_vocabulary_or_survey_asks_for_other_drafts(dump: Path) -> None:
    class Learnt(Survey, frozen=True):
        def recurring(self, _document: RawDocument) -> dict[int, Level]:
            return {1: Level.MANY}

    def keys(bench: Bench) -> set[bytes]:
        return {key for batch in batches(dump, bench) for key, _ in batch.fresh}

    other = msgspec.structs.replace(VOCABULARY, digest="other")
    plain = keys(bench())

    assert keys(bench()) == plain
    assert keys(set_up(other, NOTHING_LEARNT, None)).isdisjoint(plain)
    assert keys(bench(survey=Learnt())).isdisjoint(plain)


def test_a_record_whose_text_is_another_field_now_gets_a_draft_of_its_own(tmp_path: Path) -> None:
    record = {"id": "one", "body": TEXT.format("of spring"), "story": TEXT.format("of autumn")}
    (tmp_path / "a.jsonl").write_bytes(msgspec.json.encode(record))

    assert key_of(tmp_path, fields={"text": ("body",)}) != key_of(tmp_path, fields={"text": ("story",)})


def test_a_sidecar_that_was_mended_takes_its_doubt_out_of_the_draft(dump: Path) -> None:
    sidecar = dump / "0.yml"
    sidecar.write_text("title: Call-up\nid: No address\n", encoding="utf-8")
    doubtful = key_of(dump)
    sidecar.write_text("title: Call-up\n", encoding="utf-8")

    assert key_of(dump) != doubtful
    assert key_of(dump) == key_of(dump)


def test_the_code_has_one_digest_per_run() -> None:
    assert len(code_digest()) == 64
    assert code_digest() == code_digest()


def test_a_file_without_article_text_is_an_issue_and_stops_nothing(dump: Path) -> None:
    (dump / "2.txt").write_text("Read more\n", encoding="utf-8")

    found = batches(dump, bench())

    assert [(issue.code, issue.source) for batch in found for issue in batch.issues] == [("no-article", "2.txt")]
    assert len(names(found)) == 5


def test_an_exception_in_one_file_is_an_issue_that_names_it_and_stops_nothing(dump: Path) -> None:
    def finish(record: Record) -> str:
        if record.document.name == "4.txt":
            raise ZeroDivisionError("no luck")
        return record.document.name

    found = list(read_all(find(chosen(dump)), chosen(dump), bench(), finish))

    issues = [issue for batch in found for issue in batch.issues]
    (issue,) = issues
    assert (issue.code, issue.message.partition(" in line")[0]) == (
        "failed",
        "The program failed on it: ZeroDivisionError",
    )
    assert "no luck" not in issue.message
    assert issues[0].source == "4.txt"
    assert len(names(found)) == 5


def test_what_the_scan_could_not_read_passes_through(dump: Path) -> None:
    issue = Issue("unreadable", None, "x", "a.txt")

    found = list(read_all([issue], chosen(dump), bench(), str))

    assert [batch.issues for batch in found] == [(issue,)]


def test_a_store_that_lost_a_draft_is_named_with_a_way_out(tmp_path: Path) -> None:
    with Store.reader(tmp_path / "drafts.sqlite") as store, pytest.raises(OutputError, match="the disk may be full"):
        list(stored_drafts(store, [b"missing"]))


def test_a_reader_that_fails_on_a_file_is_an_issue_and_stops_nothing(dump: Path) -> None:
    def fails(file: SourceFile, _options: Options) -> Iterator[Issue]:
        raise RecursionError(file.name)

    selection = select(load_project(dump), readers=[Reader("txt", (".txt",), fails)])

    found = list(read_all(find(selection), selection, bench(), str))

    issues = [issue for batch in found for issue in batch.issues]
    assert [(issue.code, issue.source) for issue in issues] == [("failed", f"{number}.txt") for number in range(6)]
    assert all(issue.message.startswith("The program failed on it: RecursionError in line ") for issue in issues)


def test_two_articles_that_would_have_one_address_are_never_one(dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarchive.assemble.article_path", lambda _id, _name: "articles/aa/same.html")

    found = batches(dump, bench())

    assert names(found) == ["0.txt"]
    issues = [issue for batch in found for issue in batch.issues]
    assert [issue.code for issue in issues] == ["duplicate-id"] * 5
    assert issues[0].message == "Its address is that of 0.txt; give the file another name."


def test_a_model_is_loaded_once_serves_all_workers_and_is_part_of_the_key(
    dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (dump / "0.txt").write_text("The old ferry was sold to Torvik Halden on Monday, and all was quiet.\n", "utf-8")
    loads = []

    def load(name: str) -> Model:
        loads.append(name)
        return Model(lambda texts: [[(26, 39, "PERSON")] if "Halden" in text else [] for text in texts], name)

    monkeypatch.setattr("newsarchive.stages.drafts.load_model", load)
    monkeypatch.setattr("newsarchive.stages.tasks.ITEMS_A_TASK", 2)
    selection = chosen(dump)

    def run(models: dict[str, str]) -> tuple[list[str], set[bytes]]:
        bench = set_up(VOCABULARY, NOTHING_LEARNT, None, models=models)
        found = list(
            read_all(
                find(selection),
                selection,
                bench,
                lambda record: " ".join(person.name for person in record.article.people),
                workers=3,
            )
        )
        return names(found), {key for batch in found for key, _ in batch.fresh}

    without, with_one, with_another = run({}), run({"en": "one"}), run({"en": "another"})

    assert loads == ["one", "another"]
    assert (without[0][0], with_one[0][0]) == ("", "Torvik Halden")
    assert without[1].isdisjoint(with_one[1])
    assert with_one[1].isdisjoint(with_another[1])


def rows(folder: Path, *records: dict[str, str]) -> None:
    (folder / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def test_two_records_of_one_container_with_one_id_are_never_one(tmp_path: Path) -> None:
    rows(tmp_path, {"id": "x", "text": TEXT.format(1)}, {"id": "x", "text": TEXT.format(2)}, {"text": TEXT.format(3)})

    found = batches(tmp_path, bench())

    assert names(found) == ["a.jsonl"] * 2
    (issue,) = (issue for batch in found for issue in batch.issues)
    assert (issue.code, issue.source) == ("duplicate-id", "a.jsonl")
    assert issue.message == "Record “x” has the address of another record of this file; give it another id."


def test_another_field_with_the_text_gives_another_draft(tmp_path: Path) -> None:
    keys: list[bytes] = []
    for header in ("text,notes", "notes,text"):
        cells = '"' + TEXT.format(1).strip() + '","' + TEXT.format(2).strip() + '"'
        (tmp_path / "a.csv").write_text(header + "\n" + cells + "\n", encoding="utf-8")
        keys += [key for batch in keyed(tmp_path) for key in batch.products]

    assert len(set(keys)) == 2


def test_a_draft_is_not_found_again_when_a_broken_sidecar_is_gone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(1), encoding="utf-8")
    sidecar = tmp_path / "a.yml"
    sidecar.write_text("title: [", encoding="utf-8")
    (with_it,) = (key for batch in keyed(tmp_path) for key in batch.products)
    sidecar.unlink()
    (without,) = (key for batch in keyed(tmp_path) for key in batch.products)

    assert with_it != without
