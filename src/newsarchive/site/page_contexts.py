"""What every template sees: ``site``, the frame around a page, and the fields that every ``page`` has."""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.site.leaving_parts import TakeAway
from newsarchive.site.parts import Link


class NavItem(Struct, frozen=True):
    """An entry of the main navigation."""

    label: str
    """Name of the section."""
    href: str
    """Its index page."""
    current: bool
    """The page belongs to this section."""


class SiteContext(Struct, frozen=True):
    """The frame of a page: the same for one kind of page in a section at one depth. It holds no count and no date."""

    title: str
    """The archive's name."""
    description: str
    """One sentence about the archive; may be empty."""
    language: str
    """Of the interface, BCP 47."""
    direction: str
    """``ltr`` or ``rtl``."""
    root: str
    """The way to the site's root: ``""``, ``"../"``, ``"../../"``."""
    url: str | None
    """Where the site will be served, ending in ``/``; None if unknown. Canonical links need it."""
    robots: str
    """``noindex`` or ``index``."""
    review: bool
    """The site has pages of what deserves a human look."""
    style: str | None
    """The project's own style file, over those of the theme."""
    logo: str | None
    """The project's logo."""
    footer_html: Markup | None
    """What the project says at the foot of every page."""
    nav: tuple[NavItem, ...]
    """The main navigation."""
    kind: str
    """What kind of page this is: the name of its template without ``.html``. ``data-kind`` of ``body`` has it, so that
    a stylesheet can speak of one kind of page, and so that checks find the kinds that there are."""


class PageContext(Struct, frozen=True, kw_only=True):
    """What every page has."""

    path: str
    """The page's address, relative to the site's root."""
    title: str
    """Heading of the page and, with the archive's name, title of the window."""
    description: str
    """For search engines and previews; no two pages have the same, unless two articles begin alike."""
    crumbs: tuple[Link, ...] = ()
    """The way from the section to this page."""
    take_away: tuple[TakeAway, ...] = ()
    """Feeds, data and references of what the page lists."""


class Example(Struct, frozen=True):
    """A query, and what it asks for."""

    query: str
    """As it is typed."""
    meaning: str
    """In words."""


class PluralForm(Struct, frozen=True):
    """A form that words have beside certain numbers."""

    category: str
    """As CLDR calls it: ``one``, ``few``, ``other`` …"""
    sample: int
    """A number that has it."""


class SearchPage(PageContext, frozen=True, kw_only=True):
    """``search.html``: the form, and the words that its script says. It holds no count: the index has them."""

    examples: tuple[Example, ...]
    """What can be asked."""
    plurals: tuple[PluralForm, ...]
    """Forms of plural in the interface's language."""
