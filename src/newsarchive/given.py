"""Facts that stand beside a text: what a reader gives with it."""

from typing import Literal, get_args

from msgspec import Struct

GivenField = Literal[
    "title", "dek", "section", "publisher", "agency", "authors", "published", "updated", "retrieved", "url",
    "language", "keywords",
]  # fmt: skip
ROLES: tuple[str, ...] = ("text", "id", *get_args(GivenField))
"""What a field of a record may be to an article."""


class Given(Struct, frozen=True):
    """A fact that stands beside the text: in a field of the record that holds it, in front matter, in a sidecar."""

    field: GivenField
    """Of the article; ``authors`` and ``keywords`` may be given several times, one value each."""
    value: str
    """Folded, not empty."""
    origin: str
    """Where it stands, in words: ``the field “headline”``."""
    status: Literal["stated", "supplied"]
    """``supplied`` where a person wrote it for this archive."""
