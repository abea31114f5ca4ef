"""overrides.yml: what it means, and that every mistake and contradiction is named with its line and a way out."""

from pathlib import Path

import pytest

from newsarchive.errors import OverridesError
from newsarchive.overrides import NO_OVERRIDES, Known, Overrides, load_overrides
from newsarchive.overrides.values import Added, AddedName, Drop, Keep, Proof, Setting, Was, Withhold

KNOWN = Known(("desertion", "asylum", "amnesty"), ("AM", "GE", "NO"))
ID = "k5dq3v7xw2mzr4ja"


def load(folder: Path, text: str, name: str = "overrides.yml") -> Overrides:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_overrides(folder, KNOWN)


def mistakes(folder: Path, text: str) -> list[str]:
    with pytest.raises(OverridesError) as caught:
        load(folder, text)
    return str(caught.value).replace(str(folder) + "/", "").splitlines()


def entry(body: str) -> str:
    return f"- article: {ID}\n  because: Seen in print.\n" + "".join(f"  {line}\n" for line in body.splitlines())


def test_three_lines_are_a_whole_correction(tmp_path: Path) -> None:
    (one,) = load(tmp_path, f"- article: {ID}\n  because: A correction was printed.\n  set: {{title: New}}\n").entries

    assert (one.article, one.source, one.line) == (ID, None, 1)
    assert one.override.because == "A correction was printed."
    assert one.override.settings == (Setting("title", ("New",)),)


def test_every_part_of_an_entry_is_read(tmp_path: Path) -> None:
    text = """\
# ours
- source: ./seeds/a.txt
  because: All of it
    was wrong.
  by: M. Rossi
  date: 2026-05-04
  sha256: ABCDEF012345
  was: {14: "Advertisement", title: Old, dek: "", authors: [A, B]}
  set: {published: 2022-09-30, authors: [Ada Brekke, Ida Berg], language: no, url: "https://example.org/a"}
  clear: [dek, agency]
  lines: {keep: [12, 14-15], drop: {20-21: advertisement, "30, 32": navigation}}
  themes: {add: {desertion: {17: left  the column}, amnesty: [3, 5]}, forbid: [asylum]}
  countries: {add: {GE: 4}, forbid: [NO], role: {AM: primary}}
  names: {join: [Ada Brekke, Ada Breke], forbid: [Harbour Dawn], add: {people: {Ida Berg: 9}}}
  publish: excerpt
- article: k5dq3v7xw2mzr4ja
  because: She asked for it.
  withhold: {people: [Ida Berg], lines: [7-8]}
  keep_hash: true
  keep_address: true
"""
    one, other = load(tmp_path, text).entries
    what = one.override

    assert (one.source, one.line, what.because, what.by, what.date) == (
        "seeds/a.txt",
        2,
        "All of it was wrong.",
        "M. Rossi",
        "2026-05-04",
    )
    assert what.sha256 == "abcdef012345"
    assert what.was == (
        Was("Advertisement", line=14),
        Was("Old", fact="title"),
        Was("", fact="dek"),
        Was("A, B", fact="authors"),
    )
    assert what.settings == (
        Setting("published", ("2022-09-30",)),
        Setting("authors", ("Ada Brekke", "Ida Berg")),
        Setting("language", ("no",)),
        Setting("url", ("https://example.org/a",)),
    )
    assert what.clear == ("dek", "agency")
    assert what.keep == (Keep(12), Keep(14), Keep(15))
    assert what.drop == (
        Drop(20, "advertisement"),
        Drop(21, "advertisement"),
        Drop(30, "navigation"),
        Drop(32, "navigation"),
    )
    assert what.add_themes == (
        Added("desertion", (Proof(17, "left the column"),)),
        Added("amnesty", (Proof(3), Proof(5))),
    )
    assert what.forbid_themes == ("asylum",)
    assert (what.add_countries, what.forbid_countries) == ((Added("GE", (Proof(4),)),), ("NO",))
    assert what.country_roles == (("AM", "primary"),)
    assert what.join_names == (("Ada Brekke", "Ada Breke"),)
    assert what.forbid_names == ("Harbour Dawn",)
    assert what.add_names == (AddedName("person", "Ida Berg", (9,)),)
    assert one.publish == "excerpt"
    assert other.withhold == Withhold(people=("Ida Berg",), lines=(7, 8), keep_hash=True, keep_address=True)


def test_a_person_may_be_withheld_in_all_articles(tmp_path: Path) -> None:
    (one,) = load(tmp_path, "- because: B\n  withhold: {people: [Ida Berg]}\n  keep_hash: true\n").names

    assert (one.withhold, one.keep_hash, one.join) == (("Ida Berg",), True, ())


def test_an_article_may_be_withheld_whole(tmp_path: Path) -> None:
    (one,) = load(tmp_path, entry("withhold: article")).entries

    assert one.withhold == Withhold(article=True)


