"""A small archive with one doubt of each kind, and the command that tells them."""

from pathlib import Path

from newsarchive.project import load_project
from newsarchive.review import KINDS, Kind, Suggestion
from newsarchive.reviewing import Wanted, review
from tests.sites import Folder

FILES = Path(__file__).with_name("fixtures") / "archive.txt"
TOLD_BY: dict[Kind, str] = {
    "conflict": "seeds/all.jsonl#r1",
    "date-ambiguous": "seeds/ambiguous.txt",
    "date-missing": "seeds/near.txt",
    "date-inferred": "seeds/inferred.txt",
    "title-supplied": "seeds/untitled.txt",
    "byline-empty": "seeds/byline.txt",
    "language-unknown": "seeds/language.txt",
    "theme-near": "seeds/near.txt",
    "theme-weak": "seeds/weak.txt",
    "line-dropped": "seeds/dropped.txt",
    "line-kept": "seeds/kept.txt",
    "name-variant": "seeds/variant.txt",
}
"""Kind → the article that has one; ``names-alike`` is of the whole archive."""


def tell(folder: Path, *kinds: Kind, article: str | None = None, limit: int | None = None) -> list[Suggestion]:
    """What deserves a look in a project."""
    return list(review(load_project(folder), Wanted(kinds or KINDS, article, limit)).suggestions)


def one(folder: Path, kind: Kind, source: str | None = None) -> Suggestion:
    """The only suggestion of a kind, about a source."""
    (found,) = [each for each in tell(folder, kind) if source is None or each.source == source]
    return found


def with_doubts(folder: Folder) -> Path:
    """The archive, written."""
    folder.write(FILES.read_text(encoding="utf-8"))
    return folder.path
