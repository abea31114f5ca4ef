"""JSON-LD of a page (schema.org): the facts of its article. Broken blocks are passed over, others are still read."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newsarchive.given import GivenField

_LONGEST = 2_000_000
_MOST = 2_000
"""Nodes that are looked at, over all blocks of a page."""
_FIELDS: tuple[tuple[GivenField, str], ...] = (
    ("title", "headline"), ("dek", "alternativeHeadline"), ("section", "articleSection"), ("publisher", "publisher"),
    ("authors", "author"), ("published", "datePublished"), ("updated", "dateModified"), ("language", "inLanguage"),
    ("keywords", "keywords"), ("url", "mainEntityOfPage"), ("url", "url"),
)  # fmt: skip
_ENDS = ("Article", "BlogPosting", "NewsArticle", "Report", "Blog", "Review", "Obituary")


class Property(NamedTuple):
    """A value of the article, with its property's name."""

    field: GivenField
    name: str
    value: Any


def article_properties(root: Any) -> Iterator[Property]:
    """What the first article of the page's JSON-LD says, property by property."""
    nodes = list(_nodes(root))
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for field, name in _FIELDS:
        value = article.get(name)
        if value not in (None, "", [], {}):
            yield Property(field, name, _resolved(value, by_id))


def _nodes(root: Any) -> Iterator[Mapping[str, Any]]:
    """Every object at the top, in a list or in a ``@graph``; a stack, as hostile ones are nested deep."""
    left = _MOST
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LONGEST:
            continue
        try:
            stack = [json.loads(script.text.strip().removesuffix(";"), strict=False)]
        except (ValueError, RecursionError):
            continue
        while stack and left:
            node, left = stack.pop(), left - 1
            if isinstance(node, list):
                stack.extend(reversed(node[:_MOST]))
            elif isinstance(node, Mapping):
                yield node
                # WebPage → mainEntity is another way to name the article.
                stack.extend(node[key] for key in ("mainEntity", "@graph") if isinstance(node.get(key), list | Mapping))


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(_ENDS) for name in names) or (
        "LiveBlogPosting" in names and "headline" in node
    )


def _resolved(value: Any, by_id: Mapping[str, Any]) -> Any:
    """The value, with nodes that are only named (``{"@id": …}``) looked up."""
    if isinstance(value, list):
        return [_resolved(each, by_id) for each in value[:50]]
    if isinstance(value, Mapping) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value