def test_names_everywhere_need_no_article(tmp_path: Path) -> None:
    text = "- because: Two people.\n  names: {join: [[Ada Brekke, Ada Berg], [I. Berg, Ida Berg]], forbid: Dawn}\n"
    (one,) = load(tmp_path, text).names

    assert one.join == (("Ada Brekke", "Ada Berg"), ("I. Berg", "Ida Berg"))
    assert one.forbid == ("Dawn",)


def test_the_files_of_a_folder_follow_the_file_in_the_order_of_their_names(tmp_path: Path) -> None:
    (tmp_path / "overrides").mkdir()
    for name, field in (("overrides/b.yml", "dek"), ("overrides/a.yml", "title"), ("overrides.yml", "agency")):
        found = load(tmp_path, entry(f"set: {{{field}: New}}"), name)

    assert [each.override.settings[0].fact for each in found.entries] == ["agency", "title", "dek"]


def test_a_dump_has_no_overrides(tmp_path: Path) -> None:
    assert load_overrides(None, KNOWN) == NO_OVERRIDES
    assert load(tmp_path, "# nothing yet\n") == NO_OVERRIDES


MALFORMED = {
    "because": (
        f"- article: {ID}\n  set: {{title: A}}\n",
        "overrides.yml:1: this entry has no reason",
        "because: The outlet printed a correction on 3 May.",
    ),
    "empty reason": (
        f"- article: {ID}\n  because:\n  set: {{title: A}}\n",
        "overrides.yml:2: because: expected text, found nothing",
        None,
    ),
    "key": (entry("sett: {title: A}"), "overrides.yml:3: the key “sett” is not known here", "did you mean “set”?"),
    "nothing": (entry(""), "overrides.yml:1: this entry changes nothing", None),
    "no list": ("article: x\n", "overrides.yml:1: expected a list of entries, found keys with values", "- article: …"),
    "no entry": ("- seeds/a.txt\n", "overrides.yml:1: expected an entry with keys, found text", "- article: …"),
    "id": (entry("set: {title: A}").replace(ID, "seeds/a.txt"), "overrides.yml:1: “seeds/a.txt” is no id of an", None),
    "both": (entry("source: a.txt\nset: {title: A}"), "overrides.yml:3: this entry names both an id and a", "keep one"),
    "backslash": (
        "- source: seeds\\a.txt\n  because: B\n  set: {title: A}\n",
        "overrides.yml:1: “seeds\\a.txt” is no path as records have it",
        None,
    ),
    "no article": ("- because: B\n  set: {title: A}\n", "overrides.yml:1: this entry names no article", "article: its"),
    "date": (entry("date: 4 May\nset: {title: A}"), "overrides.yml:3: date: expected a day such as 2026-05-04", None),
    "sha256": (entry("sha256: abc\nset: {title: A}"), "overrides.yml:3: sha256: expected 12 to 64 hexadecimal", None),
    "reason unlike any": (
        entry("lines: {drop: {3: notice}}"),
        "overrides.yml:3: there is no reason “notice”",
        "one of navigation, widget-label, ",
    ),
    "fact": (entry("set: {titel: A}"), "overrides.yml:3: there is no fact “titel”", "did you mean “title”?"),
    "no value": (entry("set: {title: }"), "overrides.yml:3: title: expected text, found nothing", None),
    "null": (entry("set: {dek: null}"), "overrides.yml:3: dek: expected a value, found “null”", "clear: [dek]"),
    "fact's date": (
        entry("set: {published: 3 May}"),
        "overrides.yml:3: published: expected a date, found “3 May”",
        None,
    ),
    "url": (entry("set: {url: example}"), "overrides.yml:3: url: expected an address, found “example”", None),
    "language": (entry("set: {language: xx}"), "overrides.yml:3: language: expected the code of a language", None),
    "title cleared": (entry("clear: [title]"), "overrides.yml:3: an article always has a title", "set: {title: …}"),
    "was": (entry("was: {titel: A}\nclear: dek"), "overrides.yml:3: there is no fact “titel”", None),
    "range": (entry("lines: {keep: [14-12]}"), "overrides.yml:3: the range 14-12 ends before it begins", "12 or 14-16"),
    "line 0": (entry("lines: {keep: 0}"), "overrides.yml:3: lines are counted from 1", None),
    "no line": (entry("lines: {drop: [last]}"), "overrides.yml:3: expected lines such as 12 or 14-16, found", None),
    "many": (entry("lines: {drop: 1-999999}"), "overrides.yml:3: the range 1-999999 has more than 100,000", None),
    "reason": (entry("lines: {drop: {3: advert}}"), "overrides.yml:3: there is no reason “advert”", None),
    "kind": (entry("lines: {keep: {3: para}}"), "overrides.yml:3: there is no kind of line “para”", None),
    "theme": (
        entry("themes: {add: {desertio: 3}}"),
        "overrides.yml:3: there is no theme “desertio”",
        "did you mean “desertion”?",
    ),
    "words": (entry("themes: {add: {asylum: {3-4: x}}}"), "overrides.yml:3: the words stand in one line, not", None),
    "country": (entry("countries: {forbid: [Norway]}"), "overrides.yml:3: there is no country “Norway”", "one of AM"),
    "role": (entry("countries: {role: {AM: first}}"), "overrides.yml:3: there is no role “first”", None),
    "one name": (entry("names: {join: [Ada]}"), "overrides.yml:3: join: expected two names or more", None),
    "name": (entry("names: {add: {persons: {Ada: 3}}}"), "overrides.yml:3: there is no kind of name “persons”", None),
    "publish": (entry("publish: none"), "overrides.yml:3: there is no level “none”", "one of full, excerpt, metadata"),
    "withhold": (entry("withhold: all"), "overrides.yml:3: there is no part to withhold", "one of article"),
    "hash": (entry("clear: dek\nkeep_hash: true"), "overrides.yml:4: keep_hash is for what is withheld", None),
    "address": (entry("clear: dek\nkeep_address: true"), "overrides.yml:4: keep_address is for what is", None),
    "facts that were": (
        entry("was: {title: Old}\nwithhold: {lines: 3}"),
        "overrides.yml:3: was: of what is withheld only lines can be guarded",
        None,
    ),
    "withhold lines everywhere": (
        "- because: B\n  withhold: {lines: 3}\n",
        "overrides.yml:2: only people are withheld everywhere",
        None,
    ),
    "withhold and set": (
        entry("withhold: article\nset: {title: New}"),
        "overrides.yml:4: set and withhold stand in one entry",
        "write two entries",
    ),
    "yaml": (entry("set: {title: A: B}"), "overrides.yml:3: not valid YAML", "a text with “: ”, “#” or a bracket in"),
    "twice": (
        entry("set: {title: A}\nclear: dek") + entry("set: {title: B}"),
        "overrides.yml:7: title is set twice, here and in overrides.yml:1",
        "keep one of them",
    ),
    "set and cleared": (entry("set: {dek: A}\nclear: [dek]"), "overrides.yml:4: dek is both set and cleared", None),
    "kept and dropped": (
        entry("lines: {keep: [3-5], drop: [5]}"),
        "overrides.yml:3: line 5 is both kept and dropped",
        None,
    ),
    "added and forbidden": (
        entry("themes: {add: {asylum: 3}, forbid: [asylum]}"),
        "overrides.yml:3: theme “asylum” is both added and forbidden",
        None,
    ),
    "role of a forbidden": (
        entry("countries: {forbid: [GE], role: {GE: primary}}"),
        "overrides.yml:3: country “GE” is both forbidden and added",
        None,
    ),
    "joined and forbidden": (
        entry("names: {join: [Ada, Ida], forbid: [Ida]}"),
        "overrides.yml:3: name “Ida” is both forbidden and added",
        None,
    ),
    "joined and forbidden everywhere": (
        "- because: B\n  names: {join: [A B, A C]}\n- because: B\n  names: {forbid: [A C]}\n",
        "overrides.yml:4: name “A C” is both joined with “A B” and forbidden, here and in overrides.yml:1",
        None,
    ),
}


