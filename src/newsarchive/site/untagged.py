"""The articles without a theme and those without a country, each a list: what was not found has a place of its own."""

from collections.abc import Iterator
from typing import Literal

from newsarchive.archive import Listing
from newsarchive.site.contexts import UntaggedPage
from newsarchive.site.dated import FRONT
from newsarchive.site.extract import numbered
from newsarchive.site.listing import NumberedPage, Shelf, front_pager, numbered_pages, shelf
from newsarchive.site.parts import Link
from newsarchive.site.view import Page, View, card_views

Lack = Literal["theme", "country"]
LACKS: tuple[Lack, ...] = ("theme", "country")


def untagged_pages(view: View) -> Iterator[Page]:
    """Both lists: always a page each, for that nothing is without a tag is worth saying too."""
    for lack in LACKS:
        rows = shelf(without(lack, view), lacking_href(lack).removesuffix(".html"))
        yield _front(lack, rows, view)
        for page in numbered_pages(rows, view.words):
            yield _numbered(lack, page, view)


def lacking_href(lack: Lack) -> str:
    """The list of articles without a theme or a country."""
    return f"articles/without-{lack}.html"


def without(lack: Lack, view: View) -> Listing:
    """The articles that are about no theme, or that name no country."""
    cards, listing = view.archive.cards, view.archive.articles

    def lacks(id_: str) -> bool:
        card = cards[id_]
        return not (card.countries if lack == "country" else any(theme.role == "subject" for theme in card.themes))

    return Listing(tuple(filter(lacks, listing.dated)), tuple(filter(lacks, listing.undated)))


def untagged_page(lack: Lack, rows: Shelf, view: View) -> UntaggedPage:
    """The newest of them."""
    _ = view.words.gettext
    return UntaggedPage(
        path=rows.front,
        title=_title(lack, view),
        description=_("Articles in which no sentence proves a theme")
        if lack == "theme"
        else _("Articles that name no country"),
        crumbs=(Link(_("Articles"), FRONT),),
        lack=lack,
        number=None,
        total=len(rows.listing),
        cards=card_views(rows.newest, view),
        pager=front_pager(rows, view.words),
    )


def numbered_untagged_page(lack: Lack, page: NumberedPage, view: View) -> UntaggedPage:
    """A numbered page of them."""
    _ = view.words.gettext
    title = _("%(list)s, undated, page %(n)s") if page.undated else _("%(list)s, page %(n)s")
    title %= {"list": _title(lack, view), "n": view.words.number(page.number)}
    return UntaggedPage(
        path=page.path,
        title=title,
        description=_("A list of articles: %s") % title,
        crumbs=(Link(_("Articles"), FRONT), Link(_title(lack, view), lacking_href(lack))),
        lack=lack,
        number=page.number,
        total=0,
        cards=card_views(page.ids, view),
        pager=page.pager,
    )


def _front(lack: Lack, rows: Shelf, view: View) -> Page:
    return Page(rows.front, "untagged.html", "articles", lambda: untagged_page(lack, rows, view))


def _numbered(lack: Lack, page: NumberedPage, view: View) -> Page:
    return numbered(page, (lack,), numbered_untagged_page, view, template="untagged.html", section="articles")


def _title(lack: Lack, view: View) -> str:
    _ = view.words.gettext
    return _("Articles without a theme") if lack == "theme" else _("Articles without a country")
