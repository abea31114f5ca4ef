"""From a suggestion to the record: what is accepted changes it as was said, and nothing else of overrides.yml."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from newsarchive.accepting import accept, told
from newsarchive.errors import OverridesError, SourceError
from newsarchive.export import export
from newsarchive.project import load_project
from newsarchive.review import KINDS, Kind, Suggestion
from newsarchive.review.rows import heading, to_json, to_tsv
from tests.review.archive import TOLD_BY, tell, with_doubts
from tests.review.samples import near, title, weak
from tests.sites import Folder

OURS = """\
# Harbour: decided by the two of us.

-   source: "seeds/weak.txt"   # odd blanks
    because: 'Read again.'
    set:   { section:   Town }

# the end
"""
FILLED: dict[Kind, dict[str, str]] = {
    "date-ambiguous": {"value": "2022-03-04"},
    "date-missing": {"value": "2022-04", "because": "The editor told us."},
    "title-supplied": {"value": "Ferries to run: “soon”", "because": "Seen in print."},
    "byline-empty": {"value": "Ada Brekke; Ida Berg", "because": "The editor told us."},
    "language-unknown": {"value": "eo"},
}
"""What a person fills in."""


UNCONFIRMED = {"language-unknown", "names-alike", "name-variant"}


class RoundTrip(Struct, frozen=True):
    """What an archive told before and after one suggestion of each kind was accepted."""

    chosen: dict[Kind, Suggestion]
    before: dict[str, dict[str, Any]]
    after: dict[str, dict[str, Any]]
    left: tuple[Suggestion, ...]
    overrides: str
    confirmed: dict[str, dict[str, Any]]
    """The records when all that was left was confirmed."""
    asked_again: frozenset[Kind]
    """Kinds that are still told then."""

    def of(self, kind: Kind) -> tuple[dict[str, Any], dict[str, Any]]:
        source = TOLD_BY[kind]
        return self.before[source], self.after[source]


@pytest.fixture(scope="module")
def trip(tmp_path_factory: pytest.TempPathFactory) -> RoundTrip:
    """The way of a reviewer: the table is printed, rows are left in it and filled in, the file is accepted."""
    path = with_doubts(Folder(tmp_path_factory.mktemp("project")))
    chosen: dict[Kind, Suggestion] = {}
    for each in tell(path):
        if each.kind not in chosen and TOLD_BY.get(each.kind) == each.source:
            chosen[each.kind] = replace(each, **FILLED.get(each.kind, {}))
    table = path / "chosen.tsv"
    table.write_text(heading() + "".join(map(to_tsv, chosen.values())), encoding="utf-8")
    (path / "overrides.yml").write_text(OURS, encoding="utf-8")
    before = records(path)
    accept(load_project(path), table, by="M. Rossi", date="2026-05-04")
    overrides = (path / "overrides.yml").read_text(encoding="utf-8")
    after, left = records(path), tell(path)
    right = path / "right.jsonl"
    right.write_bytes(b"".join(to_json(each) for each in left if each.kind not in UNCONFIRMED))
    accept(load_project(path), right, confirms=True)
    again = frozenset(each.kind for each in tell(path))
    return RoundTrip(chosen, before, after, tuple(left), overrides, records(path), again)


def records(project: Path) -> dict[str, dict[str, Any]]:
    stream = io.BytesIO()
    export(load_project(project), (), stream)
    found = map(json.loads, stream.getvalue().splitlines())
    return {"#".join(filter(None, (each["source"]["path"], each["source"]["record"]))): each for each in found}


def test_every_kind_makes_its_round_trip(trip: RoundTrip) -> None:
    assert set(trip.chosen) == {*TOLD_BY, "names-alike"} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_accepted_is_not_suggested_again(trip: RoundTrip, kind: Kind) -> None:
    assert (kind, TOLD_BY.get(kind)) not in {(each.kind, each.source) for each in trip.left}


def test_what_was_confirmed_changes_nothing_and_is_not_asked_again(trip: RoundTrip) -> None:
    def known(record: dict[str, Any]) -> list[object]:
        subjects = [theme["id"] for theme in record["themes"] if theme["role"] == "subject"]
        facts = [(record[name] or {}).get("value") for name in ("title", "published")]
        return [record["body"], *facts, subjects, record["people"]]

    assert {each.kind for each in trip.left} - UNCONFIRMED >= {"date-missing"}
    assert trip.asked_again <= UNCONFIRMED
    assert [known(record) for record in trip.confirmed.values()] == [known(record) for record in trip.after.values()]


def test_what_stood_in_the_file_stays_byte_for_byte(trip: RoundTrip) -> None:
    assert trip.overrides.startswith(f"{OURS}\n- article: ")
    assert trip.before["seeds/weak.txt"]["section"]["value"] == "Town"
    assert trip.after["seeds/weak.txt"]["section"]["value"] == "Town"


def test_the_text_is_believed_instead_of_the_container(trip: RoundTrip) -> None:
    before, after = trip.of("conflict")

    assert before["title"]["value"] == "The harbour stays shut"
    assert (after["title"]["value"], after["title"]["lines"]) == ("Harbour to open again on Monday", [1])
    (correction,) = after["corrections"]
    assert correction["because"] == "The text, line 1, is right, not what stands beside it."
    assert (correction["by"], correction["date"]) == ("M. Rossi", "2026-05-04")


def test_a_date_in_two_readings_is_decided_by_a_person(trip: RoundTrip) -> None:
    before, after = trip.of("date-ambiguous")

    assert trip.chosen["date-ambiguous"].choices == ("2022-04-03", "2022-03-04")
    assert before["published"] is None
    assert after["published"]["value"] == "2022-03-04"


def test_a_missing_date_is_filled_in(trip: RoundTrip) -> None:
    _, after = trip.of("date-missing")

    assert (after["published"]["value"], after["published"]["precision"]) == ("2022-04", "month")
    assert after["issues"] == []


def test_the_other_reading_of_an_inferred_date_is_taken(trip: RoundTrip) -> None:
    before, after = trip.of("date-inferred")

    assert (before["published"]["value"], before["published"]["status"]) == ("2022-04-03", "inferred")
    assert after["published"]["value"] == "2022-03-04"


def test_a_title_is_filled_in(trip: RoundTrip) -> None:
    before, after = trip.of("title-supplied")

    assert before["title"]["rule"] == "title-from-lead"
    assert (after["title"]["value"], after["title"]["rule"]) == ("Ferries to run: “soon”", "override")


def test_authors_are_filled_in(trip: RoundTrip) -> None:
    _, after = trip.of("byline-empty")

    assert [author["value"] for author in after["authors"]] == ["Ada Brekke", "Ida Berg"]


def test_a_language_is_filled_in(trip: RoundTrip) -> None:
    before, after = trip.of("language-unknown")

    assert (before["language"], after["language"]) == ("und", "eo")


def test_a_theme_that_was_near_becomes_a_subject_with_its_sentence(trip: RoundTrip) -> None:
    before, after = trip.of("theme-near")

    assert [(theme["id"], theme["role"]) for theme in before["themes"]] == [("amnesty", "mention")]
    (theme,) = after["themes"]
    assert (theme["role"], theme["evidence"][0]["rule"]) == ("subject", "override")
    assert theme["evidence"][0]["text"].startswith("His lawyer said that an amnesty")


def test_a_weak_theme_is_taken_away(trip: RoundTrip) -> None:
    before, after = trip.of("theme-weak")

    assert [theme["id"] for theme in before["themes"]] == ["desertion"]
    assert after["themes"] == []


def test_a_line_left_out_by_a_hair_is_kept(trip: RoundTrip) -> None:
    before, after = trip.of("line-dropped")

    assert "weather of the week" not in before["body"]
    assert after["blocks"][-1]["text"] == "The weather of the week in the harbour town, day by day"
    assert after["blocks"][-1]["lines"] == [8]


def test_lines_kept_by_a_hair_are_left_out(trip: RoundTrip) -> None:
    before, after = trip.of("line-kept")

    assert "A walk along the quay" in before["body"]
    assert after["body"].endswith("unloaded by Friday.")
    assert {drop["line"] for drop in after["dropped"] if drop["rule"] == "override"} == {9, 11, 12}


def test_the_other_form_of_a_name_is_shown(trip: RoundTrip) -> None:
    before, after = trip.of("name-variant")

    assert [name["name"] for name in before["people"]] == ["Helena Sandqvist"]
    (name,) = after["people"]
    assert (name["name"], name["aliases"]) == ("Helena Sandkvist", ["Helena Sandqvist"])


def test_two_names_of_the_archive_become_one(trip: RoundTrip) -> None:
    shown = {witness.text.split(" told")[0] for witness in trip.chosen["names-alike"].evidence}
    assert shown == {"The minister Katarina Lindqvist", "The minister Katarina Lindkvist"}

    named = [trip.after[f"seeds/names/{name}.txt"]["people"][0] for name in ("a1", "a2", "b1", "b2")]

    assert {name["id"] for name in named} == {"katarina-lindkvist"}


# ── the file, without reading a single article ──────────────────────────────────────────────────────────────────────


@pytest.fixture
def project(folder: Folder) -> Iterator[Path]:
    folder.write("-- newsarchive.yml --\ntitle: Harbour\n-- seeds/a.txt --\nNothing.\n")
    yield folder.path
    assert [path.name for path in folder.path.iterdir() if path.name.startswith(".")] == []


def write(project: Path, *suggestions: Suggestion) -> Path:
    chosen = project / "chosen.jsonl"
    chosen.write_bytes(b"".join(map(to_json, suggestions)))
    return chosen


def mistakes(project: Path, chosen: Path) -> str:
    with pytest.raises(OverridesError) as caught:
        accept(load_project(project), chosen)
    return str(caught.value).replace(f"{project}/", "")


def test_what_stands_there_already_is_not_written_twice(project: Path) -> None:
    chosen = write(project, near(), weak(), near())

    first = accept(load_project(project), chosen)
    second = accept(load_project(project), chosen)

    assert (first.added, first.line, first.known) == (2, 1, 1)
    assert (second.added, second.known) == (0, 3)
    assert "2 entries added from line 1 on; 1 said what stands there already" in told(first)
    assert "nothing added; 3 said what stands there already" in told(second)


def test_the_mode_of_the_file_stays_and_a_link_is_followed(project: Path) -> None:
    (project / "kept.yml").write_text(OURS, encoding="utf-8")
    (project / "kept.yml").chmod(0o600)
    (project / "overrides.yml").symlink_to("kept.yml")

    done = accept(load_project(project), write(project, near()))

    assert done.line == OURS.count("\n") + 2
    assert (project / "overrides.yml").is_symlink()
    assert (project / "kept.yml").stat().st_mode & 0o777 == 0o600
    assert (project / "kept.yml").read_text(encoding="utf-8").startswith(OURS)


def test_another_file_of_the_folder_may_be_named(project: Path) -> None:
    chosen = write(project, near())

    accept(load_project(project), chosen, into="overrides/2026.yml")

    assert (project / "overrides" / "2026.yml").is_file()
    assert not (project / "overrides.yml").exists()
    with pytest.raises(SourceError, match="not a file of overrides"):
        accept(load_project(project), chosen, into="../elsewhere.yml")


def test_what_is_not_filled_in_is_named_with_its_row_and_nothing_is_written(project: Path) -> None:
    chosen = write(project, near(), replace(near(), because=""), replace(weak(), value="sport"))

    told_of = mistakes(project, chosen)

    assert "chosen.jsonl:2: the column “because” is empty" in told_of
    assert "chosen.jsonl:3: there is no theme “sport”" in told_of
    assert not (project / "overrides.yml").exists()


def test_of_names_no_override_says_that_they_are_right(project: Path) -> None:
    chosen = write(project, replace(title(), kind="names-alike", what="names", article=None))

    with pytest.raises(OverridesError, match="“names-alike” is right as it is"):
        accept(load_project(project), chosen, confirms=True)


def test_two_rows_that_contradict_each_other_are_named(project: Path) -> None:
    chosen = write(project, near(), replace(near(), kind="theme-weak"))

    assert mistakes(project, chosen).startswith(
        "chosen.jsonl:2: theme “amnesty” is both added and forbidden, here and in chosen.jsonl:1"
    )
    assert not (project / "overrides.yml").exists()


def test_a_row_that_contradicts_the_file_is_named_with_both_places(project: Path) -> None:
    text = f"# ours\n- article: {near().article}\n  because: Read.\n  themes: {{forbid: [amnesty]}}\n"
    (project / "overrides.yml").write_text(text, encoding="utf-8")

    told_of = mistakes(project, write(project, near()))

    assert told_of.startswith(
        "chosen.jsonl:1: theme “amnesty” is both forbidden and added, here and in overrides.yml:2"
    )
    assert (project / "overrides.yml").read_text(encoding="utf-8") == text


def test_a_file_of_overrides_with_a_mistake_of_its_own_is_left_alone(project: Path) -> None:
    (project / "overrides.yml").write_text("- article: x\n", encoding="utf-8")

    assert "overrides.yml:1" in mistakes(project, write(project, near()))


def test_a_list_in_brackets_is_left_alone(project: Path) -> None:
    text = "[{source: seeds/a.txt, because: Read., set: {title: A}}]\n"
    (project / "overrides.yml").write_text(text, encoding="utf-8")

    assert "overrides.yml:1: the list of entries is written in brackets" in mistakes(project, write(project, near()))
    assert (project / "overrides.yml").read_text(encoding="utf-8") == text


def test_a_file_without_suggestions_and_a_dump_are_refused(project: Path) -> None:
    with pytest.raises(SourceError, match="no suggestion stands in it"):
        accept(load_project(project), write(project))
    with pytest.raises(SourceError, match=r"without newsarchive\.yml"):
        accept(load_project(project, is_dump=True), write(project, near()))
