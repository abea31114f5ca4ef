"""What tells of articles that are withheld: a page at each one's address, and all together on pages of their own."""

from collections.abc import Iterator, Sequence

from newsarchive.rights.withheld import Tombstone
from newsarchive.site.listing import near
from newsarchive.site.parts import Link
from newsarchive.site.view import Page, View
from newsarchive.site.withheld_contexts import TombstonePage, WithheldPage

FRONT = "withheld.html"
ON_A_PAGE = 500
"""Articles on a page."""


def withheld_pages(view: View) -> Iterator[Page]:
    """A page for each, and the list; none where nothing is withheld."""
    all_ = view.archive.withheld
    last = -(-len(all_) // ON_A_PAGE)
    for number in range(1, last + 1):
        yield _list(all_, number, last, view)
    for tombstone in all_:
        yield _page(tombstone, view)


def _list(all_: Sequence[Tombstone], number: int, last: int, view: View) -> Page:
    return Page(_path(number), "withheld.html", None, lambda: withheld_page(all_, number, last, view))


def _page(tombstone: Tombstone, view: View) -> Page:
    return Page(tombstone.path, "tombstone.html", "articles", lambda: tombstone_page(tombstone, view))


def tombstone_page(tombstone: Tombstone, view: View) -> TombstonePage:
    """What stands in the place of an article."""
    _ = view.words.gettext
    return TombstonePage(
        path=tombstone.path,
        title=_("This article is withheld"),
        description=_("The article %s is withheld") % tombstone.id,
        crumbs=(Link(_("Withheld articles"), FRONT),),
        withheld=tombstone,
    )


def withheld_page(all_: Sequence[Tombstone], number: int, last: int, view: View) -> WithheldPage:
    """A page of the list, in the order of the ids, which tells nothing."""
    words = view.words
    _ = words.gettext
    title, description = _("Withheld articles"), _("Which articles this archive does not show any more, and why")
    if number > 1:
        title = _("Withheld articles, page %s") % words.number(number)
        description = _("Articles that this archive does not show any more: page %s") % words.number(number)
    return WithheldPage(
        path=_path(number),
        title=title,
        description=description,
        crumbs=(Link(_("Corrections"), "corrections.html"), *((Link(_("Withheld articles"), FRONT),) * (number > 1))),
        number=number if number > 1 else None,
        articles=tuple(all_[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]),
        parts=tuple(
            Link(words.number(part), None if part == number else _path(part)) for part in near(number, last) if last > 1
        ),
    )


def _path(number: int) -> str:
    return FRONT if number == 1 else f"withheld-{number}.html"
