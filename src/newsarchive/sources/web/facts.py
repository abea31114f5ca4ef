"""The facts that a page gives beside its text, each with the place where it stands, and where two places differ.

JSON-LD of an article goes before OpenGraph, that before other meta tags and microdata, those before the title.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args
from urllib.parse import urlsplit

from newsarchive.given import Given, GivenField
from newsarchive.model import Issue, fold
from newsarchive.sources.web.json_ld import article_properties

_META: tuple[tuple[GivenField, tuple[str, ...]], ...] = (
    ("title", ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title")),
    ("section", ("article:section", "prism.section", "parsely-section")),
    ("publisher", ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "citation_publisher",
                   "prism.publicationname", "citation_journal_title")),
    ("authors", ("article:author", "author", "dc.creator", "dcterms.creator", "citation_author", "byl",
                 "parsely-author")),
    ("published", ("article:published_time", "og:article:published_time", "date", "dc.date.issued", "dcterms.issued",
                   "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "citation_date",
                   "prism.publicationdate", "parsely-pub-date", "pubdate", "publish-date", "sailthru.date")),
    ("updated", ("article:modified_time", "og:article:modified_time", "og:updated_time", "dcterms.modified",
                 "last-modified", "prism.modificationdate")),
    ("url", ("og:url",)),
    ("language", ("dc.language", "dcterms.language", "citation_language")),
    ("keywords", ("article:tag", "news_keywords", "keywords")),
)  # fmt: skip
"""Field → the names of meta tags, the best first."""
_ITEMS: dict[str, GivenField] = {
    "headline": "title", "alternativeHeadline": "dek", "articleSection": "section", "publisher": "publisher",
    "author": "authors", "datePublished": "published", "dateModified": "updated", "inLanguage": "language",
    "keywords": "keywords",
}  # fmt: skip
_LONGEST = 2_000
_MOST = 50
_SEVERAL = frozenset({"authors", "keywords"})
_SUFFIX = re.compile(r"\s+[|–—·•»:-]\s+|\s*\|\s*")
_TEMPLATE = re.compile(r"\{\{|\}\}|\{%|<%|\$\{|\[%")
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,300}>")
_COMPARED: tuple[GivenField, ...] = ("title", "published")
_NOTHINGS = frozenset({"", "null", "none", "undefined", "n/a", "nan", "unknown"})
_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def page_facts(root: Any, url: str | None = None) -> tuple[tuple[Given, ...], list[Issue]]:
    """The facts of a page, field by field, and an issue for each that two places tell differently."""
    found: dict[GivenField, dict[str, list[str]]] = {}
    for field, value, origin in _stated(root, url):
        clean = _clean(field, value)
        if clean:
            found.setdefault(field, {}).setdefault(origin, []).append(clean)
    outlets = {_key(each) for values in found.get("publisher", {}).values() for each in values}
    _settle_titles(root, found, outlets)
    given: list[Given] = []
    issues: list[Issue] = []
    for field in get_args(GivenField):
        places = {origin: values for origin, values in found.get(field, {}).items() if values}
        if field == "authors":
            people = {origin: _people(values, outlets) for origin, values in places.items()}
            places = {origin: values for origin, values in people.items() if values}
        if not places:
            continue
        origin, values = next(iter(places.items()))
        wanted = list(dict.fromkeys(values))[: _MOST if field in _SEVERAL else 1]
        given += [Given(field, value, origin, "stated") for value in wanted]
        if field in _COMPARED:
            issues += _differing(field, origin, values[0], places)
    return tuple(given), issues


def _stated(root: Any, url: str | None) -> Iterator[tuple[GivenField, str, str]]:
    """Field, value and origin of all that the page states, the best place first."""
    for found in article_properties(root):
        for value in _named(found.value, found.name):
            yield found.field, value, f"the page's JSON-LD “{found.name}”"
    tags: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        name = (tag.get("property") or tag.get("name") or "").strip().lower()
        if name and tag.get("content") and "itemprop" not in tag.attrib:
            tags.setdefault(name, []).append(tag.get("content"))
    for field, names in _META:
        for name in names:
            for value in tags.get(name, ()):
                yield field, value, f"the meta tag “{name}”"
    yield from _microdata(root)
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield "url", link.get("href") or "", "the page's canonical link"
    if url:
        yield "url", url, "the address under which the page was saved"
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    yield "language", language or "", "the attribute “lang” of the page"
    times = {time.get("datetime") for time in root.iter("time") if time.get("datetime")}
    if len(times) == 1:
        yield "published", times.pop(), "the page's only element “time”"


def _microdata(root: Any) -> Iterator[tuple[GivenField, str, str]]:
    """The properties of the first article that is marked by microdata."""
    article = (
        next(
            (
                each
                for each in root.iter()
                if "Article" in (each.get("itemtype") or "") or "BlogPosting" in (each.get("itemtype") or "")
            ),
            None,
        )
        if root is not None
        else None
    )
    if article is None:
        return
    for element in article.iter():
        name = element.get("itemprop") if isinstance(element.tag, str) else None
        field = _ITEMS.get((name or "").split(" ")[0])
        if field is None or element is article or not _is_own(element, article):
            continue
        if "itemscope" in element.attrib:
            element = next((each for each in element.iter() if each.get("itemprop") == "name"), element)
        value = element.get("content") or element.get("datetime") or "".join(element.itertext())
        yield field, value, f"the page's microdata “{name}”"


def _is_own(element: Any, article: Any) -> bool:
    """Whether the nearest item around the element is the article."""
    above = element.getparent()
    for _ in range(60):
        if above is None:
            return False
        if "itemscope" in above.attrib or above is article:
            return above is article
        above = above.getparent()
    return False


def _named(value: Any, name: str) -> Iterator[str]:
    """The texts of a JSON-LD value: of a node its name, of a page its address."""
    if isinstance(value, list):
        for each in value[:_MOST]:
            if not isinstance(each, list):
                yield from _named(each, name)
    elif isinstance(value, Mapping):
        keys = ("@id", "url") if name == "mainEntityOfPage" else ("name", "@value", "alternateName")
        found = next((value[key] for key in keys if isinstance(value.get(key), str | list)), "")
        yield from _named(found, name) if isinstance(found, list) else iter((found,))
    elif isinstance(value, str):
        yield from value.split(",") if name == "keywords" else (value,)
    elif isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**14:
        yield str(value)


def _clean(field: GivenField, value: str) -> str:
    """The value as a reader would see it; nothing where it cannot be a fact."""
    value = value[: 2 * _LONGEST]
    for _ in range(2):
        if "&" in value:
            value = html.unescape(value)  # many systems escape twice
    text = fold(_TAG.sub("", value).replace("\u00ad", ""))
    if not text or len(text) > _LONGEST or text.casefold() in _NOTHINGS or _TEMPLATE.search(text):
        return ""
    if field == "url":
        return text if _is_address(text) else ""
    if field == "language":
        return text.replace("_", "-") if _LOCALE.fullmatch(text) else ""
    if field in {"authors", "publisher"} and ("://" in text or text.startswith(("@", "www."))):
        return ""  # addresses of profiles are no names
    return text


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in text
    except ValueError:
        return False


def _people(values: Iterable[str], outlets: set[str]) -> list[str]:
    """Authors, without the outlet itself, which writes no article."""
    return [value for value in values if _key(value) not in outlets]


def _settle_titles(root: Any, found: dict[GivenField, dict[str, list[str]]], outlets: set[str]) -> None:
    """Titles without the outlet's name behind them; the page's title last, its only h1 before that."""
    heads = [fold("".join(each.itertext())) for each in root.iter("h1")]
    heads = [head for head in heads if head and len(head) <= _LONGEST]
    titles = found.setdefault("title", {})
    for values in titles.values():
        values[:] = [_bare(value, outlets, heads) for value in values]
    if len(heads) == 1 and not titles and _key(heads[0]) not in outlets:
        titles["the page's heading “h1”"] = heads
    title = next((fold("".join(each.itertext())) for each in root.iter("title")), "")
    clean = _clean("title", title)
    if clean and not titles:
        titles["the page's title"] = [_bare(clean, outlets, heads)]
    if not titles:
        del found["title"]


def _bare(title: str, outlets: set[str], heads: Iterable[str]) -> str:
    """A title without what only names the outlet: known by the page's own name for it, or by its heading."""
    known = {_key(head) for head in heads}
    for cut in _SUFFIX.finditer(title[:_LONGEST]):
        before, behind = title[: cut.start()], title[cut.end() :]
        if _key(before) in known or (before and _key(behind) in outlets):
            return before
        if _key(behind) in known and _key(before) in outlets:
            return behind
    return title


def _differing(field: GivenField, origin: str, value: str, places: Mapping[str, list[str]]) -> Iterator[Issue]:
    for other, values in places.items():
        said = values[0]
        same = said[:10] == value[:10] if field == "published" else _alike(said, value)
        if not same and other != origin:
            message = f"{origin[:1].upper()}{origin[1:]} is “{value}”, {other} “{said}”."
            yield Issue(f"{field}-differs", None, message)
            return


def _alike(one: str, other: str) -> bool:
    """Titles that are the same, or one a shortened form of the other."""
    first, second = sorted((_key(one), _key(other)), key=len)
    return bool(first) and second.startswith(first)


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
