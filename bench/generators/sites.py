"""One and the same archive as four programs take it, and what is changed in it between two builds.

newsarchive gets the raw texts, twice: with page kinds near to the others' ("equal") and with everything on. Hugo and
Pelican, which neither clean nor tag, get what newsarchive's records say of them.
"""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generators.corpus import file_name

EQUAL, FULL, HUGO, PELICAN = "newsarchive, equal", "newsarchive, everything on", "Hugo", "Pelican"
PROGRAMS = (EQUAL, FULL, HUGO, PELICAN)
COLD, NOTHING, EDITED, ADDED, RULE, TEMPLATE = (
    "cold",
    "nothing changed",
    "one article edited",
    "one article added",
    "one rule changed",
    "one template changed",
)
SCENARIOS = (COLD, NOTHING, EDITED, ADDED, RULE, TEMPLATE)
"""In the order in which they follow each other: each changes what the one before has built."""

HERE = Path(__file__).parent
ADDRESS = "https://archive.example/"
PHRASE = "did not answer questions"
"""What the changed rule finds: some of the English articles have it."""
THEME = "protest-and-dissent"
THEME_LABEL = "Protest and dissent"
RULES = f"themes:\n  {THEME}:\n    rules:\n      en:\n        no-answer: {{any: {PHRASE}, weight: 4}}\n"
BLOCK = '{% extends "built-in/article.html" %}\n{% block source %}{{ super() }}<p>Kept by the town.</p>{% endblock %}\n'

Record = dict[str, Any]
Files = dict[Path, str]


class Site(NamedTuple):
    """What a program builds, and how."""

    program: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    output: Path
    caches: tuple[Path, ...]
    """What else a build leaves; a cold one finds none of it."""
    changes: Mapping[str, Files]
    """Scenario → files with what they hold then."""


class Tools(NamedTuple):
    """Where the programs are."""

    folder: Path
    """With Hugo and Pelican."""
    workers: int


def make_site(program: str, root: Path, texts: Sequence[str], records: Sequence[Record], tools: Tools) -> Site:
    """Writes the folder that a program builds from. The last text and record are those of the added article."""
    if program in {EQUAL, FULL}:
        return _newsarchive(program, root, texts, records, tools)
    return (_hugo if program == HUGO else _pelican)(root, records, tools)


def write(files: Files) -> None:
    """Writes files, with their folders."""
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _newsarchive(program: str, root: Path, texts: Sequence[str], records: Sequence[Record], tools: Tools) -> Site:
    settings = f"title: Invented\nurl: {ADDRESS}\n"
    write({root / "newsarchive.yml": settings + ("data: []\n" if program == EQUAL else "")})
    files = {root / "seeds" / file_name(number): text for number, text in enumerate(texts)}
    *_, added = files
    edited = root / "seeds" / file_name(middle(records))
    paragraph = _paragraph(records)
    changes = {
        EDITED: {edited: files[edited].replace(paragraph, _more(paragraph))},
        ADDED: {added: files.pop(added)},
        RULE: {root / "vocabulary" / "themes.yml": RULES},
        TEMPLATE: {root / "templates" / "article.html": BLOCK},
    }
    write(files)
    output = root / "build"
    python = sys.executable
    start = [str(Path(python).parent / "newsarchive"), "build"] if program == FULL else [python, str(HERE / "equal.py")]
    command = (*start, str(root), "--workers", str(tools.workers))
    return Site(program, command, {}, output, (root / ".build.newsarchive", root / ".newsarchive"), changes)


def _hugo(root: Path, records: Sequence[Record], tools: Tools) -> Site:
    shutil.copytree(HERE / "hugo", root, dirs_exist_ok=True)
    page = root / "layouts" / "page.html"
    changes = _contents(root / "content" / "articles", records, page, _front_of_hugo)
    program = tools.folder / "hugo" / "binaries" / "hugo"
    output, cache = root / "public", root / "cache"
    command = (str(program), "--quiet", "--source", str(root), "--destination", str(output), "--cacheDir", str(cache))
    caches = (cache, root / "resources", root / ".hugo_build.lock")
    return Site(HUGO, command, {}, output, caches, changes)


