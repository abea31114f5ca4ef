"""Numbered lists: which articles stand on which page, and the way from page to page.

Dated articles are numbered from the oldest, so that a newer one touches only the last page and the front page of the
list; the undated come in the order of their sources on pages of their own. Nothing on a numbered page tells how many
there are in all.
"""

from collections.abc import Iterator, Sequence, Sized

from msgspec import Struct

from newsarchive.archive import Listing
from newsarchive.site.parts import Link, Pager
from newsarchive.site.view import PER_PAGE
from newsarchive.site.words import Words


class NumberedPage(Struct, frozen=True):
    """One page of a numbered list."""

    path: str
    number: int
    ids: tuple[str, ...]
    """In reading order: the dated newest first."""
    pager: Pager
    undated: bool


class Shelf(Struct, frozen=True):
    """A listing and the addresses of its pages."""

    listing: Listing
    front: str
    """Address of the front page: the newest articles."""
    dated: str
    """Address of a numbered page of dated articles, with ``{}`` for the number."""
    undated: str
    """The same for the undated."""
    per_page: int = PER_PAGE
    """Articles on a page."""

    @property
    def is_long(self) -> bool:
        """Whether the front page cannot hold all of it."""
        return len(self.listing) > self.per_page

    @property
    def newest(self) -> tuple[str, ...]:
        """What stands on the front page."""
        return self.listing.newest(self.per_page)


def shelf(listing: Listing, base: str, prefix: str = "", per_page: int = PER_PAGE) -> Shelf:
    """``<base>.html`` in front of ``<base>/<prefix>page-<n>.html`` and ``<base>/<prefix>undated-<n>.html``."""
    dated, undated = f"{base}/{prefix}page-{{}}.html", f"{base}/{prefix}undated-{{}}.html"
    return Shelf(listing, f"{base}.html", dated, undated, per_page)


def numbered_pages(shelf: Shelf, words: Words) -> Iterator[NumberedPage]:
    """The numbered pages of a long listing; of a short one there are none."""
    if shelf.is_long:
        yield from number_dated(shelf.listing.dated, shelf.front, shelf.dated, words, shelf.per_page)
        yield from number_undated(shelf.listing.undated, shelf.front, shelf.undated, words, shelf.per_page)


def number_dated(
    ids: Sequence[str], front: str, pattern: str, words: Words, per_page: int = PER_PAGE
) -> Iterator[NumberedPage]:
    """Pages over ``ids``, which begin with the oldest."""
    last = page_count(ids, per_page)
    for number in range(1, last + 1):
        chunk = ids[(number - 1) * per_page : number * per_page]
        pager = Pager(
            number=number,
            older=pattern.format(number - 1) if number > 1 else None,
            newer=pattern.format(number + 1) if number < last else front,
            pages=_neighbours(number, last, pattern, words),
        )
        yield NumberedPage(pattern.format(number), number, tuple(reversed(chunk)), pager, undated=False)


def number_undated(
    ids: Sequence[str], front: str, pattern: str, words: Words, per_page: int = PER_PAGE
) -> Iterator[NumberedPage]:
    """Pages over ``ids`` as they come."""
    last = page_count(ids, per_page)
    for number in range(1, last + 1):
        chunk = ids[(number - 1) * per_page : number * per_page]
        pager = Pager(
            number=number,
            older=pattern.format(number + 1) if number < last else None,
            newer=pattern.format(number - 1) if number > 1 else front,
            pages=_neighbours(number, last, pattern, words),
        )
        yield NumberedPage(pattern.format(number), number, tuple(chunk), pager, undated=True)


def front_pager(shelf: Shelf, words: Words) -> Pager | None:
    """From the front page of a long listing to the page that goes on where it ends."""
    if not shelf.is_long:
        return None
    dated, undated = shelf.listing.dated, shelf.listing.undated
    size = shelf.per_page
    if len(dated) > size:
        older = shelf.dated.format(page_of(len(dated) - size - 1, size))
    else:
        older = shelf.undated.format(page_of(size - len(dated), size))
    last = page_count(dated, size)
    pages = [Link(words.number(number), shelf.dated.format(number)) for number in _ends(last)]
    if undated:
        pages.append(Link(words.gettext("Undated"), shelf.undated.format(1)))
    return Pager(number=None, older=older, newer=None, pages=tuple(pages))


def page_count(ids: Sized, per_page: int = PER_PAGE) -> int:
    """How many pages they fill."""
    return -(-len(ids) // per_page)


def page_of(index: int, per_page: int = PER_PAGE) -> int:
    """Number of the page on which the article at ``index`` stands."""
    return index // per_page + 1


def near(number: int, last: int) -> list[int]:
    """The first page, the page itself and its neighbours, the last: from each of them all others can be reached."""
    return sorted({1, max(1, number - 1), number, min(last, number + 1), last})


def _neighbours(number: int, last: int, pattern: str, words: Words) -> tuple[Link, ...]:
    """The first page, two before and one after: nothing that a far-off addition would change."""
    numbers = sorted({1, *range(max(1, number - 2), min(last, number + 1) + 1)})
    return tuple(Link(words.number(n), None if n == number else pattern.format(n)) for n in numbers)


def _ends(last: int) -> list[int]:
    """The newest three pages and the oldest."""
    return sorted({1, *range(max(1, last - 2), last + 1)}, reverse=True) if last else []
