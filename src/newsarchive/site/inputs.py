"""The doubtful inputs: files that gave no record, and records with something to know about them."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath

from msgspec import Struct

from newsarchive.addresses import printable
from newsarchive.model import Issue
from newsarchive.site.contexts import InputsPage
from newsarchive.site.listing import near
from newsarchive.site.parts import IssueGroup, IssueItem, IssueKind, LineRef, Link
from newsarchive.site.places import line_refs
from newsarchive.site.view import Page, View, known_language, shown_title
from newsarchive.site.words import Words

FRONT = "inputs.html"
ON_A_PAGE = 500
"""Issues on a page."""


class Row(Struct, frozen=True):
    """A line of the list."""

    doubt: bool
    """The issue of a record; else of an input that gave none."""
    code: str
    first: int
    """Which of its kind it is, from 1."""
    count: int
    """How many of its kind there are."""
    item: IssueItem


def input_pages(view: View) -> Iterator[Page]:
    """The first page, and further ones where it cannot hold all."""
    rows = list_issues(view)
    for number in range(1, _pages(rows) + 1):
        yield _page(rows, number, view)


def _page(rows: Sequence[Row], number: int, view: View) -> Page:
    return Page(_path(number), "inputs.html", None, lambda: inputs_page(rows, number, view))


def list_issues(view: View) -> tuple[Row, ...]:
    """By kind: inputs without a record, then records with doubts, each in the order of the sources."""
    unreadable: dict[str, list[IssueItem]] = {}
    for issue in view.archive.issues:
        line = LineRef(issue.line, None) if issue.line is not None else None
        unreadable.setdefault(issue.code, []).append(IssueItem(shown_source(issue), None, issue.message, line))
    doubtful: dict[str, list[IssueItem]] = {}
    for card in view.archive.cards.values():
        for code, at in card.doubts:
            ref = line_refs(card.ledger, (at,))[0] if at is not None else None
            title = shown_title(card.title, card.printed)
            doubtful.setdefault(code, []).append(
                IssueItem(title, card.path, printable(card.name), ref, known_language(card.language) or "")
            )
    return tuple(
        Row(doubt, code, first, len(items), item)
        for doubt, found in ((False, unreadable), (True, doubtful))
        for code, items in sorted(found.items())
        for first, item in enumerate(items, 1)
    )


def inputs_page(rows: Sequence[Row], number: int, view: View) -> InputsPage:
    """A page of the list."""
    words = view.words
    _ = words.gettext
    title, description = _("Doubtful inputs"), _("Files that could not be read, and records with something to know")
    here = rows[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    if number > 1:
        title = _("Doubtful inputs, page %s") % words.number(number)
        description = _("Files that could not be read, and records with doubts: page %s") % words.number(number)
    last = _pages(rows)
    return InputsPage(
        path=_path(number),
        title=title,
        description=description,
        crumbs=(Link(_("Doubtful inputs"), FRONT),) if number > 1 else (),
        number=number if number > 1 else None,
        kinds=_kinds(rows, words) if number == 1 and last > 1 else (),
        unreadable_total=len(view.archive.issues) if number == 1 else 0,
        unreadable=_groups([row for row in here if not row.doubt], words),
        doubtful=_groups([row for row in here if row.doubt], words),
        folders=len(view.archive.folders) if number == 1 else 0,
        parts=tuple(
            Link(words.number(part), None if part == number else _path(part)) for part in near(number, last) if last > 1
        ),
    )


def _kinds(rows: Sequence[Row], words: Words) -> tuple[IssueKind, ...]:
    return tuple(
        IssueKind(words.issue(row.code), row.count, f"{_path(index // ON_A_PAGE + 1)}#{_anchor(row)}")
        for index, row in enumerate(rows)
        if row.first == 1
    )


def _groups(rows: Sequence[Row], words: Words) -> tuple[IssueGroup, ...]:
    groups = []
    for code, members in groupby(rows, key=lambda row: row.code):
        first, *more = members
        items = (first.item, *(row.item for row in more))
        groups.append(IssueGroup(_anchor(first), code, words.issue(code), first.count, first.first, items))
    return tuple(groups)


def _anchor(row: Row) -> str:
    return f"{'doubt' if row.doubt else 'input'}-{row.code}"


def _pages(rows: Sequence[Row]) -> int:
    return max(1, -(-len(rows) // ON_A_PAGE))


def _path(number: int) -> str:
    return FRONT if number == 1 else f"inputs-{number}.html"


def shown_source(issue: Issue) -> str:
    """The input's path; of one outside the archive's folder only its name, for where it lies is nobody's business."""
    path = PurePosixPath(issue.source or "")
    return path.name if path.is_absolute() or ".." in path.parts else str(path)
