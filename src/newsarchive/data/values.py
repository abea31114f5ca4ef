"""Tables and their columns, described once for every form in which they are written."""

from typing import Literal

from msgspec import Struct

Kind = Literal["string", "integer", "number", "boolean", "list"]
Cell = str | int | float | bool | tuple[str, ...] | None
"""A list is one of strings; None is what is not known."""
Row = tuple[Cell, ...]


class Column(Struct, frozen=True):
    """A column of a table."""

    name: str
    kind: Kind
    description: str
    """One sentence."""
    required: bool = False
    """No row is without it."""
    long: bool = False
    """Texts that no cell of a spreadsheet should hold: not in CSV."""


class Table(Struct, frozen=True):
    """A table; its first column is the id of an article."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """Columns that tell its rows apart."""

    @property
    def short(self) -> tuple[int, ...]:
        """Places of the columns that stand in CSV."""
        return tuple(place for place, column in enumerate(self.columns) if not column.long)
