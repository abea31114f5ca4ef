"""The small frozen values for what leaves the site: references, what programs read in a page, files to take away."""

from msgspec import Struct


class TakeAway(Struct, frozen=True):
    """A file that belongs to a page: a feed, data, references."""

    label: str
    href: str
    media_type: str
    feed: bool = False
    """Programs are told of it in the head of the page."""


class HeadTag(Struct, frozen=True):
    """A ``<meta>`` element."""

    key: str
    """The attribute that names it: ``name`` or ``property``."""
    name: str
    content: str


class Reference(Struct, frozen=True):
    """A reference to take away, in a form that programs read."""

    label: str
    """``RIS``, ``BibTeX`` …"""
    file: str
    """Name of the file as it is saved."""
    href: str
    """All of the file, as a ``data:`` address."""


class Citation(Struct, frozen=True):
    """The parts of the citation line; unknown ones come in square brackets."""

    authors: str | None
    title: str
    publisher: str
    publisher_known: bool
    date: str
    record: str
    """The permanent id."""
    url: str | None = None
    """Where the article was published."""
    archived: str | None = None
    """Address of this page, where the site's is known."""
    references: tuple[Reference, ...] = ()
    """The same for programs that keep references."""
