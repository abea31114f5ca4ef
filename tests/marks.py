"""Marks planted in every field of an article, and the search for them in all that a project leaves behind."""

import json
import shutil
from contextlib import chdir
from pathlib import Path

import pytest
from hypothesis import strategies as st
from msgspec import Struct

from newsarchive.addresses import article_id, slug
from newsarchive.cli import main
from newsarchive.model import compose
from tests.sites import Folder

OPEN = "Rain over the harbour\n\n4 May 2021\n\nIt rained over the harbour for a week, and nobody went out to sea.\n"
LETTERS = "abcdefghijklmnopqrstuvwxyzäéøßłжщλ"


class Planted(Struct, frozen=True):
    """An article with marks, as files of a project."""

    files: str
    """As ``Folder.write`` takes them."""
    source: str
    """What an override calls it."""
    id: str
    marks: tuple[str, ...]
    """Words that stand nowhere else."""


def words(count: int) -> st.SearchStrategy[tuple[str, ...]]:
    """So many words that stand in no vocabulary, no two of which could be forms of one name."""
    tails = st.text(LETTERS, min_size=4, max_size=9)
    return st.tuples(*(tails.map(f"Zq{head * 5}".__add__) for head in LETTERS[:count]))


def text_of(marks: tuple[str, ...]) -> list[str]:
    """Its lines."""
    title, dek, author, person, surname, said, figure, place, _, _, caption, _, share, outlet = marks
    return [
        f"{title} leaves the harbour",
        "",
        f"{dek} is the standfirst that tells readers what the story of this week is about.",
        "",
        f"By {author} Brekke | 3 May 2021 | {outlet} Gazette",
        "",
        f"Twelve conscripts deserted from their unit in {place} on Monday, said Ida {surname}, a lawyer in Armenia.",
        "",
        f"“They left the column in {said} and nobody saw them again,” said {person} {surname}, who defends soldiers.",
        "",
        f"She spoke of 4,500 {figure} blankets that had been promised to the families of the soldiers for the winter.",
        "",
        f"Photo: {caption} on the quay in the morning",
        "",
        f"Share this {share} article",
    ]


def article(marks: tuple[str, ...], form: str) -> Planted:
    """An article whose every field holds one of the marks."""
    _, _, author, person, _, _, _, place, stem, folder, _, tag, _, outlet = marks
    lines = text_of(marks)
    text = "\n".join(lines) + "\n"
    facts = {
        "title": lines[0], "dek": lines[2], "authors": f"{author} Brekke", "publisher": f"{outlet} Gazette",
        "section": place, "keywords": [tag, person], "url": f"https://example.org/{stem}-{tag}",
    }  # fmt: skip
    name = f"{folder}/{stem}"
    if form == "txt":
        files = f"-- seeds/{name}.txt --\n{text}-- seeds/{name}.txt.yml --\n{json.dumps(facts, ensure_ascii=False)}\n"
        return Planted(files, f"seeds/{name}.txt", article_id(f"{name}.txt"), marks)
    if form == "md":
        front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items())
        files = f"-- seeds/{name}.md --\n---\n{front}---\n{text}"
        return Planted(files, f"seeds/{name}.md", article_id(f"{name}.md"), marks)
    record = facts | {"id": f"{stem}-{tag}", "text": text}
    other = {"id": "open", "title": "Open", "text": OPEN}
    # The name of a container is that of all its records; only the record's own words are to be gone.
    files = f"-- seeds/all.jsonl --\n{json.dumps(record, ensure_ascii=False)}\n{json.dumps(other)}\n"
    return Planted(files, f"seeds/all.jsonl#{stem}-{tag}", article_id("all.jsonl", f"{stem}-{tag}"), marks)


def fresh(tmp_path: Path) -> Folder:
    """The project folder, empty: a property is tried many times over."""
    path = tmp_path / "project"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir()
    return Folder(path)


def left_behind(folder: Folder) -> dict[str, str]:
    """Path → path and content of all in the site and beside it, in small letters."""
    places = [folder.path / "build", folder.path / ".build.newsarchive"]
    files = [file for place in places for file in sorted(place.rglob("*")) if file.is_file()]
    assert folder.path / ".build.newsarchive" / "drafts.sqlite" in files
    return {name: _readable(name.encode() + b"\n" + file.read_bytes()) for file in files for name in [str(file)]}


def traces(marks: tuple[str, ...], told: dict[str, str]) -> list[str]:
    """Where any of the marks is found, as it stands, as a slug, or escaped."""
    forms = {form for mark in marks for form in _forms(mark)}
    return sorted(f"{form}: {name}" for name, text in told.items() for form in forms if form in text)


def run_all(folder: Folder, capsys: pytest.CaptureFixture[str], *targets: str) -> dict[str, str]:
    """Build, check, export, review and explain: what they leave, print and tell."""
    told: dict[str, str] = {}
    calls = [["build", "--workers", "1"], ["check"], ["export", "--workers", "1"]]
    calls += [["review", "--workers", "1", "--format", "jsonl"]]
    calls += [["explain", target] for target in targets]
    calls += [["export", "--workers", "1", target] for target in targets if (folder.path / target).exists()]
    for call in calls:
        with chdir(folder.path):
            main(call)
        out, err = capsys.readouterr()
        told[f"output of {call[0]} {call[-1] in targets}"] = _readable(out.encode())
        told[f"errors of {call[0]} {call[-1] in targets}"] = _readable(err.encode())
    return told | left_behind(folder)


def _readable(data: bytes) -> str:
    return compose(data.decode("utf-8", "replace")).casefold()


def _forms(mark: str) -> set[str]:
    escaped = json.dumps(mark)[1:-1]
    plain = compose(mark).casefold()
    return {plain, slug(mark), escaped.casefold(), plain.encode("ascii", "xmlcharrefreplace").decode()} - {""}
