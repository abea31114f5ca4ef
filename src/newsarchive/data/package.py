"""datapackage.json (Data Package, version 1): which tables there are, of what columns, and how they hang together."""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from newsarchive.data.tables import ARTICLES
from newsarchive.data.values import Column, Table

_TYPES = {"list": "string"}


class Resource(Struct, frozen=True):
    """A CSV file of a table."""

    table: Table
    path: str
    """Relative to datapackage.json."""
    size: int
    sha256: str


def data_package(title: str, description: str, resources: Sequence[Resource]) -> bytes:
    """The description of these files. It names no licence: what may be done with the texts, their publishers say."""
    data = {
        "profile": "tabular-data-package",
        "name": "articles",
        "title": title,
        **({"description": description} if description else {}),
        "resources": [_resource(resource) for resource in resources],
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _resource(resource: Resource) -> dict[str, Any]:
    table = resource.table
    schema: dict[str, Any] = {
        "fields": [_field(table.columns[place]) for place in table.short],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    if table is not ARTICLES:
        reference = {"resource": ARTICLES.name, "fields": "id"}
        schema["foreignKeys"] = [{"fields": "article", "reference": reference}]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": resource.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": resource.size,
        "hash": f"sha256:{resource.sha256}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    described = f"{column.description} Several are parted by “; ”." if column.kind == "list" else column.description
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES.get(column.kind, column.kind),
        "description": described,
    }
    return field | ({"constraints": {"required": True}} if column.required else {})
