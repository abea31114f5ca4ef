"""A whole site out of one string."""

import json
import re
from pathlib import Path
from typing import Any

from msgspec import Struct

from newsarchive.build import build
from newsarchive.project import load_project
from newsarchive.report import Report

ROOT = Path(__file__).parent.parent
_FILE_MARK = re.compile(r"^-- (?P<path>\S+) --\n", re.MULTILINE)


class Folder(Struct, frozen=True):
    """A project folder on disk."""

    path: Path

    def write(self, files: str) -> None:
        """Writes the files of a literal: each begins with a line ``-- path --``; the last line end is kept."""
        pieces = _FILE_MARK.split(files)
        for name, text in zip(pieces[1::2], pieces[2::2], strict=True):
            target = self.path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")

    def build(self, *, workers: int = 1, output: Path | None = None) -> "Site":
        """The site of this folder."""
        project = load_project(self.path, output)
        return Site(project.output, build(project, workers=workers))


class Site(Struct, frozen=True):
    """A built site."""

    path: Path
    report: Report

    def read(self, page: str) -> str:
        """The text of one of its files."""
        return (self.path / page).read_text(encoding="utf-8")

    def files(self) -> dict[str, bytes]:
        """Every file, by its path in the site."""
        return {
            file.relative_to(self.path).as_posix(): file.read_bytes()
            for file in sorted(self.path.rglob("*"))
            if file.is_file()
        }

    def records(self) -> list[dict[str, Any]]:
        """The published records."""
        return [json.loads(line) for line in self.read("data/articles.jsonl").splitlines()]

    def record(self, source: str) -> dict[str, Any]:
        """The published record of the source whose path ends so."""
        return next(record for record in self.records() if record["source"]["path"].endswith(source))
