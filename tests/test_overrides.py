"""Each kind of override, from its YAML to the record and the page; and what happens when it does not hold any more."""

from collections.abc import Callable
from typing import Any

import pytest

from newsarchive.addresses import article_id
from newsarchive.check import Subject, as_text, check
from newsarchive.cli import main
from tests.properties import one_in
from tests.sites import Folder, Site

ID = article_id("a.txt")
TEXT = """\
Men leave the harbour

Published: 14 March 2022

By Ada Brekke

Twelve conscripts deserted from their unit in Armenia on Monday, said Ida Berg, a lawyer in the capital.

“They left the column at night and nobody saw them again,” said Ida Berg, who has defended soldiers for years.

Our partners offer you a boat at half the price this week, and nothing has to be paid before the summer comes.

The families waited for news in Georgia all week, Jan Holm said, and the Harbour Dawn lay at the quay for days.
"""
PLAIN = f"-- newsarchive.yml --\ntitle: River papers\n-- seeds/a.txt --\n{TEXT}"
OTHER = (
    "-- seeds/b.txt --\nThe ferry\n\nThe ferry crossed the river twice on Sunday, and its captain went home early.\n"
)


def overridden(body: str, target: str = f"article: {ID}") -> str:
    lines = "".join(f"  {line}\n" for line in body.splitlines())
    return f"{PLAIN}{OTHER}-- overrides.yml --\n- {target}\n  because: It was printed so.\n  by: M. Rossi\n{lines}"


Make = Callable[..., Site]


def changed(site: Make, body: str) -> dict[str, Any]:
    made = site(overridden(body))
    assert made.report.stale == ()
    return made.record("a.txt")


def stale(site: Make, body: str, target: str = f"article: {ID}") -> list[str]:
    made = site(overridden(body, target))
    assert all(mistake.file.endswith("overrides.yml") and mistake.line == 1 for mistake in made.report.stale)
    return [mistake.message for mistake in made.report.stale]


def test_a_record_that_nobody_touched_has_no_corrections(site: Make) -> None:
    assert "corrections" not in site(PLAIN).record("a.txt")


def test_a_fact_that_a_person_sets_is_supplied_with_its_reason(site: Make) -> None:
    record = changed(site, "set: {title: Men leave the fleet, published: 2022-03-13, agency: Harbour Wire}")

    assert record["title"] == {
        "value": "Men leave the fleet",
        "status": "supplied",
        "lines": [],
        "rule": "override",
        "because": "It was printed so.",
    }
    assert (record["published"]["value"], record["published"]["precision"]) == ("2022-03-13", "day")
    assert record["agency"]["value"] == "Harbour Wire"
    assert [(each["what"], each["before"], each["after"], each["by"]) for each in record["corrections"]] == [
        ("title", "Men leave the harbour", "Men leave the fleet", "M. Rossi"),
        ("published", "2022-03-14", "2022-03-13", "M. Rossi"),
        ("agency", None, "Harbour Wire", "M. Rossi"),
    ]


def test_authors_keywords_address_and_language_can_be_set(site: Make) -> None:
    record = changed(
        site, "set: {authors: [Ida Berg, Jan Holm], keywords: sea, url: 'https://example.org', language: nb}"
    )

    assert [author["value"] for author in record["authors"]] == ["Ida Berg", "Jan Holm"]
    assert (record["keywords"], record["language"]) == (["sea"], "nb")
    assert record["url"]["value"] == "https://example.org"


def test_a_fact_that_is_cleared_is_not_known_and_its_line_is_accounted_for(site: Make) -> None:
    record = changed(site, "clear: [authors, published]")

    assert (record["authors"], record["published"]) == ([], None)
    assert {3, 5} <= {drop["line"] for drop in record["dropped"]}


def test_a_title_that_stands_in_a_line_has_that_line(site: Make) -> None:
    record = changed(site, f"set: {{title: {TEXT.splitlines()[10]!r}}}")

    assert record["title"]["lines"] == [11]
    assert "Our partners" not in record["body"]


def test_a_title_that_a_person_found_in_a_line_is_shown_as_printed_there(site: Make) -> None:
    line = TEXT.splitlines()[10]
    made = site(overridden(f"set: {{title: {line!r}}}"))
    page, elsewhere = made.read(made.record("a.txt")["path"]), made.read("articles/index.html")

    assert "As printed" in page
    assert "Not in the file" not in page
    assert f"[{line}]" not in page + elsewhere


def test_lines_are_kept_and_dropped_before_every_rule(site: Make) -> None:
    record = changed(site, "lines: {keep: {5: heading}, drop: {11: advertisement}}")

    assert {"kind": "heading", "text": "By Ada Brekke", "lines": [5]} in record["blocks"]
    assert {"line": 11, "reason": "advertisement", "rule": "override"}.items() <= next(
        drop for drop in record["dropped"] if drop["line"] == 11
    ).items()
    assert "Our partners" not in record["body"]


