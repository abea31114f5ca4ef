"""What deserves a human look, as frozen values."""

from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from msgspec import Struct

Kind = Literal[
    "conflict", "date-ambiguous", "date-missing", "date-inferred", "title-supplied", "byline-empty",
    "language-unknown", "theme-near", "theme-weak", "line-dropped", "line-kept", "names-alike", "name-variant",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which lists name them."""

LONGEST = 300
"""Characters of a line that are shown as evidence."""


class Witness(Struct, frozen=True, omit_defaults=True):
    """Words of a source that show what is doubtful."""

    line: int | None
    """None where the words stand beside the text."""
    text: str
    """The sentence or the line, cut to ``LONGEST`` characters."""
    article: str | None = None
    """Id of its article, where the suggestion is about several."""


class Suggestion(Struct, frozen=True, kw_only=True):
    """Something to look at, and what a person would most likely say of it.

    ``kind``, ``article``, ``what``, ``lines``, ``words``, ``value``, ``because``, ``was`` and ``sha256`` are what an
    override is made of (``writing``); the rest is for the person who decides.
    """

    kind: Kind
    doubt: float
    """0 to 1; what stands first is to be looked at first."""
    article: str | None
    """Its id; None: about names of the whole archive."""
    source: str | None
    """As ``source:`` of an override names it."""
    what: str
    """Name of the fact, or ``line``, ``themes``, ``names``."""
    lines: tuple[int, ...] = ()
    """Of the source."""
    why: str
    """One plain sentence."""
    now: str | None = None
    """What the record has; None where it has nothing."""
    status: str | None = None
    """Of what it has."""
    rule: str | None = None
    """By which the machine decided."""
    evidence: tuple[Witness, ...] = ()
    value: str = ""
    """What to put there. Empty: only a person can tell."""
    choices: tuple[str, ...] = ()
    """Values among which to choose."""
    words: str | None = None
    """Words of the line that prove it."""
    because: str = ""
    """The reason that the override gives. Empty: only a person can tell."""
    was: Mapping[str, str] = {}
    """Line or fact → how it reads."""
    sha256: str | None = None
    """First digits of the source's, where a line is too long to be written out."""


class KindList(Struct, frozen=True):
    """The most doubtful of one kind."""

    kind: Kind
    total: int
    """How many there are in all."""
    suggestions: tuple[Suggestion, ...]
    """The most doubtful first."""


class Review(Struct, frozen=True):
    """What of an archive deserves a look, by kind."""

    kinds: tuple[KindList, ...] = ()
    """Only those of which there is any."""


def shorten(text: str) -> str:
    """``text``, or its beginning and an ellipsis."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def join_names(names: Sequence[str]) -> str:
    """Several names as one value, as a person may edit it."""
    return "; ".join(names)


def split_names(value: str) -> list[str]:
    """The names of a value, each once."""
    return list(dict.fromkeys(name for part in value.split(";") if (name := " ".join(part.split()))))
