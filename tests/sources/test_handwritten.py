"""Front matter and sidecars: what a person wrote about an article."""

from pathlib import Path

import pytest

from newsarchive.model import Issue, RawDocument
from newsarchive.sources import SourceFile, read, scan
from newsarchive.sources.handwritten import front_matter, sidecar_names

FACTS = "title: Rain stops play\ndate: 2022-09-23\nauthors: [Ada Brekke, Nino Beridze]\nid: rain-stops-play\n"


def documents(folder: Path, *named: str) -> list[RawDocument | Issue]:
    paths = [folder / name for name in named] or [folder]
    found: list[RawDocument | Issue] = []
    for file in scan(paths):
        found += read(file) if isinstance(file, SourceFile) else [file]
    return found


def only(folder: Path, *named: str) -> RawDocument:
    (document,) = documents(folder, *named)
    assert isinstance(document, RawDocument)
    return document


def given(document: RawDocument) -> list[tuple[str, str, str, str]]:
    return [(one.field, one.value, one.status, one.origin) for one in document.given]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_gives_facts_and_stays_in_the_rendition(tmp_path: Path, end: str) -> None:
    text = f"---\n{FACTS}---\n\nThe text.\n".replace("\n", end)
    (tmp_path / "a.md").write_bytes(text.encode())
    document = only(tmp_path)

    assert (document.format, document.text, document.head, document.id) == ("md", text, 6, "rain-stops-play")
    assert given(document) == [
        ("title", "Rain stops play", "supplied", "the front matter"),
        ("authors", "Ada Brekke", "supplied", "the front matter"),
        ("authors", "Nino Beridze", "supplied", "the front matter"),
        ("published", "2022-09-23", "supplied", "the front matter"),
    ]


def test_plain_text_may_have_front_matter_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"---\n{FACTS}---\n\nThe text.\n", encoding="utf-8")
    document = only(tmp_path)

    assert (document.format, document.head, document.id) == ("txt", 6, "rain-stops-play")
    assert given(document)[0] == ("title", "Rain stops play", "supplied", "the front matter")


@pytest.mark.parametrize("inside", ["The harbour: a town of its own.", "", "- one\n- two", "title: [", "weather: rain"])
def test_what_stands_between_two_lines_of_plain_text_is_text_where_it_gives_no_fact(
    tmp_path: Path, inside: str
) -> None:
    (tmp_path / "a.txt").write_text(f"---\n{inside}\n---\nThe text.\n", encoding="utf-8")
    document = only(tmp_path)

    assert (document.head, document.given, document.issues) == (0, (), ())


@pytest.mark.parametrize("text", ["No front matter.\n---\n", "--- \nnever closed\n", "----\na: b\n----\n", ""])
def test_what_is_no_front_matter_is_text(text: str) -> None:
    assert front_matter(text) is None


def test_broken_front_matter_is_an_issue_with_its_line_and_the_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: One\nauthor: [Ada\n---\nThe text.\n", encoding="utf-8")
    document = only(tmp_path)

    assert document.given == ()
    assert document.head == 4
    assert [(issue.code, issue.line) for issue in document.issues] == [("unread-facts", 4)]


@pytest.mark.parametrize("name", ["a.yml", "a.yaml", "a.txt.yml"])
def test_a_sidecar_gives_facts_and_is_no_input_of_its_own(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / name).write_text(FACTS, encoding="utf-8")
    document = only(tmp_path)

    assert document.id == "rain-stops-play"
    assert given(document)[0] == ("title", "Rain stops play", "supplied", name)


def test_a_sidecar_may_be_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / "a.json").write_text('{"headline": "Rain stops play"}', encoding="utf-8")

    assert given(only(tmp_path)) == [("title", "Rain stops play", "supplied", "a.json")]


def test_a_file_named_alone_has_its_sidecar_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / "a.yml").write_text(FACTS, encoding="utf-8")

    assert only(tmp_path, "a.txt").id == "rain-stops-play"


def test_a_sidecar_whose_name_has_decomposed_letters_is_found(tmp_path: Path) -> None:
    (tmp_path / "prílet.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / "pri\u0301let.yml").write_text(FACTS, encoding="utf-8")

    assert only(tmp_path).id == "rain-stops-play"


def test_a_sidecar_wins_over_front_matter_field_by_field(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: One\nsection: Sport\n---\nThe text.\n", encoding="utf-8")
    (tmp_path / "a.yml").write_text("title: Two\n", encoding="utf-8")

    assert {(field, value) for field, value, *_ in given(only(tmp_path))} == {("title", "Two"), ("section", "Sport")}


def test_json_with_no_text_beside_it_is_a_container_of_records(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('[{"text": "The text."}]', encoding="utf-8")

    assert only(tmp_path).format == "json"


@pytest.mark.parametrize(
    "text",
    ["- a list\n", "title: [\n", "a: &x [1]\nb: *x\n", "!!python/object:os.system {}\n", "[" * 5_000, "id: ../../x\n"],
)
def test_a_sidecar_that_is_broken_or_hostile_is_one_issue(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    document = only(tmp_path)

    assert (document.text, document.given, document.id) == ("The text.", (), None)
    assert [issue.code for issue in document.issues] == ["unread-facts"]


def test_a_number_longer_than_python_writes_out_is_no_fact(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The text.", encoding="utf-8")
    (tmp_path / "a.yml").write_text(f"title: 0x{'f' * 5_000}\nid: 0x{'f' * 5_000}\ndek: Known\n", encoding="utf-8")

    assert [one[:2] for one in given(only(tmp_path))] == [("dek", "Known")]


def test_a_sidecar_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("title: Secret\n", encoding="utf-8")
    dump = tmp_path / "dump"
    dump.mkdir()
    (dump / "a.txt").write_text("The text.", encoding="utf-8")
    (dump / "a.yml").symlink_to(tmp_path / "secret")

    assert only(dump).given == ()


def test_a_sidecar_stands_beside_its_file() -> None:
    assert sidecar_names("b/a.txt")[:2] == ("b/a.txt.yml", "b/a.txt.yaml")
    assert "b/a.yml" in sidecar_names("b/a.txt")