def _pelican(root: Path, records: Sequence[Record], tools: Tools) -> Site:
    shutil.copytree(HERE / "pelican", root, dirs_exist_ok=True)
    changes = _contents(root / "content", records, root / "theme" / "templates" / "article.html", _front_of_pelican)
    output = root / "output"
    settings = str(root / "pelicanconf.py")
    command = (sys.executable, "-m", "pelican", str(root / "content"), "-o", str(output), "-s", settings, "-q")
    return Site(PELICAN, command, {"PYTHONPATH": str(tools.folder)}, output, (root / "cache",), changes)


def _contents(folder: Path, records: Sequence[Record], template: Path, front: Any) -> Mapping[str, Files]:
    """Writes Markdown files of the records but the last; what changes in them in each scenario."""

    def text(record: Record) -> str:
        return f"{front(record)}\n{record['body']}\n"

    def path(number: int) -> Path:
        return (folder / file_name(number)).with_suffix(".md")

    written = {path(number): text(record) for number, record in enumerate(records[:-1])}
    write(written)
    edited, paragraph = path(middle(records)), _paragraph(records)
    tagged = {
        path(number): text(_with_theme(record))
        for number, record in enumerate(records)
        if record["language"] == "en" and PHRASE in record["body"]
    }
    look = template.read_text("utf-8").replace("</article>", "<p>Kept by the town.</p></article>")
    return {
        EDITED: {edited: written[edited].replace(paragraph, _more(paragraph))},
        ADDED: {path(len(records) - 1): text(records[-1])},
        RULE: tagged,
        TEMPLATE: {template: look},
    }


def _with_theme(record: Record) -> Record:
    there = [theme for theme in record["themes"] if theme["id"] != THEME]
    return record | {"themes": [*there, {"id": THEME, "label": THEME_LABEL, "role": "subject"}]}


def _front_of_hugo(record: Record) -> str:
    facts = {
        "title": record["title"]["value"],
        "date": _date(record),
        "publisher": (record["publisher"] or {}).get("value"),
        "authors": [author["value"] for author in record["authors"]],
        "lang": record["language"],
        "themes": _themes(record),
        "countries": _countries(record),
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items() if value)
    return "\n".join(("---", *lines, "---", ""))


def _front_of_pelican(record: Record) -> str:
    """Pelican has one list of tags."""
    facts = {
        "Title": record["title"]["value"],
        "Date": _date(record) or "1970-01-01",
        "Slug": record["id"],
        "Publisher": (record["publisher"] or {}).get("value"),
        "Authors": "; ".join(author["value"] for author in record["authors"]),
        "Tags": ", ".join(name.replace(",", "") for name in (*_themes(record), *_countries(record))),
    }
    return "".join(f"{key}: {value}\n" for key, value in facts.items() if value)


def _date(record: Record) -> str | None:
    published = record["published"] or {}
    return published["value"] if published.get("precision") == "day" else None


def _themes(record: Record) -> list[str]:
    return [theme["label"] for theme in record["themes"] if theme["role"] == "subject"]


def _countries(record: Record) -> list[str]:
    return [country["name"] for country in record["countries"] if country["role"] != "mention"]


def middle(records: Sequence[Record]) -> int:
    """The number of the article that is edited."""
    return (len(records) - 1) // 2


def _paragraph(records: Sequence[Record]) -> str:
    """The paragraph of it that is edited; it stands in its file as in its record."""
    blocks = [block["text"] for block in records[middle(records)]["blocks"] if block["kind"] == "paragraph"]
    return str(blocks[len(blocks) // 2])


def _more(paragraph: str) -> str:
    return f"{paragraph} Once more."
