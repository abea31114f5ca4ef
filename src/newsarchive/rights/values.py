"""Which rights a project has in its sources, as newsarchive.yml says, and what follows for one article."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

from newsarchive.model import fold

Publish = Literal["full", "excerpt", "metadata"]
"""All of it; title, facts and some sentences; title, facts and tags without any sentence."""

_STRICTNESS: tuple[Publish, ...] = ("full", "excerpt", "metadata")
EXCERPT_WORDS = 80


class Rule(Struct, frozen=True):
    """What may be shown of a publisher's articles, or of those in a folder; one of the two is given."""

    publish: Publish
    publisher: str | None = None
    folder: str | None = None
    """Path as records have it, of a folder, a file or a container; without a slash at its end."""


class Rights(Struct, frozen=True):
    """What may be shown at all."""

    publish: Publish = "full"
    """Where no rule fits."""
    rules: tuple[Rule, ...] = ()
    excerpt_words: int = EXCERPT_WORDS

    @property
    def restricts(self) -> bool:
        """Whether anything at all may not be shown in full."""
        return any(publish != "full" for publish in (self.publish, *(rule.publish for rule in self.rules)))

    def of(self, path: str, publisher: str | None) -> Publish:
        """What may be shown of an article: ``path`` of its source, as reached, and its publisher, if known.

        Of folders that hold it the inmost counts. Where a folder and the publisher have rules, the stricter holds.
        """
        folders = [rule for rule in self.rules if rule.folder is not None and _holds(rule.folder, path)]
        inmost = max((len(rule.folder or "") for rule in folders), default=0)
        found = [rule.publish for rule in folders if len(rule.folder or "") == inmost]
        if publisher is not None:
            name = fold(publisher).casefold()
            found += [rule.publish for rule in self.rules if rule.publisher and fold(rule.publisher).casefold() == name]
        return _strictest(found) if found else self.publish


ALL_IN_FULL = Rights()


def of_article(ruled: Publish, said: Sequence[Publish], once: Sequence[Publish]) -> Publish:
    """What may be shown of one article: what its own overrides say (``said``), else what the rules do (``ruled``).

    ``once``: what an override said that does not fit its article any more; it can only take away.
    """
    return _strictest([*(said or (ruled,)), *once])


def _holds(folder: str, path: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _strictest(found: Iterable[Publish]) -> Publish:
    return max(found, key=_STRICTNESS.index)
