"""Who is named in an article: people and organisations, and each place that means one of them."""

from typing import Literal

from msgspec import Struct

from newsarchive.model import Issue, NameTag
from newsarchive.tagging.document import Document


class Name(Struct, frozen=True):
    """A person or an organisation of one article, with every form that occurs."""

    kind: Literal["person", "organisation"]
    id: str
    """A slug: of the authority's entry, else of ``name``."""
    name: str
    """The form to display."""
    aliases: tuple[str, ...]
    """The other forms that occur."""
    description: str | None
    scope: Literal["article", "archive"]
    """``article``: known by so little (one given name) that it can be nobody of another article."""


class NameMention(Struct, frozen=True, gc=False):
    """A place of the document's text that means somebody."""

    start: int
    end: int
    name: int
    """Index of the name."""


class Variant(Struct, frozen=True, gc=False):
    """A form that was taken for a name because the two are alike, by no stronger reason."""

    start: int
    """Where it stands first."""
    form: str
    other: str
    """The form told before it."""


class Names(Struct, frozen=True):
    """All names of an article, in the order of their first mention, and all mentions, in the order of the text."""

    names: tuple[Name, ...] = ()
    mentions: tuple[NameMention, ...] = ()
    variants: tuple[Variant, ...] = ()
    """In the order of the text."""


def variant_issues(document: Document, names: Names) -> tuple[Issue, ...]:
    """What a reader must know of names joined by likeness."""
    return tuple(
        Issue(
            "name-variant",
            document.line(variant.start),
            f"“{variant.form}” was taken for “{variant.other}”: the two are only alike.",
        )
        for variant in names.variants
    )


def name_tags(document: Document, names: Names, kind: Literal["person", "organisation"]) -> tuple[NameTag, ...]:
    """The names of one kind, with the source lines of their mentions."""
    lines: dict[int, dict[int, None]] = {index: {} for index, name in enumerate(names.names) if name.kind == kind}
    for mention in names.mentions:
        if mention.name in lines:
            lines[mention.name][document.line(mention.start)] = None
    return tuple(
        NameTag(name.id, name.name, name.aliases, name.description, tuple(lines[index]), name.scope)
        for index, name in enumerate(names.names)
        if lines.get(index)
    )
