"""What the head of an article's page tells machines: programs that keep references, previews, search engines.

Only what the record holds. Zotero takes a page for a newspaper's article by ``z:itemType`` and reads the outlet's name
and date as PRISM names them; ``citation_journal_title`` would make a journal's article of it, and ``og:site_name``
would take the archive for the newspaper where the outlet is not known, so neither is there.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from markupsafe import Markup

from newsarchive.citations import Holding, Reference
from newsarchive.citations.reference import iso
from newsarchive.model import Article, DateFact
from newsarchive.overrides.values import is_printed
from newsarchive.site.leaving_parts import HeadTag
from newsarchive.site.parts import Link
from newsarchive.site.text import visible

_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def head_tags(reference: Reference, description: str) -> tuple[HeadTag, ...]:
    """The ``<meta>`` elements of an article."""
    return tuple(_tags(reference, description))


def _tags(reference: Reference, description: str) -> Iterator[HeadTag]:
    published = reference.published
    date = iso(published.first) if published and not published.circa and published.last is None else None
    yield HeadTag("name", "z:itemType", "newspaperArticle")
    yield HeadTag("name", "citation_title", reference.title)
    yield from (HeadTag("name", "citation_author", author) for author in reference.authors)
    if reference.newspaper:
        yield HeadTag("name", "prism.publicationName", reference.newspaper)
    if date:
        yield HeadTag("name", "prism.publicationDate", date)
    if reference.section:
        yield HeadTag("name", "prism.section", reference.section)
    if reference.language:
        yield HeadTag("name", "citation_language", reference.language)
    if reference.address:
        yield HeadTag("name", "citation_public_url", reference.address)
    yield HeadTag("property", "og:type", "article")
    yield HeadTag("property", "og:title", reference.title)
    yield HeadTag("property", "og:description", description)
    if reference.archived:
        yield HeadTag("property", "og:url", reference.archived)
    if date:
        yield HeadTag("property", "article:published_time", date)


def json_ld(article: Article, reference: Reference, holding: Holding, crumbs: Sequence[Link]) -> Markup:
    """The page in the words of schema.org, safe inside ``<script type="application/ld+json">``."""
    data = {"@context": "https://schema.org", "@graph": [_article(article, reference, holding), _way(crumbs, holding)]}
    return in_script(msgspec.json.encode(data))


def in_script(data: bytes) -> Markup:
    """JSON as it can stand inside a script element."""
    return Markup(visible(data.decode()).translate(_IN_SCRIPT))  # noqa: S704 - without a sign that HTML knows


def _article(article: Article, reference: Reference, holding: Holding) -> dict[str, Any]:
    collection = {"@type": "Collection", "name": reference.archive, "url": holding.url}
    return _known(
        {
            "@type": "NewsArticle",
            "identifier": reference.id,
            # A title that was cut from the text is none that the outlet printed.
            "headline": reference.title if is_printed(article.title) else None,
            "name": None if is_printed(article.title) else reference.title,
            "description": reference.abstract,
            # Whether a byline names a person or a desk, a record does not say: the name alone.
            "author": [{"name": author} for author in reference.authors],
            "publisher": {"@type": "Organization", "name": reference.newspaper} if reference.newspaper else None,
            "datePublished": _moment(article.published),
            "dateModified": _moment(article.updated),
            "inLanguage": reference.language,
            "articleSection": reference.section,
            "keywords": list(reference.keywords),
            "isBasedOn": reference.url,
            "archivedAt": reference.archived,
            "isPartOf": _known(collection),
        }
    )


def _way(crumbs: Sequence[Link], holding: Holding) -> dict[str, Any]:
    """The breadcrumbs; with addresses only where the site's own is known, for a relative one would say nothing."""
    items = [
        _known(
            {
                "@type": "ListItem",
                "position": place,
                "name": crumb.label,
                "item": f"{holding.url}{crumb.href}" if holding.url and crumb.href else None,
            }
        )
        for place, crumb in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _moment(fact: DateFact | None) -> str | None:
    """As precise as the file tells; what is estimated is not told to machines as a fact."""
    return fact.value if fact is not None and fact.status != "estimated" else None


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
