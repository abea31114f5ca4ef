"""The frame around a page: what ``site`` is in every template."""

from urllib.parse import urlsplit

from newsarchive.site.contexts import NavItem, SiteContext
from newsarchive.site.view import SiteSettings
from newsarchive.site.words import Gettext, Words

NOT_FOUND = "404.html"


def sections(_: Gettext) -> tuple[tuple[str, str, str], ...]:
    """The main navigation: section, label, address."""
    return (
        ("articles", _("Articles"), "articles/index.html"),
        ("themes", _("Themes"), "themes/index.html"),
        ("countries", _("Countries"), "countries/index.html"),
        ("people", _("People"), "people/index.html"),
        ("organisations", _("Organisations"), "organisations/index.html"),
        ("quotations", _("Quotations"), "quotations/index.html"),
        ("publishers", _("Publishers"), "publishers/index.html"),
    )


def frame(settings: SiteSettings, words: Words, path: str, section: str | None, template: str = "") -> SiteContext:
    """The frame of the page at ``path``.

    It depends on the path's depth, the section and the template alone; only the page for wrong addresses,
    which is shown at any depth, links from the root of its host where that is known.
    """
    root = "../" * path.count("/")
    if path == NOT_FOUND and settings.url is not None:
        root = urlsplit(settings.url).path
    return SiteContext(
        title=settings.title,
        description=settings.description,
        language=words.language,
        direction=words.direction,
        root=root,
        url=settings.url,
        robots=settings.robots,
        review=settings.review,
        style=settings.style,
        logo=settings.logo,
        footer_html=settings.footer,
        nav=tuple(NavItem(label, href, current=name == section) for name, label, href in sections(words.gettext)),
        kind=template.removesuffix(".html"),
    )
