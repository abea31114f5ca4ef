"""CSL-JSON (schema 1.0.2): what processors of citation styles read."""

from typing import Any

import msgspec

from newsarchive.citations.reference import Reference, Span


def as_csl(reference: Reference) -> str:
    """The reference as one JSON object on one line."""
    return msgspec.json.encode({name: value for name, value in csl_item(reference).items() if value}).decode()


def csl_item(reference: Reference) -> dict[str, Any]:
    """The item, with None where nothing is known."""
    return {
        "id": reference.id,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [{"literal": author} for author in reference.authors],
        "container-title": reference.newspaper,
        "section": reference.section,
        "issued": _date(reference.published),
        "language": reference.language,
        "abstract": reference.abstract,
        "keyword": ", ".join(reference.keywords),
        "URL": reference.address,
        "accessed": _date(reference.retrieved),
        "archive": reference.archive,
        "archive_location": reference.archived or reference.id,
    }


def _date(date: Span | None) -> dict[str, Any] | None:
    if date is None:
        return None
    parts = [list(date.first), *([list(date.last)] if date.last else [])]
    return {"date-parts": parts, "circa": True} if date.circa else {"date-parts": parts}
