"""What the template of the page about the data sees."""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.site.leaving_parts import TakeAway
from newsarchive.site.page_contexts import PageContext


class DataFile(Struct, frozen=True):
    """A file of the whole archive."""

    name: str
    """Its name in the folder of data."""
    href: str
    """Where it lies."""
    what: str
    """What is in it, in one sentence."""


class DataColumn(Struct, frozen=True):
    """A column of a table; its description is in English, as in datapackage.json."""

    name: str
    """As in the files."""
    kind: str
    """``string``, ``integer``, ``number``, ``boolean`` or ``list``."""
    description: str
    """What it means."""


class DataTable(Struct, frozen=True):
    """A table of the data."""

    name: str
    """As in the files."""
    title: str
    """In words."""
    description: str
    """What a row is."""
    columns: tuple[DataColumn, ...]
    """In their order."""


class DataList(Struct, frozen=True):
    """A list of articles and its files."""

    label: str
    """Name of the list."""
    href: str
    """Its page."""
    count: int
    """Articles in it."""
    files: tuple[TakeAway, ...]
    """Its files."""


class DataGroup(Struct, frozen=True):
    """Lists of one kind."""

    anchor: str
    """Its id in the page."""
    title: str
    """Its heading."""
    lists: tuple[DataList, ...]
    """In the order of their indexes."""


class DataPage(PageContext, frozen=True, kw_only=True):
    """``data.html``: which files can be taken away, and what stands in them."""

    total: int
    """Articles in the archive."""
    wholes: tuple[DataFile, ...]
    """Files of the whole archive."""
    groups: tuple[DataGroup, ...]
    """Themes, countries and years with their files; publishers have theirs on their own pages."""
    has_lists: bool
    """Whether lists have files of their own."""
    longest: int
    """Articles up to which a list has JSON Lines."""
    tables: tuple[DataTable, ...]
    """What the columns of all forms mean."""
    json_ld: Markup
    """The data set in the words of schema.org, as JSON that is safe inside a script element."""
