"""What remains of an article that is withheld, and how little is said of it anywhere else."""

from msgspec import Struct

from newsarchive.addresses import article_id, article_path, is_telling
from newsarchive.model import RawDocument

MARK = "[withheld]"
"""Stands in the place of what is withheld."""


class Tombstone(Struct, frozen=True):
    """All that is told of an article that is withheld."""

    id: str
    path: str
    """Of the page that says so."""
    because: str
    date: str | None
    """ISO 8601, a day."""
    sha256: str | None
    """Of the source, only where it was asked for: a short text can be guessed from it."""


def make_tombstone(
    document: RawDocument, because: str, date: str | None, *, keep_hash: bool, keep_address: bool
) -> Tombstone:
    """The tombstone of an article.

    It stands at the article's address where its words tell nothing or were to stay, else at one of the id alone.
    """
    id_ = document.id or article_id(document.name, document.record)
    name = document.name if keep_address or not is_telling(document.name) else ""
    return Tombstone(id_, article_path(id_, name), because, date, (document.sha256 or None) if keep_hash else None)
