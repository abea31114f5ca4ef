"""What a person decided about articles, as frozen values.

An ``Entry`` is one item of overrides.yml with its place in the file; its ``override`` is what it does to a draft, and
knows neither place, path nor id, so that it can be part of a draft's key.
"""

from typing import Literal

from msgspec import Struct

from newsarchive.model import Fact, MarkKind, Reason
from newsarchive.vocabulary.names import NameKind

RULE = "override"
"""The rule of all that a person decided."""

Role = Literal["primary", "secondary", "mention"]
Publish = Literal["full", "excerpt", "metadata"]


class Was(Struct, frozen=True):
    """What a line or a fact read when the entry was written."""

    text: str
    """Folded; empty for a fact that was not known."""
    line: int | None = None
    fact: str | None = None
    """One of the two is given."""


class Setting(Struct, frozen=True):
    """A fact that a person gives."""

    fact: str
    values: tuple[str, ...]
    """Folded; one, but of authors and keywords."""


class Keep(Struct, frozen=True):
    """A line that is the article's."""

    line: int
    kind: MarkKind | None = None
    """None: whatever it is taken for if it is kept anyway, else a paragraph."""


class Drop(Struct, frozen=True):
    """A line that is left out."""

    line: int
    reason: Reason = "other"


class Proof(Struct, frozen=True):
    """Where the text shows it."""

    line: int
    words: str | None = None
    """Words of the line, folded; their sentence is the proof. None: the whole line."""


class Added(Struct, frozen=True):
    """A theme, by its id, or a country, by its code, that a person adds."""

    id: str
    proofs: tuple[Proof, ...]


class AddedName(Struct, frozen=True):
    """A person or an organisation that was overlooked."""

    kind: NameKind
    name: str
    lines: tuple[int, ...]


class Override(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one entry does to the draft of its article."""

    because: str
    by: str | None = None
    date: str | None = None
    """ISO 8601, a day."""
    sha256: str | None = None
    """First digits of the source's, small letters."""
    was: tuple[Was, ...] = ()
    settings: tuple[Setting, ...] = ()
    clear: tuple[str, ...] = ()
    """Facts that there are none of."""
    keep: tuple[Keep, ...] = ()
    drop: tuple[Drop, ...] = ()
    add_themes: tuple[Added, ...] = ()
    forbid_themes: tuple[str, ...] = ()
    add_countries: tuple[Added, ...] = ()
    forbid_countries: tuple[str, ...] = ()
    country_roles: tuple[tuple[str, Role], ...] = ()
    join_names: tuple[tuple[str, ...], ...] = ()
    """Groups of names that are one; the first of each is the form to show."""
    forbid_names: tuple[str, ...] = ()
    add_names: tuple[AddedName, ...] = ()
    quiet: bool = False
    """Follows from what is withheld; nothing is told of what the machine had."""


class Withhold(Struct, frozen=True, kw_only=True):
    """What of an article may not be shown."""

    article: bool = False
    people: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    keep_hash: bool = False
    """What would tell the source's text to who guesses it is kept all the same …"""
    keep_address: bool = False
    """… and so are the words of its address."""


class Entry(Struct, frozen=True, kw_only=True):
    """One item of a file of overrides that is about one article."""

    file: str
    line: int
    article: str | None = None
    """Its id …"""
    source: str | None = None
    """… or its path as in records, of a record in a container with ``#`` and the record's key."""
    override: Override
    publish: Publish | None = None
    withhold: Withhold | None = None


class NamesEntry(Struct, frozen=True, kw_only=True):
    """One item that is about names wherever they stand."""

    file: str
    line: int
    because: str
    by: str | None = None
    date: str | None = None
    join: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[str, ...] = ()
    withhold: tuple[str, ...] = ()
    """People whose names are shown nowhere."""
    keep_hash: bool = False


class Overrides(Struct, frozen=True):
    """All that people decided, in the order in which it was read."""

    entries: tuple[Entry, ...] = ()
    names: tuple[NamesEntry, ...] = ()

    @property
    def restrict(self) -> bool:
        """Whether anything may not be shown."""
        return any(entry.publish is not None or entry.withhold is not None for entry in self.entries) or any(
            entry.withhold for entry in self.names
        )


NO_OVERRIDES = Overrides()


def source_key(path: str, record: str | None) -> str:
    """How ``source:`` of an entry names a record."""
    return path if record is None else f"{path}#{record}"


def is_printed(title: Fact) -> bool:
    """Whether a title stands in the file as it is shown, if only because a person found it in a line of its own."""
    return title.status != "supplied" or (title.rule == RULE and bool(title.lines))
