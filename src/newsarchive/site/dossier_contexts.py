"""What the template of a dossier sees: one file that stands alone, on paper too, so nothing in it needs the site."""

from markupsafe import Markup
from msgspec import Struct

from newsarchive.site.leaving_parts import Citation
from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import Doubt


class DossierProof(Struct, frozen=True):
    """A theme of an article."""

    label: str
    """Its name."""
    sentence: str | None
    """What proves it; None where it may not be shown."""
    line: int | None
    """Its line in the source."""


class DossierBlock(Struct, frozen=True):
    """A piece of an article's text."""

    kind: str
    """``paragraph``, ``heading``, ``quote``, ``list`` or ``verse``."""
    text: str
    """As it is printed."""
    line: int
    """Where it begins in the source."""


class DossierFigure(Struct, frozen=True):
    """A quantity."""

    text: str
    """As it is printed."""
    what: str | None
    """What it counts."""
    how: str
    """How firmly, in words."""
    article: int
    """Number of the article in the dossier."""
    line: int
    """Its line in the source."""


class DossierQuote(Struct, frozen=True):
    """A quotation."""

    text: str
    """Its pieces, put together."""
    how: str
    """Whether it is whole and how its speaker is known, in words."""
    article: int
    """Number of the article in the dossier."""
    line: int
    """Where it begins in the source."""


class DossierSpeaker(Struct, frozen=True):
    """What one speaker says."""

    name: str | None
    """None for those whom the texts do not name, or who have no page in the archive."""
    quotes: tuple[DossierQuote, ...]
    """In the order of the articles."""


class DossierArticle(Struct, frozen=True):
    """An article of a dossier."""

    number: int
    """From 1, as the whole dossier refers to it."""
    title: str
    """In square brackets where it is not in the file."""
    language: str | None
    """Of the text, BCP 47."""
    date: str
    """In words; that it is not known where it is not."""
    date_mark: str | None
    """How the date is known."""
    publisher: str | None
    """Who published it."""
    authors: str | None
    """As they are printed."""
    dek: str | None
    """The standfirst."""
    blocks: tuple[DossierBlock, ...]
    """The text."""
    truncated: bool
    """The text breaks off."""
    themes: tuple[DossierProof, ...]
    """What it is about."""
    countries: str
    """Those that are part of its story."""
    doubts: tuple[Doubt, ...]
    """What a reader must know."""
    citation: Citation
    """How to cite it."""
    id: str
    """Of the record."""
    source: str
    """The file it was read from, inside its source folder."""
    record: str | None
    """Key of the record inside that file."""
    bytes: int
    """Of the source."""
    sha256: str
    """Of the source's own bytes."""


class DossierMonth(Struct, frozen=True):
    """A month, or all that is undated, in the timeline."""

    label: str
    """In words."""
    count: int
    """Articles in it."""
    share: float
    """Per cent of the fullest month."""
    articles: tuple[tuple[int, str, str], ...]
    """Number, date and title of each."""


class DossierPage(PageContext, frozen=True, kw_only=True):
    """``dossier.html``: a selection of articles with all that is known of them, made for paper."""

    style: Markup
    """The style sheet; a dossier is one file."""
    criteria: tuple[str, ...]
    """What was selected, in words."""
    left_out: int
    """Undated articles that may belong here, but cannot be told to."""
    timeline: tuple[DossierMonth, ...]
    """By month, the oldest first, the undated last."""
    articles: tuple[DossierArticle, ...]
    """The oldest first, the undated last."""
    speakers: tuple[DossierSpeaker, ...]
    """Those who are quoted most first; those without a name last."""
    figures: tuple[DossierFigure, ...]
    """In the order of the articles."""
