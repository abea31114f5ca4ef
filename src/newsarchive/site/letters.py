"""An index from A to Z: one page while it can be read as one, else a page or more for each letter.

Names of all scripts are filed under Latin letters, as they are transliterated; what begins with none comes last.
"""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from msgspec import Struct

from newsarchive.archive import NameEntry
from newsarchive.site.listing import near
from newsarchive.site.parts import Link
from newsarchive.site.tag_parts import IndexRow, Letter, NameGroup
from newsarchive.site.view import name_href
from newsarchive.site.words import Words

ON_A_PAGE = 300
"""Names on a page of an index."""
FEW = 20
"""Names up to which nobody needs letters to find one."""
OTHER = "other"


class LetterPage(Struct, frozen=True):
    """A page of a letter in a long index."""

    path: str
    letter: str
    """``a`` to ``z``, or OTHER."""
    part: int
    """From 1."""
    entries: tuple[NameEntry, ...]
    parts: tuple[Link, ...]
    """The pages of the letter, the present one without address; empty where one holds all."""


def is_long(entries: Sequence[NameEntry]) -> bool:
    """Whether one page cannot hold all."""
    return len(entries) > ON_A_PAGE


def letter_pages(entries: Sequence[NameEntry], folder: str, words: Words) -> Iterator[LetterPage]:
    """The pages of a long index; of a short one there are none."""
    if not is_long(entries):
        return
    for letter, own in by_letter(entries).items():
        last = -(-len(own) // ON_A_PAGE)
        for part in range(1, last + 1):
            links = [
                Link(words.number(number), None if number == part else _path(folder, letter, number))
                for number in near(part, last)
            ]
            chunk = tuple(own[(part - 1) * ON_A_PAGE : part * ON_A_PAGE])
            yield LetterPage(_path(folder, letter, part), letter, part, chunk, tuple(links) if last > 1 else ())


def alphabet(entries: Sequence[NameEntry], folder: str, words: Words) -> tuple[Letter, ...]:
    """The letters as links: to their anchors on the one page, or to their own pages in a long index."""
    if len(entries) <= FEW:
        return ()
    found = by_letter(entries)
    letters = [*ascii_lowercase, *([OTHER] if OTHER in found else [])]
    long = is_long(entries)
    return tuple(
        Letter(label(letter, words), (_path(folder, letter, 1) if long else f"#{_anchor(letter)}"))
        if letter in found
        else Letter(label(letter, words), None)
        for letter in letters
    )


def groups(entries: Sequence[NameEntry], words: Words, *, of_letter: bool = False) -> tuple[NameGroup, ...]:
    """The names under their letters; so few that nobody needs these, together."""
    if len(entries) <= FEW and not of_letter:
        rows = tuple(_row(entry) for entry in entries)
        return (NameGroup(words.gettext("By name"), "names", rows),) if rows else ()
    return tuple(
        NameGroup(label(letter, words), _anchor(letter), tuple(_row(entry) for entry in own))
        for letter, own in by_letter(entries).items()
    )


def by_letter(entries: Sequence[NameEntry]) -> dict[str, list[NameEntry]]:
    """Letter → its names, in the order of the alphabet, OTHER last."""
    found: dict[str, list[NameEntry]] = {}
    for entry in entries:
        first = entry.filed[:1]
        found.setdefault(first if first and first in ascii_lowercase else OTHER, []).append(entry)
    return dict(sorted(found.items(), key=lambda item: (item[0] == OTHER, item[0])))


def label(letter: str, words: Words) -> str:
    """``A``, or what stands for all that begins with no letter of the alphabet."""
    return words.gettext("Other") if letter == OTHER else letter.upper()


def _path(folder: str, letter: str, part: int) -> str:
    return f"{folder}/letter-{letter}.html" if part == 1 else f"{folder}/letter-{letter}-{part}.html"


def _anchor(letter: str) -> str:
    return f"letter-{letter}"


def _row(entry: NameEntry) -> IndexRow:
    href = name_href(entry.kind, entry.slug)
    return IndexRow(entry.name, href, entry.description, len(entry.articles), entry.quotes)