def test_what_is_dropped_is_evidence_of_nothing(site: Make) -> None:
    assert "desertion" in {theme["id"] for theme in site(PLAIN).record("a.txt")["themes"]}

    record = changed(site, "lines: {drop: 7-9}")

    assert "desertion" not in {theme["id"] for theme in record["themes"]}


def test_a_theme_is_added_with_the_sentence_that_proves_it(site: Make) -> None:
    record = changed(site, "themes: {add: {amnesty: {9: nobody saw}, veterans: 13}}")
    found = {theme["id"]: theme for theme in record["themes"]}

    assert found["amnesty"]["role"] == "subject"
    proof = found["amnesty"]["evidence"][0]
    assert (proof["line"], proof["rule"], proof["text"][proof["start"] : proof["end"]]) == (9, "override", "nobody saw")
    assert any(proof["text"] in block["text"] for block in record["blocks"])
    assert found["veterans"]["evidence"][0]["text"] == TEXT.splitlines()[12]


def test_an_added_theme_has_the_article_on_its_page(site: Make) -> None:
    made = site(overridden("themes: {add: {amnesty: 9}}"))

    assert made.record("a.txt")["path"] in made.read("themes/amnesty.html")


def test_a_forbidden_theme_is_gone(site: Make) -> None:
    record = changed(site, "themes: {forbid: [desertion]}")

    assert "desertion" not in {theme["id"] for theme in record["themes"]}
    assert ("themes", None) in {(each["what"], each["after"]) for each in record["corrections"]}


def test_countries_are_added_forbidden_and_given_a_role(site: Make) -> None:
    record = changed(site, "countries: {add: {NO: 13}, forbid: [GE], role: {AM: mention, NO: primary}}")

    assert {country["code"]: country["role"] for country in record["countries"]} == {"AM": "mention", "NO": "primary"}


def test_names_are_joined_with_their_quotations(site: Make) -> None:
    record = changed(site, "names: {join: [Ida Berg, Jan Holm]}")
    names = {name["name"]: name for name in record["people"]}

    assert "Jan Holm" not in names
    assert names["Ida Berg"]["aliases"] == ["Jan Holm"]
    assert {7, 9, 13} <= set(names["Ida Berg"]["lines"])


def test_a_forbidden_name_is_gone_and_its_quotations_have_no_speaker(site: Make) -> None:
    record = changed(site, "names: {forbid: [Ida Berg]}")

    assert "Ida Berg" not in {name["name"] for name in record["people"]}
    assert {quote["speaker"] for quote in record["quotes"]} == {None}


def test_an_overlooked_name_is_added(site: Make) -> None:
    record = changed(site, "names: {add: {organisations: {Harbour Dawn: 13}}}")

    assert ("Harbour Dawn", [13]) in [(name["name"], name["lines"]) for name in record["organisations"]]


def test_names_are_joined_wherever_they_stand(site: Make) -> None:
    made = site(
        f"{PLAIN}-- overrides.yml --\n- because: One.\n  names: {{join: [I. Berg, Ida Berg], forbid: Jan Holm}}\n"
    )
    people = made.record("a.txt")["people"]

    assert [name["id"] for name in people if name["name"] == "I. Berg"] == ["i-berg"]
    assert "Jan Holm" not in {name["name"] for name in people}
    assert made.report.stale == ()


STALE = {
    "line": ("was: {11: Another line}\nlines: {drop: 11}", "line 11 no longer reads “Another line”"),
    "fact": (
        "was: {title: Old}\nset: {title: New}",
        "title no longer reads “Old”: it reads “Men leave the harbour” now",
    ),
    "beyond": ("lines: {drop: 99}", "line 99 is not in the source"),
    "blank": ("lines: {keep: 2}", "line 2 is blank"),
    "sha256": (f"sha256: {'a' * 64}\nset: {{title: New}}", "the source is another than it was"),
    "theme": ("themes: {add: {amnesty: 5}}", "“amnesty”: line 5 is no part of the article's text"),
    "words": ("themes: {add: {amnesty: {9: pardon}}}", "“amnesty”: line 9 no longer has the words “pardon”"),
    "country": ("countries: {add: {NO: 2}}", "“NO”: line 2 is no part of the article's text"),
    "role": ("countries: {role: {NO: primary}}", "country “NO” is none of this article's"),
    "join": ("names: {join: [Ida Berg, Ida Borg]}", "no name “Ida Borg” was found"),
    "forbid": ("names: {forbid: [Ida Borg]}", "no name “Ida Borg” was found"),
    "add": ("names: {add: {people: {Ida Borg: 9}}}", "line 9 of the article's text does not name “Ida Borg”"),
}


@pytest.mark.parametrize("case", STALE)
def test_what_does_not_hold_any_more_is_named_and_not_applied(site: Make, case: str) -> None:
    body, message = STALE[case]
    (told,) = stale(site, body)

    assert told.startswith(f"seeds/a.txt: {message}")
    if case != "join":
        assert "corrections" not in site(overridden(body)).record("a.txt")


