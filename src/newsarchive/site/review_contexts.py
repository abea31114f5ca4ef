"""What the template sees of what deserves a human look."""

from msgspec import Struct

from newsarchive.site.page_contexts import PageContext
from newsarchive.site.parts import IssueKind, LineRef, Link, Mark


class WitnessView(Struct, frozen=True):
    """Words that show what is doubtful."""

    text: str
    line: LineRef | None
    """None where the words stand beside the text."""


class SuggestionView(Struct, frozen=True):
    """Something to look at."""

    kind: str | None
    """What is doubtful, in words; None on the page of one kind."""
    doubt: str
    """``0.44``."""
    article: Link | None
    """None: about the whole archive."""
    why: str
    """One sentence, in English."""
    now: str | None
    """What the record has; None where it has nothing."""
    mark: Mark | None
    """The status of that, where it has one."""
    rule: str | None
    """By which the machine decided."""
    evidence: tuple[WitnessView, ...]
    choices: tuple[str, ...]
    """Values among which to choose."""
    override: str
    """The entry of overrides.yml, ready to paste; what a person has to fill in is empty."""


class ReviewPage(PageContext, frozen=True, kw_only=True):
    """``review.html``: what deserves a human look; of all kinds on the first page, of one kind on its own pages."""

    number: int | None
    """None on the first page and on the first of a kind."""
    kinds: tuple[IssueKind, ...]
    """Every kind with its page; on the first page."""
    total: int
    """How many there are, of all kinds or of this one; 0 on further pages."""
    listed: int
    """How many of them stand on pages; the others ``newsarchive review`` tells."""
    suggestions: tuple[SuggestionView, ...]
    """The most doubtful first."""
    parts: tuple[Link, ...]
    """The pages of a long list, the present one without address; empty where one page holds all."""
