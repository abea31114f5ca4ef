"""The kinds of pages, in the order in which they are built: the plug point for a new one."""

from typing import Literal

from msgspec import Struct

from newsarchive.site.article import article_pages
from newsarchive.site.corrections import correction_pages
from newsarchive.site.countries import country_pages
from newsarchive.site.data import data_pages
from newsarchive.site.dated import dated_pages, undated_pages
from newsarchive.site.dossier import dossier_pages
from newsarchive.site.feeds import feed_files
from newsarchive.site.figures import figures_pages
from newsarchive.site.folders import folder_pages
from newsarchive.site.home import home_pages
from newsarchive.site.inputs import input_pages
from newsarchive.site.ledger import ledger_pages
from newsarchive.site.names import organisation_pages, people_pages
from newsarchive.site.originals import original_files
from newsarchive.site.plain import about_pages, not_found_pages, sitemap_pages
from newsarchive.site.publishers import publisher_pages
from newsarchive.site.quotations import quotation_pages
from newsarchive.site.review import review_pages
from newsarchive.site.search import search_pages
from newsarchive.site.surroundings import EntryFiles, EntryPages
from newsarchive.site.themes import theme_pages
from newsarchive.site.untagged import untagged_pages
from newsarchive.site.view import ArchiveFiles, ArchivePages
from newsarchive.site.withheld import withheld_pages
from newsarchive.site.years import year_pages


class EntryKind(Struct, frozen=True):
    """Pages of one article each, or files beside them, made from its record, its text and its surroundings."""

    name: str
    pages: EntryPages | EntryFiles
    of: Literal["entry"] = "entry"


class ArchiveKind(Struct, frozen=True):
    """Pages made from the whole archive."""

    name: str
    pages: ArchivePages
    of: Literal["archive"] = "archive"


class FileKind(Struct, frozen=True):
    """Files beside the pages, made from the whole archive without a template."""

    name: str
    files: ArchiveFiles
    of: Literal["files"] = "files"


Kind = EntryKind | ArchiveKind | FileKind

KINDS: tuple[Kind, ...] = (
    EntryKind("article", article_pages),
    EntryKind("ledger", ledger_pages),
    EntryKind("originals", original_files),
    ArchiveKind("dated", dated_pages),
    ArchiveKind("undated", undated_pages),
    ArchiveKind("years", year_pages),
    ArchiveKind("themes", theme_pages),
    ArchiveKind("countries", country_pages),
    ArchiveKind("people", people_pages),
    ArchiveKind("organisations", organisation_pages),
    ArchiveKind("quotations", quotation_pages),
    ArchiveKind("figures", figures_pages),
    ArchiveKind("publishers", publisher_pages),
    ArchiveKind("untagged", untagged_pages),
    ArchiveKind("folders", folder_pages),
    ArchiveKind("inputs", input_pages),
    ArchiveKind("corrections", correction_pages),
    ArchiveKind("review", review_pages),
    ArchiveKind("search", search_pages),
    ArchiveKind("withheld", withheld_pages),
    ArchiveKind("about", about_pages),
    ArchiveKind("not-found", not_found_pages),
    ArchiveKind("sitemap", sitemap_pages),
    FileKind("feeds", feed_files),
    ArchiveKind("dossiers", dossier_pages),
    ArchiveKind("data", data_pages),
    ArchiveKind("home", home_pages),
)
