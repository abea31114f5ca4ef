"""What one entry of a feed says: RSS 0.9x, 1.0 and 2.0, Atom, and the exports of blogs that are written in them.

Sources: RSS 2.0 (rssboard.org), RSS 1.0 with its modules content and dc, RFC 4287 (Atom), WordPress's export (WXR),
Blogger's export.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from email.utils import parseaddr

from msgspec import Struct

from newsarchive.given import Given, GivenField
from newsarchive.model import Issue, fold
from newsarchive.sources.markup import text_of
from newsarchive.sources.xml_records import Element, Shape, joined

_NAMESPACES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/atom/ns#": "atom",
    "http://www.w3.org/2007/app": "app",
    "http://purl.org/atom/app#": "app",
    "http://schemas.google.com/blogger/2018": "blogger",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    **{f"http://wordpress.org/export/1.{minor}/": "wp" for minor in range(4)},
    **{f"http://wordpress.org/export/1.{minor}/excerpt/": "excerpt" for minor in range(4)},
}
_FIELDS = """
title link guid pubDate author category description source
content:encoded dc:creator dc:date dc:subject dc:language dc:publisher dc:identifier dcterms:modified excerpt:encoded
atom:id atom:title atom:link atom:published atom:issued atom:updated atom:modified atom:author atom:category
atom:content atom:summary atom:source app:control blogger:type blogger:status feedburner:origLink
wp:post_type wp:status wp:post_password
"""
SHAPE = Shape(
    prefixes=_NAMESPACES,
    records=frozenset({"item", "atom:entry"}),
    fields=frozenset(_FIELDS.split()),
    nested=frozenset({"atom:author", "atom:source", "app:control", "wp:author"}),
    head=frozenset("title link language dc:language dc:publisher atom:title atom:author atom:link wp:author".split()),
    around=frozenset({"rss", "channel", "rdf:RDF", "atom:feed"}),
    root=frozenset({"rss", "rdf:RDF", "atom:feed"}),
)
_NO_ARTICLES = frozenset(
    """
    attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template
    wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face comment settings template
    """.split()
)
"""What blogs export beside their articles."""
_PUBLISHED = frozenset({"publish", "live", "inherit", ""})
_KIND = "http://schemas.google.com/g/2005#kind"
_ADDRESS_IN_MAIL = re.compile(r"[^\s@()<>]+@[^\s@()<>]+")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_LONGEST = 2_000
_MOST = 50
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


class Entry(Struct, frozen=True):
    """An entry as it reaches the archive."""

    text: str
    key: str | None
    given: tuple[Given, ...]
    issues: tuple[Issue, ...]


def left_out(entry: Element) -> str | None:
    """Why an entry of a blog's export is no article for readers: what it is, or that it never was published."""
    kind = _said(entry, "wp:post_type", "blogger:type").lower()
    kinds = (each.attributes.get("term", "") for each in entry.all("atom:category") if _scheme(each) == _KIND)
    kind = kind or next(kinds, "").rpartition("#")[2]
    if kind in _NO_ARTICLES:
        return kind
    status = _said(entry, "wp:status", "blogger:status").lower()
    if status not in _PUBLISHED:
        return status[:20]
    if _said(entry, "wp:post_password"):
        return "password"
    control = entry.first("app:control")
    is_draft = control is not None and _said(control, "app:draft").lower() == "yes"
    return "draft" if is_draft else None


def read_entry(entry: Element, head: Element) -> Entry:
    """Text, key and facts; the text is empty where the entry has none."""
    content = entry.first("content:encoded", "atom:content")
    text, language = ("", "") if content is None else (_text(entry, content), content.language)
    issues: tuple[Issue, ...] = ()
    if not text:
        summary = entry.first("description", "atom:summary")
        text, language = ("", "") if summary is None else (_text(entry, summary), summary.language)
        if text:
            message = "The feed has no content for this entry, only a description; it may be a summary of the article."
            issues = (Issue("summary-only", None, message),)
    given = tuple(_given(entry, head, language))
    return Entry(text, _key(entry), given, issues)


def _given(entry: Element, head: Element, language: str) -> Iterator[Given]:
    def facts(field: GivenField, origin: str, *values: str) -> Iterator[Given]:
        folded = dict.fromkeys(fold(value) for value in values)
        for value in [each for each in folded if each and len(each) <= _LONGEST][:_MOST]:
            yield Given(field, value, origin, "stated")

    title = entry.first("title", "atom:title")
    if title is not None:
        yield from facts("title", "the feed's title of the entry", _line(title))
    excerpt = entry.first("excerpt:encoded")
    if excerpt is not None:
        yield from facts("dek", "the feed's excerpt", _line(excerpt))
    yield from _publisher(entry, head, facts)
    yield from facts("authors", "the feed's author of the entry", *_authors(entry, head))
    for field, names in _DATES.items():
        found = entry.first(*names)
        if found is not None:
            yield from facts(field, f"the feed's “{found.name.removeprefix('atom:')}”", found.text)
    yield from facts("url", "the feed's link to the entry", _link(entry))
    tongue = _said(entry, "dc:language") or language or entry.language or _said(head, "language", "dc:language")
    yield from facts("language", "the feed's language", tongue)
    yield from facts("keywords", "the feed's categories", *_categories(entry))


