"""Pages that are made from some articles, and from what else they are told, and are given nothing more of the archive.

So of such a page it can be told that it is still right: see ``stages/recalling.py``. Most pages of lists are ones.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from newsarchive.archive import Entry, extract
from newsarchive.archive.history import NO_HISTORY
from newsarchive.site.listing import NumberedPage
from newsarchive.site.view import MadeFrom, Page, View


def extract_page(
    ids: Sequence[str],
    told: tuple[object, ...],
    make: Callable[..., Struct],
    view: View,
    *,
    path: str,
    template: str,
    section: str | None,
    leads_to_names: bool = False,
) -> Page:
    """A page that is made from these articles.

    ``told``: all else that the page needs to know, and what tells it from others; plain data that its representation
    tells whole. ``make`` gets it, and a view in which there is nothing of the archive but the articles: no list, and no
    page of a name but, with ``leads_to_names``, those of the names that the articles have.
    """
    return Page(
        path,
        template,
        section,
        lambda: make(*told, _extract(ids, view, leads_to_names)),
        MadeFrom((path, template, section, *told), tuple(ids)),
    )


def numbered(
    page: NumberedPage,
    told: tuple[object, ...],
    make: Callable[..., Struct],
    view: View,
    *,
    template: str,
    section: str,
    leads_to_names: bool = False,
) -> Page:
    """A numbered page of a list; see ``extract_page``. ``make`` gets the page behind what it is told."""
    return extract_page(
        page.ids,
        (*told, page),
        make,
        view,
        path=page.path,
        template=template,
        section=section,
        leads_to_names=leads_to_names,
    )


def _extract(ids: Sequence[str], view: View, leads_to_names: bool) -> View:
    known = frozenset(ids)

    def fetch(some: Sequence[str]) -> Iterator[Entry]:
        if not known.issuperset(some):
            raise KeyError(*{*some} - known)
        return view.fetch(some)

    named = {
        (kind, tag.id)
        for entry in (fetch(ids) if leads_to_names else ())
        for kind, tags in (("person", entry.article.people), ("organisation", entry.article.organisations))
        for tag in tags
    }
    archive = extract(view.archive, ids)
    codes = {country.code for card in archive.cards.values() for country in card.countries}
    return replace(
        view,
        archive=archive,
        fetch=fetch,
        country_names={code: view.country_names[code] for code in codes},
        name_hrefs={key: view.name_hrefs[key] for key in named if key in view.name_hrefs},
        name_labels={},
        history=NO_HISTORY,
        review=None,
    )