@pytest.mark.parametrize("case", MALFORMED)
def test_a_mistake_is_named_with_its_line_and_a_way_out(tmp_path: Path, case: str) -> None:
    text, message, hint = MALFORMED[case]

    found = mistakes(tmp_path, text)

    assert found[0].startswith(message), found
    if hint is not None:
        assert found[1].strip().startswith(f"hint: {hint}"), found


def test_one_mistake_gives_one_message(tmp_path: Path) -> None:
    for case in ("because", "key", "fact", "theme", "reason", "role", "publish", "twice", "kept and dropped"):
        found = mistakes(tmp_path, MALFORMED[case][0])
        assert len([line for line in found if line.startswith("overrides")]) == 1, (case, found)


def test_a_file_without_effect_is_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "overrides.yaml").write_text("", encoding="utf-8")

    with pytest.raises(OverridesError, match="this file has no effect"):
        load_overrides(tmp_path, KNOWN)


def test_a_mistake_beside_what_is_withheld_does_not_quote_it(tmp_path: Path) -> None:
    text = "- source: 'seeds\\Berg.txt'\n  because: B\n  withhold: {lines: [Ida Berg]}\n  keep_hash: Berg\n"

    found = mistakes(tmp_path, text)

    assert len([line for line in found if line.startswith("overrides.yml")]) == 3
    assert "Berg" not in "".join(found)


def test_saying_the_same_of_a_line_twice_is_no_contradiction(tmp_path: Path) -> None:
    found = load(tmp_path, entry("lines: {drop: [3]}") + entry("lines: {drop: [3-4]}"))

    assert len(found.entries) == 2
