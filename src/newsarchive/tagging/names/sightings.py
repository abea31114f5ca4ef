"""What reading an article for names brings, before it is known who is whom."""

from msgspec import Struct, field


class Sighting(Struct, frozen=True, gc=False):
    """A full name of a person, or what may be one."""

    start: int
    end: int
    words: tuple[str, ...]
    """Of the name, as printed."""
    description: str | None


class Bare(Struct, frozen=True, gc=False):
    """A single word that may be part of a name told elsewhere in the article."""

    start: int
    end: int
    word: str
    flags: int
    person: bool
    """A title, a role, a verb of speech stand beside it."""
    description: str | None


class Organ(Struct, frozen=True, gc=False):
    """An organisation by its own words."""

    start: int
    end: int
    generic: bool
    """It has no word of its own: "Supreme Court"."""
    acronym: str | None
    """Introduced behind it, in brackets."""


class KnownAt(Struct, frozen=True, gc=False):
    """A form of the authority."""

    start: int
    end: int
    name: int
    alone: bool
    description: str | None


class Sightings(Struct, frozen=True):
    """All of an article, each kind in the order of the text."""

    sure: list[Sighting] = field(default_factory=list)
    pending: list[Sighting] = field(default_factory=list)
    """Capitals alone speak for them."""
    doubted: list[Sighting] = field(default_factory=list)
    """Not even these speak for them: the language writes nouns so, or its words are unknown. For a model only."""
    bare: list[Bare] = field(default_factory=list)
    organs: list[Organ] = field(default_factory=list)
    acronyms: list[tuple[int, int]] = field(default_factory=list)
    known: list[KnownAt] = field(default_factory=list)
    things: list[str] = field(default_factory=list)
    """Given names of things: "Hurricane Irma"."""
    headlines: list[tuple[int, int]] = field(default_factory=list)
    """Rows of capitals in headlines, where capitals say nothing: names told elsewhere are looked for in them."""
