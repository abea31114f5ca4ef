"""What can be taken away of the archive and of each list in it: which files, and where they lie.

The files of a list stand in the folder ``data/`` under the list's own name, which never changes.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

from msgspec import Struct

from newsarchive.archive import Archive, Listing
from newsarchive.citations import STYLES
from newsarchive.site.feeds import feeds_of
from newsarchive.site.leaving_parts import TakeAway
from newsarchive.site.view import View, country_href

FOLDER = "data"
LONGEST = 1_000
"""Articles up to which a list has its records as JSON Lines: they are large, and every list would hold them again."""
LONGEST_DOSSIER = 200
"""Articles up to which a theme or a country has a dossier."""
RECORDS = ("JSON Lines", "jsonl", "application/x-ndjson")
TABLE = ("CSV", "csv", "text/csv")
UNDATED = "undated"
_FED = ("articles", "themes", "countries")


class TakenList(Struct, frozen=True):
    """A list whose files can be taken away."""

    name: str
    """``articles``, ``themes/asylum``, ``years/2022``: the path of its files without an ending."""
    listing: Listing


def taken_lists(archive: Archive) -> Iterator[TakenList]:
    """Every list but that of all articles: themes, countries, publishers, years."""
    for theme in archive.themes:
        yield TakenList(f"themes/{theme.id}", theme.subject)
    for country in archive.countries:
        yield TakenList(country_href(country.code).removesuffix(".html"), country.story)
    for publisher in archive.publishers:
        yield TakenList(f"publishers/{publisher.slug}", publisher.articles)
    for year, listing in years(archive).items():
        yield TakenList(f"years/{year}", listing)


def years(archive: Archive) -> dict[str, Listing]:
    """The articles of each year, the oldest first; the undated last."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_ in archive.articles.dated:
        found[(archive.cards[id_].published or "")[:4]].append(id_)
    by_year = {year: Listing(tuple(ids)) for year, ids in sorted(found.items())}
    undated = archive.articles.undated
    return by_year | ({UNDATED: Listing(undated=undated)} if undated else {})


def forms(whole: bool, articles: int, data: Collection[str]) -> tuple[tuple[str, str, str], ...]:
    """Label, ending and media type of the files of a list, where ``data`` is what the project wants written."""
    if not whole and ("lists" not in data or not articles):
        return ()
    found = []
    if "tables" in data:
        found.append(TABLE)
    if whole or articles <= LONGEST:
        found.append(RECORDS)
    if "references" in data:
        found += [(style.name, style.ending, style.media_type) for style in STYLES]
    return tuple(found)


def take_away(name: str, articles: int, view: View) -> tuple[TakeAway, ...]:
    """The files of a list for its page; ``name`` as in TakenList."""
    feeds = feeds_of(name) if name.split("/", 1)[0] in _FED else ()
    found = forms(name == "articles", articles, view.settings.data)
    files = tuple(TakeAway(label, f"{FOLDER}/{name}.{ending}", media) for label, ending, media in found)
    has_dossier = name.startswith(("themes/", "countries/")) and 0 < articles <= LONGEST_DOSSIER
    if has_dossier and "dossiers" in view.settings.data:
        files = (TakeAway(view.words.gettext("Dossier to print"), dossier_path(name), "text/html"), *files)
    return feeds + files


def dossier_path(name: str) -> str:
    """The dossier of a list."""
    return f"dossiers/{name}.html"
