"""One article on the reviewer's desk: its record, its lines, and what people have decided about it already."""

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from newsarchive.model import Article, Layout
from newsarchive.overrides import source_key
from newsarchive.review.values import Kind, Suggestion, Witness, shorten
from newsarchive.rights.reducing import CODES
from newsarchive.survey import Level

LONGEST_GUARD = 200
"""Characters of a line that an override repeats; a longer one is guarded by the source's hash."""
_DIGITS = 12
_REDUCED = frozenset(CODES.values())


class Paper(Struct, frozen=True):
    """An article as it may be shown, with all that its doubts are told from."""

    article: Article
    lines: Sequence[str]
    """Of the source, folded; those that may not be shown are empty."""
    recurring: Mapping[int, Level] = {}
    """Numbers of the lines that recur over the folder."""
    layout: Sequence[Layout] = ()
    """What a page's structure says of each line."""
    head: int = 0
    """So many first lines hold given facts and no text."""
    settled: Collection[str] = frozenset()
    """What people have decided about, as ``overrides.claims`` names it: ``title``, ``line 12``, ``theme “asylum”``."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it may be shown; else lines and their scores say nothing."""
        reduced = any(issue.code in _REDUCED for issue in self.article.issues)
        return not reduced and all(drop.text for drop in self.article.dropped)

    def line(self, number: int) -> str:
        """A line of the source; empty where there is none."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""

    def witnesses(self, numbers: Sequence[int]) -> tuple[Witness, ...]:
        """These lines as evidence, without those that are empty or not shown."""
        return tuple(Witness(number, shorten(text)) for number in numbers if (text := self.line(number)))

    def guard(self, numbers: Sequence[int]) -> tuple[dict[str, str], str | None]:
        """What an override says of lines so that it does nothing once they read otherwise: their words, or the hash."""
        texts = {str(number): self.line(number) for number in numbers}
        if self.is_whole and all(map(_can_be_written, texts.values())):
            return texts, None
        return {}, self.article.source.sha256[:_DIGITS]

    def suggest(self, kind: Kind, doubt: float, *, what: str, why: str, **more: object) -> Suggestion:
        """A suggestion about this article."""
        source = self.article.source
        return Suggestion(
            kind=kind,
            doubt=round(doubt, 3),
            article=self.article.id,
            source=source_key(source.path, source.record),
            what=what,
            why=shorten(why),
            **more,  # type: ignore[arg-type]  # the fields of Suggestion, by name
        )


def _can_be_written(text: str) -> bool:
    """Whether an override may hold the line: control characters are refused there."""
    return 0 < len(text) <= LONGEST_GUARD and min(map(ord, text)) >= 0x20
