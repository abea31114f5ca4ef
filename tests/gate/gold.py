"""The pages of the gate and what a reader finds in them, as written by hand beside each: NAME.txt and NAME.yml.

    title: "Ferry crews walk out"      # null: the page has lost its headline
    date: "2021-10-12T16:05+01:00"     # as precise as the page; null: it has none
    authors: ["Ragna Holt"]
    publisher: "Harrow Ledger"         # null: the page does not say
    language: en
    body: "18-20 22 24-27"             # numbers of the lines of the article, crossheads included
    headings: "24"                     # those of them that are crossheads
    headings_either: "20 22"           # those that may pass for crossheads: the questions of an interview
    dek: "14"                          # the standfirst; right in the body and right as a fact
    either: "31"                       # lines that count neither way: agency credits, corrections, stamps
    article: false                     # the page holds no article at all

Lines count from 1, blank ones included.
"""

import hashlib
from pathlib import Path

import msgspec
import yaml
from msgspec import Struct

PAGES = Path(__file__).parent / "pages"


class Expectation(Struct, frozen=True, forbid_unknown_fields=True):
    """One NAME.yml; line numbers still as ranges."""

    title: str | None
    date: str | None
    authors: tuple[str, ...]
    publisher: str | None
    language: str
    article: bool = True
    body: str = ""
    headings: str = ""
    headings_either: str = ""
    dek: str = ""
    either: str = ""


class Page(Struct, frozen=True):
    """A page and its expectation."""

    name: str
    text: str
    expected: Expectation

    @property
    def english(self) -> bool:
        return self.expected.language == "en"


def numbers(ranges: str) -> frozenset[int]:
    """``"3 5-7"`` → 3, 5, 6, 7."""
    found: set[int] = set()
    for piece in ranges.split():
        first, _, last = piece.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return frozenset(found)


def read_pages(folder: Path = PAGES) -> tuple[Page, ...]:
    """Every page of the folder, by name. A page without an expectation, or the other way round, is an error."""
    texts = {path.stem for path in folder.glob("*.txt")}
    expectations = {path.stem for path in folder.glob("*.yml")}
    if odd := sorted(texts ^ expectations):
        raise FileNotFoundError(f"In {folder.name} these have no .txt or no .yml: {', '.join(odd)}")
    return tuple(_read(folder, name) for name in sorted(texts))


def _read(folder: Path, name: str) -> Page:
    text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
    expected = yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8"))
    return Page(name, text, msgspec.convert(expected, Expectation))


def digest(folder: Path = PAGES) -> str:
    """SHA-256 over every page and expectation, byte for byte: it changes when the gold does."""
    total = hashlib.sha256()
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        data = path.read_bytes()
        total.update(f"{path.name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()