def test_an_unknown_article_or_source_is_named(site: Make) -> None:
    assert stale(site, "clear: dek", "article: aaaaaaaaaaaaaaaa") == ["there is no article “aaaaaaaaaaaaaaaa”"]
    assert stale(site, "clear: dek", "source: a.txt") == ["there is no source “a.txt”"]


def test_a_record_in_a_container_is_named_by_its_key(site: Make) -> None:
    rows = '{"id": "k1", "title": "Old", "text": "' + TEXT.splitlines()[6] + '"}\n'
    target = "source: seeds/all.jsonl#k1"
    made = site(f"{overridden('set: {title: New}', target)}-- seeds/all.jsonl --\n{rows}")

    assert made.report.stale == ()
    assert made.record("all.jsonl")["title"]["value"] == "New"


def test_an_entry_by_source_that_contradicts_one_by_id_is_named_and_the_first_holds(site: Make) -> None:
    more = "- source: seeds/a.txt\n  because: Other.\n  set: {title: Third}\n"
    made = site(overridden("set: {title: Second}") + more)

    (told,) = made.report.stale
    assert (told.line, told.message.partition(", here")[0]) == (5, "seeds/a.txt: title is set twice")
    assert made.record("a.txt")["title"]["value"] == "Second"


def test_check_and_build_tell_of_it_with_exit_code_1(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write(overridden("was: {title: Old}\nset: {title: New}"))

    text = as_text(check(Subject(folder.path), ("overrides",)))
    assert text.startswith(f"{folder.path}/overrides.yml:1: seeds/a.txt: title no longer reads “Old”")
    assert main(["check", str(folder.path), "--overrides"]) == 1
    assert main(["build", str(folder.path), "--workers", "1"]) == 1
    assert f"{folder.path}/overrides.yml:1: seeds/a.txt: title no longer" in capsys.readouterr().err
    assert (folder.path / "build" / "index.html").exists()


def test_malformed_overrides_stop_the_build_and_the_check(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write(overridden("set: {titel: New}"))

    assert main(["check", str(folder.path), "--overrides"]) == 1
    assert main(["build", str(folder.path)]) == 1
    assert "overrides.yml:4: there is no fact “titel”" in capsys.readouterr().err
    assert not (folder.path / "build" / "index.html").exists()


def test_nothing_in_a_dump_overrides_anything(folder: Folder) -> None:
    folder.write(overridden("set: {title: New}").replace("-- newsarchive.yml --\ntitle: River papers\n", ""))

    assert folder.build().record("a.txt")["title"]["value"] == "Men leave the harbour"


def test_an_edit_of_one_override_changes_one_article(folder: Folder) -> None:
    folder.write(overridden("set: {title: New}"))
    before = folder.build().files()
    folder.write(overridden("set: {title: Newer}"))
    after = folder.build().files()

    articles = {path for path in after if path.startswith("articles/") and "index" not in path and "page" not in path}
    told = {path for path in articles if before[path] != after[path] and "Newer" in after[path].decode()}
    assert len([path for path in told if ID[:8] in path]) == 1


BODIES = ["set: {title: New}\nlines: {drop: 11}", *(body for body, _ in STALE.values())]


@pytest.mark.parametrize("body", list(one_in(3, BODIES)))
def test_an_incremental_build_with_overrides_equals_a_clean_one(folder: Folder, body: str) -> None:
    folder.write(PLAIN + OTHER)
    folder.build()
    folder.write(overridden(body))
    grown = folder.build()
    clean = folder.build(output=folder.path / "clean")

    assert grown.files() == clean.files()
    assert grown.report.stale == clean.report.stale
    (folder.path / "overrides.yml").unlink()
    assert folder.build().files() == folder.build(output=folder.path / "again").files()


def test_an_article_of_which_only_an_excerpt_may_be_shown_shows_no_more_anywhere(site: Make) -> None:
    made = site(overridden("publish: metadata"))
    record = made.record("a.txt")

    assert "metadata-only" in [issue["code"] for issue in record["issues"]]
    assert record["body"] == ""
    assert not [
        path for path in made.report.start.parent.rglob("*") if path.is_file() and b"at night" in path.read_bytes()
    ]


def test_a_right_that_was_given_to_another_text_gives_nothing(site: Make) -> None:
    made = site(overridden("sha256: abcdef0123456789\npublish: excerpt"))

    assert "excerpt-only" in [issue["code"] for issue in made.record("a.txt")["issues"]]
    assert len(made.report.stale) == 1


def test_the_corrections_of_an_article_do_not_tell_what_may_not_be_shown(site: Make) -> None:
    made = site(overridden("publish: metadata\nlines: {drop: [7]}"))

    assert "corrections" not in made.record("a.txt")