_Facts = Callable[..., Iterator[Given]]
_DATES: Mapping[GivenField, tuple[str, ...]] = {
    "published": ("pubDate", "dc:date", "atom:published", "atom:issued"),
    "updated": ("dcterms:modified", "atom:updated", "atom:modified"),
}


def _publisher(entry: Element, head: Element, facts: "_Facts") -> Iterator[Given]:
    source = entry.first("source", "atom:source")
    if source is not None:
        named = source.first("atom:title", "title") if source.children else source
        if named is not None:
            yield from facts("publisher", "the feed that the entry is from", _line(named))
            return
    stated = entry.first("dc:publisher") or head.first("dc:publisher")
    if stated is not None:
        yield from facts("publisher", "the feed's publisher", _line(stated))
        return
    title = head.first("title", "atom:title")
    if title is not None:
        yield from facts("publisher", "the feed's own title", _line(title))


def _authors(entry: Element, head: Element) -> Iterator[str]:
    """Names; an address for mail is no name and is nobody's business."""
    logins = {_said(each, "wp:author_login"): _said(each, "wp:author_display_name") for each in head.all("wp:author")}
    creators = [_line(each) for each in entry.all("dc:creator")]
    people = list(entry.all("atom:author")) or list(head.all("atom:author"))
    plain = [_mail_name(each.text) for each in entry.all("author")]
    names = [logins.get(name) or name for name in creators] or plain or [_said(each, "atom:name") for each in people]
    return (_ADDRESS_IN_MAIL.sub("", name) for name in names)


def _mail_name(text: str) -> str:
    """``ada@example.org (Ada Brekke)``, ``Ada Brekke <ada@example.org>`` → Ada Brekke."""
    text = fold(text)
    if "@" not in text:
        return text
    return parseaddr(text)[0] if len(text) <= _LONGEST else ""


def _categories(entry: Element) -> Iterator[str]:
    for each in entry.children:
        if each.name in {"category", "dc:subject"}:
            yield _line(each)
        elif each.name == "atom:category" and _scheme(each) != _KIND:
            yield each.attributes.get("label") or each.attributes.get("term", "")


def _link(entry: Element) -> str:
    """The entry's own page: an absolute address of the web, else nothing."""
    candidates = [(each.text, each.base) for each in entry.all("feedburner:origLink")]
    candidates += [(each.text, each.base) for each in entry.all("link")]
    candidates += [
        (each.attributes.get("href", ""), each.base)
        for each in entry.all("atom:link")
        if each.attributes.get("rel", "alternate") == "alternate"
    ]
    candidates += [
        (each.text, "") for each in entry.all("guid") if each.attributes.get("isPermaLink", "true").lower() != "false"
    ]
    found = (joined(base, address) for address, base in candidates if address.strip())
    return next((address for address in found if _WEB.fullmatch(address)), "")


def _key(entry: Element) -> str | None:
    key = fold(_said(entry, "guid", "atom:id", "dc:identifier"))
    about = entry.attributes.get("http://www.w3.org/1999/02/22-rdf-syntax-ns# about", "")
    return (key or fold(about)) or None


def _text(entry: Element, element: Element) -> str:
    kind = element.attributes.get("type", "").lower()
    markup = element.text
    if element.name.startswith("atom:") and not element.has_markup:
        if kind in {"", "text", "text/plain"}:
            return markup.strip("\n") if markup.strip() else ""
        if kind not in {"html", "xhtml", "text/html", "application/xhtml+xml"}:
            return ""  # a picture or a sound in letters
    if entry.first("wp:post_type") is not None:
        markup = _BLANK_LINE.sub("\n<p>\n", markup)  # as WordPress shows it
    return text_of(markup)


def _line(element: Element) -> str:
    """A short text, whose HTML is taken off."""
    text = element.text
    is_plain = element.attributes.get("type", "") in {"", "text"} and element.name.startswith(("atom:", "dc:"))
    return text if is_plain and not element.has_markup else text_of(text[: 10 * _LONGEST])


def _said(element: Element, *names: str) -> str:
    found = element.first(*names)
    return fold(found.text) if found is not None else ""


def _scheme(category: Element) -> str:
    return category.attributes.get("scheme", "")
